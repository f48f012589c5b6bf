/** Who may do what: the page docs/reference/permissions.md is the oracle; the server and its decisions are held against it. */
import {
  type Caller,
  createImportDesk,
  createRegister,
  createServer,
  fieldSight,
  mayChange,
  mayRead,
  type ProtectedRecord,
  RECORD_RULES,
  type RecordKind,
  signInGate,
  withoutHidden,
} from '@laegedaekning/api'
import { API, type Problem, ROLES, TOKEN_HEADER } from '@laegedaekning/api/contract'
import { type AreaId, areaId, getPlainDate } from '@laegedaekning/domain'
import { openPgliteForTests, type TestRegistry } from '@laegedaekning/registry/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPage, type Word } from './table.ts'

const page = readPage()
const OWN: AreaId = areaId('region', '1082')
const OTHER: AreaId = areaId('region', '1081')
const DENMARK: AreaId = areaId('land', 'dk')

/** A caller of each role; those of a region belong to the own one, and readers to a kommune in it. */
function callerOf(role: (typeof ROLES)[number]): Caller {
  const scope =
    role === 'municipality-reader'
      ? areaId('kommune', '0760')
      : role.startsWith('region-') || role === 'plo-reader'
        ? OWN
        : role === 'vur'
          ? areaId('vur', 'nord')
          : 'national'
  return { account: role, name: role, role, scope }
}

/** Where a record can lie as seen by those callers. */
const PLACES = {
  own: [areaId('kommune', '0760'), OWN, areaId('vur', 'nord'), DENMARK],
  other: [areaId('kommune', '0851'), OTHER, areaId('vur', 'syd'), DENMARK],
  national: [DENMARK],
} as const satisfies Readonly<Record<string, readonly AreaId[]>>
type Place = keyof typeof PLACES
const PLACE_NAMES: readonly Place[] = ['own', 'other', 'national']

const KINDS: readonly RecordKind[] = [
  'initiative',
  'idea',
  'case',
  'decision',
  'guarantee',
  'meeting',
  'duty',
  'fact',
]

const recordAt = (kind: RecordKind, place: Place): ProtectedRecord => ({
  kind,
  id: 'r',
  areas: PLACES[place],
})

/** What the word of the page means for a record; a caller of the whole country has it all as its own. */
function holds(word: Word, caller: Caller, place: Place): boolean {
  return word === 'alle' || (word === 'egne' && (caller.scope === 'national' || place === 'own'))
}

/** Cells of the matrix that have been held against the server or its decisions. */
let cells = 0

describe('the page of rights', () => {
  it('names every role, every kind of record and every route with an action of the table', () => {
    expect(page.roles).toEqual(ROLES)
    expect([...page.records.keys()]).toEqual(KINDS)
    expect(Object.keys(RECORD_RULES)).toEqual(KINDS)
    const routes = Object.values(API).map(({ method, path }) => `${method} ${path}`)
    expect([...page.routes.keys()].toSorted()).toEqual(routes.toSorted())
    for (const action of page.routes.values()) expect(page.changes.has(action)).toBe(true)
  })

  it('lets nothing be changed by GET', () => {
    const wrong = [...page.routes].filter(
      ([route, action]) => route.startsWith('GET') && page.changes.get(action),
    )
    expect(wrong).toEqual([])
  })

  // what follows stands here in words of its own, so that a slip in the table is seen
  it('gives nobody but case officers the health of a doctor, and the public no figures and no changes', () => {
    const sees = page.roles.filter((role) => page.sight('health-reason', role) !== '–')
    expect(sees).toEqual(['region-case-officer', 'local-planner'])
    expect(page.sight('health-reason', 'region-case-officer')).toBe('egne')
    expect(page.right('read-figures', 'public')).toBe('–')
    const changed = [...page.changes].filter(([, does]) => does).map(([action]) => action)
    expect(changed.filter((action) => page.right(action, 'public') !== '–')).toEqual(['sign-in'])
    expect(page.right('read-cases', 'sst-national')).toBe('–')
    expect(page.right('import', 'municipality-reader')).toBe('–')
    expect(page.right('manage-accounts', 'region-steward')).toBe('–')
    expect(page.right('read-cases', 'administrator')).toBe('–')
  })
})

describe('every role × kind of record × {own, other, national}', () => {
  it('reads what the page says, and what it may not read is not there', () => {
    for (const role of ROLES) {
      const caller = callerOf(role)
      for (const kind of KINDS) {
        for (const place of PLACE_NAMES) {
          const word = page.right(page.records.get(kind)?.read ?? '', role)
          expect(`${role} ${kind} ${place} ${mayRead(caller, recordAt(kind, place))}`).toBe(
            `${role} ${kind} ${place} ${holds(word, caller, place)}`,
          )
          cells += 1
        }
      }
    }
  })

  it('changes what the page says, where it was and where it goes both', () => {
    for (const role of ROLES) {
      const caller = callerOf(role)
      for (const kind of KINDS) {
        const word = page.right(page.records.get(kind)?.change ?? '', role)
        for (const from of [null, ...PLACE_NAMES]) {
          for (const to of [null, ...PLACE_NAMES]) {
            const ends = [from, to].filter((place) => place !== null)
            if (ends.length === 0) continue
            const wanted = ends.every((place) => holds(word, caller, place))
            const [before, after] = [from, to].map((place) => (place === null ? null : recordAt(kind, place)))
            expect(`${role} ${kind} ${from} ${to} ${mayChange(caller, before ?? null, after ?? null)}`).toBe(
              `${role} ${kind} ${from} ${to} ${wanted}`,
            )
            cells += 1
          }
        }
      }
    }
  })

  it('sees the sensitive fields that the page says, and the others are taken out', () => {
    for (const role of ROLES) {
      const caller = callerOf(role)
      for (const [kind, { sensitive }] of page.records) {
        for (const place of PLACE_NAMES) {
          const known = KINDS.find((one) => one === kind) ?? 'fact'
          const record = recordAt(known, place)
          const body = Object.fromEntries([['title', 'x'], ...[...sensitive.keys()].map((key) => [key, 'y'])])
          const seen = [...sensitive].filter(([, field]) => holds(page.sight(field, role), caller, place))
          const keys = seen.map(([key]) => key)
          expect([role, kind, place, fieldSight(caller, record).shown]).toEqual([role, kind, place, keys])
          expect(Object.keys(withoutHidden(caller, record, body))).toEqual(['title', ...keys])
          cells += 1
        }
      }
    }
  })
})

describe('every role × every route over HTTP', () => {
  let test: TestRegistry
  let server: Awaited<ReturnType<typeof createServer>>
  let imports: ReturnType<typeof createImportDesk>

  beforeAll(async () => {
    test = await openPgliteForTests()
    const register = createRegister(test.registry, {
      now: () => '2026-11-22T08:00:00.000Z',
      today: () => getPlainDate('2026-11-22'),
    })
    imports = createImportDesk(register)
    const nobody = { id: null, token: null, endsAt: null, endsForGoodAt: null }
    const gate = signInGate(
      {
        recognise: async (id) => {
          const role = ROLES.find((one) => one === id)
          return role === undefined || role === 'public'
            ? { ...nobody, caller: callerOf('public') }
            : { ...nobody, id: role, token: `token of ${role}`, caller: callerOf(role) }
        },
        signIn: () => Promise.reject(new Error('not here')),
        keep: async () => undefined,
        signOut: async () => undefined,
        signOutEverywhere: async () => undefined,
      },
      false,
    )
    server = await createServer({
      register,
      imports,
      gate,
      version: '0.0.0-test',
      isOpen: () => true,
      webFolder: null,
      requestsPerMinute: 1_000_000,
      logFault: () => undefined,
    })
  })
  afterAll(async () => {
    await server.close()
    await test.close()
  })

  type Route = (typeof API)[keyof typeof API]

  /** Asks with a word too many, so that whoever is let in is refused by the reader of requests and nothing is done. */
  async function ask(route: Route, role: string, token = `token of ${role}`): Promise<string> {
    const path = route.path
      .replace(/\{id\}$|\{id\}(?=\/)/, route.path.startsWith('/api/changes') ? '1' : 'kommune-0760')
      .replaceAll(/\{\w+\+?\}/g, 'x')
    const answer = await server.inject({
      method: route.method,
      url: `${path}?et-ord-for-meget=1`,
      headers: { host: 'localhost:1', cookie: `laegedaekning=${role}`, [TOKEN_HEADER]: token },
    })
    const { code, issues } = answer.json<Problem>()
    // the word too many may stand beside one that is missing, or after a name of a form that the route does not know
    const unread = issues.every((issue) => /^REQUEST_(?:KEY|VALUE)_/.test(issue.code))
    return `${answer.statusCode} ${unread ? 'NOT READ' : code}`
  }

  /** What the reader of requests says to one who is let in. */
  const letIn = (route: Route): string =>
    route.body.kind === 'files' ? '415 REQUEST_TYPE_NOT_SUPPORTED' : '400 NOT READ'

  it('is let in, sent to sign in (401) or refused (403), exactly', async () => {
    for (const route of Object.values(API)) {
      for (const role of ROLES) {
        const may = page.right(page.routes.get(`${route.method} ${route.path}`) ?? '', role) !== '–'
        const refused = role === 'public' ? '401 SIGN_IN_NEEDED' : '403 RIGHT_MISSING'
        const wanted = may ? letIn(route) : refused
        expect(`${route.method} ${route.path} ${role}: ${await ask(route, role)}`).toBe(
          `${route.method} ${route.path} ${role}: ${wanted}`,
        )
        cells += 1
      }
    }
  })

  it('is refused every change without the token of the session, also where the right is there', async () => {
    const changing = Object.values(API).filter(({ method }) => method !== 'GET')
    for (const route of changing) {
      const action = page.routes.get(`${route.method} ${route.path}`) ?? ''
      const wanted = action === 'sign-in' ? letIn(route) : '403 REQUEST_TOKEN_MISSING'
      for (const role of ROLES.filter((one) => one !== 'public' && page.right(action, one) !== '–')) {
        expect(`${route.path} ${role}: ${await ask(route, role, 'stale')}`).toBe(
          `${route.path} ${role}: ${wanted}`,
        )
        cells += 1
      }
    }
  })

  it('imports what belongs to its own area before and after, and nothing else', async () => {
    const area = (id: AreaId) => ({ id, name: id, officialCode: null, lat: null, lon: null, areaKm2: null })
    const rest = {
      virkning: { from: getPlainDate('2020-01-01'), until: null },
      provenance: { source: 'test', certainty: 'sourced', madeUp: true },
    } as const
    const places = [PLACES.own[0], PLACES.other[0], OWN, OTHER, DENMARK]
    const members = [
      { child: PLACES.own[0], parent: OWN },
      { child: PLACES.other[0], parent: OTHER },
    ]
    await test.registry.save({
      who: 'a',
      why: 'b',
      kind: 'seed',
      facts: [
        ...places.map((id) => ({ kind: 'area' as const, body: area(id), ...rest })),
        ...members.map((body) => ({ kind: 'membership' as const, body, ...rest })),
      ],
      endings: [],
    })
    const HEAD = 'praksis;navn;praksistype;kommune;aabent_for_tilgang;tilmeldte_patienter;gyldig_fra;kilde'
    const importAs = async (role: string, rows: readonly string[]): Promise<string> => {
      const bytes = new TextEncoder().encode([HEAD, ...rows].join('\n'))
      const { check } = await imports.check([{ name: 'praksis.csv', bytes }])
      const answer = await server.inject({
        method: 'POST',
        url: '/api/imports',
        payload: { check, who: 'somebody else', why: 'prøve' },
        headers: { host: 'localhost:1', cookie: `laegedaekning=${role}`, [TOKEN_HEADER]: `token of ${role}` },
      })
      return answer.statusCode === 200 ? '200' : `${answer.statusCode} ${answer.json<Problem>().code}`
    }
    const practice = (id: string, kommune: string, from = '2026-01-01') =>
      `${id};Praksis ${id};almen praksis;${kommune};ja;1500;${from};test`
    expect(await importAs('region-steward', [practice('P-1', '0760')])).toBe('200')
    expect(await importAs('region-steward', [practice('P-2', '0851')])).toBe('403 RIGHT_OTHER_AREA')
    expect(await importAs('region-steward', [practice('P-3', '0760'), practice('P-4', '0851')])).toBe(
      '403 RIGHT_OTHER_AREA',
    )
    expect(await importAs('sst-national', [practice('P-2', '0851')])).toBe('200')
    // away from its own area, and into it: neither
    expect(await importAs('region-steward', [practice('P-1', '0851', '2026-06-01')])).toBe(
      '403 RIGHT_OTHER_AREA',
    )
    expect(await importAs('region-steward', [practice('P-2', '0760', '2026-06-01')])).toBe(
      '403 RIGHT_OTHER_AREA',
    )
    const changes = await test.registry.listChanges()
    expect(changes.map(({ who }) => who)).toEqual(['sst-national', 'region-steward', 'a'])
  })
})

describe('the matrix', () => {
  it('has at least 2,500 cells', () => {
    expect(cells).toBeGreaterThanOrEqual(2500)
  })
})
