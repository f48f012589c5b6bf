import { firstDayOf, type PlainDate } from '@laegedaekning/domain'
import type { RandomStream } from '@laegedaekning/forecast'
import type { PracticeLife, PracticeWorld } from './practice-world.ts'
import type { Published } from './published.ts'
import { CAPACITY_YEARS, DOCTORS_PER_CLINIC, JUST_UNDER } from './settings.ts'
import { TOPICS } from './topics.ts'

/** Whether the practice is there on a day. */
export function isOpenOn(practice: PracticeLife, day: PlainDate): boolean {
  return practice.opened <= day && (practice.closed === null || day < practice.closed)
}

/** Whether the practice is a clinic without owner on a day. */
export function isClinicOn(practice: PracticeLife, day: PlainDate): boolean {
  return practice.clinicFrom !== null && practice.clinicFrom <= day
}

/** The number of owners in each practice on a day; practices without any are not in it. */
export function countOwnersOn(world: PracticeWorld, day: PlainDate): ReadonlyMap<PracticeLife, number> {
  const counts = new Map<PracticeLife, number>()
  for (const { practice, from, until } of world.postings)
    if (from <= day && (until === null || day < until)) counts.set(practice, (counts.get(practice) ?? 0) + 1)
  return counts
}

/** The number of owners with whom each practice opened. */
function countFirstOwners(world: PracticeWorld): ReadonlyMap<PracticeLife, number> {
  const counts = new Map<PracticeLife, number>()
  for (const { practice, from } of world.postings)
    if (from === practice.opened) counts.set(practice, (counts.get(practice) ?? 0) + 1)
  return counts
}

/** Capacities of the practices on the days on which they are looked through, and between. */
export type CapacityPlan = {
  /** What a practice has on a day. */
  readonly capacitiesOn: (practice: PracticeLife, day: PlainDate) => number
  /** The days on which a practice's capacities change, with the new number, in order. */
  readonly stepsOf: (practice: PracticeLife) => readonly (readonly [from: PlainDate, capacities: number])[]
}

/**
 * Every owner brings about one capacity. In the year with a published total practices of several doctors get or lose one,
 * and some a half, until the sum is met; `employed` are the employed doctors of a practice in the last year.
 */
export function planCapacities(
  world: PracticeWorld,
  published: Published,
  employed: ReadonlyMap<PracticeLife, number>,
  random: RandomStream,
): CapacityPlan {
  const steps = new Map<PracticeLife, (readonly [PlainDate, number])[]>()
  const first = countFirstOwners(world)
  for (const practice of world.practices)
    steps.set(practice, [[practice.opened, first.get(practice) ?? DOCTORS_PER_CLINIC]])
  for (const year of CAPACITY_YEARS) {
    const day = firstDayOf(year)
    const owners = countOwnersOn(world, day)
    const last = year === CAPACITY_YEARS.at(-1)
    const wanted = new Map<PracticeLife, number>()
    for (const practice of world.practices.filter((other) => isOpenOn(other, day))) {
      const own = (owners.get(practice) ?? 0) + (last ? (employed.get(practice) ?? 0) : 0)
      wanted.set(practice, own > 0 ? own : DOCTORS_PER_CLINIC)
    }
    const total = published.find(TOPICS.capacities, year)
    const fitted = total === undefined ? wanted : fitTotal(wanted, total - JUST_UNDER, random)
    for (const [practice, capacities] of fitted) addStep(steps.get(practice), day, capacities)
  }
  const stepsOf = (practice: PracticeLife): readonly (readonly [PlainDate, number])[] =>
    steps.get(practice) ?? []
  return {
    stepsOf,
    capacitiesOn: (practice, day) => stepsOf(practice).findLast(([from]) => from <= day)?.[1] ?? 0,
  }
}

function addStep(
  steps: (readonly [PlainDate, number])[] | undefined,
  day: PlainDate,
  capacities: number,
): void {
  const last = steps?.at(-1)
  if (!steps || !last || last[1] === capacities) return
  if (last[0] === day) steps.pop()
  steps.push([day, capacities])
}

/** Adds or takes away whole capacities in practices of several, and swaps halves, until the sum is `total`. */
function fitTotal(
  wanted: ReadonlyMap<PracticeLife, number>,
  total: number,
  random: RandomStream,
): ReadonlyMap<PracticeLife, number> {
  const fitted = new Map(wanted)
  const several = random.shuffle(
    [...wanted].filter(([, capacities]) => capacities > 1).map(([practice]) => practice),
  )
  let missing = total
  for (const capacities of wanted.values()) missing -= capacities
  if (Math.abs(missing) > several.length) throw new RangeError(`The capacities cannot become ${total}`)
  const change = (practice: PracticeLife, by: number): void => {
    fitted.set(practice, (fitted.get(practice) ?? 0) + by)
  }
  for (const practice of several.slice(0, Math.abs(missing))) change(practice, Math.sign(missing))
  const halves = several.slice(Math.abs(missing), Math.abs(missing) + 80)
  for (const [index, practice] of halves.slice(0, halves.length - (halves.length % 2)).entries())
    change(practice, index % 2 === 0 ? 0.5 : -0.5)
  return fitted
}
