/** Worker thread that holds PGlite: a slow query (or a busy WASM call) never stops the main loop. */
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import {
  type DatabaseErrorFields,
  OPENED,
  type PgliteAnswer,
  type PgliteRequest,
  type PgliteResult,
  type PgliteStart,
  type PgliteTask,
} from './pglite-messages.ts'
import { VALUE_PARSERS } from './value-parsers.ts'

const port = parentPort
if (port === null) throw new Error('pglite-worker.ts runs as a worker thread only')

const start: PgliteStart = workerData
const store = new PGlite({
  ...(start.folder === null ? {} : { dataDir: start.folder }),
  ...(start.template === null ? {} : { loadDataDir: start.template }),
  parsers: VALUE_PARSERS,
})

async function perform(task: PgliteTask): Promise<PgliteResult> {
  switch (task.kind) {
    case 'query': {
      const { rows, affectedRows } = await store.query(task.sql, [...task.parameters])
      return { kind: 'rows', rows, affectedRows: affectedRows ?? 0 }
    }
    case 'dump':
      return { kind: 'dump', data: await store.dumpDataDir('gzip') }
    case 'close':
      await store.close()
      return { kind: 'done' }
  }
}

function textField(error: object, name: string): string | undefined {
  const value: unknown = Reflect.get(error, name)
  return typeof value === 'string' ? value : undefined
}

function fieldsOf(error: unknown): DatabaseErrorFields {
  if (!(error instanceof Error)) return { message: String(error) }
  return {
    message: error.message,
    code: textField(error, 'code'),
    constraint: textField(error, 'constraint'),
    table: textField(error, 'table'),
    detail: textField(error, 'detail'),
  }
}

async function answer(id: number, work: Promise<PgliteResult>): Promise<void> {
  const message: PgliteAnswer = await work.then(
    (result) => ({ id, result }),
    (error: unknown) => ({ id, error: fieldsOf(error) }),
  )
  port?.postMessage(message)
}

/** One request at a time: PGlite has one session. */
let turn = answer(
  OPENED,
  store.waitReady.then(() => ({ kind: 'done' })),
)
port.on('message', (request: PgliteRequest) => {
  turn = turn.then(() => answer(request.id, perform(request.task)))
})
