import type { PopulationCount } from '@laegedaekning/domain'
import type { AgeGroup } from '../area-facts/population-facts.ts'
import type { TableAt } from '../parameters/parameter-at.ts'

/** How much more or less need people of one sex and age have than others; only the ratio between weights matters. */
export type NeedWeight = Pick<PopulationCount, 'sex' | 'ageFrom' | 'ageUntil'> & { readonly weight: number }

/** A table of weights that covers every age once: for both sexes together, or for each of them. */
export type NeedWeights = readonly NeedWeight[]

/** One weight for everybody: need is then the number of people (the default until an official table is loaded, B4.5). */
export const UNIFORM_WEIGHTS: NeedWeights = [{ sex: 'all', ageFrom: 0, ageUntil: null, weight: 1 }]

const SEX_WORDS: Readonly<Record<string, PopulationCount['sex']>> = {
  alle: 'all',
  kvinder: 'female',
  maend: 'male',
}

/**
 * The weights of a parameter table with the axis `aldersgruppe` (`0-5`, `80+`) and, where it divides them, `koen`
 * (`kvinder`, `maend`); `null` where the table has no values at the date. Throws a `RangeError` for a table that is not one
 * of weights: that is a fault in knowledge/, not in anybody's data.
 */
export function needWeightsOf(table: TableAt): NeedWeights | null {
  if (table.cells === null) return null
  const weights = Object.entries(table.cells).map(([cell, weight]) => readCell(table.key, cell, weight))
  const fault = findWeightsFault(weights)
  if (fault !== undefined) throw new RangeError(`${table.key}: ${fault}`)
  return weights
}

function readCell(key: string, cell: string, weight: number): NeedWeight {
  let sex: PopulationCount['sex'] = 'all'
  let ages: { ageFrom: number; ageUntil: number | null } | undefined
  for (const part of cell.split('|')) {
    const sexWord = SEX_WORDS[part]
    const closed = /^(\d+)-(\d+)$/.exec(part)
    const open = /^(\d+)\+$/.exec(part)
    if (sexWord !== undefined) sex = sexWord
    else if (closed) ages = { ageFrom: Number(closed[1]), ageUntil: Number(closed[2]) + 1 }
    else if (open) ages = { ageFrom: Number(open[1]), ageUntil: null }
    else throw new RangeError(`${key}: »${part}« is neither an age group nor a sex`)
  }
  if (ages === undefined) throw new RangeError(`${key}: »${cell}« has no age group`)
  return { sex, ...ages, weight }
}

/** What is wrong with a table of weights, in English, or `undefined`: it must cover every age of its sexes exactly once. */
export function findWeightsFault(weights: NeedWeights): string | undefined {
  if (weights.some(({ weight }) => !Number.isFinite(weight) || weight < 0)) return 'a weight is below 0'
  return findGroupsFault(weights)
}

/** What is wrong with groups that are to cover every age of everybody exactly once, in English, or `undefined`. */
export function findGroupsFault(groups: readonly Omit<AgeGroup, 'people'>[]): string | undefined {
  const sexes = [...new Set(groups.map(({ sex }) => sex))].toSorted().join(', ')
  if (sexes !== 'all' && sexes !== 'female, male') return 'groups must be for all, or for female and male'
  for (const sex of new Set(groups.map((row) => row.sex))) {
    const rows = groups.filter((row) => row.sex === sex).toSorted((a, b) => a.ageFrom - b.ageFrom)
    if (!coversEveryAge(rows)) return `the age groups (${sex}) must follow each other from 0 to an open end`
  }
  return undefined
}

/** Whether groups in order of age follow each other from 0 to an open end, without gap and overlap. */
function coversEveryAge(groups: readonly Pick<AgeGroup, 'ageFrom' | 'ageUntil'>[]): boolean {
  let next: number | null = 0
  for (const { ageFrom, ageUntil } of groups) {
    if (next === null || ageFrom !== next || (ageUntil !== null && ageUntil <= ageFrom)) return false
    next = ageUntil
  }
  return next === null
}

/**
 * The weight of a population group; `null` where the group spans weights that differ (it is then not divided finely
 * enough: a mean of them would be a guess about who lives there).
 */
export function findWeight(weights: NeedWeights, group: Omit<AgeGroup, 'people'>): number | null {
  const touched = weights.filter(
    (row) =>
      (row.sex === group.sex || row.sex === 'all' || group.sex === 'all') &&
      row.ageFrom < (group.ageUntil ?? Infinity) &&
      group.ageFrom < (row.ageUntil ?? Infinity),
  )
  const [first, ...others] = touched
  if (first === undefined || others.some((row) => row.weight !== first.weight)) return null
  return first.weight
}
