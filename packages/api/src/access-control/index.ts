/**
 * Who may see and change what, from one policy table (K26).
 *
 * A use case on records takes the caller first, from the route:
 *
 *   answers(API.saveCase, ({ caller, params, body }) => saveCase(caller, register, params.id, body))
 *
 *   const before = await protect(register, { kind: 'case', id, area: case.area })
 *   if (!mayRead(caller, before)) return refuse('RECORD_NOT_FOUND', { found: id, kind })  // as a missing one
 *   if (!mayChange(caller, before, after)) return refuse('RIGHT_MISSING', { action: 'change-cases' })
 *   const { shown } = fieldSight(caller, before)
 *   await logAccess(register, caller, [{ person, record: `case ${id}`, fields: shown, purpose, through: 'getCase' }])
 *   return withoutHidden(caller, before, body)
 *
 * `protect` stands in `protect.ts`, `logAccess` in `log-access.ts`. In local mode the caller is `LOCAL_PLANNER` (`caller.ts`). The right to the route itself (its `policy`) has been checked before.
 */
export type { Caller } from './caller.ts'
export { fieldSight, mayChange, mayRead, withoutHidden } from './decide.ts'
export { POLICIES, type Reach } from './policies.ts'
export { type ProtectedRecord, RECORD_RULES, type RecordKind } from './records.ts'
export { SENSITIVE_FIELDS } from './sensitive-fields.ts'
