import type { Receipt } from '../contract/index.ts'
import type { Register } from '../register/register.ts'

/** Takes a change back, as a new change. Refusals: REGISTRY_UNDO_ALREADY, REGISTRY_UNDO_NOT_LATEST, REGISTRY_UNDO_UNKNOWN. */
export async function undoChange(
  register: Register,
  change: number,
  by: { readonly who: string; readonly why: string },
): Promise<Receipt> {
  const receipt = await register.registry.undo(change, by)
  return { ...receipt, files: [], issues: [] }
}
