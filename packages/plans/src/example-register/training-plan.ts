import { type AreaId, areaId, type Fact, firstDayOf } from '@laegedaekning/domain'
import type { RandomStream } from '@laegedaekning/forecast'
import { apportion } from './apportion.ts'
import { madeUpFact } from './facts-of.ts'
import { onLine } from './owner-paths.ts'
import type { Published } from './published.ts'
import { ADDED_TO, OTHER_SPECIALTIES, PSYCHIATRIC, SPECIALTIES } from './specialties.ts'
import { GENERAL_MEDICINE, TOPICS } from './topics.ts'

/** Training regions with the invented part of the courses. */
export const VURS: readonly { readonly area: AreaId; readonly weight: number }[] = [
  { area: areaId('vur', 'nord'), weight: 33 },
  { area: areaId('vur', 'syd'), weight: 20 },
  { area: areaId('vur', 'oest'), weight: 47 },
]

/** The plan that begins with the register's last year (N6) has no published numbers: the last known ones go on, invented. */
export const PLAN_YEARS = [2026, 2027, 2028, 2029, 2030] as const

/** Half courses of a specialty in a VUR and year. */
export type Halves = {
  readonly specialty: string
  readonly vur: AreaId
  readonly year: number
  readonly halves: number
}

/** Two digits that stand for a specialty in ids. */
export function specialtyNumber(specialty: string): string {
  return String(SPECIALTIES.indexOf(specialty) + 1).padStart(2, '0')
}

/** A line of the made-up dimensioning plan. */
export function planFact({ specialty, vur, year, halves }: Halves): Fact {
  return madeUpFact(
    'training',
    {
      id: `EKS-D-${year}-${vur}-${specialtyNumber(specialty)}`,
      specialty,
      stage: 'main',
      year,
      intake: 'year',
      form: 'ordinary',
      area: vur,
      site: '',
      composition: '',
      dimensioned: halves / 2,
      posted: null,
      filled: null,
      converted: null,
    },
    firstDayOf(Math.min(year, PLAN_YEARS[0])),
    null,
  )
}

/** A published series, on a straight line between its years. */
export function onPublishedLine(published: Published, topic: string, year: number): number {
  return onLine(
    published.yearsOf(topic).map((known) => [known, published.get(topic, known)]),
    year,
  )
}

/** The other 38 specialties of a year by VUR, in half courses; the sums are the published totals less general medicine. */
export function otherHalves(year: number, published: Published, random: RandomStream): readonly Halves[] {
  const halves = halvesBySpecialty(year, published)
  return OTHER_SPECIALTIES.flatMap(([specialty], index) => {
    const parts = apportion(
      halves[index] ?? 0,
      VURS.map(({ weight }) => weight * (0.9 + 0.2 * random.unit())),
    )
    return VURS.map(({ area }, place) => ({ specialty, vur: area, year, halves: parts[place] ?? 0 }))
  })
}

/** General medicine's plan of a year by VUR, in half courses. */
export function generalHalves(year: number, published: Published): readonly Halves[] {
  const dimensioned = Math.round(onPublishedLine(published, TOPICS.generalDimensioned, year))
  const parts = apportion(
    dimensioned,
    VURS.map(({ weight }) => weight),
  )
  return VURS.map(({ area }, place) => ({
    specialty: GENERAL_MEDICINE,
    vur: area,
    year,
    halves: 2 * (parts[place] ?? 0),
  }))
}

/** Half courses of each other specialty: what the published total leaves beside general medicine; later what was added. */
function halvesBySpecialty(year: number, published: Published): readonly number[] {
  const [addedFrom] = published.yearsOf(TOPICS.coursesAdded)
  const weights = OTHER_SPECIALTIES.map(([, weight]) => weight)
  const last = addedFrom === undefined ? year : Math.min(year, addedFrom - 1)
  const total = Math.round(2 * onPublishedLine(published, TOPICS.courses, last))
  const general = Math.round(onPublishedLine(published, TOPICS.generalDimensioned, last))
  const before = apportion(total - 2 * general, weights)
  if (addedFrom === undefined || year < addedFrom) return before
  // the added courses come in equal parts over two years
  const all = addedHalves(2 * published.get(TOPICS.coursesAdded, addedFrom))
  const added = year === addedFrom ? apportion(Math.round(sum(all) / 2), all) : all
  return before.map((own, index) => own + (added[index] ?? 0))
}

function sum(values: readonly number[]): number {
  return values.reduce((before, value) => before + value, 0)
}

/** A number divided on the named specialties by their weights; 0 for the others. */
function divideOn(names: readonly string[], whole: number): readonly number[] {
  return apportion(
    whole,
    OTHER_SPECIALTIES.map(([specialty, weight]) => (names.includes(specialty) ? weight : 0)),
  )
}

/** Added half courses by specialty: a third to the two psychiatric ones, the rest to the eleven others (B7). */
function addedHalves(total: number): readonly number[] {
  const psychiatric = Math.round(total / 3)
  const rest = divideOn(ADDED_TO, total - psychiatric)
  return divideOn(PSYCHIATRIC, psychiatric).map((own, index) => own + (rest[index] ?? 0))
}
