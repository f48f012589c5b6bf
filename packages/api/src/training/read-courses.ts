import { latestPostedYear, listCourses } from '@laegedaekning/plans'
import type { z } from 'zod'
import type { API, TrainingCoursesAnswer } from '../contract/index.ts'
import type { Register } from '../register/register.ts'
import { basisOf, openTraining } from './open-training.ts'
import { STAGE, unknownArea } from './read-filling.ts'

/** The courses of one specialty, stage and year as the register tells them; the latest year and the first specialty where the query is silent. */
export async function readCourses(
  register: Register,
  query: z.output<typeof API.getTrainingCourses.query>,
): Promise<TrainingCoursesAnswer> {
  const found = await openTraining(register, query)
  const stage = STAGE[query.trin]
  const within = query['inden-for'] ?? null
  if (within !== null && !found.training.tree.areas.has(within)) throw unknownArea(within)
  const all = found.training.courses.filter(({ body }) => body.stage === stage)
  const specialties = [...new Set(all.map(({ body }) => body.specialty))].toSorted((a, b) => (a < b ? -1 : 1))
  const years = [...new Set(all.map(({ body }) => body.year))].toSorted((a, b) => a - b)
  const year = query.aar ?? latestPostedYear(found.training, stage) ?? years.at(-1) ?? null
  const specialty = query.speciale ?? specialties[0] ?? null
  return {
    stage,
    year,
    specialty,
    within,
    specialties,
    years,
    rows:
      year === null || specialty === null
        ? []
        : listCourses(found.training, { stage, year, specialty, within }),
    ...basisOf(found),
  }
}
