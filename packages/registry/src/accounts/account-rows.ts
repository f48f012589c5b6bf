import { type RawBuilder, sql } from 'kysely'
import { instantIn, instantValue } from '../changes/instant.ts'
import type { Database, DatabaseTransaction } from '../database/database.ts'
import type { Account, AccountBook, NewAccount } from './account-book.ts'
import { accountKey } from './account-key.ts'

/** Runs work on the open registry, so that closing waits for it. */
export type Use = <T>(work: () => Promise<T>) => Promise<T>

/** The accounts of an open database. */
export function accountBookOf(db: Database, clock: () => string, use: Use): AccountBook {
  return {
    add: (account) => use(() => insertAccount(db, account, clock())),
    find: (name) => use(async () => findByName(await selectAccounts(db).execute(), name)),
    list: () => use(() => selectAccounts(db).orderBy('name').execute()),
    countOpen: () =>
      use(async () => {
        const row = await db
          .selectFrom('accounts')
          .select(sql<number>`count(*)::integer`.as('found'))
          .where('disabled_at', 'is', null)
          .executeTakeFirst()
        return row?.found ?? 0
      }),
    setPassword: (id, passwordHash) => use(() => alterAndSignOut(db, id, { password_hash: passwordHash })),
    disable: (id) => use(() => alterAndSignOut(db, id, { disabled_at: instantValue(clock()) })),
  }
}

/** Compared here: the servers fold letters outside a–z by their locale, or not at all. */
function findByName<T extends { readonly name: string }>(all: readonly T[], name: string): T | undefined {
  const wanted = accountKey(name)
  return all.find((one) => one.name === name) ?? all.find((one) => accountKey(one.name) === wanted)
}

function selectAccounts(db: Database | DatabaseTransaction) {
  return db
    .selectFrom('accounts')
    .select(['id', 'name', 'role', 'scope', 'password_hash as passwordHash'])
    .select([
      instantIn('created_at').as('createdAt'),
      instantIn('disabled_at').$castTo<Account['disabledAt']>().as('disabledAt'),
    ])
}

async function insertAccount(db: Database, account: NewAccount, now: string): Promise<boolean> {
  const { id, name, role, scope, passwordHash } = account
  return db.transaction().execute(async (tx: DatabaseTransaction) => {
    // two of one name at the same moment: the second waits, and finds the first
    await sql`lock table accounts in share row exclusive mode`.execute(tx)
    if (findByName(await selectAccounts(tx).execute(), name) !== undefined) return false
    await tx
      .insertInto('accounts')
      .values({ id, name, role, scope, password_hash: passwordHash, created_at: instantValue(now) })
      .execute()
    return true
  })
}

/** A right taken away holds at once: the account and its sessions change together. */
async function alterAndSignOut(
  db: Database,
  id: string,
  change: { readonly password_hash: string } | { readonly disabled_at: RawBuilder<string> },
): Promise<void> {
  await db.transaction().execute(async (tx: DatabaseTransaction) => {
    await tx.updateTable('accounts').set(change).where('id', '=', id).execute()
    await tx.deleteFrom('sessions').where('account', '=', id).execute()
  })
}
