import type { Roads } from './cut-roads.ts'
import { type GrowingList, growingWholes } from './growing.ts'
import {
  BOARDING,
  CONNECTION,
  ROAD_BACKWARD,
  ROAD_ENDS_ONLY,
  ROAD_FERRY,
  ROAD_FORWARD,
} from './road-graph.ts'

/**
 * States of a trip at a vertex. A road that is for errands only is laid twice: once for trips that have not yet been on a
 * public road and once for those that will not be on one again, so that nobody can drive through.
 */
const PUBLIC = 0
const BEFORE = 1
const AFTER = 2
const ON_BOARD = 3
const STATES = 4

/** Arcs between nodes; a node is a vertex in a state. */
export type Arcs = {
  readonly nodeVertex: GrowingList<Uint32Array>
  readonly from: Uint32Array
  readonly to: Uint32Array
  readonly road: Uint32Array
}

/** Lays the arcs of all roads, and those that join the states of a vertex. */
export function layArcs(roads: Roads): Arcs {
  const kinds = kindsOfVertices(roads)
  const nodes = new Int32Array(STATES * kinds.length).fill(-1)
  const nodeVertex = growingWholes()
  const nodeAt = (vertex: number, state: number): number => {
    const known = nodes[STATES * vertex + state] ?? -1
    if (known >= 0) return known
    nodeVertex.push(vertex)
    nodes[STATES * vertex + state] = nodeVertex.size() - 1
    return nodeVertex.size() - 1
  }
  const [from, to, road] = [growingWholes(), growingWholes(), growingWholes()]
  const lay = (a: number, b: number, what: number): void => {
    from.push(a)
    to.push(b)
    road.push(what)
  }
  for (let at = 0; at < roads.way.length; at++) {
    const flags = roads.flags[at] ?? 0
    for (const state of statesOf(flags)) {
      const [a, b] = [nodeAt(roads.from[at] ?? 0, state), nodeAt(roads.to[at] ?? 0, state)]
      if ((flags & ROAD_FORWARD) > 0) lay(a, b, 2 * at)
      if ((flags & ROAD_BACKWARD) > 0) lay(b, a, 2 * at + 1)
    }
  }
  for (const [vertex, mask] of kinds.entries()) {
    if (mask === 0 || (mask & (mask - 1)) === 0) continue // one kind of road only
    const open = nodeAt(vertex, PUBLIC)
    if ((mask & (1 << BEFORE)) > 0) {
      lay(nodeAt(vertex, BEFORE), open, CONNECTION)
      lay(open, nodeAt(vertex, AFTER), CONNECTION)
    }
    if ((mask & (1 << ON_BOARD)) > 0) {
      lay(open, nodeAt(vertex, ON_BOARD), BOARDING)
      lay(nodeAt(vertex, ON_BOARD), open, CONNECTION)
    }
  }
  return { nodeVertex, from: from.take(), to: to.take(), road: road.take() }
}

function statesOf(flags: number): readonly number[] {
  if ((flags & ROAD_FERRY) > 0) return [ON_BOARD]
  return (flags & ROAD_ENDS_ONLY) > 0 ? [BEFORE, AFTER] : [PUBLIC]
}

/** Which kinds of road meet at each vertex, as bits of their first state. */
function kindsOfVertices(roads: Roads): Uint8Array {
  const kinds = new Uint8Array(roads.vertexPlace.length)
  for (let at = 0; at < roads.way.length; at++) {
    const bit = 1 << (statesOf(roads.flags[at] ?? 0)[0] ?? 0)
    for (const vertex of [roads.from[at] ?? 0, roads.to[at] ?? 0]) kinds[vertex] = (kinds[vertex] ?? 0) | bit
  }
  return kinds
}
