/** Sets of numbers 0 … count − 1 that can be joined; a set is named by its least member. */
export type Sets = { readonly join: (a: number, b: number) => void; readonly find: (one: number) => number }

/** Starts with every number in a set of its own. Paths are halved, so a find is nearly constant in time. */
export function createSets(count: number): Sets {
  const up = Uint32Array.from({ length: count }, (_, one) => one)
  const find = (one: number): number => {
    let at = one
    for (;;) {
      const above = up[at] ?? at
      if (above === at) return at
      const further = up[above] ?? above
      up[at] = further
      at = further
    }
  }
  return {
    find,
    join: (one, other) => {
      const [a, b] = [find(one), find(other)]
      if (a < b) up[b] = a
      else up[a] = b
    },
  }
}
