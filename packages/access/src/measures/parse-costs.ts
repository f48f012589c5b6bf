import { readNumber, readObject, readWord, refuseValue, type Spot, spotAt } from '@laegedaekning/domain'
import type { SparseCosts } from '../sparse-costs.ts'
import { straightLineCosts } from '../straight-line-costs.ts'
import { ACCESS_KEYS, type DemandRow, type SupplyRow } from './access-input.ts'
import { sparseFromPairs } from './sparse-from-pairs.ts'

/** After so many faults in one table of costs the rest is not listed: a file of millions of rows has one mistake, not millions. */
const MOST_FAULTS = 100

type Places = {
  /** In the order given, with the place by order of id beside each. */
  readonly demand: readonly DemandRow[]
  readonly supply: readonly SupplyRow[]
  readonly demandPlace: ReadonlyMap<string, number>
  readonly supplyPlace: ReadonlyMap<string, number>
}

type Pairs = { readonly demand: Uint32Array; readonly supply: Uint32Array; readonly cost: Float64Array }

/** Triples `[demand id, supply id, cost]`: ids must be known, costs finite and at least 0, and no pair stands twice. */
export function parseTriples(value: unknown, spot: Spot, places: Places): SparseCosts | null {
  if (!Array.isArray(value)) return refuseValue(spot, value, '[["…", "…", 0]]')
  const before = spot.issues.length
  const pairs = {
    demand: new Uint32Array(value.length),
    supply: new Uint32Array(value.length),
    cost: new Float64Array(value.length),
  }
  for (const [index, triple] of value.entries()) {
    if (spot.issues.length - before >= MOST_FAULTS) return null
    readTriple(triple, () => spotAt(spot, index), places, pairs, index)
  }
  if (spot.issues.length > before) return null
  const costs = sparseFromPairs(places.demand.length, places.supply.length, pairs)
  refusePairsTwice(costs, pairs, spot)
  return spot.issues.length > before ? null : costs
}

function readTriple(triple: unknown, spotOf: () => Spot, places: Places, into: Pairs, index: number): void {
  if (!Array.isArray(triple) || triple.length !== 3) {
    refuseValue(spotOf(), triple, '["demand", "supply", ≥ 0]')
    return
  }
  const [demandId, supplyId, cost]: readonly unknown[] = triple
  const demand = typeof demandId === 'string' ? places.demandPlace.get(demandId) : undefined
  const supply = typeof supplyId === 'string' ? places.supplyPlace.get(supplyId) : undefined
  if (demand === undefined) refuseValue(spotAt(spotOf(), 0), demandId, 'demand[].id')
  if (supply === undefined) refuseValue(spotAt(spotOf(), 1), supplyId, 'supply[].id')
  if (!isCost(cost)) refuseValue(spotAt(spotOf(), 2), cost, '≥ 0')
  into.demand[index] = demand ?? 0
  into.supply[index] = supply ?? 0
  into.cost[index] = isCost(cost) ? cost : 0
}

function isCost(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}

/** Two costs of one pair contradict each other or say the same twice; either is a mistake of the file. */
function refusePairsTwice(costs: SparseCosts, pairs: Pairs, spot: Spot): void {
  const seen = new Uint8Array(costs.supplyCount)
  const twice = new Set<string>()
  for (let demand = 0; demand < costs.demandCount; demand++) {
    const row = costs.supply.subarray(costs.rowStart[demand] ?? 0, costs.rowStart[demand + 1] ?? 0)
    for (const supply of row) {
      if (seen[supply] === 1) twice.add(`${demand} ${supply}`)
      seen[supply] = 1
    }
    for (const supply of row) seen[supply] = 0
  }
  if (twice.size === 0) return
  const met = new Set<string>()
  let faults = 0
  for (let index = 0; index < pairs.demand.length && faults < MOST_FAULTS; index++) {
    const key = `${pairs.demand[index]} ${pairs.supply[index]}`
    if (!twice.has(key)) continue
    if (met.has(key)) {
      refuseValue(spotAt(spot, index), pairs.cost[index], 'unik · unique')
      faults++
    }
    met.add(key)
  }
}

/** A matrix in the order of demand × supply as given; `null` where a pair cannot be reached. */
export function parseMatrix(value: unknown, spot: Spot, places: Places): SparseCosts | null {
  const { demand, supply } = places
  if (!Array.isArray(value) || value.length !== demand.length) {
    return refuseValue(
      spot,
      Array.isArray(value) ? `${value.length} × …` : value,
      `${demand.length} × ${supply.length}`,
    )
  }
  const before = spot.issues.length
  const found: { readonly demand: number; readonly supply: number; readonly cost: number }[] = []
  for (const [row, cells] of value.entries()) {
    const rowSpot = spotAt(spot, row)
    if (!Array.isArray(cells) || cells.length !== supply.length) {
      refuseValue(rowSpot, cells, `${supply.length} × ≥ 0 | null`)
      continue
    }
    for (const [column, cost] of cells.entries()) {
      if (cost === null) continue
      if (!isCost(cost)) refuseValue(spotAt(rowSpot, column), cost, '≥ 0 | null')
      else found.push({ ...placesOf(places, row, column), cost })
      if (spot.issues.length - before >= MOST_FAULTS) return null
    }
  }
  if (spot.issues.length > before) return null
  return sparseFromPairs(demand.length, supply.length, {
    demand: Uint32Array.from(found, (pair) => pair.demand),
    supply: Uint32Array.from(found, (pair) => pair.supply),
    cost: Float64Array.from(found, (pair) => pair.cost),
  })
}

function placesOf(
  places: Places,
  row: number,
  column: number,
): { readonly demand: number; readonly supply: number } {
  return {
    demand: places.demandPlace.get(places.demand[row]?.id ?? '') ?? 0,
    supply: places.supplyPlace.get(places.supply[column]?.id ?? '') ?? 0,
  }
}

/** Where costs are not given but measured: kilometres in a straight line times a stated factor (B10.4). */
export type CostFrom = { readonly kind: 'straight-line'; readonly detourFactor: number }

/** Reads `costFrom`; a road network is read by the command, which turns it into costs. */
export function parseCostFrom(value: unknown, spot: Spot): CostFrom | null {
  const found = readObject(value, spot, ACCESS_KEYS.straightLine)
  if (found === null) return null
  const kind = found.has('kind') ? readWord(found.get('kind'), spotAt(spot, 'kind'), ['straight-line']) : null
  const detourFactor = found.has('detourFactor')
    ? readNumber(found.get('detourFactor'), spotAt(spot, 'detourFactor'), 0, true)
    : null
  return kind === null || detourFactor === null ? null : { kind, detourFactor }
}

/** Costs between points, all within the catchment; every row must have its point. Rows stand in order of id. */
export function costsBetween(
  demand: readonly DemandRow[],
  supply: readonly SupplyRow[],
  { detourFactor }: CostFrom,
  catchment: number,
): SparseCosts {
  return straightLineCosts(
    demand.map(({ lat = 0, lon = 0 }) => ({ lat, lon })),
    supply.map(({ lat = 0, lon = 0 }) => ({ sites: [{ lat, lon }], kept: true })),
    { boundKm: catchment, factor: detourFactor, nearest: 0 },
  )
}
