import type { Caller } from '../access-control/caller.ts'
import { fieldSight } from '../access-control/decide.ts'
import type { ProtectedRecord } from '../access-control/records.ts'
import { refuse } from '../use-cases/refuse.ts'

type Loose = Readonly<Record<string, unknown>>

/**
 * A body with the sensitive fields that it left out, or sent as `null`, as they were: whoever has not been shown a field does
 * not erase it by saving. An empty text or object erases it. Refusal: RECORD_FIELD_WITHHELD where a field is sent by somebody
 * who may not see it.
 */
export function withKeptSecrets(
  caller: Caller,
  place: ProtectedRecord,
  sent: Loose,
  before: object | null,
): Loose {
  const { shown, hidden } = fieldSight(caller, place)
  const old = new Map<string, unknown>(before === null ? [] : Object.entries(before))
  const body: Record<string, unknown> = { ...sent }
  for (const key of hidden) {
    if ((sent[key] ?? null) !== null) refuse('RECORD_FIELD_WITHHELD', { found: key }, `/${key}`)
  }
  for (const key of [...shown, ...hidden]) {
    const value = sent[key] ?? null
    if (value === null) body[key] = old.get(key) ?? null
    else if (isEmpty(value)) body[key] = null
  }
  return body
}

function isEmpty(value: unknown): boolean {
  return value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
}
