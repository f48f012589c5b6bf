import type { AreaId, Figure } from '@laegedaekning/domain'
import { originOfRows } from './counts.ts'
import { trainingFigure } from './training-figures.ts'
import {
  isRegionalHospital,
  type RegisterCourses,
  staysOf,
  type TrainingRegister,
} from './training-register.ts'

/** How the time of a specialty's main courses is spread on kinds of site in a VUR (I4, N22). */
export type UniversityShare = {
  readonly share: Figure
  readonly universityMonths: number
  readonly months: number
  /** Regional and acute hospitals with H posts (N19). */
  readonly regionalHospitals: number
}

/** Share of the H-training time at university hospitals, over the courses posted in a year; no value where no stay is told. */
export function universityShareOf(
  register: TrainingRegister,
  specialty: string,
  vur: AreaId,
  year: number,
): UniversityShare {
  const rows = register.courses.filter(
    ({ body, vur: own, at }) =>
      body.stage === 'main' &&
      body.specialty === specialty &&
      body.year === year &&
      own === vur &&
      at !== null &&
      (body.posted ?? 0) > 0,
  )
  let [universityMonths, months] = [0, 0]
  const hospitals = new Set<string>()
  for (const row of rows) {
    for (const stay of staysOf(register, row).stays) {
      const all = stay.months * (row.body.posted ?? 0)
      months += all
      if (stay.site.kind === 'university') universityMonths += all
      if (isRegionalHospital(stay.site.kind)) hospitals.add(stay.site.id)
    }
  }
  const value = months > 0 ? universityMonths / months : 'not-reported'
  return {
    share: shareFigure(register, rows, value, universityMonths, months),
    universityMonths,
    months,
    regionalHospitals: hospitals.size,
  }
}

function shareFigure(
  register: TrainingRegister,
  rows: readonly RegisterCourses[],
  value: number | 'not-reported',
  university: number,
  months: number,
): Figure {
  const untold = rows.filter((row) => !staysOf(register, row).told).length
  return trainingFigure(
    'universityShare',
    value,
    [
      {
        symbol: 'U',
        label: { da: 'måneder på universitetshospital', en: 'months at university hospitals' },
        unit: 'months',
        value: university,
      },
      { symbol: 'M', label: { da: 'måneder i alt', en: 'months in all' }, unit: 'months', value: months },
    ],
    originOfRows(register, rows),
    untold === 0
      ? {}
      : {
          reservations: [
            {
              da: `For ${untold} af ${rows.length} grupper forløb er opholdene ikke oplyst; hele forløbet er regnet med på stedet, som slår det op.`,
              en: `For ${untold} of ${rows.length} groups of courses the stays are not told; the whole course counts at the site that posts it.`,
            },
          ],
        },
  )
}
