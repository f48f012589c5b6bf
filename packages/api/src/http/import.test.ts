import { getPlainDate } from '@laegedaekning/domain'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBaseFacts } from '../base/base-facts.ts'
import type { ChangesAnswer, ImportCheck, Problem, Receipt } from '../contract/index.ts'
import { createImportDesk } from '../import/import-desk.ts'
import { openMemoryRegister } from '../plan/open-memory-register.ts'
import type { Register } from '../register/register.ts'
import { createServer } from './create-server.ts'

let register: Register & { readonly close: () => Promise<void> }
let app: FastifyInstance

beforeAll(async () => {
  const { facts } = await readBaseFacts()
  register = await openMemoryRegister(getPlainDate('2026-11-22'), [{ why: 'facts', facts }])
  app = await createServer({
    register,
    imports: createImportDesk(register),
    version: '0.0.0-test',
    isOpen: () => true,
    webFolder: null,
    logFault: () => undefined,
  })
})

afterAll(async () => {
  await app.close()
  await register.close()
})

const HEADER = 'praksis;navn;praksistype;kommune;aabent_for_tilgang;tilmeldte_patienter;gyldig_fra;kilde'

function upload(name: string, text: string | Uint8Array) {
  const form = new FormData()
  form.append('file', new Blob([typeof text === 'string' ? text : Uint8Array.from(text)]), name)
  return app.inject({
    method: 'POST',
    url: '/api/imports/check',
    payload: form,
    headers: { host: 'localhost:1' },
  })
}

function post(url: string, payload: Readonly<Record<string, unknown>>) {
  return app.inject({ method: 'POST', url, payload, headers: { host: 'localhost:1' } })
}

async function latest(): Promise<number> {
  const response = await app.inject({ url: '/api/changes?antal=1', headers: { host: 'localhost:1' } })
  return response.json<ChangesAnswer>().changes[0]?.id ?? 0
}

describe('files that are too much to take', () => {
  const MIB = 1024 * 1024

  it.each([
    ['one file above 50 MB', [51], '50 MB'],
    ['three files above 100 MB together', [40, 40, 21], '100 MB'],
  ])('are refused while they come in: %s', async (_words, sizes, limit) => {
    const form = new FormData()
    for (const size of sizes) form.append('files', new Blob([new Uint8Array(size * MIB)]), `${size}.csv`)
    const response = await app.inject({
      method: 'POST',
      url: '/api/imports/check',
      payload: form,
      headers: { host: 'localhost:1' },
    })
    expect(response.statusCode).toBe(413)
    expect(response.json<Problem>().issues).toEqual([
      { code: 'REQUEST_TOO_LARGE', severity: 'error', values: { limit } },
    ])
  })
})

describe('an import in two steps', () => {
  it('writes nothing before it is confirmed, gives a receipt, changes nothing the second time, and can be undone', async () => {
    const file = `${HEADER}\nT-1;Prøvepraksis;almen praksis;Ishøj;ja;1500;2026-01-01;test`
    const before = await latest()
    const check = (await upload('praksis.csv', file)).json<ImportCheck>()
    expect(check).toMatchObject({ canImport: true, facts: { in: 1, added: 1 }, issueCounts: { error: 0 } })
    expect(await latest()).toBe(before)
    const receipt = (
      await post('/api/imports', { check: check.check, who: 'test', why: 'prøve' })
    ).json<Receipt>()
    expect(receipt).toMatchObject({ change: before + 1, facts: { added: 1 } })
    expect(receipt.files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
    const again = (await upload('praksis.csv', file)).json<ImportCheck>()
    expect(again).toMatchObject({ canImport: false, facts: { unchanged: 1, added: 0, changed: 0 } })
    const undone = await post(`/api/changes/${before + 1}/undo`, { who: 'test', why: 'fortrudt' })
    expect(undone.json<Receipt>().change).toBe(before + 2)
  })

  it('refuses a file with an error whole, and names row and column', async () => {
    const file = `${HEADER}\nT-2;God;almen praksis;Ishøj;ja;1500;2026-01-01;test\nT-3;Dårlig;almen praksis;Ishøj;ja;1.5oo;2026-01-01;test`
    const before = await latest()
    const check = (await upload('praksis.csv', file)).json<ImportCheck>()
    expect(check).toMatchObject({ canImport: false, canImportWithoutErrors: true })
    expect(check.issues[0]).toMatchObject({
      code: 'INTAKE_NUMBER_UNREADABLE',
      at: { kind: 'cell', file: 'praksis.csv', row: 3, column: 'F (tilmeldte_patienter)' },
    })
    const response = await post('/api/imports', { check: check.check, who: 'test', why: 'prøve' })
    expect(response.statusCode).toBe(422)
    expect(response.json<Problem>().issues[0]).toMatchObject({ code: 'INTAKE_NUMBER_UNREADABLE' })
    expect(await latest()).toBe(before)
  })

  it('tells what a file is and how many rows it has, also when none of them can be used', async () => {
    const check = (
      await upload('praksis.csv', `${HEADER}\nT-4;Fejl;almen praksis;Atlantis;ja;1500;2026-01-01;test`)
    ).json<ImportCheck>()
    expect(check.files).toMatchObject([{ format: 'praksis', rowsRead: 1, rowsUsed: 0, rowsNotUsed: 1 }])
    expect(check).toMatchObject({ canImport: false, canImportWithoutErrors: false })
  })

  it('knows areas of every date, also Region Østdanmark of 2027', async () => {
    const file =
      'udpegning;omraade;udpegningens_art;besluttet_af;besluttet_dato;gyldig_fra;kilde\nU-1;region-oestdanmark;observation;Regionsrådet;2027-01-05;2027-02-01;test'
    const check = (await upload('udpegninger.csv', file)).json<ImportCheck>()
    expect(check.issueCounts.error, JSON.stringify(check.issues)).toBe(0)
    expect(check.canImport).toBe(true)
  })

  it('says of a picture that it is no table', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
    const check = (await upload('praksis.csv', png)).json<ImportCheck>()
    expect(check.issues[0]?.code).toBe('INTAKE_TYPE_MISMATCH')
    expect(check.canImport).toBe(false)
  })

  it('asks for a confirmation of a check that exists', async () => {
    expect((await post('/api/imports', { check: 'x', who: 'a', why: 'b' })).statusCode).toBe(400)
  })
})
