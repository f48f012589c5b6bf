import { type AreaId, type Fact, yearOf } from '@laegedaekning/domain'
import { factsOverTime, type OutlookRegister } from './outlook-register.ts'

/** People by age group in one year. */
export type PeopleAt = { readonly year: number; readonly groups: readonly AgePeople[] }
/** People of one age group, both sexes. */
export type AgePeople = {
  readonly ageFrom: number
  readonly ageUntil: number | null
  readonly people: number
}

/** The people of a kommune in each year of the outlook. */
export type PeopleSeries = {
  readonly area: AreaId
  readonly years: readonly PeopleAt[]
  /** Years that the register itself holds; the others are interpolated or, after the last, extrapolated. */
  readonly knownYears: readonly number[]
}

/**
 * People by age group of every kommune from the start year to the last, from the counts and projections of the register: years
 * between two known ones on a straight line, years after the last one with the growth of the last stretch times `goesOn`
 * (knowledge: behov/folketal-efter-2040), never below 0. Kommuner whose ages are not known are left out.
 */
export function makePeopleSeries(
  register: OutlookRegister,
  startYear: number,
  endYear: number,
  goesOn: number,
): readonly PeopleSeries[] {
  const byArea = Map.groupBy(
    factsOverTime(register, 'population').filter(({ body }) => body.sex === 'all'),
    ({ body }) => body.area,
  )
  return [...byArea]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([area, facts]): readonly PeopleSeries[] => {
      const known = knownYears(facts)
      if (known.length === 0) return []
      const years = Array.from({ length: endYear - startYear + 1 }, (_, index) =>
        peopleIn(known, startYear + index, goesOn),
      )
      return [{ area, years, knownYears: known.map(({ year }) => year) }]
    })
}

/** The finest division by age that each year has, where it covers every age from 0 to an open end. */
function knownYears(facts: readonly Fact<'population'>[]): readonly PeopleAt[] {
  return [...Map.groupBy(facts, ({ virkning }) => yearOf(virkning.from))]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([year, counts]): readonly PeopleAt[] => {
      const cells = new Map(counts.map(({ body }) => [`${body.ageFrom}|${body.ageUntil ?? ''}`, body]))
      const groups = [...cells.values()]
        .filter(({ ageFrom, ageUntil }) => !(ageFrom === 0 && ageUntil === null))
        .map(({ ageFrom, ageUntil, people }) => ({ ageFrom, ageUntil, people }))
        .toSorted((a, b) => a.ageFrom - b.ageFrom)
      return covers(groups) ? [{ year, groups }] : []
    })
}

function covers(groups: readonly AgePeople[]): boolean {
  let next: number | null = 0
  for (const { ageFrom, ageUntil } of groups) {
    if (next === null || ageFrom !== next) return false
    next = ageUntil
  }
  return groups.length > 0 && next === null
}

function peopleIn(known: readonly PeopleAt[], year: number, goesOn: number): PeopleAt {
  const after = known.findIndex((at) => at.year >= year)
  const [lastButOne, last] = [known.at(-2) ?? known.at(-1), known.at(-1)]
  if (after === 0) return { year, groups: known[0]?.groups ?? [] }
  if (after > 0) return { year, groups: between(known[after - 1], known[after], year) }
  if (lastButOne === undefined || last === undefined || lastButOne === last)
    return { year, groups: last?.groups ?? [] }
  return { year, groups: beyond(lastButOne, last, year, goesOn) }
}

function between(
  before: PeopleAt | undefined,
  after: PeopleAt | undefined,
  year: number,
): readonly AgePeople[] {
  if (before === undefined || after === undefined) return []
  if (!sameGroups(before, after)) return before.groups
  const share = (year - before.year) / (after.year - before.year)
  return before.groups.map((group, index) => {
    const later = after.groups[index]?.people ?? group.people
    return { ...group, people: group.people + share * (later - group.people) }
  })
}

function beyond(before: PeopleAt, last: PeopleAt, year: number, goesOn: number): readonly AgePeople[] {
  if (!sameGroups(before, last)) return last.groups
  const years = year - last.year
  return last.groups.map((group, index) => {
    const earlier = before.groups[index]?.people ?? group.people
    const perYear = (group.people - earlier) / (last.year - before.year)
    return { ...group, people: Math.max(0, group.people + goesOn * perYear * years) }
  })
}

function sameGroups(a: PeopleAt, b: PeopleAt): boolean {
  const key = ({ groups }: PeopleAt): string => groups.map(({ ageFrom }) => ageFrom).join()
  return key(a) === key(b)
}

/** Everybody of a year. */
export function everybody({ groups }: PeopleAt): number {
  return groups.reduce((sum, { people }) => sum + people, 0)
}
