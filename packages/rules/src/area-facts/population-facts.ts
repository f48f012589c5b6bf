import type { Fact, PopulationCount } from '@laegedaekning/domain'
import { addTallies, type Tally, tallyOf } from './tally.ts'

/** People of one sex and age group. */
export type AgeGroup = Pick<PopulationCount, 'sex' | 'ageFrom' | 'ageUntil' | 'people'>

/** The people of an area. */
export type PopulationFacts = {
  readonly total: Tally
  /** Groups that cover every age once: by sex where known by sex; empty where the ages are not known. */
  readonly groups: readonly AgeGroup[]
  /** Where the groups come from; they may be of another source than the total. */
  readonly groupsOrigin: Tally
  readonly projected: boolean
  /** How many areas were added together, and how many of that level there are; 1 of 1 for an area's own count. */
  readonly reporting: { readonly areas: number; readonly of: number }
}

type Count = Fact<'population'>

/** Groups that follow each other from age 0 to the open end, as fine as they can; empty where they leave a gap. */
function coveringGroups(counts: readonly Count[]): readonly Count[] {
  const finestFirst = counts.toSorted((a, b) => (a.body.ageUntil ?? Infinity) - (b.body.ageUntil ?? Infinity))
  const cover = (age: number): readonly Count[] | null => {
    for (const count of finestFirst) {
      if (count.body.ageFrom !== age) continue
      if (count.body.ageUntil === null) return [count]
      if (count.body.ageUntil <= age) continue
      const rest = cover(count.body.ageUntil)
      if (rest !== null) return [count, ...rest]
    }
    return null
  }
  return cover(0) ?? []
}

/**
 * The people of one area from its own counts, or `null` where they do not add up to everybody. The printed total goes
 * before the sum of the groups, which published tables round (data.md 3).
 */
export function ownPopulation(counts: readonly Count[]): PopulationFacts | null {
  const bySex = (sex: PopulationCount['sex']) => counts.filter((count) => count.body.sex === sex)
  const [all, women, men] = [
    coveringGroups(bySex('all')),
    coveringGroups(bySex('female')),
    coveringGroups(bySex('male')),
  ]
  const sexes = women.length > 0 && men.length > 0 ? [...women, ...men] : []
  const printed = bySex('all').find((count) => count.body.ageFrom === 0 && count.body.ageUntil === null)
  const everybody = printed === undefined ? (all.length > 0 ? all : sexes) : [printed]
  if (everybody.length === 0) return null
  const groups = sexes.length > 2 || all.length <= 1 ? sexes : all
  const divided = groups.some((count) => count.body.ageFrom > 0) ? groups : []
  return {
    total: tallyOf(everybody, (count) => count.body.people),
    groups: divided.map(({ body: { sex, ageFrom, ageUntil, people } }) => ({
      sex,
      ageFrom,
      ageUntil,
      people,
    })),
    groupsOrigin: tallyOf(divided, (count) => count.body.people),
    projected: everybody.some((count) => count.body.kind === 'projected'),
    reporting: { areas: 1, of: 1 },
  }
}

/** The people of several areas together; the ages only where every one of them has the same groups. */
export function addPopulations(parts: readonly PopulationFacts[], of: number): PopulationFacts | null {
  if (parts.length === 0) return null
  const groups = addGroups(parts.map((part) => part.groups))
  return {
    total: addTallies(parts.map((part) => part.total)),
    groups,
    groupsOrigin: groups.length > 0 ? addTallies(parts.map((part) => part.groupsOrigin)) : addTallies([]),
    projected: parts.some((part) => part.projected),
    reporting: { areas: parts.length, of: Math.max(of, parts.length) },
  }
}

function addGroups(parts: readonly (readonly AgeGroup[])[]): readonly AgeGroup[] {
  const sums = new Map<string, { group: AgeGroup; people: number; areas: number }>()
  for (const group of parts.flat()) {
    const key = `${group.sex}|${group.ageFrom}|${group.ageUntil ?? ''}`
    const sum = sums.get(key)
    if (sum === undefined) sums.set(key, { group, people: group.people, areas: 1 })
    else {
      sum.people += group.people
      sum.areas += 1
    }
  }
  const together = [...sums.values()]
  if (together.some((sum) => sum.areas < parts.length)) return []
  return together
    .map(({ group, people }) => ({ ...group, people }))
    .toSorted((a, b) => (a.sex === b.sex ? a.ageFrom - b.ageFrom : a.sex < b.sex ? -1 : 1))
}
