import type { Fact } from '@laegedaekning/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChangeDraft } from '../registry.ts'
import { area, unlisted } from '../testing/sample-facts.ts'
import { STORES, type TestRegistry } from '../testing/test-registry.ts'

function draft(facts: readonly Fact[]): ChangeDraft {
  return { who: 'planlægger', why: 'prøve', kind: 'edit', facts, endings: [] }
}

describe.each(STORES)('what is loaded in a registry on $store', ({ open }) => {
  let test: TestRegistry
  beforeAll(async () => {
    test = await open()
  })
  afterAll(() => test.close())

  it('is counted as it stood at a change, by kind and source: a corrected fact once, an ending not at all', async () => {
    const told = { source: 'kl', certainty: 'sourced', madeUp: false } as const
    await test.registry.save(
      draft([
        unlisted('0901', '2026-01-01', 12),
        unlisted('0901', '2027-01-01', 15),
        unlisted('0902', '2030-01-01', 7, null, told),
        area('0901', '2007-01-01', 'A'),
      ]),
    )
    await test.registry.save(draft([unlisted('0901', '2026-01-01', 13)]))
    const madeUp = { source: 'proeve', certainty: 'assumed', madeUp: true }
    const counts = [
      { kind: 'area', ...madeUp, facts: 1, from: '2007-01-01', latestFrom: '2007-01-01' },
      { kind: 'unlisted', ...told, facts: 1, from: '2030-01-01', latestFrom: '2030-01-01' },
      { kind: 'unlisted', ...madeUp, facts: 2, from: '2026-01-01', latestFrom: '2027-01-01' },
    ]
    expect(await test.registry.countFacts(1)).toEqual(counts)
    expect(await test.registry.countFacts(2)).toEqual(counts)
    expect(await test.registry.countFacts(0)).toEqual([])
  })
})
