import { type AreaId, areaId, getPlainDate, type PlainDate } from '@laegedaekning/domain'
import { openPgliteForTests, type TestRegistry } from '@laegedaekning/registry/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRegister } from '../register/register.ts'
import type { Caller } from './caller.ts'
import { mayRead } from './decide.ts'
import { logAccess } from './log-access.ts'
import { protect } from './protect.ts'

let test: TestRegistry
let today: PlainDate = getPlainDate('2026-11-22')

const KOMMUNE: AreaId = areaId('kommune', '0336')
const BEFORE: AreaId = areaId('region', 'foer')
const AFTER: AreaId = areaId('region', 'efter')

const officer = (scope: AreaId): Caller => ({ account: 'a', name: 'A', role: 'region-case-officer', scope })

beforeAll(async () => {
  test = await openPgliteForTests()
  const rest = { provenance: { source: 'test', certainty: 'sourced', madeUp: true } } as const
  const member = (parent: AreaId, from: string, until: string | null) => ({
    kind: 'membership' as const,
    virkning: { from: getPlainDate(from), until: until === null ? null : getPlainDate(until) },
    body: { child: KOMMUNE, parent },
    ...rest,
  })
  const facts = [member(BEFORE, '2007-01-01', '2027-01-01'), member(AFTER, '2027-01-01', null)]
  await test.registry.save({ who: 'a', why: 'b', kind: 'seed', facts, endings: [] })
})
afterAll(() => test.close())

describe('a case in a kommune whose region is taken over on 1 January 2027', () => {
  it.each([
    ['2026-11-22', undefined, [true, false]],
    ['2026-11-22', '2026-12-31', [true, false]],
    ['2026-11-22', '2027-02-01', [true, true]],
    ['2027-01-01', undefined, [false, true]],
    ['2027-01-01', '2026-02-01', [false, true]],
  ])('today %s, in effect from %s: seen by the old and the new region %j', async (day, from, seen) => {
    today = getPlainDate(day)
    const register = createRegister(test.registry, { now: () => '2026-11-22T08:00:00Z', today: () => today })
    const record = await protect(register, {
      kind: 'case',
      id: '1',
      area: KOMMUNE,
      ...(from === undefined ? {} : { from: getPlainDate(from) }),
    })
    expect([mayRead(officer(BEFORE), record), mayRead(officer(AFTER), record)]).toEqual(seen)
  })
})

describe('the access log', () => {
  it('has a row for fields that were shown, and none where nothing was', async () => {
    const register = createRegister(test.registry, {
      now: () => '2026-11-22T08:00:00.000Z',
      today: () => today,
    })
    const seen = { person: 'læge-17', record: 'case 1', purpose: 'delepraksis', through: 'getCase' }
    await logAccess(register, officer(BEFORE), [
      { ...seen, fields: ['healthReason'] },
      { ...seen, person: 'læge-18', fields: [] },
    ])
    expect(await test.registry.accessLog.list({ limit: 10 })).toEqual([
      {
        ...seen,
        fields: ['healthReason'],
        at: '2026-11-22T08:00:00.000Z',
        account: 'a',
        name: 'A',
        role: 'region-case-officer',
      },
    ])
  })
})
