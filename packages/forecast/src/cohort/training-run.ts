import type { Layout } from '../model/layout.ts'
import type { Rates } from '../model/rates.ts'
import { type Applicants, makeApplicants } from './applicants.ts'
import { STAGE_COUNT } from './counts.ts'
import { type CourseEnds, type CourseKinds, courseKinds, followKinds } from './course-kinds.ts'
import { type EarlyCourses, followEarlyCourses } from './early-courses.ts'
import { countHomes, type People } from './people.ts'
import { makePool } from './pool.ts'
import { followStudents, type Students } from './students.ts'
import type { FillingPlan } from './training-lists.ts'

/** Counts of training, as in `Counts`. */
export type TrainingCounts = {
  readonly stages: Float64Array
  readonly trainees: Float64Array
  readonly filled: Float64Array
  readonly trained: Float64Array
}

/** The years from the first day of study to the end of the main course, for all specialties. */
export type TrainingRun = {
  readonly plan: FillingPlan
  readonly counts: TrainingCounts
  /** The groups at the start, then the pool of each year as it stood when introductions were filled. */
  readonly people: readonly People[]
  readonly kinds: CourseKinds
  readonly ends: CourseEnds
  readonly early: EarlyCourses
}

/**
 * Runs the training of all specialties. Everybody who begins an introduction comes from the pool of some year, so the people
 * of a specialty are shares of those pools by home: the years are worked out in such shares, and only the pool by year of
 * birth. `makeGraduates` spells the people of one specialty out again, where they are asked for.
 */
export function runTraining(layout: Layout, rates: Rates): TrainingRun {
  const { steps } = layout
  const specialties = layout.specialties.length
  const vurs = layout.vurs.length
  const kinds = courseKinds(layout, rates)
  const ends = followKinds(layout, rates, kinds)
  const early = followEarlyCourses(layout, rates)
  const courses = (steps + 1) * specialties * vurs
  const counts: TrainingCounts = {
    stages: new Float64Array((steps + 1) * STAGE_COUNT),
    trainees: new Float64Array(courses),
    filled: new Float64Array(courses),
    trained: new Float64Array(courses),
  }
  const plan: FillingPlan = {
    introduction: new Float64Array(steps * specialties),
    course: new Float64Array(steps * specialties * countHomes(layout) * vurs),
  }
  const students = followStudents(layout, rates)
  const pool = makePool(layout, rates, plan)
  const applicants = makeApplicants({ layout, rates, kinds, ends, plan, pool, filled: counts.filled })
  const parts = { students, applicants, early, kinds, ends }
  for (let year = 0; year < steps; year += 1) {
    countStages(layout, counts, parts, pool.sum(), year)
    pool.leave(year)
    pool.add(early.dropped[year])
    applicants.step(year)
    pool.takeBack(year)
    pool.addShare(students.kbu[year] ?? NO_CELLS, 1 - layout.input.training.kbuExit)
    applicants.begin(year, pool.fillIntroductions(year))
  }
  countStages(layout, counts, parts, pool.sum(), steps)
  countCourses(layout, counts, parts)
  return { plan, counts, people: pool.people, kinds, ends, early }
}

const NO_CELLS = new Float64Array()

type Parts = {
  readonly students: Students
  readonly applicants: Applicants
  readonly early: EarlyCourses
  readonly kinds: CourseKinds
  readonly ends: CourseEnds
}

function countStages(
  layout: Layout,
  { stages }: TrainingCounts,
  { students, applicants }: Parts,
  pool: number,
  year: number,
): void {
  const counted = [students.sums[year] ?? 0, students.kbuSums[year] ?? 0, pool]
  stages.set([...counted, applicants.inIntroduction(), applicants.waiting()], year * STAGE_COUNT)
}

/** Trainees in courses on each 1 January and those who finish, from the starts of every year. */
function countCourses(
  layout: Layout,
  { stages, trainees, filled, trained }: TrainingCounts,
  { early, kinds, ends }: Parts,
): void {
  const { steps } = layout
  const specialties = layout.specialties.length
  const vurs = layout.vurs.length
  const size = kinds.specialtyOf.length
  for (let year = 0; year <= steps; year += 1) {
    let all = 0
    for (let specialty = 0; specialty < specialties; specialty += 1) {
      const from = (year * size + (kinds.kindOf[specialty] ?? 0)) * steps
      for (let vur = 0; vur < vurs; vur += 1) {
        const at = (year * specialties + specialty) * vurs + vur
        let here = early.trainees[at] ?? 0
        let done = early.trained[at] ?? 0
        for (let start = 0; start < year; start += 1) {
          const left = ends.left[from + start] ?? 0
          if (left === 0) continue
          const begun = filled[(start * specialties + specialty) * vurs + vur] ?? 0
          here += begun * left
          done += begun * (ends.done[from + start] ?? 0)
        }
        trainees[at] = here
        trained[at] = done
        all += here
      }
    }
    stages[year * STAGE_COUNT + 5] = all
  }
}
