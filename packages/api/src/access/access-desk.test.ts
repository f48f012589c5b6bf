import type { Issue } from '@laegedaekning/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { API } from '../contract/index.ts'
import { createServer } from '../http/create-server.ts'
import { createImportDesk } from '../import/import-desk.ts'
import { openFullRegister } from '../testing/full-register.ts'
import { type AccessDesk, createAccessDesk, type Roads } from './access-desk.ts'
import { readAccess } from './read-access.ts'
import { prepareScore } from './score-apart.ts'
import { createWarmUp } from './warm-up.ts'

const DAMAGED: Issue = {
  code: 'NETWORK_GRAPH_DAMAGED',
  severity: 'error',
  values: { expected: 'SHA-256' },
}

let stamp = 'a'
/** A network file that is there and cannot be used. */
const ROADS: Roads = {
  note: () => null,
  measure: () => Promise.resolve(null),
  issues: () => Promise.resolve([DAMAGED]),
  stamp: () => Promise.resolve(stamp),
}

let register: Awaited<ReturnType<typeof openFullRegister>>
let desk: AccessDesk

beforeAll(async () => {
  register = await openFullRegister()
  desk = createAccessDesk(register, ROADS)
})

afterAll(() => register.close())

const query = API.getAccess.query.parse({ dato: '2026-01-01' })

describe('the desk of measured worlds', () => {
  it('works out an equilibrium in a thread, with the same scores as on the spot', async () => {
    const asked = { date: query.dato ?? register.clock.today(), known: await register.known() }
    const [here, apart] = await Promise.all([
      createAccessDesk(register).measured({ ...asked, placedBy: 'auto' }, 'straight-line'),
      createAccessDesk(register).measured({ ...asked, placedBy: 'auto' }, 'straight-line'),
    ])
    await Promise.all([
      prepareScore(apart, asked.date, 'adgang-raam', 0),
      prepareScore(apart, asked.date, 'adgang-raam', 0),
    ])
    expect([here.scores.has('raam'), apart.scores.has('raam')]).toEqual([false, true])
    expect(apart.scores.byDemand('raam')).toEqual(here.scores.byDemand('raam'))
    await prepareScore(apart, asked.date, 'adgang-2sfca', 0)
    expect(apart.scores.has('2sfca')).toBe(false)
  })

  it('says why a network that lies in the folder is not used, and measures straight lines meanwhile', async () => {
    const answer = await readAccess(desk, query)
    expect(answer.networkIssues).toEqual([DAMAGED])
    expect([answer.network, answer.summary.basis]).toEqual([null, 'straight-line'])
  })

  it('never says a number that is none, whatever is measured', async () => {
    for (const maal of ['andel-faerre-end-to-praksis', 'adgang-e2sfca', 'afstand-naermeste-aabne-praksis'])
      for (const niveau of ['kommune', 'smaaomraade'] as const)
        expect(JSON.stringify(await readAccess(desk, { ...query, maal, niveau }))).not.toMatch(
          /NaN|undefined|Infinity/u,
        )
  })

  it('has the first question ready after warming up, and can be warmed up again', async () => {
    const warm = createWarmUp(desk)
    warm.begin()
    warm.begin()
    await warm.stop()
    expect((await readAccess(desk, query)).table.rows).toHaveLength(98)
  })
})

describe('an answer over HTTP', () => {
  it('is asked for again when another network has been put in the folder', async () => {
    const app = await createServer({
      register,
      access: desk,
      roads: ROADS,
      imports: createImportDesk(register),
      version: '0.0.0-test',
      isOpen: () => true,
      webFolder: null,
      logFault: () => {},
    })
    const headers = { host: '127.0.0.1:4600' }
    const url = '/api/access/area/kommune-0400?dato=2026-01-01'
    const first = await app.inject({ method: 'GET', url, headers })
    const tag = String(first.headers['etag'])
    const ask = () => app.inject({ method: 'GET', url, headers: { ...headers, 'if-none-match': tag } })
    expect((await ask()).statusCode).toBe(304)
    stamp = 'b'
    expect((await ask()).statusCode).toBe(200)
    await app.close()
  })
})
