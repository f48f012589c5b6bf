import {
  EFFECT_METHODS,
  EFFECT_VERDICTS,
  type EffectCaution,
  type EffectNeed,
  type ExplainedFigure,
  type FollowedEffect,
} from '@laegedaekning/plans'
import { z } from 'zod'
import { known, source } from './answers.ts'
import { figure } from './figure.ts'
import { list } from './list.ts'
import { indicatorInfo } from './status.ts'
import { areaId, areaName, plainDate, text } from './words.ts'

const method = z.enum(EFFECT_METHODS)
const count = z.object({ have: z.number().int(), want: z.number().int() })

const need = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('later'), from: plainDate }),
    z.object({ kind: z.literal('before'), method, ...count.shape }),
    z.object({ kind: z.literal('after'), method, ...count.shape }),
    z.object({ kind: z.literal('areas'), ...count.shape }),
    z.object({ kind: z.literal('spread') }),
    z.object({ kind: z.literal('agreement') }),
  ])
  .meta({ id: 'EffectNeed' }) satisfies z.ZodType<EffectNeed>

const estimate = { effect: z.number(), low: z.number(), high: z.number() }

const series = z
  .object({
    method: z.literal('series'),
    ...estimate,
    observed: z.number(),
    expected: z.number(),
    standardError: z.number(),
    degrees: z.number().int(),
    correlation: z.number().nullable(),
    line: list(z.object({ date: plainDate, value: z.number() })),
  })
  .meta({ id: 'SeriesEstimate' })

const matchedArea = z
  .object({ area: areaId, before: z.number(), after: z.number(), people: z.number() })
  .meta({ id: 'MatchedArea' })

const matched = z
  .object({
    method: z.literal('matched'),
    ...estimate,
    own: matchedArea,
    matches: list(matchedArea),
    expected: z.number(),
    trials: z.number().int(),
    chance: z.number(),
  })
  .meta({ id: 'MatchedEstimate' })

const followed = z
  .object({
    verdict: z.enum(EFFECT_VERDICTS),
    by: method.nullable(),
    series: series.nullable(),
    matched: matched.nullable(),
    needs: list(need),
    smallestSeen: z.number().nullable(),
  })
  .meta({ id: 'FollowedEffect' }) satisfies z.ZodType<FollowedEffect>

const caution = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('rule'), parameter: z.string(), title: text, date: plainDate }),
    z.object({ kind: z.literal('source'), from: z.string(), to: z.string(), date: plainDate }),
    z.object({ kind: z.literal('made-up') }),
  ])
  .meta({ id: 'EffectCaution' }) satisfies z.ZodType<EffectCaution>

const explained = z.object({
  key: z.string(),
  info: indicatorInfo,
  figure,
}) satisfies z.ZodType<ExplainedFigure>

/** The follow-up of an initiative in one area against one indicator: measurements, verdict, estimates and what is wanting. */
export const effectAnswer = z
  .object({
    indicator: indicatorInfo,
    area: areaName,
    effectFrom: plainDate,
    date: plainDate,
    measured: list(z.object({ date: plainDate, figure, side: z.enum(['before', 'after']) })),
    /** Names of the areas of the comparison. */
    areas: list(areaName),
    followed,
    cautions: list(caution),
    figures: list(explained),
    sources: list(source),
    known,
  })
  .meta({ id: 'EffectAnswer' })
