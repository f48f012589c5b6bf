import {
  type Checked,
  canonicalJson,
  type Issue,
  readObject,
  refuseValue,
  type Spot,
  sha256Hex,
  spotAt,
} from '@laegedaekning/domain'
import { runCohort } from '../cohort/run-cohort.ts'
import { applyScenario } from '../model/apply-scenario.ts'
import {
  type ForecastInput,
  type ForecastScenario,
  LAYERS,
  type Layer,
  type SimulationSettings,
} from '../model/input.ts'
import { parseForecastInput, parseScenario, parseSettings } from '../model/parse-input.ts'
import type {
  AccountBook,
  CohortResult,
  ForecastMeasure,
  ForecastRow,
  GoalProbability,
  SimulationResult,
  StepAccount,
} from '../model/result.ts'
import { simulateAll } from '../simulation/simulate.ts'
import { simulateAllAgainst } from '../simulation/simulate-against.ts'

/** Everything that decides a result: the same bundle gives the same bytes, wherever and on however many workers (F6, F26). */
export type ForecastBundle = {
  readonly input: ForecastInput
  readonly scenario?: ForecastScenario
  /**
   * Every number is then the scenario less the baseline, and in a simulation the spread is that of the differences run by run;
   * goals are left out.
   */
  readonly against?: 'baseline'
  /** Left out: expected numbers only. */
  readonly simulation?: SimulationSettings
  /** Rows wanted; left out: all areas, all measures. */
  readonly areas?: readonly string[]
  readonly measures?: readonly string[]
  /** Groups of the step accounts wanted; left out: `service` and `gp-specialists` of the areas wanted (the nation if all). */
  readonly accountGroups?: readonly string[]
}

/** One row of a table: values by year, `null` where there is none. */
export type ForecastLine = ForecastRow & {
  readonly expected: readonly (number | null)[]
  readonly mean?: readonly (number | null)[]
  readonly deviation?: readonly (number | null)[]
  readonly quantiles?: readonly { readonly level: number; readonly values: readonly (number | null)[] }[]
  /** Share of the variance by layer, by year. */
  readonly shares?: Readonly<Record<Layer, readonly (number | null)[]>>
}

export type ForecastAnswer = {
  readonly engine: 'forecast'
  readonly engineVersion: string
  readonly inputHash: string
  readonly status: 'ok'
  readonly reasons: readonly string[]
  readonly years: readonly number[]
  readonly measures: readonly ForecastMeasure[]
  readonly lines: readonly ForecastLine[]
  readonly accounts: readonly StepAccount[]
  readonly largestResidual: number
  readonly goals: readonly GoalProbability[]
  readonly seed: number | null
  readonly runs: number
  /** Of the input, the scenario and settings, the simulation (if any) and of everything above. */
  readonly hashes: {
    readonly input: string
    readonly scenario: string
    readonly simulation: string | null
    readonly result: string
  }
}

/** Version of the equations: raised whenever the same bundle may give other bytes. */
export const ENGINE_VERSION = '1.1.0'

/** Reads a bundle from JSON; every fault is an issue with its JSON pointer, unknown keys among them. */
export function parseBundle(json: unknown): Checked<ForecastBundle> {
  const issues: Issue[] = []
  const spot: Spot = { pointer: '', issues }
  const outer = readObject(json, spot, { required: ['bundle'], optional: [] })
  const at = spotAt(spot, 'bundle')
  const found = outer?.has('bundle')
    ? readObject(outer.get('bundle'), at, {
        required: ['input'],
        optional: ['scenario', 'against', 'simulation', 'areas', 'measures', 'accountGroups'],
      })
    : null
  if (found === null || found === undefined || !found.has('input')) return { value: null, issues }
  const parsed = parseForecastInput(found.get('input'))
  for (const issue of parsed.issues) issues.push(movedUnder(issue, '/bundle/input'))
  const input = parsed.value
  if (input === null) return { value: null, issues }
  const scenario = found.has('scenario')
    ? parseScenario(found.get('scenario'), input, spotAt(at, 'scenario'))
    : undefined
  if (found.has('against') && found.get('against') !== 'baseline')
    refuseValue(spotAt(at, 'against'), found.get('against'), 'baseline')
  const against = found.has('against') ? { against: 'baseline' as const } : {}
  const simulation = found.has('simulation')
    ? parseSettings(found.get('simulation'), spotAt(at, 'simulation'))
    : undefined
  const lists = Object.fromEntries(
    ['areas', 'measures', 'accountGroups'].flatMap((key) =>
      found.has(key) ? [[key, readNames(found.get(key), spotAt(at, key))]] : [],
    ),
  )
  if (issues.length > 0) return { value: null, issues }
  return {
    value: {
      input,
      ...(scenario ? { scenario } : {}),
      ...against,
      ...(simulation ? { simulation } : {}),
      ...lists,
    },
    issues,
  }
}

function movedUnder(issue: Issue, prefix: string): Issue {
  return issue.at?.kind === 'field'
    ? { ...issue, at: { kind: 'field', pointer: `${prefix}${issue.at.pointer}` } }
    : issue
}

function readNames(value: unknown, at: Spot): readonly string[] {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value
  refuseValue(at, value, '[ "…" ]')
  return []
}

/**
 * A bundle's answer on one thread. Pure: no clock, no files. Who has workers runs the simulation there (`forecast-threads`) and
 * calls `answerOf`; the bytes are the same.
 */
export function computeBundle(bundle: ForecastBundle): ForecastAnswer {
  const { simulation, input, against } = bundle
  if (simulation === undefined) return answerOf(bundle, undefined)
  return answerOf(
    bundle,
    against === undefined
      ? simulateAll(inputOf(bundle), simulation)
      : simulateAllAgainst(inputOf(bundle), input, simulation),
  )
}

/** The input of a bundle with its scenario applied. */
export function inputOf({ input, scenario }: ForecastBundle): ForecastInput {
  return scenario === undefined ? input : applyScenario(input, scenario)
}

/** The answer from the expected numbers and a simulation that has been run (`undefined` where none was asked for). */
export function answerOf(bundle: ForecastBundle, simulated: SimulationResult | undefined): ForecastAnswer {
  const cohort = expectedOf(bundle)
  const { frame } = cohort
  const lines = frame.rows.flatMap((row, index) =>
    (bundle.areas?.includes(row.area) ?? true) && (bundle.measures?.includes(row.measure) ?? true)
      ? [lineOf(row, index, cohort, simulated)]
      : [],
  )
  const head = {
    engine: 'forecast' as const,
    engineVersion: ENGINE_VERSION,
    status: 'ok' as const,
    reasons: [],
    years: frame.years,
    measures: frame.measures.filter(({ id }) => bundle.measures?.includes(id) ?? true),
    lines,
    // a step account is of persons: of a difference there is none
    accounts:
      bundle.against === undefined ? listAccounts(bundle, simulated?.accounts ?? cohort.accounts) : [],
    largestResidual: (simulated?.accounts ?? cohort.accounts).largestResidual,
    goals: simulated?.goals.map(knownGoal) ?? [],
    seed: bundle.simulation?.seed ?? null,
    runs: simulated?.runs ?? 0,
  }
  const { input, ...rest } = bundle
  const hashes = {
    input: hashOfInput(input),
    scenario: sha256Hex(canonicalJson(rest)),
    simulation: simulated?.hash ?? null,
  }
  const inputHash = sha256Hex(`${hashes.input}${hashes.scenario}`)
  const result = sha256Hex(canonicalJson({ ...head, inputHash, hashes }))
  return { ...head, inputHash, hashes: { ...hashes, result } }
}

/** The expected numbers of a bundle, or how far they are from those of the baseline. */
function expectedOf(bundle: ForecastBundle): Pick<CohortResult, 'frame' | 'values' | 'accounts'> {
  const under = runCohort(inputOf(bundle))
  if (bundle.against === undefined) return under
  const without = runCohort(bundle.input)
  return { ...under, values: under.values.map((value, at) => value - (without.values[at] ?? 0)) }
}

/** A goal whose year or row the forecast does not have keeps probability 0, as JSON knows no NaN. */
function knownGoal(goal: GoalProbability): GoalProbability {
  return Number.isNaN(goal.probability) ? { ...goal, probability: 0, standardError: 0 } : goal
}

/** SHA-256 of an input in which the order of rows has no meaning. */
export function hashOfInput(input: ForecastInput): string {
  const sorted = Object.fromEntries(
    Object.entries(input).map(([key, value]): [string, unknown] => [
      key,
      Array.isArray(value) ? value.map((row) => canonicalJson(row)).toSorted() : value,
    ]),
  )
  return sha256Hex(canonicalJson(sorted))
}

function lineOf(
  row: ForecastRow,
  index: number,
  cohort: Pick<CohortResult, 'frame' | 'values'>,
  simulated: SimulationResult | undefined,
): ForecastLine {
  const width = cohort.frame.years.length
  const cut = (values: Float64Array): readonly (number | null)[] =>
    Array.from(values.subarray(index * width, (index + 1) * width), (value) =>
      Number.isNaN(value) ? null : value,
    )
  const expected = cut(cohort.values)
  if (simulated === undefined) return { ...row, expected }
  const [chance, parameters, years, data] = LAYERS.map((_, layer) =>
    cut(simulated.shares[layer] ?? new Float64Array()),
  )
  return {
    ...row,
    expected,
    mean: cut(simulated.mean),
    deviation: cut(simulated.deviation),
    quantiles: simulated.quantiles.map(({ level, values }) => ({ level, values: cut(values) })),
    shares: { chance: chance ?? [], parameters: parameters ?? [], years: years ?? [], data: data ?? [] },
  }
}

function listAccounts(bundle: ForecastBundle, book: AccountBook): readonly StepAccount[] {
  const areas = bundle.areas ?? ['land-dk']
  const groups = bundle.accountGroups ?? ['service', 'gp-specialists']
  return areas.flatMap((area) =>
    groups.flatMap((group) =>
      book.years.flatMap((year) => {
        const account = book.find(area, group, year)
        return account === undefined ? [] : [account]
      }),
    ),
  )
}
