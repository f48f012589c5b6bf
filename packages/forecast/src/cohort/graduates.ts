import type { Layout } from '../model/layout.ts'
import type { Rates } from '../model/rates.ts'
import { addTimes } from './birth-rows.ts'
import { countHomes, homesOfRows, type People } from './people.ts'
import { finishingShare, yearsOfIntroductions } from './stages.ts'
import { startingPeople } from './starting-people.ts'
import { type Finishing, widen } from './training-lists.ts'
import type { TrainingRun } from './training-run.ts'

/** Who began a main course in a year: the applicants of that year, and what became of each home. */
type Start = {
  readonly year: number
  readonly applicants: Float64Array
  readonly lowest: number
  readonly highest: number
}

/** Who is in an introduction: a share of some people. */
type Introduction = { readonly began: number; readonly people: People; left: number }

/**
 * The new specialists of one specialty, year after year: spells out by year of birth what the training decided in shares.
 * The function must be asked for every year in order; the lists that it hands over are used again for the next.
 */
export function makeGraduates(
  layout: Layout,
  rates: Rates,
  { plan, people, kinds, ends, early }: TrainingRun,
  specialty: number,
): (year: number, take: (finishing: Finishing) => void) => void {
  const { births, steps, input } = layout
  const specialties = layout.specialties.length
  const vurs = layout.vurs.length
  const wide = 2 * births
  const homesOf = homesOfRows(layout)
  const homes = countHomes(layout)
  const starting = startingPeople(layout)
  const waiting = new Float64Array(homesOf.length * births)
  const kind = kinds.kindOf[specialty] ?? 0
  const kindCount = kinds.specialtyOf.length
  const byStudy = new Float64Array(waiting.length)
  const byVur = new Float64Array(vurs * wide)
  let starts: readonly Start[] = []
  const length = yearsOfIntroductions(layout)[specialty] ?? 1
  let introductions: Introduction[] = []
  for (const { specialty: one, began, people: group } of starting.groups)
    if (one === specialty)
      if (began === null) waiting.set(group.persons)
      else introductions.push({ began, people: group, left: 1 })

  function emptied(startYear: number): Finishing {
    byStudy.fill(0)
    byVur.fill(0)
    return { startYear, byStudy, byVur, byPlace: [], lowest: births, highest: -1 }
  }

  /** Those who were in a course before the start. */
  function finishEarly(year: number): Finishing | undefined {
    const done = early.done[year]
    if (done === undefined) return undefined
    const finishing = emptied(0)
    for (const index of starting.earlyOf[specialty] ?? []) {
      const row = starting.early[index]
      const persons = done[index] ?? 0
      if (row === undefined || persons === 0) continue
      const { vur, place, cell } = row
      byStudy[cell] = (byStudy[cell] ?? 0) + persons
      const own = cell % wide
      widen(finishing, own % births)
      if (place >= 0) finishing.byPlace.push({ place, cell: own, persons })
      else byVur[vur * wide + own] = (byVur[vur * wide + own] ?? 0) + persons
    }
    return finishing.highest < finishing.lowest ? undefined : finishing
  }

  /** Those of a start who finish: a share of each home, divided over the VUR of the courses. */
  function finish({ year, applicants, lowest, highest }: Start, done: number): Finishing {
    const finishing = emptied(year)
    finishing.lowest = lowest
    finishing.highest = highest
    for (let row = 0; row < homesOf.length; row += 1) {
      const from = ((year * specialties + specialty) * homes + (homesOf[row] ?? 0)) * vurs
      const own = (row & 1) * births
      let all = 0
      for (let vur = 0; vur < vurs; vur += 1) {
        const share = (plan.course[from + vur] ?? 0) * done
        if (share === 0) continue
        all += share
        const first = row * births + lowest
        addTimes(byVur, vur * wide + own + lowest, applicants, first, highest - lowest + 1, share)
      }
      if (all === 0) continue
      for (let at = row * births + lowest; at <= row * births + highest; at += 1)
        byStudy[at] = (applicants[at] ?? 0) * all
    }
    return finishing
  }

  /** Who ends an introduction and goes on applies; then the introductions of the year begin. */
  function finishIntroductions(year: number): void {
    const goOn = rates['introduction.continuation'][year * specialties + specialty] ?? 0
    for (const introduction of introductions) {
      const { began, people: group, left } = introduction
      const done = finishingShare(year - began, length) * left
      introduction.left = left - done
      if (done === 0) continue
      for (let from = 0; from < waiting.length; from += births)
        for (let at = from + group.lowest; at <= from + group.highest; at += 1)
          waiting[at] = (waiting[at] ?? 0) + (group.persons[at] ?? 0) * done * goOn
    }
    introductions = introductions.filter(({ left }) => left > 0)
    const group = people[starting.groups.length + year]
    const left =
      (plan.introduction[year * specialties + specialty] ?? 0) * (rates['training.pool-seek'][year] ?? 0)
    if (group !== undefined && left > 0) introductions.push({ began: year, people: group, left })
  }

  /** The applicants of a year, and who of them goes on waiting. */
  function apply(year: number): Start {
    const oldest = Math.min(births - 1, year + input.ageBound - input.training.seekUntilAge)
    for (let from = 0; from < waiting.length; from += births) waiting.fill(0, from, from + oldest + 1)
    finishIntroductions(year)
    const applicants = waiting.slice()
    const from = (year * specialties + specialty) * homes
    let lowest = births
    let highest = -1
    for (let row = 0; row < homesOf.length; row += 1) {
      let chance = 0
      for (let vur = 0; vur < vurs; vur += 1)
        chance += plan.course[(from + (homesOf[row] ?? 0)) * vurs + vur] ?? 0
      const stays = Math.max(0, 1 - chance) * (1 - input.training.applicantSwitch)
      for (let birth = 0; birth < births; birth += 1) {
        const persons = waiting[row * births + birth] ?? 0
        if (persons === 0) continue
        if (birth < lowest) lowest = birth
        if (birth > highest) highest = birth
        waiting[row * births + birth] = persons * stays
      }
    }
    return { year, applicants, lowest, highest }
  }

  return (year, take) => {
    const first = finishEarly(year)
    if (first !== undefined) take(first)
    const from = (year * kindCount + kind) * steps
    for (const start of starts) {
      const done = ends.done[from + start.year] ?? 0
      if (done > 0) take(finish(start, done))
    }
    const next = ((year + 1) * kindCount + kind) * steps
    starts = [...starts, apply(year)].filter(
      (start) => start.year === year || (ends.left[next + start.year] ?? 0) > 0,
    )
  }
}
