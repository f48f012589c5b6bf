import {
  type AppliedRule,
  type Figure,
  type FigureInput,
  type MissingReason,
  type Text,
  weakestCertainty,
} from '@laegedaekning/domain'
import type { ParameterAt } from '../parameters/parameter-at.ts'
import type { IndicatorInfo } from './indicator.ts'
import { severalSources } from './reservations.ts'

/** What an indicator has worked out for one area. */
export type Calculation = {
  readonly value: number | MissingReason
  readonly inputs: readonly FigureInput[]
  readonly rules?: readonly AppliedRule[]
  /** False where the rules only sort the parts and the value does not depend on them. */
  readonly rulesDecide?: false
  readonly reservations?: readonly Text[]
  /** Other words than the indicator's own, where this area was computed in another way. */
  readonly formula?: Text
}

/** Puts a calculation into words: a figure is no surer than the weakest input or rule, and says all that it rests on. */
export function makeFigure(info: IndicatorInfo, calculation: Calculation): Figure {
  const { value, inputs, rules = [], reservations = [], formula = info.formula } = calculation
  const deciding = calculation.rulesDecide === false ? [] : rules
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
    certainty: weakestCertainty([...inputs, ...deciding].map((part) => part.certainty)),
    madeUp: inputs.some((input) => input.madeUp),
    reservations: [...severalSources(inputs), ...reservations],
  }
}

/** A parameter as a rule that a figure applied. */
export function appliedRule(parameter: ParameterAt): AppliedRule {
  const { key, rule, title, value, unit, validFrom, source, certainty } = parameter
  return { parameter: key, ids: rule, title, value, unit, validFrom, source, certainty }
}
