import type { Action, Role } from '../contract/actions.ts'
import { ACTIONS } from '../contract/actions.ts'
import type { Caller } from './caller.ts'
import { POLICIES, type Reach } from './policies.ts'
import { type ProtectedRecord, ruleOf } from './records.ts'
import { SENSITIVE_FIELDS, type SensitiveField } from './sensitive-fields.ts'

/** How far a role's right to an action reaches, or `null` where it has none. */
export function reachOf(role: Role, action: Action): Reach | null {
  return POLICIES[action].grants[role] ?? null
}

/** What a role may do at all, in the order of the table. */
export function actionsOf(role: Role): readonly Action[] {
  return ACTIONS.filter((action) => reachOf(role, action) !== null)
}

/** Whether a record belongs to the caller's area; what belongs to no area is the country's, and nobody's own but a national caller's. */
export function isOwn(caller: Caller, record: Pick<ProtectedRecord, 'areas'>): boolean {
  const { scope } = caller
  return scope === 'national' || record.areas.includes(scope)
}

function reaches(reach: Reach | null | undefined, caller: Caller, record: ProtectedRecord): boolean {
  return reach === 'all' || (reach === 'own' && isOwn(caller, record))
}

/** Whether the caller may know that the record is there. Where not, answer as for one that is missing (404). */
export function mayRead(caller: Caller, record: ProtectedRecord): boolean {
  return reaches(reachOf(caller.role, ruleOf(record.kind).read), caller, record)
}

/**
 * Whether the caller may make `after` of `before`: the right must hold for both, so that a record is not moved into or out of
 * another's area. `null` before: it is new; `null` after: it is erased.
 */
export function mayChange(
  caller: Caller,
  before: ProtectedRecord | null,
  after: ProtectedRecord | null,
): boolean {
  return [before, after].every(
    (record) => record === null || reaches(reachOf(caller.role, ruleOf(record.kind).change), caller, record),
  )
}

/** The sensitive keys of a record's body, and whether the caller may see each. */
export type FieldSight = { readonly shown: readonly string[]; readonly hidden: readonly string[] }

/** Which sensitive keys of a record the caller sees and which are taken out. */
export function fieldSight(caller: Caller, record: ProtectedRecord): FieldSight {
  const entries = Object.entries(ruleOf(record.kind).sensitive)
  const sees = (field: SensitiveField): boolean => reaches(field.grants[caller.role], caller, record)
  const of = (wanted: boolean): readonly string[] =>
    entries.filter(([, name]) => sees(SENSITIVE_FIELDS[name]) === wanted).map(([key]) => key)
  return { shown: of(true), hidden: of(false) }
}

/** The body without the keys that the caller may not see; the others as they are. */
export function withoutHidden<T extends Readonly<Record<string, unknown>>>(
  caller: Caller,
  record: ProtectedRecord,
  body: T,
): Partial<T> {
  const { hidden } = fieldSight(caller, record)
  const kept: Partial<T> = { ...body }
  for (const key of hidden) Reflect.deleteProperty(kept, key)
  return kept
}
