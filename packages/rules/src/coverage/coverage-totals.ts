import {
  capacities,
  inhabitants,
  listedPatients,
  type MissingReason,
  needWeightedPopulation,
  type Quantity,
} from '@laegedaekning/domain'
import type { People } from './coverage-people.ts'
import type { CoverageNumbers, CoverageRow } from './coverage-result.ts'
import { type NumberOrReason, perCapacity, valuesAndReasons } from './coverage-values.ts'

/**
 * The areas of a table together. A number that one area lacks, the total lacks for the same reason: a sum of some areas
 * would pass for the sum of all. Ratios are all people over all capacities, never means of ratios.
 */
export function addAreas(people: readonly People[], rows: readonly CoverageRow[]): CoverageNumbers {
  let room = 0
  for (const row of rows) room += row.capacities
  const together: People = {
    inhabitants: sumPeople(
      inhabitants,
      people.map((one) => one.inhabitants),
    ),
    'listed-patients': sumPeople(
      listedPatients,
      people.map((one) => one['listed-patients']),
    ),
    weighted: sumPeople(
      needWeightedPopulation,
      people.map((one) => one.weighted),
    ),
  }
  return {
    capacities: room,
    ...valuesAndReasons({
      ...perCapacity(together, capacities(room)),
      neededCapacities: sumRows(rows, 'neededCapacities'),
      gap: sumRows(rows, 'gap'),
      newNumbers: sumRows(rows, 'newNumbers'),
      vacant: sumRows(rows, 'vacant'),
      unfilledNeed: sumRows(rows, 'unfilledNeed'),
    }),
  }
}

function sumPeople<Q extends Quantity>(
  kind: (value: number) => Q,
  counts: readonly (NoInfer<Q> | MissingReason)[],
): Q | MissingReason {
  let sum = 0
  for (const count of counts) {
    if (typeof count === 'string') return count
    sum += count
  }
  return kind(sum)
}

function sumRows(
  rows: readonly CoverageRow[],
  name: 'neededCapacities' | 'gap' | 'newNumbers' | 'vacant' | 'unfilledNeed',
): NumberOrReason {
  let sum = 0
  for (const row of rows) {
    const value = row[name]
    if (value === null) return row.missing[name] ?? 'not-reported'
    sum += value
  }
  return sum
}
