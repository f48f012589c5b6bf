import { createHash } from 'node:crypto'
import { type BuildCounts, createGraphBuilder, type RoadGraph, type RoadProfile } from '@laegedaekning/access'
import { type Checked, type Issue, Refusal } from '@laegedaekning/domain'
import { type BlockContent, checkBlock } from './check-block.ts'
import { osmFault } from './osm-fault.ts'
import { OSM_LIMITS } from './osm-limits.ts'
import { type Blob, readBlobs, unpackBlob } from './read-blobs.ts'
import { type OsmElement, readElements } from './read-elements.ts'
import { BYTES, listFields, VARINT } from './wire.ts'

/** A map file. It is read twice, so it is opened twice. */
export type OsmFile = {
  readonly name: string
  readonly bytes: number
  readonly open: () => AsyncIterable<Uint8Array>
}

/** How far the reading is, in bytes read of all that will be. */
export type OsmProgress = {
  readonly step: 'roads' | 'places' | 'graph'
  readonly done: number
  readonly total: number
}

export type OsmReadOptions = {
  readonly profile: RoadProfile
  readonly onProgress?: (progress: OsmProgress) => void
  readonly signal?: AbortSignal
}

/** What a network was made from. */
export type NetworkSource = {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
  /** Seconds since 1970 that the file gives as the state of its data; `null` where it gives none. */
  readonly dataSeconds: number | null
  readonly elements: number
}

export type ReadNetwork = {
  readonly graph: RoadGraph
  readonly counts: BuildCounts
  readonly source: NetworkSource
}

/**
 * Reads a map (OSM PBF) into a road network, streaming: in the first round the ways for cars and the turn restrictions, in the
 * second the nodes that they pass. Memory grows with the roads, not with the file. No bytes make it throw; a file that cannot
 * be used gives one error with its place. An aborted signal ends it with NETWORK_CANCELLED.
 */
export async function readRoadNetwork(file: OsmFile, options: OsmReadOptions): Promise<Checked<ReadNetwork>> {
  try {
    return await readBoth(file, options)
  } catch (error) {
    if (error instanceof Refusal) return { value: null, issues: error.issues }
    throw error
  }
}

async function readBoth(file: OsmFile, options: OsmReadOptions): Promise<Checked<ReadNetwork>> {
  const builder = createGraphBuilder(options.profile)
  const hash = createHash('sha256')
  const contents: BlockContent[] = []
  let [elements, roadNodes, dataSeconds]: [number, number, number | null] = [0, 0, null]
  for await (const blob of blobsOf(file, options, 'roads', (chunk) => hash.update(chunk))) {
    if (blob.type === 'OSMHeader') {
      dataSeconds = readHeader(file.name, blob)
      continue
    }
    const block = unpackBlob(file.name, blob)
    const content = contentOf(file.name, blob, block)
    contents.push(content)
    elements += content.nodes + content.ways + content.relations
    if (content.ways + content.relations === 0) continue
    for (const element of elementsOf(file.name, blob, block)) {
      if (element.type === 'way') {
        roadNodes = builder.addWay(element.id, element.refs, element.tags ?? {})
        if (roadNodes > OSM_LIMITS.roadNodes)
          throw osmFault(file.name, 'NETWORK_PBF_TOO_LARGE', { found: roadNodes, most: OSM_LIMITS.roadNodes })
      } else if (element.type === 'relation') builder.addRelation(element.tags ?? {}, element.members)
    }
  }
  if (roadNodes === 0) throw osmFault(file.name, 'NETWORK_NO_ROADS', { elements })
  builder.startNodes()
  let block = 0
  for await (const blob of blobsOf(file, options, 'places')) {
    if (blob.type !== 'OSMData' || contents[block++]?.nodes === 0) continue
    const bytes = unpackBlob(file.name, blob)
    contentOf(file.name, blob, bytes) // the file may have changed since the first round
    for (const element of elementsOf(file.name, blob, bytes)) {
      if (element.type === 'node') builder.addNode(element.id, element.lat, element.lon, element.tags ?? {})
    }
  }
  options.onProgress?.({ step: 'graph', done: 2 * file.bytes, total: 2 * file.bytes })
  const { graph, counts } = builder.finish()
  if (graph.roadCount === 0) throw osmFault(file.name, 'NETWORK_NO_ROADS', { elements })
  const source = { file: file.name, bytes: file.bytes, sha256: hash.digest('hex'), dataSeconds, elements }
  return { value: { graph, counts, source }, issues: remarksOf(file.name, counts) }
}

/** The blobs of one round, with progress told after each and the signal heeded before each. */
async function* blobsOf(
  file: OsmFile,
  { onProgress, signal }: OsmReadOptions,
  step: 'roads' | 'places',
  onChunk?: (chunk: Uint8Array) => void,
): AsyncGenerator<Blob> {
  const before = step === 'roads' ? 0 : file.bytes
  for await (const blob of readBlobs({ name: file.name, chunks: tapped(file.open(), onChunk) })) {
    if (signal?.aborted === true) throw osmFault(file.name, 'NETWORK_CANCELLED', {})
    yield blob
    onProgress?.({ step, done: before + blob.readBytes, total: 2 * file.bytes })
  }
}

async function* tapped(
  chunks: AsyncIterable<Uint8Array>,
  onChunk: ((chunk: Uint8Array) => void) | undefined,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    onChunk?.(chunk)
    yield chunk
  }
}

function contentOf(name: string, { position }: Blob, block: Uint8Array): BlockContent {
  const check = checkBlock(block)
  if ('content' in check) return check.content
  const { fault } = check
  throw fault.kind === 'damaged'
    ? osmFault(name, 'NETWORK_PBF_DAMAGED', { position, expected: fault.expected })
    : osmFault(name, 'NETWORK_PBF_TOO_LARGE', { found: fault.found, most: fault.most })
}

/** The library's own errors are faults of the block that it was given. */
function* elementsOf(name: string, { position }: Blob, block: Uint8Array): Generator<OsmElement> {
  try {
    yield* readElements(block)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw osmFault(name, 'NETWORK_PBF_DAMAGED', { position, expected: 'PrimitiveBlock' })
  }
}

const KNOWN_FEATURES = new Set(['OsmSchema-V0.6', 'DenseNodes'])

/** Refuses a file that needs what this reader cannot do; answers the time of its data. */
function readHeader(name: string, blob: Blob): number | null {
  const block = unpackBlob(name, blob)
  let seconds: number | null = null
  for (const field of listFields(block, 0, block.length)) {
    if (field === undefined)
      throw osmFault(name, 'NETWORK_PBF_DAMAGED', { position: blob.position, expected: 'HeaderBlock' })
    if (field.number === 4 && field.kind === BYTES) {
      const feature = Buffer.from(block.subarray(field.from, field.until)).toString('utf8').slice(0, 100)
      if (!KNOWN_FEATURES.has(feature)) throw osmFault(name, 'NETWORK_PBF_NOT_SUPPORTED', { found: feature })
    }
    if (field.number === 32 && field.kind === VARINT) seconds = field.value
  }
  return seconds
}

function remarksOf(file: string, counts: BuildCounts): readonly Issue[] {
  const remark = (code: 'NETWORK_NODES_MISSING' | 'NETWORK_RESTRICTIONS_NOT_USED', count: number): Issue[] =>
    count === 0
      ? []
      : [
          {
            code,
            severity: code === 'NETWORK_NODES_MISSING' ? 'warning' : 'note',
            at: { kind: 'file', file },
            values: { count },
          },
        ]
  return [
    ...remark('NETWORK_NODES_MISSING', counts.missingNodes),
    ...remark('NETWORK_RESTRICTIONS_NOT_USED', counts.restrictionsNotUsed),
  ]
}
