import type { Figure } from '@laegedaekning/domain'
import { z } from 'zod'
import { list } from './list.ts'
import { certainty, plainDate, text, unit } from './words.ts'

export const missingReason = z.enum([
  'not-reported',
  'suppressed',
  'no-population',
  'no-practices',
  'no-capacity',
  'outside-period',
  'parameter-unknown',
  'not-divided',
])

/** One number that went into a figure, with its own origin. */
export const figureInput = z
  .object({
    symbol: z.string(),
    label: text,
    value: z.number().nullable(),
    unit,
    date: plainDate.nullable(),
    source: z.string(),
    certainty,
    madeUp: z.boolean(),
  })
  .meta({ id: 'FigureInput' })

/** A rule or norm that was applied: a parameter at a date. */
export const appliedRule = z
  .object({
    parameter: z.string(),
    ids: list(z.string()),
    title: text,
    value: z.number().nullable(),
    unit: z.string(),
    validFrom: plainDate.nullable(),
    source: z.string(),
    certainty,
  })
  .meta({ id: 'AppliedRule' })

/** A number that explains itself: value or reason, formula, inputs, rules, source and certainty. */
export const figure = z
  .object({
    indicator: z.string(),
    value: z.number().nullable(),
    missing: missingReason.nullable(),
    unit,
    formula: text,
    inputs: list(figureInput),
    rules: list(appliedRule),
    ids: list(z.string()),
    certainty,
    madeUp: z.boolean(),
    reservations: list(text),
  })
  .meta({ id: 'Figure' }) satisfies z.ZodType<Figure>
