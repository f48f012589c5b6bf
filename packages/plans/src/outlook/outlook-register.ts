import {
  type AreaId,
  EMPTY_SNAPSHOT,
  type Fact,
  firstDayOf,
  type PlainDate,
  periodContains,
  type Snapshot,
  type SnapshotKind,
  yearOf,
} from '@laegedaekning/domain'

/** The register on the day that the forecast starts from, and what it knows of areas and people in years to come. */
export type OutlookRegister = {
  readonly start: Snapshot
  /** Later days, in any order; only areas, memberships and population are read from them. */
  readonly later: readonly Pick<Snapshot, 'area' | 'membership' | 'population'>[]
}

/** Kinds of fact that the later days are read for. */
export const LATER_KINDS = ['area', 'membership', 'population'] as const

/** Years between the later days: published projections hold a few years only, and areas tell their own first day. */
const STEP = 5

/**
 * The days on which the register must be read for an outlook: the next New Year, and each fifth year to the end. Areas and
 * counts tell from when they hold, so a day in between is found by its own date.
 */
export function outlookDates(startYear: number, endYear: number): readonly PlainDate[] {
  const years = new Set([startYear + 1, endYear])
  for (let year = startYear + 2; year < endYear; year += 1) if (year % STEP === 0) years.add(year)
  return [...years].toSorted((a, b) => a - b).map(firstDayOf)
}

/** The register of an outlook from all facts over time (for tests and files; the product reads snapshots). */
export function outlookRegisterOf(
  facts: readonly Fact[],
  startYear: number,
  endYear: number,
): OutlookRegister {
  return {
    start: snapshotAt(facts, firstDayOf(startYear)),
    later: outlookDates(startYear, endYear).map((day) => snapshotAt(facts, day)),
  }
}

function snapshotAt(facts: readonly Fact[], day: PlainDate): Snapshot {
  const groups = Map.groupBy(
    facts.filter((fact) => periodContains(fact.virkning, day)),
    ({ kind }) => kind,
  )
  const of = <K extends SnapshotKind>(kind: K): readonly Extract<Fact, { readonly kind: K }>[] =>
    (groups.get(kind) ?? []).filter((fact): fact is Extract<Fact, { readonly kind: K }> => fact.kind === kind)
  return {
    ...EMPTY_SNAPSHOT,
    area: of('area'),
    membership: of('membership'),
    population: of('population'),
    practice: of('practice'),
    capacity: of('capacity'),
    doctor: of('doctor'),
    training: of('training'),
    published: of('published'),
    specialists: of('specialists'),
    trainees: of('trainees'),
    intake: of('intake'),
  }
}

/** All facts of a kind on the start day and later, each once. */
export function factsOverTime<K extends (typeof LATER_KINDS)[number]>(
  register: OutlookRegister,
  kind: K,
): readonly Snapshot[K][number][] {
  return [register.start, ...register.later].flatMap(
    (snapshot): readonly Snapshot[K][number][] => snapshot[kind],
  )
}

/** The first year in which a fact counts for a forecast that starts in `startYear`. */
export function yearFrom(fact: Fact, startYear: number): number {
  return Math.max(yearOf(fact.virkning.from), startYear)
}

/** Order of area ids by code unit. */
export function byId(a: AreaId | string, b: AreaId | string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
