import type { AreaId } from '@laegedaekning/domain'
import type { Action } from '../contract/actions.ts'
import type { SensitiveFieldName } from './sensitive-fields.ts'

/** What is protected, by the actions that read and change it, and by the keys of its body that are sensitive. */
type RecordRule = {
  readonly read: Action
  readonly change: Action
  readonly sensitive: Readonly<Record<string, SensitiveFieldName>>
}

/**
 * The kinds of record with an owner. A new kind gets a row; a key named in `sensitive` is taken out of the body
 * (`withoutHidden`) for whoever may not see it.
 */
export const RECORD_RULES = {
  initiative: { read: 'read-portfolio', change: 'change-portfolio', sensitive: {} },
  idea: { read: 'read-ideas', change: 'change-ideas', sensitive: {} },
  case: { read: 'read-cases', change: 'change-cases', sensitive: { healthReason: 'health-reason' } },
  decision: {
    read: 'read-decisions',
    change: 'change-decisions',
    sensitive: { healthDetail: 'health-reason' },
  },
  guarantee: {
    read: 'read-guarantees',
    change: 'change-guarantees',
    sensitive: { ageDetail: 'age-and-plans' },
  },
  meeting: { read: 'read-meetings', change: 'change-meetings', sensitive: {} },
  duty: { read: 'read-duties', change: 'change-duties', sensitive: {} },
  /** A fact of the register, such as a doctor or a practice. */
  fact: {
    read: 'read-figures',
    change: 'import',
    sensitive: { birth: 'age-and-plans', plannedRetirement: 'age-and-plans' },
  },
} as const satisfies Readonly<Record<string, RecordRule>>

export type RecordKind = keyof typeof RECORD_RULES

/** The rule of a kind. */
export function ruleOf(kind: RecordKind): RecordRule {
  return RECORD_RULES[kind]
}

/** A record as the policy sees it: what it is, and every area that it lies in (`protect`); none stands for the country's. */
export type ProtectedRecord = {
  readonly kind: RecordKind
  readonly id: string
  readonly areas: readonly AreaId[]
}
