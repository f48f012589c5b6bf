import type { OutlookAnswer, OutlookTable } from '@laegedaekning/api/contract'
import {
  type Arrival,
  type CohortResult,
  type GoalAnswer,
  lastToArrive,
  type Power,
  powerOfNormals,
  probabilityAtLeast,
  seekGoal,
} from '@laegedaekning/forecast'
import { type Lever, listLevers } from '@laegedaekning/rules'
import { expected, seriesOf } from './bands.ts'
import { computeUntil } from './compute.ts'
import { firstChoice } from './lever-words.ts'
import { type ChosenLever, writeScenario } from './scenario-text.ts'

/** A goal of the forecast, and how sure one wants to be. */
export type GoalQuestionOfRoom = {
  readonly answer: OutlookAnswer
  readonly table: OutlookTable
  readonly area: string
  readonly measure: string
  readonly year: number
  readonly atLeast: number
  /** 0.5 or 0.8. */
  readonly wanted: number
}

/** Levers that a goal can be sought with: those with a quantified effect. */
export function seekableLevers(): readonly Lever[] {
  return listLevers().filter(({ effect }) => effect.kind === 'quantified')
}

const LOOK_POINTS = 8

/** Spread between the runs of the baseline in a year, or `null`. */
export function spreadOf(table: OutlookTable, area: string, year: number): number | null {
  const row = table.rows.find((one) => one.area === area)
  return row?.deviation[table.years.indexOf(year)] ?? null
}

/**
 * The smallest size of one lever that reaches the goal: the expected number by the cohort engine, its spread that of the
 * baseline's runs, the two as a normal distribution (F15).
 */
export function seekWithLever(question: GoalQuestionOfRoom, lever: Lever): GoalAnswer | null {
  const { effect } = lever
  if (effect.kind !== 'quantified') return null
  const { most, least } = effect.size
  const choice = firstChoice(lever)
  return seek(question, most, (most - least) / 200, (size) => [{ ...choice, size }])
}

/** The smallest share of a mix (1 is the scenario as it stands, 2 twice of everything) that reaches the goal. */
export function seekWithMix(
  question: GoalQuestionOfRoom,
  scenario: readonly ChosenLever[],
): GoalAnswer | null {
  return seek(question, 2, 0.01, (step) => scenario.map((one) => ({ ...one, size: one.size * step })))
}

function seek(
  question: GoalQuestionOfRoom,
  most: number,
  within: number,
  scenarioAt: (size: number) => readonly ChosenLever[],
): GoalAnswer | null {
  const { answer, table, area, measure, year, atLeast, wanted } = question
  // a figure that is opened asks the same as the table that it stands in
  const key = `${area} ${measure} ${year} ${atLeast} ${wanted} ${most} ${writeScenario(scenarioAt(most))}`
  const known = remembered.get(table)?.get(key)
  if (known !== undefined) return known
  const sd = spreadOf(table, area, year)
  if (sd === null) return null
  const probabilityAt = (size: number): number => {
    const result = computeUntil(answer, size === 0 ? [] : scenarioAt(size), year)
    const mean = expected(result, area, measure, year)
    return mean === null ? 0 : probabilityAtLeast({ mean, sd }, atLeast)
  }
  const found = seekGoal({ probabilityAt, most, wanted, within, lookPoints: LOOK_POINTS })
  remembered.set(table, new Map(remembered.get(table)).set(key, found))
  return found
}

/** Answers of searches, as long as the bands that they rest on. */
const remembered = new WeakMap<OutlookTable, ReadonlyMap<string, GoalAnswer>>()

/** Sundhedsråd from the last to have as many full-time doctors as their need to the first. */
export function lastSundhedsraad(answer: OutlookAnswer, result: CohortResult): readonly Arrival[] {
  const paths = answer.areas.flatMap(({ level, forecast }) => {
    if (level !== 'sundhedsraad') return []
    const values = seriesOf(result, forecast, 'service-full-time')
    const goal = seriesOf(result, forecast, 'need-by-need')
    return values.length === 0 || goal.length === 0 ? [] : [{ area: forecast, values, goal }]
  })
  return lastToArrive(result.frame.years, paths)
}

/** Kommuner whose need is more than half a doctor above what the baseline expects in a year, the worst first, among all that have both (Y1). */
export function shortKommuner(
  { answer, base }: { readonly answer: OutlookAnswer; readonly base: CohortResult },
  year: number,
) {
  const all = answer.areas.flatMap((area) => {
    const value = area.level === 'kommune' ? expected(base, area.forecast, 'gap-by-need', year) : null
    return value === null ? [] : [{ area, value }]
  })
  const worstFirst = all.toSorted((a, b) => b.value - a.value)
  return { all, worst: worstFirst[0], short: worstFirst.filter(({ value }) => value > HALF_A_DOCTOR) }
}

/** Less than this rounds to none. */
const HALF_A_DOCTOR = 0.5

/** Alarms that go off in a world on track: one in ten. A choice of the reader's risk, not of the model. */
export const FALSE_ALARMS = 0.1

/**
 * What the status of a year can tell: a world that runs along the straight path to the goal against the baseline, each with
 * the spread of the baseline's runs (N5). `null` where a number lacks.
 */
export function powerAt(
  year: number,
  path: {
    readonly startYear: number
    readonly start: number
    readonly goalYear: number
    readonly goal: number
  },
  baseline: { readonly table: OutlookTable; readonly result: CohortResult; readonly area: string },
): {
  readonly power: Power
  readonly onTrack: number
  readonly offTrack: number
  readonly sd: number
} | null {
  const sd = spreadOf(baseline.table, baseline.area, year)
  const offTrack = expected(baseline.result, baseline.area, 'service', year)
  if (sd === null || offTrack === null || sd === 0) return null
  const perYear = (path.goal - path.start) / (path.goalYear - path.startYear)
  const onTrack = path.start + perYear * (year - path.startYear)
  return {
    power: powerOfNormals({ mean: onTrack, sd }, { mean: offTrack, sd }, FALSE_ALARMS, 0),
    onTrack,
    offTrack,
    sd,
  }
}
