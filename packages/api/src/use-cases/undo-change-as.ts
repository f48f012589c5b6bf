import { type Caller, whoOf } from '../access-control/caller.ts'
import { reachOf } from '../access-control/decide.ts'
import type { Receipt } from '../contract/index.ts'
import type { Register } from '../register/register.ts'
import { refuse } from './refuse.ts'
import { undoChange } from './undo-change.ts'

/**
 * Takes a change back for a caller: any, or where the right reaches one's own alone, those that one made oneself (both
 * sides of them were one's own to change). Refusals: REGISTRY_UNDO_UNKNOWN also for another's; those of `undoChange`.
 */
export async function undoChangeAs(
  caller: Caller,
  register: Register,
  change: number,
  by: { readonly who: string; readonly why: string },
): Promise<Receipt> {
  if (reachOf(caller.role, 'undo-change') === 'own') {
    const found = (await register.changes()).find(({ id }) => id === change)
    if (found?.who !== caller.name) refuse('REGISTRY_UNDO_UNKNOWN', { change })
  }
  return undoChange(register, change, { ...by, who: whoOf(caller, by.who) })
}
