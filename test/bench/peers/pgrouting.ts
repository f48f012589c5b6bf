import { chmod, open } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { boundUnits, clearSearch, type RoadSearch, runSearch } from '@laegedaekning/access'
import { type Measure, seconds } from '../measure.ts'
import { findPgRouting, type PgServer, startPgServer } from './pgrouting-server.ts'

const BOUND_KM = 15
const SOURCE_COUNTS = [20, 100]
const ROWS_A_WRITE = 50_000

/** What a number of searches found: to see that both did the same work. Costs are whole centimetres, so the sums are exact. */
type Found = { readonly nodes: number; readonly costCm: number; readonly seconds: number }

/**
 * The same bounded searches by pgRouting on PostgreSQL and by the product, in one run: same arcs, same sources, wall seconds, one
 * thread each. Nothing is measured, and one line says why, where it is not installed. Sources must not repeat: pgRouting answers
 * each but once.
 */
export async function benchPgRouting(
  search: RoadSearch,
  sources: readonly number[],
): Promise<readonly Measure[]> {
  const installed = await findPgRouting()
  if (installed === undefined) {
    console.log(
      '  pgRouting is not installed and not measured (Debian 12: apt-get install postgresql-15-pgrouting)',
    )
    return []
  }
  const server = await startPgServer(installed).catch((error: unknown) => {
    console.log(
      `  pgRouting is installed but its server does not start, so it is not measured: ${String(error)}`,
    )
  })
  if (server === undefined) return []
  try {
    const load = await seconds(() => loadEdges(server, search))
    const version = (await server.run('SELECT pgr_version()')).trim()
    console.log(
      `  pgRouting ${version} on PostgreSQL ${installed.version}: ${load.result} edges loaded in ${load.seconds.toFixed(1)} s`,
    )
    console.log(
      '  not all 1,700 sources: pgRouting holds the whole answer of a call in memory (an earlier try of all failed for memory)',
    )
    // the first call reads the library and the table, and our code is compiled
    await searchByPgRouting(server, search, sources.slice(0, 1))
    searchByProduct(search, sources)
    const measures: Measure[] = []
    for (const count of SOURCE_COUNTS)
      measures.push(...(await compare(server, search, sources.slice(0, count))))
    return measures
  } finally {
    await server.stop()
  }
}

async function compare(
  server: PgServer,
  search: RoadSearch,
  sources: readonly number[],
): Promise<readonly Measure[]> {
  const theirs = await searchByPgRouting(server, search, sources)
  const ours = searchByProduct(search, sources)
  if (theirs.nodes !== ours.nodes || theirs.costCm !== ours.costCm)
    throw new Error(`pgRouting found ${JSON.stringify(theirs)}, the product ${JSON.stringify(ours)}`)
  const load = loadavg().map((one) => one.toFixed(1))
  console.log(
    `  ${sources.length} sources: both reach ${ours.nodes} nodes, same sum of costs; load average ${load.join(' ')}`,
  )
  const what = `${sources.length} searches of ${BOUND_KM} km, wall`
  return [
    { name: `${what}: ours`, value: ours.seconds * 1000, unit: 'ms', limit: null },
    { name: '  pgRouting, one call', value: theirs.seconds * 1000, unit: 'ms', limit: null },
    { name: '  pgRouting ÷ ours', value: theirs.seconds / ours.seconds, unit: '×', limit: null },
  ]
}

function searchByProduct(search: RoadSearch, sources: readonly number[]): Found {
  const bound = boundUnits(search.kind, BOUND_KM)
  const start = performance.now()
  let [nodes, costCm] = [0, 0]
  for (const node of sources) {
    const touched = runSearch(search, [{ node, cost: 0 }], bound)
    nodes += touched
    for (let at = 0; at < touched; at++) costCm += search.cost[search.touched[at] ?? 0] ?? 0
    clearSearch(search, touched)
  }
  return { nodes, costCm, seconds: (performance.now() - start) / 1000 }
}

/** The answer is added up in the server and its time is psql's own, so that neither sending it nor starting psql counts. */
async function searchByPgRouting(
  server: PgServer,
  search: RoadSearch,
  sources: readonly number[],
): Promise<Found> {
  const edges = 'SELECT id, source, target, cost, reverse_cost FROM edges'
  const reach = `pgr_drivingDistance('${edges}', ARRAY[${sources.join(',')}]::bigint[], ${boundUnits(search.kind, BOUND_KM)}::float, true)`
  const printed = await server.run(`\\timing on\nSELECT count(*), sum(agg_cost)::bigint FROM ${reach}`)
  const found = /^(?<nodes>\d+)\|(?<cost>\d+)\s+Time: (?<ms>[\d.]+) ms/m.exec(printed)?.groups
  if (found === undefined) throw new Error(`psql answered: ${printed}`)
  return {
    nodes: Number(found['nodes']),
    costCm: Number(found['cost']),
    seconds: Number(found['ms']) / 1000,
  }
}

/** Loads the arcs as pgRouting wants them: one row for both directions, −1 where there is no way back. Answers the number of rows. */
async function loadEdges(server: PgServer, search: RoadSearch): Promise<number> {
  const path = join(server.folder, 'edges.txt')
  const file = await open(path, 'w')
  let id = 0
  try {
    let rows: string[] = []
    for (const [from, to, cost, back] of listEdges(search)) {
      rows.push(`${++id}\t${from}\t${to}\t${cost}\t${back}\n`)
      if (rows.length < ROWS_A_WRITE) continue
      await file.write(rows.join(''))
      rows = []
    }
    await file.write(rows.join(''))
  } finally {
    await file.close()
  }
  await chmod(path, 0o644)
  const columns = 'id bigint, source bigint, target bigint, cost float, reverse_cost float'
  await server.run(
    [
      'CREATE EXTENSION pgrouting CASCADE',
      `CREATE UNLOGGED TABLE edges (${columns})`,
      `COPY edges FROM '${path}'`,
      'VACUUM ANALYZE edges',
    ].join('\n'),
  )
  return id
}

/** The arcs in the direction of the search, those between the same two nodes as one; of parallel arcs the cheapest. */
function* listEdges(search: RoadSearch): Generator<readonly [number, number, number, number]> {
  const { start, arcs, graph } = search
  for (let from = 0; from < graph.nodeCount; from++) {
    const seen = new Set<number>([from])
    for (let arc = start[from] ?? 0; arc < (start[from + 1] ?? 0); arc++) {
      const to = arcs[2 * arc] ?? 0
      if (seen.has(to)) continue
      seen.add(to)
      const back = leastArc(search, to, from)
      // the pair stands at its lower node when it goes both ways
      if (back === -1 || from < to) yield [from, to, leastArc(search, from, to), back]
    }
  }
}

function leastArc({ start, arcs }: RoadSearch, from: number, to: number): number {
  let least = -1
  for (let arc = start[from] ?? 0; arc < (start[from + 1] ?? 0); arc++) {
    const cost = arcs[2 * arc + 1] ?? 0
    if (arcs[2 * arc] === to && (least === -1 || cost < least)) least = cost
  }
  return least
}
