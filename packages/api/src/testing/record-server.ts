import { type AreaId, areaId, getPlainDate } from '@laegedaekning/domain'
import { openPgliteForTests, type TestRegistry } from '@laegedaekning/registry/testing'
import type { FastifyInstance } from 'fastify'
import type { Caller } from '../access-control/caller.ts'
import { signInGate } from '../access-control/gate.ts'
import { TOKEN_HEADER } from '../contract/index.ts'
import { createServer } from '../http/create-server.ts'
import { createImportDesk } from '../import/import-desk.ts'
import { createRegister } from '../register/register.ts'

export const OWN = areaId('region', '1082')
const OTHER = areaId('region', '1081')
/** A kommune of the own region, and one of the other. */
export const HERE = areaId('kommune', '0760')
export const THERE = areaId('kommune', '0851')

const person = (name: string, role: Caller['role'], scope: AreaId): Caller => ({
  account: name,
  name,
  role,
  scope,
})
const PEOPLE = [
  person('Anna', 'region-case-officer', OWN),
  person('Bo', 'region-case-officer', OWN),
  person('Pia', 'region-planner', OWN),
  person('Dan', 'region-steward', OWN),
  person('Fremmed', 'region-case-officer', OTHER),
  person('Kommune', 'municipality-reader', HERE),
]

type Method = 'GET' | 'POST' | 'PUT'
type Asked = { readonly body?: object; readonly version?: number | string }
export type Answered = Awaited<ReturnType<FastifyInstance['inject']>>

/** A server with two regions and the people above, known by their names; today is 22 November 2026. */
export type RecordServer = {
  readonly registry: TestRegistry['registry']
  /** Asks `/api/records`. */
  readonly ask: (who: string, method: Method, url: string, asked?: Asked) => Promise<Answered>
  /** Asks any address. */
  readonly get: (who: string, url: string) => Promise<Answered>
  /** Forgets all but the areas. */
  readonly clear: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Opens it. */
export async function openRecordServer(): Promise<RecordServer> {
  const test = await openPgliteForTests()
  const app = await appOf(test.registry)
  const headers = (who: string) => ({
    host: 'localhost:1',
    cookie: `laegedaekning=${who}`,
    [TOKEN_HEADER]: 'token',
  })
  return {
    registry: test.registry,
    ask: async (who, method, url, { body, version } = {}) =>
      app.inject({
        method,
        url: `/api/records${url}`,
        ...(body === undefined ? {} : { payload: body }),
        headers: { ...headers(who), ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
      }),
    get: async (who, url) => app.inject({ url, headers: headers(who) }),
    clear: async () => {
      await test.clear()
      await saveAreas(test.registry)
    },
    close: async () => {
      await app.close()
      await test.close()
    },
  }
}

function appOf(registry: TestRegistry['registry']): Promise<FastifyInstance> {
  const register = createRegister(registry, {
    now: () => '2026-11-22T08:00:00.000Z',
    today: () => getPlainDate('2026-11-22'),
  })
  const nobody = { id: null, token: null, endsAt: null, endsForGoodAt: null }
  const visitor: Caller = { account: 'public', name: 'public', role: 'public', scope: 'national' }
  const gate = signInGate(
    {
      recognise: async (id) => {
        const caller = PEOPLE.find((one) => one.name === decodeURIComponent(id ?? ''))
        return caller === undefined
          ? { ...nobody, caller: visitor }
          : { ...nobody, id: caller.name, token: 'token', caller }
      },
      signIn: () => Promise.reject(new Error('not here')),
      keep: async () => undefined,
      signOut: async () => undefined,
      signOutEverywhere: async () => undefined,
    },
    false,
  )
  return createServer({
    register,
    imports: createImportDesk(register),
    gate,
    version: '0.0.0-test',
    isOpen: () => true,
    webFolder: null,
    logFault: ({ error }) => {
      throw error
    },
  })
}

async function saveAreas(registry: TestRegistry['registry']): Promise<void> {
  const rest = {
    virkning: { from: getPlainDate('2020-01-01'), until: null },
    provenance: { source: 'test', certainty: 'sourced', madeUp: true },
  } as const
  const area = (id: AreaId) => ({ id, name: id, officialCode: null, lat: null, lon: null, areaKm2: null })
  await registry.save({
    who: 'a',
    why: 'b',
    kind: 'seed',
    facts: [
      ...[OWN, OTHER, HERE, THERE].map((id) => ({ kind: 'area' as const, body: area(id), ...rest })),
      { kind: 'membership', body: { child: HERE, parent: OWN }, ...rest },
      { kind: 'membership', body: { child: THERE, parent: OTHER }, ...rest },
    ],
    endings: [],
  })
}
