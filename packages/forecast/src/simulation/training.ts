import { type Counts, FLOW } from '../cohort/counts.ts'
import { entryShares } from '../cohort/shares.ts'
import { FORM_COUNT, type Layout } from '../model/layout.ts'
import { byText } from '../model/tables.ts'
import { type Drawer, EVENT, HALF, type RunSetting, UNIT } from './drawer.ts'
import { fillGuide, findPosition, GUIDES, makePlaceList, type PlaceChoice, type PlaceList } from './places.ts'
import type { Practise } from './practice.ts'
import type { Tally } from './tally.ts'
import { findYear, survive } from './waiting.ts'

/**
 * A trainee's life from 1 January of a year on; `stage` as in `STAGE_NAMES` (1 kbu … 5 course), or `ARRIVING` for who comes in
 * that year and looks for an introduction; `known` −1 or a place. In KBU and when arriving, the words of `EVENT.study` have just
 * been drawn, in the pool those of `EVENT.pool`.
 */
export type Train = (
  stage: number,
  specialty: number,
  vur: number,
  began: number,
  known: number,
  zone: number,
  sex: number,
  birth: number,
  from: number,
) => void

const KBU = 1
const POOL = 2
const INTRODUCTION = 3
const APPLICANT = 4
const COURSE = 5
/** No stage: from abroad, on the way to the first. */
export const ARRIVING = 0
/** Least number that a wait is drawn with where it is what is left of another. */
const LEAST = 2 ** -34

/** Makes the lives of trainees of a layout's runs; `begin` comes before the first life of each. */
export function makeTraining(
  layout: Layout,
  counts: Counts,
  { draw, words }: Drawer,
  tally: Tally,
  { choosePlace }: PlaceChoice,
  practise: Practise,
): { readonly begin: (setting: RunSetting) => void; readonly train: Train } {
  const { input, steps, kommuneLevel, careerOf, zoneOfPlace, groupOf, vurOfZone } = layout
  const { kbuExit, applicantSwitch } = input.training
  const { filled, trained } = counts
  const { flow } = tally
  const places = layout.places.length
  const zones = layout.zones.length
  const specialties = layout.specialties.length
  const vurs = layout.vurs.length
  const homes = vurs + 1
  const careers = layout.careers.length
  const oldest = input.ageBound - input.training.seekUntilAge
  const introductionYears = Float64Array.from(
    input.specialties.toSorted((a, b) => byText(a.id, b.id)),
    (specialty) => specialty.introductionYears,
  )
  /** Shares of the forms in which new specialists begin: `[(year × careers + career) × forms + form]`. */
  const entry = new Float64Array(steps * careers * FORM_COUNT)
  /** Who of the pool gets an introduction, specialty by specialty, added up: `[year × specialties + specialty]`. */
  const seeking = new Float64Array(steps * specialties)
  const seekingGuide = new Int32Array(steps * GUIDES)
  /** Cumulative survival in the pool: neither left for good nor for an introduction. */
  const waits = new Float64Array(steps + 1)
  /** Cumulative survival in a main course: `[specialty × (steps + 1) + year]`. */
  const drops = new Float64Array(specialties * (steps + 1))
  const trainedAt = makeTrainingPlaces(layout)
  // copies of the run's rates: lists that stay where they are cost less in what follows
  const poolExit = new Float64Array(steps + 1)
  const stayInPlace = new Float64Array((steps + 1) * careers)
  const stayInTraining = new Float64Array((steps + 1) * careers)
  const stayInStudy = new Float64Array((steps + 1) * careers)
  const courseYears = new Float64Array((steps + 1) * specialties)
  const continuation = new Float64Array((steps + 1) * specialties)
  const zoneWeight = new Float64Array((steps + 1) * 2 * zones)
  const courseShare = new Float64Array(steps * specialties * homes * vurs)
  let trainingPlaces = trainedAt(courseShare, courseShare)

  function begin({ rates, choice, plan }: RunSetting): void {
    poolExit.set(rates['training.pool-exit'])
    stayInPlace.set(rates['settling.stay-in-place'])
    stayInTraining.set(rates['settling.stay-in-training-region'])
    stayInStudy.set(rates['settling.stay-in-study-region'])
    courseYears.set(rates['courses.years'])
    continuation.set(rates['introduction.continuation'])
    zoneWeight.set(choice.zoneWeight)
    courseShare.set(plan.course)
    trainingPlaces = trainedAt(rates['courses.training-weight'], choice.trainingShare)
    for (let at = 0; at < steps * careers; at += 1)
      entry.set(entryShares(rates, Math.floor(at / careers), careers, at % careers), at * FORM_COUNT)
    cumulateSeeking(plan.introduction, rates['training.pool-seek'])
    cumulateSurvival(rates['courses.drop-out'])
  }

  function cumulateSeeking(introduction: Float64Array, seek: Float64Array): void {
    for (let year = 0; year < steps; year += 1) {
      let sum = 0
      for (let at = year * specialties; at < (year + 1) * specialties; at += 1) {
        sum += (introduction[at] ?? 0) * (seek[year] ?? 0)
        seeking[at] = sum
      }
      fillGuide(seekingGuide, year * GUIDES, seeking, year * specialties, specialties)
    }
  }

  function cumulateSurvival(dropOut: Float64Array): void {
    waits[0] = 1
    for (let year = 0; year < steps; year += 1) {
      const finds = seeking[(year + 1) * specialties - 1] ?? 0
      waits[year + 1] = survive(waits[year] ?? 0, 1 - (1 - (poolExit[year] ?? 0)) * (1 - finds))
    }
    for (let specialty = 0; specialty < specialties; specialty += 1) {
      const row = specialty * (steps + 1)
      drops[row] = 1
      for (let year = 0; year < steps; year += 1)
        drops[row + year + 1] = survive(drops[row + year] ?? 0, dropOut[year * specialties + specialty] ?? 0)
    }
  }

  /** Settles after the main course (I14), by the last two words of its block, and practises from the next 1 January. */
  function settle(
    year: number,
    specialty: number,
    vur: number,
    began: number,
    known: number,
    zone: number,
    sex: number,
    birth: number,
  ): void {
    const level = kommuneLevel[specialty] ?? 0
    const at = year * careers + (careerOf[specialty] ?? 0)
    const which = (words[2] ?? 0) * UNIT
    let where = (words[3] ?? 0) * UNIT
    const inPlace = stayInPlace[at] ?? 0
    const inTraining = inPlace + (stayInTraining[at] ?? 0)
    const inStudy = inTraining + (stayInStudy[at] ?? 0)
    let place = known
    if (which < inTraining && known < 0) {
      const there = trainingPlaces((Math.max(0, began) * 2 + level) * vurs + vur)
      const position = findPosition(there, where)
      place = there.places[position] ?? 0
      // what is left of the number within the part of this place is as uniform as the whole
      const below = position > 0 ? (there.cumulative[position - 1] ?? 0) : 0
      const above = there.cumulative[position] ?? 1
      where = Math.min(1 - UNIT, (where * there.total - below) / (above - below))
    }
    if (which >= inPlace) {
      let wanted = which < inTraining ? (zoneOfPlace[place] ?? 0) : which < inStudy ? zone : zones
      if (wanted < zones && (zoneWeight[(year * 2 + level) * zones + wanted] ?? 0) <= 0) wanted = zones
      place = choosePlace(EVENT.settle, year, level, wanted, -1, where)
    }
    draw(EVENT.practice, 0)
    const form = firstForm(at, (words[1] ?? 0) * UNIT)
    const group = groupOf[specialty * places + place] ?? 0
    flow(year, group, form, FLOW.trained)
    practise(group, form, sex, birth, year + 1, -1)
  }

  /** The form in which a new specialist of a career begins; `at` is year × careers + career. */
  function firstForm(at: number, u: number): number {
    let form = 0
    let reached = 0
    for (let index = 0; index < FORM_COUNT; index += 1) {
      const share = entry[at * FORM_COUNT + index] ?? 0
      if (share === 0) continue
      form = index
      reached += share
      if (u < reached) break
    }
    return form
  }

  /** The year in which a stage of D years ends for who is in it from a year on: ⌊D⌋ steps after its beginning, or one more. */
  function endOf(began: number, years: number, from: number, u: number): number {
    const whole = Math.floor(years)
    const first = began + whole
    if (first < from) return from
    return u < 1 - (years - whole) ? first : first + 1
  }

  /**
   * A trainee's life from 1 January of a year on: each stage is one spell, its end and what follows drawn at once. Where a
   * number falls in a part of 0–1, what is left of it within that part is as uniform as the whole and decides what comes next.
   */
  function train(
    firstStage: number,
    firstSpecialty: number,
    firstVur: number,
    firstBegan: number,
    firstKnown: number,
    zone: number,
    sex: number,
    birth: number,
    from: number,
  ): void {
    const home = zone < zones ? (vurOfZone[zone] ?? 0) : vurs
    let stage = firstStage
    let specialty = firstSpecialty
    let vur = firstVur
    let began = firstBegan
    let known = firstKnown
    let round = 0
    let applications = 0
    /** 1 January on which the spell begins to count. */
    let year = from
    /** Decides about the pool: in it how long, before it whether there is an introduction at once. */
    let left = ((words[stage === POOL ? 1 : 3] ?? 0) + HALF) * UNIT
    for (;;) {
      let end = year
      let course = -1
      if (stage === KBU) {
        tally.stage(KBU, year, year)
        if (year >= steps || (words[2] ?? 0) * UNIT < kbuExit) return
      } else if (stage === POOL) {
        const tooOld = Math.max(year, birth - oldest)
        end = findYear(waits, 0, year, Math.min(steps, tooOld), left)
        tally.stage(POOL, year, end)
        if (end >= steps || end === tooOld) return
        // where in the year's part of the clock it stands tells what ends the wait
        const before = waits[end] ?? 0
        const within = (before - left * (waits[year] ?? 0)) / (before - (waits[end + 1] ?? 0))
        const exit = poolExit[end] ?? 0
        const which = within * (1 - (1 - exit) * (1 - (seeking[(end + 1) * specialties - 1] ?? 0)))
        if (which < exit) return
        specialty = findIntroduction(end, (which - exit) / (1 - exit))
        stage = INTRODUCTION
        began = end
        year = end + 1
        continue
      } else if (stage === COURSE) {
        draw(EVENT.course, round)
        const years = courseYears[Math.max(0, began) * specialties + specialty] ?? 1
        const finish = endOf(began, years, year, (words[1] ?? 0) * UNIT)
        const leaving = ((words[0] ?? 0) + HALF) * UNIT
        end = findYear(drops, specialty * (steps + 1), year, Math.min(steps, finish + 1), leaving)
        const isDropping = end <= finish && end < steps
        end = Math.min(end, finish, steps)
        tally.course(specialty, vur, year, end)
        if (end >= steps) return
        if (!isDropping) {
          const at = (end * specialties + specialty) * vurs + vur
          trained[at] = (trained[at] ?? 0) + 1
          settle(end, specialty, vur, began, known, zone, sex, birth)
          return
        }
        left = ((words[2] ?? 0) + HALF) * UNIT
      } else if (stage === INTRODUCTION) {
        draw(EVENT.introduction, round)
        end = Math.min(steps, endOf(began, introductionYears[specialty] ?? 1, year, (words[0] ?? 0) * UNIT))
        tally.stage(INTRODUCTION, year, end)
        if (end >= steps) return
        if ((words[1] ?? 0) * UNIT < (continuation[end * specialties + specialty] ?? 0)) course = 2
        else left = ((words[2] ?? 0) + HALF) * UNIT
      } else if (stage === APPLICANT) {
        tally.stage(APPLICANT, year, year)
        if (year >= steps || birth <= year + oldest) return
        draw(EVENT.application, applications)
        applications += 1
        course = 0
      }
      if (course >= 0) {
        const found = findCourse(end, specialty, home, (words[course] ?? 0) * UNIT)
        left = ((words[course + 1] ?? 0) + HALF) * UNIT
        if (found >= 0 || left >= applicantSwitch) {
          stage = found >= 0 ? COURSE : APPLICANT
          vur = found
          began = end
          known = -1
          year = end + 1
          continue
        }
        left /= applicantSwitch
      }
      // looks for an introduction; without one, to the pool
      if (stage > KBU) round += 1
      const finds = seeking[(end + 1) * specialties - 1] ?? 0
      stage = left < finds ? INTRODUCTION : POOL
      if (stage === INTRODUCTION) specialty = findIntroduction(end, left)
      else left = Math.max(LEAST, (left - finds) / (1 - finds))
      began = end
      year = end + 1
    }
  }

  function findCourse(year: number, specialty: number, home: number, u: number): number {
    const row = ((year * specialties + specialty) * homes + home) * vurs
    let reached = 0
    for (let vur = 0; vur < vurs; vur += 1) {
      reached += courseShare[row + vur] ?? 0
      if (u >= reached) continue
      const at = (year * specialties + specialty) * vurs + vur
      filled[at] = (filled[at] ?? 0) + 1
      return vur
    }
    return -1
  }

  /** The specialty of the introduction whose part of those sought in a year holds u. */
  function findIntroduction(year: number, u: number): number {
    const row = year * specialties
    const total = seeking[row + specialties - 1] ?? 0
    let found = seekingGuide[year * GUIDES + Math.min(GUIDES - 1, Math.floor((u / total) * GUIDES))] ?? 0
    while (found < specialties - 1 && (seeking[row + found] ?? 0) <= u) found += 1
    return found
  }

  return { begin, train }
}

/**
 * Where the main courses of a VUR are placed, by (year in which they began × 2 + level) × VURs + VUR. Runs with the same weights
 * share their lists: the rates of what no change touches are those of the baseline.
 */
function makeTrainingPlaces(layout: Layout) {
  const vurs = layout.vurs.length
  const places = layout.places.length
  let made: (PlaceList | undefined)[] = []
  let madeFor: Float64Array | undefined
  return (weights: Float64Array, share: Float64Array): ((at: number) => PlaceList) => {
    if (weights !== madeFor) made = []
    madeFor = weights
    const lists = made
    const make = (at: number): PlaceList => {
      const row = Math.floor(at / vurs)
      const there = [...layout.places.keys()].filter(
        (place) => layout.vurOfPlace[place] === at % vurs && (share[row * places + place] ?? 0) > 0,
      )
      return makePlaceList(there, (place) => share[row * places + place] ?? 0)
    }
    return (at) => (lists[at] ??= make(at))
  }
}
