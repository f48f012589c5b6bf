import { BOARDING, type RoadGraph } from '../road-graph.ts'

/** Costs of the arcs of a graph by definition: from, to, cost. */
export function listArcs(graph: RoadGraph, by: 'distance' | 'time') {
  return Array.from(graph.arcRoad, (direction, arc) => {
    const road = direction >>> 1
    const ms = direction % 2 === 0 ? graph.roadForwardMs[road] : graph.roadBackwardMs[road]
    const cost =
      direction > BOARDING
        ? 0
        : direction === BOARDING
          ? by === 'distance'
            ? 0
            : graph.boardingMs
          : by === 'distance'
            ? graph.roadLengthCm[road]
            : ms
    return { from: graph.arcFrom[arc] ?? 0, to: graph.arcTo[arc] ?? 0, cost: cost ?? 0 }
  })
}

/** Least costs between all nodes, by Floyd and Warshall. */
export function allToAll(graph: RoadGraph, by: 'distance' | 'time'): readonly (readonly number[])[] {
  const least = Array.from({ length: graph.nodeCount }, (_row, a) =>
    Array.from({ length: graph.nodeCount }, (_cell, b) => (a === b ? 0 : Infinity)),
  )
  for (const { from, to, cost } of listArcs(graph, by)) {
    const row = least[from]
    if (row !== undefined) row[to] = Math.min(row[to] ?? Infinity, cost)
  }
  for (let via = 0; via < graph.nodeCount; via++) {
    for (const row of least) {
      for (let to = 0; to < graph.nodeCount; to++) {
        row[to] = Math.min(row[to] ?? Infinity, (row[via] ?? Infinity) + (least[via]?.[to] ?? Infinity))
      }
    }
  }
  return least
}

/** Least costs from one node to all, by Dijkstra with a plain binary heap of pairs. */
export function oneToAll(graph: RoadGraph, source: number, by: 'distance' | 'time'): readonly number[] {
  const arcs = Map.groupBy(listArcs(graph, by), ({ from }) => from)
  const least = Array.from({ length: graph.nodeCount }, () => Infinity)
  const heap: (readonly [number, number])[] = [[0, source]]
  least[source] = 0
  for (let top = pop(heap); top !== undefined; top = pop(heap)) {
    const [cost, node] = top
    if (cost > (least[node] ?? Infinity)) continue
    for (const arc of arcs.get(node) ?? []) {
      const there = cost + arc.cost
      if (there >= (least[arc.to] ?? Infinity)) continue
      least[arc.to] = there
      push(heap, [there, arc.to])
    }
  }
  return least
}

type Heap = (readonly [number, number])[]

function push(heap: Heap, item: readonly [number, number]): void {
  heap.push(item)
  let at = heap.length - 1
  while (at > 0) {
    const up = (at - 1) >>> 1
    const above = heap[up]
    if (above === undefined || above[0] <= item[0]) break
    heap[at] = above
    at = up
  }
  heap[at] = item
}

function pop(heap: Heap): readonly [number, number] | undefined {
  const top = heap[0]
  const last = heap.pop()
  if (top === undefined || last === undefined || heap.length === 0) return top
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    const [left, right] = [heap[child], heap[child + 1]]
    if (left === undefined) break
    if (right !== undefined && right[0] < left[0]) child++
    const least = heap[child]
    if (least === undefined || least[0] >= last[0]) break
    heap[at] = least
    at = child
  }
  heap[at] = last
  return top
}
