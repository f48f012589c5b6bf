import {
  type Checked,
  type Issue,
  readList,
  readNumber,
  readObject,
  readOptional,
  readWord,
  refuseValue,
  report,
  type Spot,
  spotAt,
} from '@laegedaekning/domain'
import { ROW_METHODS, type RowMethod } from './divide-one-row.ts'

type Table = readonly (readonly number[])[]

/** A problem of `compute apportion` (contracts.md); `step` is the unit of a seat, 0.5 for half posts. */
export type ApportionInput =
  | {
      readonly kind: 'row'
      readonly method: RowMethod
      readonly weights: readonly number[]
      readonly seats: number
      readonly step: number
    }
  | {
      readonly kind: 'table'
      readonly method: 'biproportional'
      readonly weights: Table
      readonly rowSeats: readonly number[]
      readonly columnSeats: readonly number[]
      readonly step: number
    }
  | {
      readonly kind: 'rounding'
      readonly method: 'controlled-rounding'
      readonly quotas: Table
      readonly step: number
    }

const METHODS = [...ROW_METHODS, 'biproportional', 'controlled-rounding'] as const
const KEYS = ['weights', 'seats', 'rowSeats', 'columnSeats', 'quotas', 'method', 'step'] as const

/** Most steps that are given out one by one, and most cells of a table: far above a nation's courses, low enough to answer at once. */
const MOST_STEPS = 100_000
const MOST_CELLS = 20_000

/**
 * Reads the problem from JSON. Every fault is an issue with its JSON pointer: an unknown or missing key, a key that the
 * method does not use, a number that is none, a table with lines of different length, seats that are no whole steps.
 */
export function parseApportionInput(json: unknown): Checked<ApportionInput> {
  const issues: Issue[] = []
  const input = readProblem(json, { pointer: '', issues })
  return { value: issues.length === 0 ? input : null, issues }
}

function readProblem(json: unknown, spot: Spot): ApportionInput | null {
  const named = readObject(json, { ...spot, issues: [] }, { required: ['method'], optional: KEYS })
  const method = named?.has('method')
    ? readWord(named.get('method'), spotAt(spot, 'method'), METHODS)
    : undefined
  if (method === null) return null
  if (named !== null && method === undefined) return missing(spotAt(spot, 'method'), 'method')
  const required =
    method === 'biproportional'
      ? ['method', 'weights', 'rowSeats', 'columnSeats']
      : method === 'controlled-rounding'
        ? ['method', 'quotas']
        : ['method', 'weights', 'seats']
  const found = readObject(json, spot, { required, optional: ['step'] })
  if (found === null || method === undefined || required.some((key) => !found.has(key))) return null
  const at = (key: string) => spotAt(spot, key)
  const step = readOptional(found, 'step', (value) => readNumber(value, at('step'), 0, true)) ?? 1
  if (method === 'controlled-rounding') {
    const quotas = readTable(found.get('quotas'), at('quotas'))
    return quotas === null ? null : { kind: 'rounding', method, quotas, step }
  }
  if (method === 'biproportional') return readTableProblem(found, spot, step)
  const weights = readList(found.get('weights'), at('weights'), (item, where) => readNumber(item, where, 0))
  const seats = readSteps(found.get('seats'), at('seats'), step)
  if (weights === null || seats === null) return null
  if (weights.every((weight) => weight === 0)) return refuseValue(at('weights'), weights, 'Σ > 0')
  return { kind: 'row', method, weights, seats, step }
}

function missing(spot: Spot, key: string): null {
  report(spot, 'REQUEST_KEY_MISSING', { expected: key })
  return null
}

function readTableProblem(
  found: ReadonlyMap<string, unknown>,
  spot: Spot,
  step: number,
): ApportionInput | null {
  const at = (key: string) => spotAt(spot, key)
  const weights = readTable(found.get('weights'), at('weights'))
  const rowSeats = readList(found.get('rowSeats'), at('rowSeats'), (item, where) =>
    readSteps(item, where, step),
  )
  const columnSeats = readList(found.get('columnSeats'), at('columnSeats'), (item, where) =>
    readSteps(item, where, step),
  )
  if (weights === null || rowSeats === null || columnSeats === null) return null
  if (rowSeats.length !== weights.length)
    return refuseValue(at('rowSeats'), rowSeats.length, `${weights.length} ×`)
  if (columnSeats.length !== weights[0]?.length)
    return refuseValue(at('columnSeats'), columnSeats.length, `${weights[0]?.length ?? 0} ×`)
  return { kind: 'table', method: 'biproportional', weights, rowSeats, columnSeats, step }
}

function readTable(value: unknown, spot: Spot): Table | null {
  const table = readList(value, spot, (line, where) =>
    readList(line, where, (item, itemSpot) => readNumber(item, itemSpot, 0)),
  )
  if (table === null) return null
  const width = table[0]?.length ?? 0
  const odd = table.findIndex((line) => line.length !== width)
  if (odd >= 0) return refuseValue(spotAt(spot, odd), table[odd]?.length, `${width} ×`)
  return table.length * width <= MOST_CELLS
    ? table
    : refuseValue(spot, table.length * width, `≤ ${MOST_CELLS}`)
}

/** A number of seats that is a whole number of steps. */
function readSteps(value: unknown, spot: Spot, step: number): number | null {
  const seats = readNumber(value, spot, 0)
  if (seats === null) return null
  const steps = seats / step
  if (Math.abs(steps - Math.round(steps)) > 1e-9) return refuseValue(spot, seats, `n × ${step}`)
  return steps <= MOST_STEPS ? seats : refuseValue(spot, seats, `≤ ${MOST_STEPS * step}`)
}
