import type { Certainty, PlainDate, SourceId, Text } from '@laegedaekning/domain'

/** Which instrument a rule is about: the four of the matrix, the excluded direct subsidy, all of them, or something else. */
export const RULE_INSTRUMENTS = [
  'knowledge',
  'risk',
  'premises',
  'staff',
  'direct-subsidy',
  'other',
  'all',
] as const
export type RuleInstrument = (typeof RULE_INSTRUMENTS)[number]

/** Where a rule about instruments applies. `shortage`: where doctors are lacking, however designated. */
export const RULE_AREAS = [
  'all',
  'regional-threatened',
  'national-threatened',
  'shortage',
  'region-sjaelland',
  'region-midtjylland',
] as const
export type RuleArea = (typeof RULE_AREAS)[number]

/** The designation that a right follows from; `none` for the sentence that there is no right. */
export const RULE_RIGHTS = ['regional-threatened', 'national-threatened', 'none'] as const

/** One rule in words, with the period in which it applies (knowledge/regler). Numbers stand in its parameter alone. */
export type RuleText = {
  readonly key: string
  /** Ids of domain.md: N29, X4, B2.2 … */
  readonly ids: readonly string[]
  readonly text: Text
  /** First day, an ISO day that the generator has checked. */
  readonly from: string
  /** First day after, or `null` where no end is known. */
  readonly until: string | null
  readonly source: SourceId
  readonly at: string | null
  readonly certainty: Certainty
  /** Key of the parameter that holds its number. */
  readonly parameter: string | null
  readonly instrument: RuleInstrument | null
  readonly area: RuleArea | null
  readonly right: (typeof RULE_RIGHTS)[number] | null
  /** The region in which alone it applies. */
  readonly region: string | null
}

/** What the matrix of 2008 answers: `open` where it prints a question mark, `limited` where it says maybe up to a cap (A4). */
export const MATRIX_VALUES = ['yes', 'no', 'limited', 'open'] as const
export type MatrixValue = (typeof MATRIX_VALUES)[number]

/** One of the 16 cells of the matrix as printed (A4, C1.5). Shares are of the cost of staff. */
export type MatrixCell = {
  readonly effort: 'contributes' | 'does-not-contribute'
  readonly area: 'ordinary' | 'special'
  readonly instrument: 'knowledge' | 'risk' | 'premises' | 'staff'
  readonly value: MatrixValue
  readonly cap: number | null
  readonly exceptionalCap: number | null
  readonly source: SourceId
}

/** Whether a rule applies on a day; its first day counts, its `until` does not. */
export function isInForce(rule: RuleText, date: PlainDate): boolean {
  return rule.from <= date && (rule.until === null || date < rule.until)
}
