import {
  type AppliedRule,
  type Figure,
  type FigureInput,
  type Text,
  weakestCertainty,
} from '@laegedaekning/domain'
import { column, type IndicatorInfo } from '@laegedaekning/rules'
import type { ExplainedFigure } from '../access/explained-figure.ts'
import type { MeasuredFigure } from './cautions.ts'
import type { EffectSettings, MatchedEstimate, SeriesEstimate } from './effect.ts'
import type { FollowedEffect } from './follow-effect.ts'

type Basis = {
  readonly indicator: IndicatorInfo
  readonly measured: readonly MeasuredFigure[]
  readonly settings: EffectSettings
  readonly rules: readonly AppliedRule[]
}

const T = (da: string, en: string): Text => ({ da, en })

const DEFINITIONS = {
  series: T(
    'Gennemsnittet af målingerne efter, minus det, som den rette linje gennem målingerne før ville have givet på de samme dage.',
    'The mean of the measurements after, less what the straight line through the measurements before would have given on the same days.',
  ),
  matched: T(
    'Områdets ændring fra før til efter, minus gennemsnittet af den samme ændring i de områder, der lignede mest før.',
    'The change of the area from before to after, less the mean of the same change in the areas that were most alike before.',
  ),
}
const TITLES = {
  series: T('Forskel i områdets egen tidsserie', 'Difference in the area’s own series'),
  matched: T('Forskel fra lignende områder', 'Difference from similar areas'),
}
/** The parameters that each method goes by; the confidence is shared. */
const RULES = {
  series: ['sikkerhed', 'maalinger-foer', 'maalinger-efter', 'kort-serie'],
  matched: ['sikkerhed', 'sammenligning-foer', 'sammenligning-efter', 'lignende-omraader', 'proeveomraader'],
} as const
const FORMULAS = { series: T('M − F', 'M − F'), matched: T('Æ − F', 'Æ − F') }

/** The estimates as figures that explain themselves: their parts, the interval, the rules of the method and the certainty. */
export function effectFigures(
  { series, matched }: Pick<FollowedEffect, 'series' | 'matched'>,
  basis: Basis,
): readonly ExplainedFigure[] {
  return [
    ...(series === null ? [] : [explained('series', series.effect, seriesInputs(series), basis)]),
    ...(matched === null ? [] : [explained('matched', matched.effect, matchedInputs(matched), basis)]),
  ]
}

type Part = { readonly symbol: string; readonly label: Text; readonly value: number }

const INTERVAL = { low: T('nederste ende', 'lower end'), high: T('øverste ende', 'upper end') }

function seriesInputs({ observed, expected, low, high }: SeriesEstimate): readonly Part[] {
  return [
    { symbol: 'M', label: T('gennemsnit efter', 'mean after'), value: observed },
    { symbol: 'F', label: T('ventet uden indsatsen', 'expected without the initiative'), value: expected },
    { symbol: 'N', label: INTERVAL.low, value: low },
    { symbol: 'Ø', label: INTERVAL.high, value: high },
  ]
}

function matchedInputs({ own, expected, low, high }: MatchedEstimate): readonly Part[] {
  return [
    { symbol: 'Æ', label: T('områdets ændring', 'change of the area'), value: own.after - own.before },
    { symbol: 'F', label: T('lignende områders ændring', 'change of similar areas'), value: expected },
    { symbol: 'N', label: INTERVAL.low, value: low },
    { symbol: 'Ø', label: INTERVAL.high, value: high },
  ]
}

function explained(
  method: 'series' | 'matched',
  value: number,
  parts: readonly Part[],
  { indicator, measured, settings, rules: all }: Basis,
): ExplainedFigure {
  const key = `effekt-${method === 'series' ? 'serie' : 'lignende'}`
  const { unit, higherIs, measure, notion } = indicator
  const rules = all.filter(({ parameter }) =>
    RULES[method].some((name) => parameter === `indsatser/effekt/${name}`),
  )
  const certainty = weakestCertainty([
    'inferred',
    ...measured.map(({ figure }) => figure.certainty),
    ...rules.map((rule) => rule.certainty),
  ])
  const madeUp = measured.some(({ figure }) => figure.madeUp)
  const source = measured.at(-1)?.figure.inputs[0]?.source ?? 'produkt'
  const inputs = parts.map(
    (part): FigureInput => ({ ...part, unit, date: null, source, certainty: 'inferred', madeUp }),
  )
  const info: IndicatorInfo = {
    id: key,
    ids: ['K20', 'X17', 'I17'],
    title: TITLES[method],
    definition: DEFINITIONS[method],
    formula: FORMULAS[method],
    unit,
    higherIs,
    notion,
    measure,
    columns: parts.map(({ symbol, label }) => column(symbol, label, unit)),
    version: 1,
  }
  const figure: Figure = {
    indicator: key,
    value,
    missing: null,
    unit,
    formula: info.formula,
    inputs,
    rules,
    ids: info.ids,
    certainty,
    madeUp,
    reservations: [notCause(method, settings)],
  }
  return { key, info, figure }
}

/** With how many mistakes one must reckon: those promised, and where more were measured (docs, virker-indsatsen). */
function notCause(method: 'series' | 'matched', { confidence }: EffectSettings): Text {
  const inHundred = Math.round((1 - confidence) * 100)
  const oftener = {
    series: T('oftere, når naboår ligner hinanden', 'oftener where neighbouring years are alike'),
    matched: T('oftere i små områder, der svinger mest', 'oftener in small areas, which vary most'),
  }[method]
  return T(
    `En forskel er ikke det samme som en virkning: andet kan være sket samtidig. Uden virkning melder metoden stadig en forskel i omkring ${inHundred} af 100 tilfælde, og ${oftener.da}.`,
    `A difference is not the same as an effect: other things may have happened at the same time. Without any effect, the method still reports a difference in about ${inHundred} cases of 100, and ${oftener.en}.`,
  )
}
