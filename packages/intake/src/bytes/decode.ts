/** The encodings that are recognised; Danish spreadsheets write the first, the third and the last. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export type DecodedText = {
  readonly text: string
  readonly encoding: Encoding
  /** True where neither a byte order mark nor valid UTF-8 says it. */
  readonly guessed: boolean
}

/** The text of a file without its byte order mark, or the encoding that it claims and breaks. */
export type Decoding =
  | { readonly kind: 'text'; readonly decoded: DecodedText }
  | { readonly kind: 'broken'; readonly encoding: Encoding }

const LABELS: Readonly<Record<Encoding, string>> = {
  'utf-8': 'utf-8',
  'utf-8-bom': 'utf-8',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'windows-1252': 'windows-1252',
}

/** Bytes that Windows-1252 does not define, and control characters that no table has. */
const NOT_WINDOWS_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

/** Recognises the encoding: byte order mark first, then the zero bytes of UTF-16, then valid UTF-8, else Windows-1252. */
export function decodeText(bytes: Uint8Array): Decoding {
  const marked = markedEncoding(bytes)
  if (marked !== undefined) return decodeAs(bytes, marked, false)
  const wide = wideEncoding(bytes)
  if (wide !== undefined) return decodeAs(bytes, wide, true)
  const utf8 = decodeAs(bytes, 'utf-8', false)
  if (utf8.kind === 'text') return utf8
  if (!mayBeWindows1252(bytes)) return { kind: 'broken', encoding: 'windows-1252' }
  return decodeAs(bytes, 'windows-1252', true)
}

function decodeAs(bytes: Uint8Array, encoding: Encoding, guessed: boolean): Decoding {
  try {
    const text = new TextDecoder(LABELS[encoding], { fatal: true }).decode(bytes)
    return { kind: 'text', decoded: { text: withoutMark(text), encoding, guessed } }
  } catch {
    // the decoder says only that the bytes are not of this encoding, which is the answer
    return { kind: 'broken', encoding }
  }
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8-bom'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined
}

/** UTF-16 without a mark: Danish text has a zero in nearly every second byte. */
function wideEncoding(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, 4096)
  if (sample.length < 4) return undefined
  let evenZeros = 0
  let oddZeros = 0
  for (const [at, byte] of sample.entries()) {
    if (byte !== 0) continue
    if (at % 2 === 0) evenZeros += 1
    else oddZeros += 1
  }
  const pairs = sample.length / 2
  if (oddZeros > pairs * 0.7 && evenZeros < pairs * 0.1) return 'utf-16le'
  return evenZeros > pairs * 0.7 && oddZeros < pairs * 0.1 ? 'utf-16be' : undefined
}

function mayBeWindows1252(bytes: Uint8Array): boolean {
  return bytes.every(
    (byte) =>
      !NOT_WINDOWS_1252.has(byte) && (byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d),
  )
}
