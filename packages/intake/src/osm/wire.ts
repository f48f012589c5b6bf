/** Kinds of a field in the wire format of protocol buffers; the two for groups are out of use. */
export const VARINT = 0
export const FIXED_64 = 1
export const BYTES = 2
export const FIXED_32 = 5

/** A field: its number and kind, where its content stands, and its value if it is a whole number. */
export type WireField = {
  readonly number: number
  readonly kind: number
  readonly from: number
  readonly until: number
  readonly value: number
}

/**
 * The fields of a message, none of which reaches beyond its end; `undefined` as the last one if the bytes are no message.
 * Whole numbers above 2^53 lose precision, which none that is read here has.
 */
export function* listFields(
  bytes: Uint8Array,
  from: number,
  until: number,
): Generator<WireField | undefined> {
  let at = from
  while (at < until) {
    const key = readVarint(bytes, at, until)
    if (key === undefined) return yield undefined
    const [number, kind] = [Math.floor(key.value / 8), key.value % 8]
    at = key.next
    let [start, end, value] = [at, at, 0]
    if (kind === VARINT) {
      const found = readVarint(bytes, at, until)
      if (found === undefined) return yield undefined
      value = found.value
      end = found.next
    } else if (kind === BYTES) {
      const length = readVarint(bytes, at, until)
      if (length === undefined) return yield undefined
      start = length.next
      end = start + length.value
    } else if (kind === FIXED_64) end = at + 8
    else if (kind === FIXED_32) end = at + 4
    else return yield undefined
    if (end > until || number === 0) return yield undefined
    yield { number, kind, from: start, until: end, value }
    at = end
  }
}

function readVarint(
  bytes: Uint8Array,
  from: number,
  until: number,
): { readonly value: number; readonly next: number } | undefined {
  let value = 0
  let scale = 1
  for (let at = from; at < until && at < from + 10; at++) {
    const byte = bytes[at] ?? 0
    value += (byte & 0x7f) * scale
    if (byte < 0x80) return { value, next: at + 1 }
    scale *= 128
  }
  return undefined
}

/** How many whole numbers a packed list holds; `undefined` if its last one is cut off. */
export function countVarints(bytes: Uint8Array, from: number, until: number): number | undefined {
  if (from === until) return 0
  let count = 0
  for (let at = from; at < until; at++) if ((bytes[at] ?? 0) < 0x80) count++
  return (bytes[until - 1] ?? 0) < 0x80 ? count : undefined
}
