import type { Issue, StoredBodies, StoredKind } from '@laegedaekning/domain'
import type { RecordKind } from '../access-control/records.ts'
import { initiativeIssues } from '../portfolio/check-initiative.ts'
import { pictureIssues } from '../portfolio/picture.ts'

/** How a kind of record is kept. */
export type RecordSpec<K extends StoredKind> = {
  /** Whose rule it follows in the policy table. */
  readonly rule: RecordKind
  /** An id of its own making; without it, the server counts: `2026-7`. */
  readonly idOf?: (body: StoredBodies[K]) => string
  /** Whom it is about, as the access log is searched by. */
  readonly personOf?: (body: StoredBodies[K]) => string
  /** What is wrong with it beyond the shape of its fields. */
  readonly issuesOf?: (body: StoredBodies[K]) => readonly Issue[]
}

/** Every kind; a new one gets a row. */
export const RECORD_SPECS: { readonly [K in StoredKind]: RecordSpec<K> } = {
  initiative: { rule: 'initiative', issuesOf: initiativeIssues },
  idea: { rule: 'idea' },
  'idea-picture': { rule: 'idea', issuesOf: pictureIssues },
  case: { rule: 'case', personOf: (body) => body.person },
  'meeting-round': { rule: 'meeting' },
  'stored-decision': {
    rule: 'decision',
    personOf: (body) => body.person,
    issuesOf: ({ decision }) => healthOutside(decision),
  },
  'stored-guarantee': { rule: 'guarantee' },
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
  return found.map((pointer) => ({
    code: 'RECORD_SENSITIVE_OUTSIDE',
    severity: 'error',
    at: { kind: 'field', pointer },
    values: { found: pointer },
  }))
}
