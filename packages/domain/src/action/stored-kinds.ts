import type { Fields } from '../snapshot/field.ts'
import { CASE_FIELDS, type CaseRecord } from './case.ts'
import { DUTY_STATE_FIELDS, type DutyState } from './duty-state.ts'
import { IDEA_FIELDS, IDEA_PICTURE_FIELDS, type Idea, type IdeaPicture } from './idea.ts'
import { INITIATIVE_FIELDS, type OwnInitiative } from './initiative.ts'
import { MEETING_ROUND_FIELDS, type MeetingRound } from './meeting-round.ts'
import { STORED_DECISION_FIELDS, type StoredDecision } from './stored-decision.ts'
import { STORED_GUARANTEE_FIELDS, type StoredGuarantee } from './stored-guarantee.ts'

/**
 * What people write and keep, by kind. They are facts in the registry, with history and undo, but no figure rests on them:
 * they are never part of a snapshot.
 */
export type StoredBodies = {
  readonly initiative: OwnInitiative
  readonly idea: Idea
  readonly 'idea-picture': IdeaPicture
  readonly case: CaseRecord
  readonly 'meeting-round': MeetingRound
  readonly 'stored-decision': StoredDecision
  readonly 'stored-guarantee': StoredGuarantee
  readonly 'duty-state': DutyState
}

export type StoredKind = keyof StoredBodies

type StoredKindRow<T> = { readonly fields: Fields<T>; readonly key: (body: T) => string }

export const STORED_KINDS: { readonly [K in StoredKind]: StoredKindRow<StoredBodies[K]> } = {
  initiative: { fields: INITIATIVE_FIELDS, key: (body) => body.id },
  idea: { fields: IDEA_FIELDS, key: (body) => body.id },
  'idea-picture': { fields: IDEA_PICTURE_FIELDS, key: (body) => body.id },
  case: { fields: CASE_FIELDS, key: (body) => body.id },
  'meeting-round': { fields: MEETING_ROUND_FIELDS, key: (body) => body.id },
  'stored-decision': { fields: STORED_DECISION_FIELDS, key: (body) => body.id },
  'stored-guarantee': { fields: STORED_GUARANTEE_FIELDS, key: (body) => body.id },
  'duty-state': { fields: DUTY_STATE_FIELDS, key: (body) => body.id },
}

/** The kinds in a fixed order. */
export const STORED_KIND_NAMES = [
  'initiative',
  'idea',
  'idea-picture',
  'case',
  'meeting-round',
  'stored-decision',
  'stored-guarantee',
  'duty-state',
] as const satisfies readonly StoredKind[]
