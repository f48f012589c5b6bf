/** What a file claims to be by its name. */
export type NamedKind =
  | { readonly kind: 'table'; readonly packed: boolean }
  | { readonly kind: 'geometry' }
  /** A kind of file that people hand over and that this version does not read. */
  | { readonly kind: 'not-read'; readonly type: string }

const TABLE_ENDINGS = ['.csv', '.txt', '.tsv']
const GEOMETRY_ENDINGS = ['.topojson', '.geojson', '.json']
const NOT_READ_ENDINGS = [
  '.xlsx',
  '.xls',
  '.ods',
  '.osm.pbf',
  '.pbf',
  '.zip',
  '.pdf',
  '.docx',
  '.md',
  '.html',
]

/** What the name says; any other ending is `not-read` with the ending as its type. */
export function namedKind(name: string): NamedKind {
  const lower = name.toLowerCase()
  if (lower.endsWith('.csv.gz')) return { kind: 'table', packed: true }
  if (TABLE_ENDINGS.some((ending) => lower.endsWith(ending))) return { kind: 'table', packed: false }
  if (GEOMETRY_ENDINGS.some((ending) => lower.endsWith(ending))) return { kind: 'geometry' }
  const known = NOT_READ_ENDINGS.find((ending) => lower.endsWith(ending))
  const dot = lower.lastIndexOf('.')
  return { kind: 'not-read', type: (known ?? (dot > 0 ? lower.slice(dot) : '')).slice(1) || 'ukendt' }
}

/** First bytes of kinds of file that are not text. */
const SIGNATURES: readonly (readonly [type: string, bytes: readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['gzip', [0x1f, 0x8b]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58]],
  ['sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
  ['program', [0x4d, 0x5a, 0x90, 0x00]],
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
]

/** What the first bytes say, where they are the mark of a known kind of file that is not text. */
export function findSignature(bytes: Uint8Array): string | undefined {
  return SIGNATURES.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0]
}

const MARKUP = /^\s*<(?:!doctype|html|\?xml|svg|script|body|head)\b/iu
const JSON_START = /^\s*[{[]/u

/** What a text is by its first characters, where it is not a table: `html` (also XML), `json`. */
export function findTextKind(text: string): 'html' | 'json' | undefined {
  const start = text.slice(0, 200)
  if (MARKUP.test(start)) return 'html'
  return JSON_START.test(start) ? 'json' : undefined
}
