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
  wholeNumber,
} from '../snapshot/field.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { LIST, LONG_TEXT, NAME, SHORT_TEXT } from './sizes.ts'

/** What was seen or said in a kommune, or why it was picked. */
export type KommuneText = { readonly kommune: AreaId; readonly text: string }

/** What a round decided, and what has come of it. */
export type MeetingDecision = {
  readonly key: string
  readonly text: string
  readonly kommune: AreaId | null
  readonly becomes: { readonly kind: 'initiative' | 'case'; readonly id: string } | null
}

/** What the municipalities of a round were put in order by. */
export type MeetingBasis = {
  /** The day of the figures. */
  readonly on: PlainDate
  /** The year that the expected shortage was looked up in. */
  readonly year: number
  /** Slugs of the signs that counted. */
  readonly signs: readonly string[]
}

/** A round of meetings (X2, AB18: karavanemøder) with its findings and decisions. */
export type MeetingRound = {
  readonly id: string
  readonly area: AreaId
  readonly title: string
  readonly municipalities: readonly AreaId[]
  /** Why each kommune was picked. */
  readonly reasons: readonly KommuneText[]
  readonly heldOn: PlainDate | null
  readonly participants: string
  readonly findings: readonly KommuneText[]
  readonly decisions: readonly MeetingDecision[]
  /** `null` where the municipalities were picked without an order. */
  readonly basis: MeetingBasis | null
}

const kommuneTexts = listOf(object<KommuneText>({ kommune: area, text: textOf(LONG_TEXT) }), LIST)

export const MEETING_ROUND_FIELDS: Fields<MeetingRound> = {
  id: text,
  area,
  title: textOf(SHORT_TEXT, 1),
  municipalities: listOf(area, LIST),
  reasons: kommuneTexts,
  heldOn: nullable(date),
  participants: textOf(LONG_TEXT),
  findings: kommuneTexts,
  decisions: listOf(
    object<MeetingDecision>({
      key: textOf(NAME, 1),
      text: textOf(LONG_TEXT, 1),
      kommune: nullable(area),
      becomes: nullable(object({ kind: oneOf(['initiative', 'case']), id: textOf(NAME, 1) })),
    }),
    LIST,
  ),
  basis: since(
    nullable(object<MeetingBasis>({ on: date, year: wholeNumber, signs: listOf(textOf(NAME, 1), LIST) })),
    null,
  ),
}
