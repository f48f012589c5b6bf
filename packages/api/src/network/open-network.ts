import {
  type Point,
  prepareSearch,
  type RoadGraph,
  type RoadPoints,
  type RoadSearch,
  type SearchKind,
  searchPart,
  snapPoints,
} from '@laegedaekning/access'
import type { StoredNetwork } from '@laegedaekning/intake'
import type { RoadLimits } from './network-profile.ts'

/** A network in use: its graph in shared memory for the threads, and the points that were put on it. */
export type OpenNetwork = {
  readonly stored: StoredNetwork
  readonly searchGraph: RoadGraph
  /** A search that is ready, made at the first question of its kind; one question uses it at a time. */
  readonly search: (kind: SearchKind) => RoadSearch
  readonly snap: (points: readonly Point[], limits: RoadLimits) => RoadPoints
}

/** Points that are remembered: all addresses of a large region. */
const POINTS_KEPT = 500_000

type OnRoad = { readonly road: number; readonly offsetCm: number; readonly gapCm: number }

/** Opens a network. Each point is put on a road independently of the others, so where it went can be remembered. */
export function openNetwork(stored: StoredNetwork): OpenNetwork {
  const kept = new Map<string, OnRoad>()
  const place = (point: Point, { toRoadMetres, leastNetworkMetres }: RoadLimits): OnRoad => {
    const key = `${point.lat} ${point.lon} ${toRoadMetres} ${leastNetworkMetres}`
    const known = kept.get(key)
    if (known !== undefined) return known
    const { road, offsetCm, gapCm } = snapPoints(stored.graph, [point], toRoadMetres, leastNetworkMetres)
    const found = { road: road[0] ?? -1, offsetCm: offsetCm[0] ?? 0, gapCm: gapCm[0] ?? 0 }
    if (kept.size >= POINTS_KEPT) kept.clear()
    kept.set(key, found)
    return found
  }
  const searchGraph = searchPart(stored.graph)
  const searches = new Map<string, RoadSearch>()
  return {
    stored,
    searchGraph,
    search: ({ by, direction }) => {
      const key = `${by} ${direction}`
      const known = searches.get(key)
      if (known !== undefined) return known
      const made = prepareSearch(searchGraph, { by, direction })
      searches.set(key, made)
      return made
    },
    snap: (points, limits) => {
      const placed = points.map((point) => place(point, limits))
      return {
        count: placed.length,
        road: Int32Array.from(placed, ({ road }) => road),
        offsetCm: Uint32Array.from(placed, ({ offsetCm }) => offsetCm),
        gapCm: Uint32Array.from(placed, ({ gapCm }) => gapCm),
      }
    },
  }
}
