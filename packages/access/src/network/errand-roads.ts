import type { Roads } from './cut-roads.ts'
import { ROAD_BACKWARD, ROAD_ENDS_ONLY, ROAD_FERRY, ROAD_FORWARD } from './road-graph.ts'
import { strongComponents } from './strong-components.ts'
import { createSets, type Sets } from './union-find.ts'

/**
 * The flags of roads with errand roads made whole. What the map says of single roads would cut off places that people do drive
 * to, so two things follow from it:
 * – errand roads that lead on board a ferry (a quay for customers only) may be driven through;
 * – public roads from which the rest cannot be reached, or which cannot be reached from it, by public roads alone (a lane behind
 *   a track) are errand roads too. The rest is the largest net of public roads that all reach each other.
 */
export function settleErrandRoads(roads: Roads): Uint8Array {
  const flags = openQuays(roads)
  const all = joinRoads(roads, () => true)
  const net = publicNets(roads, flags)
  const netOf = (road: number): number => {
    const at = net[roads.from[road] ?? 0] ?? 0
    return net[roads.to[road] ?? 0] === at ? at : -1
  }
  const wholeOf = new Map<number, number>()
  const lengths = new Map<number, number>()
  for (const [road, vertex] of roads.from.entries()) {
    const at = netOf(road)
    if (at < 0 || isErrand(flags, road) || isFerry(flags, road)) continue
    wholeOf.set(at, all.find(vertex))
    lengths.set(at, (lengths.get(at) ?? 0) + (roads.lengthCm[road] ?? 0))
  }
  const main = new Map<number, number>()
  for (const [at, length] of [...lengths].toSorted(([a], [b]) => a - b)) {
    const whole = wholeOf.get(at) ?? 0
    const known = main.get(whole)
    if (known === undefined || length > (lengths.get(known) ?? 0)) main.set(whole, at)
  }
  return flags.map((flag, road) => {
    if ((flag & (ROAD_FERRY | ROAD_ENDS_ONLY)) > 0) return flag
    return main.get(all.find(roads.from[road] ?? 0)) === netOf(road) ? flag : flag | ROAD_ENDS_ONLY
  })
}

/** The strong component of each vertex by public roads and ferries. */
function publicNets(roads: Roads, flags: Uint8Array): Uint32Array {
  const vertices = roads.vertexPlace.length
  const outStart = new Uint32Array(vertices + 1)
  const ends = (road: number): readonly (readonly [number, number])[] => {
    const [a, b, flag] = [roads.from[road] ?? 0, roads.to[road] ?? 0, flags[road] ?? 0]
    if ((flag & ROAD_ENDS_ONLY) > 0) return []
    return [
      ...((flag & ROAD_FORWARD) > 0 ? [[a, b] as const] : []),
      ...((flag & ROAD_BACKWARD) > 0 ? [[b, a] as const] : []),
    ]
  }
  for (const road of flags.keys())
    for (const [from] of ends(road)) outStart[from + 1] = (outStart[from + 1] ?? 0) + 1
  for (let at = 0; at < vertices; at++) outStart[at + 1] = (outStart[at + 1] ?? 0) + (outStart[at] ?? 0)
  const next = outStart.slice()
  const arcTo = new Uint32Array(outStart[vertices] ?? 0)
  for (const road of flags.keys()) {
    for (const [from, to] of ends(road)) {
      const at = next[from] ?? 0
      arcTo[at] = to
      next[from] = at + 1
    }
  }
  return strongComponents({ outStart, arcTo }, Uint32Array.from(outStart.subarray(0, vertices).keys()))
}

function openQuays(roads: Roads): Uint8Array {
  const errands = joinRoads(roads, (road) => isErrand(roads.flags, road))
  const quays = new Set<number>()
  for (const road of roads.flags.keys()) {
    if (!isFerry(roads.flags, road)) continue
    quays.add(errands.find(roads.from[road] ?? 0)).add(errands.find(roads.to[road] ?? 0))
  }
  return roads.flags.map((flag, road) =>
    isErrand(roads.flags, road) && quays.has(errands.find(roads.from[road] ?? 0))
      ? flag & ~ROAD_ENDS_ONLY
      : flag,
  )
}

function joinRoads(roads: Roads, isMeant: (road: number) => boolean): Sets {
  const sets = createSets(roads.vertexPlace.length)
  for (const [road, from] of roads.from.entries()) if (isMeant(road)) sets.join(from, roads.to[road] ?? 0)
  return sets
}

function isErrand(flags: Uint8Array, road: number): boolean {
  return ((flags[road] ?? 0) & ROAD_ENDS_ONLY) > 0
}

function isFerry(flags: Uint8Array, road: number): boolean {
  return ((flags[road] ?? 0) & ROAD_FERRY) > 0
}
