import type { RoadSearch } from '@laegedaekning/access'

/** The textbook: nodes as objects with their arcs, a binary heap of objects. What one writes first; the peer of the bench. */
export type PlainNode = { readonly arcs: { readonly to: PlainNode; readonly cost: number }[]; cost: number }

/** The graph of a search as objects. */
export function plainGraph({ start, arcs, graph }: RoadSearch): readonly PlainNode[] {
  const nodes: PlainNode[] = Array.from({ length: graph.nodeCount }, () => ({ arcs: [], cost: Infinity }))
  for (const [from, node] of nodes.entries()) {
    for (let arc = start[from] ?? 0; arc < (start[from + 1] ?? 0); arc++) {
      const to = nodes[arcs[2 * arc] ?? 0]
      if (to !== undefined) node.arcs.push({ to, cost: arcs[2 * arc + 1] ?? 0 })
    }
  }
  return nodes
}

type Entry = { readonly node: PlainNode; readonly cost: number }

/** Least costs from a node within a bound; answers the nodes reached, whose `cost` the caller sets back to Infinity. */
export function plainDijkstra(source: PlainNode, bound: number): readonly PlainNode[] {
  const heap: Entry[] = [{ node: source, cost: 0 }]
  const reached = [source]
  source.cost = 0
  for (let top = pop(heap); top !== undefined; top = pop(heap)) {
    if (top.cost > top.node.cost) continue
    for (const { to, cost } of top.node.arcs) {
      const there = top.cost + cost
      if (there >= to.cost || there > bound) continue
      if (to.cost === Infinity) reached.push(to)
      to.cost = there
      push(heap, { node: to, cost: there })
    }
  }
  return reached
}

function push(heap: Entry[], item: Entry): void {
  heap.push(item)
  let at = heap.length - 1
  while (at > 0) {
    const up = (at - 1) >>> 1
    const above = heap[up]
    if (above === undefined || above.cost <= item.cost) break
    heap[at] = above
    at = up
  }
  heap[at] = item
}

function pop(heap: Entry[]): Entry | undefined {
  const top = heap[0]
  const last = heap.pop()
  if (top === undefined || last === undefined || heap.length === 0) return top
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    const [left, right] = [heap[child], heap[child + 1]]
    if (left === undefined) break
    if (right !== undefined && right.cost < left.cost) child++
    const least = heap[child]
    if (least === undefined || least.cost >= last.cost) break
    heap[at] = least
    at = child
  }
  heap[at] = last
  return top
}

/** The same arrays as the product's search with a 4-ary heap on typed arrays instead of buckets; answers how many were settled. */
export function heapSearch(
  { start, arcs, cost, touched }: RoadSearch,
  source: number,
  bound: number,
  heap: FourHeap,
): number {
  let count = 0
  cost[source] = 0
  touched[count++] = source
  heap.push(source, 0)
  while (heap.size() > 0) {
    const here = heap.topCost()
    const node = heap.pop()
    if (here > (cost[node] ?? 0)) continue
    const end = start[node + 1] ?? 0
    for (let arc = start[node] ?? 0; arc < end; arc++) {
      const to = arcs[2 * arc] ?? 0
      const there = here + (arcs[2 * arc + 1] ?? 0)
      const known = cost[to] ?? 0
      if (there >= known || there > bound) continue
      if (known === 0xffff_ffff) touched[count++] = to
      cost[to] = there
      heap.push(to, there)
    }
  }
  return count
}

export type FourHeap = {
  readonly size: () => number
  readonly topCost: () => number
  readonly push: (node: number, cost: number) => void
  readonly pop: () => number
}

/** A heap in which every entry has four below it. */
export function createFourHeap(capacity: number): FourHeap {
  const nodes = new Uint32Array(capacity)
  const costs = new Uint32Array(capacity)
  let size = 0
  return {
    size: () => size,
    topCost: () => costs[0] ?? 0,
    push: (node, cost) => {
      let at = size++
      while (at > 0) {
        const up = (at - 1) >>> 2
        if ((costs[up] ?? 0) <= cost) break
        nodes[at] = nodes[up] ?? 0
        costs[at] = costs[up] ?? 0
        at = up
      }
      nodes[at] = node
      costs[at] = cost
    },
    pop: () => {
      const top = nodes[0] ?? 0
      const [node, cost] = [nodes[--size] ?? 0, costs[size] ?? 0]
      let at = 0
      for (;;) {
        const first = 4 * at + 1
        if (first >= size) break
        let least = first
        for (let child = first + 1; child < Math.min(size, first + 4); child++)
          if ((costs[child] ?? 0) < (costs[least] ?? 0)) least = child
        if ((costs[least] ?? 0) >= cost) break
        nodes[at] = nodes[least] ?? 0
        costs[at] = costs[least] ?? 0
        at = least
      }
      nodes[at] = node
      costs[at] = cost
      return top
    },
  }
}
