import type { AreaId } from '../area/area.ts'
import {
  area,
  date,
  type Fields,
  listOf,
  nullable,
  object,
  oneNumberOf,
  oneOf,
  text,
  textOf,
  wholeNumber,
} from '../snapshot/field.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { ORIGIN_FIELD, type RecordOrigin } from './record-origin.ts'
import { LIST, LONG_TEXT, NAME, SHORT_TEXT } from './sizes.ts'

export const INITIATIVE_STATUSES = ['proposed', 'running', 'done', 'stopped'] as const
export type PortfolioStatus = (typeof INITIATIVE_STATUSES)[number]

/** A step of an own initiative. */
export type InitiativeStep = {
  readonly text: string
  readonly due: PlainDate | null
  readonly doneOn: PlainDate | null
}

/** A region's or kommune's own initiative (issue 6 point 3; X17: cause → initiative → owner → rhythm → effect). */
export type OwnInitiative = {
  readonly id: string
  /** Who it belongs to: a region or a kommune. */
  readonly area: AreaId
  readonly title: string
  readonly text: string
  /** The entry of the catalogue that it builds on, such as `W19`. */
  readonly catalogueEntry: string | null
  /** Where it was copied from, or the decision of a meeting that it came of. */
  readonly copiedFrom: RecordOrigin | null
  /** The causes of S3 that it works on. */
  readonly causes: readonly (1 | 2 | 3)[]
  readonly owner: string
  readonly partners: readonly string[]
  readonly rhythm: string | null
  readonly budgetOere: number | null
  readonly steps: readonly InitiativeStep[]
  readonly startsOn: PlainDate | null
  /** From when an effect can be seen, where it is not from the start. */
  readonly effectFrom: PlainDate | null
  readonly endsOn: PlainDate | null
  /** Slug of the indicator that is followed. */
  readonly indicator: string | null
  /** Where it works: the area that is measured. */
  readonly place: AreaId | null
  readonly status: PortfolioStatus
  /** Why it has that status. */
  readonly reason: string
}

export const INITIATIVE_FIELDS: Fields<OwnInitiative> = {
  id: text,
  area,
  title: textOf(SHORT_TEXT, 1),
  text: textOf(LONG_TEXT),
  catalogueEntry: nullable(textOf(NAME)),
  copiedFrom: ORIGIN_FIELD,
  causes: listOf(oneNumberOf([1, 2, 3]), 3),
  owner: textOf(SHORT_TEXT),
  partners: listOf(textOf(SHORT_TEXT), LIST),
  rhythm: nullable(textOf(NAME)),
  budgetOere: nullable(wholeNumber),
  steps: listOf(
    object<InitiativeStep>({ text: textOf(SHORT_TEXT, 1), due: nullable(date), doneOn: nullable(date) }),
    LIST,
  ),
  startsOn: nullable(date),
  effectFrom: nullable(date),
  endsOn: nullable(date),
  indicator: nullable(textOf(NAME)),
  place: nullable(area),
  status: oneOf(INITIATIVE_STATUSES),
  reason: textOf(LONG_TEXT),
}
