import type { MeasureWorld } from './measure-world.ts'
import { sparseFromPairs } from './sparse-from-pairs.ts'

/** A world as one would write it on paper: one row of costs for each demand, `null` where a supply cannot be reached. */
export type PaperWorld = {
  readonly people: readonly number[]
  readonly capacity: readonly number[]
  readonly costs: readonly (readonly (number | null)[])[]
}

/** The same world as the measures take it. */
export function worldFromPaper({ people, capacity, costs }: PaperWorld): MeasureWorld {
  const pairs = costs.flatMap((row, demand) =>
    row.flatMap((cost, supply) => (cost === null ? [] : [{ demand, supply, cost }])),
  )
  return {
    people: Float64Array.from(people),
    capacity: Float64Array.from(capacity),
    costs: sparseFromPairs(people.length, capacity.length, {
      demand: Uint32Array.from(pairs, (pair) => pair.demand),
      supply: Uint32Array.from(pairs, (pair) => pair.supply),
      cost: Float64Array.from(pairs, (pair) => pair.cost),
    }),
  }
}
