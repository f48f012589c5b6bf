/** Where health must not turn up: conflicts of an undo and error texts. And whom the access log names. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Problem, StoredRecordAnswer } from '../contract/index.ts'
import { HERE, openRecordServer, type RecordServer } from '../testing/record-server.ts'

let server: RecordServer
beforeAll(async () => {
  server = await openRecordServer()
})
afterAll(() => server.close())
beforeEach(() => server.clear())

const CASE = {
  id: '',
  area: HERE,
  process: 'praksisophoer',
  title: 'Praksis lukker',
  person: 'læge-17',
  practice: null,
  officer: 'Anna',
  days: [],
  state: 'open',
  closedOn: null,
  outcome: '',
  steps: [],
  parties: [],
  note: '',
  copiedFrom: null,
}
const start = async (more: object): Promise<StoredRecordAnswer> =>
  (await server.ask('Anna', 'POST', '/case', { body: { body: { ...CASE, ...more } } })).json()
const save = async (version: number, more: object): Promise<StoredRecordAnswer> =>
  (await server.ask('Anna', 'PUT', '/case/2026-1', { body: { body: { ...CASE, ...more } }, version })).json()

it('an undo that comes too late tells a planner nothing of health', async () => {
  const first = await start({ healthReason: 'opdigtet sygdom' })
  const second = await save(first.version, { note: 'ringet' })
  const late = await server.ask('Pia', 'POST', '/case/2026-1/undo', {
    body: { version: second.version },
    version: first.version,
  })
  expect(late.statusCode).toBe(412)
  expect(late.json<Problem>().conflict?.mine['note']).toBe('')
  expect(late.body).not.toContain('sygdom')
})

it('an error text does not repeat what was written of health', async () => {
  const healthReason = 'opdigtet sygdom '.repeat(2000)
  const refused = await server.ask('Anna', 'POST', '/case', { body: { body: { ...CASE, healthReason } } })
  expect(refused.statusCode).toBe(400)
  expect(refused.json<Problem>().issues.map(({ at }) => at)).toEqual([
    { kind: 'field', pointer: '/healthReason' },
  ])
  expect(refused.body).not.toContain('sygdom')
})

it('the access log names everybody that a case has been about where its history is seen', async () => {
  const first = await start({ healthReason: 'opdigtet sygdom' })
  await save(first.version, { person: 'læge-18' })
  await server.ask('Bo', 'GET', '/case/2026-1/history?formaal=sagen')
  const rows = await server.registry.accessLog.list({ limit: 5 })
  expect(rows.map(({ person }) => person).toSorted()).toEqual(['læge-17', 'læge-18'])
})
