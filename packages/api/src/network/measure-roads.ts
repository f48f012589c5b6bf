import {
  joinPairs,
  type Point,
  type ReachPairs,
  type RoadPoints,
  type SearchKind,
  type SparseCosts,
  TOO_FAR,
} from '@laegedaekning/access'
import type { PlainDate } from '@laegedaekning/domain'
import type { AccessCosts, NetworkNote } from '@laegedaekning/plans'
import type { RoadLimits } from './network-profile.ts'
import type { OpenNetwork } from './open-network.ts'
import { searchInThreads } from './road-share.ts'

/** What is measured between; the places of an access world are such. */
export type RoadPlaces = RoadEnds & { readonly date: PlainDate }

type RoadEnds = {
  readonly demand: readonly (Point & { readonly id: string })[]
  readonly supply: readonly {
    readonly id: string
    /** `null`: not known, and taken as open. */
    readonly open: boolean | null
    readonly sites: readonly Point[]
  }[]
}

/** What road costs are measured with. */
export type RoadMeasure = {
  readonly open: OpenNetwork
  readonly note: NetworkNote
  readonly limits: RoadLimits
  readonly boundKm: number
  readonly threads: number
}

/** Open practices that every small area has measured, however far away, where the roads lead there. */
const NEAREST_KEPT = 5

/** The two sides on the roads. */
type Ends = {
  readonly demand: RoadPoints
  readonly site: RoadPoints
  /** The supply that a site belongs to. */
  readonly supplyOfSite: Uint32Array
  readonly supplyCount: number
}

/**
 * Kilometres and minutes by car from the small areas to the practices, each measure with its own best way; the nearest place of
 * treatment of a practice counts. Complete within the bounds, and beyond them the nearest few open practices. Points too far
 * from a road are named and have no costs.
 */
export async function measureRoads(places: RoadPlaces, measure: RoadMeasure): Promise<AccessCosts> {
  const ends = endsOf(places, measure)
  const isOpen = (supply: number): boolean => places.supply[supply]?.open !== false
  const near = await tableOf(ends, 'distance', measure.boundKm, measure)
  const lacking = listLacking(near, ends.demand, isOpen)
  const some = { ...ends, demand: pick(ends.demand, lacking) }
  const far = lacking.length === 0 ? near : await tableOf(some, 'distance', Infinity, measure)
  const km = putRows(near, lacking, far, (row) => nearestFew(far, row, measure.boundKm, isOpen))
  const nearTimes = await tableOf(ends, 'time', measure.limits.minutes, measure)
  const farTimes = lacking.length === 0 ? nearTimes : await tableOf(some, 'time', Infinity, measure)
  const minutes = putRows(nearTimes, lacking, farTimes, (row, demand) => {
    const kept = new Set(km.supply.subarray(km.rowStart[demand], km.rowStart[demand + 1]))
    return (pair) =>
      (farTimes.cost[pair] ?? 0) <= measure.limits.minutes || kept.has(farTimes.supply[pair] ?? -1)
  })
  return {
    basis: 'road',
    km,
    boundKm: measure.boundKm,
    minutes,
    boundMinutes: measure.limits.minutes,
    detour: null,
    network: measure.note,
    notOnRoad: notOnRoad(places, ends),
  }
}

/** Puts both sides on the roads. */
export function endsOf(places: RoadEnds, { open, limits }: RoadMeasure): Ends {
  const sites = places.supply.flatMap((supply, index) => supply.sites.map((site) => ({ site, index })))
  const snap = (points: readonly Point[]): RoadPoints => open.snap(points, limits)
  return {
    demand: snap(places.demand),
    site: snap(sites.map(({ site }) => site)),
    supplyOfSite: Uint32Array.from(sites, ({ index }) => index),
    supplyCount: places.supply.length,
  }
}

/** Costs from all demands to all supplies within a bound; searched from the side that has fewer points. */
export async function tableOf(
  { demand, site, supplyOfSite, supplyCount }: Ends,
  by: SearchKind['by'],
  bound: number,
  { open, threads }: RoadMeasure,
): Promise<SparseCosts> {
  const fromDemand = demand.count < site.count
  const kind: SearchKind = { by, direction: fromDemand ? 'from-supply' : 'to-supply' }
  const [sources, targets] = fromDemand ? [demand, site] : [site, demand]
  const order = { graph: open.searchGraph, kind, sources, targets, bound }
  const shares = await searchInThreads(order, threads, open.search)
  const pairs = fromDemand ? [turnPairs(shares, site.count)] : shares
  return bySupply(joinPairs(kind, pairs, demand.count), supplyOfSite, supplyCount)
}

/** Pairs that were found from the demands, as if they had been found from the sites. */
function turnPairs(shares: readonly ReachPairs[], siteCount: number): ReachPairs {
  const start = new Uint32Array(siteCount + 1)
  for (const { demand } of shares) for (const site of demand) start[site + 1] = (start[site + 1] ?? 0) + 1
  for (let site = 0; site < siteCount; site++) start[site + 1] = (start[site + 1] ?? 0) + (start[site] ?? 0)
  const next = start.slice()
  const demand = new Uint32Array(start[siteCount] ?? 0)
  const cost = new Uint32Array(demand.length)
  let source = 0
  for (const share of shares) {
    for (let s = 0; s < share.supplyCount; s++, source++) {
      for (let i = share.start[s] ?? 0; i < (share.start[s + 1] ?? 0); i++) {
        const site = share.demand[i] ?? 0
        const at = next[site] ?? 0
        demand[at] = source
        cost[at] = share.cost[i] ?? 0
        next[site] = at + 1
      }
    }
  }
  return { supplyCount: siteCount, start, demand, cost }
}

/** Costs to practices out of costs to their sites: rows are by cost, so a practice's first site is its nearest. */
function bySupply(costs: SparseCosts, supplyOfSite: Uint32Array, supplyCount: number): SparseCosts {
  if (supplyOfSite.length === supplyCount) return costs
  const seen = new Int32Array(supplyCount).fill(-1)
  const rowStart = new Uint32Array(costs.demandCount + 1)
  const supply = new Uint32Array(costs.supply.length)
  const cost = new Float64Array(costs.supply.length)
  let count = 0
  for (let row = 0; row < costs.demandCount; row++) {
    for (let i = costs.rowStart[row] ?? 0; i < (costs.rowStart[row + 1] ?? 0); i++) {
      const one = supplyOfSite[costs.supply[i] ?? 0] ?? 0
      if (seen[one] === row) continue
      seen[one] = row
      supply[count] = one
      cost[count++] = costs.cost[i] ?? 0
    }
    rowStart[row + 1] = count
  }
  return {
    demandCount: costs.demandCount,
    supplyCount,
    rowStart,
    supply: supply.slice(0, count),
    cost: cost.slice(0, count),
  }
}

/** Demands on a road with fewer open practices within the bound than are wanted. */
function listLacking(
  near: SparseCosts,
  demand: RoadPoints,
  isOpen: (supply: number) => boolean,
): readonly number[] {
  const lacking: number[] = []
  for (let row = 0; row < near.demandCount; row++) {
    if (demand.road[row] === TOO_FAR) continue
    let open = 0
    for (let i = near.rowStart[row] ?? 0; i < (near.rowStart[row + 1] ?? 0) && open < NEAREST_KEPT; i++)
      if (isOpen(near.supply[i] ?? 0)) open++
    if (open < NEAREST_KEPT) lacking.push(row)
  }
  return lacking
}

function pick(points: RoadPoints, wanted: readonly number[]): RoadPoints {
  return {
    count: wanted.length,
    road: Int32Array.from(wanted, (at) => points.road[at] ?? TOO_FAR),
    offsetCm: Uint32Array.from(wanted, (at) => points.offsetCm[at] ?? 0),
    gapCm: Uint32Array.from(wanted, (at) => points.gapCm[at] ?? 0),
  }
}

/** Whether a pair of a row without bound is kept: within the bound, or among the nearest few that are open. */
function nearestFew(far: SparseCosts, row: number, boundKm: number, isOpen: (supply: number) => boolean) {
  const few = new Set<number>()
  for (let i = far.rowStart[row] ?? 0; i < (far.rowStart[row + 1] ?? 0) && few.size < NEAREST_KEPT; i++)
    if (isOpen(far.supply[i] ?? 0)) few.add(i)
  return (pair: number): boolean => (far.cost[pair] ?? 0) <= boundKm || few.has(pair)
}

/** The costs with the rows of some demands put in the place of what stood there, as far as `keptOf` keeps their pairs. */
function putRows(
  costs: SparseCosts,
  demands: readonly number[],
  rows: SparseCosts,
  keptOf: (row: number, demand: number) => (pair: number) => boolean,
): SparseCosts {
  if (demands.length === 0) return costs
  const rowOf = new Map(demands.map((demand, row) => [demand, row]))
  const rowStart = new Uint32Array(costs.demandCount + 1)
  const supply: number[] = []
  const cost: number[] = []
  for (let demand = 0; demand < costs.demandCount; demand++) {
    const row = rowOf.get(demand)
    const [from, at] = row === undefined ? [costs, demand] : [rows, row]
    const isKept = row === undefined ? () => true : keptOf(row, demand)
    for (let i = from.rowStart[at] ?? 0; i < (from.rowStart[at + 1] ?? 0); i++) {
      if (!isKept(i)) continue
      supply.push(from.supply[i] ?? 0)
      cost.push(from.cost[i] ?? 0)
    }
    rowStart[demand + 1] = supply.length
  }
  return { ...costs, rowStart, supply: Uint32Array.from(supply), cost: Float64Array.from(cost) }
}

function notOnRoad(places: RoadPlaces, { demand, site, supplyOfSite }: Ends): AccessCosts['notOnRoad'] {
  const onRoad = new Set<number>()
  for (const [at, road] of site.road.entries()) if (road !== TOO_FAR) onRoad.add(supplyOfSite[at] ?? -1)
  return {
    demand: places.demand.filter((_, at) => demand.road[at] === TOO_FAR).map(({ id }) => id),
    supply: places.supply.filter((_, at) => !onRoad.has(at)).map(({ id }) => id),
  }
}
