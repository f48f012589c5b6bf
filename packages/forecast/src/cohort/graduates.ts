import type { Layout } from '../model/layout.ts'
import { countHomes, homesOfRows } from './people.ts'
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

/**
 * The new specialists of one specialty, year after year: spells out by year of birth what the training decided in shares.
 * The function must be asked for every year in order; the lists that it hands over are used again for the next.
 */
export function makeGraduates(
  layout: Layout,
  { plan, joining, kinds, ends, early }: TrainingRun,
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
  const rows = starting.early.flatMap((row, index) =>
    row.specialty === specialty ? [{ ...row, index }] : [],
  )
  let starts: readonly Start[] = []
  for (const { specialty: one, began, people } of starting.groups)
    if (one === specialty && began === null) waiting.set(people.persons)

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
    for (const { index, vur, place, cell } of rows) {
      const persons = done[index] ?? 0
      if (persons === 0) continue
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
        for (let birth = lowest; birth <= highest; birth += 1) {
          const at = vur * wide + own + birth
          byVur[at] = (byVur[at] ?? 0) + (applicants[row * births + birth] ?? 0) * share
        }
      }
      if (all === 0) continue
      for (let at = row * births + lowest; at <= row * births + highest; at += 1)
        byStudy[at] = (applicants[at] ?? 0) * all
    }
    return finishing
  }

  /** The applicants of a year, and who of them goes on waiting. */
  function apply(year: number): Start {
    const oldest = Math.min(births - 1, year + input.ageBound - input.training.seekUntilAge)
    for (let from = 0; from < waiting.length; from += births) waiting.fill(0, from, from + oldest + 1)
    for (const { people, share } of joining[year * specialties + specialty] ?? [])
      for (let at = 0; at < waiting.length; at += 1)
        waiting[at] = (waiting[at] ?? 0) + (people.persons[at] ?? 0) * share
    const applicants = waiting.slice()
    const from = (year * specialties + specialty) * homes
    let [lowest, highest] = [births, -1]
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
