import type { Choice } from '../cohort/choice.ts'
import { leavingShare } from '../cohort/choice.ts'
import { type Counts, FLOW, FLOW_SLOTS, STAGE_COUNT } from '../cohort/counts.ts'
import { birthOf, type FillingPlan, finishingShare, lastSeekingAge } from '../cohort/pipeline.ts'
import { entryShares, makeServiceForms } from '../cohort/specialists.ts'
import { asProbability, makeRetirement } from '../model/hazards.ts'
import { FORMS } from '../model/input.ts'
import { FORM_COUNT, type Layout, OWNER } from '../model/layout.ts'
import { orderImmigration, type Rates } from '../model/rates.ts'
import { orderSpecialists, orderTrainees } from '../model/stock.ts'
import { byText, FIRST_AGE, sharesOfAges } from '../model/tables.ts'
import { poissonQuantile } from '../random/distributions.ts'
import { philoxInto } from '../random/philox.ts'
import { KEY } from './draws.ts'
import { makePlaceLists, proposePlace } from './places.ts'
import { findQuiet } from './quiet.ts'

/**
 * One run of the microsimulation: every person lives through all years before the next one begins. A draw is found by its
 * address: person, kind of event, year and run under the seed; so a person whose own chances have not changed lives the same
 * life in every scenario (F13), and any life can be replayed alone.
 */

/** Kinds of event, third word of the counter: kind × 4096 + year. Kinds from `move` and `settle` on have room for further tries. */
const EVENT = { start: 0, study: 1, training: 2, practice: 3, arrivals: 4, settle: 16, move: 128 } as const
const YEARS_ROOM = 4096
/** Streams of persons, second word of the counter: stream × 65536 + year of entry. */
const STREAM = { stock: 0, pool: 1, campus: 16, immigration: 1024 } as const
const STREAM_ROOM = 65536
const TRIES = 100
const TWO_32 = 2 ** 32

/** What a run needs; all of it made for the run's draws of the other layers. */
export type RunSetting = {
  readonly layout: Layout
  readonly rates: Rates
  readonly choice: Choice
  readonly plan: FillingPlan
  readonly absence: Float64Array
  readonly seed: number
  readonly run: number
}

/** Lives all lives of a run and counts them into `counts` (stock, stages … of this run; flows are added to what stands there). */
export function runLives(setting: RunSetting, counts: Counts): void {
  const { layout, rates, choice, plan, absence, seed, run } = setting
  const { input, tables, ages, steps, births, groups } = layout
  const places = layout.places.length
  const zones = layout.zones.length
  const specialties = layout.specialties.length
  const vurs = layout.vurs.length
  const homes = vurs + 1
  const careers = layout.careers.length
  const words = new Uint32Array(4)
  const lists = makePlaceLists(layout)
  const retirement = makeRetirement(layout, rates)
  const service = makeServiceForms(layout)
  const quiet = findQuiet(layout, rates, retirement)
  const firstYear = input.startYear
  const bound = input.attractionBound
  const byCareer = input.careers.toSorted((a, b) => byText(a.id, b.id))
  const leavingWanted = Float64Array.from(byCareer, ({ moves }) => moves.leaveRegionShare)
  const introductionYears = Float64Array.from(
    input.specialties.toSorted((a, b) => byText(a.id, b.id)),
    (specialty) => specialty.introductionYears,
  )
  const entry = Array.from({ length: steps * careers }, (_, index) =>
    entryShares(rates, Math.floor(index / careers), careers, index % careers),
  )
  const seeking = cumulateSeeking()
  const attraction = rates['settling.attraction']
  const oldest = input.ageBound - lastSeekingAge(input.ageBound)
  const birthShift = input.ageBound - FIRST_AGE
  let person = 0
  let stream = 0

  const draw = (event: number, year: number): void =>
    philoxInto(words, person, stream, event * YEARS_ROOM + firstYear + year, run, seed, KEY.lives)
  const unit = (word: number): number => (words[word] ?? 0) / TWO_32

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

  const flow = (year: number, group: number, form: number, slot: number): void => {
    const at = ((year * groups + group) * FORM_COUNT + form) * FLOW_SLOTS + slot
    counts.flows[at] = (counts.flows[at] ?? 0) + 1
  }

  /** A place of the level in the zone (`zones` = anywhere), by attraction, not in `except`; draws until one is accepted. */
  function choosePlace(kind: number, year: number, level: number, zone: number, except: number): number {
    const list = lists[level * (zones + 1) + zone]
    if (list === undefined) return -1
    let found = -1
    for (let block = 1; block < TRIES; block += 1) {
      draw(kind + block, year)
      for (let word = 0; word < 4; word += 2) {
        const place = proposePlace(list, unit(word))
        if (except >= 0 && layout.zoneOfPlace[place] === except) continue
        found = place
        if (unit(word + 1) * bound < (attraction[year * places + place] ?? 0)) return place
      }
    }
    return found
  }

  /** A specialist's life from 1 January of a year (position) on. */
  function practise(
    group: number,
    form: number,
    sex: number,
    birth: number,
    from: number,
    stated: number,
  ): void {
    for (let year = from; year <= steps; year += 1) {
      const yearGroup = year * groups + group
      const cell = yearGroup * FORM_COUNT + form
      counts.stock[cell] = (counts.stock[cell] ?? 0) + 1
      const age = year + birthShift - birth
      const career = layout.careerOfGroup[group] ?? 0
      const table = ((career * FORM_COUNT + form) * 2 + sex) * ages + age
      if (service[career * FORM_COUNT + form] === 1)
        counts.fullTime[yearGroup] =
          (counts.fullTime[yearGroup] ?? 0) +
          (tables.fullTime[table] ?? 0) *
            (1 - (tables.leave[sex * ages + age] ?? 0)) *
            (rates['work.full-time-share'][cell] ?? 0)
      if (year === steps) return
      draw(EVENT.practice, year)
      if (
        (words[0] ?? 0) >= (quiet.exit[table] ?? 0) &&
        (words[1] ?? 0) >= (quiet.form[table] ?? 0) &&
        (words[2] ?? 0) >= (quiet.move[table] ?? 0) &&
        stated < 0
      )
        continue
      const exit = findExit(year, group, form, sex, age, stated)
      if (exit >= 0) {
        flow(year, group, form, exit)
        return
      }
      if (stated >= 0) continue
      const moveWord = unit(2)
      const next = changeForm(year, group, form, sex, age)
      if (next < 0) return
      form = next
      const moving = asProbability(
        (tables.moves[(career * 2 + sex) * ages + age] ?? 0) * (rates['moves.rate'][yearGroup] ?? 0),
      )
      if (moveWord < moving) group = move(year, group, form)
    }
  }

  /** Death, emigration, retirement or the bound: the slot of the flow, −1 for none. */
  function findExit(
    year: number,
    group: number,
    form: number,
    sex: number,
    age: number,
    stated: number,
  ): number {
    const career = layout.careerOfGroup[group] ?? 0
    const yearGroup = year * groups + group
    const u = unit(0)
    const die = asProbability((tables.death[sex * ages + age] ?? 0) * (rates['exit.death'][yearGroup] ?? 0))
    if (u < die) return FLOW.dead
    const go = asProbability(
      (tables.emigration[(career * 2 + sex) * ages + age] ?? 0) * (rates['exit.emigration'][yearGroup] ?? 0),
    )
    const alive = die + (1 - die) * go
    if (u < alive) return FLOW.emigrated
    if (stated >= 0) {
      if (stated <= year) return FLOW.retired
    } else {
      const at = year * retirement.perYear + ((career * FORM_COUNT + form) * 2 + sex) * ages + age
      const factor = retirement.usesFactor
        ? (rates['exit.retirement'][
            yearGroup * rates.retirementClasses + (rates.retirementClass[age] ?? 0)
          ] ?? 0)
        : 1
      if (u < alive + (1 - alive) * asProbability((retirement.values[at] ?? 0) * factor)) return FLOW.retired
    }
    return age >= ages - 2 ? FLOW.bound : -1
  }

  /** The form after the year: sales of owners, changes of others; −1 when the doctor sold and stopped. */
  function changeForm(year: number, group: number, form: number, sex: number, age: number): number {
    const career = layout.careerOfGroup[group] ?? 0
    const yearGroup = year * groups + group
    const u = unit(1)
    if (form !== OWNER) {
      const next = pickChange(career, form, u, rates['forms.change'][yearGroup * FORM_COUNT + form] ?? 0)
      if (next === form) return form
      flow(year, group, form, FLOW.formOut)
      flow(year, group, next, FLOW.formIn)
      return next
    }
    const table = (career * 2 + sex) * ages + age
    if (u >= asProbability((tables.sale[table] ?? 0) * (rates['exit.sale'][yearGroup] ?? 0))) return form
    const stop = asProbability(
      (tables.pension[table] ?? 0) * (rates['exit.straight-to-pension'][year * careers + career] ?? 0),
    )
    const which = unit(3)
    const next = which < stop ? -1 : pickAfterSale(career, (which - stop) / (1 - stop))
    if (next < 0) {
      flow(year, group, form, FLOW.soldToPension)
      return -1
    }
    flow(year, group, form, FLOW.soldToForm)
    flow(year, group, next, FLOW.formIn)
    return next
  }

  function pickChange(career: number, form: number, u: number, factor: number): number {
    const from = (career * FORM_COUNT + form) * FORM_COUNT
    let sum = 0
    for (let to = 0; to < FORM_COUNT; to += 1) sum += (tables.formChange[from + to] ?? 0) * factor
    if (u >= sum) return form
    const scale = sum > 1 ? 1 / sum : 1
    let reached = 0
    let last = form
    for (let to = 0; to < FORM_COUNT; to += 1) {
      const rate = (tables.formChange[from + to] ?? 0) * factor * scale
      if (rate === 0) continue
      reached += rate
      last = to
      if (u < reached) return to
    }
    return last
  }

  function pickAfterSale(career: number, u: number): number {
    let reached = 0
    let last = -1
    for (let to = 0; to < FORM_COUNT; to += 1) {
      const share = tables.afterSale[career * FORM_COUNT + to] ?? 0
      if (share === 0) continue
      reached += share
      last = to
      if (u < reached) return to
    }
    return last
  }

  /** Moves to a place drawn anew (perhaps the same); gives the group there. */
  function move(year: number, group: number, form: number): number {
    const specialty = layout.specialtyOfGroup[group] ?? 0
    const level = layout.kommuneLevel[specialty] ?? 0
    const place = layout.placeOfGroup[group] ?? 0
    const zone = layout.zoneOfPlace[place] ?? 0
    const row = year * 2 + level
    const far = leavingShare(
      leavingWanted[layout.careerOfGroup[group] ?? 0] ?? 0,
      choice.zoneWeight[row * zones + zone] ?? 0,
      choice.total[row] ?? 0,
    )
    if (far < 0) return group
    draw(EVENT.move, year)
    const leaves = unit(0) < far
    const to = choosePlace(EVENT.move, year, level, leaves ? zones : zone, leaves ? zone : -1)
    if (to === place || to < 0) return group
    const next = layout.groupOf[specialty * places + to] ?? group
    flow(year, group, form, FLOW.movedOut)
    flow(year, next, form, FLOW.movedIn)
    if (leaves) {
      flow(year, group, form, FLOW.movedOutFar)
      flow(year, next, form, FLOW.movedInFar)
    }
    return next
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
      draw(EVENT.training, year)
      const [first, second, third, fourth] = [unit(0), unit(1), unit(2), unit(3)]
      const isTooOld = birth <= year + oldest
      let inPool = false
      let applies = false
      let rest = second
      if (stage === 1) {
        if (first < input.training.kbuExit) return
        inPool = true
      } else if (stage === 2) {
        if (first < (rates['training.pool-exit'][year] ?? 0) || isTooOld) return
        inPool = true
      } else if (stage === 3) {
        if (fourth >= finishingShare(year - began, introductionYears[specialty] ?? 1)) continue
        const goOn = rates['introduction.continuation'][year * specialties + specialty] ?? 0
        applies = second < goOn
        rest = applies ? second / goOn : 0
        inPool = !applies
      } else if (stage === 4) {
        if (isTooOld) return
        applies = true
      } else {
        if (first < (rates['courses.drop-out'][year * specialties + specialty] ?? 0)) inPool = true
        else {
          const years = rates['courses.years'][Math.max(0, began) * specialties + specialty] ?? 1
          if (fourth >= finishingShare(year - began, years)) continue
          const at = (year * specialties + specialty) * vurs + vur
          counts.trained[at] = (counts.trained[at] ?? 0) + 1
          settle(year, specialty, vur, began, known, zone, sex, birth)
          return
        }
      }
      if (applies) {
        const found = findCourse(year, specialty, home, first)
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
      const next = findIntroduction(year, third)
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

  /** A student's life: one draw for sex and age, one for the year of leaving, if any. `entered` may be before the start. */
  function study(zone: number, entered: number): void {
    draw(EVENT.study, entered)
    const [who, stays] = [unit(0), unit(1)]
    const from = Math.max(0, entered + 1)
    const graduation = entered + input.studies.years
    const { sex, age } = entrantOf(who)
    let survival = 1
    for (let year = from; year <= steps; year += 1) {
      const at = year * STAGE_COUNT
      counts.stages[at] = (counts.stages[at] ?? 0) + 1
      if (year === steps) return
      survival *= 1 - (rates['students.drop-out'][year] ?? 0)
      if (stays >= survival) return
      if (year === graduation) {
        train(1, 0, 0, year, -1, zone, sex, birthOf(layout, entered, age), year + 1)
        return
      }
    }
  }

  const entrants = sharesOfAges(input.studies.entryAges)
  const immigrants = sharesOfAges(input.training.immigrantAges)
  const arrivals = sharesOfAges(input.immigrantAges)
  type Entrant = (typeof entrants)[number]
  function pickEntrant(list: readonly Entrant[], u: number): Entrant {
    let reached = 0
    let last: Entrant = { age: FIRST_AGE, sex: 0, share: 1 }
    for (const one of list) {
      if (one.share === 0) continue
      reached += one.share
      last = one
      if (u < reached) return one
    }
    return last
  }
  const entrantOf = (u: number): Entrant => pickEntrant(entrants, u)

  function liveStock(): void {
    stream = STREAM.stock
    for (const { group, form, sex, birth, count, stated, id } of orderSpecialists(layout)) {
      const gone = absence[layout.specialtyOfGroup[group] ?? 0] ?? 0
      for (let index = 0; index < count; index += 1) {
        person = id + index
        if (gone > 0) {
          draw(EVENT.start, 0)
          if (unit(0) < gone) continue
        }
        practise(group, form, sex, birth, 0, stated)
      }
    }
    for (const { stage, specialty, vur, place, cell, yearsDone, count, id } of orderTrainees(layout)) {
      const row = Math.floor(cell / births)
      for (let index = 0; index < count; index += 1) {
        person = id + index
        train(
          STAGES_OF[stage],
          specialty,
          vur,
          -1 - yearsDone,
          place,
          row >> 1,
          row & 1,
          cell - row * births,
          0,
        )
      }
    }
  }

  /** Students: whole numbers, and one more with the probability of the decimals. */
  function liveStudents(): void {
    for (const [campus, id] of layout.campuses.entries()) {
      const row = input.studies.campuses.find((one) => one.id === id)
      const zone = layout.zones.indexOf(row?.region ?? '')
      for (let entered = -input.studies.years; entered < steps; entered += 1) {
        const size =
          entered < 0
            ? (row?.enrolled[-1 - entered] ?? 0)
            : (rates['students.intake'][entered * layout.campuses.length + campus] ?? 0)
        stream = (STREAM.campus + campus) * STREAM_ROOM + firstYear + entered
        const whole = Math.floor(size)
        for (person = 0; person < whole; person += 1) study(zone, entered)
        if (size === whole) continue
        draw(EVENT.start, entered)
        if (unit(0) < size - whole) study(zone, entered)
      }
    }
  }

  /** Doctors from abroad: Poisson numbers, those of a larger mean being the same persons and more. */
  function liveImmigrants(): void {
    const rows = orderImmigration(input)
    for (let year = 0; year < steps; year += 1) {
      stream = STREAM.pool * STREAM_ROOM + firstYear + year
      const many = howMany(year, rates['training.immigrants'][year] ?? 0)
      for (person = 0; person < many; person += 1) {
        draw(EVENT.study, year)
        const { sex, age } = pickEntrant(immigrants, unit(0))
        const birth = birthOf(layout, year, age)
        // arrives in the year and may begin an introduction at once, as the pool does
        draw(EVENT.training, year)
        const next = findIntroduction(year, unit(2))
        train(next < 0 ? 2 : 3, Math.max(0, next), 0, year, -1, zones, sex, birth, year + 1)
      }
      for (const [index, { specialty, place, form }] of rows.entries()) {
        stream = (STREAM.immigration + index) * STREAM_ROOM + firstYear + year
        const group =
          layout.groupOf[
            (layout.specialtyOf.get(specialty) ?? 0) * places + (layout.placeOf.get(place) ?? 0)
          ] ?? 0
        const count = howMany(year, rates['immigration.specialists'][year * rows.length + index] ?? 0)
        for (person = 0; person < count; person += 1) {
          draw(EVENT.study, year)
          const { sex, age } = pickEntrant(arrivals, unit(0))
          flow(year, group, FORMS.indexOf(form), FLOW.immigrated)
          practise(group, FORMS.indexOf(form), sex, birthOf(layout, year, age), year + 1, -1)
        }
      }
    }
  }

  function howMany(year: number, mean: number): number {
    person = -1
    draw(EVENT.arrivals, year)
    return mean > 0 ? poissonQuantile(mean, unit(0)) : 0
  }

  liveStock()
  liveStudents()
  liveImmigrants()
}

/** Position of each stage of training in `STAGE_NAMES`. */
const STAGES_OF = { kbu: 1, pool: 2, introduction: 3, applicant: 4, course: 5 } as const
