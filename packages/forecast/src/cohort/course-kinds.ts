import type { Layout } from '../model/layout.ts'
import type { Rates } from '../model/rates.ts'
import { finishingShare } from './stages.ts'

/** Specialties whose main courses last and lose people alike in every year: their trainees are followed together. */
export type CourseKinds = {
  readonly kindOf: Int32Array
  /** The first specialty of each. */
  readonly specialtyOf: readonly number[]
}

/** The kinds of course under the rates. */
export function courseKinds({ specialties, steps }: Layout, rates: Rates): CourseKinds {
  const width = specialties.length
  const isAlike = (a: number, b: number): boolean => {
    for (const values of [rates['courses.drop-out'], rates['courses.years']])
      for (let year = 0; year < steps; year += 1)
        if (values[year * width + a] !== values[year * width + b]) return false
    return true
  }
  const specialtyOf: number[] = []
  const kindOf = new Int32Array(width)
  for (let specialty = 0; specialty < width; specialty += 1) {
    const found = specialtyOf.findIndex((first) => isAlike(first, specialty))
    kindOf[specialty] = found >= 0 ? found : specialtyOf.push(specialty) - 1
  }
  return { kindOf, specialtyOf }
}

/** Shares of the starts of each kind, for 1 of those who began. */
export type CourseEnds = {
  /** Still there on 1 January: `[(year × kinds + kind) × steps + start]`. */
  readonly left: Float64Array
  /** Dropping out in the year, and finishing in it: the same index. */
  readonly dropped: Float64Array
  readonly done: Float64Array
}

/** How the starts of each kind end. */
export function followKinds(layout: Layout, rates: Rates, { specialtyOf }: CourseKinds): CourseEnds {
  const { steps } = layout
  const width = layout.specialties.length
  const kinds = specialtyOf.length
  const left = new Float64Array((steps + 1) * kinds * steps)
  const dropped = new Float64Array(left.length)
  const done = new Float64Array(left.length)
  for (const [kind, specialty] of specialtyOf.entries())
    for (let start = 0; start < steps; start += 1) {
      const years = rates['courses.years'][start * width + specialty] ?? 1
      let remaining = 1
      for (let year = start + 1; year <= steps && remaining > 0; year += 1) {
        const at = (year * kinds + kind) * steps + start
        left[at] = remaining
        if (year === steps) break
        const out = remaining * (rates['courses.drop-out'][year * width + specialty] ?? 0)
        const ends = (remaining - out) * finishingShare(year - start, years)
        dropped[at] = out
        done[at] = ends
        remaining -= out + ends
      }
    }
  return { left, dropped, done }
}
