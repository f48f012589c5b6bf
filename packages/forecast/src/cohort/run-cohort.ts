import { makeAccountBook } from '../account/account-book.ts'
import { frameOf } from '../account/frame.ts'
import type { ForecastInput } from '../model/input.ts'
import { type Layout, layoutOf } from '../model/layout.ts'
import { type Effect, makeRates, meanEffects, type Rates } from '../model/rates.ts'
import { type AccountBook, type CohortResult, findRow } from '../model/result.ts'
import { makeChoice } from './choice.ts'
import { fillerOf } from './cohort-filler.ts'
import { makeComposites } from './composite.ts'
import { type Counts, makeCounts } from './counts.ts'
import { makeGraduates } from './graduates.ts'
import { groupsOf, makeSettling } from './settling.ts'
import { meanAbsence } from './shares.ts'
import { makeSpecialists, type SpecialistSetting } from './specialists.ts'
import { trainingUnder } from './training-known.ts'
import type { FillingPlan } from './training-lists.ts'
import { runTraining, type TrainingRun } from './training-run.ts'

/** What an expected-value run leaves: counts, the probabilities with which posts were filled, and the rates used. */
export type CohortRun = { readonly counts: Counts; readonly plan: FillingPlan; readonly rates: Rates }

/** A run whose specialties are worked out one by one. */
type OpenRun = CohortRun & { readonly follow: (specialty: number) => boolean }

/** A run with its training done and no specialty followed yet; `follow` says whether it had to work. */
function openRun(layout: Layout, rates: Rates, absence: Float64Array, wantsFlows: boolean): OpenRun {
  const training = trainingUnder(layout, rates)
  const counts: Counts = { ...makeCounts(layout, wantsFlows), ...training.counts }
  const choice = makeChoice(layout, rates)
  const composite = makeComposites(layout, rates)
  const setting: SpecialistSetting = { layout, rates, choice, composite, counts, absence, wantsFlows }
  const followed = new Uint8Array(layout.specialties.length)
  const follow = (specialty: number): boolean => {
    if (followed[specialty] === 1) return false
    followed[specialty] = 1
    followSpecialty(setting, training, specialty)
    return true
  }
  return { counts, plan: training.plan, rates, follow }
}

/** Follows the specialists of one specialty from the first year to the last: writes their counts. */
function followSpecialty(setting: SpecialistSetting, training: TrainingRun, specialty: number): void {
  const { layout, rates, choice } = setting
  const graduates = makeGraduates(layout, rates, training, specialty)
  const settling = makeSettling(layout, rates, choice, specialty)
  const specialists = makeSpecialists(setting, specialty)
  const { from, until } = groupsOf(layout, specialty)
  const entering = new Float64Array((until - from) * 2 * layout.births)
  for (let year = 0; year < layout.steps; year += 1) {
    specialists.count(year)
    graduates(year, (finishing) => settling.add(year, finishing))
    specialists.step(year, entering, settling.settle(year, entering))
  }
  specialists.count(layout.steps)
}

/**
 * Runs the expected-value engine for all specialties under given rates and shares of absent specialists; the flows only when
 * they are wanted, as they take longer than the stocks.
 */
export function runUnder(layout: Layout, rates: Rates, absence: Float64Array, wantsFlows = true): CohortRun {
  const run = openRun(layout, rates, absence, wantsFlows)
  for (const specialty of layout.specialties.keys()) run.follow(specialty)
  return run
}

/** Runs only the training, for the probabilities with which posts are filled. */
export function planFilling(layout: Layout, rates: Rates): FillingPlan {
  return runTraining(layout, rates).plan
}

/**
 * The expected-value engine: expected numbers of everything, with priors at their means (or under the given effects), no
 * shocks, and the mean share of the listed specialists gone. Pure; the training is worked out at once (a few milliseconds), the
 * specialists of a specialty when a value that counts them is first asked for.
 * @param input a valid input (`parseForecastInput` refuses others)
 */
export function runCohort(input: ForecastInput, effects?: readonly Effect[]): CohortResult {
  const layout = layoutOf(input)
  const { frame } = frameOf(layout)
  const rates = makeRates(input, effects ?? meanEffects(input))
  const absence = meanAbsence(layout)
  const run = openRun(layout, rates, absence, false)
  const known = valuesOf(layout, run)
  const all = [...layout.specialties.keys()]
  let accounts: AccountBook | undefined
  let flows: CohortRun | undefined
  // a slider shows stocks; who opens an account waits for its flows
  const withFlows = (): CohortRun => {
    flows ??= runUnder(layout, rates, absence)
    return flows
  }
  return {
    frame,
    get values() {
      return known(all)
    },
    find(area, measure) {
      const row = findRow(frame, area, measure)
      if (row === undefined) return undefined
      const width = frame.years.length
      return known(countedBy(layout, measure)).slice(row * width, (row + 1) * width)
    },
    get accounts() {
      accounts ??= makeAccountBook(layout, {
        get stock() {
          return withFlows().counts.stock
        },
        get flows() {
          return withFlows().counts.flows
        },
        divisor: 1,
      })
      return accounts
    },
  }
}

/** The values of the frame, right for the rows that count the specialties asked for. */
function valuesOf(
  layout: Layout,
  { rates, counts, follow }: OpenRun,
): (specialties: readonly number[]) => Float64Array {
  const values = new Float64Array(frameOf(layout).blank.length)
  let isFilled = false
  return (specialties) => {
    for (const specialty of specialties) if (follow(specialty)) isFilled = false
    if (!isFilled) fillerOf(layout)(rates, counts, values)
    isFilled = true
    return values
  }
}

/** The specialties whose specialists a measure counts. */
function countedBy(layout: Layout, measure: string): readonly number[] {
  const all = [...layout.specialties.keys()]
  if (measure === 'doctors') return all
  const [name = '', specialty] = measure.split(':')
  if (name === 'specialists') return [layout.specialtyOf.get(specialty ?? '') ?? 0]
  if (['stage', 'trainees', 'posted', 'filled', 'trained'].includes(name)) return []
  return all.filter((one) => layout.kommuneLevel[one] === 1)
}
