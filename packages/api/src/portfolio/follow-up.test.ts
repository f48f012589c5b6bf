import {
  type AreaId,
  areaId,
  DENMARK,
  type Fact,
  type FactBodies,
  firstDayOf,
  getPlainDate,
  type SnapshotKind,
} from '@laegedaekning/domain'
import { emptyInitiative } from '@laegedaekning/plans'
import { openPgliteForTests, type TestRegistry } from '@laegedaekning/registry/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LOCAL_PLANNER } from '../access-control/caller.ts'
import { readEffect } from '../effects/read-effect.ts'
import { addRecord } from '../records/change-record.ts'
import { createRegister, type Register } from '../register/register.ts'
import { downloadPortfolio } from './download-portfolio.ts'

let test: TestRegistry
let register: Register

const REGION = areaId('region', '1082')
const kommune = (index: number): AreaId => areaId('kommune', String(7000 + index))
const KOMMUNER = Array.from({ length: 24 }, (_, index) => kommune(index))

function fact<K extends SnapshotKind>(kind: K, body: FactBodies[K], from: number, until?: number): Fact<K> {
  return {
    kind,
    body,
    virkning: { from: firstDayOf(from), until: until === undefined ? null : firstDayOf(until) },
    provenance: { source: 'proeve', certainty: 'assumed', madeUp: true },
  }
}

function area(id: AreaId): Fact<'area'> {
  return fact('area', { id, name: id, officialCode: null, lat: null, lon: null, areaKm2: null }, 2007)
}

/** 24 kommuner of one region, each with 100–106 citizens without a doctor in 2019–2025, and 60 fewer in the first from 2023. */
function years(): readonly Fact[] {
  return KOMMUNER.flatMap((id, index): readonly Fact[] => [
    area(id),
    fact('membership', { child: id, parent: REGION }, 2007),
    fact(
      'population',
      { area: id, sex: 'all', ageFrom: 0, ageUntil: null, people: 20_000 + 500 * index, kind: 'counted' },
      2025,
    ),
    ...[2019, 2020, 2021, 2022, 2023, 2024, 2025].map((year) => {
      const citizens = 100 + ((5 * index * year + 3 * year) % 7) - (index === 0 && year > 2022 ? 60 : 0)
      return fact('unlisted', { area: id, citizens, note: '' }, year, year + 1)
    }),
  ])
}

beforeAll(async () => {
  test = await openPgliteForTests()
  register = createRegister(test.registry, {
    now: () => '2025-11-22T08:00:00.000Z',
    today: () => getPlainDate('2025-11-22'),
  })
  const facts = [
    area(DENMARK),
    area(REGION),
    fact('membership', { child: REGION, parent: DENMARK }, 2007),
    ...years(),
  ]
  await test.registry.save({ who: 'Test', why: 'Test', kind: 'import', facts, endings: [] })
})

afterAll(async () => {
  await test.close()
})

describe('an initiative followed up in the register', () => {
  const ask = (from: string, uden: readonly AreaId[] = []) =>
    readEffect(register, {
      noegletal: 'borgere-uden-laege',
      omraade: kommune(0),
      'virker-fra': getPlainDate(from),
      uden: [...uden],
      kendt: undefined,
    })

  it('has improved beside similar kommuner: every year of the register is a measurement', async () => {
    const { followed, measured, cautions } = await ask('2022-06-01')
    expect(measured.map(({ side }) => side)).toEqual([...Array(4).fill('before'), ...Array(3).fill('after')])
    expect(followed).toMatchObject({ verdict: 'improved', by: 'matched', needs: [] })
    // 60 fewer; the others wander by at most 6
    expect(followed.matched?.effect).toBeGreaterThan(-66)
    expect(followed.matched?.effect).toBeLessThan(-54)
    expect(cautions).toEqual([{ kind: 'made-up' }])
  })

  it('is not held against kommuner that do the same', async () => {
    const [like] = (await ask('2022-06-01')).areas
    if (like === undefined) throw new Error('no similar kommune')
    const without = await ask('2022-06-01', [like.id])
    expect(without.areas.map(({ id }) => id)).not.toContain(like.id)
    // 24 kommuner less the own and one: 22 trials are left, 19 are needed
    expect(without.followed.matched?.trials).toBe(22)
  })

  it('cannot be told before there is a measurement after the start', async () => {
    const { followed } = await ask('2025-06-01')
    expect(followed.verdict).toBe('cannot-tell')
    expect(followed.needs).toContainEqual({ kind: 'after', method: 'matched', have: 0, want: 1 })
  })
})

describe('the portfolio in the register', () => {
  const own = (more: object) => ({
    why: '',
    body: { ...emptyInitiative(REGION), title: 'Bustur', budgetOere: 1_000_050, ...more },
  })

  it('refuses an indicator that does not exist, and a picture that is a script', async () => {
    const wrong = addRecord(LOCAL_PLANNER, register, 'initiative', own({ indicator: 'lykke' }))
    await expect(wrong).rejects.toMatchObject({ issues: [{ at: { pointer: '/indicator' } }] })
    const script = Buffer.from('<svg onload="alert(1)"/>').toString('base64')
    const body = {
      id: '',
      area: REGION,
      idea: null,
      alt: 'Et billede',
      mediaType: 'image/png',
      base64: script,
    }
    const picture = addRecord(LOCAL_PLANNER, register, 'idea-picture', { why: '', body })
    await expect(picture).rejects.toMatchObject({ issues: [{ at: { pointer: '/mediaType' } }] })
  })

  it('comes as a file with its amounts and words, and a text that looks like a formula is guarded', async () => {
    const copiedFrom = { kind: 'meeting-round', id: '2026-1', part: 'b2' }
    const more = { owner: '=1+1', rhythm: 'half-yearly', indicator: 'borgere-uden-laege', copiedFrom }
    await addRecord(LOCAL_PLANNER, register, 'initiative', own(more))
    const query = { format: 'csv', sprog: 'da', omraade: REGION } as const
    const { bytes } = await downloadPortfolio(LOCAL_PLANNER, register, query)
    const [, row] = new TextDecoder().decode(bytes).split('\r\n')
    expect(row).toContain('Bustur')
    expect(row).toContain(";'=1+1;")
    expect(row).toContain(';10000,5')
    expect(row).toContain(';møderunde 2026-1;')
    expect(row).toContain(';to gange om året;')
    expect(row).not.toContain('borgere-uden-laege')
  })
})
