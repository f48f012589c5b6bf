import type { AreaId } from '../area/area.ts'
import { area, date, type Fields, nullable, oneOf, text, textOf } from '../snapshot/field.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { LONG_TEXT, NAME, SHORT_TEXT } from './sizes.ts'

export const DUTY_STATES = ['not-started', 'under-way', 'done'] as const

/** How far a region is with a duty of the reform (K23: D1–D10, P1–P12). */
export type DutyState = {
  /** Duty and area: `D8-region-1082`. */
  readonly id: string
  readonly area: AreaId
  readonly duty: string
  readonly state: (typeof DUTY_STATES)[number]
  readonly owner: string
  readonly note: string
  readonly doneOn: PlainDate | null
}

export const DUTY_STATE_FIELDS: Fields<DutyState> = {
  id: text,
  area,
  duty: textOf(NAME, 1),
  state: oneOf(DUTY_STATES),
  owner: textOf(SHORT_TEXT),
  note: textOf(LONG_TEXT),
  doneOn: nullable(date),
}
