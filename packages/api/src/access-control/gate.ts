import type { IncomingHttpHeaders } from 'node:http'
import type { Action } from '../contract/actions.ts'
import { type Me, TOKEN_HEADER } from '../contract/index.ts'
import { sessionCookie, sessionIn } from '../sign-in/cookie.ts'
import { hasToken, type Recognised, type Sessions } from '../sign-in/sessions.ts'
import { refuse } from '../use-cases/refuse.ts'
import { type Caller, LOCAL_PLANNER } from './caller.ts'
import { actionsOf, reachOf } from './decide.ts'
import { POLICIES } from './policies.ts'

/** Who came with a request, and from where. */
export type Visitor = Recognised & { readonly ip: string }

/** What every request passes before anything of it is read. */
export type Gate = {
  readonly demandsSignIn: boolean
  /**
   * Lets a request to a route in, or refuses: SIGN_IN_NEEDED (nobody has signed in), RIGHT_MISSING {action},
   * REQUEST_TOKEN_MISSING (a change without the token of its session).
   */
  readonly admit: (request: Request, action: Action) => Promise<Visitor>
  /** Who a visitor is, for the visitor. */
  readonly introduce: (visitor: Recognised, now: string) => Me
  readonly cookieOf: (id: string | null) => string
  readonly sessions: Sessions | null
}

type Request = { readonly method: string; readonly headers: IncomingHttpHeaders; readonly ip: string }

const LOCAL: Recognised = {
  caller: LOCAL_PLANNER,
  id: null,
  token: null,
  endsAt: null,
  endsForGoodAt: null,
}

/** The gate of the embedded default: everybody who gets through is the planner of this machine. */
export function localGate(): Gate {
  return {
    demandsSignIn: false,
    admit: async ({ ip }) => ({ ...LOCAL, ip }),
    introduce: (visitor, now) => meOf(visitor, 'local', now),
    cookieOf: () => '',
    sessions: null,
  }
}

/** The gate where people sign in. `secure`: the cookie travels over https alone. */
export function signInGate(sessions: Sessions, secure: boolean): Gate {
  return {
    demandsSignIn: true,
    admit: async ({ method, headers, ip }, action) => {
      const visitor = await sessions.recognise(sessionIn(headers.cookie, secure))
      demandRight(visitor.caller, action)
      if (method !== 'GET' && method !== 'HEAD') demandToken(visitor, headers, action)
      if (action !== 'use-session') await sessions.keep(visitor)
      return { ...visitor, ip }
    },
    introduce: (visitor, now) => meOf(visitor, 'demanded', now),
    cookieOf: (id) => sessionCookie(id, secure),
    sessions,
  }
}

/** Refuses a caller whose role has no right to an action: SIGN_IN_NEEDED for the public, RIGHT_MISSING for an account. */
export function demandRight(caller: Caller, action: Action): void {
  if (reachOf(caller.role, action) !== null) return
  if (caller.role === 'public') refuse('SIGN_IN_NEEDED', {})
  refuse('RIGHT_MISSING', { action: POLICIES[action].title.da })
}

/** Signing in needs no token: there is no session yet, and a foreign page is refused by its origin. */
function demandToken(visitor: Recognised, headers: IncomingHttpHeaders, action: Action): void {
  const given = headers[TOKEN_HEADER]
  if (action !== 'sign-in' && !hasToken(visitor, typeof given === 'string' ? given : undefined))
    refuse('REQUEST_TOKEN_MISSING', {})
}

function meOf({ caller, token, endsAt, endsForGoodAt }: Recognised, signIn: Me['signIn'], now: string): Me {
  const { name, role, scope } = caller
  return {
    signIn,
    account: role === 'public' ? null : { name, role, scope },
    may: actionsOf(role),
    token,
    endsAt,
    secondsLeft:
      endsAt === null ? null : Math.max(0, Math.floor((Date.parse(endsAt) - Date.parse(now)) / 1000)),
    endsForGoodAt,
  }
}
