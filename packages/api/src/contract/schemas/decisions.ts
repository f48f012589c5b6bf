import { GUARANTEE_STATUSES } from '@laegedaekning/domain'
import {
  type Exposure,
  type ExposureYear,
  GUARANTEE_KINDS,
  type Schedule,
  type ScheduleLine,
} from '@laegedaekning/plans'
import {
  type Advice,
  COMPARISONS,
  DECISION_KINDS,
  type Decision,
  type DecisionTable,
  type DecisionText,
  type InputValue,
  PARAMETER_UNITS,
  type Reason,
} from '@laegedaekning/rules'
import { z } from 'zod'
import { list } from './list.ts'
import { areaId, certainty, plainDate, text } from './words.ts'

/** A plain JSON problem that its own reader checks, so that the API refuses what the engine refuses. */
export const problemJson = z.record(z.string(), z.unknown())

const reasonNumber = z.object({
  key: z.string(),
  title: text,
  value: z.number().nullable(),
  unit: z.enum(PARAMETER_UNITS),
  compare: z.enum(COMPARISONS).nullable(),
  absence: z.enum(['unknown', 'before-first-value', 'lapsed', 'not-in-table']).nullable(),
  validFrom: plainDate.nullable(),
  validUntil: plainDate.nullable(),
  source: z.string(),
  certainty,
})

const reason = z
  .object({
    id: z.string(),
    ids: list(z.string()),
    text,
    parameter: reasonNumber.nullable(),
    validFrom: plainDate,
    validUntil: plainDate.nullable(),
    source: z.string(),
    at: z.string().nullable(),
    certainty,
    sensitive: z.boolean(),
  })
  .meta({ id: 'Reason' }) satisfies z.ZodType<Reason>

export const designationKind = z.enum([
  'national-threatened',
  'regional-threatened',
  'watch',
  'special-challenge',
])

/** The question of the advisor: an area, whose designation decides, or the challenge given outright. */
export const adviceRequest = z
  .strictObject({
    date: plainDate,
    effort: z.enum(['contributes', 'does-not-contribute']),
    horizon: z.enum(['temporary', 'open-ended']),
    area: areaId.optional(),
    challenge: z.enum(['ordinary', 'special']).optional(),
  })
  .meta({ id: 'AdviceRequest' })

const matrixValue = z.enum(['yes', 'no', 'limited', 'open'])
const instrument = z.enum(['knowledge', 'risk', 'premises', 'staff'])

const advice = z
  .object({
    date: plainDate,
    question: z.object({
      area: z.enum(['ordinary', 'special']),
      effort: z.enum(['contributes', 'does-not-contribute']),
      horizon: z.enum(['temporary', 'open-ended']),
      designations: list(designationKind).nullable(),
      region: areaId.nullable(),
    }),
    matrix: z.enum(['not-yet', 'in-force', 'followed-by-newer']),
    cells: list(
      z.object({
        effort: z.enum(['contributes', 'does-not-contribute']),
        area: z.enum(['ordinary', 'special']),
        instrument,
        value: matrixValue,
        cap: z.number().nullable(),
        exceptionalCap: z.number().nullable(),
        source: z.string(),
        printed: matrixValue,
        chosen: z.boolean(),
        ids: list(z.string()),
      }),
    ),
    directSubsidy: z.enum(['no', 'temporary-supplement', 'not-known']),
    reasons: list(reason),
    laterRules: list(
      z.object({
        ...reason.shape,
        instrument: z
          .enum(['knowledge', 'risk', 'premises', 'staff', 'direct-subsidy', 'other', 'all'])
          .nullable(),
        applies: z.boolean().nullable(),
      }),
    ),
    ruleIds: list(z.string()),
    text,
  })
  .meta({ id: 'Advice' }) satisfies z.ZodType<Advice>

/** A designation in force of an area, or of one that it lies in. */
const designationHere = z.object({
  kind: designationKind,
  area: areaId,
  areaName: z.string(),
  decidedBy: z.string(),
  from: plainDate,
  until: plainDate.nullable(),
  madeUp: z.boolean(),
})

/** An area at a date as decisions see it: its region, the designations in force, and the signals that the register has. */
export const decisionArea = z
  .object({
    date: plainDate,
    area: areaId,
    name: z.string(),
    region: areaId.nullable(),
    designations: list(designationHere),
    signals: z.record(z.string(), z.object({ value: z.number(), certainty, madeUp: z.boolean() }).nullable()),
  })
  .meta({ id: 'DecisionArea' })

/** The advice, and what the challenge of the area was taken from. */
export const adviceAnswer = z
  .object({
    advice,
    basis: z.enum(['given', 'designation', 'no-designation']),
    place: decisionArea.omit({ signals: true }).nullable(),
  })
  .meta({ id: 'AdviceAnswer' })

const inputValue: z.ZodType<InputValue> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.null(),
    list(inputValue),
    z.record(z.string(), inputValue),
  ]),
)

const decisionTable = z.object({
  title: text,
  columns: list(text),
  rows: list(list(text)),
}) satisfies z.ZodType<DecisionTable>

const decisionText = z.object({
  title: z.string(),
  summary: z.string(),
  recommendation: z.string(),
  statement: list(z.string()),
  economy: z.string(),
}) satisfies z.ZodType<DecisionText>

/** A decision that carries everything it rests on. */
export const decision = z
  .object({
    kind: z.enum(DECISION_KINDS),
    date: plainDate,
    outcome: z.string(),
    tone: z.enum(['yes', 'no', 'maybe', 'unknown']),
    sentence: text,
    reasons: list(reason),
    inputs: z.record(z.string(), inputValue),
    sensitiveInputs: list(z.string()),
    ruleIds: list(z.string()),
    certainty,
    madeUp: z.boolean(),
    tables: list(decisionTable),
    council: z
      .object({
        decided: z.enum(['designated', 'not-designated']),
        body: z.string(),
        on: plainDate,
        because: z.string(),
      })
      .nullable(),
    text: z.object({ da: decisionText, en: decisionText }),
  })
  .meta({ id: 'Decision' }) satisfies z.ZodType<Decision>

/** Whole øre. */
const oere = z.int()

const exposureYear = z.object({
  year: z.int(),
  mostOere: oere,
  releasedOere: oere,
  repaidOere: oere,
}) satisfies z.ZodType<ExposureYear>

const scheduleLine = z.object({
  month: plainDate,
  releasedOere: oere,
  repaidOere: oere,
  balanceOere: oere,
  mostOere: oere,
}) satisfies z.ZodType<ScheduleLine>

const schedule = z
  .object({
    id: z.string(),
    kind: z.enum(GUARANTEE_KINDS),
    start: plainDate,
    end: plainDate,
    lines: list(scheduleLine),
    releasedOere: oere,
    repaidOere: oere,
    mostOere: oere,
    years: list(exposureYear),
    notes: list(text),
    ruleIds: list(z.string()),
  })
  .meta({ id: 'GuaranteeSchedule' }) satisfies z.ZodType<Schedule>

const exposure = z.object({
  years: list(exposureYear),
  total: exposureYear.omit({ year: true }),
}) satisfies z.ZodType<Exposure>

/** Schedules in the order asked, the region's exposure, and the numbers of rules that were used. */
export const guaranteeAnswer = z
  .object({ date: plainDate, schedules: list(schedule), exposure, rules: list(reasonNumber) })
  .meta({ id: 'GuaranteeAnswer' })

/** Kept guarantees by number; `byCeiling` where the doctor's age and plans are not counted in, `mayAsk` where they may be. */
export const keptGuarantees = z
  .object({
    guarantees: list(
      z.object({
        id: z.string(),
        title: z.string(),
        status: z.enum(GUARANTEE_STATUSES),
        byCeiling: z.boolean(),
        mayAsk: z.boolean(),
        schedule,
      }),
    ),
    exposure,
  })
  .meta({ id: 'KeptGuarantees' })
