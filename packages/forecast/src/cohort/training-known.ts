import type { Parameter } from '../model/input.ts'
import type { Layout } from '../model/layout.ts'
import type { Rates } from '../model/rates.ts'
import { isSame } from './early-courses.ts'
import { runTraining, type TrainingRun } from './training-run.ts'

/** The parameters that training depends on; nothing that specialists do comes back to it. */
const TRAINING = [
  'students.intake',
  'students.drop-out',
  'training.pool-seek',
  'training.pool-exit',
  'training.home-factor',
  'training.immigrants',
  'introduction.posts',
  'introduction.attractiveness',
  'introduction.continuation',
  'courses.posts',
  'courses.attractiveness',
  'courses.years',
  'courses.drop-out',
] as const satisfies readonly Parameter[]

type Known = { readonly values: readonly Float64Array[]; readonly run: TrainingRun }
/** The last runs of each layout, the latest first. */
const known = new WeakMap<Layout['places'], readonly Known[]>()
/** So many that all sets of six levers on training are remembered (F14): some 40 MB where all are used. */
const MOST_KNOWN = 64

/** The training under the rates: that of an earlier run where all its parameters are the same, as under a lever on exits. */
export function trainingUnder(layout: Layout, rates: Rates): TrainingRun {
  const list = known.get(layout.places) ?? []
  const values = TRAINING.map((name) => rates[name])
  const found = list.find((one) => one.values.every((value, at) => isSame(value, values[at])))
  const latest = found ?? { values, run: runTraining(layout, rates) }
  if (list[0] !== latest)
    known.set(layout.places, [latest, ...list.filter((one) => one !== latest)].slice(0, MOST_KNOWN))
  return latest.run
}
