import { hashOfText, philoxInto } from './philox.ts'

/** A stream of random draws. Two streams with the same seed and name give the same draws. */
export type RandomStream = {
  /** A whole number from 0 up to but not including `limit` (1–2^32), none likelier than another by more than `limit`/2^32. */
  readonly below: (limit: number) => number
  /** A number in [0, 1) with 32 random bits. */
  readonly unit: () => number
  /** One of the items; throws a `RangeError` for an empty list. */
  readonly pick: <T>(items: readonly T[]) => T
  /** The items in random order (Fisher–Yates). */
  readonly shuffle: <T>(items: readonly T[]) => readonly T[]
}

/** The stream of that name under a seed (a whole number 0 to 2^32 − 1). */
export function randomStream(seed: number, name: string): RandomStream {
  const nameKey = hashOfText(name)
  const words = new Uint32Array(4)
  let blocks = 0
  let used = words.length
  const word = (): number => {
    if (used >= words.length) {
      philoxInto(words, blocks, 0, 0, 0, seed, nameKey)
      blocks += 1
      used = 0
    }
    const found = words[used] ?? 0
    used += 1
    return found
  }
  const unit = (): number => word() / 0x1_0000_0000
  const below = (limit: number): number => Math.floor(unit() * limit)
  const pick = <T>(items: readonly T[]): T => {
    for (const item of items.slice(below(items.length))) return item
    throw new RangeError('nothing to pick from')
  }
  const shuffle = <T>(items: readonly T[]): readonly T[] => {
    const order = items.map((item) => ({ item }))
    for (let index = order.length - 1; index > 0; index -= 1) {
      const other = below(index + 1)
      const [a, b] = [order[index], order[other]]
      if (a && b) [order[index], order[other]] = [b, a]
    }
    return order.map(({ item }) => item)
  }
  return { below, unit, pick, shuffle }
}
