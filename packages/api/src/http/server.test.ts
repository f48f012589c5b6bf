import { ISSUE_CODES, type Issue } from '@laegedaekning/domain'
import { INDICATORS } from '@laegedaekning/rules'
import { Validator } from '@seriousme/openapi-schema-validator'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  ACTIONS,
  API,
  type FigureAnswer,
  ISSUE_WORDS,
  issueMessage,
  openApi,
  type Problem,
  type StatusAnswer,
} from '../contract/index.ts'
import { createImportDesk } from '../import/import-desk.ts'
import type { Register } from '../register/register.ts'
import { openFullRegister } from '../testing/full-register.ts'
import { readStatus } from '../use-cases/read-status.ts'
import { createServer } from './create-server.ts'
import { routesOf } from './routes.ts'

let register: Register & { readonly close: () => Promise<void> }
let app: FastifyInstance
const faults: unknown[] = []

beforeAll(async () => {
  register = await openFullRegister()
  app = await createServer({
    register,
    imports: createImportDesk(register),
    version: '0.0.0-test',
    isOpen: () => true,
    webFolder: null,
    logFault: (entry) => faults.push(entry),
  })
})

afterAll(async () => {
  await app.close()
  await register.close()
})

const own = { host: '127.0.0.1:4600' }

function ask(options: InjectOptions) {
  return app.inject({ ...options, headers: { ...own, ...options.headers } })
}

async function get<T>(url: string): Promise<T> {
  const response = await ask({ method: 'GET', url })
  expect(response.statusCode, `${url}: ${response.body.slice(0, 300)}`).toBe(200)
  return response.json<T>()
}

describe('the contract', () => {
  it('is a valid OpenAPI 3.1 document that the server hands out', async () => {
    const document = openApi('0.0.0-test')
    expect(await new Validator().validate(JSON.parse(JSON.stringify(document)))).toMatchObject({
      valid: true,
    })
    expect(await get('/api/openapi.json')).toEqual(JSON.parse(JSON.stringify(document)))
  })

  it('has every route mounted, and every route has a policy', () => {
    const mounted = routesOf({
      register,
      imports: createImportDesk(register),
      version: '',
      isOpen: () => true,
    })
    const paths = (list: readonly { readonly method: string; readonly path: string }[]) =>
      list.map(({ method, path }) => `${method} ${path}`).toSorted()
    expect(paths(mounted)).toEqual(paths(Object.values(API)))
    expect(mounted.filter(({ policy }) => !ACTIONS.some((action) => action === policy))).toEqual([])
  })
})

/** What an issue may carry; each code uses some of them. */
const VALUES = {
  found: 'a',
  expected: 'b',
  readAs: 'c',
  count: 3,
  code: 'd',
  nearest: 'e',
  file: 'f',
  position: 7,
  most: 9,
  limit: 15,
  first: 'g',
  elements: 2,
}

describe('the words of issues', () => {
  it.each(ISSUE_CODES)('%s says what, why and what to do in both languages', (code) => {
    const issue: Issue = { code, severity: 'error', values: VALUES }
    for (const language of ['da', 'en'] as const) {
      const message = issueMessage(issue, language)
      expect(message.title.length).toBeGreaterThan(3)
      expect(message.what.length).toBeGreaterThan(10)
      expect(message.why.length).toBeGreaterThan(5)
      expect(message.advice.length).toBeGreaterThan(5)
      expect(message.text).not.toMatch(/[{}[\]]/)
    }
    expect(ISSUE_WORDS[code].title.da).not.toBe(ISSUE_WORDS[code].title.en)
  })

  it('each has a page of its own', async () => {
    const response = await ask({ method: 'GET', url: '/fejl/REGISTRY_LOCKED' })
    expect(response.statusCode).toBe(200)
    expect(response.headers['content-type']).toContain('text/html')
  })
})

describe('problems are documents of RFC 9457', () => {
  const json = { 'content-type': 'application/json' }
  it.each<[string, InjectOptions, number, string, string]>([
    ['an unknown key', { url: '/api/status?nøgletal=x' }, 400, 'REQUEST_KEY_UNKNOWN', '/query/nøgletal'],
    ['an unknown level', { url: '/api/status?niveau=by' }, 400, 'REQUEST_VALUE_NOT_ALLOWED', '/query/niveau'],
    ['31 February', { url: '/api/status?dato=2026-02-31' }, 400, 'DATE_UNREADABLE', '/query/dato'],
    [
      'an unknown indicator',
      { url: '/api/status?noegletal=lykke' },
      404,
      'INDICATOR_NOT_FOUND',
      '/query/noegletal',
    ],
    ['an unknown area', { url: '/api/areas/kommune-9999/profile' }, 404, 'AREA_NOT_FOUND', '/params/id'],
    [
      'a level before its time',
      { url: '/api/status?niveau=sundhedsraad&dato=2008-01-01' },
      404,
      'LEVEL_NOT_AT_DATE',
      '/query/niveau',
    ],
    ['an unknown route', { url: '/api/laeger' }, 404, 'ROUTE_NOT_FOUND', ''],
    [
      'an unknown parameter',
      { url: '/api/parameters/findes/ikke' },
      404,
      'PARAMETER_NOT_FOUND',
      '/params/key',
    ],
    [
      'broken JSON',
      { method: 'POST', url: '/api/compute/coverage', payload: '{', headers: json },
      400,
      'REQUEST_UNREADABLE',
      '',
    ],
    [
      'a missing key',
      { method: 'POST', url: '/api/compute/coverage', payload: '{"areas":[]}', headers: json },
      400,
      'REQUEST_KEY_MISSING',
      '/body/date',
    ],
    [
      'a wrong type',
      {
        method: 'POST',
        url: '/api/compute/coverage',
        payload: 'x',
        headers: { 'content-type': 'text/plain' },
      },
      415,
      'REQUEST_TYPE_NOT_SUPPORTED',
      '',
    ],
    [
      'too much',
      { method: 'POST', url: '/api/compute/coverage', payload: `"${'x'.repeat(1_100_000)}"`, headers: json },
      413,
      'REQUEST_TOO_LARGE',
      '',
    ],
    [
      'a foreign host',
      { url: '/api/health', headers: { host: 'evil.example' } },
      403,
      'REQUEST_ORIGIN_REFUSED',
      '',
    ],
    [
      'a foreign page',
      { url: '/api/health', headers: { origin: 'https://evil.example' } },
      403,
      'REQUEST_ORIGIN_REFUSED',
      '',
    ],
    [
      'a request from another site',
      { url: '/api/status', headers: { 'sec-fetch-site': 'cross-site' } },
      403,
      'REQUEST_ORIGIN_REFUSED',
      '',
    ],
    [
      'an unknown change',
      { method: 'POST', url: '/api/changes/9999/undo', payload: '{"who":"a","why":"b"}', headers: json },
      404,
      'REGISTRY_UNDO_UNKNOWN',
      '',
    ],
  ])('%s', async (_name, request, status, code, pointer) => {
    const response = await ask(request)
    const problem = response.json<Problem>()
    expect(response.statusCode).toBe(status)
    expect(response.headers['content-type']).toContain('application/problem+json')
    expect(problem).toMatchObject({ status, code, type: `/fejl/${code}` })
    expect(problem.title).not.toBe('')
    expect(problem.detail).not.toMatch(/node_modules|\.ts:|select |at async/i)
    if (pointer !== '') expect(problem.issues[0]?.at).toMatchObject({ kind: 'field', pointer })
    expect(faults).toEqual([])
  })

  it('speak English when the reader does', async () => {
    const response = await ask({ url: '/api/status?niveau=by', headers: { 'accept-language': 'en' } })
    expect(response.json<Problem>().title).toMatch(/^[A-Z][a-z ]+/)
    const danish = await ask({ url: '/api/status?niveau=by' })
    expect(danish.json<Problem>().title).not.toBe(response.json<Problem>().title)
  })
})

describe('the figures', () => {
  const count = async (niveau: string, dato: string): Promise<number> =>
    (await get<{ areas: unknown[] }>(`/api/areas?niveau=${niveau}&dato=${dato}`)).areas.length

  it('count 98 kommuner, 17 sundhedsråd, 3 VUR, and 5 regions until 2026 and 4 from 2027 (C1.16, K24)', async () => {
    expect(await count('kommune', '2026-12-31')).toBe(98)
    expect(await count('sundhedsraad', '2026-12-31')).toBe(17)
    expect(await count('vur', '2027-01-01')).toBe(3)
    expect(await count('region', '2026-12-31')).toBe(5)
    expect(await count('region', '2027-01-01')).toBe(4)
  })

  it('have 6,025,511 inhabitants in 2026 and 5,992,644 in 2025 at every level', async () => {
    for (const [dato, people] of [
      ['2026-01-01', 6_025_511],
      ['2025-01-01', 5_992_644],
    ] as const) {
      for (const niveau of ['region', 'vur', 'kommune']) {
        const { table } = await get<StatusAnswer>(
          `/api/status?noegletal=befolkning&niveau=${niveau}&dato=${dato}`,
        )
        expect(table.total.figure.value).toBe(people)
        expect(table.rows.reduce((sum, row) => sum + (row.figure.value ?? 0), 0)).toBe(people)
      }
    }
  })

  it('show 30 vacant numbers in Region Midtjylland on 1 January 2008: 6/8/11/5 by place, 4/4/4/18 by origin (C1.3)', async () => {
    const query = 'noegletal=ledige-ydernumre&dato=2008-01-01&inden-for=region-1082'
    const { table } = await get<StatusAnswer>(`/api/status?${query}&niveau=planomraade`)
    const byPlace = new Map(table.rows.map((row) => [row.area.id, row.figure.value]))
    expect(byPlace).toEqual(
      new Map([
        ['planomraade-rm-ringkoebing', 11],
        ['planomraade-rm-aarhus', 8],
        ['planomraade-rm-viborg-syd', 6],
        ['planomraade-rm-vejle-nord', 5],
      ]),
    )
    expect(table.total.figure.value).toBe(30)
    expect(table.total.parts.slice(1, 5)).toEqual([4, 4, 4, 18])
    expect(table.madeUp).toBe(false)
    const kommuner = (await get<StatusAnswer>(`/api/status?${query}&niveau=kommune`)).table
    // four stand in no kommune: two of »Viborg Amt« and two of »Århus Amt«
    expect(kommuner.rest?.figure.value).toBe(4)
    expect(kommuner.rows.reduce((sum, row) => sum + (row.figure.value ?? 0), 4)).toBe(30)
  })

  it('are the same to the byte from the use case and over HTTP', async () => {
    for (const { id } of INDICATORS) {
      const url = `/api/status?noegletal=${id}&niveau=region&dato=2026-01-01`
      const query = API.getStatus.query.parse({ noegletal: id, niveau: 'region', dato: '2026-01-01' })
      const response = await ask({ url })
      expect(response.body).toBe(JSON.stringify(await readStatus(register, query)))
    }
  })

  it('open down to formula, inputs, rule, valid-from, source and certainty', async () => {
    const answer = await get<FigureAnswer>(
      '/api/areas/kommune-0336/figures/behovsvaegtet-gab?dato=2026-01-01',
    )
    const { figure } = answer.row
    expect(figure.formula.da).not.toBe('')
    expect(figure.inputs.length).toBeGreaterThan(1)
    for (const input of figure.inputs) expect(input.source).not.toBe('')
    expect(figure.rules[0]).toMatchObject({
      parameter: 'almen-praksis/kapacitet/norm',
      value: 1600,
      validFrom: '2025-07-01',
    })
    expect(figure.certainty).toBe('assumed')
    expect(figure.madeUp).toBe(true)
  })

  it('are not sent again while nothing has changed', async () => {
    const first = await ask({ url: '/api/status?niveau=vur' })
    const again = await ask({
      url: '/api/status?niveau=vur',
      headers: { 'if-none-match': String(first.headers.etag) },
    })
    expect(again.statusCode).toBe(304)
    expect(again.body).toBe('')
  })

  it('take a table and give its coverage: 8,000 ÷ 1,600 = 5 needed, 4 there, gap 1', async () => {
    const payload = { date: '2026-01-01', norm: 1600, areas: [{ id: 'a', inhabitants: 8000, capacities: 4 }] }
    const response = await ask({ method: 'POST', url: '/api/compute/coverage', payload })
    expect(response.json()).toMatchObject({
      engine: 'coverage',
      areas: [{ id: 'a', neededCapacities: 5, gap: 1 }],
    })
  })
})

/** Fifteen groups of courses whose months no plan divides evenly: minutes of work, of which the test sees the first moments. */
function longPlacement(): object {
  const sites = Array.from({ length: 8 }, (_, at) => ({
    id: `s${at}`,
    kind: 'acute',
    area: 'nord',
    coverageArea: `s${at}`,
  }))
  const posts = Array.from({ length: 15 }, (_, at) => ({ id: `p${at}`, specialty: `f${at}`, count: 7 }))
  return {
    posts,
    sites,
    areas: sites.map(({ id }, at) => ({ id, need: 97 + 13 * at })),
    packages: posts.flatMap(({ id, specialty }, post) =>
      sites.map((site, at) => ({
        id: `${specialty}-${site.id}`,
        post: id,
        elements: [
          { site: site.id, months: 7 + ((post * 5 + at * 11) % 17) },
          { site: `s${(at + 1 + (post % 5)) % 8}`, months: 5 + ((post * 3 + at * 7) % 13) },
        ],
      })),
    ),
    options: { relativeGap: 0, timeLimitSeconds: 60 },
  }
}

describe('long work', () => {
  it('lets the server answer while courses are placed, and ends when it is told to', async () => {
    const started = await ask({ method: 'POST', url: '/api/jobs/placement', payload: longPlacement() })
    expect(started.statusCode).toBe(200)
    const { id } = started.json<{ id: string }>()
    await vi.waitFor(async () => expect((await get<Job>(`/api/jobs/${id}`)).state).toBe('running'), WAIT)
    for (let time = 0; time < 20; time += 1) await get('/api/health')
    // it was being solved all the time
    expect((await get<Job>(`/api/jobs/${id}`)).state).toBe('running')
    await ask({ method: 'POST', url: `/api/jobs/${id}/cancel` })
    await vi.waitFor(async () => expect((await get<Job>(`/api/jobs/${id}`)).state).toBe('cancelled'), WAIT)
  })
})

type Job = { readonly state: string }
const WAIT = { timeout: 20_000, interval: 20 }
