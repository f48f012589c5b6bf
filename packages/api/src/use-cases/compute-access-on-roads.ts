import {
  type AccessInput,
  type Point,
  parseAccessInput,
  roadCosts,
  computeAccess as runAccess,
  type SparseCosts,
  snapPoints,
  TOO_FAR,
  withCosts,
} from '@laegedaekning/access'
import {
  type Checked,
  type Issue,
  readNumber,
  readObject,
  readOptional,
  readText,
  readWord,
  report,
  type Spot,
  spotAt,
} from '@laegedaekning/domain'
import type { StoredNetwork } from '@laegedaekning/intake'
import { loadNetwork } from '../network/network-file.ts'
import { computeAccess, type TimedAccess } from './compute-access.ts'

const ROAD_KEYS = {
  required: ['kind', 'network', 'by', 'toRoadMetres'],
  optional: ['leastNetworkMetres'],
} as const

/** Points on a road network instead of costs; the network is a file of this machine, so that only the command takes it. */
type RoadOrder = {
  readonly network: string
  readonly by: 'distance' | 'time'
  readonly toRoadMetres: number
  readonly leastNetworkMetres: number
}

/**
 * `compute access` as the command has it: with `costFrom: { kind: 'road' }` costs are measured on a network file that
 * `laegedaekning network build` made. Issues: those of the engine, NETWORK_FILE_UNREADABLE, NETWORK_GRAPH_*, and
 * NETWORK_POINTS_TOO_FAR as a warning, since such points have no pairs and say so in their reason.
 */
export async function computeAccessOnRoads(problem: unknown): Promise<Checked<TimedAccess>> {
  const given = roadPart(problem)
  if (given === null) return computeAccess(problem)
  const start = performance.now()
  const issues: Issue[] = []
  const order = readOrder(given.costFrom, { pointer: '/costFrom', issues })
  const { value: input, issues: faults } = parseAccessInput({ ...given.rest, costs: [] })
  issues.push(...faults)
  if (order === null || input === null || issues.length > 0) return { value: null, issues }
  const network = await loadNetwork(order.network)
  if (network?.value == null) return { value: null, issues: network?.issues ?? [unreadable(order.network)] }
  const points = pointsOf(input, { pointer: '', issues })
  if (points === null) return { value: null, issues }
  const costs = costsOnRoads(network.value, points, order, input, issues)
  const { by, toRoadMetres } = order
  const origin = { kind: 'road', by, network: network.value.checksum, toRoadMetres } as const
  const measured = withCosts(input, costs, origin)
  if (measured.value === null) return { value: null, issues: [...issues, ...measured.issues] }
  const result = runAccess(measured.value)
  return { value: { ...result, timing: { milliseconds: Math.round(performance.now() - start) } }, issues }
}

/** The problem without its roads, and the roads; `null` where costs come from elsewhere. */
function roadPart(problem: unknown): { readonly rest: object; readonly costFrom: unknown } | null {
  if (typeof problem !== 'object' || problem === null || Array.isArray(problem)) return null
  const { costFrom, ...rest } = Object.fromEntries(Object.entries(problem))
  if (typeof costFrom !== 'object' || costFrom === null || Array.isArray(costFrom)) return null
  return new Map(Object.entries(costFrom)).get('kind') === 'road' ? { rest, costFrom } : null
}

function readOrder(value: unknown, spot: Spot): RoadOrder | null {
  const found = readObject(value, spot, ROAD_KEYS)
  if (found === null) return null
  const at = (key: string) => spotAt(spot, key)
  const network = found.has('network') ? readText(found.get('network'), at('network')) : null
  const by = found.has('by') ? readWord(found.get('by'), at('by'), ['distance', 'time']) : null
  const toRoadMetres = found.has('toRoadMetres')
    ? readNumber(found.get('toRoadMetres'), at('toRoadMetres'), 0)
    : null
  const least = readOptional(found, 'leastNetworkMetres', (one) =>
    readNumber(one, at('leastNetworkMetres'), 0),
  )
  if (network === null || by === null || toRoadMetres === null || least === null) return null
  return { network, by, toRoadMetres, leastNetworkMetres: least ?? 0 }
}

function unreadable(file: string): Issue {
  return { code: 'NETWORK_FILE_UNREADABLE', severity: 'error', at: { kind: 'file', file }, values: { file } }
}

type Ends = { readonly demand: readonly Point[]; readonly supply: readonly Point[] }

/** The points of all rows, or `null` and an issue for each row without one. */
function pointsOf({ demand, supply }: AccessInput, spot: Spot): Ends | null {
  const read = (rows: readonly { readonly lat?: number; readonly lon?: number }[], at: Spot) =>
    rows.flatMap(({ lat, lon }, index) => {
      if (lat !== undefined && lon !== undefined) return [{ lat, lon }]
      report(spotAt(at, index), 'REQUEST_KEY_MISSING', { expected: 'lat, lon' })
      return []
    })
  const ends = { demand: read(demand, spotAt(spot, 'demand')), supply: read(supply, spotAt(spot, 'supply')) }
  return spot.issues.length === 0 ? ends : null
}

/** Costs within the catchment; points too far from a road have none and are named in a warning. */
function costsOnRoads(
  { graph }: StoredNetwork,
  ends: Ends,
  { by, toRoadMetres, leastNetworkMetres }: RoadOrder,
  { demand, supply, measure }: AccessInput,
  issues: Issue[],
): SparseCosts {
  const [from, to] = [ends.demand, ends.supply].map((points) =>
    snapPoints(graph, points, toRoadMetres, leastNetworkMetres),
  )
  if (from === undefined || to === undefined) throw new Error('two lists of points give two')
  const far = [
    ...demand.filter((_, place) => from.road[place] === TOO_FAR),
    ...supply.filter((_, place) => to.road[place] === TOO_FAR),
  ]
  const [first] = far
  if (first !== undefined) {
    const values = { count: far.length, limit: toRoadMetres, first: first.id }
    issues.push({ code: 'NETWORK_POINTS_TOO_FAR', severity: 'warning', values })
  }
  const all = measure.kind === '3sfca' && measure.selection === 'all-pairs'
  const bound = all ? Infinity : (measure.catchment ?? Infinity)
  return roadCosts(graph, from, to, { by, direction: 'to-supply', bound })
}
