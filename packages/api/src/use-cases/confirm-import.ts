import { type Caller, whoOf } from '../access-control/caller.ts'
import { demandOwnFacts } from '../access-control/fact-records.ts'
import type { Receipt } from '../contract/index.ts'
import type { Confirmation, ImportDesk } from '../import/import-desk.ts'
import type { Register } from '../register/register.ts'

/** Imports what a check has read, where all of it is the caller's to change. Refusals: RIGHT_OTHER_AREA, and those of the desk. */
export async function confirmImport(
  caller: Caller,
  register: Register,
  imports: ImportDesk,
  confirmation: Confirmation,
): Promise<Receipt> {
  await demandOwnFacts(caller, register, imports.factsOf(confirmation.check))
  return imports.confirm({ ...confirmation, who: whoOf(caller, confirmation.who) })
}
