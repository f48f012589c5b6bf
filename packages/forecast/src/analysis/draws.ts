/** Uniform draws in [0, 1), one after another; the same caller gives the same draws (keyed by a seed). */
export type Draws = () => number

/** The numbers 0 … count − 1 in random order (Fisher–Yates). */
export function shuffledOrder(count: number, draw: Draws): readonly number[] {
  const order = Array.from({ length: count }, (_, index) => index)
  for (let index = count - 1; index > 0; index -= 1) {
    const other = Math.floor(draw() * (index + 1))
    const [a, b] = [order[index], order[other]]
    if (a !== undefined && b !== undefined) [order[index], order[other]] = [b, a]
  }
  return order
}
