import { type AreaId, areaId, type Fact, type Figure, getPlainDate } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { buildStatus } from './build-status.ts'
import {
  ALBY,
  area,
  BYBY,
  COUNTRY,
  EAST,
  LAND,
  member,
  people,
  practice,
  snapshotOf,
  WEST,
} from './small-world.ts'

const DAY = getPlainDate('2026-01-01')

/** One kilometre of latitude in degrees: 180 ÷ (π × 6,371). */
const KM = 0.008993216
const SOUTH_LAT = 55

/** A small area so many kilometres north of the south point, counted in 2020. */
function district(code: string, kommune: AreaId, km: number | null, count: number): readonly Fact[] {
  const id = areaId('afstemningsomraade', code)
  const point = km === null ? { lat: null, lon: null } : { lat: SOUTH_LAT + km * KM, lon: 10 }
  return [
    area(id, code, point, { from: '2020-01-01' }),
    member(id, kommune, { from: '2020-01-01' }),
    people(id, count, { from: '2020-01-01', source: 'valgdata' }),
  ]
}

const at = (km: number) => ({ lat: SOUTH_LAT + km * KM, lon: 10 })

/** Alby: 100 people at 0 km and 300 at 20 km; Byby: 50 at 10 km. Practices at 0, 1 and 8 km. */
const WORLD: readonly Fact[] = [
  ...COUNTRY,
  ...district('9101001', ALBY, 0, 100),
  ...district('9101002', ALBY, 20, 300),
  ...district('9102001', BYBY, 10, 50),
  people(ALBY, 800),
  people(BYBY, 50),
  practice('a', ALBY, at(0)),
  practice('b', ALBY, at(1)),
  practice('c', BYBY, at(8)),
]

function figures(indicator: string, facts: readonly Fact[], within = EAST): ReadonlyMap<AreaId, Figure> {
  const table = buildStatus(snapshotOf(facts), {
    indicator,
    level: 'kommune',
    date: DAY,
    within,
    compareWith: 'land',
  })
  return new Map([...table.rows, table.total].map((row) => [row.area.id, row.figure]))
}

function input(figure: Figure | undefined, symbol: string): number | null | undefined {
  return figure?.inputs.find((one) => one.symbol === symbol)?.value
}

describe('people and their distance to a practice', () => {
  it('are scaled to the kommune’s number at the date', () => {
    const alby = figures('andel-inden-for-15-km', WORLD).get(ALBY)
    // 400 counted in 2020, 800 at the date; 20 km to the nearest practice of Alby is 12 km to that of Byby
    expect(input(alby, 'P')).toBe(800)
    expect(alby?.value).toBe(1)
    expect(alby?.certainty).toBe('inferred')
  })

  it('count practices across the border of the kommune', () => {
    const alone = WORLD.filter((fact) => !(fact.kind === 'practice' && fact.body.id === 'c'))
    // without Byby’s practice the 300 of 400 at 20 km have 19 km to the next
    expect(figures('andel-inden-for-15-km', alone).get(ALBY)?.value).toBe(0.25)
  })

  it('show the nearer limits on the way', () => {
    const east = figures('andel-inden-for-15-km', WORLD).get(EAST)
    // within 2 km: Alby’s 100, scaled to 200, and Byby’s 50; the 600 at 20 km have 12 km to go
    expect(input(east, 'W2')).toBe(250)
    expect(input(east, 'W10')).toBe(250)
    expect(input(east, 'W')).toBe(850)
  })

  it('lack a choice where fewer than two open practices are within 15 km', () => {
    const choice = figures('borgere-faerre-end-to-praksis', WORLD)
    // at 20 km only the practice at 8 km is near: 300 of 400, scaled to 600 of 800
    expect(choice.get(ALBY)?.value).toBe(600)
    // at 10 km: 10, 9 and 2 km
    expect(choice.get(BYBY)?.value).toBe(0)
    expect(choice.get(EAST)?.value).toBe(600)
    expect(choice.get(ALBY)?.rules.map((rule) => rule.value)).toEqual([15, 2])
    expect(
      choice
        .get(ALBY)
        ?.reservations.map((text) => text.en)
        .join(' '),
    ).toContain('3 of 3 practices have not reported')
  })

  it('do not count closed practices as a choice, and two places of one practice as one', () => {
    const closed = WORLD.map(
      (fact): Fact =>
        fact.kind === 'practice' ? { ...fact, body: { ...fact.body, open: fact.body.id === 'a' } } : fact,
    )
    expect(figures('borgere-faerre-end-to-praksis', closed).get(EAST)?.value).toBe(850)
    const places = [
      ...WORLD.filter((fact) => fact.kind !== 'practice'),
      practice('000086', ALBY, at(0)),
      practice('000086-2', ALBY, at(1)),
    ]
    expect(figures('borgere-faerre-end-to-praksis', places).get(EAST)?.value).toBe(850)
  })

  it('leave out small areas without a point and let the others stand for them', () => {
    const facts = [...WORLD, ...district('9102002', BYBY, null, 150)]
    const byby = figures('andel-inden-for-15-km', facts).get(BYBY)
    expect(input(byby, 'P')).toBe(50)
    expect(byby?.reservations.map((text) => text.en).join(' ')).toContain('Based on 1 polling districts')
  })

  it('are not known where there are no small areas, and where no practice has a place', () => {
    expect(figures('andel-inden-for-15-km', WORLD, WEST).get(WEST)?.missing).toBe('not-reported')
    const nowhere = [...WORLD.filter((fact) => fact.kind !== 'practice'), practice('a', ALBY)]
    expect(figures('andel-inden-for-15-km', nowhere).get(ALBY)?.missing).toBe('not-reported')
  })

  it('add up from the small areas to the country', () => {
    const both = [...WORLD, practice('d', areaId('kommune', '9201'), at(90))]
    expect(figures('borgere-faerre-end-to-praksis', both, LAND).get(LAND)?.value).toBe(600)
  })
})
