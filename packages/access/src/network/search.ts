import {
  BOARDING,
  CENTIMETRES_PER_KM,
  CONNECTION,
  MILLISECONDS_PER_MINUTE,
  type RoadGraph,
} from './road-graph.ts'

/** What is made least, and whether people drive to the supply or the supply (a home visit) drives to them. */
export type SearchKind = {
  readonly by: 'distance' | 'time'
  readonly direction: 'to-supply' | 'from-supply'
}

/** Not reached; no cost is as large. */
export const UNREACHED = 0xffff_ffff

/**
 * What one kind of search needs, made once: the arcs in the direction of the search with their cost beside them, and the
 * working memory. A search writes into it, so one thread uses it at a time. Unit: centimetres or milliseconds.
 */
export type RoadSearch = {
  readonly graph: RoadGraph
  readonly kind: SearchKind
  readonly start: Uint32Array
  /** Pairs: node, cost. */
  readonly arcs: Uint32Array
  /** Least cost of each node after a search, UNREACHED elsewhere. */
  readonly cost: Uint32Array
  /** Nodes reached by the search; the first `touchedCount()` of them. */
  readonly touched: Uint32Array
  /** Nodes waiting, by cost: a ring of buckets that are 2^`bucketBits` units wide. */
  readonly buckets: readonly number[][]
  readonly bucketBits: number
}

/** Units of a search in a kilometre or a minute. */
export function unitsOf(kind: SearchKind): number {
  return kind.by === 'distance' ? CENTIMETRES_PER_KM : MILLISECONDS_PER_MINUTE
}

/**
 * A bound in kilometres or minutes as whole units; the bound itself counts. What is beyond numbers is without bound.
 * Throws a `RangeError` for a bound below 0 or that is no number.
 */
export function boundUnits(kind: SearchKind, bound: number): number {
  if (!(bound >= 0)) throw new RangeError(`${bound} is not a bound`)
  // a millionth of a unit: 15.1 km × 100,000 is 1,509,999.9999999998 in binary
  return Math.min(UNREACHED - 1, Math.floor(bound * unitsOf(kind) + 1e-6))
}

/** Makes a search. Costs one pass over the arcs; searches over the same graph can share nothing but the graph. */
export function prepareSearch(graph: RoadGraph, kind: SearchKind): RoadSearch {
  const costOf = arcCosts(graph, kind)
  const { start, arcs } = kind.direction === 'from-supply' ? outArcs(graph, costOf) : inArcs(graph, costOf)
  const bucketBits = bucketWidthBits(graph, costOf)
  let longest = 0
  for (let at = 1; at < arcs.length; at += 2) longest = Math.max(longest, arcs[at] ?? 0)
  const ring = 2 ** Math.ceil(Math.log2(Math.floor(longest / 2 ** bucketBits) + 2))
  return {
    graph,
    kind,
    start,
    arcs,
    cost: new Uint32Array(graph.nodeCount).fill(UNREACHED),
    touched: new Uint32Array(graph.nodeCount),
    buckets: Array.from({ length: ring }, () => []),
    bucketBits,
  }
}

/** Cost of each arc, by its number. */
function arcCosts(graph: RoadGraph, { by }: SearchKind): Uint32Array {
  const { roadLengthCm, roadForwardMs, roadBackwardMs, boardingMs } = graph
  return graph.arcRoad.map((direction) => {
    if (direction === CONNECTION) return 0
    if (direction === BOARDING) return by === 'distance' ? 0 : boardingMs
    const road = direction >>> 1
    if (by === 'distance') return roadLengthCm[road] ?? 0
    return (direction & 1) === 0 ? (roadForwardMs[road] ?? 0) : (roadBackwardMs[road] ?? 0)
  })
}

function outArcs(graph: RoadGraph, costOf: Uint32Array) {
  const arcs = new Uint32Array(2 * graph.arcCount)
  for (let arc = 0; arc < graph.arcCount; arc++) {
    arcs[2 * arc] = graph.arcTo[arc] ?? 0
    arcs[2 * arc + 1] = costOf[arc] ?? 0
  }
  return { start: graph.outStart, arcs }
}

function inArcs(graph: RoadGraph, costOf: Uint32Array) {
  const start = new Uint32Array(graph.nodeCount + 1)
  for (const to of graph.arcTo) start[to + 1] = (start[to + 1] ?? 0) + 1
  for (let node = 0; node < graph.nodeCount; node++)
    start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0)
  const next = start.slice()
  const arcs = new Uint32Array(2 * graph.arcCount)
  for (let arc = 0; arc < graph.arcCount; arc++) {
    const to = graph.arcTo[arc] ?? 0
    const at = next[to] ?? 0
    arcs[2 * at] = graph.arcFrom[arc] ?? 0
    arcs[2 * at + 1] = costOf[arc] ?? 0
    next[to] = at + 1
  }
  return { start, arcs }
}

/** Buckets about half as wide as an arc is long: measured best (docs/adr/0021). Changes the time only, never the result. */
function bucketWidthBits(graph: RoadGraph, costOf: Uint32Array): number {
  let sum = 0
  for (const cost of costOf) sum += cost
  return Math.max(0, Math.floor(Math.log2(Math.max(1, sum / Math.max(1, graph.arcCount) / 2))))
}

/** Where a search begins: a node and what it costs to be there. */
export type Seed = { readonly node: number; readonly cost: number }

/**
 * Exact least costs from the seeds to every node within `bound` units, left in `search.cost`; answers how many nodes were
 * touched (the first of `search.touched`). Dijkstra with a ring of buckets: within a bucket a node may be looked at again, and
 * is settled when the bucket is empty, so the result is exact whatever the width (Dial 1969; delta-stepping, Meyer and Sanders
 * 2003). `clearSearch` afterwards.
 */
export function runSearch(search: RoadSearch, seeds: readonly Seed[], bound: number): number {
  const { start, arcs, cost, touched, buckets, bucketBits } = search
  const mask = buckets.length - 1
  const width = 2 ** bucketBits
  // Seeds may lie further apart than the ring is long; so they come in as the search gets to them.
  const waiting = seeds.filter((seed) => seed.cost <= bound).toSorted((a, b) => a.cost - b.cost)
  let touchedCount = 0
  let pending = 0
  let nextSeed = 0
  for (let number = Math.floor((waiting[0]?.cost ?? 0) / width); ; number++) {
    for (let seed = waiting[nextSeed]; seed !== undefined; seed = waiting[++nextSeed]) {
      if (pending === 0) number = Math.max(number, Math.floor(seed.cost / width))
      if (Math.floor(seed.cost / width) > number) break
      const known = cost[seed.node] ?? 0
      if (seed.cost >= known) continue
      if (known === UNREACHED) touched[touchedCount++] = seed.node
      cost[seed.node] = seed.cost
      buckets[number & mask]?.push(seed.node)
      pending++
    }
    if (pending === 0) return touchedCount
    const bucket = buckets[number & mask]
    if (bucket === undefined || bucket.length === 0) continue
    // The bucket grows while it is read.
    for (let at = 0; at < bucket.length; at++) {
      const node = bucket[at] ?? 0
      const here = cost[node] ?? 0
      if (here >>> bucketBits !== number) continue // settled in an earlier bucket
      const end = start[node + 1] ?? 0
      for (let arc = start[node] ?? 0; arc < end; arc++) {
        const to = arcs[2 * arc] ?? 0
        const there = here + (arcs[2 * arc + 1] ?? 0)
        const known = cost[to] ?? 0
        if (there >= known || there > bound) continue
        if (known === UNREACHED) touched[touchedCount++] = to
        cost[to] = there
        buckets[(there >>> bucketBits) & mask]?.push(to)
        pending++
      }
    }
    pending -= bucket.length
    bucket.length = 0
  }
}

/** Makes the working memory ready for the next search. */
export function clearSearch({ cost, touched }: RoadSearch, touchedCount: number): void {
  for (let at = 0; at < touchedCount; at++) cost[touched[at] ?? 0] = UNREACHED
}
