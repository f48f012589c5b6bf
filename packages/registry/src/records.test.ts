/** What people write and keep: facts with versions that no figure rests on. */
import { areaId, type DutyState, type Fact, getPlainDate } from '@laegedaekning/domain'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { unlisted } from './testing/sample-facts.ts'
import { STORES, type TestRegistry } from './testing/test-registry.ts'

const KEY = 'D8-region-1082'

function duty(note: string): Fact<'duty-state'> {
  const body: DutyState = {
    id: KEY,
    area: areaId('region', '1082'),
    duty: 'D8',
    state: 'under-way',
    owner: '',
    note,
    doneOn: null,
  }
  return {
    kind: 'duty-state',
    body,
    virkning: { from: getPlainDate('2026-11-22'), until: null },
    provenance: { source: 'own-record', certainty: 'sourced', madeUp: false },
  }
}

describe.each(STORES)('records on $store', ({ open }) => {
  let test: TestRegistry
  beforeAll(async () => {
    test = await open()
  })
  beforeEach(() => test.clear())
  afterAll(() => test.close())

  const write = (note: string, change: number | null) =>
    test.registry.save({
      who: 'Åse',
      why: note,
      kind: 'record',
      facts: [duty(note)],
      endings: [],
      expects: [{ kind: 'duty-state', key: KEY, change }],
    })
  const import1 = (citizens: number) =>
    test.registry.save({
      who: 'a',
      why: 'b',
      kind: 'import',
      facts: [unlisted('0901', '2026-01-01', citizens)],
      endings: [],
    })

  it('are versions of one thing: who, when and why, with the first one and the one that stands', async () => {
    const first = await write('a', null)
    test.setClock('2026-11-22T09:00:00.000Z')
    const second = await write('b', first.change)
    const { records } = test.registry
    expect((await records.history('duty-state', KEY)).map(({ version, why }) => [version, why])).toEqual([
      [first.change, 'a'],
      [second.change, 'b'],
    ])
    const [standing, ...more] = await records.list('duty-state')
    expect(more).toEqual([])
    expect([standing?.version, standing?.body.note, standing?.createdAt, standing?.at]).toEqual([
      second.change,
      'b',
      '2026-11-22T08:00:00.000Z',
      '2026-11-22T09:00:00.000Z',
    ])
    expect(await records.keys('duty-state')).toEqual([KEY])
    expect(await records.list('case')).toEqual([])
  })

  it('are refused where somebody else came first, also at the same moment', async () => {
    const first = await write('a', null)
    await expect(write('b', null)).rejects.toThrow('RECORD_CHANGED')
    const tries = await Promise.allSettled(['c', 'd', 'e'].map((note) => write(note, first.change)))
    expect(tries.filter(({ status }) => status === 'fulfilled').length).toBe(1)
    expect((await test.registry.records.history('duty-state', KEY)).length).toBe(2)
  })

  it('are no change of the figures: neither in the log, nor in what can be undone, nor in a snapshot', async () => {
    await import1(7)
    const first = await write('0', null)
    let { change } = first
    for (let n = 1; n <= 12; n += 1) ({ change } = await write(`${n}`, change))
    expect(await test.registry.latestChange()).toBe(1)
    expect(await test.registry.changeAt('2026-11-23T00:00:00Z')).toBe(1)
    expect((await test.registry.listChanges()).map(({ id }) => id)).toEqual([1])
    await expect(test.registry.undo(first.change ?? 0, { who: 'a', why: 'b' })).rejects.toThrow(
      'REGISTRY_UNDO_UNKNOWN',
    )
    expect(Object.keys(await test.registry.at({ virkning: getPlainDate('2026-11-22') }))).not.toContain(
      'duty-state',
    )
    // thirteen records later the import can still be taken back
    expect((await test.registry.undo(1, { who: 'a', why: 'b' })).change).toBe(15)
  })

  it('never share a change with figures', async () => {
    const draft = { who: 'a', why: 'b', endings: [] } as const
    await expect(test.registry.save({ ...draft, kind: 'import', facts: [duty('a')] })).rejects.toThrow(
      'cannot hold',
    )
    const both = [duty('a'), unlisted('0901', '2026-01-01', 7)]
    await expect(test.registry.save({ ...draft, kind: 'record', facts: both })).rejects.toThrow('cannot hold')
  })

  it('come back from a backup with their history', async () => {
    await import1(7)
    const first = await write('a', null)
    await write('b', first.change)
    const history = await test.registry.records.history('duty-state', KEY)
    const lines: string[] = []
    for await (const line of test.registry.backup()) lines.push(line)
    await test.clear()
    await test.registry.restore(
      (async function* () {
        yield* lines
      })(),
    )
    expect(await test.registry.records.history('duty-state', KEY)).toEqual(history)
  })
})
