import { formatNumber, type Text } from '@laegedaekning/domain'
import { RULE_UNITS } from '@laegedaekning/plans'
import type { Words } from './words.tsx'

const BY_NAME: ReadonlyMap<string, Text> = new Map(Object.entries(RULE_UNITS))

/** A rule's number with as many decimals as it was written with (at most six), and its unit. */
export function ruleValue(value: number, unit: string, words: Words): string {
  const named = BY_NAME.get(unit)
  const number = unit === 'calendar-year' ? String(value) : plainNumber(value, words)
  return named === undefined ? `${number} ${unit}` : `${number} ${words.say(named)}`
}

/** The name of a rule's unit. */
export function ruleUnit(unit: string, words: Words): string {
  const named = BY_NAME.get(unit)
  return named === undefined ? unit : words.say(named).replace(/^\(|\)$/g, '')
}

/** A number with the decimals that it has, at most six. */
export function plainNumber(value: number, words: Words): string {
  const decimals = String(Math.round(value * 1e6) / 1e6).split('.')[1]?.length ?? 0
  return formatNumber(value, decimals, words.language)
}
