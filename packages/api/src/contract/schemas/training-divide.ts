import { TRAINING_FORMS, TRAINING_INTAKES } from '@laegedaekning/domain'
import type { CourseRow, DivideSum, RegionCell, SiteRoom, Undivided, VurCell } from '@laegedaekning/plans'
import { z } from 'zod'
import { appliedRule, figure } from './figure.ts'
import { list } from './list.ts'
import { basis } from './training.ts'
import { amount, keyUnit, number, siteKind, stage, year } from './training-parts.ts'
import { areaId, text } from './words.ts'

const vurCell = z
  .object({
    key: z.string(),
    specialty: z.string(),
    vur: areaId,
    vurName: z.string(),
    year,
    courses: number,
    planned: amount,
    quota: amount,
    rowDivisor: amount,
    columnDivisor: amount,
    figure,
  })
  .meta({ id: 'VurCell' }) satisfies z.ZodType<VurCell>

const regionCell = z
  .object({
    key: z.string(),
    specialty: z.string(),
    vur: areaId,
    area: areaId,
    areaName: z.string(),
    year,
    unit: keyUnit,
    amount: number,
    quota: number,
    cumulatedQuota: number,
    givenBefore: number,
    rounded: z.enum(['up', 'down', 'exact']),
    residual: number,
    balancedBy: z.string().nullable(),
    evenedOutIn: year.nullable(),
    figure,
  })
  .meta({ id: 'RegionCell' }) satisfies z.ZodType<RegionCell>

const undivided = z.object({
  specialty: z.string(),
  vur: areaId,
  year,
  courses: number,
  why: z.enum(['no-key', 'length-unknown']),
}) satisfies z.ZodType<Undivided>

const divideSum = z
  .object({
    key: z.string(),
    specialty: z.string(),
    area: areaId,
    year,
    unit: keyUnit,
    amount: number,
    figure,
  })
  .meta({ id: 'DivideSum' }) satisfies z.ZodType<DivideSum>

export const divideAnswer = z
  .object({
    method: z.enum(['plan', 'behov', 'befolkning', 'egne']),
    /** The unit that all keys count in, where the query says another than their own. */
    unit: keyUnit.nullable(),
    /** National numbers of the query that were used, and names in it that are no specialty of the plan. */
    changed: list(z.object({ specialty: z.string(), courses: number })),
    unknownSpecialties: list(z.string()),
    years: list(year),
    /** Years that a plan is known for. */
    plannedYears: list(year),
    borrowedYears: list(z.object({ year, from: year })),
    needs: list(z.object({ vur: areaId, name: z.string(), weight: number })),
    vurs: list(vurCell),
    regions: list(regionCell),
    /** Sums of specialties over training regions (area: the country) and of areas over specialties (no specialty). */
    sums: list(divideSum),
    undivided: list(undivided),
    /** Years in which the rule allows several divisions; the first is shown. */
    ties: list(z.object({ year, divisions: z.number().int(), complete: z.boolean() })),
    conflicts: list(z.object({ year, da: z.string(), en: z.string() })),
    ...basis,
  })
  .meta({ id: 'DivideAnswer' })

const siteRoom = z
  .object({
    key: z.string(),
    place: z.string(),
    name: z.string(),
    kind: siteKind,
    kommune: areaId,
    kommuneName: z.string(),
    vur: areaId.nullable(),
    vurName: z.string(),
    specialty: z.string(),
    sites: number,
    trainees: number,
    supervisors: amount,
    figure,
  })
  .meta({ id: 'SiteRoom' }) satisfies z.ZodType<SiteRoom>

export const sitesAnswer = z
  .object({
    sites: list(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: siteKind,
        kommune: areaId,
        region: areaId.nullable(),
        sundhedsraad: areaId.nullable(),
        vur: areaId.nullable(),
        countsIn: areaId.nullable(),
        lat: amount,
        lon: amount,
        practice: z.string().nullable(),
        capacities: list(z.object({ specialty: z.string(), trainees: number, supervisors: amount })),
        source: z.string(),
        madeUp: z.boolean(),
      }),
    ),
    areas: list(z.object({ id: areaId, name: z.string() })),
    /** Room at every hospital by specialty (`''`: all), and at tutor practices by kommune. */
    rooms: list(siteRoom),
    ...basis,
  })
  .meta({ id: 'TrainingSitesAnswer' })

const courseRow = z
  .object({
    key: z.string(),
    specialty: z.string(),
    stage,
    year,
    intake: z.enum(TRAINING_INTAKES),
    form: z.enum(TRAINING_FORMS),
    area: areaId,
    areaName: z.string(),
    siteName: z.string().nullable(),
    vur: areaId.nullable(),
    dimensioned: amount,
    posted: amount,
    filled: amount,
    converted: amount,
    figure,
    stays: list(z.object({ site: z.string(), name: z.string(), months: number, level: z.string() })),
  })
  .meta({ id: 'CourseRow' }) satisfies z.ZodType<CourseRow>

export const coursesAnswer = z
  .object({
    stage,
    year: year.nullable(),
    /** The specialty shown; the first in order where the query names none, `null` where there are no courses. */
    specialty: z.string().nullable(),
    within: areaId.nullable(),
    specialties: list(z.string()),
    years: list(year),
    rows: list(courseRow),
    ...basis,
  })
  .meta({ id: 'TrainingCoursesAnswer' })

/** The placement problem of the register: `problem` is sent as it is to the placement engine. */
export const placeProblemAnswer = z
  .object({
    year,
    specialties: list(z.string()),
    problem: z.record(z.string(), z.unknown()),
    /** SHA-256 of the problem in canonical JSON. */
    problemHash: z.string(),
    counts: z.object({ posts: number, courses: number, packages: number, sites: number, areas: number }),
    /** Every parameter that the problem rests on, with what is assumed marked so. */
    assumptions: list(appliedRule),
    notes: list(text),
    ...basis,
  })
  .meta({ id: 'PlaceProblemAnswer' })

export type DivideAnswer = z.output<typeof divideAnswer>
export type TrainingSitesAnswer = z.output<typeof sitesAnswer>
export type TrainingCoursesAnswer = z.output<typeof coursesAnswer>
export type PlaceProblemAnswer = z.output<typeof placeProblemAnswer>
