/** Arcs out of each node, in compressed rows. */
export type OutArcs = { readonly outStart: Uint32Array; readonly arcTo: Uint32Array }

/**
 * The strong component of each node: nodes that can be reached from each other. `sibling` is one more arc for each node (a node
 * itself for none). Tarjan 1972, without recursion; numbers follow the order in which components are completed.
 */
export function strongComponents({ outStart, arcTo }: OutArcs, sibling: Uint32Array): Uint32Array {
  const count = sibling.length
  const number = new Uint32Array(count)
  const low = new Uint32Array(count)
  const next = new Uint32Array(count)
  const component = new Uint32Array(count).fill(NONE)
  const path = new Uint32Array(count)
  const open = new Uint32Array(count)
  let [pathSize, openSize, numbered, components] = [0, 0, 0, 0]
  const enter = (node: number): void => {
    number[node] = low[node] = ++numbered
    next[node] = outStart[node] ?? 0
    path[pathSize++] = node
    open[openSize++] = node
  }
  for (let root = 0; root < count; root++) {
    if (number[root] !== 0) continue
    enter(root)
    while (pathSize > 0) {
      const node = path[pathSize - 1] ?? 0
      const arc = next[node] ?? 0
      const end = outStart[node + 1] ?? 0
      if (arc <= end) {
        // the place after the last arc stands for the sibling
        next[node] = arc + 1
        const to = (arc < end ? arcTo[arc] : sibling[node]) ?? node
        if (number[to] === 0) enter(to)
        else if (component[to] === NONE) low[node] = Math.min(low[node] ?? 0, number[to] ?? 0)
        continue
      }
      pathSize--
      if (low[node] === number[node]) {
        for (let member = NONE; member !== node; ) {
          member = open[--openSize] ?? node
          component[member] = components
        }
        components++
      }
      if (pathSize > 0) {
        const before = path[pathSize - 1] ?? 0
        low[before] = Math.min(low[before] ?? 0, low[node] ?? 0)
      }
    }
  }
  return component
}

const NONE = 0xffff_ffff
