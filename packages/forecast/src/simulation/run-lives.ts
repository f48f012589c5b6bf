import { type Counts, FLOW, FLOW_SLOTS } from '../cohort/counts.ts'
import { birthOf } from '../cohort/stages.ts'
import { orderImmigration } from '../model/cells.ts'
import { FORMS } from '../model/input.ts'
import { FORM_COUNT } from '../model/layout.ts'
import { orderSpecialists, orderTrainees } from '../model/stock.ts'
import { FIRST_AGE, sharesOfAges } from '../model/tables.ts'
import { poissonQuantile } from '../random/distributions.ts'
import { EVENT, makeDrawer, type RunSetting, STREAM, STREAM_ROOM } from './drawer.ts'
import { makePlaceChoice } from './places.ts'
import { makePractice } from './practice.ts'
import { makeTally } from './tally.ts'
import { makeTraining } from './training.ts'

/**
 * One run of the microsimulation: every person lives through all years before the next one begins. A draw is found by its
 * address: person, kind of event, year and run under the seed; so a person whose own chances have not changed lives the same
 * life in every scenario (F13), and any life can be replayed alone.
 */

/** Lives all lives of a run and counts them into `counts` (stock, stages … of this run; flows are added to what stands there). */
export function runLives(setting: RunSetting, counts: Counts): void {
  const { layout, rates, absence } = setting
  const { input, steps, births, groups } = layout
  const places = layout.places.length
  const zones = layout.zones.length
  const drawer = makeDrawer(setting)
  const { who, draw, unit } = drawer
  const choosePlace = makePlaceChoice(setting, drawer)
  const tally = makeTally(layout, rates, counts)
  const practise = makePractice(setting, counts, drawer, tally, choosePlace)
  const { train, findIntroduction } = makeTraining(setting, counts, drawer, tally, choosePlace, practise)
  const staying = cumulateStaying()

  /** Share of the students who would still be there on 1 January of a year, had all begun at the start. */
  function cumulateStaying(): Float64Array {
    const list = new Float64Array(steps + 1).fill(1)
    for (let year = 0; year < steps; year += 1)
      list[year + 1] = (list[year] ?? 0) * (1 - (rates['students.drop-out'][year] ?? 0))
    return list
  }

  /** A student's life: one draw for sex and age, one for the year of leaving, if any. `entered` may be before the start. */
  function study(zone: number, entered: number): void {
    draw(EVENT.study, entered)
    const [origin, stays] = [unit(0), unit(1)]
    const from = Math.max(0, entered + 1)
    const graduation = entered + input.studies.years
    const end = Math.min(steps, graduation + 1)
    const limit = stays * (staying[from] ?? 1)
    let leaves = from + 1
    while (leaves <= end && (staying[leaves] ?? 0) > limit) leaves += 1
    tally.stage(0, from, Math.min(leaves - 1, end, graduation))
    if (leaves <= end || graduation >= steps) return
    const { sex, age } = entrantOf(origin)
    train(1, 0, 0, graduation, -1, zone, sex, birthOf(layout, entered, age), graduation + 1)
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
    who.stream = STREAM.stock
    for (const { group, form, sex, birth, count, stated, id } of orderSpecialists(layout)) {
      const gone = absence[layout.specialtyOfGroup[group] ?? 0] ?? 0
      for (let index = 0; index < count; index += 1) {
        who.person = id + index
        if (gone > 0) {
          draw(EVENT.start, 0)
          if (unit(0) < gone) continue
        }
        draw(EVENT.practice, 0)
        practise(group, form, sex, birth, 0, stated)
      }
    }
    for (const { stage, specialty, vur, place, cell, yearsDone, count, id } of orderTrainees(layout)) {
      const row = Math.floor(cell / births)
      for (let index = 0; index < count; index += 1) {
        who.person = id + index
        if (stage === 'kbu') draw(EVENT.study, 0)
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
        who.stream = (STREAM.campus + campus) * STREAM_ROOM + input.startYear + entered
        const whole = Math.floor(size)
        for (who.person = 0; who.person < whole; who.person += 1) study(zone, entered)
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
      who.stream = STREAM.pool * STREAM_ROOM + input.startYear + year
      const many = howMany(year, rates['training.immigrants'][year] ?? 0)
      for (who.person = 0; who.person < many; who.person += 1) {
        draw(EVENT.study, year)
        const { sex, age } = pickEntrant(immigrants, unit(0))
        const birth = birthOf(layout, year, age)
        // arrives in the year and may begin an introduction at once, as the pool does
        draw(EVENT.round, 0)
        const next = findIntroduction(year, unit(0))
        train(next < 0 ? 2 : 3, Math.max(0, next), 0, year, -1, zones, sex, birth, year + 1)
      }
      for (const [index, { specialty, place, form }] of rows.entries()) {
        who.stream = (STREAM.immigration + index) * STREAM_ROOM + input.startYear + year
        const group =
          layout.groupOf[
            (layout.specialtyOf.get(specialty) ?? 0) * places + (layout.placeOf.get(place) ?? 0)
          ] ?? 0
        const count = howMany(year, rates['immigration.specialists'][year * rows.length + index] ?? 0)
        for (who.person = 0; who.person < count; who.person += 1) {
          draw(EVENT.study, year)
          const { sex, age } = pickEntrant(arrivals, unit(0))
          const at =
            ((year * groups + group) * FORM_COUNT + FORMS.indexOf(form)) * FLOW_SLOTS + FLOW.immigrated
          counts.flows[at] = (counts.flows[at] ?? 0) + 1
          draw(EVENT.practice, 0)
          practise(group, FORMS.indexOf(form), sex, birthOf(layout, year, age), year + 1, -1)
        }
      }
    }
  }

  function howMany(year: number, mean: number): number {
    who.person = -1
    draw(EVENT.arrivals, year)
    return mean > 0 ? poissonQuantile(mean, unit(0)) : 0
  }

  liveStock()
  liveStudents()
  liveImmigrants()
  tally.finish()
}

/** Position of each stage of training in `STAGE_NAMES`. */
const STAGES_OF = { kbu: 1, pool: 2, introduction: 3, applicant: 4, course: 5 } as const
