import type { AreaId } from '../area/area.ts'
import {
  area,
  date,
  type Fields,
  type JsonValue,
  jsonObject,
  nullable,
  oneOf,
  text,
  textOf,
} from '../snapshot/field.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { LONG_TEXT, NAME, SHORT_TEXT } from './sizes.ts'

export const GUARANTEE_STATUSES = ['draft', 'given', 'ended'] as const
export type GuaranteeStatus = (typeof GUARANTEE_STATUSES)[number]

/** A guarantee as it was given (X5, X6); its schedule is computed again from it at `computedOn`, to the øre. */
export type StoredGuarantee = {
  readonly id: string
  readonly area: AreaId
  readonly title: string
  readonly person: string
  /** One guarantee as `/api/guarantees/schedule` takes it. */
  readonly guarantee: { readonly [key: string]: JsonValue }
  /** The day whose rules it is held against. */
  readonly computedOn: PlainDate
  readonly status: GuaranteeStatus
  readonly note: string
  readonly caseId: string | null
}

export const STORED_GUARANTEE_FIELDS: Fields<StoredGuarantee> = {
  id: text,
  area,
  title: textOf(SHORT_TEXT, 1),
  person: textOf(SHORT_TEXT),
  guarantee: jsonObject,
  computedOn: date,
  status: oneOf(GUARANTEE_STATUSES),
  note: textOf(LONG_TEXT),
  caseId: nullable(textOf(NAME)),
}
