import { type Counts, FLOW, FLOW_SLOTS } from '../cohort/counts.ts'
import { entryShares } from '../cohort/shares.ts'
import { FORM_COUNT } from '../model/layout.ts'
import { byText } from '../model/tables.ts'
import { type Drawer, EVENT, type RunSetting } from './drawer.ts'
import { findPosition, makePlaceList, type PlaceChoice, type PlaceList } from './places.ts'
import type { Practise } from './practice.ts'
import type { Tally } from './tally.ts'
import { findYear, survive } from './waiting.ts'

/**
 * A trainee's life from 1 January of a year on; `stage` as in `STAGE_NAMES` (1 kbu … 5 course), `known` −1 or a place. In KBU
 * the words of `EVENT.study` have just been drawn.
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

const [KBU, POOL, INTRODUCTION, APPLICANT, COURSE] = [1, 2, 3, 4, 5]

/** Makes the lives of trainees of a run, and the choice of an introduction, which those who arrive make too. */
export function makeTraining(
  { layout, rates, choice, plan }: RunSetting,
  counts: Counts,
  { draw, unit, clock }: Drawer,
  tally: Tally,
  choosePlace: PlaceChoice,
  practise: Practise,
): { readonly train: Train; readonly findIntroduction: (year: number, u: number) => number } {
  const { input, steps, groups } = layout
  const places = layout.places.length
  const zones = layout.zones.length
  const specialties = layout.specialties.length
  const vurs = layout.vurs.length
  const homes = vurs + 1
  const careers = layout.careers.length
  const introductionYears = Float64Array.from(
    input.specialties.toSorted((a, b) => byText(a.id, b.id)),
    (specialty) => specialty.introductionYears,
  )
  const entry = Array.from({ length: steps * careers }, (_, index) =>
    entryShares(rates, Math.floor(index / careers), careers, index % careers),
  )
  const seeking = cumulateSeeking()
  const oldest = input.ageBound - input.training.seekUntilAge
  const waits = cumulatePool()
  const drops = cumulateDropOut()
  const placed: (PlaceList | undefined)[] = Array.from({ length: (steps + 1) * 2 * vurs })

  /** Cumulative survival in the pool: neither left for good nor for an introduction. */
  function cumulatePool(): Float64Array {
    const list = new Float64Array(steps + 1).fill(1)
    for (let year = 0; year < steps; year += 1) {
      const finds = seeking[(year + 1) * specialties - 1] ?? 0
      const leaves = 1 - (1 - (rates['training.pool-exit'][year] ?? 0)) * (1 - finds)
      list[year + 1] = survive(list[year] ?? 0, leaves)
    }
    return list
  }

  /** Cumulative survival in a main course: `[specialty × (steps + 1) + year]`. */
  function cumulateDropOut(): Float64Array {
    const list = new Float64Array(specialties * (steps + 1)).fill(1)
    for (let specialty = 0; specialty < specialties; specialty += 1)
      for (let year = 0; year < steps; year += 1) {
        const at = specialty * (steps + 1) + year
        const dropOut = rates['courses.drop-out'][year * specialties + specialty] ?? 0
        list[at + 1] = survive(list[at] ?? 0, dropOut)
      }
    return list
  }

  const flow = (year: number, group: number, form: number, slot: number): void => {
    const at = ((year * groups + group) * FORM_COUNT + form) * FLOW_SLOTS + slot
    counts.flows[at] = (counts.flows[at] ?? 0) + 1
  }

  function cumulateSeeking(): Float64Array {
    const sums = new Float64Array(steps * specialties)
    for (let year = 0; year < steps; year += 1) {
      let sum = 0
      for (let specialty = 0; specialty < specialties; specialty += 1) {
        sum +=
          (plan.introduction[year * specialties + specialty] ?? 0) * (rates['training.pool-seek'][year] ?? 0)
        sums[year * specialties + specialty] = sum
      }
    }
    return sums
  }

  /** Settles after the main course (I14) and practises from the next 1 January. */
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
    const level = layout.kommuneLevel[specialty] ?? 0
    const career = layout.careerOf[specialty] ?? 0
    // the last two words of the main course: how they settle, and where
    const which = unit(2)
    let where = unit(3)
    const at = year * careers + career
    const inPlace = rates['settling.stay-in-place'][at] ?? 0
    const inTraining = inPlace + (rates['settling.stay-in-training-region'][at] ?? 0)
    const inStudy = inTraining + (rates['settling.stay-in-study-region'][at] ?? 0)
    let place = known
    if (which < inTraining && known < 0) {
      const trained = trainingPlaces(began, level, vur)
      const position = findPosition(trained, where)
      place = trained.places[position] ?? 0
      // what is left of the number within the part of this place is as uniform as the whole
      const [below, above] = [trained.cumulative[position - 1] ?? 0, trained.cumulative[position] ?? 1]
      where = Math.min(1 - 2 ** -32, (where * trained.total - below) / (above - below))
    }
    if (which >= inPlace) {
      let wanted = which < inTraining ? (layout.zoneOfPlace[place] ?? 0) : which < inStudy ? zone : zones
      if (wanted < zones && (choice.zoneWeight[(year * 2 + level) * zones + wanted] ?? 0) <= 0) wanted = zones
      place = choosePlace(EVENT.settle, year, level, wanted, -1, where)
    }
    draw(EVENT.practice, 0)
    const how = unit(1)
    const shares = entry[at]
    let form = 0
    let reached = 0
    for (let index = 0; index < FORM_COUNT; index += 1) {
      const share = shares?.[index] ?? 0
      if (share === 0) continue
      form = index
      reached += share
      if (how < reached) break
    }
    const group = layout.groupOf[specialty * places + place] ?? 0
    flow(year, group, form, FLOW.trained)
    practise(group, form, sex, birth, year + 1, -1)
  }

  /** Where the main courses of a VUR that began in a year are placed. */
  function trainingPlaces(began: number, level: number, vur: number): PlaceList {
    const row = Math.max(0, began) * 2 + level
    return (placed[row * vurs + vur] ??= makePlaceList(
      [...layout.places.keys()].filter(
        (place) => layout.vurOfPlace[place] === vur && (choice.trainingShare[row * places + place] ?? 0) > 0,
      ),
      (place) => choice.trainingShare[row * places + place] ?? 0,
    ))
  }

  /** The year in which a stage of D years ends for who is in it from a year on: ⌊D⌋ steps after its beginning, or one more. */
  function endOf(began: number, years: number, from: number, u: number): number {
    const whole = Math.floor(years)
    const first = began + whole
    if (first < from) return from
    return u < 1 - (years - whole) ? first : first + 1
  }

  /** A trainee's life from 1 January of a year on: each stage is one spell, its end and what follows drawn at once. */
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
    const home = zone < zones ? (layout.vurOfZone[zone] ?? 0) : vurs
    let [stage, specialty, vur, began, known] = [firstStage, firstSpecialty, firstVur, firstBegan, firstKnown]
    let [round, applications] = [0, 0]
    let isDrawn = false
    /** 1 January on which the spell begins to count. */
    let year = from
    for (;;) {
      let end = year
      let course = -1
      if (stage === KBU) {
        tally.stage(KBU, year, year)
        if (year >= steps) return
        if (unit(2) < input.training.kbuExit) return
      } else if (stage === POOL) {
        if (!isDrawn) draw(EVENT.round, round)
        const tooOld = Math.max(year, birth - oldest)
        end = findYear(waits, 0, year, Math.min(steps, tooOld), clock(1))
        tally.stage(POOL, year, end)
        if (end >= steps || end === tooOld) return
        const exit = rates['training.pool-exit'][end] ?? 0
        const finds = seeking[(end + 1) * specialties - 1] ?? 0
        const which = unit(2) * (1 - (1 - exit) * (1 - finds))
        if (which < exit) return
        specialty = Math.max(0, findIntroduction(end, (which - exit) / (1 - exit)))
        stage = INTRODUCTION
        began = end
        year = end + 1
        continue
      } else if (stage === COURSE) {
        draw(EVENT.course, round)
        const years = rates['courses.years'][Math.max(0, began) * specialties + specialty] ?? 1
        const finish = endOf(began, years, year, unit(1))
        end = findYear(drops, specialty * (steps + 1), year, Math.min(steps, finish + 1), clock(0))
        const isDropping = end <= finish && end < steps
        end = Math.min(end, finish, steps)
        tally.course(specialty, vur, year, end)
        if (end >= steps) return
        if (!isDropping) {
          const at = (end * specialties + specialty) * vurs + vur
          counts.trained[at] = (counts.trained[at] ?? 0) + 1
          settle(end, specialty, vur, began, known, zone, sex, birth)
          return
        }
      } else {
        if (stage === INTRODUCTION) {
          draw(EVENT.introduction, round)
          end = Math.min(steps, endOf(began, introductionYears[specialty] ?? 1, year, unit(0)))
          tally.stage(INTRODUCTION, year, end)
          if (end >= steps) return
          if (unit(1) < (rates['introduction.continuation'][end * specialties + specialty] ?? 0)) course = 2
        } else {
          tally.stage(APPLICANT, year, year)
          if (year >= steps || birth <= year + oldest) return
          draw(EVENT.application, applications)
          applications += 1
          course = 0
        }
        if (course >= 0) {
          const found = findCourse(end, specialty, home, unit(course))
          if (found >= 0) {
            stage = COURSE
            vur = found
            began = end
            known = -1
            year = end + 1
            continue
          }
          if (unit(course + 1) >= input.training.applicantSwitch) {
            stage = APPLICANT
            year = end + 1
            continue
          }
        }
      }
      // to the pool, and perhaps to an introduction at once
      isDrawn = stage !== KBU
      if (isDrawn) {
        round += 1
        draw(EVENT.round, round)
      }
      const next = findIntroduction(end, unit(isDrawn ? 0 : 3))
      stage = next < 0 ? POOL : INTRODUCTION
      if (next >= 0) specialty = next
      began = end
      year = end + 1
    }
  }

  function findCourse(year: number, specialty: number, home: number, u: number): number {
    const row = ((year * specialties + specialty) * homes + home) * vurs
    let reached = 0
    for (let vur = 0; vur < vurs; vur += 1) {
      reached += plan.course[row + vur] ?? 0
      if (u >= reached) continue
      const at = (year * specialties + specialty) * vurs + vur
      counts.filled[at] = (counts.filled[at] ?? 0) + 1
      return vur
    }
    return -1
  }

  function findIntroduction(year: number, u: number): number {
    const row = year * specialties
    if (u >= (seeking[row + specialties - 1] ?? 0)) return -1
    let low = 0
    let high = specialties - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((seeking[row + middle] ?? 0) > u) high = middle
      else low = middle + 1
    }
    return low
  }

  return { train, findIntroduction }
}
