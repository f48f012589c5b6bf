import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { STORES, TEST_INSTANT, type TestRegistry } from '../testing/test-registry.ts'

describe.each(STORES)('accounts on $store', ({ open }) => {
  let test: TestRegistry
  beforeAll(async () => {
    test = await open()
  })
  beforeEach(() => test.clear())
  afterAll(() => test.close())

  const anna = {
    id: 'a1',
    name: 'Anna',
    role: 'region-planner',
    scope: 'region-1082',
    passwordHash: 'hash one',
  }

  it('keep role, scope and the moment they were made, and are found by name in whatever case', async () => {
    expect(await test.registry.accounts.add(anna)).toBe(true)
    expect(await test.registry.accounts.find('anna')).toEqual({
      ...anna,
      createdAt: TEST_INSTANT,
      disabledAt: null,
    })
    expect(await test.registry.accounts.find('Berit')).toBeUndefined()
    expect(await test.registry.accounts.countOpen()).toBe(1)
  })

  it('do not share a name, nor take over the one that has it', async () => {
    await test.registry.accounts.add(anna)
    expect(await test.registry.accounts.add({ ...anna, id: 'a2', name: 'ANNA', role: 'administrator' })).toBe(
      false,
    )
    expect((await test.registry.accounts.list()).map(({ id, role }) => [id, role])).toEqual([
      ['a1', 'region-planner'],
    ])
  })

  it('are found and taken by Danish letters in whatever case, put together or not', async () => {
    const { accounts } = test.registry
    expect(await accounts.add({ ...anna, name: 'Åse Ørum' })).toBe(true)
    // the last one as a Mac writes file names: A and a ring
    for (const name of ['Åse Ørum', 'åse ørum', 'ÅSE ØRUM', 'A\u030Ase Ørum'])
      expect((await accounts.find(name))?.id).toBe('a1')
    expect(await accounts.add({ ...anna, id: 'a2', name: 'åse ørum' })).toBe(false)
    expect(await accounts.list()).toHaveLength(1)
  })

  it('lose their sessions with a new password and when they are closed, and keep their name', async () => {
    const { accounts, sessions } = test.registry
    await accounts.add(anna)
    const expiresAt = '2026-11-22T16:00:00.000Z'
    await sessions.open({ idHash: 's1', account: 'a1', expiresAt })
    await accounts.setPassword('a1', 'hash two')
    expect(await sessions.find('s1')).toBeUndefined()
    expect((await accounts.find('Anna'))?.passwordHash).toBe('hash two')
    await sessions.open({ idHash: 's2', account: 'a1', expiresAt })
    await accounts.disable('a1')
    expect(await sessions.find('s2')).toBeUndefined()
    expect((await accounts.find('Anna'))?.disabledAt).toBe(TEST_INSTANT)
    expect(await accounts.countOpen()).toBe(0)
    expect(await accounts.add({ ...anna, id: 'a3' })).toBe(false)
  })

  it('have sessions that know when they were last used, and are swept when their last moment is over', async () => {
    const { accounts, sessions } = test.registry
    await accounts.add(anna)
    await sessions.open({ idHash: 's1', account: 'a1', expiresAt: '2026-11-22T16:00:00.000Z' })
    test.setClock('2026-11-22T08:10:00.000Z')
    await sessions.touch('s1')
    expect(await sessions.find('s1')).toEqual({
      account: { ...anna, createdAt: TEST_INSTANT, disabledAt: null },
      createdAt: TEST_INSTANT,
      lastSeenAt: '2026-11-22T08:10:00.000Z',
      expiresAt: '2026-11-22T16:00:00.000Z',
    })
    await sessions.sweep()
    expect(await sessions.find('s1')).toBeDefined()
    test.setClock('2026-11-22T16:00:00.000Z')
    await sessions.sweep()
    expect(await sessions.find('s1')).toBeUndefined()
    await sessions.open({ idHash: 's2', account: 'a1', expiresAt: '2026-11-23T00:00:00.000Z' })
    await sessions.open({ idHash: 's3', account: 'a1', expiresAt: '2026-11-23T00:00:00.000Z' })
    expect(await sessions.closeAll('a1')).toBe(2)
  })
})

describe.each(STORES)('the access log on $store', ({ open }) => {
  let test: TestRegistry
  beforeAll(async () => {
    test = await open()
  })
  beforeEach(() => test.clear())
  afterAll(() => test.close())

  const seen = (person: string, at: string) => ({
    at,
    account: 'a1',
    name: 'Anna',
    role: 'region-case-officer',
    person,
    record: 'case 7',
    fields: ['healthReason'],
    purpose: 'delepraksis',
    through: 'getCase',
  })

  it('is searched by the person whose information was seen, latest first', async () => {
    const rows = [
      seen('læge-1', '2026-11-22T08:00:00.000Z'),
      seen('læge-2', '2026-11-22T08:01:00.000Z'),
      seen('læge-1', '2026-11-22T08:02:00.000Z'),
    ]
    await test.registry.accessLog.add(rows)
    await test.registry.accessLog.add([])
    expect(await test.registry.accessLog.list({ person: 'læge-1', limit: 10 })).toEqual([rows[2], rows[0]])
    expect(await test.registry.accessLog.list({ limit: 2 })).toEqual([rows[2], rows[1]])
  })

  it('is never altered: the store itself refuses', async () => {
    await test.registry.accessLog.add([seen('læge-1', TEST_INSTANT)])
    await expect(sql`update access_log set purpose = 'x'`.execute(test.db)).rejects.toThrow('never altered')
    await expect(sql`delete from access_log`.execute(test.db)).rejects.toThrow('never altered')
  })
})
