import { z } from 'zod'
import { ACTIONS, ROLES } from '../actions.ts'
import { json, jsonBody, NO_BODY, op } from '../op.ts'
import { none } from '../op-parts.ts'
import { list } from '../schemas/list.ts'

/** Header in which a signed-in page sends the token of its session with every change. */
export const TOKEN_HEADER = 'x-laegedaekning-token'

/** Longest name, password and purpose that a request may carry. */
const LONGEST_NAME = 100
const LONGEST_PASSWORD = 200

const name = z.string().trim().min(1).max(LONGEST_NAME)
const password = z.string().max(LONGEST_PASSWORD)
const role = z.enum(ROLES)

/** Who asks, and what that person may do. */
export const me = z
  .object({
    /** `local`: the one planner of this machine, without sign-in. `demanded`: accounts sign in. */
    signIn: z.enum(['local', 'demanded']),
    /** `null` where nobody has signed in. */
    account: z.object({ name: z.string(), role, scope: z.string() }).readonly().nullable(),
    may: list(z.enum(ACTIONS)),
    /** To be sent with every change, in the header `x-laegedaekning-token`. */
    token: z.string().nullable(),
    /** When the session ends if nothing more is done (ISO instant), and how many seconds there are until then. */
    endsAt: z.string().nullable(),
    secondsLeft: z.number().nullable(),
    /** When it ends whatever is done. */
    endsForGoodAt: z.string().nullable(),
  })
  .meta({ id: 'Me' })

export type Me = z.output<typeof me>

const account = z
  .object({
    name: z.string(),
    role: z.string(),
    scope: z.string(),
    createdAt: z.string(),
    disabledAt: z.string().nullable(),
  })
  .meta({ id: 'Account' })

export type AccountAnswer = z.output<typeof account>

const accountParams = z.strictObject({ name })

const accessRow = z
  .object({
    at: z.string(),
    name: z.string(),
    role: z.string(),
    person: z.string(),
    record: z.string(),
    fields: list(z.string()),
    purpose: z.string(),
    through: z.string(),
  })
  .meta({ id: 'AccessRow' })

const accessLog = z.object({ rows: list(accessRow), person: z.string().nullable() }).meta({ id: 'AccessLog' })

export type AccessLogAnswer = z.output<typeof accessLog>

/** Signing in and out, accounts, and the log of who saw what. */
export const SIGN_IN_OPS = {
  signIn: op({
    method: 'POST',
    path: '/api/sign-in',
    params: none,
    query: none,
    body: jsonBody(z.strictObject({ name, password })),
    ok: json(me),
    summary: 'Opens a session; the same refusal for an unknown account and a wrong password',
    policy: 'sign-in',
    refusals: ['SIGN_IN_FAILED', 'SIGN_IN_TOO_MANY', 'SIGN_IN_NOT_USED'],
  }),
  signOut: op({
    method: 'POST',
    path: '/api/sign-out',
    params: none,
    query: none,
    body: NO_BODY,
    ok: json(me),
    summary: 'Ends this session',
    policy: 'use-session',
    refusals: [],
  }),
  signOutEverywhere: op({
    method: 'POST',
    path: '/api/sign-out-everywhere',
    params: none,
    query: none,
    body: NO_BODY,
    ok: json(me),
    summary: 'Ends every session of the account',
    policy: 'use-session',
    refusals: [],
  }),
  staySignedIn: op({
    method: 'POST',
    path: '/api/stay-signed-in',
    params: none,
    query: none,
    body: NO_BODY,
    ok: json(me),
    summary: 'Says that the session is in use, so that it does not end yet',
    policy: 'use-session',
    refusals: [],
  }),
  getMe: op({
    method: 'GET',
    path: '/api/me',
    params: none,
    query: none,
    body: NO_BODY,
    ok: json(me),
    summary: 'Who asks, what that person may do, and when the session ends; asking does not prolong it',
    policy: 'use-session',
    refusals: [],
  }),
  listAccounts: op({
    method: 'GET',
    path: '/api/accounts',
    params: none,
    query: none,
    body: NO_BODY,
    ok: json(z.object({ accounts: list(account) })),
    summary: 'The accounts, without their passwords',
    policy: 'read-accounts',
    refusals: [],
  }),
  addAccount: op({
    method: 'POST',
    path: '/api/accounts',
    params: none,
    query: none,
    body: jsonBody(z.strictObject({ name, role, scope: z.string().max(LONGEST_NAME), password })),
    ok: json(account),
    summary: 'Adds an account with a role and the area whose records are its own',
    policy: 'manage-accounts',
    refusals: [
      'ACCOUNT_NAME_TAKEN',
      'ACCOUNT_NAME_NOT_ALLOWED',
      'ACCOUNT_SCOPE_WRONG',
      'ACCOUNT_PASSWORD_SHORT',
      'ACCOUNT_PASSWORD_IS_NAME',
    ],
  }),
  disableAccount: op({
    method: 'POST',
    path: '/api/accounts/{name}/disable',
    params: accountParams,
    query: none,
    body: NO_BODY,
    ok: json(account),
    summary: 'Closes an account and ends its sessions at once',
    policy: 'manage-accounts',
    refusals: ['ACCOUNT_NOT_FOUND'],
  }),
  setPassword: op({
    method: 'POST',
    path: '/api/accounts/{name}/password',
    params: accountParams,
    query: none,
    body: jsonBody(z.strictObject({ password })),
    ok: json(account),
    summary: 'Gives an account another password and ends its sessions',
    policy: 'manage-accounts',
    refusals: ['ACCOUNT_NOT_FOUND', 'ACCOUNT_PASSWORD_SHORT', 'ACCOUNT_PASSWORD_IS_NAME'],
  }),
  getAccessLog: op({
    method: 'GET',
    path: '/api/access-log',
    params: none,
    query: z.strictObject({
      person: z.string().trim().max(200).optional(),
      antal: z.coerce.number().int().min(1).max(1000).default(200),
    }),
    body: NO_BODY,
    ok: json(accessLog),
    summary: 'Who saw which sensitive fields of whose records, when, for what and through what, latest first',
    policy: 'read-access-log',
    refusals: [],
  }),
} as const
