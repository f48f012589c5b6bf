import { type Choice, makeChoice } from '../cohort/choice.ts'
import { makeGraduates } from '../cohort/graduates.ts'
import { countHomes } from '../cohort/people.ts'
import { trainingUnder } from '../cohort/training-known.ts'
import type { Finishing } from '../cohort/training-lists.ts'
import type { TrainingRun } from '../cohort/training-run.ts'
import type { ForecastInput } from '../model/input.ts'
import { type Layout, layoutOf } from '../model/layout.ts'
import { makeRates, meanEffects, type Rates } from '../model/rates.ts'

/** New specialists who are alike in where they studied, trained and settled; regions are those of the start year. */
export type SettlingFlow = {
  /** `null` for those who studied abroad. */
  readonly study: string | null
  readonly training: string
  readonly home: string
  /** Expected persons over all years asked for. */
  readonly persons: number
}

/** What the flows of a specialty are worked out from. */
type Setting = {
  readonly layout: Layout
  readonly rates: Rates
  readonly choice: Choice
  readonly training: TrainingRun
  readonly specialty: number
}

/**
 * Where the new specialists of a specialty studied, trained and settled (I14), in expected numbers over the years `from` to
 * `until`, priors at their means. Throws a `RangeError` for an unknown specialty, and for years in which somebody finishes whose
 * course had begun before the start: of those the forecast has not decided where they train.
 */
export function settlingFlows(
  input: ForecastInput,
  specialtyId: string,
  from: number,
  until: number,
): readonly SettlingFlow[] {
  const layout = layoutOf(input)
  const specialty = layout.specialtyOf.get(specialtyId)
  if (specialty === undefined) throw new RangeError(`no specialty ${specialtyId}`)
  const rates = makeRates(input, meanEffects(input))
  const training = trainingUnder(layout, rates)
  const first = input.startYear + training.early.done.length
  if (from < first || until > input.endYear - 1)
    throw new RangeError(`years ${from}–${until} are not within ${first}–${input.endYear - 1}`)
  const setting: Setting = { layout, rates, choice: makeChoice(layout, rates), training, specialty }
  const zones = layout.zones.length
  const persons = new Float64Array((zones + 1) * zones * zones)
  const graduates = makeGraduates(layout, rates, training, specialty)
  for (let year = 0; year <= until - input.startYear; year += 1)
    graduates(year, (finishing) => {
      if (year >= from - input.startYear) addFinishing(setting, year, finishing, persons)
    })
  return listFlows(layout, persons)
}

function addFinishing(setting: Setting, year: number, finishing: Finishing, into: Float64Array): void {
  const { layout, training, specialty } = setting
  const { births, vurOfZone } = layout
  const zones = layout.zones.length
  const vurs = layout.vurs.length
  const { startYear, byStudy } = finishing
  const specialties = layout.specialties.length
  for (let study = 0; study <= zones; study += 1) {
    const studied = sumOf(byStudy, study * 2 * births, (study + 1) * 2 * births)
    if (studied === 0) continue
    const home = study < zones ? (vurOfZone[study] ?? 0) : vurs
    const row = ((startYear * specialties + specialty) * countHomes(layout) + home) * vurs
    const chances = Array.from({ length: vurs }, (_, vur) => training.plan.course[row + vur] ?? 0)
    const all = chances.reduce((sum, chance) => sum + chance, 0)
    for (const [vur, chance] of chances.entries())
      addTrained(setting, { year, startYear, study, vur }, (studied * chance) / all, into)
  }
}

type Trained = {
  readonly year: number
  readonly startYear: number
  readonly study: number
  readonly vur: number
}

/** Those of a VUR by the region of their course, and each of them by where they settle. */
function addTrained(setting: Setting, who: Trained, persons: number, into: Float64Array): void {
  const { layout, choice, specialty } = setting
  const zones = layout.zones.length
  const places = layout.places.length
  const row = (who.startYear * 2 + (layout.kommuneLevel[specialty] ?? 0)) * places
  for (let place = 0; place < places; place += 1) {
    const part = layout.vurOfPlace[place] === who.vur ? (choice.trainingShare[row + place] ?? 0) : 0
    if (part === 0) continue
    const trained = layout.zoneOfPlace[place] ?? 0
    const at = (who.study * zones + trained) * zones
    for (const [home, share] of homesOf(setting, who, trained).entries())
      into[at + home] = (into[at + home] ?? 0) + persons * part * share
  }
}

/** Shares of the regions in which those settle who studied and trained in these regions; they add up to 1. */
function homesOf(
  { layout, rates, choice, specialty }: Setting,
  { year, study }: Trained,
  trained: number,
): Float64Array {
  const zones = layout.zones.length
  const row = year * 2 + (layout.kommuneLevel[specialty] ?? 0)
  const career = year * layout.careers.length + (layout.careerOf[specialty] ?? 0)
  const weights = choice.zoneWeight.subarray(row * zones, (row + 1) * zones)
  const inPlace = rates['settling.stay-in-place'][career] ?? 0
  const inTraining = rates['settling.stay-in-training-region'][career] ?? 0
  const inStudy = rates['settling.stay-in-study-region'][career] ?? 0
  const staysThere = (zone: number): boolean => (weights[zone] ?? 0) > 0
  const anywhere = 1 - inPlace - (staysThere(trained) ? inTraining : 0) - (staysThere(study) ? inStudy : 0)
  const shares = weights.map((weight) => (Math.max(0, anywhere) * weight) / (choice.total[row] ?? 1))
  shares[trained] = (shares[trained] ?? 0) + inPlace + (staysThere(trained) ? inTraining : 0)
  if (staysThere(study)) shares[study] = (shares[study] ?? 0) + inStudy
  return shares
}

function listFlows(layout: Layout, persons: Float64Array): readonly SettlingFlow[] {
  const { zones } = layout
  return Array.from(persons, (count, at): SettlingFlow => {
    const pair = Math.floor(at / zones.length)
    return {
      study: zones[Math.floor(pair / zones.length)] ?? null,
      training: zones[pair % zones.length] ?? '',
      home: zones[at % zones.length] ?? '',
      persons: count,
    }
  }).filter(({ persons: count }) => count > 0)
}

function sumOf(list: Float64Array, from: number, until: number): number {
  let sum = 0
  for (let at = from; at < until; at += 1) sum += list[at] ?? 0
  return sum
}
