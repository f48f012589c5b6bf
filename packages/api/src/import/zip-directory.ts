import { inflateRawSync } from 'node:zlib'

/** Most bytes of everything in a workbook unpacked; a region's largest register is a hundredth of it. */
export const UNPACKED_BYTES = 200 * 1024 * 1024
/** Most parts of a workbook: one for each sheet and drawing. */
const MOST_ENTRIES = 2_000

/** Why a zip is not opened. */
export type ZipFault = 'damaged' | 'locked' | 'too-large'

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const END_LENGTH = 22
const ENTRY_LENGTH = 46
const LOCAL_LENGTH = 30
const LONGEST_COMMENT = 0xffff
const STORED = 0
const DEFLATED = 8

type Entry = {
  readonly flags: number
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  readonly local: number
}

/**
 * What is wrong with a zip, before anybody unpacks it; `null` where nothing is. The directory must be whole and within the
 * limits, and each entry must unpack to the size that the directory gives and no more, so that a bomb cannot lie
 * (reliability.md 4.3). Zips beyond 4 GB (zip64) are refused as too large.
 */
export function findZipFault(bytes: Uint8Array): ZipFault | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === null) return 'damaged'
  const entries = listEntries(view, end)
  if (typeof entries === 'string') return entries
  let unpacked = 0
  for (const entry of entries) {
    if ((entry.flags & 1) > 0) return 'locked'
    unpacked += entry.unpacked
    if (unpacked > UNPACKED_BYTES) return 'too-large'
  }
  return entries.every((entry) => unpacksAsSaid(bytes, view, entry)) ? null : 'damaged'
}

/** Where the directory's end stands; it is the last thing but for a comment. */
function endOfDirectory(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT)
  for (let at = view.byteLength - END_LENGTH; at >= first; at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  return null
}

function listEntries(view: DataView, end: number): readonly Entry[] | ZipFault {
  const count = view.getUint16(end + 10, true)
  if (count === 0xffff || count > MOST_ENTRIES) return 'too-large'
  let at = view.getUint32(end + 16, true)
  const entries: Entry[] = []
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) return 'damaged'
    const entry = {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      local: view.getUint32(at + 42, true),
    }
    if ([entry.packed, entry.unpacked, entry.local].includes(0xffff_ffff)) return 'too-large'
    entries.push(entry)
    at +=
      ENTRY_LENGTH +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true)
  }
  return entries
}

function unpacksAsSaid(
  bytes: Uint8Array,
  view: DataView,
  { local, packed, unpacked, method }: Entry,
): boolean {
  if (local + LOCAL_LENGTH > bytes.length || view.getUint32(local, true) !== LOCAL_HEADER) return false
  const start = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (start + packed > bytes.length) return false
  if (method === STORED) return packed === unpacked
  if (method !== DEFLATED) return false
  try {
    const content = bytes.subarray(start, start + packed)
    return inflateRawSync(content, { maxOutputLength: unpacked + 1 }).length === unpacked
  } catch {
    // zlib throws for anything that it cannot unpack, and where the content is longer than said
    return false
  }
}
