import type { AreaId } from '../area/area.ts'
import {
  area,
  date,
  type Fields,
  listOf,
  nullable,
  object,
  oneOf,
  since,
  text,
  textOf,
} from '../snapshot/field.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { ORIGIN_FIELD, type RecordOrigin } from './record-origin.ts'
import { LIST, LONG_TEXT, NAME, SHORT_TEXT } from './sizes.ts'

/** Tracks of a case: what cannot wait, what is to last, and what is common to both (AB17: both at once). */
export const CASE_TRACKS = ['main', 'acute', 'long-term'] as const
export type CaseTrack = (typeof CASE_TRACKS)[number]

export const STEP_STATES = ['not-started', 'under-way', 'done', 'not-needed'] as const
export type StepState = (typeof STEP_STATES)[number]

/** A document of a step, or where it lies. The program never opens the link by itself. */
export type CaseDocument = { readonly title: string; readonly link: string }

/** A step of a case. */
export type CaseStep = {
  /** Key of the step in its template, or one of its own. */
  readonly key: string
  readonly title: string
  readonly track: CaseTrack
  readonly owner: string
  /** The day it is due, both as computed from the template and as people have moved it; `null`: none. */
  readonly due: PlainDate | null
  readonly state: StepState
  readonly doneOn: PlainDate | null
  readonly note: string
  readonly documents: readonly CaseDocument[]
}

/** Somebody who takes part in a case. */
export type CaseParty = { readonly role: string; readonly name: string; readonly contact: string }

/** A day that the deadlines of a case are counted from, such as the day a practice closes. */
export type CaseDay = { readonly key: string; readonly day: PlainDate }

export const CASE_STATES = ['open', 'closed'] as const

/** A case (issue 6 point 7): a process of A6 as it goes for one practice, doctor or house. */
export type CaseRecord = {
  readonly id: string
  readonly area: AreaId
  /** Id of the template it was started from (`knowledge/processes`). */
  readonly process: string
  readonly title: string
  /** Whom or what it is about, as the access log is searched by: an id of the register or a name. */
  readonly person: string
  /** Id of the practice in the register, where it is about one. */
  readonly practice: string | null
  readonly officer: string
  readonly days: readonly CaseDay[]
  readonly state: (typeof CASE_STATES)[number]
  readonly closedOn: PlainDate | null
  readonly outcome: string
  readonly steps: readonly CaseStep[]
  readonly parties: readonly CaseParty[]
  readonly note: string
  readonly copiedFrom: RecordOrigin | null
  /** Health as a reason (X4): seen by case officers of the region only, with a row in the access log. `null`: none given. */
  readonly healthReason: string | null
}

export const CASE_FIELDS: Fields<CaseRecord> = {
  id: text,
  area,
  process: textOf(NAME, 1),
  title: textOf(SHORT_TEXT, 1),
  person: textOf(SHORT_TEXT),
  practice: nullable(textOf(NAME)),
  officer: textOf(SHORT_TEXT),
  days: listOf(object<CaseDay>({ key: textOf(NAME, 1), day: date }), LIST),
  state: oneOf(CASE_STATES),
  closedOn: nullable(date),
  outcome: textOf(LONG_TEXT),
  steps: listOf(
    object<CaseStep>({
      key: textOf(NAME, 1),
      title: textOf(SHORT_TEXT, 1),
      track: oneOf(CASE_TRACKS),
      owner: textOf(SHORT_TEXT),
      due: nullable(date),
      state: oneOf(STEP_STATES),
      doneOn: nullable(date),
      note: textOf(LONG_TEXT),
      documents: listOf(object<CaseDocument>({ title: textOf(SHORT_TEXT, 1), link: textOf(1000) }), LIST),
    }),
    LIST,
  ),
  parties: listOf(
    object<CaseParty>({ role: textOf(SHORT_TEXT), name: textOf(SHORT_TEXT), contact: textOf(SHORT_TEXT) }),
    LIST,
  ),
  note: textOf(LONG_TEXT),
  copiedFrom: since(ORIGIN_FIELD, null),
  healthReason: since(nullable(textOf(LONG_TEXT)), null),
}
