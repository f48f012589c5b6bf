import { makeAccountBook } from '../account/account-book.ts'
import { frameOf } from '../account/frame.ts'
import type { ForecastInput } from '../model/input.ts'
import { type Layout, layoutOf } from '../model/layout.ts'
import { type Effect, makeRates, meanEffects, type Rates } from '../model/rates.ts'
import { type AccountBook, type CohortResult, findRow } from '../model/result.ts'
import { makeChoice } from './choice.ts'
import { fillersOf } from './cohort-filler.ts'
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
  const values = valuesOf(layout, run)
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
      return values('doctors')
    },
    find(area, measure) {
      const row = findRow(frame, area, measure)
      if (row === undefined) return undefined
      const width = frame.years.length
      return values(measure).slice(row * width, (row + 1) * width)
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

/** The values of the frame, right for the rows of the measure asked for. */
function valuesOf(layout: Layout, { rates, counts, follow }: OpenRun): (measure: string) => Float64Array {
  const { blank } = frameOf(layout)
  const values = new Float64Array(blank.length)
  let filled: 'nothing' | 'service' | 'all' = 'nothing'
  return (measure) => {
    const { specialties, isService } = countedBy(layout, measure)
    for (const specialty of specialties) if (follow(specialty)) filled = 'nothing'
    if (filled === 'all' || (isService && filled === 'service')) return values
    values.set(blank)
    const { all, service } = fillersOf(layout)
    if (isService) service(rates, counts, values)
    else all(rates, counts, values)
    filled = isService ? 'service' : 'all'
    return values
  }
}

/** The specialties whose specialists a measure counts, and whether it is one of the general-medical service. */
function countedBy(
  { specialties, specialtyOf, kommuneLevel }: Layout,
  measure: string,
): { readonly specialties: Iterable<number>; readonly isService: boolean } {
  if (measure === 'doctors') return { specialties: specialties.keys(), isService: false }
  const [name = '', specialty] = measure.split(':')
  if (name === 'specialists')
    return { specialties: [specialtyOf.get(specialty ?? '') ?? 0], isService: false }
  if (COURSE_NAMES.has(name)) return { specialties: [], isService: false }
  const detailed = [...specialties.keys()].filter((one) => kommuneLevel[one] === 1)
  return { specialties: detailed, isService: true }
}

/** First words of the measures that count nobody but trainees. */
const COURSE_NAMES: ReadonlySet<string> = new Set(['stage', 'trainees', 'posted', 'filled', 'trained'])
