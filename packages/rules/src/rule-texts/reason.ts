import {
  type Certainty,
  getPlainDate,
  type PlainDate,
  type SourceId,
  type Text,
  weakestCertainty,
} from '@laegedaekning/domain'
import { findParameter } from '../parameters/list.ts'
import { type ParameterAbsence, parameterAt } from '../parameters/parameter-at.ts'
import type { Comparison, ParameterUnit } from '../parameters/vocabulary.ts'
import { ruleTexts } from '../rule-texts.generated.ts'
import { isInForce, type RuleText } from './rule-text.ts'

/** The number of a rule as it was on the day, kept whole: a stored answer never looks it up again. */
export type ReasonNumber = {
  readonly key: string
  readonly title: Text
  readonly value: number | null
  readonly unit: ParameterUnit
  readonly compare: Comparison | null
  readonly absence: ParameterAbsence | null
  readonly validFrom: PlainDate | null
  readonly validUntil: PlainDate | null
  readonly source: SourceId
  readonly certainty: Certainty
}

/** One reason of an answer: the rule in words, its number, its period, its source and how sure it is. */
export type Reason = {
  /** Key of the rule in knowledge/regler. */
  readonly id: string
  readonly ids: readonly string[]
  readonly text: Text
  readonly parameter: ReasonNumber | null
  readonly validFrom: PlainDate
  readonly validUntil: PlainDate | null
  readonly source: SourceId
  readonly at: string | null
  /** The weaker of the rule's and its number's. */
  readonly certainty: Certainty
  /** True where it tells of someone's health; only those who may see that are shown it. */
  readonly sensitive: boolean
}

/** Gives the number of a key on a day; tests and older records can give their own. */
export type NumberOnDay = (key: string, date: PlainDate) => ReasonNumber

/** The number as knowledge/parameters has it on the day. Throws a `RangeError` for a key that is no number. */
export function storedNumber(key: string, date: PlainDate): ReasonNumber {
  const parameter = findParameter(key)
  if (parameter?.form !== 'number') throw new RangeError(`»${key}« is no number of knowledge/parameters`)
  const { title, value, unit, compare, absence, validFrom, validUntil, source, certainty } = parameterAt(
    parameter,
    date,
  )
  return { key, title, value, unit, compare, absence, validFrom, validUntil, source, certainty }
}

/** The rule with this key; throws a `RangeError` where there is none. */
export function getRuleText(key: string): RuleText {
  const rule = ruleTexts.find((one) => one.key === key)
  if (rule === undefined) throw new RangeError(`There is no rule »${key}« in knowledge/regler`)
  return rule
}

/** The rule as a reason on a day, or `undefined` where it does not apply then. Throws for an unknown key. */
export function findReason(key: string, date: PlainDate, numberOn: NumberOnDay): Reason | undefined {
  const rule = getRuleText(key)
  return isInForce(rule, date) ? reasonOf(rule, date, numberOn) : undefined
}

/** A rule as a reason, with its number on the day. */
export function reasonOf(rule: RuleText, date: PlainDate, numberOn: NumberOnDay): Reason {
  const parameter = rule.parameter === null ? null : numberOn(rule.parameter, date)
  return {
    id: rule.key,
    ids: rule.ids,
    text: rule.text,
    parameter,
    validFrom: getPlainDate(rule.from),
    validUntil: rule.until === null ? null : getPlainDate(rule.until),
    source: rule.source,
    at: rule.at,
    certainty: weakestCertainty([rule.certainty, ...(parameter === null ? [] : [parameter.certainty])]),
    sensitive: rule.key.endsWith('-helbred'),
  }
}

/** Every id that the reasons cite, each once, in their order. */
export function idsOf(reasons: readonly Reason[]): readonly string[] {
  return [...new Set(reasons.flatMap(({ ids }) => ids))]
}
