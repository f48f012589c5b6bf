import type { Places, Roads } from './cut-roads.ts'
import { findId } from './cut-roads.ts'
import type { Arcs } from './lay-arcs.ts'
import { BOARDING } from './road-graph.ts'
import type { TurnRestriction } from './turn-restriction.ts'

/** The arcs that come to a vertex and those that leave it, connections between its states among the leaving ones. */
type Crossing = { readonly into: number[]; readonly out: number[] }

/**
 * Makes turn restrictions part of the graph: an arc with a restriction at its end leads to a node of its own, from which only
 * the permitted turns go on. Exact, and only the few nodes with restrictions grow. Answers the arcs and how many restrictions
 * could not be used: their ways do not meet there as roads for cars, or meet twice, so it is not clear which turn is meant.
 */
export function restrictTurns(
  arcs: Arcs,
  roads: Roads,
  places: Places,
  restrictions: readonly TurnRestriction[],
): { readonly arcs: Arcs; readonly notUsed: number } {
  const byVertex = Map.groupBy(
    restrictions,
    (one) => roads.vertexOfPlace[findId(places.id, one.viaNode)] ?? -1,
  )
  if (byVertex.size === 0) return { arcs, notUsed: 0 }
  const crossings = findCrossings(arcs, byVertex)
  const to = Array.from(arcs.to)
  const from = Array.from(arcs.from)
  const road = Array.from(arcs.road)
  const turns: Turn[] = []
  let notUsed = byVertex.get(-1)?.length ?? 0
  for (const [vertex, list] of byVertex) {
    if (vertex < 0) continue
    const crossing = crossings.get(vertex) ?? { into: [], out: [] }
    const clear = list.filter((one) => isClear(one, crossing, arcs, roads))
    notUsed += list.length - clear.length
    for (const arc of crossing.into) {
      const own = clear.filter((one) => one.fromWay === wayOf(arcs, roads, arc))
      if (own.length > 0) redirect(arc, vertex, own, crossing, { arcs, roads, from, to, road, turns })
    }
  }
  for (const { copy, of } of turns) to[copy] = to[of] ?? 0
  const made = { from: Uint32Array.from(from), to: Uint32Array.from(to), road: Uint32Array.from(road) }
  return { arcs: { nodeVertex: arcs.nodeVertex, ...made }, notUsed }
}

type Laid = {
  readonly arcs: Arcs
  readonly roads: Roads
  readonly from: number[]
  readonly to: number[]
  readonly road: number[]
  readonly turns: Turn[]
}

/** A copied arc and the arc that it is a copy of: both lead to the same end, once all ends are known. */
type Turn = { readonly copy: number; readonly of: number }

/** Gives an arc an end of its own: copies of the states that can be had there, with the permitted turns only. */
function redirect(
  arc: number,
  vertex: number,
  own: readonly TurnRestriction[],
  crossing: Crossing,
  { arcs, roads, from, to, road, turns }: Laid,
): void {
  const copies = new Map<number, number>()
  const waiting: number[] = []
  const copyOf = (node: number): number => {
    const known = copies.get(node)
    if (known !== undefined) return known
    arcs.nodeVertex.push(vertex)
    const copy = arcs.nodeVertex.size() - 1
    copies.set(node, copy)
    waiting.push(node)
    return copy
  }
  to[arc] = copyOf(arcs.to[arc] ?? 0)
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const next of crossing.out.filter((one) => arcs.from[one] === node)) {
      const direction = arcs.road[next] ?? 0
      if (direction < BOARDING && !isPermitted(arc, next, own, arcs, roads)) continue
      if (direction < BOARDING) turns.push({ copy: from.length, of: next })
      from.push(copyOf(node))
      // A turn leads to where its road leads, be that a node of its own; a change of state stays with the copies.
      to.push(direction < BOARDING ? 0 : copyOf(arcs.to[next] ?? 0))
      road.push(direction)
    }
  }
}

function isPermitted(
  arc: number,
  next: number,
  own: readonly TurnRestriction[],
  arcs: Arcs,
  roads: Roads,
): boolean {
  const [onto, back] = [wayOf(arcs, roads, next), arcs.road[arc] === ((arcs.road[next] ?? 0) ^ 1)]
  const isMeant = (one: TurnRestriction): boolean => one.toWay === onto && (one.fromWay !== one.toWay || back)
  const only = own.filter((one) => one.kind === 'only')
  if (only.length > 0 && !only.some(isMeant)) return false
  return !own.some((one) => one.kind === 'no' && isMeant(one))
}

/** Whether it is clear which turn is meant: one road of each way, which may be driven to and from the place. */
function isClear({ fromWay, toWay }: TurnRestriction, crossing: Crossing, arcs: Arcs, roads: Roads): boolean {
  const roadsOf = (list: readonly number[], way: number): number =>
    new Set(
      list
        .filter((arc) => (arcs.road[arc] ?? 0) < BOARDING && wayOf(arcs, roads, arc) === way)
        .map((arc) => (arcs.road[arc] ?? 0) >>> 1),
    ).size
  return roadsOf(crossing.into, fromWay) === 1 && roadsOf(crossing.out, toWay) === 1
}

function wayOf(arcs: Arcs, roads: Roads, arc: number): number {
  return roads.way[(arcs.road[arc] ?? 0) >>> 1] ?? 0
}

function findCrossings(arcs: Arcs, wanted: ReadonlyMap<number, unknown>): ReadonlyMap<number, Crossing> {
  const found = new Map<number, Crossing>()
  const crossingAt = (vertex: number): Crossing | undefined => {
    if (!wanted.has(vertex)) return undefined
    const crossing = found.get(vertex) ?? { into: [], out: [] }
    found.set(vertex, crossing)
    return crossing
  }
  for (let arc = 0; arc < arcs.from.length; arc++) {
    const isRoad = (arcs.road[arc] ?? 0) < BOARDING
    if (isRoad) crossingAt(arcs.nodeVertex.at(arcs.to[arc] ?? 0))?.into.push(arc)
    crossingAt(arcs.nodeVertex.at(arcs.from[arc] ?? 0))?.out.push(arc)
  }
  return found
}
