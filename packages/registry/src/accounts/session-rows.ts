import { instantIn, instantValue } from '../changes/instant.ts'
import type { Database } from '../database/database.ts'
import type { Account, Session, SessionBook } from './account-book.ts'
import type { Use } from './account-rows.ts'

/** The sessions of an open database. */
export function sessionBookOf(db: Database, clock: () => string, use: Use): SessionBook {
  return {
    open: ({ idHash, account, expiresAt }) =>
      use(async () => {
        const now = instantValue(clock())
        const times = { created_at: now, last_seen_at: now, expires_at: instantValue(expiresAt) }
        await db
          .insertInto('sessions')
          .values({ id_hash: idHash, account, ...times })
          .execute()
      }),
    find: (idHash) => use(() => findSession(db, idHash)),
    touch: (idHash) =>
      use(async () => {
        const change = { last_seen_at: instantValue(clock()) }
        await db.updateTable('sessions').set(change).where('id_hash', '=', idHash).execute()
      }),
    close: (idHash) =>
      use(async () => {
        await db.deleteFrom('sessions').where('id_hash', '=', idHash).execute()
      }),
    closeAll: (account) =>
      use(async () => {
        const gone = await db.deleteFrom('sessions').where('account', '=', account).executeTakeFirstOrThrow()
        return Number(gone.numDeletedRows)
      }),
    sweep: () =>
      use(async () => {
        await db.deleteFrom('sessions').where('expires_at', '<=', instantValue(clock())).execute()
      }),
  }
}

async function findSession(db: Database, idHash: string): Promise<Session | undefined> {
  const row = await db
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.id', 'sessions.account')
    .select(['accounts.id', 'accounts.name', 'accounts.role', 'accounts.scope'])
    .select('accounts.password_hash as passwordHash')
    .select([
      instantIn('accounts.created_at').as('accountCreatedAt'),
      instantIn('accounts.disabled_at').$castTo<Account['disabledAt']>().as('disabledAt'),
      instantIn('sessions.created_at').as('createdAt'),
      instantIn('sessions.last_seen_at').as('lastSeenAt'),
      instantIn('sessions.expires_at').as('expiresAt'),
    ])
    .where('sessions.id_hash', '=', idHash)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { accountCreatedAt, createdAt, lastSeenAt, expiresAt, ...account } = row
  return { account: { ...account, createdAt: accountCreatedAt }, createdAt, lastSeenAt, expiresAt }
}
