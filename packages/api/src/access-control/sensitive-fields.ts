import type { Text } from '@laegedaekning/domain'
import type { Role } from '../contract/actions.ts'
import type { Reach } from './policies.ts'

/** Information about a person that needs a right of its own, and leaves a row in the access log when it is seen (K27, C2.14). */
export type SensitiveField = {
  readonly title: Text
  readonly grants: Readonly<Partial<Record<Role, Reach>>>
}

/** The sensitive fields by name. Records name theirs in `RECORD_RULES`. */
export const SENSITIVE_FIELDS = {
  /** Health as a reason for a delepraksis (X4): special category (GDPR article 9). */
  'health-reason': {
    title: { da: 'Helbred som grund til delepraksis', en: 'Health as a reason for a delepraksis' },
    grants: { 'region-case-officer': 'own', 'local-planner': 'all' },
  },
  /** A single doctor's date of birth and planned retirement. */
  'age-and-plans': {
    title: { da: 'En læges alder og planer om at stoppe', en: 'A doctor’s age and plans to stop' },
    grants: { 'region-case-officer': 'own', 'region-steward': 'own', 'local-planner': 'all' },
  },
} as const satisfies Readonly<Record<string, SensitiveField>>

export type SensitiveFieldName = keyof typeof SENSITIVE_FIELDS
