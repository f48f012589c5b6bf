import {
  addAccount,
  disableAccount,
  isAccountRole,
  listAccounts,
  type OpenRegister,
  setPassword,
} from '@laegedaekning/api'
import { type AccountAnswer, ROLES, type Role } from '@laegedaekning/api/contract'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { WrongUse } from '../wrong-use.ts'
import type { Context } from './context.ts'
import { openFor } from './open.ts'

export type AccountOptions = {
  readonly role?: string
  readonly scope: string
  readonly postgres?: string
}

/** Rows of the access log that are told. */
const MOST_ROWS = 1_000_000

type Work = (register: OpenRegister) => Promise<readonly AccountAnswer[]>

/**
 * `laegedaekning account add|list|disable|password|log`: who may sign in, and who saw what. A password comes from the terminal without being shown,
 * or from standard input; never from the arguments.
 */
export async function account(
  context: Context,
  action: string,
  name: string | undefined,
  options: AccountOptions,
): Promise<ExitCode> {
  const work = action === 'log' ? null : await workOf(context, action, name, options)
  const place =
    options.postgres === undefined ? { folder: context.folder } : { postgresUrl: options.postgres }
  const register = await openFor(context, place, false)
  try {
    if (work === null) await tellLog(context, register, name)
    else for (const one of await work(register)) context.output.out(lineOf(one, context))
    return EXIT.fine
  } finally {
    await register.close()
  }
}

/** Everything that is asked of the user is asked before the register is opened. */
async function workOf(
  context: Context,
  action: string,
  name: string | undefined,
  { role, scope }: AccountOptions,
): Promise<Work> {
  if (action === 'list') return listAccounts
  const named = nameOf(name)
  if (action === 'disable') return async (register) => [await disableAccount(register, named)]
  if (action === 'add') {
    const order = { name: named, role: roleOf(role), scope, password: await passwordOf(context) }
    return async (register) => [await addAccount(register, order)]
  }
  if (action === 'password') {
    const password = await passwordOf(context)
    return async (register) => [await setPassword(register, named, password)]
  }
  throw new WrongUse({
    da: `»account ${action}« findes ikke; brug add, list, disable, password eller log.`,
    en: `There is no “account ${action}”; use add, list, disable, password or log.`,
  })
}

/** The access log of one person, or of all, latest first; as JSON lines it can be kept elsewhere. */
async function tellLog(
  { output }: Context,
  { registry }: OpenRegister,
  person: string | undefined,
): Promise<void> {
  const rows = await registry.accessLog.list({
    ...(person === undefined ? {} : { person }),
    limit: MOST_ROWS,
  })
  for (const row of rows) {
    const { at, name, fields, record, purpose, through } = row
    const cells = [at, row.person, record, fields.join(', '), name, purpose, through]
    output.out(output.json ? JSON.stringify(row) : cells.join(' · '))
  }
}

function nameOf(name: string | undefined): string {
  if (name !== undefined) return name
  throw new WrongUse({ da: 'Sig hvilken konto: et navn.', en: 'Say which account: a name.' })
}

function roleOf(role: string | undefined): Role {
  if (role !== undefined && isAccountRole(role)) return role
  const known = ROLES.filter(isAccountRole).join(', ')
  throw new WrongUse({
    da: `Sig hvilken rolle kontoen har: --role med en af ${known}.`,
    en: `Say which role the account has: --role with one of ${known}.`,
  })
}

async function passwordOf({ readSecret, language }: Context): Promise<string> {
  const password = await readSecret(language === 'da' ? 'Adgangskode: ' : 'Password: ')
  if (password !== undefined) return password
  throw new WrongUse({
    da: 'Der kom ingen adgangskode, hverken fra tastaturet eller standardinput.',
    en: 'No password came, neither from the keyboard nor from standard input.',
  })
}

function lineOf({ name, role, scope, disabledAt }: AccountAnswer, { output, language }: Context): string {
  if (output.json) return JSON.stringify({ name, role, scope, disabledAt })
  const closed = { da: `lukket ${disabledAt ?? ''}`, en: `closed ${disabledAt ?? ''}` }
  const open = { da: 'åben', en: 'open' }
  return `${name} · ${role} · ${scope} · ${(disabledAt === null ? open : closed)[language]}`
}
