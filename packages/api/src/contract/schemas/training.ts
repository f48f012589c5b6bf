import type {
  Bottleneck,
  ContinuationRow,
  FillingRow,
  KeyCompliance,
  ScreeningRow,
  Smoothing,
} from '@laegedaekning/plans'
import { z } from 'zod'
import { known, source } from './answers.ts'
import { appliedRule, figure } from './figure.ts'
import { list } from './list.ts'
import { indicatorInfo } from './status.ts'
import { amount, keyUnit, number, siteKind, stage, year } from './training-parts.ts'
import { areaId, certainty, plainDate, text } from './words.ts'

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
export const basis = {
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

export type FillingAnswer = z.output<typeof fillingAnswer>
export type TrainingKeysAnswer = z.output<typeof keysAnswer>
export type ScreeningAnswer = z.output<typeof screeningAnswer>
export type IntroductionAnswer = z.output<typeof introductionAnswer>
