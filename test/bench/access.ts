import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cpuUsage } from 'node:process'
import { promisify } from 'node:util'
import {
  boundUnits,
  clearSearch,
  fileDemands,
  joinPairs,
  prepareSearch,
  type RoadGraph,
  type RoadPoints,
  reachPairs,
  roadEnds,
  runSearch,
  searchPart,
  snapPoints,
} from '@laegedaekning/access'
import { loadNetwork } from '@laegedaekning/api'
import { searchInThreads } from '../../packages/api/src/network/road-share.ts'
import { type Measure, quantile, seconds } from './measure.ts'
import {
  type Country,
  crossingAt,
  DENMARK_SIZED,
  drawNumbers,
  writeCountry,
} from './network/generated-map.ts'
import { benchPgRouting } from './peers/pgrouting.ts'
import { createFourHeap, heapSearch, plainDijkstra, plainGraph } from './peers/plain-dijkstra.ts'

const PRACTICES = 1700
const TOWNS = 300
const CELLS = 400_000
const DISTRICTS = 1284
const KM = { by: 'distance', direction: 'to-supply' } as const
const MINUTES = { by: 'time', direction: 'to-supply' } as const
const OPEN_DATA = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'osm')

/** CPU seconds of work on this thread: the machine may be busy with other things, and the goals are CPU seconds. */
function cpuSeconds<T>(work: () => T): { readonly result: T; readonly seconds: number } {
  const before = cpuUsage()
  const result = work()
  const { user, system } = cpuUsage(before)
  return { result, seconds: (user + system) / 1e6 }
}

/** Roads: import, memory, many-to-many and what-if on a made-up network of Denmark's size (fixed seed), and import of real maps. */
export async function benchAccess(): Promise<readonly Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'laegedaekning-bench-'))
  try {
    return [...(await importReal(folder)), ...(await benchCountry(folder))]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Imported = {
  readonly seconds: number
  /** Of the whole process, its start included. */
  readonly cpuSeconds: number
  readonly firstRound: number
  readonly secondRound: number
  readonly graph: number
  readonly elements: number
  readonly nodes: number
  readonly arcs: number
  readonly fileBytes: number
  readonly peakMegabytes: number
  readonly load: number
}

async function importMap(map: string, out: string): Promise<Imported> {
  const child = join(import.meta.dirname, 'network', 'import-child.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [child, map, out])
  return JSON.parse(stdout)
}

async function importReal(folder: string): Promise<readonly Measure[]> {
  if (!existsSync(OPEN_DATA)) {
    console.log('  ../shared/data is not there; real maps are not measured')
    return []
  }
  const measures: Measure[] = []
  for (const name of ['bornholm-roads', 'monaco']) {
    const found = await importMap(join(OPEN_DATA, `${name}.osm.pbf`), join(folder, name))
    measures.push({
      name: `import of ${name}, ${found.elements} elements, CPU`,
      value: found.cpuSeconds,
      unit: 's',
      limit: null,
    })
  }
  return measures
}

async function benchCountry(folder: string): Promise<readonly Measure[]> {
  const [map, out] = [join(folder, 'country.osm.pbf'), join(folder, 'country')]
  const written = await writeCountry(DENMARK_SIZED, map)
  console.log(
    `  made-up map: ${written.nodes} nodes, ${written.elements} elements, ${(await stat(map)).size} bytes`,
  )
  const imported = await importMap(map, out)
  console.log(`  ${JSON.stringify(imported)}`)
  const stored = (await loadNetwork(out))?.value
  if (stored === null || stored === undefined) throw new Error('the network was not built')
  const { graph } = stored
  const points = cpuSeconds(() => placePoints(graph, DENMARK_SIZED))
  const { cells, practices, districts } = points.result
  return [
    // G14: 1 million elements a second, under 2 GB
    {
      name: 'import of the made-up map, elements a CPU second',
      value: imported.elements / imported.cpuSeconds,
      unit: 'rows/s',
      limit: null,
    },
    {
      name: 'G14 import of the made-up map, CPU',
      value: imported.cpuSeconds,
      unit: 's',
      limit: imported.elements / 1e6,
    },
    {
      name: '  of which reading (two rounds)',
      value: imported.firstRound + imported.secondRound,
      unit: 's',
      limit: null,
    },
    { name: '  of which joining and writing', value: imported.graph, unit: 's', limit: null },
    { name: 'import, peak memory (process)', value: imported.peakMegabytes, unit: 'MB', limit: 2000 },
    {
      name: 'network file a node (bytes as kB)',
      value: imported.fileBytes / imported.nodes / 1000,
      unit: 'kB',
      limit: null,
    },
    { name: 'network in memory', value: graphBytes(graph) / 1e6, unit: 'MB', limit: null },
    { name: 'load of the network file', value: imported.load, unit: 's', limit: null },
    {
      name: `snap ${CELLS + PRACTICES + DISTRICTS} points, CPU`,
      value: points.seconds,
      unit: 's',
      limit: null,
    },
    ...(await benchTables(graph, cells, practices, districts)),
    ...benchWhatIf(graph, cells, practices),
    ...benchPeers(graph, practices),
    ...(await benchPgRouting(prepareSearch(graph, KM), startNodes(graph, practices))),
  ]
}

function placePoints(graph: RoadGraph, country: Country) {
  const draw = drawNumbers(7)
  const anywhere = () =>
    crossingAt(country, Math.floor(draw() * country.side), Math.floor(draw() * country.side))
  const towns = Array.from({ length: TOWNS }, anywhere)
  const inTown = () => {
    const town = towns[Math.floor(draw() ** 2 * TOWNS)] ?? anywhere()
    return { lat: town.lat + (draw() - 0.5) * 0.08, lon: town.lon + (draw() - 0.5) * 0.14 }
  }
  const snap = (count: number, make: typeof anywhere): RoadPoints =>
    snapPoints(graph, Array.from({ length: count }, make), 2000)
  return {
    cells: snap(CELLS, anywhere),
    practices: snap(PRACTICES, inTown),
    districts: snap(DISTRICTS, anywhere),
  }
}

function graphBytes(graph: RoadGraph): number {
  let bytes = graph.roadBoxes?.data.byteLength ?? 0
  for (const value of Object.values(graph)) if (ArrayBuffer.isView(value)) bytes += value.byteLength
  return bytes
}

function some(points: RoadPoints, count: number): RoadPoints {
  return {
    count,
    road: points.road.slice(0, count),
    offsetCm: points.offsetCm.slice(0, count),
    gapCm: points.gapCm.slice(0, count),
  }
}

async function benchTables(
  graph: RoadGraph,
  cells: RoadPoints,
  practices: RoadPoints,
  districts: RoadPoints,
) {
  const table = (supply: RoadPoints, boundKm: number) => {
    const search = prepareSearch(graph, KM)
    const pairs = reachPairs(search, fileDemands(search, cells), supply, boundUnits(KM, boundKm))
    return joinPairs(KM, [pairs], cells.count)
  }
  table(some(practices, 100), 15)
  const half = cpuSeconds(() => table(some(practices, PRACTICES / 2), 15))
  const one = cpuSeconds(() => table(practices, 15))
  const shared = searchPart(graph)
  const two = await seconds(async () =>
    joinPairs(
      KM,
      await searchInThreads({ graph: shared, kind: KM, sources: practices, targets: cells, bound: 15 }, 2),
      cells.count,
    ),
  )
  const same = Buffer.from(one.result.cost.buffer).equals(Buffer.from(two.result.cost.buffer))
  console.log(`  ${one.result.cost.length} pairs; two threads give the same bytes: ${same}`)
  const sampled = 170
  const times = prepareSearch(graph, MINUTES)
  const timesOf = fileDemands(times, cells)
  const halfHour = cpuSeconds(() =>
    reachPairs(times, timesOf, some(practices, sampled), boundUnits(MINUTES, 30)),
  )
  const whole = prepareSearch(graph, KM)
  const wholeOf = fileDemands(whole, districts)
  const few = 20
  const unbounded = cpuSeconds(() =>
    reachPairs(whole, wholeOf, some(practices, few), boundUnits(KM, Infinity)),
  )
  const scale = PRACTICES / few
  return [
    {
      name: 'G1 1,700 practices × cells within 15 km, one thread, CPU',
      value: one.seconds,
      unit: 's',
      limit: 2,
    },
    { name: '  850 practices', value: half.seconds, unit: 's', limit: null },
    { name: 'G1 with two threads, wall', value: two.seconds, unit: 's', limit: 1 },
    {
      name: `G2 within 30 minutes, CPU (${sampled} practices × 10)`,
      value: halfHour.seconds * 10,
      unit: 's',
      limit: 12,
    },
    {
      name: `G3 1,700 × 1,284 without bound, CPU (${few} practices × ${scale})`,
      value: unbounded.seconds * scale,
      unit: 's',
      limit: 150,
    },
  ] satisfies readonly Measure[]
}

function benchWhatIf(graph: RoadGraph, cells: RoadPoints, practices: RoadPoints): readonly Measure[] {
  const inMs = (kind: typeof KM | typeof MINUTES, bound: number): number => {
    const search = prepareSearch(graph, kind)
    const directory = fileDemands(search, cells)
    const times = Array.from({ length: 60 }, (_, at) => {
      const start = performance.now()
      reachPairs(search, directory, practices, boundUnits(kind, bound), at, at + 1)
      return performance.now() - start
    })
    return quantile(times.slice(10), 0.5)
  }
  return [
    { name: 'G8 what if, one practice, 15 km, median', value: inMs(KM, 15), unit: 'ms', limit: 50 },
    {
      name: 'G8 what if, one practice, 30 minutes, median',
      value: inMs(MINUTES, 30),
      unit: 'ms',
      limit: 200,
    },
  ]
}

/** Nodes where a search from a practice begins, each once. */
function startNodes(graph: RoadGraph, practices: RoadPoints): readonly number[] {
  const nodes = Array.from({ length: practices.count }, (_, at) =>
    roadEnds(graph, practices, at, 'distance', false).slice(0, 1),
  )
  return [...new Set(nodes.flat().map(({ node }) => node))].slice(0, 100)
}

/** The same 100 searches of 15 km with the product's buckets, a 4-ary heap on the same arrays, and the textbook. */
function benchPeers(graph: RoadGraph, practices: RoadPoints): readonly Measure[] {
  const search = prepareSearch(graph, KM)
  const bound = boundUnits(KM, 15)
  const sources = Array.from(
    { length: 100 },
    (_, at) => roadEnds(graph, practices, at, 'distance', false)[0]?.node ?? 0,
  )
  const time = (run: (source: number) => number): readonly [number, number] => {
    let settled = 0
    for (const source of sources) run(source)
    const { seconds: cpu } = cpuSeconds(() => {
      for (const source of sources) settled += run(source)
    })
    return [cpu * 1000, settled]
  }
  const [buckets, settled] = time((node) => {
    const touched = runSearch(search, [{ node, cost: 0 }], bound)
    clearSearch(search, touched)
    return touched
  })
  const heap = createFourHeap(graph.arcCount)
  const [four, settledByFour] = time((node) => {
    const touched = heapSearch(search, node, bound, heap)
    clearSearch(search, touched)
    return touched
  })
  const nodes = plainGraph(search)
  const [plain, settledByPlain] = time((node) => {
    const source = nodes[node]
    const reached = source === undefined ? [] : plainDijkstra(source, bound)
    for (const one of reached) one.cost = Infinity
    return reached.length
  })
  console.log(`  settled by 100 searches: ${settled}, ${settledByFour}, ${settledByPlain}`)
  return [
    { name: '100 searches of 15 km, CPU: buckets', value: buckets, unit: 'ms', limit: null },
    { name: '  the same arrays, 4-ary heap', value: four, unit: 'ms', limit: null },
    { name: '  objects and a binary heap', value: plain, unit: 'ms', limit: null },
  ]
}
