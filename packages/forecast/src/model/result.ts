import type { Form, Layer } from './input.ts'

/** Levels of area. A region stands with the years in which it exists; outside them its rows hold NaN (null in JSON). */
export const FORECAST_LEVELS = ['kommune', 'sundhedsraad', 'region', 'vur', 'land'] as const
export type ForecastLevel = (typeof FORECAST_LEVELS)[number]

/** An area of the result. Ids as in the domain: `kommune-0760`; the nation is `land-dk`. */
export type ForecastArea = { readonly id: string; readonly level: ForecastLevel }

/**
 * Measures that the engines give.
 * Stocks on 1 January: `service` doctors in the general-medical service (persons), `service-full-time` (full-time doctors),
 * `owners` … one per form of general medicine (persons), `gp-specialists` (persons, all forms), `capacities`,
 * `specialists:<specialty>` (persons), `doctors` (persons: trainees after the degree and specialists; land only),
 * `stage:students` … `stage:course` (persons; land only), `trainees:<specialty>` in main courses (persons; land and vur).
 * Need: `need-by-use`, `need-by-need` (full-time doctors), `need-capacities`; gaps are need − supply: `gap-by-use`, `gap-by-need`
 * (full-time doctors), `gap-capacities`. A positive gap is a shortage.
 * Flows of the year that begins (NaN on the last 1 January): `posted:<specialty>`, `filled:<specialty>` (main courses; land and
 * vur), `trained:<specialty>` (new specialists; land and vur of training).
 */
export type MeasureId = string
export type ForecastMeasure = {
  readonly id: MeasureId
  readonly unit: 'persons' | 'full-time-doctors' | 'capacities' | 'courses'
  readonly specialty?: string
  readonly form?: Form
}

/** One row of a result: a measure of an area, with a value for every year of the frame. */
export type ForecastRow = {
  readonly area: string
  readonly level: ForecastLevel
  readonly measure: MeasureId
}

/** The axes of a result. Rows stand in canonical order (level, area, measure). */
export type ForecastFrame = {
  /** 1 January of each. */
  readonly years: readonly number[]
  readonly areas: readonly ForecastArea[]
  readonly measures: readonly ForecastMeasure[]
  readonly rows: readonly ForecastRow[]
}

/** Values of a frame: `values[row * years.length + year]`; NaN where a row has no value that year. */
export type ForecastValues = Float64Array

/** Groups that have a step account: persons by form of general medicine, together, in the service, and every specialty. */
export type AccountGroup = string // 'service' | 'gp-specialists' | 'form:<form>' | 'specialists:<specialty>'

/** What adds (+) and takes (−) in a step account. Moves count between places (kommune, sundhedsraad) or between regions. */
export const FLOWS = [
  'trained', // + new specialists who settle
  'immigrated', // +
  'moved-in', // +
  'form-in', // + from another form
  'dead', // −
  'emigrated', // −
  'retired', // −
  'bound', // − the age bound (75)
  'sold-to-pension', // − owners who sell and retire
  'sold-to-form', // − owners who sell and go on in another form
  'form-out', // − to another form, without a sale
  'moved-out', // −
] as const
export type Flow = (typeof FLOWS)[number]
/** +1 or −1 for each flow, in the order of `FLOWS`. */
export const FLOW_SIGNS: readonly number[] = [1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1, -1]

/** A step account: start + Σ sign × flow = end, for a year, an area and a group (F3). Mean over runs in a simulation. */
export type StepAccount = {
  readonly year: number
  readonly area: string
  readonly level: ForecastLevel
  readonly group: AccountGroup
  readonly start: number
  readonly flows: Readonly<Record<Flow, number>>
  readonly end: number
}

/** Accounts asked for by area, group and year; `undefined` where there is none. */
export type AccountBook = {
  readonly years: readonly number[]
  readonly groups: readonly AccountGroup[]
  readonly find: (area: string, group: AccountGroup, year: number) => StepAccount | undefined
  /** Largest |start + flows − end| of all accounts: persons (0 in a simulation) or 1e-6 at most in the cohort engine. */
  readonly largestResidual: number
}

/** Expected numbers. Each part is worked out when it is first asked for. */
export type CohortResult = {
  readonly frame: ForecastFrame
  readonly values: ForecastValues
  /**
   * The same values of one measure of one area by year, or `undefined` without such a row: works out only the specialties
   * that the measure counts, so that a slider need not wait for those that nobody looks at.
   */
  readonly find: (area: string, measure: MeasureId) => ForecastValues | undefined
  readonly accounts: AccountBook
}

/** Share of the variance of a row and year by layer; they add to 1 (0 for all where nothing varies). */
export type VarianceShares = Readonly<Record<Layer, number>>

/** Probability that a goal is met, with its Monte Carlo standard error. */
export type GoalProbability = {
  readonly id: string
  readonly probability: number
  readonly standardError: number
}

/** What the runs gave. All arrays are indexed as `ForecastValues`. */
export type SimulationResult = {
  readonly frame: ForecastFrame
  readonly runs: number
  readonly mean: ForecastValues
  /** Standard deviation between runs. */
  readonly deviation: ForecastValues
  readonly quantiles: readonly { readonly level: number; readonly values: ForecastValues }[]
  /** Share of each layer in the variance, in the order of `LAYERS`. */
  readonly shares: readonly ForecastValues[]
  readonly goals: readonly GoalProbability[]
  readonly accounts: AccountBook
  /** SHA-256 of frame and every number above. */
  readonly hash: string
}

/** One measure for every area that has it, from the runs of a simulation that have been made so far. All lists are by year. */
export type MeasureSoFar = {
  readonly measure: MeasureId
  readonly unit: ForecastMeasure['unit']
  readonly years: readonly number[]
  /** Runs behind the numbers, of all that are wanted. */
  readonly runs: number
  readonly of: number
  readonly seed: number
  readonly rows: readonly (Pick<SimulationResult, 'mean' | 'deviation' | 'quantiles'> & {
    readonly area: string
    /** As in `SimulationResult`; 0 until all runs have been made, as before that the layers cannot be told apart. */
    readonly shares: readonly ForecastValues[]
  })[]
  readonly goals: readonly GoalProbability[]
}

/** Said while a simulation runs. */
export type Progress = { readonly done: number; readonly of: number }

/** The values of a measure of an area by year; throws a `RangeError` where the frame has no such row. */
export function getSeries(
  frame: ForecastFrame,
  values: ForecastValues,
  area: string,
  measure: MeasureId,
): Float64Array {
  const row = findRow(frame, area, measure)
  if (row === undefined) throw new RangeError(`no row ${area} ${measure}`)
  const width = frame.years.length
  return values.slice(row * width, (row + 1) * width)
}

/** The expected numbers of a measure of an area by year; throws a `RangeError` where the frame has no such row. */
export function getExpected({ find }: CohortResult, area: string, measure: MeasureId): Float64Array {
  const values = find(area, measure)
  if (values === undefined) throw new RangeError(`no row ${area} ${measure}`)
  return values
}

const rowsOf = new WeakMap<ForecastFrame, ReadonlyMap<string, number>>()

/** The number of a row in the frame, or `undefined`. */
export function findRow(frame: ForecastFrame, area: string, measure: MeasureId): number | undefined {
  const known =
    rowsOf.get(frame) ?? new Map(frame.rows.map((row, index) => [`${row.area}\n${row.measure}`, index]))
  rowsOf.set(frame, known)
  return known.get(`${area}\n${measure}`)
}
