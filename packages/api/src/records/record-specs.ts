import { AGE_KEYS, type Issue, type StoredBodies, type StoredKind } from '@laegedaekning/domain'
import type { RecordKind } from '../access-control/records.ts'
import { guaranteeIssues } from '../instruments/guarantees.ts'
import { initiativeIssues } from '../portfolio/check-initiative.ts'
import { pictureIssues } from '../portfolio/picture.ts'
import { recomputedIssues } from './recompute-decision.ts'

/** How a kind of record is kept. */
export type RecordSpec<K extends StoredKind> = {
  /** Whose rule it follows in the policy table. */
  readonly rule: RecordKind
  /** An id of its own making; without it, the server counts: `2026-7`. */
  readonly idOf?: (body: StoredBodies[K]) => string
  /** What is wrong with it beyond the shape of its fields. */
  readonly issuesOf?: (body: StoredBodies[K]) => readonly Issue[]
  /** What is wrong with one that is made now; what is kept already was right by the rules of then. */
  readonly newIssuesOf?: (body: StoredBodies[K]) => readonly Issue[]
  /** What was decided and is never written again. */
  readonly fixed?: readonly (keyof StoredBodies[K] & string)[]
}

/** Every kind; a new one gets a row. */
export const RECORD_SPECS: { readonly [K in StoredKind]: RecordSpec<K> } = {
  initiative: { rule: 'initiative', issuesOf: initiativeIssues },
  idea: { rule: 'idea' },
  'idea-picture': { rule: 'idea', issuesOf: pictureIssues },
  case: { rule: 'case' },
  'meeting-round': { rule: 'meeting' },
  'stored-decision': {
    rule: 'decision',
    issuesOf: ({ decision }) => healthOutside(decision),
    newIssuesOf: recomputedIssues,
    fixed: ['decision', 'healthDetail', 'decidedOn'],
  },
  'stored-guarantee': {
    rule: 'guarantee',
    issuesOf: ageOutside,
    newIssuesOf: guaranteeIssues,
    fixed: ['guarantee', 'ageDetail', 'computedOn'],
  },
  'duty-state': { rule: 'duty', idOf: ({ duty, area }) => `${duty}-${area}` },
}

/** Sensitive inputs and reasons that stand in the open part of a decision (X4; `withoutSensitive` of rules takes them out). */
function healthOutside(decision: StoredBodies['stored-decision']['decision']): readonly Issue[] {
  const { inputs, reasons, sensitiveInputs } = decision
  const found: string[] = []
  const given = typeof inputs === 'object' && inputs !== null ? Object.keys(inputs) : []
  for (const pointer of Array.isArray(sensitiveInputs) ? sensitiveInputs : []) {
    if (given.includes(String(pointer).slice(1))) found.push(`/decision/inputs${String(pointer)}`)
  }
  for (const [index, reason] of (Array.isArray(reasons) ? reasons : []).entries()) {
    const isSensitive = typeof reason === 'object' && reason !== null && 'sensitive' in reason
    if (isSensitive && reason.sensitive === true) found.push(`/decision/reasons/${index}`)
  }
  return found.map(outside)
}

/** A doctor's birth and plans in the open part of a guarantee (`splitGuarantee` of domain puts them apart). */
function ageOutside({ guarantee }: StoredBodies['stored-guarantee']): readonly Issue[] {
  return AGE_KEYS.filter((key) => key in guarantee).map((key) => outside(`/guarantee/${key}`))
}

function outside(pointer: string): Issue {
  return {
    code: 'RECORD_SENSITIVE_OUTSIDE',
    severity: 'error',
    at: { kind: 'field', pointer },
    values: { found: pointer },
  }
}
