/**
 * Random numbers that are the same on every machine: Philox4x32-10, a counter-based generator (J. K. Salmon, M. A. Moraes,
 * R. O. Dror, D. E. Shaw: Parallel random numbers: as easy as 1, 2, 3, SC11, 2011). A block of four 32-bit words is a pure
 * function of a counter and a key, so every stream has a name and no stream disturbs another.
 */

type Block = readonly [number, number, number, number]
type Key = readonly [number, number]

const MULTIPLIERS = [0xd2511f53, 0xcd9e8d57] as const
const WEYL = [0x9e3779b9, 0xbb67ae85] as const
const ROUNDS = 10

/** The upper 32 bits of the 64-bit product of two unsigned 32-bit words, by halves. */
function upperProduct(a: number, b: number): number {
  const [aLow, aHigh, bLow, bHigh] = [a & 0xffff, a >>> 16, b & 0xffff, b >>> 16]
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16)
  const carry = aLow * bHigh + (middle & 0xffff)
  return (aHigh * bHigh + (middle >>> 16) + (carry >>> 16)) >>> 0
}

/** Four unsigned 32-bit words from a counter and a key: Philox4x32 with ten rounds. */
export function philoxBlock(counter: Block, key: Key): Block {
  let [c0, c1, c2, c3] = counter
  let [k0, k1] = key
  for (let round = 0; round < ROUNDS; round += 1) {
    const [high0, low0] = [upperProduct(MULTIPLIERS[0], c0), Math.imul(MULTIPLIERS[0], c0) >>> 0]
    const [high1, low1] = [upperProduct(MULTIPLIERS[1], c2), Math.imul(MULTIPLIERS[1], c2) >>> 0]
    ;[c0, c1, c2, c3] = [(high1 ^ c1 ^ k0) >>> 0, low1, (high0 ^ c3 ^ k1) >>> 0, low0]
    k0 = (k0 + WEYL[0]) >>> 0
    k1 = (k1 + WEYL[1]) >>> 0
  }
  return [c0, c1, c2, c3]
}

/** 32-bit FNV-1a over the UTF-16 units of a text (Fowler, Noll, Vo), to turn the name of a stream into a key. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash >>> 0
}

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
  const key: Key = [seed >>> 0, hashOf(name)]
  let blocks = 0
  let words: readonly number[] = []
  let used = 0
  const word = (): number => {
    if (used >= words.length) {
      words = philoxBlock([blocks, 0, 0, 0], key)
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
