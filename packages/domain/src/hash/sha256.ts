/** SHA-256 (FIPS 180-4) in plain TypeScript: pure packages have neither `node:crypto` nor the browser's. */

const ROUND_CONSTANTS = fractionsOfRoots(64, Math.cbrt)
const FIRST_HASH = fractionsOfRoots(8, Math.sqrt)

/** The first 32 bits of the fractional parts of roots of the first primes (FIPS 180-4, 4.2.2 and 5.3.3). */
function fractionsOfRoots(count: number, root: (value: number) => number): Uint32Array {
  const words: number[] = []
  for (let candidate = 2; words.length < count; candidate++) {
    if (!isPrime(candidate)) continue
    const value = root(candidate)
    words.push(Math.floor((value - Math.floor(value)) * 2 ** 32))
  }
  return Uint32Array.from(words)
}

function isPrime(value: number): boolean {
  for (let factor = 2; factor * factor <= value; factor++) if (value % factor === 0) return false
  return true
}

/** The SHA-256 of bytes, or of a text as UTF-8, in 64 lower-case hexadecimal digits. */
export function sha256Hex(content: Uint8Array | string): string {
  const message = typeof content === 'string' ? utf8Bytes(content) : content
  const padded = padMessage(message)
  const blocks = new DataView(padded.buffer)
  const hash = FIRST_HASH.slice()
  const words = new Uint32Array(64)
  for (let offset = 0; offset < padded.length; offset += 64) {
    fillWords(words, blocks, offset)
    addBlock(hash, words)
  }
  return [...hash].map((word) => word.toString(16).padStart(8, '0')).join('')
}

/** The message, a single 1 bit, zeros, and its length in bits as 64 bits: whole blocks of 64 bytes. */
function padMessage(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64)
  padded.set(message)
  padded[message.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(message.length / 2 ** 29))
  view.setUint32(padded.length - 4, (message.length % 2 ** 29) * 8)
  return padded
}

function fillWords(words: Uint32Array, blocks: DataView, offset: number): void {
  for (let index = 0; index < 16; index++) words[index] = blocks.getUint32(offset + index * 4)
  for (let index = 16; index < 64; index++) {
    const before15 = at(words, index - 15)
    const before2 = at(words, index - 2)
    const small0 = turn(before15, 7) ^ turn(before15, 18) ^ (before15 >>> 3)
    const small1 = turn(before2, 17) ^ turn(before2, 19) ^ (before2 >>> 10)
    words[index] = at(words, index - 16) + small0 + at(words, index - 7) + small1
  }
}

function addBlock(hash: Uint32Array, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash
  for (let index = 0; index < 64; index++) {
    const big1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const choice = (e & f) ^ (~e & g)
    const first = (h + big1 + choice + at(ROUND_CONSTANTS, index) + at(words, index)) | 0
    const big0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const majority = (a & b) ^ (a & c) ^ (b & c)
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + big0 + majority) | 0]
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) hash[index] = at(hash, index) + word
}

function turn(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits))
}

function at(words: Uint32Array, index: number): number {
  return words[index] ?? 0
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
