import { type Counts, STAGE_COUNT } from '../cohort/counts.ts'
import { makeServiceForms } from '../cohort/shares.ts'
import { FORM_COUNT, type Layout } from '../model/layout.ts'
import type { Rates } from '../model/rates.ts'
import { FIRST_AGE } from '../model/tables.ts'

/**
 * Counts spells, not years: +1 where a spell begins and −1 after its end; `finish` adds up over the years. A spell of twenty
 * years costs as much as one of two.
 */
export type Tally = {
  /** A stage of training (as in `STAGE_NAMES`, not a main course) on every 1 January from `first` to `last`. */
  readonly stage: (stage: number, first: number, last: number) => void
  /** A main course. */
  readonly course: (specialty: number, vur: number, first: number, last: number) => void
  /** A specialist in one group and form. */
  readonly doctor: (
    group: number,
    form: number,
    sex: number,
    birth: number,
    first: number,
    last: number,
  ) => void
  /** Turns beginnings and ends into the numbers of each 1 January. */
  readonly finish: () => void
}

const COURSE = 5

/** A tally into empty counts (flows excepted, they are counted as they come). */
export function makeTally(layout: Layout, rates: Rates, counts: Counts): Tally {
  const { steps, groups, ages, input, tables } = layout
  const { stock, stages, trainees, fullTime } = counts
  const vurs = layout.vurs.length
  const perYear = layout.specialties.length * vurs
  const stockPerYear = groups * FORM_COUNT
  const service = makeServiceForms(layout)
  const share = rates['work.full-time-share']
  const worked = tables.fullTime.map((value, index) => value * (1 - (tables.leave[index % (2 * ages)] ?? 0)))
  const oldest = input.ageBound - FIRST_AGE

  function stage(at: number, first: number, last: number): void {
    const from = first * STAGE_COUNT + at
    stages[from] = (stages[from] ?? 0) + 1
    if (last >= steps) return
    const after = (last + 1) * STAGE_COUNT + at
    stages[after] = (stages[after] ?? 0) - 1
  }

  function course(specialty: number, vur: number, first: number, last: number): void {
    stage(COURSE, first, last)
    const at = specialty * vurs + vur
    const from = first * perYear + at
    trainees[from] = (trainees[from] ?? 0) + 1
    if (last >= steps) return
    const after = (last + 1) * perYear + at
    trainees[after] = (trainees[after] ?? 0) - 1
  }

  function doctor(
    group: number,
    form: number,
    sex: number,
    birth: number,
    first: number,
    last: number,
  ): void {
    const at = group * FORM_COUNT + form
    const from = first * stockPerYear + at
    stock[from] = (stock[from] ?? 0) + 1
    if (last < steps) {
      const after = (last + 1) * stockPerYear + at
      stock[after] = (stock[after] ?? 0) - 1
    }
    const row = (layout.careerOfGroup[group] ?? 0) * FORM_COUNT + form
    if (service[row] !== 1) return
    const table = (row * 2 + sex) * ages + oldest - birth
    for (let year = first; year <= last; year += 1) {
      const cell = year * groups + group
      fullTime[cell] =
        (fullTime[cell] ?? 0) + (worked[table + year] ?? 0) * (share[cell * FORM_COUNT + form] ?? 0)
    }
  }

  function finish(): void {
    addUp(stock, stockPerYear)
    addUp(stages, STAGE_COUNT)
    addUp(trainees, perYear)
  }
  return { stage, course, doctor, finish }
}

function addUp(list: Float64Array, width: number): void {
  for (let at = width; at < list.length; at += 1) list[at] = (list[at] ?? 0) + (list[at - width] ?? 0)
}
