import {
  type Checked,
  type Issue,
  readNumber,
  readNumberBetween,
  readObject,
  readOptional,
  readText,
  refuseValue,
  report,
  type Spot,
  spotAt,
  withoutEmpty,
} from '@laegedaekning/domain'
import type { SparseCosts } from '../sparse-costs.ts'
import {
  ACCESS_KEYS,
  type AccessInput,
  type AccessMeasure,
  type CostOrigin,
  type DemandRow,
  type SupplyRow,
} from './access-input.ts'
import { costsBetween, parseCostFrom, parseMatrix, parseTriples } from './parse-costs.ts'
import { parseMeasure } from './parse-measure.ts'

type Found = ReadonlyMap<string, unknown>

/**
 * Reads the problem of `compute access` from JSON (contracts.md). Every fault is an issue with its JSON pointer: unknown and
 * missing keys, ids that stand twice or are unknown, numbers that are not finite or are below 0, pairs given twice, an inverse
 * power at cost 0. With any fault there is no value. Rows come out in order of id.
 */
export function parseAccessInput(json: unknown): Checked<AccessInput> {
  const issues: Issue[] = []
  const input = readProblem(json, { pointer: '', issues })
  return { value: issues.length === 0 ? input : null, issues }
}

function readProblem(json: unknown, spot: Spot): AccessInput | null {
  const found = readObject(json, spot, ACCESS_KEYS.problem)
  if (found === null) return null
  const at = (key: string) => spotAt(spot, key)
  const demand = found.has('demand') ? readRows(found.get('demand'), at('demand'), readDemand) : null
  const supply = found.has('supply') ? readRows(found.get('supply'), at('supply'), readSupply) : null
  const measure = found.has('measure') ? parseMeasure(found.get('measure'), at('measure')) : null
  if (demand === null || supply === null || measure === null) return null
  const rows = { demand, supply }
  const fits = belongTogether(rows, measure, spot)
  const input = readCosts(found, spot, rows, measure)
  return fits ? input : null
}

type Rows = { readonly demand: readonly DemandRow[]; readonly supply: readonly SupplyRow[] }

function readCosts(found: Found, spot: Spot, rows: Rows, measure: AccessMeasure): AccessInput | null {
  const given = (['costs', 'matrix', 'costFrom'] as const).filter((key) => found.has(key))
  const [key] = given
  const sorted = { demand: rows.demand.toSorted(byId), supply: rows.supply.toSorted(byId) }
  const byArea = isByArea(rows, measure)
  if (key === undefined && byArea) {
    return { ...sorted, measure, costs: noCosts(rows), costOrigin: 'given' }
  }
  if (key === undefined) {
    report(spotAt(spot, 'costs'), 'REQUEST_KEY_MISSING', { expected: 'costs | matrix | costFrom' })
    return null
  }
  for (const other of given.slice(1)) refuseValue(spotAt(spot, other), other, `${key} | ${other}`)
  const at = spotAt(spot, key)
  if (key === 'costFrom') return readBetween(found.get(key), at, spot, rows, sorted, measure)
  const places = { ...rows, demandPlace: placesOf(sorted.demand), supplyPlace: placesOf(sorted.supply) }
  const costs = (key === 'costs' ? parseTriples : parseMatrix)(found.get(key), at, places)
  if (costs === null) return null
  refuseCostZero(costs, measure, at)
  return { ...sorted, measure, costs, costOrigin: 'given' }
}

function readBetween(
  value: unknown,
  at: Spot,
  spot: Spot,
  rows: Rows,
  sorted: Rows,
  measure: AccessMeasure,
): AccessInput | null {
  const costOrigin = parseCostFrom(value, at)
  requirePoints(rows.demand, spotAt(spot, 'demand'))
  requirePoints(rows.supply, spotAt(spot, 'supply'))
  if (costOrigin === null || spot.issues.length > 0) return null
  const catchment =
    measure.kind === '3sfca' && measure.selection === 'all-pairs' ? Infinity : measure.catchment
  const costs = costsBetween(sorted.demand, sorted.supply, costOrigin, catchment ?? Infinity)
  refuseCostZero(costs, measure, at)
  return { ...sorted, measure, costs, costOrigin }
}

function readDemand(value: unknown, spot: Spot): DemandRow | null {
  const found = readObject(value, spot, ACCESS_KEYS.demand)
  if (found === null) return null
  const id = found.has('id') ? readText(found.get('id'), spotAt(spot, 'id')) : null
  const weight = found.has('weight') ? readNumber(found.get('weight'), spotAt(spot, 'weight'), 0) : null
  const group = readOptional(found, 'group', (one) => readText(one, spotAt(spot, 'group')))
  const place = readPlace(found, spot)
  return id === null || weight === null ? null : { id, weight, ...withoutEmpty({ group }), ...place }
}

function readSupply(value: unknown, spot: Spot): SupplyRow | null {
  const found = readObject(value, spot, ACCESS_KEYS.supply)
  if (found === null) return null
  const id = found.has('id') ? readText(found.get('id'), spotAt(spot, 'id')) : null
  const capacity = readOptional(found, 'capacity', (one) => readNumber(one, spotAt(spot, 'capacity'), 0))
  const open = readOptional(found, 'open', (one) =>
    typeof one === 'boolean' ? one : refuseValue(spotAt(spot, 'open'), one, 'true | false'),
  )
  const place = readPlace(found, spot)
  return id === null ? null : { id, ...withoutEmpty({ capacity, open }), ...place }
}

function readPlace(found: Found, spot: Spot): Pick<DemandRow, 'area' | 'lat' | 'lon'> {
  const degrees = (key: string, most: number) =>
    readOptional(found, key, (one) => readNumberBetween(one, spotAt(spot, key), -most, most))
  const area = readOptional(found, 'area', (one) => readText(one, spotAt(spot, 'area')))
  return withoutEmpty({ area, lat: degrees('lat', 90), lon: degrees('lon', 180) })
}

/** Rows with ids of their own; an empty list is a world without demand or supply, which has an answer. */
function readRows<T extends { readonly id: string }>(
  value: unknown,
  spot: Spot,
  readRow: (value: unknown, spot: Spot) => T | null,
): readonly T[] | null {
  if (!Array.isArray(value)) return refuseValue(spot, value, '[ … ]')
  const rows = value.map((row: unknown, index) => {
    const before = spot.issues.length
    const read = readRow(row, spotAt(spot, index))
    // a row with a fault is no row: what was refused in it must not be reported as missing too
    return spot.issues.length > before ? null : read
  })
  const seen = new Set<string>()
  for (const [index, row] of rows.entries()) {
    if (row === null) continue
    if (seen.has(row.id)) refuseValue(spotAt(spotAt(spot, index), 'id'), row.id, 'unik · unique')
    seen.add(row.id)
  }
  const read = rows.filter((row) => row !== null)
  return read.length === rows.length ? read : null
}

/** Measures of capacity need it on every supply; areas are given for all rows or for none. */
function belongTogether({ demand, supply }: Rows, measure: AccessMeasure, spot: Spot): boolean {
  const before = spot.issues.length
  const asks = measure.kind !== 'nearest' && measure.kind !== 'choice'
  for (const [index, row] of supply.entries()) {
    if (!asks || row.capacity !== undefined) continue
    report(spotAt(spotAt(spotAt(spot, 'supply'), index), 'capacity'), 'REQUEST_KEY_MISSING', {
      expected: 'capacity',
    })
  }
  if (isByArea({ demand, supply }, measure)) {
    for (const [name, rows] of [['demand', demand] as const, ['supply', supply] as const]) {
      for (const [index, row] of rows.entries()) {
        if (row.area !== undefined) continue
        report(spotAt(spotAt(spotAt(spot, name), index), 'area'), 'REQUEST_KEY_MISSING', { expected: 'area' })
      }
    }
  }
  return spot.issues.length === before
}

/** Whether the provider ratio is by area: where any row names one. */
export function isByArea({ demand, supply }: Rows, measure: AccessMeasure): boolean {
  return measure.kind === 'provider-ratio' && [...demand, ...supply].some((row) => row.area !== undefined)
}

function requirePoints(rows: readonly (DemandRow | SupplyRow)[], spot: Spot): void {
  for (const [index, row] of rows.entries()) {
    for (const key of ['lat', 'lon'] as const) {
      if (row[key] === undefined)
        report(spotAt(spotAt(spot, index), key), 'REQUEST_KEY_MISSING', { expected: key })
    }
  }
}

/** The same problem on costs that were measured elsewhere, for demand and supply in its order; the inverse power is checked anew. */
export function withCosts(
  input: AccessInput,
  costs: SparseCosts,
  costOrigin: CostOrigin,
): Checked<AccessInput> {
  const issues: Issue[] = []
  refuseCostZero(costs, input.measure, { pointer: '/costFrom', issues })
  return { value: issues.length === 0 ? { ...input, costs, costOrigin } : null, issues }
}

/** An inverse power has no weight at 0: say a least cost, rather than have one invented. */
function refuseCostZero(costs: SparseCosts, measure: AccessMeasure, spot: Spot): void {
  const decay = 'decay' in measure ? measure.decay : undefined
  if (decay?.kind !== 'inverse-power' || decay.leastCost !== undefined) return
  if (costs.cost.includes(0)) refuseValue(spot, 0, '> 0 (measure.decay.leastCost)')
}

function noCosts({ demand, supply }: Rows): SparseCosts {
  return {
    demandCount: demand.length,
    supplyCount: supply.length,
    rowStart: new Uint32Array(demand.length + 1),
    supply: new Uint32Array(),
    cost: new Float64Array(),
  }
}

function placesOf(rows: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(rows.map(({ id }, place) => [id, place]))
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
