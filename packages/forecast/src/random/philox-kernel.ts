import { MULTIPLIER_0, MULTIPLIER_1, ROUNDS, WEYL_0, WEYL_1 } from './philox.ts'

/**
 * Philox4x32-10 as WebAssembly, put together here byte by byte: JavaScript has no 64-bit product of whole numbers, and the
 * detour over 16-bit halves costs three times as much (`npm run bench -- forecast`). The words are the same (`philox.test.ts`).
 */

/** Writes the block of a counter under a key into the words of the kernel. */
export type DrawBlock = (
  counter0: number,
  counter1: number,
  counter2: number,
  counter3: number,
  key0: number,
  key1: number,
) => void

/** What the module exports; this package knows neither a browser's nor Node's types. */
type Exports = { readonly draw: DrawBlock; readonly memory: { readonly buffer: ArrayBuffer } }
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: Exports }
}

/** The words of the last block, and the function that draws one; throws where WebAssembly is missing or not allowed. */
export function openKernel(): { readonly words: Uint32Array; readonly draw: DrawBlock } {
  const { draw, memory } = new WebAssembly.Instance(new WebAssembly.Module(moduleBytes())).exports
  return { words: new Uint32Array(memory.buffer, 0, 4), draw }
}

type Bytes = readonly number[]

const I32 = 0x7f
const I64 = 0x7e
const END = 0x0b
const STORE = 0x36
const ADD = 0x6a
const XOR = 0x73
const LOW = 0xa7 // i32.wrap_i64
const WIDEN = 0xad // i64.extend_i32_u
const PRODUCT = 0x7e // i64.mul
const SHIFT = 0x88 // i64.shr_u

/** The function's variables: counter and key as they come in, then the two products. */
const [C0, C1, C2, C3, K0, K1, P0, P1] = [0, 1, 2, 3, 4, 5, 6, 7]

const get = (variable: number): Bytes => [0x20, variable]
const set = (variable: number): Bytes => [0x21, variable]
const number32 = (value: number): Bytes => [0x41, ...signed(value | 0)]
const number64 = (value: number): Bytes => [0x42, ...signed(value)]
const upper = (product: number): Bytes => [...get(product), ...number64(32), SHIFT, LOW]
const multiply = (counter: number, multiplier: number): Bytes => [
  ...get(counter),
  WIDEN,
  ...number64(multiplier),
  PRODUCT,
]

/** A round, as in `philoxInto`. */
const ROUND: Bytes = [
  [...multiply(C0, MULTIPLIER_0), ...set(P0)],
  [...multiply(C2, MULTIPLIER_1), ...set(P1)],
  [...upper(P1), ...get(C1), XOR, ...get(K0), XOR, ...set(C0)],
  [...upper(P0), ...get(C3), XOR, ...get(K1), XOR, ...set(C2)],
  [...get(P1), LOW, ...set(C1)],
  [...get(P0), LOW, ...set(C3)],
  [...get(K0), ...number32(WEYL_0), ADD, ...set(K0)],
  [...get(K1), ...number32(WEYL_1), ADD, ...set(K1)],
].flat()

const MAGIC: Bytes = [0x00, 0x61, 0x73, 0x6d]
const VERSION: Bytes = [0x01, 0x00, 0x00, 0x00]

/** The module: one function of six numbers, one page of memory that begins with the four words. */
function moduleBytes(): Uint8Array {
  const store = (counter: number): Bytes => [
    ...number32(4 * counter),
    ...get(counter),
    STORE,
    2, // aligned to four bytes
    0, // no offset
  ]
  const code = [
    ...list([[2, I64]]), // two more variables
    ...Array.from({ length: ROUNDS }, () => ROUND).flat(),
    ...[C0, C1, C2, C3].flatMap(store),
    END,
  ]
  return Uint8Array.from([
    ...MAGIC,
    ...VERSION,
    ...section(1, [[0x60, ...list([[I32], [I32], [I32], [I32], [I32], [I32]]), ...list([])]]),
    ...section(3, [[0]]), // function 0 has type 0
    ...section(5, [[0, 1]]), // memory
    ...section(7, [
      [...name('draw'), 0, 0],
      [...name('memory'), 2, 0],
    ]),
    ...section(10, [[...unsigned(code.length), ...code]]),
  ])
}

function section(id: number, items: readonly Bytes[]): Bytes {
  const content = list(items)
  return [id, ...unsigned(content.length), ...content]
}

function list(items: readonly Bytes[]): Bytes {
  return [...unsigned(items.length), ...items.flat()]
}

function name(text: string): Bytes {
  return list(Array.from(text, (letter) => [letter.charCodeAt(0)]))
}

/** LEB128 of a whole number from 0 on. */
function unsigned(value: number): Bytes {
  return value < 0x80 ? [value] : [(value % 0x80) + 0x80, ...unsigned(Math.floor(value / 0x80))]
}

/** LEB128 of a whole number with its sign. */
function signed(value: number): Bytes {
  const low = ((value % 0x80) + 0x80) % 0x80
  const rest = (value - low) / 0x80
  const isLast = (rest === 0 && low < 0x40) || (rest === -1 && low >= 0x40)
  return isLast ? [low] : [low + 0x80, ...signed(rest)]
}
