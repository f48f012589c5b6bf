import { type Counts, FLOW, FLOW_SLOTS, STAGE_COUNT } from '../cohort/counts.ts'
import { entryShares } from '../cohort/shares.ts'
import { finishingShare, lastSeekingAge } from '../cohort/stages.ts'
import { FORM_COUNT } from '../model/layout.ts'
import { byText } from '../model/tables.ts'
import { type Drawer, EVENT, type RunSetting } from './drawer.ts'
import type { PlaceChoice } from './places.ts'
import type { Practise } from './practice.ts'

/** A trainee's life from 1 January of a year on; `stage` as in `STAGE_NAMES` (1 kbu … 5 course), `known` −1 or a place. */
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

/** Makes the lives of trainees of a run, and the choice of an introduction, which those who arrive make too. */
export function makeTraining(
  { layout, rates, choice, plan }: RunSetting,
  counts: Counts,
  { draw, unit, yearly }: Drawer,
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
  const oldest = input.ageBound - lastSeekingAge(input.ageBound)

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
    draw(EVENT.settle, year)
    const [which, where, how] = [unit(0), unit(1), unit(2)]
    const trained = known >= 0 ? known : trainingPlace(began, level, vur, where)
    const at = year * careers + career
    const inPlace = rates['settling.stay-in-place'][at] ?? 0
    const inTraining = inPlace + (rates['settling.stay-in-training-region'][at] ?? 0)
    const inStudy = inTraining + (rates['settling.stay-in-study-region'][at] ?? 0)
    let place = trained
    if (which >= inPlace) {
      let wanted = which < inTraining ? (layout.zoneOfPlace[trained] ?? 0) : which < inStudy ? zone : zones
      if (wanted < zones && (choice.zoneWeight[(year * 2 + level) * zones + wanted] ?? 0) <= 0) wanted = zones
      place = choosePlace(EVENT.settle, year, level, wanted, -1)
    }
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

  function trainingPlace(began: number, level: number, vur: number, u: number): number {
    const row = (Math.max(0, began) * 2 + level) * places
    let reached = 0
    let last = 0
    for (let place = 0; place < places; place += 1) {
      if (layout.vurOfPlace[place] !== vur) continue
      const share = choice.trainingShare[row + place] ?? 0
      if (share === 0) continue
      reached += share
      last = place
      if (u < reached) return place
    }
    return last
  }

  /** A trainee's life from 1 January of a year on. `stage` as in `STAGE_NAMES` (1 kbu … 5 course). */
  function train(
    stage: number,
    specialty: number,
    vur: number,
    began: number,
    known: number,
    zone: number,
    sex: number,
    birth: number,
    from: number,
  ): void {
    const home = zone < zones ? (layout.vurOfZone[zone] ?? 0) : vurs
    for (let year = from; year <= steps; year += 1) {
      countStage(year, stage, specialty, vur)
      if (year === steps) return
      const u = yearly(EVENT.training, year, year === from)
      const isTooOld = birth <= year + oldest
      let applies = false
      let inPool = stage === 1 || stage === 2 || stage === 5
      let seeks = 0
      let rest = 0
      if (stage === 2) {
        const leaves = rates['training.pool-exit'][year] ?? 0
        if (u < leaves || isTooOld) return
        seeks = (u - leaves) / (1 - leaves)
      } else if (stage === 5) {
        const drops = rates['courses.drop-out'][year * specialties + specialty] ?? 0
        const years = rates['courses.years'][Math.max(0, began) * specialties + specialty] ?? 1
        if (u >= drops) {
          if (u < 1 - (1 - drops) * finishingShare(year - began, years)) continue
          const at = (year * specialties + specialty) * vurs + vur
          counts.trained[at] = (counts.trained[at] ?? 0) + 1
          settle(year, specialty, vur, began, known, zone, sex, birth)
          return
        }
      } else if (stage === 3 && finishingShare(year - began, introductionYears[specialty] ?? 1) === 0)
        continue
      if (stage !== 2) {
        draw(EVENT.detail, year)
        seeks = unit(2)
      }
      if (stage === 1 && u < input.training.kbuExit) return
      if (stage === 3) {
        if (u >= finishingShare(year - began, introductionYears[specialty] ?? 1)) continue
        const goOn = rates['introduction.continuation'][year * specialties + specialty] ?? 0
        const second = unit(1)
        applies = second < goOn
        rest = applies ? second / goOn : 0
        inPool = !applies
      } else if (stage === 4) {
        if (isTooOld) return
        applies = true
        rest = unit(1)
      }
      if (applies) {
        const found = findCourse(year, specialty, home, unit(0))
        if (found >= 0) {
          stage = 5
          vur = found
          began = year
          known = -1
          continue
        }
        inPool = rest < input.training.applicantSwitch
        stage = 4
      }
      if (!inPool) continue
      const next = findIntroduction(year, seeks)
      stage = next < 0 ? 2 : 3
      if (next >= 0) specialty = next
      began = year
    }
  }

  function countStage(year: number, stage: number, specialty: number, vur: number): void {
    const at = year * STAGE_COUNT + stage
    counts.stages[at] = (counts.stages[at] ?? 0) + 1
    if (stage !== 5) return
    const course = (year * specialties + specialty) * vurs + vur
    counts.trainees[course] = (counts.trainees[course] ?? 0) + 1
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
