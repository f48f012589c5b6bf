import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { fileOf, MADE_UP_PROFILE, readMap, VILLAGE } from '../testing/small-osm.ts'
import { writeBlob, writeBlock, writeHeader, writePbf } from '../testing/write-pbf.ts'
import { readGraphFile, type StoredNetwork, writeGraphFile } from './graph-file.ts'
import { type OsmProgress, readRoadNetwork } from './read-road-network.ts'

const codesOf = async (bytes: Uint8Array) => (await readMap(bytes)).issues.map(({ code }) => code)
const village = writePbf(VILLAGE)

describe('a map in PBF', () => {
  it('becomes a network: 20 ways, a ferry, a bollard, a turn restriction', async () => {
    const { value, issues } = await readMap(village)
    expect(issues).toEqual([])
    expect(value?.counts).toMatchObject({
      ways: 20,
      carWays: 20,
      ferryWays: 1,
      closedNodes: 1,
      turnRestrictions: 1,
    })
    expect(value?.source).toMatchObject({ elements: 121, bytes: village.length, dataSeconds: null })
    // 10 × 9 pieces of streets and 9 × 9 of the roads across, and the ferry
    expect(value?.graph.roadCount).toBe(172)
  })

  it('is the same packed and unpacked, in pieces of any size, blocks in any order', async () => {
    const graphOf = async (bytes: Uint8Array, piece: number) =>
      (await readRoadNetwork(fileOf(bytes, piece), { profile: MADE_UP_PROFILE })).value?.graph
    const wanted = await graphOf(village, 1_000_000)
    expect(wanted?.roadCount).toBe(172)
    expect(await graphOf(village, 1)).toEqual(wanted)
    expect(await graphOf(writePbf(VILLAGE, 'raw'), 77)).toEqual(wanted)
    expect(await graphOf(writePbf(VILLAGE.toReversed()), 1000)).toEqual(wanted)
  })

  it('tells how far it is, and ends when it is told to', async () => {
    const told: OsmProgress[] = []
    await readMap(village, { onProgress: (progress) => told.push(progress) })
    expect(told.at(-1)).toEqual({ step: 'graph', done: 2 * village.length, total: 2 * village.length })
    expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).toSorted((a, b) => a - b))
    const stop = new AbortController()
    const { value, issues } = await readMap(village, {
      signal: stop.signal,
      onProgress: ({ step }) => step === 'places' && stop.abort(),
    })
    expect([value, issues[0]?.code]).toEqual([null, 'NETWORK_CANCELLED'])
  })

  it('that leads off its edge says how many points are missing', async () => {
    const [nodes, ways] = VILLAGE
    const cut = writePbf([{ nodes: (nodes?.nodes ?? []).slice(0, 95) }, ways ?? {}])
    const { value, issues } = await readMap(cut)
    expect(issues).toMatchObject([
      { code: 'NETWORK_NODES_MISSING', severity: 'warning', values: { count: 5 } },
    ])
    expect(value?.graph.roadCount).toBeLessThan(172)
  })
})

describe('a file that is no map', () => {
  it('is refused with what is wrong with it', async () => {
    expect(await codesOf(new Uint8Array())).toEqual(['NETWORK_FILE_NOT_PBF'])
    expect(await codesOf(Buffer.from('<?xml version="1.0"?><osm/>'))).toEqual(['NETWORK_FILE_NOT_PBF'])
    expect(await codesOf(village.subarray(0, village.length - 1))).toEqual(['NETWORK_PBF_TRUNCATED'])
    expect(await codesOf(writeHeader())).toEqual(['NETWORK_NO_ROADS'])
    expect(await codesOf(writeHeader(['HistoricalInformation']))).toEqual(['NETWORK_PBF_NOT_SUPPORTED'])
    expect(await codesOf(writePbf([{ nodes: VILLAGE[0]?.nodes ?? [] }]))).toEqual(['NETWORK_NO_ROADS'])
  })

  it('is refused by the sizes that it claims, before anything of that size is made', async () => {
    const claim = Buffer.from([0x0a, 7, ...Buffer.from('OSMData'), 0x18, 0xff, 0xff, 0xff, 0xff, 0x0f])
    const size = Buffer.alloc(4)
    size.writeUInt32BE(claim.length)
    expect(await codesOf(Buffer.concat([writeHeader(), size, claim]))).toEqual(['NETWORK_PBF_TOO_LARGE'])
    const longHeader = Buffer.from([0xff, 0xff, 0xff, 0xff])
    expect(await codesOf(Buffer.concat([writeHeader(), longHeader]))).toEqual(['NETWORK_PBF_DAMAGED'])
  })

  it('is refused when it unpacks to more than 200 times its size', async () => {
    const bomb = writeBlob('OSMData', new Uint8Array(20_000_000))
    expect(bomb.length).toBeLessThan(100_000)
    expect(await codesOf(Buffer.concat([writeHeader(), bomb]))).toEqual(['NETWORK_PBF_TOO_LARGE'])
  })

  it('is refused when the tags of its nodes have no end, which would keep the library busy for ever', async () => {
    const block = Buffer.from(writeBlock({ nodes: [{ id: 1, lat: 55, lon: 14, tags: { barrier: 'gate' } }] }))
    // the last byte ends the tags of the node: key 1, value 2, 0
    expect(block.at(-1)).toBe(0)
    block[block.length - 1] = 1
    const file = Buffer.concat([writeHeader(), writeBlob('OSMData', block)])
    expect(await codesOf(file)).toEqual(['NETWORK_PBF_DAMAGED'])
  })
})

describe('the file of a network', () => {
  const build = async (): Promise<Omit<StoredNetwork, 'checksum'>> => {
    const { value } = await readMap(village)
    if (value === null) throw new Error('the village is a map')
    return { ...value, parameters: { 'tilgaengelighed/vej/fart/boligvej': 40 } }
  }

  it('gives back what was written, and the same network the same bytes', async () => {
    const bytes = Buffer.concat(writeGraphFile(await build()))
    const { value, issues } = readGraphFile('vejnet', bytes)
    expect(issues).toEqual([])
    expect(value).toMatchObject(await build())
    expect(Buffer.concat(writeGraphFile(await build())).equals(bytes)).toBe(true)
  })

  it('of which any byte is another, or which ends early, is refused', async () => {
    const bytes = Buffer.concat(writeGraphFile(await build()))
    for (let at = 0; at < bytes.length; at += 97) {
      const broken = Buffer.from(bytes)
      broken[at] = (broken[at] ?? 0) ^ 1
      const { value, issues } = readGraphFile('vejnet', broken)
      expect(value).toBeNull()
      expect(['NETWORK_GRAPH_DAMAGED', 'NETWORK_GRAPH_VERSION']).toContain(issues[0]?.code)
      expect(readGraphFile('vejnet', bytes.subarray(0, at)).value).toBeNull()
    }
  })
})
