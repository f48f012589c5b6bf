import type { AreaId } from '@laegedaekning/domain'
import type { Role } from '../contract/actions.ts'

/** The area whose records are one's own: a region, a kommune, a videreuddannelsesregion, or the whole country. */
export type Scope = AreaId | 'national'

/** Who asks: every use case that reads or changes records gets it as its first argument, from the route. */
export type Caller = {
  /** Id of the account; `local` and `public` are nobody's. */
  readonly account: string
  /** Name of the account as it stands in the history. */
  readonly name: string
  readonly role: Role
  readonly scope: Scope
}

/** The one planner of the embedded default, on the loopback address without sign-in. */
export const LOCAL_PLANNER: Caller = {
  account: 'local',
  name: 'local',
  role: 'local-planner',
  scope: 'national',
}

/** Anybody who has not signed in where sign-in is demanded. */
export const PUBLIC_CALLER: Caller = { account: 'public', name: 'public', role: 'public', scope: 'national' }

/** Who is named in the history: the account; without sign-in, the name that the request gives (nobody checks it). */
export function whoOf(caller: Caller, said: string): string {
  return caller.role === 'local-planner' ? said : caller.name
}
