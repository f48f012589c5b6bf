import { areaId, DENMARK, getPlainDate } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import {
  divideToRegions,
  divideToVurs,
  listCourses,
  listSiteRooms,
  openTrainingRegister,
  sumDivision,
} from './index.ts'
import { AALBORG, courses, MIDTJYLLAND, made, NORD, NORDJYLLAND, nordWith, VIBORG } from './small-world.ts'

const DAY = getPlainDate('2026-11-22')
const open = (...given: Parameters<typeof nordWith>) => openTrainingRegister(nordWith(...given), DAY)
const SYD = areaId('vur', 'syd')
const years = [2026]

describe('a trial with another national number', () => {
  const register = open([
    courses('n', { dimensioned: 3 }),
    courses('s', { dimensioned: 1.5, area: SYD }),
    courses('u', { specialty: 'urologi', dimensioned: 2 }),
  ])
  // areas outside the small world have no VUR of their own there, so only Nord is seen
  const numbers = [{ specialty: 'kardiologi', courses: 4.5 }]

  it('divides it in the proportions of the plan, leaves the others as planned, and says what was rounded', () => {
    const { cells } = divideToVurs(register, { years, method: 'plan', needs: [], numbers })
    const own = cells.filter(({ specialty }) => specialty === 'kardiologi')
    expect(own.reduce((sum, { courses: given }) => sum + given, 0)).toBe(4.5)
    for (const cell of own) {
      expect(cell.figure.inputs.map(({ symbol }) => symbol)).toEqual(['w', 'ρ', 'κ'])
      expect(cell.figure.reservations.some(({ da }) => da.includes('en prøve, ikke planen'))).toBe(true)
      expect(Math.abs(cell.courses - (cell.quota ?? 0))).toBeLessThanOrEqual(0.25)
    }
    expect(cells.find(({ specialty }) => specialty === 'urologi')).toMatchObject({ courses: 2, quota: null })
  })

  it('is what a biproportional division keeps in its row', () => {
    const needs = [{ vur: NORD, weight: 1_976_375 }]
    const { cells } = divideToVurs(register, { years, method: 'biproportional', needs, numbers })
    expect(cells.find(({ specialty }) => specialty === 'kardiologi')?.courses).toBe(4.5)
  })
})

describe('the divisors of a biproportional cell', () => {
  it('give its quota when the weight is divided by both, whatever the size of the weights', () => {
    const register = open([
      courses('p', { dimensioned: 7.5 }),
      courses('q', { specialty: 'x', dimensioned: 3 }),
    ])
    const needs = [{ vur: NORD, weight: 123_456.789 }]
    for (const cell of divideToVurs(register, { years, method: 'biproportional', needs }).cells) {
      const weight = cell.figure.inputs.find(({ symbol }) => symbol === 'w')?.value ?? 0
      const [row, column] = [cell.rowDivisor ?? 0, cell.columnDivisor ?? 0]
      expect(weight / (row * column)).toBeCloseTo(cell.quota ?? -1, 9)
    }
  })
})

describe('keys in another unit than their own', () => {
  it('divide person-years: 3 courses of five years at 1/3 are 5 and 10 (C1.6)', () => {
    const register = open([courses('p', { dimensioned: 3 })])
    const { cells } = divideToVurs(register, { years, method: 'plan', needs: [] })
    const asYears = divideToRegions(register, cells, 'person-years').cells
    expect(asYears.map(({ area, unit, amount }) => [area, unit, amount])).toEqual([
      [NORDJYLLAND, 'person-years', 5],
      [MIDTJYLLAND, 'person-years', 10],
    ])
    expect(divideToRegions(register, cells).cells.map(({ unit, amount }) => [unit, amount])).toEqual([
      ['courses', 1],
      ['courses', 2],
    ])
  })

  it('tells every rounding in words', () => {
    const register = open([courses('p', { dimensioned: 7 })])
    const { cells } = divideToVurs(register, { years, method: 'plan', needs: [] })
    const [first] = divideToRegions(register, cells).cells
    expect(first?.figure.reservations[0]?.da).toBe(
      'Kravet 2,33 er rundet ned. Intet speciale er rundet den anden vej i år; det udlignes ikke inden for planens år.',
    )
  })
})

describe('the sums of a division', () => {
  it('add a specialty over training regions, and an area over specialties, unit by unit', () => {
    const register = open([
      courses('p', { dimensioned: 3 }),
      courses('q', { specialty: 'urologi', dimensioned: 1.5 }),
    ])
    const { cells } = divideToVurs(register, { years, method: 'plan', needs: [] })
    const sums = sumDivision(cells, divideToRegions(register, cells).cells)
    const amountOf = (specialty: string, area: string) =>
      sums.find((one) => one.specialty === specialty && one.area === area)?.amount
    expect(amountOf('kardiologi', DENMARK)).toBe(3)
    expect(amountOf('', NORD)).toBe(4.5)
    expect(amountOf('', DENMARK)).toBe(4.5)
    // 4.5 a year: the half course waits for the next
    expect((amountOf('', NORDJYLLAND) ?? 0) + (amountOf('', MIDTJYLLAND) ?? 0)).toBe(4)
    const [sum] = sums
    expect(sum?.figure.inputs.reduce((total, { value }) => total + (value ?? 0), 0)).toBe(sum?.amount)
  })
})

describe('courses and rooms as the register tells them', () => {
  const stays = [
    made('element', { composition: 'f', order: 1, site: 'viborg', months: 24, level: '' }),
    made('element', { composition: 'f', order: 2, site: 'aalborg', months: 36, level: 'specialiseret' }),
  ]
  it('tells the stays of a course in order, and the four numbers in its figure', () => {
    const own = { site: 'viborg', area: VIBORG, composition: 'f', posted: 2, filled: 1, converted: 0.5 }
    const register = open([courses('a', own), courses('b', { year: 2025 })], { element: stays })
    const [row, ...more] = listCourses(register, {
      stage: 'main',
      year: 2026,
      specialty: 'kardiologi',
      within: NORDJYLLAND,
    })
    expect([row, more]).toEqual([undefined, []])
    const [found] = listCourses(register, {
      stage: 'main',
      year: 2026,
      specialty: 'kardiologi',
      within: NORD,
    })
    expect(found?.stays.map(({ site, months }) => [site, months])).toEqual([
      ['viborg', 24],
      ['aalborg', 36],
    ])
    expect(found?.figure.value).toBe(0.5)
    expect(found?.figure.inputs.map(({ symbol, value }) => [symbol, value])).toEqual([
      ['O', 2],
      ['B', 1],
      ['D', null],
      ['V', 0.5],
    ])
  })

  it('puts tutor practices of a kommune together, and hospitals one by one with all specialties first', () => {
    const tutor = (id: string) =>
      made('site', {
        id,
        name: id,
        kind: 'tutor-practice',
        kommune: AALBORG,
        keyArea: null,
        lat: null,
        lon: null,
        practice: null,
      })
    const room = (site: string, specialty: string, trainees: number, supervisors: number | null) =>
      made('siteCapacity', { site, specialty, trainees, supervisors })
    const register = open([], {
      site: [...nordWith([]).site, tutor('t1'), tutor('t2')],
      siteCapacity: [
        room('t1', 'almen medicin', 1, 1),
        room('t2', 'almen medicin', 2, null),
        room('viborg', 'kardiologi', 4.5, 6),
        room('viborg', 'urologi', 2, 2),
      ],
    })
    const rooms = listSiteRooms(register).filter(({ trainees }) => trainees > 0)
    expect(
      rooms.map(({ place, specialty, sites, trainees, supervisors }) => [
        place,
        specialty,
        sites,
        trainees,
        supervisors,
      ]),
    ).toEqual([
      [AALBORG, '', 2, 3, 1],
      [AALBORG, 'almen medicin', 2, 3, 1],
      ['viborg', '', 1, 6.5, 8],
      ['viborg', 'kardiologi', 1, 4.5, 6],
      ['viborg', 'urologi', 1, 2, 2],
    ])
  })
})
