import { createHash } from 'node:crypto'
import {
  BOARDING,
  type BuildCounts,
  completeGraph,
  type RoadGraph,
  type RoadGraphParts,
} from '@laegedaekning/access'
import type { Checked } from '@laegedaekning/domain'
import { osmFault } from './osm-fault.ts'
import type { NetworkSource } from './read-road-network.ts'

/** A network with what it was made from and with which speeds. */
export type StoredNetwork = {
  readonly graph: RoadGraph
  readonly source: NetworkSource
  readonly counts: BuildCounts
  /** Parameters and their values at the building, by key: a network whose speeds are no longer the ones in force is seen. */
  readonly parameters: Readonly<Record<string, number>>
  /** SHA-256 of the content: the network's identity. */
  readonly checksum: string
}

const MAGIC = Buffer.from('LGDVEJNT', 'latin1')
/** Raised when the layout, or what a number means, changes. */
export const GRAPH_FILE_VERSION = 1
const CHECKSUM_BYTES = 32
const ALIGNMENT = 8

const ARRAYS = [
  ['nodeId', Float64Array],
  ['nodeLat', Int32Array],
  ['nodeLon', Int32Array],
  ['outStart', Uint32Array],
  ['arcTo', Uint32Array],
  ['arcRoad', Uint32Array],
  ['roadWay', Float64Array],
  ['roadFlags', Uint8Array],
  ['roadLengthCm', Uint32Array],
  ['roadForwardMs', Uint32Array],
  ['roadBackwardMs', Uint32Array],
  ['shapeStart', Uint32Array],
  ['shapeLat', Int32Array],
  ['shapeLon', Int32Array],
] as const

type Description = Pick<StoredNetwork, 'source' | 'counts' | 'parameters'> & {
  readonly boardingMs: number
  readonly offRoadKmPerHour: number
  /** Lengths of the arrays, in the order of the file. */
  readonly lengths: readonly number[]
}

/**
 * A network as the bytes of a file, in pieces to be written one after the other: magic, version, length of the description, the
 * description as JSON, the arrays (little-endian, each on a multiple of 8 bytes), and the SHA-256 of all before. Same network,
 * same bytes.
 */
export function writeGraphFile(network: Omit<StoredNetwork, 'checksum'>): readonly Uint8Array[] {
  const { graph, source, counts, parameters } = network
  const description: Description = {
    source,
    counts,
    parameters,
    boardingMs: graph.boardingMs,
    offRoadKmPerHour: graph.offRoadKmPerHour,
    lengths: ARRAYS.map(([name]) => graph[name].length),
  }
  const json = Buffer.from(JSON.stringify(description))
  const head = Buffer.alloc(aligned(MAGIC.length + 8 + json.length))
  MAGIC.copy(head)
  head.writeUInt32LE(GRAPH_FILE_VERSION, MAGIC.length)
  head.writeUInt32LE(json.length, MAGIC.length + 4)
  json.copy(head, MAGIC.length + 8)
  const pieces: Uint8Array[] = [head]
  for (const [name] of ARRAYS) {
    const { buffer, byteOffset, byteLength } = graph[name]
    pieces.push(
      new Uint8Array(buffer, byteOffset, byteLength),
      new Uint8Array(aligned(byteLength) - byteLength),
    )
  }
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return [...pieces, hash.digest()]
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT
}

/**
 * Reads the bytes of a network file; the arrays are views of them, so they are not copied. `bytes` must begin on a multiple of
 * 8 in its buffer. A file that is not exactly what was written gives an error, never half a network: NETWORK_GRAPH_DAMAGED, or
 * NETWORK_GRAPH_VERSION for a file of another version.
 */
export function readGraphFile(file: string, bytes: Uint8Array): Checked<StoredNetwork> {
  const refuse = (expected: string): Checked<StoredNetwork> => ({
    value: null,
    issues: osmFault(file, 'NETWORK_GRAPH_DAMAGED', { expected }).issues,
  })
  const content = bytes.length - CHECKSUM_BYTES
  if (content < MAGIC.length + 8 || !MAGIC.equals(bytes.subarray(0, MAGIC.length))) return refuse('LGDVEJNT')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const version = view.getUint32(MAGIC.length, true)
  if (version !== GRAPH_FILE_VERSION) {
    const values = { found: version, expected: GRAPH_FILE_VERSION }
    return { value: null, issues: osmFault(file, 'NETWORK_GRAPH_VERSION', values).issues }
  }
  const digest = createHash('sha256').update(bytes.subarray(0, content)).digest()
  if (!digest.equals(bytes.subarray(content))) return refuse('SHA-256')
  const jsonBytes = view.getUint32(MAGIC.length + 4, true)
  const description = readDescription(bytes.subarray(MAGIC.length + 8, MAGIC.length + 8 + jsonBytes))
  if (description === undefined) return refuse('JSON')
  const parts = readParts(bytes, aligned(MAGIC.length + 8 + jsonBytes), content, description)
  if (parts === undefined || !isSound(parts)) return refuse('RoadGraph')
  const { source, counts, parameters } = description
  const checksum = digest.toString('hex')
  return { value: { graph: completeGraph(parts), source, counts, parameters, checksum }, issues: [] }
}

function readDescription(json: Uint8Array): Description | undefined {
  try {
    const found: unknown = JSON.parse(Buffer.from(json).toString('utf8'))
    return isDescription(found) ? found : undefined
  } catch {
    return undefined
  }
}

function isDescription(found: unknown): found is Description {
  if (typeof found !== 'object' || found === null || !('lengths' in found)) return false
  const { lengths } = found
  if (!Array.isArray(lengths) || lengths.length !== ARRAYS.length) return false
  if (!lengths.every((length) => Number.isSafeInteger(length) && length >= 0)) return false
  if (!('source' in found && 'counts' in found && 'parameters' in found)) return false
  if (!('boardingMs' in found && 'offRoadKmPerHour' in found)) return false
  return Number(found.boardingMs) >= 0 && Number(found.offRoadKmPerHour) > 0
}

function readParts(
  bytes: Uint8Array,
  from: number,
  until: number,
  { lengths, boardingMs, offRoadKmPerHour }: Description,
): RoadGraphParts | undefined {
  const starts: number[] = []
  let at = from
  for (const [index, [, kind]] of ARRAYS.entries()) {
    starts.push(bytes.byteOffset + at)
    at += aligned((lengths[index] ?? 0) * kind.BYTES_PER_ELEMENT)
  }
  if (at !== until || bytes.byteOffset % ALIGNMENT !== 0) return undefined
  const place = (name: keyof RoadGraphParts) => {
    const index = ARRAYS.findIndex(([one]) => one === name)
    return [bytes.buffer, starts[index] ?? 0, lengths[index] ?? 0] as const
  }
  return {
    nodeId: new Float64Array(...place('nodeId')),
    nodeLat: new Int32Array(...place('nodeLat')),
    nodeLon: new Int32Array(...place('nodeLon')),
    outStart: new Uint32Array(...place('outStart')),
    arcTo: new Uint32Array(...place('arcTo')),
    arcRoad: new Uint32Array(...place('arcRoad')),
    roadWay: new Float64Array(...place('roadWay')),
    roadFlags: new Uint8Array(...place('roadFlags')),
    roadLengthCm: new Uint32Array(...place('roadLengthCm')),
    roadForwardMs: new Uint32Array(...place('roadForwardMs')),
    roadBackwardMs: new Uint32Array(...place('roadBackwardMs')),
    shapeStart: new Uint32Array(...place('shapeStart')),
    shapeLat: new Int32Array(...place('shapeLat')),
    shapeLon: new Int32Array(...place('shapeLon')),
    boardingMs,
    offRoadKmPerHour,
  }
}

/** Whether lengths and references fit each other: a checksum says that nothing changed, not that it was made by us. */
function isSound(parts: RoadGraphParts): boolean {
  const [nodes, arcs, roads] = [parts.nodeId.length, parts.arcTo.length, parts.roadWay.length]
  const isRun = (start: Uint32Array, count: number, total: number): boolean =>
    start.length === count + 1 &&
    start[0] === 0 &&
    start[count] === total &&
    start.every((value, at) => at === 0 || value >= (start[at - 1] ?? 0))
  return (
    parts.nodeLat.length === nodes &&
    parts.nodeLon.length === nodes &&
    parts.arcRoad.length === arcs &&
    [parts.roadFlags, parts.roadLengthCm, parts.roadForwardMs, parts.roadBackwardMs].every(
      (list) => list.length === roads,
    ) &&
    parts.shapeLat.length === parts.shapeLon.length &&
    isRun(parts.outStart, nodes, arcs) &&
    isRun(parts.shapeStart, roads, parts.shapeLat.length) &&
    parts.arcTo.every((node) => node < nodes) &&
    parts.arcRoad.every((direction) => direction >= BOARDING || direction >>> 1 < roads)
  )
}
