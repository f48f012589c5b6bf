import type { AreaId } from '../area/area.ts'
import {
  area,
  date,
  type Fields,
  type JsonValue,
  jsonObject,
  nullable,
  oneOf,
  since,
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
  /** One guarantee as `/api/guarantees/schedule` takes it, without what tells a doctor's age and plans. */
  readonly guarantee: { readonly [key: string]: JsonValue }
  /** The day whose rules it is held against. */
  readonly computedOn: PlainDate
  readonly status: GuaranteeStatus
  readonly note: string
  readonly caseId: string | null
  /** The doctor's birth and the day of stopping, where the guarantee rests on them (G12): the keys of `AGE_KEYS`. */
  readonly ageDetail: { readonly [key: string]: JsonValue } | null
}

/** The keys of a guarantee that tell a doctor's age and plans to stop. */
export const AGE_KEYS = ['birth', 'stops'] as const

type GuaranteeParts = Pick<StoredGuarantee, 'guarantee' | 'ageDetail'>

/** A guarantee as it is kept: what tells of age stands apart from what everybody in the region may read. */
export function splitGuarantee(whole: StoredGuarantee['guarantee']): GuaranteeParts {
  const isAge = ([key]: readonly [string, JsonValue]) => AGE_KEYS.some((one) => one === key)
  const entries = Object.entries(whole)
  const aged = entries.filter(isAge)
  const guarantee = Object.fromEntries(entries.filter((entry) => !isAge(entry)))
  return { guarantee, ageDetail: aged.length === 0 ? null : Object.fromEntries(aged) }
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
  ageDetail: since(nullable(jsonObject), null),
}
