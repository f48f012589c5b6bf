import { randomUUID } from 'node:crypto'
import { findAreaId, levelOf, Refusal } from '@laegedaekning/domain'
import type { Account } from '@laegedaekning/registry'
import type { Scope } from '../access-control/caller.ts'
import type { AccountAnswer } from '../contract/index.ts'
import { ROLES, type Role } from '../contract/index.ts'
import type { Register } from '../register/register.ts'
import { refuse } from '../use-cases/refuse.ts'
import { hashPassword } from './password.ts'

/** What a new account is made of. */
export type AccountOrder = {
  readonly name: string
  readonly role: Role
  /** `national`, or an area of the kind that the role needs. */
  readonly scope: string
  readonly password: string
}

/** Shortest password (ASVS 5.0, 6.2.1 advises 15; so long ones need no list of common passwords). */
export const LEAST_PASSWORD = 15

const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,58}[\p{L}\p{N}]$/u

/** The kinds of area that a role's accounts belong to. */
const SCOPES: Readonly<Record<Exclude<Role, 'public' | 'local-planner'>, readonly string[]>> = {
  'municipality-reader': ['kommune'],
  'plo-reader': ['national', 'region'],
  vur: ['vur'],
  'region-planner': ['region'],
  'region-steward': ['region'],
  'region-case-officer': ['region'],
  'sst-national': ['national'],
  administrator: ['national'],
  service: ['national'],
}

/** Roles that an account can have. */
export function isAccountRole(role: string): role is Exclude<Role, 'public' | 'local-planner'> {
  return ROLES.some((one) => one === role) && role !== 'public' && role !== 'local-planner'
}

/** The scope in a text: `national` or an area id; `undefined` for another text. */
export function findScope(text: string): Scope | undefined {
  return text === 'national' ? text : findAreaId(text)
}

/**
 * Adds an account. Refusals: ACCOUNT_NAME_NOT_ALLOWED, ACCOUNT_SCOPE_WRONG (an area of the wrong kind, or one that the
 * register does not know), ACCOUNT_PASSWORD_SHORT, ACCOUNT_PASSWORD_IS_NAME, ACCOUNT_NAME_TAKEN.
 */
export async function addAccount(register: Register, order: AccountOrder): Promise<AccountAnswer> {
  const { name, role, scope, password } = order
  if (!NAME.test(name)) return refuse('ACCOUNT_NAME_NOT_ALLOWED', { found: name })
  await checkScope(register, role, scope)
  checkPassword(name, password)
  const { accounts } = register.registry
  const added = await accounts.add({
    id: randomUUID(),
    name,
    role,
    scope,
    passwordHash: await hashPassword(password),
  })
  return added ? getAccount(register, name).then(answerOf) : refuse('ACCOUNT_NAME_TAKEN', { found: name })
}

async function checkScope(register: Register, role: Role, scope: string): Promise<void> {
  const wanted = isAccountRole(role) ? SCOPES[role] : []
  const found = findScope(scope)
  const kind = found === undefined || found === 'national' ? found : levelOf(found)
  const isKnown =
    found === 'national' || (await register.registry.listEver('area')).some(({ id }) => id === found)
  if (kind === undefined || !wanted.includes(kind) || !isKnown)
    refuse('ACCOUNT_SCOPE_WRONG', { role, found: scope, wanted: wanted.join(' / ') || '–' })
}

function checkPassword(name: string, password: string): void {
  const letters = Array.from(password.normalize('NFKC'))
  if (letters.length < LEAST_PASSWORD) refuse('ACCOUNT_PASSWORD_SHORT', { least: LEAST_PASSWORD })
  const isName = password.toLowerCase().includes(name.toLowerCase()) && letters.length < name.length + 6
  if (isName || new Set(letters).size < 3) refuse('ACCOUNT_PASSWORD_IS_NAME', {})
}

/** The account of a name. Refusal: ACCOUNT_NOT_FOUND. */
async function getAccount({ registry }: Register, name: string): Promise<Account> {
  return (await registry.accounts.find(name)) ?? refuse('ACCOUNT_NOT_FOUND', { found: name })
}

/** Every account, by name, without passwords. */
export async function listAccounts(register: Register): Promise<readonly AccountAnswer[]> {
  return (await register.registry.accounts.list()).map(answerOf)
}

/** Closes an account and ends its sessions; closing it twice changes nothing. Refusal: ACCOUNT_NOT_FOUND. */
export async function disableAccount(register: Register, name: string): Promise<AccountAnswer> {
  const { id, disabledAt } = await getAccount(register, name)
  if (disabledAt === null) await register.registry.accounts.disable(id)
  return answerOf(await getAccount(register, name))
}

/** Gives an account another password and ends its sessions. Refusals: ACCOUNT_NOT_FOUND and those of passwords. */
export async function setPassword(
  register: Register,
  name: string,
  password: string,
): Promise<AccountAnswer> {
  const account = await getAccount(register, name)
  checkPassword(account.name, password)
  await register.registry.accounts.setPassword(account.id, await hashPassword(password))
  return answerOf(account)
}

/** Refuses to go on where nobody could sign in: ACCOUNTS_NONE. */
export async function demandAccounts({ registry }: Register, address: string): Promise<void> {
  if ((await registry.accounts.countOpen()) > 0) return
  throw new Refusal([{ code: 'ACCOUNTS_NONE', severity: 'error', values: { found: address } }])
}

function answerOf({ name, role, scope, createdAt, disabledAt }: Account): AccountAnswer {
  return { name, role, scope, createdAt, disabledAt }
}
