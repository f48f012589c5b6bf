import {
  type AreaId,
  type AreaLevel,
  areaId,
  DENMARK,
  type Fact,
  getPlainDate,
  isTechnical,
  levelOf,
  type PlainDate,
  periodContains,
} from '@laegedaekning/domain'
import { findSource } from '@laegedaekning/rules'
import { describe, expect, it } from 'vitest'
import { listDenmarkFacts, readDenmark } from './denmark.ts'

const read = readDenmark()
const facts = listDenmarkFacts()

function on<K extends Fact['kind']>(kind: K, day: PlainDate): readonly Extract<Fact, { readonly kind: K }>[] {
  return facts.filter(
    (fact): fact is Extract<Fact, { readonly kind: K }> =>
      fact.kind === kind && periodContains(fact.virkning, day),
  )
}

const inForce = (level: AreaLevel, day: PlainDate): readonly AreaId[] =>
  on('area', day)
    .map(({ body }) => body.id)
    .filter((id) => levelOf(id) === level)

/** How many children of a level each area of another has on a day. */
function childrenOn(day: PlainDate, child: AreaLevel, parent: AreaLevel): ReadonlyMap<AreaId, number> {
  const counts = new Map<AreaId, number>()
  for (const { body } of on('membership', day))
    if (levelOf(body.child) === child && levelOf(body.parent) === parent)
      counts.set(body.parent, (counts.get(body.parent) ?? 0) + 1)
  return counts
}

const total = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0)

const [NEW_YEAR_2008, NEW_YEAR_2026, LAST_DAY_2026, NEW_YEAR_2027] = [
  getPlainDate('2008-01-01'),
  getPlainDate('2026-01-01'),
  getPlainDate('2026-12-31'),
  getPlainDate('2027-01-01'),
]

describe('the files of knowledge/facts', () => {
  it('are read without a single remark and without a row left out', () => {
    expect(read.issues).toEqual([])
    for (const file of read.value?.perFile ?? []) {
      expect(file.format, file.name).not.toBeNull()
      expect(file.rowsNotUsed, file.name).toBe(0)
    }
    expect(read.value?.perFile.length).toBe(9)
  })

  it('name only sources of the bibliography, and nothing in them is made up', () => {
    for (const { provenance } of facts) {
      expect(findSource(provenance.source), provenance.source).toBeDefined()
      expect(provenance.madeUp).toBe(false)
    }
  })
})

describe('areas over time', () => {
  it('has 98 kommuner, 17 sundhedsråd, 3 VUR and 5 regions until 31 December 2026, then 4', () => {
    for (const day of [NEW_YEAR_2026, LAST_DAY_2026, NEW_YEAR_2027]) {
      expect(inForce('kommune', day).length).toBe(98)
      expect(inForce('sundhedsraad', day).length).toBe(17)
      expect(inForce('vur', day).length).toBe(3)
    }
    expect(inForce('region', LAST_DAY_2026).length).toBe(5)
    expect(inForce('region', NEW_YEAR_2027).length).toBe(4)
    expect(inForce('sundhedsraad', NEW_YEAR_2008).length).toBe(0)
    expect(inForce('planomraade', NEW_YEAR_2008).length).toBe(4)
    expect(inForce('amt', getPlainDate('2006-12-31')).length).toBe(4)
    expect(inForce('amt', NEW_YEAR_2008).length).toBe(0)
  })

  it('places every kommune in one region on every day, and in one sundhedsråd from 2026', () => {
    // Hovedstaden 29, Sjælland 17, Syddanmark 22, Midtjylland 19, Nordjylland 11: 98
    const before = childrenOn(LAST_DAY_2026, 'kommune', 'region')
    expect(
      ['1084', '1085', '1083', '1082', '1081'].map((code) => before.get(areaId('region', code))),
    ).toEqual([29, 17, 22, 19, 11])
    // Østdanmark 29 + 17 = 46
    const after = childrenOn(NEW_YEAR_2027, 'kommune', 'region')
    expect(['oestdanmark', '1083', '1082', '1081'].map((code) => after.get(areaId('region', code)))).toEqual([
      46, 22, 19, 11,
    ])
    expect(total(childrenOn(NEW_YEAR_2026, 'kommune', 'sundhedsraad').values())).toBe(98)
    expect(childrenOn(NEW_YEAR_2026, 'kommune', 'sundhedsraad').size).toBe(17)
  })

  it('puts 6, 2, 5 and 4 sundhedsråd in the regions of 2027', () => {
    const counts = childrenOn(NEW_YEAR_2027, 'sundhedsraad', 'region')
    expect(['oestdanmark', '1081', '1082', '1083'].map((code) => counts.get(areaId('region', code)))).toEqual(
      [6, 2, 5, 4],
    )
  })

  it('lets no member refer to an area that is not in force', () => {
    for (const day of [NEW_YEAR_2008, NEW_YEAR_2026, LAST_DAY_2026, NEW_YEAR_2027]) {
      const known = new Set(on('area', day).map(({ body }) => body.id))
      for (const { body } of on('membership', day)) {
        expect(known.has(body.child), `${body.child} on ${day}`).toBe(true)
        expect(known.has(body.parent), `${body.parent} on ${day}`).toBe(true)
      }
    }
  })
})

const starting = (day: string) =>
  facts.flatMap((fact) => (fact.kind === 'population' && fact.virkning.from === day ? [fact.body] : []))
const everybody = (day: string) =>
  starting(day).filter(({ ageFrom, ageUntil }) => ageFrom === 0 && ageUntil === null)
const people = (bodies: readonly { readonly people: number }[]) => total(bodies.map((body) => body.people))
const oldest = (day: string) => people(starting(day).filter(({ ageFrom }) => ageFrom === 80))

describe('population', () => {
  it('sums to the published totals without Christiansø', () => {
    // 5,992,734 − 90 and 6,025,603 − 92
    expect(people(everybody('2025-01-01'))).toBe(5_992_644)
    expect(people(everybody('2026-01-01'))).toBe(6_025_511)
    expect(['2030-01-01', '2035-01-01', '2040-01-01'].map((day) => people(everybody(day)))).toEqual([
      6_075_395, 6_166_550, 6_231_911,
    ])
  })

  it('has seven age groups of every kommune that add up to its people but for rounding', () => {
    for (const day of ['2026-01-01', '2030-01-01', '2035-01-01', '2040-01-01']) {
      const totals = new Map(everybody(day).map((body) => [body.area, body.people]))
      const groups = starting(day).filter(({ ageFrom, ageUntil }) => ageFrom > 0 || ageUntil !== null)
      expect(groups.length).toBe(7 * 98)
      const sums = new Map<AreaId, number>()
      for (const { area, people: own } of groups) sums.set(area, (sums.get(area) ?? 0) + own)
      for (const [area, sum] of sums)
        expect(Math.abs(sum - (totals.get(area) ?? 0)), area).toBeLessThanOrEqual(14)
    }
    // people of 80 and more: 360,631 (2026) and 498,958 (2040)
    expect([oldest('2026-01-01'), oldest('2040-01-01')]).toEqual([360_631, 498_958])
  })
})

const numbers = on('ydernummer', NEW_YEAR_2008).map(({ body }) => body)
const planomraadeOf = new Map(
  on('membership', NEW_YEAR_2008).flatMap(({ body }) =>
    levelOf(body.parent) === 'planomraade' ? [[body.child, body.parent]] : [],
  ),
)
const count = (wanted: (number: (typeof numbers)[number]) => boolean): number => numbers.filter(wanted).length

/** Numbers in a former amt: placed in it, or in one of its kommuner. */
function numbersIn(code: string): number {
  const area = areaId('planomraade', code)
  return count((number) => number.area === area || planomraadeOf.get(number.area) === area)
}

const placesOf = (status: string): readonly string[] =>
  numbers.filter((number) => number.status === status).map(({ place }) => place)

describe('the table of vacant numbers on 1 January 2008 (S4, A3.1)', () => {
  it('has 30 numbers: 6, 8, 11 and 5 by former amt', () => {
    expect(['rm-viborg-syd', 'rm-aarhus', 'rm-ringkoebing', 'rm-vejle-nord'].map(numbersIn)).toEqual([
      6, 8, 11, 5,
    ])
    expect(numbers.length).toBe(30)
  })

  it('has 4, 4, 4 and 18 by printed origin, 12 of them technical', () => {
    const columns = ['latest-calculation', 'earlier-calculation', 'pool', 'not-refilled'] as const
    expect(columns.map((column) => count((number) => number.printedOrigin === column))).toEqual([4, 4, 4, 18])
    expect(count((number) => isTechnical(number.origin))).toBe(12)
  })

  it('keeps the star: one number is of the praksisplan and stands in another column', () => {
    const starred = numbers.filter((number) => number.origin !== number.printedOrigin)
    expect(starred.map(({ area, origin, narrativePlace }) => [area, origin, narrativePlace])).toEqual([
      ['kommune-0760', 'praksisplan', 'Hvide Sande'],
    ])
  })

  it('keeps the statuses that are neither vacant nor filled (Q8)', () => {
    expect(placesOf('assigned-not-filled')).toEqual(['Struer'])
    expect(placesOf('reserved')).toEqual(['Norddjurs'])
    expect(placesOf('temporarily-staffed')).toEqual(['Herning'])
    expect(placesOf('pool').length).toBe(4)
    expect(placesOf('vacant').length).toBe(23)
  })

  it('follows the table where the narrative says otherwise, and keeps both (Q7)', () => {
    const horsens = numbers.filter(({ place, origin }) => place === 'Horsens' && origin === 'not-refilled')
    expect(horsens.map(({ area }) => area)).toEqual(['kommune-0615', 'kommune-0615', 'kommune-0615'])
    expect(horsens.map(({ narrativePlace }) => narrativePlace)).toEqual([
      'Juelsminde',
      'Juelsminde',
      'Hornsyld',
    ])
  })

  it('has four numbers that no kommune has, only a former amt', () => {
    expect(count((number) => levelOf(number.area) === 'planomraade')).toBe(4)
  })

  it('has no citizens without a doctor, and the emergency clinic that is the reason (N37, N38)', () => {
    expect(on('unlisted', NEW_YEAR_2008).map(({ body }) => [body.area, body.citizens])).toEqual([
      ['region-1082', 0],
    ])
    const clinic = on('published', NEW_YEAR_2008).find(({ body }) => body.topic === 'noedklinik-patienter')
    expect([clinic?.body.area, clinic?.body.value]).toEqual(['kommune-0779', 1200])
  })

  it('says nothing of the years after', () => {
    expect(on('ydernummer', NEW_YEAR_2026)).toEqual([])
  })
})

describe('single figures', () => {
  it('has the regions of 2020 that add up to the country', () => {
    const owners = on('published', getPlainDate('2020-01-01')).filter(
      ({ body }) => body.topic === 'laeger-med-eget-ydernummer',
    )
    const regions = owners.filter(({ body }) => levelOf(body.area) === 'region')
    // 1033 + 435 + 775 + 798 + 285
    expect(total(regions.map(({ body }) => body.value))).toBe(3326)
    expect(owners.find(({ body }) => body.area === DENMARK)?.body.value).toBe(3326)
  })

  it('has 42 kommuner with threatened areas in May 2019', () => {
    const designated = on('designation', getPlainDate('2019-06-01'))
    expect(new Set(designated.map(({ body }) => body.area)).size).toBe(42)
  })
})
