import { areaId, type Fact, Fault, getPlainDate, Refusal } from '@laegedaekning/domain'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ChangeDraft, Ending } from './registry.ts'
import { area, day, practice, SAMPLE, unlisted } from './testing/sample-facts.ts'
import { STORES, type TestRegistry } from './testing/test-registry.ts'

function draft(facts: readonly Fact[], more: Partial<ChangeDraft> = {}): ChangeDraft {
  return { who: 'planlægger', why: 'prøve', kind: 'edit', facts, endings: [], ...more }
}

/** The issues of the refusal that some work ends in. */
async function refusalOf(work: Promise<unknown>) {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof Refusal)) throw new Error(`a Refusal expected, found ${String(error)}`)
  return error.issues
}

describe.each(STORES)('a registry on $store', ({ open }) => {
  let test: TestRegistry
  beforeAll(async () => {
    test = await open()
  })
  beforeEach(() => test.clear())
  afterAll(() => test.close())

  /** Citizens without a doctor by kommune on a day, as known at a change. */
  async function unlistedAt(virkning: string, registrering: number | null = null) {
    const { unlisted: facts } = await test.registry.at({ virkning: day(virkning), registrering })
    return Object.fromEntries(facts.map(({ body }) => [body.area.slice(-4), body.citizens]))
  }

  describe('saving', () => {
    it('gives a receipt with the number, the time and what became of the facts', async () => {
      const receipt = await test.registry.save(draft([unlisted('0901', '2026-01-01', 12)]))
      expect(receipt).toEqual({
        change: 1,
        facts: { in: 1, added: 1, changed: 0, unchanged: 0 },
        registeredAt: '2026-11-22T08:00:00.000Z',
      })
    })

    it('changes nothing and registers no change when everything is known', async () => {
      const facts = [unlisted('0901', '2026-01-01', 12), unlisted('0902', '2026-01-01', 7)]
      await test.registry.save(draft(facts))
      expect(await test.registry.save(draft(facts.toReversed()))).toEqual({
        change: null,
        facts: { in: 2, added: 0, changed: 0, unchanged: 2 },
        registeredAt: null,
      })
      expect(await test.registry.latestChange()).toBe(1)
    })

    it('counts a correction as changed, a new day as added and the rest as unchanged', async () => {
      await test.registry.save(draft([unlisted('0901', '2026-01-01', 12), unlisted('0902', '2026-01-01', 7)]))
      const next = [
        unlisted('0901', '2026-01-01', 13),
        unlisted('0901', '2026-07-01', 14),
        unlisted('0902', '2026-01-01', 7),
      ]
      const receipt = await test.registry.save(draft(next))
      expect(receipt.facts).toEqual({ in: 3, added: 1, changed: 1, unchanged: 1 })
      expect(await unlistedAt('2026-03-01')).toEqual({ '0901': 13, '0902': 7 })
      expect(await unlistedAt('2026-07-01')).toEqual({ '0901': 14, '0902': 7 })
    })

    it('refuses two different bodies for one key from one day, names both places and saves nothing', async () => {
      const facts = [
        unlisted('0902', '2026-01-01', 1),
        unlisted('0901', '2026-01-01', 12),
        unlisted('0902', '2026-01-01', 2),
        unlisted('0901', '2026-01-01', 13),
      ]
      const issues = await refusalOf(test.registry.save(draft(facts)))
      expect(issues.map(({ code, values }) => [code, values['key'], values['from']])).toEqual([
        ['INTAKE_ROW_CONFLICT', 'kommune-0901', '2026-01-01'],
        ['INTAKE_ROW_CONFLICT', 'kommune-0902', '2026-01-01'],
      ])
      expect(await test.registry.latestChange()).toBe(0)
    })

    it('takes a fact told twice once, and of two sources the same one in either order', async () => {
      const [a, b] = [
        unlisted('0901', '2026-01-01', 12, null, { ...SAMPLE, source: 'anden' }),
        unlisted('0901', '2026-01-01', 12),
      ]
      expect((await test.registry.save(draft([a, b]))).facts).toEqual({
        in: 2,
        added: 1,
        changed: 0,
        unchanged: 1,
      })
      expect((await test.registry.save(draft([b, a]))).change).toBeNull()
    })

    it('refuses a body that does not fit its kind as a fault, and saves nothing of the batch', async () => {
      const wrong = unlisted('0901', '2026-01-01', Number.NaN)
      await expect(test.registry.save(draft([unlisted('0902', '2026-01-01', 1), wrong]))).rejects.toThrow(
        Fault,
      )
      expect(await test.registry.latestChange()).toBe(0)
    })

    it.each(['\0', '\ud83c'])('refuses text that PostgreSQL cannot store as a fault (%j)', async (text) => {
      const wrong = area('0901', '2026-01-01', `Ærø${text}`)
      await expect(test.registry.save(draft([wrong]))).rejects.toThrow(Fault)
    })

    it('gives bodies back as they were saved: Danish letters, quotes, backslashes, nulls, decimals', async () => {
      const names = ['Ærø', 'Å"\\u0000\\', "'; drop table facts; --", '🏥 Øster\nVester', '{"a":1}']
      const facts = names.map((name, index) => area(`090${index}`, '2026-01-01', name))
      await test.registry.save(draft([...facts, practice('p1', '2026-01-01', null)]))
      const snapshot = await test.registry.at({ virkning: day('2026-01-01') })
      expect(snapshot.area).toEqual(facts)
      expect(snapshot.practice).toEqual([practice('p1', '2026-01-01', null)])
    })

    it('gives saves made at once numbers without gaps', async () => {
      const saves = Array.from({ length: 8 }, (_, index) =>
        test.registry.save(draft([unlisted(`090${index}`, '2026-01-01', index)])),
      )
      const numbers = (await Promise.all(saves)).map(({ change }) => change)
      expect(numbers.toSorted((a, b) => Number(a) - Number(b))).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    })
  })

  describe('endings', () => {
    const ending: Ending = { kind: 'practice', key: 'p1', from: day('2026-05-01') }

    it('end what the key names from the day on', async () => {
      await test.registry.save(draft([practice('p1', '2020-01-01', 1600)]))
      const receipt = await test.registry.save(draft([], { endings: [ending] }))
      expect(receipt.facts).toEqual({ in: 1, added: 1, changed: 0, unchanged: 0 })
      expect((await test.registry.at({ virkning: day('2026-04-30') })).practice).toHaveLength(1)
      expect((await test.registry.at({ virkning: day('2026-05-01') })).practice).toHaveLength(0)
      expect((await test.registry.save(draft([], { endings: [ending] }))).change).toBeNull()
    })

    it('stand in the history without body and source', async () => {
      await test.registry.save(draft([practice('p1', '2020-01-01', 1600)], { endings: [ending] }))
      const versions = await test.registry.history('practice', 'p1')
      expect(
        versions.map(({ virkning, body, provenance }) => [virkning, body?.listedPatients, provenance]),
      ).toEqual([
        [{ from: '2020-01-01', until: '2026-05-01' }, 1600, SAMPLE],
        [{ from: '2026-05-01', until: null }, undefined, null],
      ])
    })

    it('contradict a fact of the same key from the same day', async () => {
      const both = draft([practice('p1', '2026-05-01', 1600)], { endings: [ending] })
      expect((await refusalOf(test.registry.save(both))).map(({ code }) => code)).toEqual([
        'INTAKE_ROW_CONFLICT',
      ])
    })
  })

  describe('reading', () => {
    it('gives what was known at a change, also after corrections', async () => {
      await test.registry.save(draft([unlisted('0901', '2026-01-01', 12)]))
      await test.registry.save(draft([unlisted('0901', '2026-01-01', 15)]))
      expect(await unlistedAt('2026-06-01', 0)).toEqual({})
      expect(await unlistedAt('2026-06-01', 1)).toEqual({ '0901': 12 })
      expect(await unlistedAt('2026-06-01', 2)).toEqual({ '0901': 15 })
      expect(await unlistedAt('2025-12-31')).toEqual({})
    })

    it('reads only the kinds asked for', async () => {
      await test.registry.save(draft([area('0901', '2020-01-01', 'Ø'), unlisted('0901', '2020-01-01', 1)]))
      const snapshot = await test.registry.at({ virkning: day('2026-01-01'), kinds: ['area'] })
      expect([snapshot.area.length, snapshot.unlisted.length]).toEqual([1, 0])
      expect((await test.registry.at({ virkning: day('2026-01-01'), kinds: [] })).area).toEqual([])
    })

    it('gives facts by key, whatever the order in which they came', async () => {
      const ids = ['p2', 'P1', 'p10', 'pø', 'p1', 'på']
      await test.registry.save(draft(ids.map((id) => practice(id, '2026-01-01', null))))
      const { practice: found } = await test.registry.at({ virkning: day('2026-01-01') })
      // by character numbers: no locale decides
      expect(found.map(({ body }) => body.id)).toEqual(['P1', 'p1', 'p10', 'p2', 'på', 'pø'])
    })

    it('knows the latest change at an instant', async () => {
      test.setClock('2026-03-01T10:00:00Z')
      await test.registry.save(draft([unlisted('0901', '2026-01-01', 12)]))
      test.setClock('2026-03-02T10:00:00.500+01:00')
      await test.registry.save(draft([unlisted('0901', '2026-01-01', 13)]))
      expect(await test.registry.changeAt('2026-03-01T09:59:59.999Z')).toBe(0)
      expect(await test.registry.changeAt('2026-03-01T11:00:00+01:00')).toBe(1)
      expect(await test.registry.changeAt('2026-03-02T09:00:00.499Z')).toBe(1)
      expect(await test.registry.changeAt('2026-03-02T09:00:00.5Z')).toBe(2)
      await expect(test.registry.changeAt('1 March')).rejects.toThrow(RangeError)
    })

    it('registers no change before its predecessor, even when the clock goes back', async () => {
      test.setClock('2026-03-02T10:00:00Z')
      await test.registry.save(draft([unlisted('0901', '2026-01-01', 12)]))
      test.setClock('2026-03-01T10:00:00Z')
      const receipt = await test.registry.save(draft([unlisted('0901', '2026-01-01', 13)]))
      expect(receipt.registeredAt).toBe('2026-03-02T10:00:00.000Z')
    })

    it('lists the days on which the picture changes, each once and in order', async () => {
      await test.registry.save(
        draft([
          area('0902', '2027-01-01', 'B'),
          area('0901', '2007-01-01', 'A'),
          area('0903', '2007-01-01', 'C'),
          unlisted('0901', '2015-05-05', 1),
        ]),
      )
      expect(await test.registry.dates()).toEqual(['2007-01-01', '2027-01-01'])
    })

    it('lists what a kind ever was, the latest of each key, also what begins later or has ended', async () => {
      await test.registry.save(
        draft([
          unlisted('0901', '2026-01-01', 12),
          unlisted('0901', '2027-01-01', 15),
          unlisted('0902', '2030-01-01', 7),
        ]),
      )
      const found = await test.registry.listEver('unlisted')
      expect(found.map(({ area: id, citizens }) => `${id} ${citizens}`)).toEqual([
        'kommune-0901 15',
        'kommune-0902 7',
      ])
    })
  })

  describe('the log', () => {
    it('says who, when, why, from what file and with what effect, latest first', async () => {
      const file = { name: 'tal.csv', sha256: 'ab'.repeat(32), rows: 3, rejected: 1 }
      await test.registry.save(draft([unlisted('0901', '2026-01-01', 12)], { kind: 'import', file }))
      await test.registry.save(draft([unlisted('0901', '2026-02-01', 13)]))
      const log = await test.registry.listChanges()
      expect(log.map(({ id, kind }) => [id, kind])).toEqual([
        [2, 'edit'],
        [1, 'import'],
      ])
      expect(log[1]).toEqual({
        id: 1,
        registeredAt: '2026-11-22T08:00:00.000Z',
        who: 'planlægger',
        why: 'prøve',
        kind: 'import',
        file,
        facts: { in: 1, added: 1, changed: 0, unchanged: 0 },
        undoes: null,
        undoneBy: null,
      })
      expect(await test.registry.listChanges(1)).toHaveLength(1)
    })

    it('keeps every version of a fact with virkning and registrering', async () => {
      test.setClock('2026-03-01T10:00:00Z')
      await test.registry.save(draft([unlisted('0901', '2026-01-01', 12)]))
      test.setClock('2026-03-02T10:00:00Z')
      await test.registry.save(draft([unlisted('0901', '2026-02-01', 15)]))
      const versions = await test.registry.history('unlisted', 'kommune-0901')
      expect(
        versions.map((v) => [v.body?.citizens, v.virkning.from, v.virkning.until, v.registrering]),
      ).toEqual([
        [
          12,
          '2026-01-01',
          null,
          {
            from: 1,
            until: 2,
            fromInstant: '2026-03-01T10:00:00.000Z',
            untilInstant: '2026-03-02T10:00:00.000Z',
          },
        ],
        // what was cut off is registered again: nothing is overwritten
        [
          12,
          '2026-01-01',
          '2026-02-01',
          { from: 2, until: null, fromInstant: '2026-03-02T10:00:00.000Z', untilInstant: null },
        ],
        [
          15,
          '2026-02-01',
          null,
          { from: 2, until: null, fromInstant: '2026-03-02T10:00:00.000Z', untilInstant: null },
        ],
      ])
      expect(await test.registry.history('unlisted', 'kommune-0999')).toEqual([])
    })
  })

  describe('undoing', () => {
    const by = { who: 'en anden', why: 'forkert fil' }

    it('registers again what held before, as a change of its own', async () => {
      await test.registry.save(draft([unlisted('0901', '2026-01-01', 12), unlisted('0902', '2026-01-01', 7)]))
      await test.registry.save(draft([unlisted('0901', '2026-01-01', 99), unlisted('0903', '2026-01-01', 1)]))
      const receipt = await test.registry.undo(2, by)
      expect(receipt).toMatchObject({ change: 3, facts: { in: 2, changed: 2 } })
      expect(await unlistedAt('2026-06-01')).toEqual({ '0901': 12, '0902': 7 })
      expect(await unlistedAt('2026-06-01', 2)).toEqual({ '0901': 99, '0902': 7, '0903': 1 })
      const [undo, undone] = await test.registry.listChanges()
      expect(undo).toMatchObject({ id: 3, kind: 'undo', who: 'en anden', undoes: 2, undoneBy: null })
      expect(undone).toMatchObject({ id: 2, undoneBy: 3 })
    })

    it('can be undone, and that again', async () => {
      await test.registry.save(draft([unlisted('0901', '2026-01-01', 12)]))
      expect((await test.registry.undo(1, by)).change).toBe(2)
      expect(await unlistedAt('2026-06-01')).toEqual({})
      expect((await test.registry.undo(2, by)).change).toBe(3)
      expect(await unlistedAt('2026-06-01')).toEqual({ '0901': 12 })
      expect((await test.registry.listChanges()).map(({ id, undoneBy }) => [id, undoneBy])).toEqual([
        [3, null],
        [2, 3],
        [1, null],
      ])
      expect((await test.registry.undo(1, by)).change).toBe(4)
      expect(await unlistedAt('2026-06-01')).toEqual({})
    })

    it('reaches changes under others of other facts', async () => {
      await test.registry.save(draft([unlisted('0901', '2026-01-01', 12)]))
      await test.registry.save(draft([unlisted('0902', '2026-01-01', 7)]))
      await test.registry.undo(1, by)
      expect(await unlistedAt('2026-06-01')).toEqual({ '0902': 7 })
    })

    it('goes back step by step over the same fact', async () => {
      for (const citizens of [1, 2, 3])
        await test.registry.save(draft([unlisted('0901', '2026-01-01', citizens)]))
      await test.registry.undo(3, by)
      await test.registry.undo(2, by)
      expect(await unlistedAt('2026-06-01')).toEqual({ '0901': 1 })
    })

    it('is refused where the same facts were changed since, and changes nothing', async () => {
      await test.registry.save(draft([unlisted('0901', '2026-01-01', 12)]))
      await test.registry.save(draft([unlisted('0901', '2026-06-01', 13)]))
      const issues = await refusalOf(test.registry.undo(1, by))
      expect(issues.map(({ code, at }) => [code, at])).toEqual([
        ['REGISTRY_UNDO_NOT_LATEST', { kind: 'record', entity: 'unlisted', id: 'kommune-0901' }],
      ])
      expect(await test.registry.latestChange()).toBe(2)
    })

    it('is refused a second time, saying that it is undone and by which change, until that is undone itself', async () => {
      await test.registry.save(draft([unlisted('0901', '2026-01-01', 12)]))
      await test.registry.undo(1, by)
      const issues = await refusalOf(test.registry.undo(1, by))
      expect(issues).toEqual([
        { code: 'REGISTRY_UNDO_ALREADY', severity: 'error', values: { change: 1, undoneBy: 2 } },
      ])
      await test.registry.undo(2, by)
      expect(await unlistedAt('2026-06-01')).toEqual({ '0901': 12 })
      expect((await test.registry.undo(1, by)).change).toBe(4)
    })

    it('is refused for a change that does not exist', async () => {
      expect((await refusalOf(test.registry.undo(1, by)))[0]?.code).toBe('REGISTRY_UNDO_UNKNOWN')
    })

    it('reaches the last ten changes, undos not counted', async () => {
      for (const index of Array.from({ length: 11 }).keys())
        await test.registry.save(draft([unlisted(String(900 + index).padStart(4, '0'), '2026-01-01', index)]))
      expect((await refusalOf(test.registry.undo(1, by)))[0]?.code).toBe('REGISTRY_UNDO_NOT_LATEST')
      for (const change of [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) await test.registry.undo(change, by)
      expect(await unlistedAt('2026-06-01')).toEqual({ '0900': 0 })
    })

    it('is not a kind of save', async () => {
      const facts = [unlisted('0901', '2026-01-01', 12)]
      await expect(test.registry.save(draft(facts, { kind: 'undo' }))).rejects.toThrow(Fault)
    })
  })

  it('keeps one parent of each level: a kommune that moves region leaves the old one', async () => {
    const child = areaId('kommune', '0901')
    const member = (from: string, region: string): Fact<'membership'> => ({
      kind: 'membership',
      virkning: { from: getPlainDate(from), until: null },
      body: { child, parent: areaId('region', region) },
      provenance: SAMPLE,
    })
    await test.registry.save(draft([member('2027-01-01', 'oestdanmark'), member('2007-01-01', '1085')]))
    const parents = async (virkning: string) =>
      (await test.registry.at({ virkning: day(virkning) })).membership.map(({ body }) => body.parent)
    expect(await parents('2026-12-31')).toEqual(['region-1085'])
    expect(await parents('2027-01-01')).toEqual(['region-oestdanmark'])
  })
})
