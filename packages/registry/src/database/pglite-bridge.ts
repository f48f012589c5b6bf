import { Worker } from 'node:worker_threads'
import {
  type DatabaseErrorFields,
  OPENED,
  type PgliteAnswer,
  type PgliteResult,
  type PgliteStart,
  type PgliteTask,
} from './pglite-messages.ts'

/** An error of the embedded database, with the fields that PostgreSQL gives, under the names that `pg` uses. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
  readonly code: string | undefined
  readonly constraint: string | undefined
  readonly table: string | undefined
  readonly detail: string | undefined
  constructor(fields: DatabaseErrorFields) {
    super(fields.message)
    this.code = fields.code
    this.constraint = fields.constraint
    this.table = fields.table
    this.detail = fields.detail
  }
}

type QueryResult<T> = {
  rows: T[]
  affectedRows: number
  fields: { dataTypeID: number; name: string }[]
}
type Query = <T>(sql: string, parameters?: readonly unknown[]) => Promise<QueryResult<T>>
type Session = { readonly query: Query; readonly rollback: () => Promise<void> }

/** PGlite in a worker thread, in the shape that Kysely's PGliteDialect asks for. */
export type PgliteBridge = {
  readonly closed: boolean
  readonly ready: boolean
  readonly waitReady: Promise<void>
  readonly query: Query
  readonly transaction: <T>(work: (session: Session) => Promise<T>) => Promise<T>
  /** The whole data folder as a compressed archive: a template from which another store starts at once. */
  readonly dump: () => Promise<Blob>
  readonly close: () => Promise<void>
}

type Waiting = { readonly resolve: (result: PgliteResult) => void; readonly reject: (error: Error) => void }
type Line = { readonly ask: (task: PgliteTask) => Promise<PgliteResult>; readonly isLost: () => boolean }

/** Questions and answers with a worker; every open question fails when the worker does. */
function openLine(worker: Worker, opened: Waiting): Line {
  const waiting = new Map<number, Waiting>([[OPENED, opened]])
  let lost: string | null = null
  let latestId = OPENED
  const lose = (reason: string) => {
    lost ??= reason
    for (const { reject } of waiting.values()) reject(new DatabaseError({ message: reason }))
    waiting.clear()
  }
  worker.on('message', (answer: PgliteAnswer) => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('error' in answer) asked?.reject(new DatabaseError(answer.error))
    else asked?.resolve(answer.result)
  })
  worker.on('error', (error) => lose(`the database thread failed: ${String(error)}`))
  worker.on('exit', () => lose('the database thread has ended'))
  return {
    isLost: () => lost !== null,
    ask: (task) =>
      new Promise((resolve, reject) => {
        if (lost !== null) return reject(new DatabaseError({ message: lost }))
        latestId += 1
        waiting.set(latestId, { resolve, reject })
        worker.postMessage({ id: latestId, task }, [])
      }),
  }
}

/**
 * Opens PGlite in a worker thread of its own; rejects with a {@link DatabaseError} where the store cannot be opened.
 * The caller holds the folder's lock. Kysely hands out the one connection to one user at a time.
 */
export async function openPglite(start: PgliteStart): Promise<PgliteBridge> {
  const worker = new Worker(new URL('./pglite-worker.ts', import.meta.url), { workerData: start })
  const { promise, resolve, reject } = Promise.withResolvers<PgliteResult>()
  const line = openLine(worker, { resolve, reject })
  let closed = false
  try {
    await promise
  } catch (error) {
    await worker.terminate()
    throw error
  }
  const query: Query = async (sql, parameters = []) => {
    const result = await line.ask({ kind: 'query', sql, parameters })
    if (result.kind !== 'rows') throw new DatabaseError({ message: 'rows expected' })
    // what a row holds is said by the query that asks, as with every driver
    const answer: object = result
    return { rows: Reflect.get(answer, 'rows'), affectedRows: result.affectedRows, fields: [] }
  }
  return {
    get closed() {
      return closed || line.isLost()
    },
    ready: true,
    waitReady: Promise.resolve(),
    query,
    transaction: (work) => inTransaction(query, work),
    dump: async () => {
      const result = await line.ask({ kind: 'dump' })
      if (result.kind !== 'dump') throw new DatabaseError({ message: 'an archive expected' })
      return result.data
    },
    close: async () => {
      if (closed) return
      closed = true
      if (!line.isLost()) await line.ask({ kind: 'close' })
      await worker.terminate()
    },
  }
}

async function inTransaction<T>(query: Query, work: (session: Session) => Promise<T>): Promise<T> {
  await query('begin')
  let ended = false
  const rollback = async () => {
    ended = true
    await query('rollback')
  }
  try {
    const result = await work({ query, rollback })
    if (!ended) await query('commit')
    return result
  } catch (error) {
    if (!ended) await rollback()
    throw error
  }
}
