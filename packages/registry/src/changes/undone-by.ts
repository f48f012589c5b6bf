import type { ChangeId } from '../registry.ts'

/**
 * The change that undid this one and stands: an undo that was undone itself no longer counts. `undos` gives for every
 * undo the change that it undid.
 */
export function undoneBy(undos: ReadonlyMap<ChangeId, ChangeId>, change: ChangeId): ChangeId | null {
  let found: ChangeId | null = null
  for (const [undo, undone] of undos) {
    // an undo is always later than what it undoes, so this ends
    if (undone === change && undoneBy(undos, undo) === null) found = undo
  }
  return found
}
