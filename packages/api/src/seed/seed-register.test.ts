import { areaId, type Fact, getPlainDate } from '@laegedaekning/domain'
import { openRegistry, type Registry } from '@laegedaekning/registry'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedRegister } from './seed-register.ts'

const INSTANT = '2026-11-22T12:00:00.000Z'
const YEAR = getPlainDate('2026-01-01')

/** People of a kommune in 2026, as some older box or a user would have had it. */
function people(code: string, count: number): Fact<'population'> {
  const body = {
    area: areaId('kommune', code),
    sex: 'all',
    ageFrom: 0,
    ageUntil: null,
    people: count,
    kind: 'counted',
  } as const
  const provenance = { source: 'proeve', certainty: 'assumed', madeUp: true } as const
  return { kind: 'population', virkning: { from: YEAR, until: null }, body, provenance }
}

async function peopleOf(registry: Registry, code: string): Promise<number | undefined> {
  const { population } = await registry.at({ virkning: YEAR, kinds: ['population'] })
  const all = population.filter(({ body }) => body.ageUntil === null && body.ageFrom === 0)
  return all.find(({ body }) => body.area === areaId('kommune', code))?.body.people
}

describe('an old register, when the box has changed', () => {
  let registry: Registry
  const steps: string[] = []
  const progress = { step: (words: string) => steps.push(words), note: (words: string) => steps.push(words) }

  beforeAll(async () => {
    registry = await openRegistry({ kind: 'pglite', folder: null }, () => INSTANT)
    const file = { name: 'knowledge/facts', sha256: 'aeldre', rows: 2, rejected: 0 }
    const older = [people('0101', 1), people('0147', 2)]
    await registry.save({ who: 'Lægedækning', why: 'ældre', kind: 'seed', file, facts: older, endings: [] })
    const own = [people('0147', 3)]
    await registry.save({ who: 'Anna', why: 'rettelse', kind: 'import', facts: own, endings: [] })
    await seedRegister(registry, { example: true }, progress)
  })

  afterAll(() => registry.close())

  it('gets the new figures of the product', async () => {
    // FOLK1A, 1 January 2026: København 671,714
    expect(await peopleOf(registry, '0101')).toBe(671_714)
  })

  it('keeps what a user has corrected', async () => {
    expect(await peopleOf(registry, '0147')).toBe(3)
  })

  it('does not get the made-up register beside real data', async () => {
    expect((await registry.listChanges()).map((change) => change.kind)).toEqual([
      'seed',
      'seed',
      'import',
      'seed',
    ])
  })

  it('gets nothing the second time, and nothing is read', async () => {
    const before = await registry.latestChange()
    steps.length = 0
    await seedRegister(registry, { example: true }, progress)
    expect(await registry.latestChange()).toBe(before)
    expect(steps).toEqual([])
  })
})
