import { type AreaId, areaId, DENMARK, type Fact, getPlainDate, type Ydernummer } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { buildProfile } from './build-profile.ts'
import { buildStatus } from './build-status.ts'
import { area, member, snapshotOf, ydernummer } from './small-world.ts'

/** S4 appendix A (domain.md A3.1): vacant numbers in Region Midtjylland on 1 January 2008, by former amt and place. */
const DAY = getPlainDate('2008-01-01')
const MIDTJYLLAND = areaId('region', '1082')
const PARTS = {
  viborg: areaId('planomraade', 'rm-viborg-syd'),
  aarhus: areaId('planomraade', 'rm-aarhus'),
  ringkoebing: areaId('planomraade', 'rm-ringkoebing'),
  vejle: areaId('planomraade', 'rm-vejle-nord'),
}
const KOMMUNER: readonly (readonly [code: string, name: string, part: AreaId])[] = [
  ['0779', 'Skive', PARTS.viborg],
  ['0791', 'Viborg', PARTS.viborg],
  ['0751', 'Aarhus', PARTS.aarhus],
  ['0730', 'Randers', PARTS.aarhus],
  ['0707', 'Norddjurs', PARTS.aarhus],
  ['0760', 'Ringkøbing-Skjern', PARTS.ringkoebing],
  ['0665', 'Lemvig', PARTS.ringkoebing],
  ['0756', 'Ikast-Brande', PARTS.ringkoebing],
  ['0657', 'Herning', PARTS.ringkoebing],
  ['0671', 'Struer', PARTS.ringkoebing],
  ['0615', 'Horsens', PARTS.vejle],
]

type Origin = Ydernummer['origin']
/** Count, place, printed origin, and the real one where it differs (the star). */
const TABLE: readonly (readonly [count: number, place: AreaId | string, printed: Origin, real?: Origin])[] = [
  [1, PARTS.viborg, 'latest-calculation'],
  [1, PARTS.viborg, 'earlier-calculation'],
  [3, '0779', 'not-refilled'],
  [1, '0779', 'pool'],
  [2, '0751', 'latest-calculation'],
  [2, PARTS.aarhus, 'pool'],
  [3, '0730', 'not-refilled'],
  [1, '0707', 'not-refilled'],
  [1, '0760', 'earlier-calculation', 'praksisplan'],
  [2, '0665', 'not-refilled'],
  [3, '0756', 'not-refilled'],
  [1, '0657', 'pool'],
  [2, '0657', 'not-refilled'],
  [1, '0671', 'latest-calculation'],
  [1, '0760', 'not-refilled'],
  [2, '0615', 'earlier-calculation'],
  [3, '0615', 'not-refilled'],
]

const origin = { from: '2008-01-01', source: 'S4' }

function numbers(): readonly Fact[] {
  return TABLE.flatMap(([count, place, printedOrigin, real], row) =>
    Array.from({ length: count }, (_, index) => {
      const of = place.length === 4 ? areaId('kommune', place) : partOf(place)
      return ydernummer(`${row}.${index}`, of, { printedOrigin, origin: real ?? printedOrigin }, origin)
    }),
  )
}

function partOf(place: string): AreaId {
  return Object.values(PARTS).find((part) => part === place) ?? MIDTJYLLAND
}

const WORLD = snapshotOf([
  area(DENMARK, 'Danmark', {}, origin),
  area(MIDTJYLLAND, 'Region Midtjylland', {}, origin),
  member(MIDTJYLLAND, DENMARK, origin),
  ...Object.values(PARTS).flatMap((part) => [
    area(part, part, {}, origin),
    member(part, MIDTJYLLAND, origin),
  ]),
  ...KOMMUNER.flatMap(([code, name, part]) => {
    const id = areaId('kommune', code)
    return [area(id, name, {}, origin), member(id, MIDTJYLLAND, origin), member(id, part, origin)]
  }),
  ...numbers(),
])

const ASKED = { indicator: 'ledige-ydernumre', date: DAY, within: MIDTJYLLAND, compareWith: 'land' } as const

describe('Region Midtjylland on 1 January 2008', () => {
  it('has 30 vacant numbers, 4/4/4/18 by column, 12 of them technical (C1.3)', () => {
    const { total } = buildStatus(WORLD, { ...ASKED, level: 'planomraade' })
    expect(total.figure.value).toBe(30)
    expect(total.parts).toEqual([30, 4, 4, 4, 18, 0, 12])
  })

  it('has 6/8/11/5 of them by former amt, and nothing left over', () => {
    const table = buildStatus(WORLD, { ...ASKED, level: 'planomraade' })
    const byPart = new Map(table.rows.map((row) => [row.area.id, row.figure.value]))
    const { viborg, aarhus, ringkoebing, vejle } = PARTS
    expect([viborg, aarhus, ringkoebing, vejle].map((part) => byPart.get(part))).toEqual([6, 8, 11, 5])
    expect(table.rest).toBeNull()
  })

  it('has four that lie in no kommune: two of Viborg Amt and two of Århus Amt', () => {
    const table = buildStatus(WORLD, { ...ASKED, level: 'kommune' })
    // 1 + 1 in Viborg Amt, 2 in Århus Amt
    expect(table.rest?.parts).toEqual([4, 1, 1, 2, 0, 0, 4])
    expect(table.rest?.area.name).toBe('Ikke placeret i kommune')
    // 30 − 4
    expect(table.rows.reduce((sum, row) => sum + (row.figure.value ?? 0), 0)).toBe(26)
    expect(table.rows.find((row) => row.area.name === 'Viborg')?.figure.value).toBe(0)
  })

  it('says how many, where most are, and that this is one of three shortages', () => {
    const table = buildStatus(WORLD, { ...ASKED, level: 'kommune' })
    expect(table.finding).toEqual({
      da: '30 ydernumre er ledige, flest i Horsens (5)',
      en: '30 provider numbers are vacant, most in Horsens (5)',
    })
    expect(table.reservations[0]?.da).toMatch(/^Tre forskellige mangler må ikke blandes/)
    expect(table.reservations.map((text) => text.en).join(' ')).toContain('1 stand in another column')
    expect(table.sources).toEqual(['S4'])
  })

  it('keeps each number with its place, status and both origins in the profile', () => {
    const profile = buildProfile(WORLD, areaId('kommune', '0760'), DAY)
    expect(profile.ydernumre.map(({ origin: real, printedOrigin }) => [real, printedOrigin])).toEqual([
      ['not-refilled', 'not-refilled'],
      ['praksisplan', 'earlier-calculation'],
    ])
    expect(profile.parents.map((parent) => parent.area.id)).toEqual([PARTS.ringkoebing, MIDTJYLLAND, DENMARK])
  })

  it('is told as the only region that has reported', () => {
    const other = areaId('region', '1081')
    const both = { ...WORLD, area: [...WORLD.area, ...snapshotOf([area(other, 'Region Nordjylland')]).area] }
    const table = buildStatus(both, { ...ASKED, level: 'region', within: DENMARK })
    expect(table.finding.da).toBe('30 ydernumre er ledige; 1 af 2 regioner har tal')
    expect(table.rows.find((row) => row.area.id === other)?.figure.missing).toBe('not-reported')
  })

  it('is no share of a country in which another region has not reported', () => {
    const other = areaId('region', '1081')
    const more = snapshotOf([area(other, 'Region Nordjylland', {}, origin), member(other, DENMARK, origin)])
    const both = {
      ...WORLD,
      area: [...WORLD.area, ...more.area],
      membership: [...WORLD.membership, ...more.membership],
    }
    const asked = { ...ASKED, level: 'region', within: DENMARK } as const
    const comparisonIn = (world: typeof WORLD) =>
      buildStatus(world, asked).rows.find((row) => row.area.id === MIDTJYLLAND)?.comparison
    expect(comparisonIn(both)).toBeNull()
    expect(comparisonIn(WORLD)?.words.da).toBe('100,0 % af hele landet')
    // a kommune of the region that has reported is still a share of that region: 5 of 30
    const inRegion = buildStatus(both, { ...ASKED, level: 'kommune', compareWith: 'region' })
    expect(inRegion.rows[0]?.comparison?.words.da).toBe('16,7 % af Region Midtjylland')
  })
})
