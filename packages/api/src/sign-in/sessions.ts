import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { Refusal } from '@laegedaekning/domain'
import { type Account, accountKey, type Session } from '@laegedaekning/registry'
import { type Caller, PUBLIC_CALLER } from '../access-control/caller.ts'
import type { Register } from '../register/register.ts'
import { refuse } from '../use-cases/refuse.ts'
import { findScope, isAccountRole } from './accounts.ts'
import { hashPassword, isPassword } from './password.ts'
import { createThrottle } from './throttle.ts'

/** Session and caller of one request. `id` is `null` where nobody has signed in. */
export type Recognised = {
  readonly caller: Caller
  readonly id: string | null
  /** What must come with every change. */
  readonly token: string | null
  readonly endsAt: string | null
  readonly endsForGoodAt: string | null
}

/** Sessions of one server: opened with a name and a password, looked up at each request. */
export type Sessions = {
  /** Opens a session. Refusals: SIGN_IN_TOO_MANY {seconds}; SIGN_IN_FAILED, the same for every reason. */
  readonly signIn: (attempt: Attempt) => Promise<Recognised>
  /** Who a session belongs to, as account and session stand now. */
  readonly recognise: (id: string | null) => Promise<Recognised>
  /** Notes that the session is in use; at most once a minute. */
  readonly keep: (session: Recognised) => Promise<void>
  readonly signOut: (id: string | null) => Promise<void>
  readonly signOutEverywhere: (caller: Caller) => Promise<void>
}

export type Attempt = {
  readonly name: string
  readonly password: string
  readonly ip: string
  /** The session that the browser had; it ends. */
  readonly before: string | null
}

const MINUTE = 60_000
const IDLE = 30 * MINUTE
const LONGEST = 8 * 60 * MINUTE
const ID_BYTES = 32

const NOBODY: Recognised = { caller: PUBLIC_CALLER, id: null, token: null, endsAt: null, endsForGoodAt: null }

/** Sessions over a register. */
export function createSessions(register: Register): Sessions {
  const { accounts, sessions } = register.registry
  const now = (): number => Date.parse(register.clock.now())
  const throttle = createThrottle(now)
  // compared with where there is no such account, so that both take the same time
  const nobodys = hashPassword(randomBytes(ID_BYTES).toString('hex'))
  const lastSeen = new Map<string, number>()

  const recognise = async (id: string | null): Promise<Recognised> => {
    if (id === null || !/^[\w-]{43}$/.test(id)) return NOBODY
    const session = await sessions.find(hashOf(id))
    return session === undefined ? NOBODY : recognised(id, session, now())
  }
  const signIn = async ({ name, password, ip, before }: Attempt): Promise<Recognised> => {
    const key = accountKey(name)
    const seconds = throttle.attempt(ip, key)
    if (seconds > 0) return refuse('SIGN_IN_TOO_MANY', { seconds })
    const account = await accounts.find(name)
    const fits = await isPassword(password, account?.passwordHash ?? (await nobodys))
    if (account === undefined || !fits || account.disabledAt !== null) {
      throttle.failed(key)
      throw new Refusal([{ code: 'SIGN_IN_FAILED', severity: 'error', values: {} }])
    }
    throttle.succeeded(key)
    if (before !== null) await sessions.close(hashOf(before))
    await sessions.sweep()
    const id = randomBytes(ID_BYTES).toString('base64url')
    const expiresAt = new Date(now() + LONGEST).toISOString()
    await sessions.open({ idHash: hashOf(id), account: account.id, expiresAt })
    return recognise(id)
  }
  const keep = async ({ id }: Recognised): Promise<void> => {
    if (id === null) return
    const hash = hashOf(id)
    if (now() - (lastSeen.get(hash) ?? 0) < MINUTE) return
    lastSeen.set(hash, now())
    for (const [old, at] of lastSeen) if (now() - at > IDLE) lastSeen.delete(old)
    await sessions.touch(hash)
  }
  return {
    signIn,
    recognise,
    keep,
    signOut: async (id) => {
      if (id !== null) await sessions.close(hashOf(id))
    },
    signOutEverywhere: async (caller) => {
      await sessions.closeAll(caller.account)
    },
  }
}

function recognised(id: string, session: Session, now: number): Recognised {
  const idleEnd = Date.parse(session.lastSeenAt) + IDLE
  const end = Date.parse(session.expiresAt)
  const caller = callerOf(session.account)
  if (caller === null || now >= Math.min(idleEnd, end)) return NOBODY
  return {
    caller,
    id,
    token: tokenOf(id),
    endsAt: new Date(Math.min(idleEnd, end)).toISOString(),
    endsForGoodAt: session.expiresAt,
  }
}

/** The caller that an account is; `null` for a closed one, and for a role or area that this program does not know. */
function callerOf({ id, name, role, scope, disabledAt }: Account): Caller | null {
  const found = findScope(scope)
  if (disabledAt !== null || found === undefined || !isAccountRole(role)) return null
  return { account: id, name, role, scope: found }
}

/** The store knows hashes alone: whoever reads it cannot sign in with what stands there. */
function hashOf(id: string): string {
  return createHash('sha256').update(`session ${id}`).digest('hex')
}

/** The token follows from the id of the session, which scripts in the page cannot read. */
function tokenOf(id: string): string {
  return createHash('sha256').update(`token ${id}`).digest('base64url')
}

/** Whether a change carries the token of its session. */
export function hasToken({ token }: Recognised, given: string | undefined): boolean {
  if (token === null) return true
  const [wanted, found] = [Buffer.from(token), Buffer.from(given ?? '')]
  return wanted.length === found.length && timingSafeEqual(wanted, found)
}
