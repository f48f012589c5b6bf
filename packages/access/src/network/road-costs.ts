import type { SparseCosts } from '../sparse-costs.ts'
import { fileDemands, joinPairs, reachPairs } from './reach-pairs.ts'
import type { RoadGraph } from './road-graph.ts'
import { boundUnits, prepareSearch, type SearchKind } from './search.ts'
import type { RoadPoints } from './snap.ts'

/** A kind of search with its bound in kilometres (by distance) or minutes (by time); `Infinity` for none. */
export type RoadCostOptions = SearchKind & { readonly bound: number }

/**
 * Least road distances in kilometres, or travel times in minutes, between demands and supplies within a bound, the bound
 * itself included: exact, each measure with its own optimum, never the length of the fastest route. The straight way between
 * a point and its road counts. A point too far from a road has no pairs. Same result whatever the order of work.
 */
export function roadCosts(
  graph: RoadGraph,
  demand: RoadPoints,
  supply: RoadPoints,
  options: RoadCostOptions,
): SparseCosts {
  const search = prepareSearch(graph, options)
  const directory = fileDemands(search, demand)
  const pairs = reachPairs(search, directory, supply, boundUnits(options, options.bound))
  return joinPairs(options, [pairs], demand.count)
}
