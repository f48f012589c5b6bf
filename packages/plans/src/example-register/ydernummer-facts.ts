import {
  type AreaId,
  type Fact,
  firstDayOf,
  type PlainDate,
  type Ydernummer,
  type YdernummerOrigin,
  type YdernummerStatus,
  yearOf,
} from '@laegedaekning/domain'
import { type RandomStream, randomStream } from '@laegedaekning/forecast'
import { randomDayIn } from './calendar.ts'
import { madeUpFact } from './facts-of.ts'
import type { Kommune } from './places.ts'
import { practiceId } from './practice-facts.ts'
import type { PracticeLife, PracticeWorld } from './practice-world.ts'
import { LAST_YEAR, NEW_NUMBERS, NUMBERS_FROM, THREATENED_WEIGHT } from './settings.ts'

/** A kommune drawn with a chance in proportion to its people, threatened ones weighing more. */
export function drawKommune(kommuner: readonly Kommune[], random: RandomStream): Kommune {
  const weighed = kommuner.map((kommune) => ({
    kommune,
    weight: kommune.inhabitants * (kommune.threatened ? THREATENED_WEIGHT : 1),
  }))
  let left = random.unit() * weighed.reduce((sum, { weight }) => sum + weight, 0)
  for (const { kommune, weight } of weighed) {
    left -= weight
    if (left < 0) return kommune
  }
  return random.pick(kommuner)
}

function numberOf(
  id: string,
  practice: string | null,
  kommune: { readonly id: AreaId; readonly name: string },
  status: YdernummerStatus,
  origin: YdernummerOrigin,
): Ydernummer {
  return {
    id,
    practice,
    status,
    origin,
    printedOrigin: origin,
    area: kommune.id,
    place: kommune.name,
    narrativePlace: '',
    note: '',
  }
}

/** What becomes of a number that nobody has taken over. */
const LEFT_OVER: readonly YdernummerStatus[] = [
  'vacant',
  'vacant',
  'vacant',
  'vacant',
  'vacant',
  'assigned-not-filled',
  'reserved',
  'temporarily-staffed',
]

/** How a new number came about, and what it is. */
const NEW: readonly (readonly [YdernummerOrigin, YdernummerStatus])[] = [
  ['latest-calculation', 'vacant'],
  ['latest-calculation', 'assigned-not-filled'],
  ['earlier-calculation', 'vacant'],
  ['pool', 'pool'],
  ['ordinary', 'zero-number'],
]

/**
 * Provider numbers: one for each practice as long as it lasts; three of four that nobody takes over stand vacant for
 * some years, and a few new ones have come. There are none before `NUMBERS_FROM`.
 */
export function listYdernummerFacts(
  world: PracticeWorld,
  kommuner: readonly Kommune[],
  seed: number,
): readonly Fact[] {
  const random = randomStream(seed, 'ydernumre')
  const ofPractices = world.practices.flatMap((practice) => {
    const id = `EKS-Y-${practiceId(practice).slice('EKS-P-'.length)}`
    const filled = numberOf(id, practiceId(practice), practice.kommune, 'filled', 'ordinary')
    const begin = firstDayOf(NUMBERS_FROM)
    if (practice.closed !== null && practice.closed <= begin) return []
    const from = practice.opened > begin ? practice.opened : begin
    const facts: Fact[] = [madeUpFact('ydernummer', filled, from, practice.closed)]
    const vacancy = vacancyOf(practice, random)
    if (vacancy !== null) {
      const left = numberOf(id, null, practice.kommune, random.pick(LEFT_OVER), 'not-refilled')
      facts.push(madeUpFact('ydernummer', left, vacancy.from, vacancy.until))
    }
    return facts
  })
  const added = Array.from({ length: NEW_NUMBERS }, (_, index) => {
    const [origin, status] = NEW[index % NEW.length] ?? ['latest-calculation', 'vacant']
    const id = `EKS-Y-ny-${String(index + 1).padStart(2, '0')}`
    const from = randomDayIn(LAST_YEAR - 1 - random.below(3), random)
    return madeUpFact(
      'ydernummer',
      numberOf(id, null, drawKommune(kommuner, random), status, origin),
      from,
      null,
    )
  })
  return [...ofPractices, ...added]
}

/** The years in which a closed practice's number stands vacant, if any; a merged practice gives its number up. */
function vacancyOf(
  { closed }: PracticeLife,
  random: RandomStream,
): { readonly from: PlainDate; readonly until: PlainDate | null } | null {
  if (closed === null || closed.endsWith('-01-01')) return null
  if (random.below(4) === 0) return null
  const end = yearOf(closed) + 1 + random.below(6)
  return { from: closed, until: end < LAST_YEAR ? firstDayOf(end) : null }
}
