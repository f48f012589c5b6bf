import {
  type AreaId,
  type Figure,
  levelOf,
  type TrainingForm,
  type TrainingIntake,
  type TrainingStage,
} from '@laegedaekning/domain'
import { lineageOf } from '@laegedaekning/rules'
import { originOfRows } from './counts.ts'
import { trainingFigure } from './training-figures.ts'
import { areaNameOf, type RegisterCourses, type TrainingRegister } from './training-register.ts'

/** Courses of the register as they are told: where, when, how many, and of which stays they are made. */
export type CourseRow = {
  readonly key: string
  readonly specialty: string
  readonly stage: TrainingStage
  readonly year: number
  readonly intake: TrainingIntake
  readonly form: TrainingForm
  readonly area: AreaId
  readonly areaName: string
  /** Name of the site; `null` for figures above site level. */
  readonly siteName: string | null
  readonly vur: AreaId | null
  readonly dimensioned: number | null
  readonly posted: number | null
  readonly filled: number | null
  readonly converted: number | null
  /** Share filled; its inputs are the four numbers. */
  readonly figure: Figure
  /** Stays in order; empty where the composition is not told. */
  readonly stays: readonly {
    readonly site: string
    readonly name: string
    readonly months: number
    readonly level: string
  }[]
}

export type CourseRequest = {
  readonly stage: TrainingStage
  readonly year: number
  readonly specialty: string
  readonly within: AreaId | null
}

/** The courses of a stage, year and specialty, by VUR and place (O6, O7). */
export function listCourses(register: TrainingRegister, request: CourseRequest): readonly CourseRow[] {
  const { stage, year, specialty, within } = request
  return register.courses
    .filter(
      ({ body }) =>
        body.stage === stage &&
        body.year === year &&
        body.specialty === specialty &&
        (within === null || lineageOf(register.tree, body.area).get(levelOf(within)) === within),
    )
    .map((row) => rowOf(register, row))
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}

/** By training region, the lines above site level first in each. */
function orderOf({ vur, siteName, areaName, key }: CourseRow): string {
  return [vur ?? '', siteName === null ? '0' : '1', siteName ?? '', areaName, key].join('\t')
}

function rowOf(register: TrainingRegister, row: RegisterCourses): CourseRow {
  const { body, at, vur } = row
  const { dimensioned, posted, filled, converted } = body
  const share = posted === null || filled === null || posted <= 0 ? 'not-reported' : filled / posted
  return {
    key: body.id,
    specialty: body.specialty,
    stage: body.stage,
    year: body.year,
    intake: body.intake,
    form: body.form,
    area: body.area,
    areaName: areaNameOf(register, body.area),
    siteName: body.site === '' ? null : (at?.name ?? body.site),
    vur,
    dimensioned,
    posted,
    filled,
    converted,
    figure: trainingFigure(
      'filled',
      share,
      [
        {
          symbol: 'O',
          label: { da: 'opslåede forløb', en: 'courses posted' },
          unit: 'courses',
          value: posted,
        },
        {
          symbol: 'B',
          label: { da: 'besatte forløb', en: 'courses filled' },
          unit: 'courses',
          value: filled,
        },
        {
          symbol: 'D',
          label: { da: 'dimensioneret', en: 'dimensioned' },
          unit: 'courses',
          value: dimensioned,
        },
        {
          symbol: 'V',
          label: { da: 'vekslet til et andet speciale', en: 'converted to another specialty' },
          unit: 'courses',
          value: converted,
        },
      ],
      originOfRows(register, [row]),
    ),
    stays: (register.compositions.get(body.composition) ?? []).map(({ site, months, level }) => ({
      site,
      name: register.sites.get(site)?.name ?? site,
      months,
      level,
    })),
  }
}
