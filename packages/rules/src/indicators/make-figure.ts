import {
  type AppliedRule,
  type Figure,
  type FigureInput,
  type MissingReason,
  type PlainDate,
  type Text,
  weakestCertainty,
} from '@laegedaekning/domain'
import type { AreaFacts } from '../area-facts/area-facts.ts'
import type { Tally } from '../area-facts/tally.ts'
import type { ParameterAt } from '../parameters/parameter-at.ts'
import type { IndicatorColumn, IndicatorInfo } from './indicator.ts'
import { severalSources } from './reservations.ts'

/** What an indicator has worked out for one area. */
export type Calculation = {
  readonly value: number | MissingReason
  readonly inputs: readonly FigureInput[]
  readonly rules?: readonly AppliedRule[]
  readonly reservations?: readonly Text[]
  /** Other words than the indicator's own, where this area was computed in another way. */
  readonly formula?: Text
}

/** Puts a calculation into words: a figure is no surer than the weakest input or rule, and says all that it rests on. */
export function makeFigure(info: IndicatorInfo, calculation: Calculation): Figure {
  const { value, inputs, rules = [], reservations = [], formula = info.formula } = calculation
  const known = typeof value === 'number' && Number.isFinite(value)
  return {
    indicator: info.id,
    value: known ? value : null,
    missing: known ? null : typeof value === 'string' ? value : 'not-reported',
    unit: info.unit,
    formula,
    inputs,
    rules,
    ids: info.ids,
    certainty: weakestCertainty([...inputs, ...rules].map((part) => part.certainty)),
    madeUp: inputs.some((input) => input.madeUp),
    reservations: [...severalSources(inputs), ...reservations],
  }
}

/** The day that a tally describes: its facts' common first day, or the day asked for where they began on many. */
function dayOf(tally: Tally, date: PlainDate): PlainDate {
  return tally.from !== null && tally.from === tally.latest ? tally.from : date
}

/**
 * A tally as an input of a figure, under the column's symbol. Where several sources gave parts of it, the part of each
 * further source follows under the symbol with a prime, so that no source is hidden.
 */
export function inputOf(column: IndicatorColumn, tally: Tally, facts: AreaFacts): readonly FigureInput[] {
  const [main, ...others] = tally.sources
  if (main === undefined) return []
  const shared = { date: dayOf(tally, facts.date), certainty: tally.certainty, madeUp: tally.madeUp }
  const whole = { ...column, ...shared, value: tally.value, source: main.source }
  return [
    whole,
    ...others.map(({ source, value }) => ({
      ...column,
      ...shared,
      symbol: `${column.symbol}′`,
      label: { da: `heraf ${column.label.da}`, en: `of which ${column.label.en}` },
      value,
      source,
    })),
  ]
}

/** An input that is no sum of facts but worked out from others; it takes their origin. */
export function derivedInput(
  column: IndicatorColumn,
  value: number,
  origin: Tally,
  facts: AreaFacts,
): readonly FigureInput[] {
  return inputOf(column, { ...origin, value, sources: origin.sources.slice(0, 1) }, facts)
}

/** A parameter as a rule that a figure applied. */
export function appliedRule(parameter: ParameterAt): AppliedRule {
  const { key, rule, title, value, unit, validFrom, source, certainty } = parameter
  return { parameter: key, ids: rule, title, value, unit, validFrom, source, certainty }
}
