import type { Roads } from './cut-roads.ts'
import { ROAD_ENDS_ONLY, ROAD_FERRY } from './road-graph.ts'
import { createSets, type Sets } from './union-find.ts'

/**
 * The flags of roads with errand roads made whole. What the map says of single roads would cut off places that people do drive
 * to, so two things follow from it:
 * – errand roads that lead on board a ferry (a quay for customers only) may be driven through;
 * – public roads that are joined to the rest by errand roads only (a lane behind a track) are errand roads too.
 */
export function settleErrandRoads(roads: Roads): Uint8Array {
  const flags = openQuays(roads)
  const all = joinRoads(roads, () => true)
  const open = joinRoads(roads, (road) => !isErrand(flags, road))
  const lengths = new Map<number, number>()
  for (const [road, vertex] of roads.from.entries()) {
    if (isErrand(flags, road) || isFerry(flags, road)) continue
    const at = open.find(vertex)
    lengths.set(at, (lengths.get(at) ?? 0) + (roads.lengthCm[road] ?? 0))
  }
  const main = new Map<number, number>()
  for (const [at, length] of [...lengths].toSorted(([a], [b]) => a - b)) {
    const whole = all.find(at)
    const known = main.get(whole)
    if (known === undefined || length > (lengths.get(known) ?? 0)) main.set(whole, at)
  }
  return flags.map((flag, road) => {
    if ((flag & (ROAD_FERRY | ROAD_ENDS_ONLY)) > 0) return flag
    const at = open.find(roads.from[road] ?? 0)
    return main.get(all.find(at)) === at ? flag : flag | ROAD_ENDS_ONLY
  })
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
