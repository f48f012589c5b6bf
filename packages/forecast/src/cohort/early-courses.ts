import type { Layout } from '../model/layout.ts'
import type { Rates } from '../model/rates.ts'
import { homesOfRows } from './people.ts'
import { finishingShare } from './stages.ts'
import { startingPeople } from './starting-people.ts'

/** What becomes of those who are in a main course at the start; nothing that is decided later touches them. */
export type EarlyCourses = {
  /** Who drops out in a year, by cell; a year without anybody is left out at the end. */
  readonly dropped: readonly Float64Array[]
  /** Who finishes in a year, by row of the starting people. */
  readonly done: readonly Float64Array[]
  /** `[(year × specialties + specialty) × vurs + vur]`: in a course on 1 January, and finishing in the year. */
  readonly trainees: Float64Array
  readonly trained: Float64Array
}

type Known = { readonly dropOut: Float64Array; readonly years: Float64Array; readonly courses: EarlyCourses }
/** The last one of each layout: only changes of length or drop-out make another. */
const known = new WeakMap<Layout['places'], Known>()

/** The courses at the start under the rates (the last one is remembered). */
export function followEarlyCourses(layout: Layout, rates: Rates): EarlyCourses {
  const [dropOut, years] = [rates['courses.drop-out'], rates['courses.years']]
  const found = known.get(layout.places)
  if (found !== undefined && isSame(found.dropOut, dropOut) && isSame(found.years, years))
    return found.courses
  const courses = follow(layout, dropOut, years)
  known.set(layout.places, { dropOut, years, courses })
  return courses
}

function follow(layout: Layout, dropOut: Float64Array, years: Float64Array): EarlyCourses {
  const { early } = startingPeople(layout)
  const specialties = layout.specialties.length
  const vurs = layout.vurs.length
  const cells = homesOfRows(layout).length * layout.births
  const left = Float64Array.from(early, ({ count }) => count)
  const trainees = new Float64Array((layout.steps + 1) * specialties * vurs)
  const trained = new Float64Array(trainees.length)
  const dropped: Float64Array[] = []
  const done: Float64Array[] = []
  const add = (list: Float64Array, at: number, persons: number): void => {
    list[at] = (list[at] ?? 0) + persons
  }
  for (let year = 0; year <= layout.steps; year += 1) {
    for (const [index, { specialty, vur }] of early.entries())
      add(trainees, (year * specialties + specialty) * vurs + vur, left[index] ?? 0)
    if (year === layout.steps || left.every((persons) => persons === 0)) break
    const out = new Float64Array(cells)
    const finished = new Float64Array(early.length)
    for (const [index, { specialty, vur, cell, yearsDone }] of early.entries()) {
      const persons = left[index] ?? 0
      if (persons === 0) continue
      const drops = persons * (dropOut[year * specialties + specialty] ?? 0)
      const ends = (persons - drops) * finishingShare(yearsDone + 1 + year, years[specialty] ?? 1)
      add(out, cell, drops)
      finished[index] = ends
      left[index] = persons - drops - ends
      add(trained, (year * specialties + specialty) * vurs + vur, ends)
    }
    dropped.push(out)
    done.push(finished)
  }
  return { dropped, done, trainees, trained }
}

/** Whether two lists hold the same numbers. */
export function isSame(a: Float64Array, b: Float64Array | undefined): boolean {
  if (a === b) return true
  if (a.length !== b?.length) return false
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false
  return true
}
