import {
  type Checked,
  type Issue,
  readNumber,
  readNumberBetween,
  readObject,
  readOptional,
  readWord,
  refuseValue,
  report,
  type Spot,
  spotAt,
  withoutEmpty,
} from '@laegedaekning/domain'
import {
  MOST_SIMPLE_YEARS,
  SIMPLE_KEYS,
  SIMPLE_KINDS,
  type SimpleProblem,
  type StockFlowProblem,
  type VacancyProblem,
} from './simple-problem.ts'

/**
 * Reads a simple problem of `compute forecast` from JSON. Every fault is an issue with its JSON pointer: unknown keys
 * (REQUEST_KEY_UNKNOWN), missing ones (REQUEST_KEY_MISSING), values out of range (REQUEST_VALUE_NOT_ALLOWED).
 */
export function parseSimpleProblem(json: unknown): Checked<SimpleProblem> {
  const issues: Issue[] = []
  const problem = readProblem(json, { pointer: '', issues })
  return { value: issues.length === 0 ? problem : null, issues }
}

function readProblem(json: unknown, spot: Spot): SimpleProblem | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return refuseValue(spot, json, '{ … }')
  const at = spotAt(spot, 'kind')
  if (!('kind' in json)) {
    report(at, 'REQUEST_KEY_MISSING', { expected: 'kind | bundle' })
    return null
  }
  const kind = readWord(json.kind, at, SIMPLE_KINDS)
  if (kind === null) return null
  return kind === 'vacancy' ? readVacancy(json, spot) : readStockFlow(json, spot)
}

function readVacancy(json: unknown, spot: Spot): VacancyProblem | null {
  const found = readObject(json, spot, SIMPLE_KEYS.vacancy)
  if (found === null) return null
  const count = (key: string): number | null =>
    found.has(key) ? readNumber(found.get(key), spotAt(spot, key), 0) : null
  const [vacant, retiring, trained] = [count('vacant'), count('retiring'), count('trained')]
  // Below 0 where the population falls.
  const growth = found.has('growth') ? readFinite(found.get('growth'), spotAt(spot, 'growth')) : null
  if (vacant === null || growth === null || retiring === null || trained === null) return null
  return { kind: 'vacancy', vacant, growth, retiring, trained }
}

function readStockFlow(json: unknown, spot: Spot): StockFlowProblem | null {
  const found = readObject(json, spot, SIMPLE_KEYS['stock-flow'])
  if (found === null) return null
  const at = (key: string) => spotAt(spot, key)
  const stock = found.has('stock') ? readNumber(found.get('stock'), at('stock'), 0) : null
  const years = found.has('years') ? readYears(found.get('years'), at('years')) : null
  const exitRate = found.has('exitRate')
    ? readNumberBetween(found.get('exitRate'), at('exitRate'), 0, 1)
    : null
  const inflow = readOptional(found, 'inflow', (value) => readNumber(value, at('inflow'), 0))
  const target = readOptional(found, 'target', (value) => readNumber(value, at('target'), 0))
  if (!found.has('inflow') && !found.has('target')) {
    report(at('inflow'), 'REQUEST_KEY_MISSING', { expected: 'inflow | target' })
  }
  if (stock === null || years === null || exitRate === null) return null
  return { kind: 'stock-flow', stock, years, exitRate, ...withoutEmpty({ inflow, target }) }
}

function readYears(value: unknown, spot: Spot): number | null {
  return Number.isInteger(value)
    ? readNumberBetween(value, spot, 1, MOST_SIMPLE_YEARS)
    : refuseValue(spot, value, `1, 2 … ${MOST_SIMPLE_YEARS}`)
}

function readFinite(value: unknown, spot: Spot): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : refuseValue(spot, value, '0')
}
