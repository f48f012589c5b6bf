import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StoredRecordAnswer } from '@laegedaekning/api/contract'
import { type Measure, quantile } from './measure.ts'
import { startProduct } from './start.ts'

const EDITORS = 20
const RECORDS = 50
/** Edits of each editor; reliability.md 4.2 asks for 500, which `EDITS=500` gives. */
const EDITS = Number(process.env['EDITS'] ?? 50)
const LIMIT_MILLISECONDS = 800

/**
 * Editors who write in the same initiatives at once (reliability.md 4.2): each adds a line of its own to a text; on 412 it adds
 * it to the version that the answer brought, until it is kept. Nothing is lost when every line stands in the end.
 */
export async function benchEditors(): Promise<readonly Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'laegedaekning-bench-'))
  const server = await startProduct(folder)
  const root = `${server.address}/api/records/initiative`
  try {
    const made = await Promise.all(
      Array.from({ length: RECORDS }, () => send(root, 'POST', initiative(), null)),
    )
    const ids = made.map(({ record }) => record?.id ?? '')
    const times: number[] = []
    let conflicts = 0
    const edit = async (editor: number, turn: number): Promise<void> => {
      // four or five editors are at the same record at a time
      const id = ids[(turn * 7 + (editor % 4)) % ids.length] ?? ''
      let seen = await read(`${root}/${id}`)
      for (;;) {
        const body = { ...seen.body, text: `${String(seen.body['text'])}${editor}.${turn}\n` }
        const { record, theirs, milliseconds } = await send(`${root}/${id}`, 'PUT', body, seen.version)
        times.push(milliseconds)
        if (record !== null) return
        if (theirs === null) throw new Error('an edit was refused')
        conflicts += 1
        seen = theirs
      }
    }
    await Promise.all(
      Array.from({ length: EDITORS }, async (_, editor) => {
        for (let turn = 0; turn < EDITS; turn += 1) await edit(editor, turn)
      }),
    )
    const texts = await Promise.all(ids.map(async (id) => String((await read(`${root}/${id}`)).body['text'])))
    const lines = new Set(texts.flatMap((text) => text.split('\n')).filter((line) => line !== ''))
    const name = `${EDITORS} editors × ${EDITS} edits on ${RECORDS} records (PGlite, ${conflicts} conflicts)`
    return [
      { name: `${name}, lost`, value: EDITORS * EDITS - lines.size, unit: 'edits', limit: null },
      { name: `${name}, p95 of a save`, value: quantile(times, 0.95), unit: 'ms', limit: LIMIT_MILLISECONDS },
    ]
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

type Sent = {
  readonly record: StoredRecordAnswer | null
  readonly theirs: StoredRecordAnswer | null
  readonly milliseconds: number
}

async function send(url: string, method: string, body: object, version: number | null): Promise<Sent> {
  const start = performance.now()
  const answer = await fetch(url, {
    method,
    body: JSON.stringify({ body, why: '' }),
    headers: {
      'content-type': 'application/json',
      ...(version === null ? {} : { 'if-match': `"${version}"` }),
    },
  })
  const found = await answer.json()
  const milliseconds = performance.now() - start
  if (answer.ok) return { record: found, theirs: null, milliseconds }
  return { record: null, theirs: answer.status === 412 ? found.conflict.theirs : null, milliseconds }
}

async function read(url: string): Promise<StoredRecordAnswer> {
  return (await fetch(url)).json()
}

function initiative(): object {
  return {
    id: '',
    area: 'region-1082',
    title: 'Målt',
    text: '',
    catalogueEntry: null,
    copiedFrom: null,
    causes: [],
    owner: '',
    partners: [],
    rhythm: null,
    budgetOere: null,
    steps: [],
    startsOn: null,
    effectFrom: null,
    endsOn: null,
    indicator: null,
    place: null,
    status: 'proposed',
    reason: '',
  }
}
