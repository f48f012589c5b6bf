/**
 * Philox4x32-10, a counter-based generator (J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw: Parallel random numbers: as
 * easy as 1, 2, 3, SC11, 2011): a block of four 32-bit words is a pure function of a counter and a key, so a draw has an
 * address and no draw disturbs another.
 */

export const MULTIPLIER_0 = 0xd2511f53
export const MULTIPLIER_1 = 0xcd9e8d57
export const WEYL_0 = 0x9e3779b9
export const WEYL_1 = 0xbb67ae85
export const ROUNDS = 10
const LOW_0 = MULTIPLIER_0 & 0xffff
const HIGH_0 = MULTIPLIER_0 >>> 16
const LOW_1 = MULTIPLIER_1 & 0xffff
const HIGH_1 = MULTIPLIER_1 >>> 16

/**
 * Writes the block of the counter (c0, c1, c2, c3) under the key (k0, k1) into `words`: four unsigned 32-bit words. The
 * upper halves of the 64-bit products are put together from 16-bit halves; no number leaves the 53 bits of a double.
 */
export function philoxInto(
  words: Uint32Array,
  counter0: number,
  counter1: number,
  counter2: number,
  counter3: number,
  key0: number,
  key1: number,
): void {
  let [c0, c1, c2, c3, k0, k1] = [counter0 | 0, counter1 | 0, counter2 | 0, counter3 | 0, key0 | 0, key1 | 0]
  for (let round = 0; round < ROUNDS; round += 1) {
    const low0 = c0 & 0xffff
    const high0 = c0 >>> 16
    const low1 = c2 & 0xffff
    const high1 = c2 >>> 16
    const middle0 = HIGH_0 * low0 + ((LOW_0 * low0) >>> 16)
    const carry0 = LOW_0 * high0 + (middle0 & 0xffff)
    const upper0 = (HIGH_0 * high0 + (middle0 >>> 16) + (carry0 >>> 16)) | 0
    const middle1 = HIGH_1 * low1 + ((LOW_1 * low1) >>> 16)
    const carry1 = LOW_1 * high1 + (middle1 & 0xffff)
    const upper1 = (HIGH_1 * high1 + (middle1 >>> 16) + (carry1 >>> 16)) | 0
    const product0 = Math.imul(MULTIPLIER_0, c0)
    const product1 = Math.imul(MULTIPLIER_1, c2)
    c0 = upper1 ^ c1 ^ k0
    c1 = product1
    c2 = upper0 ^ c3 ^ k1
    c3 = product0
    k0 = (k0 + WEYL_0) | 0
    k1 = (k1 + WEYL_1) | 0
  }
  words[0] = c0
  words[1] = c1
  words[2] = c2
  words[3] = c3
}

type Block = readonly [number, number, number, number]

/** Four unsigned 32-bit words from a counter and a key. */
export function philoxBlock(counter: Block, key: readonly [number, number]): Block {
  const words = new Uint32Array(4)
  philoxInto(words, ...counter, ...key)
  const [w0 = 0, w1 = 0, w2 = 0, w3 = 0] = words
  return [w0, w1, w2, w3]
}

/** 32-bit FNV-1a over the UTF-16 units of a text (Fowler, Noll, Vo), to turn a name into a key. */
export function hashOfText(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash >>> 0
}
