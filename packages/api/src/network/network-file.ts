import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Checked, hasErrors, type Issue, Refusal } from '@laegedaekning/domain'
import {
  type OsmProgress,
  readGraphFile,
  readRoadNetwork,
  type StoredNetwork,
  writeGraphFile,
} from '@laegedaekning/intake'
import type { NetworkProfile } from './network-profile.ts'

/** Where the road network of a data folder lies. */
export function networkPath(folder: string): string {
  return join(folder, 'vejnet', 'vejnet.lgdvejnt')
}

/** What is built: from which map, to which file, with which speeds. */
export type BuildOrder = {
  readonly map: string
  readonly out: string
  readonly profile: NetworkProfile
  readonly onProgress?: (progress: OsmProgress) => void
  readonly signal?: AbortSignal
}

/** A network that was built, and what was remarked on the way. */
export type BuiltNetwork = {
  readonly network: StoredNetwork
  readonly bytes: number
  readonly issues: readonly Issue[]
}

const CHUNK_BYTES = 1024 * 1024

/**
 * Builds the road network of a map and puts it in its place: written beside it first, so that a network is there whole or as
 * it was. Throws a `Refusal` NETWORK_* for a file that cannot be used and for an aborted signal.
 */
export async function buildNetwork({
  map,
  out,
  profile,
  onProgress,
  signal,
}: BuildOrder): Promise<BuiltNetwork> {
  const { size } = await stat(map).catch(() => unreadable(map))
  const { value, issues } = await readRoadNetwork(
    {
      name: basename(map),
      bytes: size,
      open: () =>
        createReadStream(map, { highWaterMark: CHUNK_BYTES, ...(signal === undefined ? {} : { signal }) }),
    },
    {
      profile: profile.profile,
      ...(onProgress === undefined ? {} : { onProgress }),
      ...(signal === undefined ? {} : { signal }),
    },
  ).catch((error: unknown) => (signal?.aborted === true ? cancelled(map) : unreadableBy(map, error)))
  if (value === null || hasErrors(issues)) throw new Refusal(issues)
  const { graph, counts, source } = value
  const pieces = writeGraphFile({ graph, counts, source, parameters: profile.parameters })
  await mkdir(dirname(out), { recursive: true })
  const beside = `${out}.${process.pid}.tmp`
  try {
    await pipeline(
      Readable.from(pieces),
      createWriteStream(beside, { flush: true }),
      signal === undefined ? {} : { signal },
    )
    await rename(beside, out)
  } catch (error) {
    await rm(beside, { force: true })
    if (signal?.aborted === true) cancelled(map)
    throw error
  }
  const checksum = Buffer.from(pieces.at(-1) ?? new Uint8Array()).toString('hex')
  const bytes = pieces.reduce((sum, piece) => sum + piece.length, 0)
  return { network: { graph, counts, source, parameters: profile.parameters, checksum }, bytes, issues }
}

function refuseFile(file: string, code: 'NETWORK_FILE_UNREADABLE' | 'NETWORK_CANCELLED'): never {
  const name = basename(file)
  throw new Refusal([{ code, severity: 'error', at: { kind: 'file', file: name }, values: { file: name } }])
}

function unreadable(file: string): never {
  return refuseFile(file, 'NETWORK_FILE_UNREADABLE')
}

function cancelled(file: string): never {
  return refuseFile(file, 'NETWORK_CANCELLED')
}

/** An error of the file system is about the file; anything else is a fault of ours. */
function unreadableBy(file: string, error: unknown): never {
  if (error instanceof Error && 'syscall' in error) unreadable(file)
  throw error
}

/** Reads a network file; `null` where there is none. */
export async function loadNetwork(path: string): Promise<Checked<StoredNetwork> | null> {
  const file = await open(path).catch(() => null)
  if (file === null) return null
  try {
    const { size } = await file.stat()
    const bytes = new Uint8Array(size)
    for (let at = 0; at < size; ) {
      const { bytesRead } = await file.read(bytes, at, Math.min(size - at, 64 * CHUNK_BYTES), at)
      if (bytesRead === 0) break
      at += bytesRead
    }
    return readGraphFile(basename(path), bytes)
  } finally {
    await file.close()
  }
}

/** What tells one state of a network file from another without reading it; `null` where there is none. */
export async function networkStamp(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null)
  return found === null ? null : `${found.mtimeMs} ${found.size} ${found.ino}`
}
