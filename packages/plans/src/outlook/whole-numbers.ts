/**
 * Whole numbers in proportion to weights that add up to `total` exactly, by systematic sampling: the running sum of the quotas
 * is read at `offset`, `offset` + 1 … (0 ≤ offset < 1), so every stretch of the list is within 1 of its share. Unlike the largest
 * remainders it does not put all persons of a small group in its largest cells. All 0 where no weight is above 0.
 */
export function spreadWhole(total: number, weights: readonly number[], offset: number): readonly number[] {
  const sum = weights.reduce((before, weight) => before + weight, 0)
  if (!(sum > 0)) return weights.map(() => 0)
  let running = 0
  let given = 0
  return weights.map((weight, index) => {
    running += weight
    const reached = index === weights.length - 1 ? total : Math.floor((running / sum) * total + offset)
    const until = Math.min(total, Math.max(given, reached))
    const part = until - given
    given = until
    return part
  })
}
