import type { StoredBodies, StoredKind } from '@laegedaekning/domain'
import type { Caller } from '../access-control/caller.ts'
import { fieldSight, mayChange } from '../access-control/decide.ts'
import type { ProtectedRecord } from '../access-control/records.ts'
import type { StoredRecordAnswer } from '../contract/index.ts'

/** Which sensitive fields an answer holds: `open` those that the caller may see and has said what for. */
export type Sight = {
  readonly open: readonly string[]
  readonly withheld: readonly string[]
  /** Withheld, but the caller may see them by saying what for. */
  readonly onRequest: readonly string[]
}

/** What a caller sees of the sensitive fields of a record; nothing without a purpose. */
export function sightOf(caller: Caller, record: ProtectedRecord, purpose: string | undefined): Sight {
  const { shown, hidden } = fieldSight(caller, record)
  return purpose === undefined
    ? { open: [], withheld: [...shown, ...hidden], onRequest: shown }
    : { open: shown, withheld: hidden, onRequest: [] }
}

/** A body without the fields that are withheld. */
export function withoutWithheld(body: object, { withheld }: Sight): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(body).filter(([key]) => !withheld.includes(key)))
}

/** Fields of those named that have a value. */
export function withValue(body: object, fields: readonly string[]): readonly string[] {
  const values = new Map<string, unknown>(Object.entries(body))
  return fields.filter((field) => (values.get(field) ?? null) !== null)
}

/** A record as it stands. */
export type Standing<K extends StoredKind = StoredKind> = {
  readonly kind: K
  readonly key: string
  readonly version: number
  readonly body: StoredBodies[K]
  readonly at: string
  readonly who: string
  readonly why: string
  readonly createdAt: string
  readonly createdBy: string
}

/** A record as a caller is answered. */
export function presented(
  caller: Caller,
  place: ProtectedRecord,
  standing: Standing,
  sight: Sight,
): StoredRecordAnswer {
  const { kind, key, version, body, at, who, why, createdAt, createdBy } = standing
  return {
    kind,
    id: key,
    version,
    changedBy: who,
    changedAt: at,
    createdBy,
    createdAt,
    why,
    areas: place.areas,
    body: withoutWithheld(body, sight),
    withheld: sight.withheld,
    mayShow: withValue(body, sight.onRequest),
    mayOpen: [...sight.open, ...sight.onRequest],
    mayChange: mayChange(caller, place, place),
  }
}
