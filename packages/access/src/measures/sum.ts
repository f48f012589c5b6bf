/**
 * Sum with the lost digits carried along (Neumaier 1974): exact to the last digit or two of the result whatever the sizes of the
 * parts. The order still decides the very last digit, so callers add in order of id.
 */
export function compensatedSum(values: Iterable<number>): number {
  let sum = 0
  let lost = 0
  for (const value of values) {
    const next = sum + value
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum
    sum = next
  }
  return sum + lost
}
