import { getPlainDate } from '@laegedaekning/domain'
import { openPgliteForTests, TEST_INSTANT, type TestRegistry } from '@laegedaekning/registry/testing'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { signInGate } from '../access-control/gate.ts'
import type { Me, Problem } from '../contract/index.ts'
import { TOKEN_HEADER } from '../contract/index.ts'
import { createServer } from '../http/create-server.ts'
import { createImportDesk } from '../import/import-desk.ts'
import { createRegister, type Register } from '../register/register.ts'
import { addAccount, disableAccount } from './accounts.ts'
import { createSessions } from './sessions.ts'

let test: TestRegistry
let register: Register
let app: FastifyInstance
let instant = TEST_INSTANT

const PASSWORD = 'korrekt hest batteri hæfteklamme'

/** Sets the time to so many minutes after the start. */
function after(minutes: number): void {
  instant = new Date(Date.parse(TEST_INSTANT) + minutes * 60_000).toISOString()
  test.setClock(instant)
}

beforeAll(async () => {
  test = await openPgliteForTests()
})
afterAll(async () => {
  await app.close()
  await test.close()
})

/** A server with sign-in and one administrator, Anna; each test has its own, since a throttle remembers. */
beforeEach(async () => {
  await test.clear()
  after(0)
  register = createRegister(test.registry, { now: () => instant, today: () => getPlainDate('2026-11-22') })
  await addAccount(register, { name: 'Anna', role: 'administrator', scope: 'national', password: PASSWORD })
  app = await createServer({
    register,
    imports: createImportDesk(register),
    gate: signInGate(createSessions(register), false),
    version: '0.0.0-test',
    isOpen: () => true,
    webFolder: null,
    logFault: ({ error }) => {
      throw error
    },
  })
})

const HOST = { host: 'localhost:1' }

function signIn(name = 'Anna', password = PASSWORD, ip = '10.0.0.1') {
  return app.inject({
    method: 'POST',
    url: '/api/sign-in',
    payload: { name, password },
    remoteAddress: ip,
    headers: HOST,
  })
}

type Session = { readonly cookie: string; readonly token: string }

async function signedIn(): Promise<Session> {
  const answer = await signIn()
  const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? ''
  return { cookie, token: answer.json<Me>().token ?? '' }
}

function get(url: string, session?: Session) {
  return app.inject({ url, headers: { ...HOST, ...(session && { cookie: session.cookie }) } })
}

function post(url: string, session: Session, headers: Readonly<Record<string, string>> = {}) {
  return app.inject({
    method: 'POST',
    url,
    headers: { ...HOST, cookie: session.cookie, [TOKEN_HEADER]: session.token, ...headers },
  })
}

describe('signing in', () => {
  it('gives a cookie that scripts and other sites do not get, and says who one is and what one may do', async () => {
    const answer = await signIn()
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['set-cookie']).toMatch(/^laegedaekning=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.json<Me>()).toMatchObject({
      signIn: 'demanded',
      account: { name: 'Anna', role: 'administrator', scope: 'national' },
      secondsLeft: 1800,
      endsForGoodAt: '2026-11-22T16:00:00.000Z',
    })
    expect(answer.json<Me>().may).toContain('manage-accounts')
  })

  it('answers the same for an unknown account, a wrong password and a closed account', async () => {
    await addAccount(register, {
      name: 'Berit',
      role: 'service',
      scope: 'national',
      password: PASSWORD,
    })
    await disableAccount(register, 'Berit')
    const answers = [await signIn('Nobody'), await signIn('Anna', 'wrong'), await signIn('Berit')]
    const plain = answers.map((answer) => {
      const { instance: _id, ...problem } = answer.json<Problem>()
      return [answer.statusCode, answer.headers['set-cookie'], problem]
    })
    expect(plain[0]).toEqual([401, undefined, expect.objectContaining({ code: 'SIGN_IN_FAILED' })])
    expect(plain[1]).toEqual(plain[0])
    expect(plain[2]).toEqual(plain[0])
  })

  it('is held back for a name and says how long, also with the right password', async () => {
    for (let n = 0; n < 3; n += 1) await signIn('Anna', 'wrong', `10.0.0.${n}`)
    const held = await signIn('anna', PASSWORD, '10.0.1.1')
    expect(held.statusCode).toBe(429)
    expect(held.headers['retry-after']).toBe('1')
    after(1)
    expect((await signIn('Anna', PASSWORD, '10.0.1.1')).statusCode).toBe(200)
  })

  it('gives a new id each time and ends the session that the browser had', async () => {
    const first = await signedIn()
    const again = await app.inject({
      method: 'POST',
      url: '/api/sign-in',
      payload: { name: 'Anna', password: PASSWORD },
      headers: { ...HOST, cookie: first.cookie },
    })
    expect(again.statusCode).toBe(200)
    expect(String(again.headers['set-cookie'])).not.toContain(first.cookie)
    expect((await get('/api/accounts', first)).statusCode).toBe(401)
  })

  it('does not take an id that the browser made up', async () => {
    const made = { cookie: `laegedaekning=${'a'.repeat(43)}`, token: '' }
    expect((await get('/api/accounts', made)).statusCode).toBe(401)
    expect((await get('/api/me', made)).json<Me>().account).toBeNull()
  })
})

describe('a session', () => {
  it('ends after half an hour without use, and asking who one is is no use', async () => {
    const session = await signedIn()
    after(29)
    expect((await get('/api/me', session)).json<Me>().secondsLeft).toBe(60)
    expect((await get('/api/accounts', session)).statusCode).toBe(200)
    after(58)
    expect((await get('/api/accounts', session)).statusCode).toBe(200)
    after(87)
    expect((await get('/api/me', session)).json<Me>().account?.name).toBe('Anna')
    after(88)
    expect((await get('/api/accounts', session)).statusCode).toBe(401)
  })

  it('ends after eight hours of use', async () => {
    const session = await signedIn()
    for (let minutes = 20; minutes < 480; minutes += 20) {
      after(minutes)
      expect((await get('/api/accounts', session)).statusCode).toBe(200)
    }
    after(479)
    expect((await get('/api/me', session)).json<Me>().secondsLeft).toBe(60)
    after(480)
    expect((await get('/api/accounts', session)).statusCode).toBe(401)
  })

  it('is kept by saying so', async () => {
    const session = await signedIn()
    after(26)
    expect((await post('/api/stay-signed-in', session)).json<Me>().secondsLeft).toBe(1800)
  })

  it('ends at once when one signs out, here or everywhere', async () => {
    const [one, two, three] = [await signedIn(), await signedIn(), await signedIn()]
    const out = await post('/api/sign-out', one)
    expect(out.headers['set-cookie']).toContain('Max-Age=0')
    expect(out.json<Me>().account).toBeNull()
    expect((await get('/api/accounts', one)).statusCode).toBe(401)
    expect((await get('/api/accounts', two)).statusCode).toBe(200)
    await post('/api/sign-out-everywhere', two)
    expect((await get('/api/accounts', two)).statusCode).toBe(401)
    expect((await get('/api/accounts', three)).statusCode).toBe(401)
  })

  it('loses a right that is taken away at the next request', async () => {
    const session = await signedIn()
    expect((await get('/api/accounts', session)).statusCode).toBe(200)
    await disableAccount(register, 'Anna')
    expect((await get('/api/accounts', session)).statusCode).toBe(401)
  })
})

describe('a change', () => {
  const code = (answer: LightMyRequestResponse): string => answer.json<Problem>().code

  it('needs the token of its own session', async () => {
    const [session, other] = [await signedIn(), await signedIn()]
    for (const token of ['', 'x', other.token]) {
      const answer = await post('/api/accounts/Anna/disable', session, { [TOKEN_HEADER]: token })
      expect([answer.statusCode, code(answer)]).toEqual([403, 'REQUEST_TOKEN_MISSING'])
    }
    expect((await register.registry.accounts.find('Anna'))?.disabledAt).toBeNull()
    expect((await post('/api/accounts/Anna/disable', session)).statusCode).toBe(200)
  })

  it('is refused from a foreign page, with token and all', async () => {
    const session = await signedIn()
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      const answer = await post('/api/accounts/Anna/disable', session, headers)
      expect([answer.statusCode, code(answer)]).toEqual([403, 'REQUEST_ORIGIN_REFUSED'])
    }
    const signingIn = await app.inject({
      method: 'POST',
      url: '/api/sign-in',
      payload: { name: 'Anna', password: PASSWORD },
      headers: { ...HOST, origin: 'https://evil.example' },
    })
    expect(signingIn.statusCode).toBe(403)
  })

  it('goes by name as far as accounts go: a short password or a wrong area is refused', async () => {
    const session = await signedIn()
    const add = (payload: Readonly<Record<string, string>>) =>
      app.inject({
        method: 'POST',
        url: '/api/accounts',
        payload,
        headers: { ...HOST, cookie: session.cookie, [TOKEN_HEADER]: session.token },
      })
    const order = { name: 'Carl', role: 'service', scope: 'national', password: PASSWORD }
    expect(code(await add({ ...order, password: 'fjorten tegn..' }))).toBe('ACCOUNT_PASSWORD_SHORT')
    expect(code(await add({ ...order, password: 'aaaaaaaaaaaaaaaaaa' }))).toBe('ACCOUNT_PASSWORD_IS_NAME')
    expect(code(await add({ ...order, role: 'region-planner' }))).toBe('ACCOUNT_SCOPE_WRONG')
    expect(code(await add({ ...order, role: 'public' }))).toBe('ACCOUNT_SCOPE_WRONG')
    expect(code(await add({ ...order, name: 'anna' }))).toBe('ACCOUNT_NAME_TAKEN')
    expect((await add(order)).statusCode).toBe(200)
    const listed = await get('/api/accounts', session)
    expect(listed.body).toContain('Carl')
    expect(listed.body).not.toContain('argon2')
  })
})

describe('over https', () => {
  it('the cookie is bound to the host and to https', async () => {
    const secure = signInGate(createSessions(register), true)
    expect(secure.cookieOf('x')).toBe('__Host-laegedaekning=x; Path=/; HttpOnly; SameSite=Lax; Secure')
  })
})
