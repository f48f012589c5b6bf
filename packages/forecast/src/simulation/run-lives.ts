import { type Counts, FLOW, makeCounts } from '../cohort/counts.ts'
import { birthOf } from '../cohort/stages.ts'
import { orderImmigration } from '../model/cells.ts'
import { FORMS } from '../model/input.ts'
import type { Layout } from '../model/layout.ts'
import type { Rates } from '../model/rates.ts'
import { orderSpecialists, orderTrainees, type Starting } from '../model/stock.ts'
import { FIRST_AGE, sharesOfAges } from '../model/tables.ts'
import { poissonQuantile } from '../random/distributions.ts'
import { EVENT, makeDrawer, type RunSetting, STREAM, STREAM_ROOM, UNIT } from './drawer.ts'
import { makePlaceChoice } from './places.ts'
import { makePractice } from './practice.ts'
import { flowsOf, makeTally, makeTallyRoom } from './tally.ts'
import { ARRIVING, makeTraining } from './training.ts'

/**
 * One run of the microsimulation: every person lives through all years before the next one begins. A draw is found by its
 * address: person, kind of event, year and run under the seed; so a person whose own chances have not changed lives the same
 * life in every scenario (F13), and any life can be replayed alone.
 */

/** All lives of the runs of a layout, one run after the other. */
export type Lives = {
  /** What the last run counted: stocks, stages …, but no flows. */
  readonly counts: Counts
  readonly run: (setting: RunSetting) => void
  /** The flows of all runs since they were taken last. */
  readonly takeFlows: () => Int32Array
}

/** Makes the lives of a layout's runs. Everything that stands still is laid out once; a run brings its rates and draws. */
export function makeLives(layout: Layout): Lives {
  const { input, steps, births } = layout
  const places = layout.places.length
  const zones = layout.zones.length
  const counts = makeCounts(layout, false)
  const room = makeTallyRoom(layout)
  const drawer = makeDrawer(layout)
  const { who, draw, words } = drawer
  const placeChoice = makePlaceChoice(layout, drawer)
  const tally = makeTally(layout, counts, room)
  const { begin: beginPractice, practise } = makePractice(layout, drawer, tally, placeChoice)
  const { begin: beginTraining, train } = makeTraining(layout, counts, drawer, tally, placeChoice, practise)
  /** Share of the students who would still be there on 1 January of a year, had all begun at the start. */
  const staying = new Float64Array(steps + 1)

  function cumulateStaying(dropOut: Float64Array): void {
    staying[0] = 1
    for (let year = 0; year < steps; year += 1)
      staying[year + 1] = (staying[year] ?? 0) * (1 - (dropOut[year] ?? 0))
  }

  const entrants = cumulateAges(input.studies.entryAges)
  const immigrants = cumulateAges(input.training.immigrantAges)
  const arrivals = cumulateAges(input.immigrantAges)

  /** A student's life: one draw for sex and age, one for the year of leaving, if any. `entered` may be before the start. */
  function study(zone: number, entered: number): void {
    draw(EVENT.study, entered)
    const from = Math.max(0, entered + 1)
    const graduation = entered + input.studies.years
    const end = Math.min(steps, graduation + 1)
    const limit = (words[1] ?? 0) * UNIT * (staying[from] ?? 1)
    let leaves = from + 1
    while (leaves <= end && (staying[leaves] ?? 0) > limit) leaves += 1
    tally.stage(0, from, Math.min(leaves - 1, end, graduation))
    if (leaves <= end || graduation >= steps) return
    const { sex, age } = findAge(entrants, (words[0] ?? 0) * UNIT)
    train(1, 0, 0, graduation, -1, zone, sex, birthOf(layout, entered, age), graduation + 1)
  }

  function liveStock(absence: Float64Array): void {
    who.stream = STREAM.stock
    for (const { group, form, sex, birth, count, stated, id } of byGroup(layout)) {
      const gone = absence[layout.specialtyOfGroup[group] ?? 0] ?? 0
      for (let index = 0; index < count; index += 1) {
        who.person = id + index
        draw(EVENT.practice, 0)
        if ((words[1] ?? 0) * UNIT >= gone) practise(group, form, sex, birth, 0, stated)
      }
    }
    for (const { stage, specialty, vur, place, cell, yearsDone, count, id } of orderTrainees(layout)) {
      const row = Math.floor(cell / births)
      for (let index = 0; index < count; index += 1) {
        who.person = id + index
        if (stage === 'kbu') draw(EVENT.study, 0)
        else if (stage === 'pool') draw(EVENT.pool, 0)
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
  function liveStudents(intake: Float64Array): void {
    for (const [campus, id] of layout.campuses.entries()) {
      const row = input.studies.campuses.find((one) => one.id === id)
      const zone = layout.zones.indexOf(row?.region ?? '')
      for (let entered = -input.studies.years; entered < steps; entered += 1) {
        const size =
          entered < 0
            ? (row?.enrolled[-1 - entered] ?? 0)
            : (intake[entered * layout.campuses.length + campus] ?? 0)
        who.stream = (STREAM.campus + campus) * STREAM_ROOM + input.startYear + entered
        const whole = Math.floor(size)
        for (who.person = 0; who.person < whole; who.person += 1) study(zone, entered)
        if (size === whole) continue
        draw(EVENT.start, entered)
        if ((words[0] ?? 0) * UNIT < size - whole) study(zone, entered)
      }
    }
  }

  const rows = orderImmigration(input)
  /** Doctors from abroad: Poisson numbers, those of a larger mean being the same persons and more. */
  function liveImmigrants(rates: Rates): void {
    for (let year = 0; year < steps; year += 1) {
      who.stream = STREAM.pool * STREAM_ROOM + input.startYear + year
      const many = howMany(year, rates['training.immigrants'][year] ?? 0)
      for (who.person = 0; who.person < many; who.person += 1) {
        draw(EVENT.study, year)
        const { sex, age } = findAge(immigrants, (words[0] ?? 0) * UNIT)
        train(ARRIVING, 0, 0, year, -1, zones, sex, birthOf(layout, year, age), year)
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
          const { sex, age } = findAge(arrivals, (words[0] ?? 0) * UNIT)
          tally.flow(year, group, FORMS.indexOf(form), FLOW.immigrated)
          draw(EVENT.practice, 0)
          practise(group, FORMS.indexOf(form), sex, birthOf(layout, year, age), year + 1, -1)
        }
      }
    }
  }

  function howMany(year: number, mean: number): number {
    who.person = -1
    draw(EVENT.arrivals, year)
    return mean > 0 ? poissonQuantile(mean, (words[0] ?? 0) * UNIT) : 0
  }

  function run(setting: RunSetting): void {
    const { rates } = setting
    for (const list of [counts.stages, counts.trainees, counts.filled, counts.trained]) list.fill(0)
    who.run = setting.run
    who.seed = setting.seed
    placeChoice.begin(rates)
    beginPractice(setting)
    beginTraining(setting)
    cumulateStaying(rates['students.drop-out'])
    liveStock(setting.absence)
    liveStudents(rates['students.intake'])
    liveImmigrants(rates)
    tally.finish(rates)
  }

  function takeFlows(): Int32Array {
    const flows = flowsOf(room, layout)
    room.flows.fill(0)
    return flows
  }
  return { counts, run, takeFlows }
}

/** Shares of sex and age with their sums so far; those without a share are left out. */
type Ages = readonly { readonly age: number; readonly sex: number; readonly until: number }[]

function cumulateAges(weights: Parameters<typeof sharesOfAges>[0]): Ages {
  let until = 0
  return sharesOfAges(weights)
    .filter(({ share }) => share > 0)
    .map(({ age, sex, share }) => ({ age, sex, until: (until += share) }))
}

/** The sex and age whose part of 0–1 holds u. */
function findAge(list: Ages, u: number): { readonly age: number; readonly sex: number } {
  for (const one of list) if (u < one.until) return one
  return list.at(-1) ?? { age: FIRST_AGE, sex: 0 }
}

/** The specialists at the start, group by group: neighbours in a run are counted into neighbouring places. */
function byGroup(layout: Layout): readonly Starting[] {
  const rows = orderSpecialists(layout)
  const found = arranged.get(rows)
  if (found !== undefined) return found
  const made = rows.toSorted((a, b) => a.group - b.group || a.form - b.form || a.sex - b.sex)
  arranged.set(rows, made)
  return made
}
const arranged = new WeakMap<readonly Starting[], readonly Starting[]>()

/** Position of each stage of training in `STAGE_NAMES`. */
const STAGES_OF = { kbu: 1, pool: 2, introduction: 3, applicant: 4, course: 5 } as const
