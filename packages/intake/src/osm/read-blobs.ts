import { inflateSync } from 'node:zlib'
import { osmFault } from './osm-fault.ts'
import { OSM_LIMITS } from './osm-limits.ts'
import { BYTES, listFields, VARINT } from './wire.ts'

/** A blob of a PBF file, still packed. */
export type Blob = {
  readonly type: 'OSMHeader' | 'OSMData'
  readonly bytes: Uint8Array
  /** Where it stands in the file, for messages. */
  readonly position: number
  /** How much of the file has been read. */
  readonly readBytes: number
}

/** What is read: the name for messages and the bytes in pieces of any size. */
export type ByteSource = { readonly name: string; readonly chunks: AsyncIterable<Uint8Array> }

/**
 * The blobs of a PBF file, one at a time; never more than one is held. Refuses a file that does not begin like a PBF file, sizes
 * above the format's own limits – before anything of that size is made –, and a file that ends within a blob.
 */
export async function* readBlobs({ name, chunks }: ByteSource): AsyncGenerator<Blob> {
  const pieces = takePieces(chunks)
  for (let isFirst = true; ; isFirst = false) {
    const position = pieces.position()
    const size = await pieces.take(4)
    if (size.length === 0 && !isFirst) return
    if (size.length < 4) throw isFirst ? notPbf(name) : cutOff(name, position)
    const headerBytes = new DataView(size.buffer, size.byteOffset, 4).getUint32(0)
    if (headerBytes === 0 || headerBytes > OSM_LIMITS.blobHeaderBytes) {
      throw isFirst ? notPbf(name) : damaged(name, position, `BlobHeader ≤ ${OSM_LIMITS.blobHeaderBytes}`)
    }
    const header = readBlobHeader(await pieces.take(headerBytes), headerBytes)
    if (header === undefined || (isFirst && header.type !== 'OSMHeader'))
      throw isFirst ? notPbf(name) : damaged(name, position, 'BlobHeader')
    if (header.dataBytes > OSM_LIMITS.blobBytes) throw tooLarge(name, header.dataBytes, OSM_LIMITS.blobBytes)
    const bytes = await pieces.take(header.dataBytes)
    if (bytes.length < header.dataBytes) throw cutOff(name, position)
    const { type } = header
    if (type === 'OSMHeader' || type === 'OSMData')
      yield { type, bytes, position, readBytes: pieces.position() }
  }
}

function readBlobHeader(bytes: Uint8Array, wanted: number) {
  if (bytes.length < wanted) return undefined
  let [type, dataBytes]: [string, number | undefined] = ['', undefined]
  for (const field of listFields(bytes, 0, bytes.length)) {
    if (field === undefined) return undefined
    if (field.number === 1 && field.kind === BYTES)
      type = Buffer.from(bytes.subarray(field.from, field.until)).toString('latin1')
    if (field.number === 3 && field.kind === VARINT) dataBytes = field.value
  }
  return type === '' || dataBytes === undefined ? undefined : { type, dataBytes }
}

/** Bytes in the amounts asked for, out of pieces of any size; fewer only at the end. */
function takePieces(chunks: AsyncIterable<Uint8Array>) {
  const source = chunks[Symbol.asyncIterator]()
  let held: Uint8Array = new Uint8Array()
  let position = 0
  return {
    position: () => position,
    take: async (count: number): Promise<Uint8Array> => {
      const parts: Uint8Array[] = []
      let missing = count
      while (missing > 0) {
        if (held.length === 0) {
          const next = await source.next()
          if (next.done === true) break
          held = next.value
          continue
        }
        const part = held.subarray(0, missing)
        parts.push(part)
        held = held.subarray(part.length)
        missing -= part.length
      }
      position += count - missing
      const [only] = parts
      return parts.length === 1 && only !== undefined ? only : Buffer.concat(parts)
    },
  }
}

/** Unpacks a blob within the limits; what it says of its own size is not believed but measured. */
export function unpackBlob(name: string, { bytes, position }: Blob): Uint8Array {
  for (const field of listFields(bytes, 0, bytes.length)) {
    if (field === undefined) throw damaged(name, position, 'Blob')
    if (field.kind !== BYTES) continue
    const content = bytes.subarray(field.from, field.until)
    if (field.number === 1) return content
    if (field.number === 3) return inflate(name, position, content)
    throw osmFault(name, 'NETWORK_PBF_NOT_SUPPORTED', {
      found: PACKINGS[field.number] ?? `Blob ${field.number}`,
    })
  }
  throw damaged(name, position, 'Blob')
}

const PACKINGS: Readonly<Record<number, string>> = { 4: 'lzma', 5: 'bzip2', 6: 'lz4', 7: 'zstd' }

function inflate(name: string, position: number, packed: Uint8Array): Uint8Array {
  const most = Math.min(
    OSM_LIMITS.blobBytes,
    Math.max(OSM_LIMITS.bombBytes, packed.length * OSM_LIMITS.unpackRatio),
  )
  try {
    return inflateSync(packed, { maxOutputLength: most })
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw isTooLarge ? tooLarge(name, most + 1, most) : damaged(name, position, 'zlib')
  }
}

function notPbf(name: string) {
  return osmFault(name, 'NETWORK_FILE_NOT_PBF', {})
}

function cutOff(name: string, position: number) {
  return osmFault(name, 'NETWORK_PBF_TRUNCATED', { position })
}

function damaged(name: string, position: number, expected: string) {
  return osmFault(name, 'NETWORK_PBF_DAMAGED', { position, expected })
}

function tooLarge(name: string, found: number, most: number) {
  return osmFault(name, 'NETWORK_PBF_TOO_LARGE', { found, most })
}
