import {
  type Checked,
  type Issue,
  readNumberBetween,
  readObject,
  readOptional,
  readText,
  readWord,
  refuseValue,
  type Spot,
  spotAt,
} from '@laegedaekning/domain'
import { frameOf } from '../account/frame.ts'
import type { ForecastInput } from '../model/input.ts'
import { layoutOf } from '../model/layout.ts'
import { parseForecastInput, parseScenario } from '../model/parse-input.ts'
import { findRow } from '../model/result.ts'
import {
  ANALYSIS_DEFAULTS,
  ANALYSIS_KINDS,
  type AnalysisProblem,
  type LeversProblem,
  type ScreeningProblem,
  type VarianceProblem,
} from './analysis-problem.ts'
import type { Aim } from './lever-worth.ts'

/** More levers do not fit in a mask. */
const MOST_LEVERS = 30
/** More runs than anyone waits for: twice the largest question of F17. */
const MOST_RUNS = 140_000

const KEYS = {
  levers: { required: ['kind', 'input', 'levers', 'aim'], optional: ['orderPairs', 'seed'] },
  screening: { required: ['kind', 'input', 'aim', 'year'], optional: ['trajectories', 'seed'] },
  variance: { required: ['kind', 'input', 'aim', 'year', 'parameters'], optional: ['points', 'seed'] },
} as const

/** Reads `{ analysis }` from JSON; every fault is an issue with its JSON pointer, unknown keys among them. */
export function parseAnalysis(json: unknown): Checked<AnalysisProblem> {
  const issues: Issue[] = []
  const spot: Spot = { pointer: '', issues }
  const outer = readObject(json, spot, { required: ['analysis'], optional: [] })
  const problem = outer?.has('analysis') ? readProblem(outer.get('analysis'), spotAt(spot, 'analysis')) : null
  return { value: issues.length === 0 ? (problem ?? null) : null, issues }
}

type Found = ReadonlyMap<string, unknown>

function readProblem(json: unknown, at: Spot): AnalysisProblem | null {
  const given = typeof json === 'object' && json !== null && 'kind' in json ? json.kind : undefined
  const kind = readWord(given, spotAt(at, 'kind'), ANALYSIS_KINDS)
  if (kind === null) return null
  const found = readObject(json, at, KEYS[kind])
  if (found === null || !found.has('input')) return null
  const { value: input, issues } = parseForecastInput(found.get('input'))
  for (const issue of issues) at.issues.push(movedUnder(issue, `${at.pointer}/input`))
  if (input === null) return null
  if (kind === 'levers') return readLevers(found, input, at)
  return kind === 'screening' ? readScreening(found, input, at) : readVariance(found, input, at)
}

function movedUnder(issue: Issue, prefix: string): Issue {
  return issue.at?.kind === 'field'
    ? { ...issue, at: { kind: 'field', pointer: `${prefix}${issue.at.pointer}` } }
    : issue
}

function readAim(found: Found, input: ForecastInput, at: Spot): Aim | null {
  const spot = spotAt(at, 'aim')
  const aim = readObject(found.get('aim'), spot, { required: ['area', 'measure'], optional: [] })
  const area = aim?.has('area') ? readText(aim.get('area'), spotAt(spot, 'area')) : null
  const measure = aim?.has('measure') ? readText(aim.get('measure'), spotAt(spot, 'measure')) : null
  if (area === null || measure === null) return null
  const { frame } = frameOf(layoutOf(input))
  if (findRow(frame, area, measure) === undefined)
    return refuseValue(
      spot,
      `${area} ${measure}`,
      `land-dk | … , ${frame.measures.map(({ id }) => id).join(' | ')}`,
    )
  return { area, measure }
}

/** A whole number between two, or what stands for it where it is left out. */
function readWhole(
  found: Found,
  key: string,
  at: Spot,
  [least, most]: readonly [number, number],
  without: number,
): number {
  const spot = spotAt(at, key)
  const value = readOptional(found, key, (given) => readNumberBetween(given, spot, least, most))
  if (value === undefined || value === null) return Math.min(without, most)
  if (!Number.isInteger(value)) refuseValue(spot, value, '0, 1, 2 …')
  return value
}

const SEEDS = [0, 2 ** 32 - 1] as const

function readLevers(found: Found, input: ForecastInput, at: Spot): LeversProblem | null {
  const scenario = parseScenario({ id: 'analysis', levers: found.get('levers') }, input, at)
  const aim = readAim(found, input, at)
  if (scenario === null || aim === null) return null
  const { levers } = scenario
  if (levers.length === 0 || levers.length > MOST_LEVERS)
    return refuseValue(spotAt(at, 'levers'), levers.length, `1 … ${MOST_LEVERS}`)
  const most = Math.floor(MOST_RUNS / (2 * levers.length))
  const orderPairs = readWhole(found, 'orderPairs', at, [2, most], ANALYSIS_DEFAULTS.orderPairs)
  const seed = readWhole(found, 'seed', at, SEEDS, ANALYSIS_DEFAULTS.seed)
  return { kind: 'levers', input, levers, aim, orderPairs, seed }
}

function readYear(found: Found, { startYear, endYear }: ForecastInput, at: Spot): number {
  return readWhole(found, 'year', at, [startYear, endYear], endYear)
}

function readScreening(found: Found, input: ForecastInput, at: Spot): ScreeningProblem | null {
  const aim = readAim(found, input, at)
  if (aim === null) return null
  const count = input.uncertainty.parameters.length
  if (count === 0) return refuseValue(spotAt(at, 'input'), 'uncertainty.parameters: 0', '1 …')
  const most = Math.floor(MOST_RUNS / (count + 1))
  return {
    kind: 'screening',
    input,
    aim,
    year: readYear(found, input, at),
    trajectories: readWhole(found, 'trajectories', at, [2, most], ANALYSIS_DEFAULTS.trajectories),
    seed: readWhole(found, 'seed', at, SEEDS, ANALYSIS_DEFAULTS.seed),
  }
}

function readVariance(found: Found, input: ForecastInput, at: Spot): VarianceProblem | null {
  const aim = readAim(found, input, at)
  const spot = spotAt(at, 'parameters')
  const given = found.get('parameters')
  const ids = input.uncertainty.parameters.map(({ id }) => id)
  if (!Array.isArray(given) || given.length === 0) return refuseValue(spot, given, '[ "…" ]')
  const parameters = given.flatMap((id: unknown, index) => readWord(id, spotAt(spot, index), ids) ?? [])
  if (new Set(parameters).size < parameters.length) refuseValue(spot, parameters.join(), 'unik · unique')
  if (aim === null) return null
  const most = Math.floor(MOST_RUNS / (parameters.length + 2))
  return {
    kind: 'variance',
    input,
    aim,
    year: readYear(found, input, at),
    parameters,
    points: readWhole(found, 'points', at, [2, most], ANALYSIS_DEFAULTS.points),
    seed: readWhole(found, 'seed', at, SEEDS, ANALYSIS_DEFAULTS.seed),
  }
}
