import type { Me } from '@laegedaekning/api/contract'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { keepDraftsOf } from '../actions/records/drafts.ts'
import { client } from '../register/queries.ts'
import { keepToken } from '../register/session-token.ts'

/** How often a signed-in page asks how long the session has left; asking does not prolong it. */
const ASK_EVERY = 30_000

/** The warning comes so long before the end (ux.md 3.4). */
const WARN_SECONDS = 5 * 60

/** Where this page's session stands; `ended`: by itself, not by signing out. */
let session: 'none' | 'open' | 'ended' = 'none'

/** Whether the session of this page ended by itself. */
export function hasEnded(): boolean {
  return session === 'ended'
}

/** Takes note of who is signed in: the token goes along with changes from now on. */
export function noted(me: Me): Me {
  keepToken(me.token)
  if (me.account !== null) session = 'open'
  else if (session === 'open') session = 'ended'
  return me
}

/** Somebody else asks from now on: what was fetched for the one before, and what another has written, is forgotten. */
export function nowAsks(queries: QueryClient, me: Me): void {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' })
  keepDraftsOf(me.account?.name ?? null)
  session = 'none'
  queries.setQueryData(['me'], noted(me))
}

export const meOptions = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => noted(await client.getMe({ signal })),
  staleTime: ASK_EVERY,
  refetchInterval: ({ state }) =>
    state.data?.signIn === 'demanded' && state.data.account !== null ? ASK_EVERY : false,
})

export const accessLogOptions = (person: string) =>
  queryOptions({
    queryKey: ['access-log', person],
    queryFn: ({ signal }) => client.getAccessLog({ query: person === '' ? {} : { person }, signal }),
    staleTime: 0,
  })

/** Whole minutes until the session ends where the warning is due, at least 1; `null` before. */
export function minutesToWarn({ secondsLeft }: Me): number | null {
  return secondsLeft === null || secondsLeft > WARN_SECONDS ? null : Math.max(1, Math.round(secondsLeft / 60))
}
