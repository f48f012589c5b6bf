import { type AreaId, type Figure, levelOf } from '@laegedaekning/domain'
import { isBottleneck, lineageOf } from '@laegedaekning/rules'
import { countWhole, originOfRows } from './counts.ts'
import { type Origin, trainingFigure } from './training-figures.ts'
import {
  areaNameOf,
  listTrainingSpecialties,
  listVurs,
  type RegisterCourses,
  type TrainingRegister,
} from './training-register.ts'

/** Introduction posts and main courses of a specialty in a VUR (I12). */
export type ContinuationRow = {
  readonly key: string
  readonly specialty: string
  readonly vur: AreaId
  readonly vurName: string
  readonly introductionsPosted: number | null
  readonly introductionsFilled: number | null
  readonly mainPosted: number | null
  readonly mainFilled: number | null
  /** Main courses filled in the year over introductions filled the year before. */
  readonly ratio: Figure
}

/** A vacant main course with no introduction post in the same specialty and geography (N14, I13). */
export type Bottleneck = {
  readonly key: string
  readonly specialty: string
  readonly area: AreaId
  readonly areaName: string
  readonly vacantMain: number
  readonly introductionsPosted: number
  /** Vacant main courses, with the introduction posts on offer beside them. */
  readonly figure: Figure
}

export type IntroductionTable = {
  readonly year: number
  readonly continuation: readonly ContinuationRow[]
  readonly bottlenecks: readonly Bottleneck[]
  /** Specialties and areas that were looked at for bottlenecks: those with a vacant main course. */
  readonly lookedAt: number
}

/** The geography in which an introduction post must be found. */
export type Geography = 'kommune' | 'region' | 'vur'

/** Continuation from introduction to main course, and bottlenecks (I12, I13, N14). */
export function buildIntroduction(
  register: TrainingRegister,
  year: number,
  geography: Geography,
): IntroductionTable {
  const specialties = listTrainingSpecialties(register)
  const continuation = listVurs(register).flatMap((vur) =>
    specialties.flatMap((specialty) => continuationOf(register, vur, specialty, year) ?? []),
  )
  const looked = specialties.flatMap((specialty) => supplyIn(register, specialty, year, geography))
  return {
    year,
    continuation,
    bottlenecks: looked
      .filter(isBottleneck)
      .toSorted((a, b) => b.vacantMain - a.vacantMain || (a.key < b.key ? -1 : 1)),
    lookedAt: looked.length,
  }
}

function continuationOf(
  register: TrainingRegister,
  vur: AreaId,
  specialty: string,
  year: number,
): ContinuationRow | null {
  const of = (stage: string, when: number): readonly RegisterCourses[] =>
    register.courses.filter(
      (row) =>
        row.vur === vur &&
        row.body.specialty === specialty &&
        row.body.stage === stage &&
        row.body.year === when,
    )
  const [before, now, main] = [of('introduction', year - 1), of('introduction', year), of('main', year)]
  if (before.length + now.length + main.length === 0) return null
  const [introBefore, intro, h] = [countWhole(before), countWhole(now), countWhole(main)]
  const [above, below] = [h.filled, introBefore.filled]
  const ratio = above === null || below === null || below <= 0 ? 'not-reported' : above / below
  return {
    key: `${vur}|${specialty}`,
    specialty,
    vur,
    vurName: areaNameOf(register, vur),
    introductionsPosted: intro.posted,
    introductionsFilled: intro.filled,
    mainPosted: h.posted,
    mainFilled: h.filled,
    ratio: trainingFigure(
      'continuation',
      ratio,
      [
        {
          symbol: 'H',
          label: { da: 'besatte H-forløb', en: 'main courses filled' },
          unit: 'courses',
          value: above,
        },
        {
          symbol: 'I',
          label: { da: 'besatte I-stillinger året før', en: 'introductions filled the year before' },
          unit: 'courses',
          value: below,
        },
        {
          symbol: 'O',
          label: { da: 'opslåede H-forløb', en: 'main courses posted' },
          unit: 'courses',
          value: h.posted,
        },
        {
          symbol: 'P',
          label: { da: 'opslåede I-stillinger i året', en: 'introductions posted in the year' },
          unit: 'courses',
          value: intro.posted,
        },
        {
          symbol: 'B',
          label: { da: 'besatte I-stillinger i året', en: 'introductions filled in the year' },
          unit: 'courses',
          value: intro.filled,
        },
      ],
      originOfRows(register, [...main, ...before]),
    ),
  }
}

function bottleneckFigure(vacant: number, introductions: number, origin: Origin): Figure {
  return trainingFigure(
    'bottleneck',
    vacant,
    [
      {
        symbol: 'U',
        label: { da: 'ubesatte H-forløb', en: 'main courses vacant' },
        unit: 'courses',
        value: vacant,
      },
      {
        symbol: 'P',
        label: { da: 'opslåede I-stillinger', en: 'introductions posted' },
        unit: 'courses',
        value: introductions,
      },
    ],
    origin,
  )
}

/** Vacant main courses and introduction posts of a specialty in each area where a main course is vacant. */
function supplyIn(
  register: TrainingRegister,
  specialty: string,
  year: number,
  geography: Geography,
): readonly Bottleneck[] {
  const rows = register.courses.filter(({ body }) => body.specialty === specialty && body.year === year)
  const placeOf = ({ body }: RegisterCourses): AreaId | null =>
    lineageOf(register.tree, body.area).get(geography) ??
    (levelOf(body.area) === geography ? body.area : null)
  const areas = new Set(rows.flatMap((row) => placeOf(row) ?? []))
  return [...areas]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .flatMap((area) => {
      const here = rows.filter((row) => placeOf(row) === area)
      const vacantMain = countWhole(here.filter(({ body }) => body.stage === 'main')).unfilled ?? 0
      const introductions = countWhole(here.filter(({ body }) => body.stage === 'introduction')).posted ?? 0
      const found = { specialty, area, areaName: areaNameOf(register, area), vacantMain }
      return vacantMain > 0
        ? [
            {
              ...found,
              key: `${area}|${specialty}`,
              introductionsPosted: introductions,
              figure: bottleneckFigure(vacantMain, introductions, originOfRows(register, here)),
            },
          ]
        : []
    })
}
