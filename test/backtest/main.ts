// `node test/backtest/main.ts [danish] [worlds] [calibration] [settling] [figures] [examples] [record] [--worlds 50] [--runs 200] [--json file] [--date day]`: how good the
// forecast is, as it is: F7–F12 and F27 of forecasting.md section 7, good or bad, and the figures of the box that the pages show. Without names, all beds.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ENGINE_VERSION, type ForecastInput, recordOf, simulateAll } from '@laegedaekning/forecast'
import { loadReleases } from '../../scripts/knowledge-releases.ts'
import { formatProblem } from '../../scripts/knowledge-yaml.ts'
import { BASELINE_YEARS, boxFigures, LEVER_YEARS, linesOf } from './box-figures.ts'
import { danishCases } from './danish-series.ts'
import { estimateFrom } from './estimates.ts'
import { exampleRows } from './examples-report.ts'
import { outlookInTheBox } from './outlook-world.ts'
import { danishParameters, productShocks } from './product-parameters.ts'
import {
  calibrationGoals,
  danishGoals,
  exampleTable,
  type GoalRow,
  goalTable,
  horizonText,
  recordTable,
  remainderGoals,
  settlingGoals,
  worldGoals,
} from './report.ts'
import { HORIZONS, reportHorizon, type Scored, scoreOne } from './score-worlds.ts'
import { NOT_MEASURED, settlingMoments } from './settling.ts'
import { LEVELS, predictedOf } from './simulate.ts'
import { inputOfWorld, ORIGIN } from './world-input.ts'
import { makeWorld } from './worlds.ts'

const { values: options, positionals } = parseArgs({
  options: {
    worlds: { type: 'string', default: '50' },
    runs: { type: 'string', default: '200' },
    json: { type: 'string' },
    date: { type: 'string', default: '' },
  },
  allowPositionals: true,
})

const BEDS = ['danish', 'worlds', 'calibration', 'settling', 'figures', 'examples', 'record'] as const
const wanted = BEDS.filter((bed) => positionals.length === 0 || positionals.includes(bed))
const unknown = positionals.filter((name) => !BEDS.some((bed) => bed === name))
const runs = Number(options.runs)
const goals: GoalRow[] = []
const written: Record<string, unknown> = {}

const SEED = 2045

const simulate = (input: ForecastInput) => simulateAll(input, { seed: SEED, runs, quantiles: LEVELS })

/** What the figures were made with; the day is said by who runs it. */
function head() {
  return {
    date: options.date,
    engineVersion: ENGINE_VERSION,
    seed: SEED,
    runs,
    worldCount: Number(options.worlds),
  }
}

/** Public Danish series: the stretches of F10. */
function runDanish(): void {
  const rows = danishCases(danishParameters()).map((danish) => ({
    danish,
    predicted: predictedOf(simulate(danish.input), danish.measure, danish.until),
  }))
  const found = [...danishGoals(rows), ...remainderGoals(rows)]
  goals.push(...found)
  written['danish'] = rows.map(({ danish: { input: _input, ...danish }, predicted }) => ({
    ...danish,
    predicted,
  }))
  console.log(`\n## Offentlige danske tal\n\n${goalTable(found)}`)
}

/** Made-up worlds with known truth: F7–F9. */
function runWorlds(count: number): void {
  const shocks = productShocks()
  const scored: Scored[] = []
  for (let id = 0; id < count; id += 1) {
    const world = makeWorld(id)
    const estimates = estimateFrom(world)
    const result = simulate(inputOfWorld(world, estimates, shocks))
    for (const specialty of world.specialties) {
      for (const horizon of HORIZONS) {
        const predicted = predictedOf(result, `specialists:${specialty.id}`, ORIGIN + horizon)
        scored.push(scoreOne(world, specialty, estimates, horizon, predicted))
      }
    }
  }
  const reports = HORIZONS.map((horizon) => reportHorizon(scored, horizon))
  const found = worldGoals(reports)
  goals.push(...found)
  written['worlds'] = reports
  console.log(`\n## ${count} opdigtede verdener med kendt sandhed\n\n${goalTable(found)}\n`)
  for (const report of reports) console.log(horizonText(report))
  for (const [name, broken] of [
    ['uden brud efter begyndelsen', false],
    ['med brud efter begyndelsen', true],
  ] as const) {
    const some = scored.filter((one) => one.broken === broken)
    if (some.length === 0) continue
    console.log(
      `\n### ${name}\n\n${goalTable(worldGoals(HORIZONS.map((horizon) => reportHorizon(some, horizon))))}`,
    )
  }
}

/** The starting stock of the box against the published sums (F11). */
async function runCalibration(): Promise<void> {
  const { calibration } = await outlookInTheBox()
  const found = calibrationGoals(calibration.margins)
  goals.push(...found)
  written['calibration'] = calibration.margins
  console.log(`\n## Udgangspunktet mod offentliggjorte summer\n\n${goalTable(found)}`)
  const { fromRegister, madeUp } = calibration
  console.log(`\n${fromRegister} personer er fra registret, ${madeUp} er opdigtet, så summerne passer.`)
}

/** Where new specialists settle against where others have counted that they do (F12). */
async function runSettling(): Promise<void> {
  const { input } = await outlookInTheBox()
  const moments = settlingMoments(input)
  const found = settlingGoals(moments)
  goals.push(...found)
  written['settling'] = { moments, notMeasured: NOT_MEASURED }
  console.log(`\n## Hvor nye speciallæger bosætter sig\n\n${goalTable(found)}`)
  console.log(
    `\nIkke målt, fordi modellen hverken kender hjemegn eller KBU-sted: ${NOT_MEASURED.join('; ')}.`,
  )
}

/** The figures that docs/explanation/fremskrivning.md shows, as lines of its tables. */
async function runFigures(): Promise<void> {
  const { input } = await outlookInTheBox()
  const { baseline, levers, limits, in2008 } = boxFigures(input)
  const show = (heads: readonly (string | number)[], lines: readonly string[]): void =>
    console.log(`\n| ${heads.join(' | ')} |\n${'|---'.repeat(heads.length)}|\n${lines.join('\n')}`)
  console.log('\n## Tallene i docs/explanation/fremskrivning.md')
  show(['', ...BASELINE_YEARS], linesOf(baseline))
  show(['Mere end uden', ...LEVER_YEARS], linesOf(levers))
  show(['Grænse', 'Tal'], linesOf(limits))
  show(['2008', 'ophør', 'mangler'], linesOf(in2008))
}

/** Frozen releases beside what came (F27). */
function runRecord(): void {
  const folder = join(import.meta.dirname, '..', '..', 'knowledge', 'releases')
  const { releases, outcomes, problems } = loadReleases(folder)
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'))
  const record = recordOf(releases, outcomes)
  written['record'] = record
  console.log(`\n## Udgivne fremskrivninger, ${releases.length}\n\n${recordTable(record)}`)
}

if (unknown.length > 0) {
  console.error(`There is no bed ${unknown.join(', ')}; there are ${BEDS.join(', ')}.`)
  process.exitCode = 2
} else {
  console.log(`# Hvor god er fremskrivningen?\n\n${runs} kørsler, frø 2045. Tallene er, som de er.`)
  if (wanted.includes('danish')) runDanish()
  if (wanted.includes('worlds')) runWorlds(Number(options.worlds))
  if (wanted.includes('calibration')) await runCalibration()
  if (wanted.includes('settling')) await runSettling()
  if (wanted.includes('figures')) await runFigures()
  if (wanted.includes('examples')) console.log(`\n## Andres regneeksempler\n\n${exampleTable(exampleRows())}`)
  if (wanted.includes('record')) runRecord()
  const tested = goals.filter(({ holds }) => holds !== null)
  if (tested.length > 0)
    console.log(`\n${tested.filter(({ holds }) => holds).length} af ${tested.length} mål holder.`)
  if (options.json !== undefined)
    writeFileSync(options.json, `${JSON.stringify({ ...head(), goals, ...written }, null, 2)}\n`)
}
