import type { AreaId } from '../area/area.ts'
import {
  area,
  date,
  type Fields,
  type JsonValue,
  jsonObject,
  nullable,
  since,
  text,
  textOf,
} from '../snapshot/field.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { LONG_TEXT, NAME, SHORT_TEXT } from './sizes.ts'

/**
 * A decision as it was made: whole, with rule ids, inputs, the numbers of the rules and the text, so that it is never
 * computed again and no later change of a rule changes it (issue 6 point 5).
 */
export type StoredDecision = {
  readonly id: string
  readonly area: AreaId
  readonly title: string
  /** Whom it is about, as the access log is searched by. */
  readonly person: string
  readonly decidedOn: PlainDate
  /** The decision of `rules`, without what rests on health. */
  readonly decision: { readonly [key: string]: JsonValue }
  readonly note: string
  /** Id of the case it belongs to. */
  readonly caseId: string | null
  /** The inputs and reasons that rest on health (X4), and what was said of them: for case officers only. */
  readonly healthDetail: { readonly [key: string]: JsonValue } | null
}

export const STORED_DECISION_FIELDS: Fields<StoredDecision> = {
  id: text,
  area,
  title: textOf(SHORT_TEXT, 1),
  person: textOf(SHORT_TEXT),
  decidedOn: date,
  decision: jsonObject,
  note: textOf(LONG_TEXT),
  caseId: nullable(textOf(NAME)),
  healthDetail: since(nullable(jsonObject), null),
}
