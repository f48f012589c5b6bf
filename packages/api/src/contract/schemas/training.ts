import {
  KEY_UNITS,
  TRAINING_FORMS,
  TRAINING_INTAKES,
  TRAINING_SITE_KINDS,
  TRAINING_STAGES,
} from '@laegedaekning/domain'
import type {
  Bottleneck,
  ContinuationRow,
  CourseRow,
  DivideSum,
  FillingRow,
  KeyCompliance,
  RegionCell,
  ScreeningRow,
  SiteRoom,
  Smoothing,
  Undivided,
  VurCell,
} from '@laegedaekning/plans'
import { z } from 'zod'
import { known, source } from './answers.ts'
import { appliedRule, figure } from './figure.ts'
import { list } from './list.ts'
import { indicatorInfo } from './status.ts'
import { areaId, certainty, plainDate, text } from './words.ts'

const number = z.number()
const amount = number.nullable()
const year = z.number().int()
const stage = z.enum(TRAINING_STAGES)
const siteKind = z.enum(TRAINING_SITE_KINDS)
const keyUnit = z.enum(KEY_UNITS)

const extreme = z.object({ place: z.string(), posted: number, filled: number, share: number })

/** What a mean over places hides (T11, C1.18). */
const smoothing = z
  .object({
    mean: figure,
    best: extreme,
    worst: extreme,
    belowMean: figure,
    hiddenCourses: figure,
    hiddenShare: figure,
    places: z.number().int(),
  })
  .meta({ id: 'Smoothing' }) satisfies z.ZodType<Smoothing>

const counts = { dimensioned: amount, posted: amount, filled: amount, unfilled: amount, converted: amount }

const fillingRow = z
  .object({
    key: z.string(),
    /** Name of the specialty; empty for all together. */
    specialty: z.string(),
    stage,
    year,
    place: z.object({
      id: z.string(),
      name: z.string(),
      level: z.enum(['land', 'vur', 'region', 'kommune', 'site']),
      kind: siteKind.nullable(),
      vur: areaId.nullable(),
      kommune: areaId.nullable(),
      lat: amount,
      lon: amount,
    }),
    ...counts,
    share: figure,
    smoothing: smoothing.nullable(),
  })
  .meta({ id: 'FillingRow' }) satisfies z.ZodType<FillingRow>

/** What every answer of the room ends with. */
const basis = {
  date: plainDate,
  /** Meaning of each figure, by `figure.indicator`. */
  infos: list(indicatorInfo),
  sources: list(source),
  known,
  madeUp: z.boolean(),
}

/** A published figure of training as it stands in the box, never mixed with the register's own. */
const publishedTraining = z.object({
  topic: z.string(),
  area: areaId,
  year,
  value: number,
  note: z.string(),
  source: z.string(),
  certainty,
  figure,
})

export const fillingAnswer = z
  .object({
    stage,
    /** The year shown; `null` where the register has no posted courses of the stage. */
    year: year.nullable(),
    specialty: z.string().nullable(),
    within: areaId.nullable(),
    specialties: list(z.string()),
    years: list(year),
    /** The training regions that the register has courses or sites in. */
    vurs: list(z.object({ id: areaId, name: z.string() })),
    rows: list(fillingRow),
    places: list(fillingRow),
    series: list(fillingRow),
    published: list(publishedTraining),
    /** N15: unfilled by VUR in 2016, the only published set. */
    unfilled2016: list(z.object({ vur: areaId, rule: appliedRule })),
    ...basis,
  })
  .meta({ id: 'FillingAnswer' })

const keyCompliance = z
  .object({
    key: z.string(),
    vur: areaId,
    vurName: z.string(),
    specialty: z.string(),
    keySpecialty: z.string(),
    unit: keyUnit,
    ids: list(z.string()),
    title: text,
    year,
    parties: list(
      z.object({
        area: areaId,
        name: z.string(),
        share: number,
        placed: number,
        quota: number,
        deviation: figure,
        cumulatedPlaced: number,
        cumulatedQuota: number,
        cumulatedDeviation: figure,
      }),
    ),
    verdict: z.enum(['kept', 'off', 'unknown']),
    coursesWithoutStays: number,
  })
  .meta({ id: 'KeyCompliance' }) satisfies z.ZodType<KeyCompliance>

export const keysAnswer = z
  .object({
    year: year.nullable(),
    from: year.nullable(),
    years: list(year),
    /** The keys in force on the date. */
    keys: list(
      z.object({
        vur: areaId,
        vurName: z.string(),
        specialty: z.string(),
        unit: keyUnit,
        parties: list(z.object({ area: areaId, name: z.string(), share: number, parts: number })),
        ids: list(z.string()),
        title: text,
        validFrom: plainDate.nullable(),
        source: z.string(),
        certainty,
        madeUp: z.boolean(),
        parameter: z.string().nullable(),
      }),
    ),
    rows: list(keyCompliance),
    ...basis,
  })
  .meta({ id: 'TrainingKeysAnswer' })

const screeningRow = z
  .object({
    key: z.string(),
    specialty: z.string(),
    vur: areaId,
    vurName: z.string(),
    share: figure,
    regionalHospitals: z.number().int(),
    verdict: z.enum(['review', 'bilateral', 'exempt', 'below', 'unknown']),
    criteria: list(
      z.object({
        id: z.enum(['N18', 'N19', 'N20', 'N21']),
        met: z.boolean().nullable(),
        reason: text,
        rule: appliedRule.nullable(),
      }),
    ),
    reason: text,
  })
  .meta({ id: 'ScreeningRow' }) satisfies z.ZodType<ScreeningRow>

export const screeningAnswer = z
  .object({
    year: year.nullable(),
    years: list(year),
    rows: list(screeningRow),
    /** N22: shares that the source names, to hold the register against. */
    named: list(z.object({ specialty: z.string(), rule: appliedRule })),
    ...basis,
  })
  .meta({ id: 'ScreeningAnswer' })

const continuationRow = z
  .object({
    key: z.string(),
    specialty: z.string(),
    vur: areaId,
    vurName: z.string(),
    introductionsPosted: amount,
    introductionsFilled: amount,
    mainPosted: amount,
    mainFilled: amount,
    ratio: figure,
  })
  .meta({ id: 'ContinuationRow' }) satisfies z.ZodType<ContinuationRow>

const bottleneck = z
  .object({
    key: z.string(),
    specialty: z.string(),
    area: areaId,
    areaName: z.string(),
    vacantMain: number,
    introductionsPosted: number,
    figure,
  })
  .meta({ id: 'Bottleneck' }) satisfies z.ZodType<Bottleneck>

export const introductionAnswer = z
  .object({
    year: year.nullable(),
    years: list(year),
    geography: z.enum(['kommune', 'region', 'vur']),
    continuation: list(continuationRow),
    bottlenecks: list(bottleneck),
    lookedAt: z.number().int(),
    /** N13 as it applies on the date, and the answer about the doctor of the query, where one is asked about. */
    rules: list(appliedRule),
    check: z.object({ allowed: z.boolean(), rule: appliedRule, reason: text }).nullable(),
    ...basis,
  })
  .meta({ id: 'IntroductionAnswer' })

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

export type FillingAnswer = z.output<typeof fillingAnswer>
export type TrainingKeysAnswer = z.output<typeof keysAnswer>
export type ScreeningAnswer = z.output<typeof screeningAnswer>
export type IntroductionAnswer = z.output<typeof introductionAnswer>
export type DivideAnswer = z.output<typeof divideAnswer>
export type TrainingSitesAnswer = z.output<typeof sitesAnswer>
export type TrainingCoursesAnswer = z.output<typeof coursesAnswer>
export type PlaceProblemAnswer = z.output<typeof placeProblemAnswer>
