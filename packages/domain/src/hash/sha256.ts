/** SHA-256 (FIPS 180-4) in plain TypeScript: pure packages have neither `node:crypto` nor the browser's. */

const ROUND_CONSTANTS = fractionsOfRoots(64, Math.cbrt)
const FIRST_HASH = fractionsOfRoots(8, Math.sqrt)
/** Bytes of a block. */
const BLOCK = 64

/** The first 32 bits of the fractional parts of roots of the first primes (FIPS 180-4, 4.2.2 and 5.3.3). */
function fractionsOfRoots(count: number, root: (value: number) => number): Int32Array {
  const words: number[] = []
  for (let candidate = 2; words.length < count; candidate++) {
    if (!isPrime(candidate)) continue
    const value = root(candidate)
    words.push(Math.floor((value - Math.floor(value)) * 2 ** 32))
  }
  return Int32Array.from(words)
}

function isPrime(value: number): boolean {
  for (let factor = 2; factor * factor <= value; factor++) if (value % factor === 0) return false
  return true
}

/** The SHA-256 of bytes, or of a text as UTF-8, in 64 lower-case hexadecimal digits. */
export function sha256Hex(content: Uint8Array | string): string {
  const message = typeof content === 'string' ? utf8Bytes(content) : content
  const hash = FIRST_HASH.slice()
  const words = new Int32Array(64)
  // whole blocks are read where they stand: only the end of the message is copied
  const whole = message.length - (message.length % BLOCK)
  addBlocks(hash, words, new DataView(message.buffer, message.byteOffset, whole))
  addBlocks(hash, words, padEnd(message.subarray(whole), message.length))
  return Array.from(hash, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

function addBlocks(hash: Int32Array, words: Int32Array, blocks: DataView): void {
  for (let offset = 0; offset < blocks.byteLength; offset += BLOCK) {
    fillWords(words, blocks, offset)
    addBlock(hash, words)
  }
}

/** The end of a message of so many bytes, a single 1 bit, zeros, and the length in bits as 64 bits: whole blocks of 64 bytes. */
function padEnd(end: Uint8Array, length: number): DataView {
  const padded = new Uint8Array(Math.ceil((end.length + 9) / BLOCK) * BLOCK)
  padded.set(end)
  padded[end.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(length / 2 ** 29))
  view.setUint32(padded.length - 4, (length % 2 ** 29) * 8)
  return view
}

// words with a sign: those without leave the whole numbers of a processor above 2^31, and cost three times as much
function fillWords(words: Int32Array, blocks: DataView, offset: number): void {
  for (let index = 0; index < 16; index += 1) words[index] = blocks.getInt32(offset + index * 4)
  for (let index = 16; index < 64; index += 1) {
    const before15 = words[index - 15] ?? 0
    const before2 = words[index - 2] ?? 0
    const small0 = turn(before15, 7) ^ turn(before15, 18) ^ (before15 >>> 3)
    const small1 = turn(before2, 17) ^ turn(before2, 19) ^ (before2 >>> 10)
    words[index] = ((words[index - 16] ?? 0) + small0 + (words[index - 7] ?? 0) + small1) | 0
  }
}

function addBlock(hash: Int32Array, words: Int32Array): void {
  let a = hash[0] ?? 0
  let b = hash[1] ?? 0
  let c = hash[2] ?? 0
  let d = hash[3] ?? 0
  let e = hash[4] ?? 0
  let f = hash[5] ?? 0
  let g = hash[6] ?? 0
  let h = hash[7] ?? 0
  for (let index = 0; index < 64; index += 1) {
    const big1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const choice = (e & f) ^ (~e & g)
    const first = (h + big1 + choice + (ROUND_CONSTANTS[index] ?? 0) + (words[index] ?? 0)) | 0
    const big0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const majority = (a & b) ^ (a & c) ^ (b & c)
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + big0 + majority) | 0
  }
  hash[0] = ((hash[0] ?? 0) + a) | 0
  hash[1] = ((hash[1] ?? 0) + b) | 0
  hash[2] = ((hash[2] ?? 0) + c) | 0
  hash[3] = ((hash[3] ?? 0) + d) | 0
  hash[4] = ((hash[4] ?? 0) + e) | 0
  hash[5] = ((hash[5] ?? 0) + f) | 0
  hash[6] = ((hash[6] ?? 0) + g) | 0
  hash[7] = ((hash[7] ?? 0) + h) | 0
}

function turn(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits))
}

/** A text as UTF-8; a lone half of a surrogate pair becomes U+FFFD, as TextEncoder does. */
export function utf8Bytes(text: string): Uint8Array {
  const whole = text.toWellFormed()
  // a unit of UTF-16 takes three bytes at most; a long text is mostly ASCII and goes unit by unit
  const bytes = new Uint8Array(whole.length * 3)
  let size = 0
  for (let index = 0; index < whole.length; index++) {
    const unit = whole.charCodeAt(index)
    if (unit < 0x80) bytes[size++] = unit
    else if (unit < 0x800) {
      bytes[size++] = 0xc0 | (unit >> 6)
      bytes[size++] = tail(unit)
    } else if (unit < 0xd800 || unit > 0xdfff) {
      bytes[size++] = 0xe0 | (unit >> 12)
      bytes[size++] = tail(unit >> 6)
      bytes[size++] = tail(unit)
    } else {
      const code = whole.codePointAt(index++) ?? 0
      bytes[size++] = 0xf0 | (code >> 18)
      bytes[size++] = tail(code >> 12)
      bytes[size++] = tail(code >> 6)
      bytes[size++] = tail(code)
    }
  }
  return bytes.subarray(0, size)
}

function tail(bits: number): number {
  return 0x80 | (bits & 0x3f)
}
