import { type Field, nullable, object, oneOf, textOf } from '../snapshot/field.ts'
import { NAME } from './sizes.ts'

/** What a record can come of. */
export const RECORD_ORIGINS = ['catalogue', 'idea', 'meeting-round', 'initiative', 'case'] as const

/** What a record was copied from or came of: an entry of the catalogue, an idea, or the decision of a meeting round. */
export type RecordOrigin = {
  readonly kind: (typeof RECORD_ORIGINS)[number]
  readonly id: string
  /** Key of the decision within a meeting round; empty for the others. */
  readonly part: string
}

export const ORIGIN_FIELD: Field<RecordOrigin | null> = nullable(
  object<RecordOrigin>({ kind: oneOf(RECORD_ORIGINS), id: textOf(NAME, 1), part: textOf(NAME) }),
)
