import { type AreaId, areaId, type Fact, getPlainDate, type Practice } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import {
  ALBY,
  area,
  BYBY,
  CEBY,
  COUNTRY,
  EAST,
  LAND,
  member,
  people,
  practice,
  snapshotOf,
} from '../status/small-world.ts'
import { buildAccessSummary } from './access-summary.ts'
import { buildAccessTable, measureAccessWorld } from './access-table.ts'
import { buildAccessWorld } from './build-world.ts'
import { findCatchment } from './catchment.ts'
import { compactWorld } from './compact-world.ts'
import { findNearestPractices } from './nearest-practices.ts'
import type { DemandBasis } from './world.ts'

const DAY = getPlainDate('2026-01-01')
/** One kilometre of latitude in degrees: 180 ÷ (π × 6,371). */
const KM = 0.008993216
const at = (km: number) => ({ lat: 55 + km * KM, lon: 10 })

/** A polling district with 40 % under 18 and 60 % from 65, a third of the households without a car. */
function district(code: string, kommune: AreaId, km: number, count: number): readonly Fact[] {
  const id = areaId('afstemningsomraade', code)
  const group = (ageFrom: number, ageUntil: number | null, share: number): Fact => {
    const fact = people(id, count * share, { from: '2020-01-01', source: 'valgdata' })
    return { ...fact, body: { ...fact.body, ageFrom, ageUntil } }
  }
  const households: Fact = {
    ...people(id, 0, { from: '2020-01-01', source: 'valgdata' }),
    kind: 'households',
    body: { area: id, households: count / 2, householdsWithoutCar: count / 6 },
  }
  return [
    area(id, code, at(km), { from: '2020-01-01' }),
    member(id, kommune, { from: '2020-01-01' }),
    people(id, count, { from: '2020-01-01', source: 'valgdata' }),
    group(0, 18, 0.4),
    group(18, null, 0.6),
    households,
  ]
}

const capacity = (practiceId: string, capacities: number): Fact => ({
  ...practice(practiceId, ALBY),
  kind: 'capacity',
  body: { id: `k-${practiceId}`, practice: practiceId, area: ALBY, capacities, state: 'active' },
})

const open = (more: Partial<Practice>): Partial<Practice> => ({ open: true, ...more })

/**
 * A line to the north: Alby's district at 0 km (300 counted, Alby has 600 today) and at 20 km (300 counted), Byby's at 40 km (100).
 * Practices at 1 km (a, 2 capacities), 10 km (b), 14 km (c, closed) and 41 km (d).
 */
const WORLD: readonly Fact[] = [
  ...COUNTRY,
  ...district('9101001', ALBY, 0, 300),
  ...district('9101002', ALBY, 20, 300),
  ...district('9102001', BYBY, 40, 100),
  people(ALBY, 1200),
  people(BYBY, 100),
  practice('a', ALBY, open(at(1))),
  practice('b', ALBY, open(at(10))),
  practice('c', ALBY, { ...at(14), open: false }),
  practice('d', BYBY, open(at(41))),
  capacity('a', 2),
  capacity('b', 1),
  capacity('c', 1),
  capacity('d', 1),
]

function measuredOf(
  facts: readonly Fact[] = WORLD,
  more: Partial<Parameters<typeof buildAccessWorld>[1]> = {},
) {
  const snapshot = snapshotOf(facts)
  const withHouseholds = {
    ...snapshot,
    households: facts.flatMap((fact) => (fact.kind === 'households' ? [fact] : [])),
  }
  const world = buildAccessWorld(withHouseholds, { date: DAY, ...more })
  return { snapshot: withHouseholds, measured: measureAccessWorld(withHouseholds, world) }
}

function summaryOf(facts = WORLD, within: AreaId = EAST, more = {}) {
  const { snapshot, measured } = measuredOf(facts, more)
  const sides = [{ basis: 'straight-line' as const, measured }]
  return buildAccessSummary(snapshot, {
    area: within,
    date: DAY,
    measure: 'adgang-2sfca',
    measured,
    sides,
  })
}

const figure = (summary: ReturnType<typeof summaryOf>, key: string) =>
  [...summary.figures, ...summary.bands, ...summary.inequality].find((one) => one.key === key)?.figure

describe('people on small areas', () => {
  it('are the small areas’ own counts, scaled to the kommune of the day, ages and households with them', () => {
    const { measured } = measuredOf()
    const [first] = measured.world.demand
    // Alby: 600 counted in 2020, 1,200 today: factor 2
    expect(first?.people).toBe(600)
    expect(first?.ages).toEqual([
      { ageFrom: 0, ageUntil: 18, people: 240 },
      { ageFrom: 18, ageUntil: null, people: 360 },
    ])
    expect(first?.households).toBe(300)
    expect(first?.householdsWithoutCar).toBe(100)
    expect(measured.world.bases).toEqual([{ basis: 'afstemningsomraade', areas: 3, people: 1300 }])
  })

  it('stand at the kommune’s point where it has nothing smaller, and the figures say so', () => {
    const others = WORLD.filter((fact) => !(fact.kind === 'area' && fact.body.id === CEBY))
    const facts = [...others, area(CEBY, 'Ceby', at(60)), people(CEBY, 50)]
    const { measured } = measuredOf(facts)
    expect(measured.world.bases.map(({ basis }): DemandBasis => basis)).toEqual([
      'afstemningsomraade',
      'kommune',
    ])
    const words = summaryOf(facts, CEBY).placing.map(({ en }) => en)
    expect(words).toEqual([
      'In 1 municipality without smaller areas in the register all people stand at one point; distances there are rough.',
    ])
  })

  it('are shared equally among parishes without counts when parishes are asked for, and marked assumed', () => {
    const parish = (code: string, km: number) => [
      area(areaId('sogn', code), code, at(km)),
      member(areaId('sogn', code), ALBY),
    ]
    const facts = [...WORLD, ...parish('7001', 2), ...parish('7002', 30)]
    const { measured } = measuredOf(facts, { smallAreas: 'sogn' })
    const own = measured.world.demand.filter(({ kommune }) => kommune === ALBY)
    expect(own.map(({ id, people: count }) => [id, count])).toEqual([
      ['sogn-7001', 600],
      ['sogn-7002', 600],
    ])
    expect(own[0]?.origin.certainty).toBe('assumed')
  })

  it('are shared by addresses over the squares of the grid', () => {
    const house = (id: string, km: number): Fact => ({
      ...practice(id, ALBY),
      kind: 'place',
      body: {
        id,
        kind: 'address',
        name: 'Vej',
        houseNumber: id,
        postcode: '',
        city: '',
        kommune: null,
        ...at(km),
      },
    })
    const facts = [...WORLD, house('1', 0.1), house('2', 0.15), house('3', 0.2), house('4', 19)]
    const snapshot = {
      ...snapshotOf(facts),
      place: facts.flatMap((fact) => (fact.kind === 'place' ? [fact] : [])),
    }
    const { demand } = buildAccessWorld(snapshot, { date: DAY, smallAreas: 'adressecelle' })
    const cells = demand.filter(({ basis }) => basis === 'adressecelle')
    // three of four addresses have three quarters of Alby's 1,200
    expect(cells.map(({ people: count }) => count)).toEqual([900, 300])
    expect(cells[0]?.id).toMatch(/^1km_\d{4}_\d{3}$/)
  })
})

describe('the choice rule with small areas', () => {
  it('counts open practices within the limit: two at the first district, one at the second and third', () => {
    const { measured } = measuredOf()
    // 0 km: a (1) and b (10) are open, c (14) is closed; 20 km: b at 10 is open, c at 6 is closed, a at 19 is too far; 40 km: d alone
    expect([...(measured.reach.choices ?? [])]).toEqual([2, 1, 1])
    const summary = summaryOf()
    expect(figure(summary, 'borgere-faerre-end-to-praksis')?.value).toBe(700)
    expect(figure(summary, 'andel-faerre-end-to-praksis')?.value).toBeCloseTo(700 / 1300, 12)
    expect(summary.finding.da).toBe(
      '700 personer (53,8 %) i Region Øst har færre end to åbne praksis at vælge imellem inden for 15 km i lige linje',
    )
  })

  it('says who they are, by age and in households without a car, as a layer of their own', () => {
    const { who } = summaryOf()
    // 700 people: 40 % under 18; households are half of them and a sixth of them has no car
    expect(who.ages.map(({ without, all }) => [without, all])).toEqual([
      [280, 520],
      [420, 780],
    ])
    expect(who.noCar?.without).toBeCloseTo(700 / 6, 9)
    expect(who.noCar?.households).toBeCloseTo(650, 9)
    expect(who.agesKnown).toBe(1)
    expect(who.ages.map((age) => age.figure.figure.value)).toEqual(who.ages.map(({ without }) => without))
    expect(who.ages.map((age) => age.figure.figure.inputs[0]?.value)).toEqual(who.ages.map(({ all }) => all))
    expect(who.noCar?.figure.figure).toMatchObject({ value: who.noCar?.without, unit: 'households' })
    expect(who.noCar?.figure.figure.rules.map(({ parameter }) => parameter)).toEqual([
      'almen-praksis/afstand/afstandsgraense',
      'almen-praksis/afstand/valgmulighed',
    ])
  })

  it('takes a region’s own limit where one is given with the question', () => {
    const { measured } = measuredOf(WORLD, { localLimits: new Map([[EAST, 5]]) })
    expect([...(measured.reach.choices ?? [])]).toEqual([1, 0, 1])
    expect(measured.world.demand.map(({ limitKm }) => limitKm)).toEqual([5, 5, 5])
  })

  it('changes with the detour factor: 10 km become 13 and stay within, 14.9 become 19.4 and do not', () => {
    const facts = [...WORLD, practice('e', ALBY, open(at(-14.9)))]
    expect([...(measuredOf(facts).measured.reach.choices ?? [])][0]).toBe(3)
    const { measured } = measuredOf(facts, { costs: 'straight-line-times-detour' })
    expect([...(measured.reach.choices ?? [])][0]).toBe(2)
    const words = measured.factsOf(ALBY)
    expect(words?.measure).toBe('straight-line-times-detour')
    expect(words?.detour?.value).toBe(1.3)
  })
})

describe('distances by road', () => {
  it('leave out people too far from the network and say how many; they are not people without a practice', () => {
    const plain = measuredOf().measured.world
    const costs = {
      ...plain.costs,
      basis: 'road' as const,
      network: { name: 'Vejnet', date: null, checksum: 'c', source: 'produkt' },
      notOnRoad: { demand: ['afstemningsomraade-9102001'], supply: [] },
    }
    const { measured } = measuredOf(WORLD, { costs })
    expect(measured.factsOf(EAST)?.people.value).toBe(1200)
    expect(measured.factsOf(EAST)?.peopleOffNetwork).toBe(100)
    expect(measured.factsOf(EAST)?.withoutChoice).toBe(600)
    expect(measured.factsOf(BYBY)).toBeNull()
    expect(measured.factsOf(ALBY)?.network).toBe('»Vejnet«')
  })

  it('are refused where they were made for other places', () => {
    const { costs } = measuredOf(WORLD.filter((fact) => fact.kind !== 'practice')).measured.world
    expect(() => measuredOf(WORLD, { costs })).toThrow(RangeError)
  })
})

describe('distances to open practices', () => {
  it('are means over people with median and 90th percentile', () => {
    const one = figure(summaryOf(), 'afstand-naermeste-aabne-praksis')
    // 600 at 1 km, 600 at 10 km, 100 at 1 km: (600 + 6,000 + 100) ÷ 1,300
    expect(one?.value).toBeCloseTo(6700 / 1300, 6)
    expect(one?.inputs.find(({ symbol }) => symbol === 'D50')?.value).toBeCloseTo(1, 6)
    expect(one?.inputs.find(({ symbol }) => symbol === 'D90')?.value).toBeCloseTo(10, 6)
    expect(one?.certainty).toBe('inferred')
  })

  it('skip closed practices, though these count for the nearest practice at all', () => {
    const { measured } = measuredOf()
    expect(measured.reach.nearestKm[1]).toBeCloseTo(6, 6)
    expect(measured.reach.openKm[3]).toBeCloseTo(10, 6)
    expect(findNearestPractices(measured, 'afstemningsomraade-9101002', 2)?.map(({ id }) => id)).toEqual([
      'c',
      'b',
    ])
    expect(findNearestPractices(measured, 'afstemningsomraade-0', 2)).toBeUndefined()
  })

  it('divide the people into bands that add up to everybody', () => {
    const summary = summaryOf()
    // to the nearest, open or not: 1 km (600), 6 km to the closed c (600), 1 km (100)
    expect(summary.bands.map(({ figure: one }) => one.value)).toEqual([700, 0, 600, 0, 0, 0])
  })

  it('have no times without a road network', () => {
    expect(figure(summaryOf(), 'tid-naermeste-aabne-praksis')?.missing).toBe('not-reported')
  })
})

describe('scores, inequality and catchments', () => {
  it('2SFCA: what is handed out is what the practices have', () => {
    const { measured } = measuredOf()
    const scores = measured.scores.byDemand('2sfca')
    // within 15 km: a has 600 people, b and c 1,200, d 100: 2/600 + 1/1200 + 1/1200; 1/1200 + 1/1200; 1/100
    expect([...(scores ?? [])].map((score) => score * 1200)).toEqual(
      [6, 2, 12].map((one) => expect.closeTo(one, 9)),
    )
    // Σ P·A = 600·6/1200 + 600·2/1200 + 100·12/1200 = 5 = all capacities
    expect(figure(summaryOf(), 'adgang-2sfca')?.value).toBeCloseTo((5 / 1300) * 1000, 9)
  })

  it('split Theil into within and between', () => {
    const summary = summaryOf(WORLD, LAND)
    const [total, within, between] = ['ulighed-theil', 'ulighed-theil-inden-for', 'ulighed-theil-mellem'].map(
      (key) => figure(summary, key)?.value ?? Number.NaN,
    )
    expect((within ?? 0) + (between ?? 0)).toBeCloseTo(total ?? 0, 12)
    // all small areas lie in one region
    expect(between).toBeCloseTo(0, 12)
  })

  it('a practice’s catchment: who has it nearest, who within the limit, and who has no other', () => {
    const { snapshot, measured } = measuredOf()
    const found = findCatchment(snapshot, DAY, 'b', measured)
    const value = (key: string) => found?.figures.find((one) => one.key === key)?.figure.value
    // b is nearest to nobody (a at 1 km, c at 6 km); within 15 km of both of Alby's districts
    expect([value('opland-naermeste'), value('opland-inden-for'), value('opland-kun-denne')]).toEqual([
      0, 1200, 0,
    ])
    expect(found?.overlaps.map(({ id, people: count, share }) => [id, count, share])).toEqual([
      ['c', 1200, 1],
      ['a', 600, 0.5],
    ])
    const far = findCatchment(snapshot, DAY, 'd', measured)
    expect(far?.figures.map(({ figure: one }) => one.value)).toEqual([100, 100, 100, 100])
    expect(findCatchment(snapshot, DAY, 'nobody', measured)).toBeUndefined()
  })

  it('the table of small areas has the worst first, and the compact world the same people and costs', () => {
    const { snapshot, measured } = measuredOf()
    const request = {
      measure: 'afstand-naermeste-aabne-praksis',
      level: 'kommune' as const,
      date: DAY,
      within: EAST,
      smallAreas: true,
    }
    const made = buildAccessTable(snapshot, request, measured)
    expect(made.smallAreas?.rows.map(({ id }) => id)).toEqual([
      'afstemningsomraade-9101002',
      'afstemningsomraade-9101001',
      'afstemningsomraade-9102001',
    ])
    expect(made.table.rows.find(({ area: { id } }) => id === BYBY)?.figure.value).toBeCloseTo(1, 6)
    const compact = compactWorld(measured, BYBY)
    expect(compact.demand.map(({ people: count }) => count)).toEqual([100])
    // the nearest five are kept beyond the bound: all three open ones and c within 30 km
    expect(compact.supply.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
    expect(compact.km.cost).toEqual([1, 26, 30, 39])
  })

  it('order of the register changes nothing', () => {
    const forwards = summaryOf()
    const backwards = summaryOf(WORLD.toReversed())
    expect(JSON.stringify(backwards)).toBe(JSON.stringify(forwards))
  })
})
