import { getPlainDate } from '@laegedaekning/domain'
import {
  applyScenario,
  type CohortResult,
  type ForecastChange,
  type ForecastInput,
  getExpected,
  runCohort,
} from '@laegedaekning/forecast'
import { type LeverChoice, outlook2008, scenarioOf } from '@laegedaekning/plans'
import { settlingMoments } from './settling.ts'

/** A row of a table in docs/explanation/fremskrivning.md: what it is, and its figures as they are shown. */
export type BoxRow = readonly [title: string, ...figures: string[]]

/** The figures of the box that the pages show, by table; expected numbers of the cohort engine. */
export type BoxFigures = {
  readonly baseline: readonly BoxRow[]
  readonly levers: readonly BoxRow[]
  readonly limits: readonly BoxRow[]
  readonly in2008: readonly BoxRow[]
}

export const BASELINE_YEARS = [2026, 2030, 2035, 2040, 2045]
export const LEVER_YEARS = [2033, 2034, 2035, 2038, 2040, 2045]
const LAND = 'land-dk'
const GENERAL = 'gp-specialists'

/** Computes every figure of the outlook in the box that the pages show. */
export function boxFigures(input: ForecastInput): BoxFigures {
  const base = runCohort(input)
  return {
    baseline: baselineRows(base),
    levers: leverRows(input, base),
    limits: limitRows(input, base),
    in2008: rowsOf2008(),
  }
}

/** The calculation of 2008 in the modern engine (N32–N34). */
function rowsOf2008(): readonly BoxRow[] {
  const titles = {
    'age-62': 'alle går på pension som 62-årige',
    'age-65': 'alle går på pension som 65-årige',
    hazard: 'nutidens satser efter alder',
  } as const
  return outlook2008(getPlainDate('2026-01-01')).modern.map(
    ({ id, leaving, lacking }): BoxRow => [titles[id], shown(leaving), shown(lacking)],
  )
}

function baselineRows(base: CohortResult): readonly BoxRow[] {
  const row = (title: string, measure: string): BoxRow => [
    title,
    ...BASELINE_YEARS.map((year) => shown(valueIn(base, LAND, measure, year))),
  ]
  return [
    row('læger i tilbuddet', 'service'),
    row('ejere', 'owners'),
    row('speciallæger i almen medicin', GENERAL),
    row('behov efter forbrug (fuldtidslæger)', 'need-by-use'),
    row('behov efter behovsvægte (fuldtidslæger)', 'need-by-need'),
    row('besatte hoveduddannelser i almen medicin', 'filled:almen-medicin'),
  ]
}

function leverRows(input: ForecastInput, base: CohortResult): readonly BoxRow[] {
  const choice = { startYear: 2027, rampYears: 0, place: null }
  const gain = (title: string, choices: readonly LeverChoice[], measure: string): BoxRow => {
    const after = runCohort(applyScenario(input, scenarioOf(choices)))
    return [
      title,
      ...LEVER_YEARS.map((year) =>
        shown(valueIn(after, LAND, measure, year) - valueIn(base, LAND, measure, year)),
      ),
    ]
  }
  const courses = [{ ...choice, lever: 'W3', variant: 'kun-almen-medicin', size: 100 }]
  const places = (variant: string) => [{ ...choice, lever: 'W1', variant, size: 140 }]
  return [
    gain('+100 forløb (W3, »kun almen medicin«): speciallæger', courses, GENERAL),
    gain('+140 studiepladser (W1, »nye«): læger i KBU', places('nye'), 'stage:kbu'),
    gain('+140 studiepladser (W1, »nye«): speciallæger', places('nye'), GENERAL),
    gain('+140 studiepladser (W1, »stillingerne følger med«): speciallæger', places('i-takt'), GENERAL),
  ]
}

function limitRows(input: ForecastInput, base: CohortResult): readonly BoxRow[] {
  const [use, need] = ['need-by-use', 'need-by-need'].map((measure) => valueIn(base, LAND, measure, 2045))
  const growth = (from: number): number =>
    valueIn(base, LAND, 'need-by-use', from + 5) - valueIn(base, LAND, 'need-by-use', from)
  const odense = settlingMoments(input).find(({ source }) => source === 'siboni-2003')
  const moved = [
    change('students.intake', 90, { campuses: ['esbjerg'] }),
    change('students.intake', -90, { campuses: ['odense'] }),
  ]
  const left: ForecastChange = { parameter: 'exit.sale', operation: 'multiply', amount: 2, fromYear: 2027 }
  const seekers = valueIn(base, LAND, 'stage:pool', 2035) * input.training.poolSeek
  const introductions = input.introductions.reduce((sum, { posts }) => sum + (posts.at(-1)?.value ?? 0), 0)
  return [
    ['læger, som søger en introduktionsstilling i 2035', shown(seekers)],
    ['introduktionsstillinger om året', shown(introductions)],
    ['W6: forløb, der falder bort, når dobbelt så mange ejere sælger', shown(lost(input, base, [left]))],
    [
      'W2: speciallæger, der flytter kommune, når 90 pladser går fra Odense til Esbjerg',
      shown(far(input, base, moved)),
    ],
    [
      'steder, som de 38 andre specialer er fordelt på',
      shown(input.places.filter(({ kind }) => kind === 'wide').length),
    ],
    ['vækst i behov efter forbrug 2035–2040, fuldtidslæger', shown(growth(2035))],
    ['vækst i behov efter forbrug 2040–2045, fuldtidslæger', shown(growth(2040))],
    ['forskel på de to linjer for behov i 2045, fuldtidslæger', shown((use ?? 0) - (need ?? 0))],
    ['Odenses praktiserende læger, som bosætter sig i Syddanmark', percent(odense?.ours)],
    ['– talt af dem, som blev kandidater 1972–2001', percent(odense?.target)],
  ]
}

function change(
  parameter: 'students.intake',
  amount: number,
  where: { readonly campuses: readonly string[] },
): ForecastChange {
  return { parameter, where, operation: 'add', amount, fromYear: 2027 }
}

function runWith(input: ForecastInput, changes: readonly ForecastChange[]): CohortResult {
  return runCohort(applyScenario(input, { id: 'graense', levers: [{ id: 'graense', changes }] }))
}

/** Main courses in general medicine that are filled less in 2045, in all. */
function lost(input: ForecastInput, base: CohortResult, changes: readonly ForecastChange[]): number {
  const after = runWith(input, changes)
  return (['posted', 'filled'] as const).reduce(
    (sum, name) =>
      sum +
      valueIn(base, LAND, `${name}:almen-medicin`, 2044) -
      valueIn(after, LAND, `${name}:almen-medicin`, 2044),
    0,
  )
}

/** Largest difference of the specialists in general medicine of any kommune in 2045. */
function far(input: ForecastInput, base: CohortResult, changes: readonly ForecastChange[]): number {
  const after = runWith(input, changes)
  const differences = input.places
    .filter(({ kind }) => kind === 'kommune')
    .map(({ id }) => Math.abs(valueIn(after, id, GENERAL, 2045) - valueIn(base, id, GENERAL, 2045)))
  return Math.max(...differences)
}

function valueIn(result: CohortResult, area: string, measure: string, year: number): number {
  return getExpected(result, area, measure)[result.frame.years.indexOf(year)] ?? Number.NaN
}

/** Rows as lines of a Markdown table, as they stand in the page. */
export function linesOf(rows: readonly BoxRow[]): readonly string[] {
  return rows.map((row) => `| ${row.join(' | ')} |`)
}

/** A count with a point between thousands; never »−0«, and a dash where there is none. */
function shown(value: number): string {
  if (Number.isNaN(value)) return '–'
  const whole = Math.round(value)
  const digits = String(Math.abs(whole)).replace(/\B(?=(\d{3})+$)/g, '.')
  return whole < 0 ? `−${digits}` : digits
}

function percent(share: number | undefined): string {
  return `${(100 * (share ?? Number.NaN)).toFixed(1).replace('.', ',')} %`
}
