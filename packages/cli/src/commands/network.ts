import { resolve } from 'node:path'
import {
  type BuiltNetwork,
  buildNetwork,
  loadNetwork,
  networkPath,
  networkProfile,
  parametersOf,
} from '@laegedaekning/api'
import { formatNumber } from '@laegedaekning/domain'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { exitCodeOf, tellIssues } from '../output.ts'
import { WrongUse } from '../wrong-use.ts'
import type { Context } from './context.ts'

export type NetworkOptions = { readonly out?: string }
type Network = BuiltNetwork['network']

/** `laegedaekning network build <file.osm.pbf> [--out file]` and `laegedaekning network show`. */
export async function network(
  context: Context,
  action: string,
  file: string | undefined,
  options: NetworkOptions,
): Promise<ExitCode> {
  if (action === 'show') return show(context, file)
  if (action === 'build' && file !== undefined) return build(context, file, options)
  throw new WrongUse({
    da: 'Skriv network build <fil.osm.pbf> for at bygge et vejnet, eller network show for at se det, der er.',
    en: 'Write network build <file.osm.pbf> to build a network, or network show to see the one that is there.',
  })
}

/** Builds with the speeds in force today; Ctrl C ends it with nothing written. */
async function build(context: Context, file: string, options: NetworkOptions): Promise<ExitCode> {
  const stop = new AbortController()
  const abort = (): void => stop.abort()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, abort)
  try {
    const out = options.out === undefined ? networkPath(context.folder) : resolve(options.out)
    const built = await buildNetwork({
      map: resolve(file),
      out,
      profile: networkProfile(parametersOf(context.today)),
      onProgress: progressTo(context),
      signal: stop.signal,
    })
    tellIssues(context.output, built.issues)
    tellNetwork(context, built.network, out, built.bytes)
    return EXIT.fine
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, abort)
  }
}

const STEPS = {
  roads: { da: 'læser veje', en: 'reading roads' },
  places: { da: 'læser punkter', en: 'reading points' },
  graph: { da: 'samler vejnettet', en: 'joining the network' },
} as const
const PERCENT_APART = 10

/** One line for every tenth of the work. */
function progressTo({ output, language }: Context) {
  let told = -PERCENT_APART
  return ({
    step,
    done,
    total,
  }: {
    readonly step: keyof typeof STEPS
    readonly done: number
    readonly total: number
  }) => {
    const percent = Math.floor((done / Math.max(1, total)) * 100)
    if (percent < told + PERCENT_APART && step !== 'graph') return
    told = percent
    output.err(`${percent} % – ${STEPS[step][language]}`)
  }
}

async function show(context: Context, file: string | undefined): Promise<ExitCode> {
  const path = file === undefined ? networkPath(context.folder) : resolve(file)
  const found = await loadNetwork(path)
  if (found === null) {
    context.output.err(
      context.language === 'da'
        ? `Der er intet vejnet i ${path}. Afstande måles i lige linje. Byg et: laegedaekning network build <fil.osm.pbf>`
        : `There is no road network in ${path}. Distances are straight lines. Build one: laegedaekning network build <file.osm.pbf>`,
    )
    return EXIT.fine
  }
  tellIssues(context.output, found.issues)
  if (found.value === null) return exitCodeOf(found.issues)
  tellNetwork(context, found.value, path, null)
  return EXIT.fine
}

function tellNetwork(
  { output, language }: Context,
  built: Network,
  path: string,
  bytes: number | null,
): void {
  const { graph, source, counts, parameters, checksum } = built
  if (output.json) {
    const { nodeCount, arcCount, roadCount } = graph
    const sizes = { nodes: nodeCount, arcs: arcCount, roads: roadCount, roadKm: kilometresOf(built) }
    output.out(JSON.stringify({ path, checksum, source, counts, parameters, ...sizes, bytes }))
    return
  }
  const n = (value: number): string => formatNumber(value, 0, language)
  const km = n(kilometresOf(built))
  const largest = n((graph.componentMetres[0] ?? 0) / 1000)
  const nets = n(graph.componentMetres.length)
  const lines =
    language === 'da'
      ? [
          `Vejnet: ${path}`,
          `Kort: ${source.file}, SHA-256 ${source.sha256}`,
          `${n(graph.roadCount)} veje, ${km} km, ${n(graph.nodeCount)} knuder; ${nets} adskilte net, det største ${largest} km`,
          `${n(counts.ferryWays)} færger, ${n(counts.turnRestrictions)} svingforbud, ${n(counts.closedNodes)} spærringer`,
          `Kontrolsum: ${checksum}`,
          'Indeholder data fra OpenStreetMap, © OpenStreetMaps bidragydere, ODbL.',
        ]
      : [
          `Road network: ${path}`,
          `Map: ${source.file}, SHA-256 ${source.sha256}`,
          `${n(graph.roadCount)} roads, ${km} km, ${n(graph.nodeCount)} nodes; ${nets} separate nets, the largest ${largest} km`,
          `${n(counts.ferryWays)} ferries, ${n(counts.turnRestrictions)} turn restrictions, ${n(counts.closedNodes)} barriers`,
          `Checksum: ${checksum}`,
          'Contains data from OpenStreetMap, © OpenStreetMap contributors, ODbL.',
        ]
  for (const line of lines) output.out(line)
}

function kilometresOf({ graph }: Network): number {
  return Math.round(graph.componentMetres.reduce((sum, metres) => sum + metres, 0) / 1000)
}
