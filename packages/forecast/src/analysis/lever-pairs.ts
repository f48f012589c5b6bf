import type { LeverWorth } from './shapley.ts'

/** How two levers act together at one point. */
export type LeverPair = {
  readonly first: number
  readonly second: number
  /** Both less each alone, where no other lever is on: above 0 they help each other, below 0 they do the same work. */
  readonly alone: number
  /** The same where all other levers are on. */
  readonly inCompany: number
}

/** All pairs of levers at one point (year index), in order of lever. About levers² runs of the model. */
export function pairInteractions(levers: number, worth: LeverWorth, point: number): readonly LeverPair[] {
  const known = new Map<number, number>()
  const at = (mask: number): number => {
    const value = known.get(mask) ?? worth(mask)[point] ?? Number.NaN
    known.set(mask, value)
    return value
  }
  const all = 2 ** levers - 1
  const pairs: LeverPair[] = []
  for (let first = 0; first < levers; first += 1) {
    for (let second = first + 1; second < levers; second += 1) {
      const [a, b] = [1 << first, 1 << second]
      pairs.push({
        first,
        second,
        alone: at(a | b) - at(a) - at(b) + at(0),
        inCompany: at(all) - at(all & ~a) - at(all & ~b) + at(all & ~a & ~b),
      })
    }
  }
  return pairs
}
