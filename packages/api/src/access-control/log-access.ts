import type { Register } from '../register/register.ts'
import type { Caller } from './caller.ts'

/** That somebody saw sensitive fields of somebody (reliability.md 4.4; ux.md 3.5, logs and the right of access). */
export type SeenFields = {
  /** Whose information: the id of the doctor, or another id that the person can be found by. */
  readonly person: string
  /** The record it stood in, such as `case 2026-14`. */
  readonly record: string
  readonly fields: readonly string[]
  /** What it was needed for, in the words of the one who looked, or of the screen. */
  readonly purpose: string
  /** The route or file that it was seen through. */
  readonly through: string
}

/** Writes what was seen to the access log; nothing is written where no field was shown. Rows are never altered. */
export async function logAccess(
  register: Register,
  caller: Caller,
  seen: readonly SeenFields[],
): Promise<void> {
  const at = register.clock.now()
  const rows = seen
    .filter(({ fields }) => fields.length > 0)
    .map((one) => ({ ...one, at, account: caller.account, name: caller.name, role: caller.role }))
  if (rows.length > 0) await register.registry.accessLog.add(rows)
}
