import { getPlainDate } from '@laegedaekning/domain'
import { parsePlaceProblem } from '@laegedaekning/placement'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  buildFilling,
  buildIntroduction,
  buildKeyCompliance,
  buildPlaceProblem,
  buildScreening,
  divideToRegions,
  divideToVurs,
  openTrainingRegister,
} from './index.ts'
import {
  AALBORG,
  AARHUS,
  courses,
  MIDTJYLLAND,
  made,
  NORD,
  NORDJYLLAND,
  nordWith,
  VIBORG,
} from './small-world.ts'

const DAY = getPlainDate('2026-11-22')
const open = (...given: Parameters<typeof nordWith>) => openTrainingRegister(nordWith(...given), DAY)
const at = (id: string, site: string, posted: number, filled: number) =>
  courses(id, {
    site,
    area: site === 'viborg' ? VIBORG : site === 'aarhus' ? AARHUS : AALBORG,
    posted,
    filled,
  })

describe('the filling monitor', () => {
  it('shows what the mean of a VUR hides: 89.2 % together, 60 % at one site (C1.18)', () => {
    const register = open([at('a', 'aarhus', 100, 95), at('b', 'viborg', 20, 12)])
    const { rows, places } = buildFilling(register, {
      stage: 'main',
      year: 2026,
      specialty: 'kardiologi',
      within: null,
    })
    const vur = rows.find(({ place }) => place.id === NORD)
    expect(vur?.share.value).toBeCloseTo(107 / 120, 12)
    expect(vur?.smoothing?.worst).toEqual({ place: 'viborg', posted: 20, filled: 12, share: 0.6 })
    expect(vur?.smoothing?.best.place).toBe('aarhus')
    // the mean leaves 13/120 unfilled: 2.1667 of 20, so 8 − 2.1667 = 5.8333 of the 13 vacancies are hidden
    expect(vur?.smoothing?.hiddenCourses.value).toBeCloseTo(8 - (20 * 13) / 120, 12)
    expect(vur?.smoothing?.hiddenShare.value).toBeCloseTo((8 - (20 * 13) / 120) / 13, 12)
    expect(vur?.smoothing?.belowMean.value).toBeCloseTo(107 / 120 - 0.6, 12)
    expect(places.filter(({ place }) => place.level === 'site').map(({ place }) => place.id)).toEqual([
      'aarhus',
      'viborg',
    ])
  })

  it('does not add a total of the VUR to its own sites', () => {
    const whole = courses('v', { dimensioned: 12.5, posted: 12, filled: 9 })
    const register = open([whole, at('a', 'aarhus', 8, 7), at('b', 'viborg', 4, 2)])
    const { rows } = buildFilling(register, {
      stage: 'main',
      year: 2026,
      specialty: 'kardiologi',
      within: NORD,
    })
    expect(rows[0]).toMatchObject({ dimensioned: 12.5, posted: 12, filled: 9, unfilled: 3 })
  })

  it('says nothing about courses that nobody has told of', () => {
    const register = open([courses('v', { dimensioned: 4 })])
    const { rows } = buildFilling(register, {
      stage: 'main',
      year: 2026,
      specialty: 'kardiologi',
      within: NORD,
    })
    expect(rows[0]?.share).toMatchObject({ value: null, missing: 'not-reported' })
    expect(rows[0]?.smoothing).toBeNull()
  })
})

describe('the division by key', () => {
  const years = [2026, 2027, 2028, 2029, 2030]
  const plan = (counts: readonly number[]) =>
    counts.flatMap((count, index) =>
      years.map((year) => courses(`${index}-${year}`, { specialty: `s${index}`, year, dimensioned: count })),
    )
  const dividedIn = (counts: readonly number[]) => {
    const register = open(plan(counts))
    return divideToRegions(register, divideToVurs(register, { years, method: 'plan', needs: [] }).cells)
  }

  it('gives Nordjylland 2, 3, 2, 2 and 3 of 7 courses a year (training.md 3.2)', () => {
    const { cells } = dividedIn([7])
    expect(cells.filter(({ area }) => area === NORDJYLLAND).map(({ amount }) => amount)).toEqual([
      2, 3, 2, 2, 3,
    ])
    expect(cells.filter(({ area }) => area === MIDTJYLLAND).map(({ amount }) => amount)).toEqual([
      5, 4, 5, 5, 4,
    ])
  })

  it('gives half a course a year as a whole one every other year', () => {
    const { cells } = dividedIn([0.5])
    const given = years.map((year) =>
      cells.filter((cell) => cell.year === year).reduce((sum, { amount }) => sum + amount, 0),
    )
    expect(given).toEqual([0, 1, 0, 1, 0])
  })

  it('keeps every specialty within one course of its quota since the first year, and every year whole', () => {
    const count = fc.integer({ min: 0, max: 12 })
    fc.assert(
      fc.property(fc.array(count, { minLength: 1, maxLength: 8 }), (counts) => {
        for (const cell of dividedIn(counts).cells) {
          expect(Number.isInteger(cell.amount)).toBe(true)
          expect(cell.amount).toBeGreaterThanOrEqual(0)
          expect(Math.abs(cell.residual)).toBeLessThan(1)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('tells who is rounded the other way and when it is evened out', () => {
    const { cells } = dividedIn([1, 1, 1])
    // each has 1/3 to Nordjylland, 1 together: one of the three is rounded up in the first year, the others down
    const first = cells.filter(({ year, area }) => year === 2026 && area === NORDJYLLAND)
    const up = first.filter(({ rounded }) => rounded === 'up')
    expect(up.map(({ amount }) => amount)).toEqual([1])
    const down = first.filter(({ rounded }) => rounded === 'down')
    expect(down.map(({ amount, balancedBy }) => [amount, balancedBy])).toEqual([
      [0, up[0]?.specialty],
      [0, up[0]?.specialty],
    ])
    // 1 given against 1/3, 2/3 and 1: even in the third year
    expect(up[0]?.evenedOutIn).toBe(2028)
  })

  it('divides to training regions by need with two divisors for each cell', () => {
    const register = open([courses('p', { dimensioned: 10 })])
    const { cells, conflicts } = divideToVurs(register, {
      years: [2026],
      method: 'biproportional',
      needs: [{ vur: NORD, weight: 3 }],
    })
    expect(conflicts).toEqual([])
    expect(cells.map(({ courses: own }) => own)).toEqual([10])
    const [cell] = cells
    expect(cell?.quota).toBeCloseTo(10, 6)
    expect(cell?.rowDivisor).not.toBeNull()
  })
})

describe('keys, screening and introductions', () => {
  const stays = [
    made('element', { composition: 'f', order: 1, site: 'viborg', months: 24, level: '' }),
    made('element', { composition: 'f', order: 2, site: 'aalborg', months: 36, level: '' }),
  ]

  it('counts a course where most of its months are, and holds it against a third and two thirds (I5, N7)', () => {
    const register = open(
      [
        { ...at('a', 'viborg', 3, 3), body: { ...at('a', 'viborg', 3, 3).body, composition: 'f' } },
        at('b', 'aarhus', 3, 3),
      ],
      { element: stays },
    )
    const [row] = buildKeyCompliance(register, { year: 2026, from: 2026 })
    // 3 of 6 count in Nordjylland (36 of 60 months); the key gives 2
    expect(row?.parties.map(({ area, placed, quota }) => [area, placed, quota])).toEqual([
      [NORDJYLLAND, 3, 2],
      [MIDTJYLLAND, 3, 4],
    ])
    expect(row?.verdict).toBe('off')
    expect(row?.parties[0]?.deviation.value).toBe(1)
  })

  it('screens with the share of months at university hospitals (I4)', () => {
    const row = at('a', 'viborg', 2, 2)
    const specialty = 'radiologi'
    const register = open([{ ...row, body: { ...row.body, specialty, composition: 'f' } }], {
      element: stays,
    })
    const [found] = buildScreening(register, { year: 2026, special: [] })
    expect(found?.share.value).toBeCloseTo(36 / 60, 12)
    // one regional hospital only: the parties settle it themselves (N19)
    expect(found?.verdict).toBe('bilateral')
  })

  it('finds the vacant main course with no introduction post in its region (N14)', () => {
    const intro = { stage: 'introduction', posted: 2, filled: 1 } as const
    const register = open([
      at('a', 'aarhus', 3, 2),
      at('b', 'aalborg', 2, 1),
      courses('i', { ...intro, area: AALBORG, site: 'aalborg' }),
    ])
    const { bottlenecks, lookedAt } = buildIntroduction(register, 2026, 'region')
    expect(lookedAt).toBe(2)
    expect(bottlenecks.map(({ area, vacantMain }) => [area, vacantMain])).toEqual([[MIDTJYLLAND, 1]])
  })
})

describe('the placement problem', () => {
  const LAST = { area: VIBORG, year: 2025, posted: 2, filled: 2 }
  const room = (site: string, specialty: string, trainees: number) =>
    made('siteCapacity', { site, specialty, trainees, supervisors: null })

  it('is one that the engine reads, with whole courses and stays of a year or more', () => {
    const register = open([courses('p', { dimensioned: 4 })], {
      siteCapacity: ['aalborg', 'aarhus', 'viborg'].map((site) => room(site, 'kardiologi', 10)),
    })
    const { problem } = buildPlaceProblem(register, DAY, {
      year: 2026,
      specialties: null,
      policies: ['university-cap'],
      needs: [],
    })
    const { value, issues } = parsePlaceProblem(problem)
    expect(issues).toEqual([])
    expect(value?.posts).toEqual([{ id: 'kardiologi@nord', specialty: 'kardiologi', count: 4 }])
    // three alone; three pairs with a university hospital, each divided 12–48, 24–36, 36–24 and 48–12
    expect(value?.packages).toHaveLength(3 + 3 * 4)
    for (const { elements } of value?.packages ?? []) {
      expect(elements.reduce((sum, { months }) => sum + months, 0)).toBe(60)
      expect(elements.every(({ months }) => months >= 12)).toBe(true)
    }
    expect(value?.packages.filter(({ breaks }) => breaks.includes('N12')).map(({ id }) => id)).toEqual([
      'kardiologi@nord/viborg-60',
    ])
  })

  it('keeps the exception of a key for its specialty, and knows last year’s composition whatever the order of its stays', () => {
    const key = (specialty: string, unit: 'courses' | 'person-years') =>
      [NORDJYLLAND, MIDTJYLLAND].map((area) =>
        made('key', { vur: NORD, specialty, area, unit, parts: 1, note: '' }),
      )
    const register = open(
      [courses('p', { dimensioned: 4 }), courses('l', { ...LAST, site: 'viborg', composition: 'f' })],
      {
        siteCapacity: ['aalborg', 'viborg'].map((site) => room(site, 'kardiologi', 10)),
        key: [...key('', 'courses'), ...key('kardiologi', 'person-years')],
        element: [
          // last year the course began at the university hospital; compositions begin outside
          made('element', { composition: 'f', order: 1, site: 'aalborg', months: 36, level: '' }),
          made('element', { composition: 'f', order: 2, site: 'viborg', months: 24, level: '' }),
        ],
      },
    )
    const request = { year: 2026, specialties: null, policies: [], needs: [] }
    const { value } = parsePlaceProblem(buildPlaceProblem(register, DAY, request).problem)
    expect(value?.keys.map(({ unit }) => unit)).toEqual(['person-years'])
    expect(value?.packages.filter(({ lastYear }) => lastYear > 0)).toMatchObject([
      { id: 'kardiologi@nord/viborg-24+aalborg-36', lastYear: 2 },
    ])
  })

  it('counts the minutes between the sites of connected courses, by road where a network is loaded (X12)', () => {
    const register = open([courses('p', { dimensioned: 1 })], {
      siteCapacity: ['aalborg', 'aarhus', 'viborg'].map((site) => room(site, 'kardiologi', 10)),
    })
    const request = { year: 2026, specialties: null, policies: ['connected'] as const, needs: [] }
    const built = buildPlaceProblem(register, DAY, request)
    const { value } = parsePlaceProblem(built.problem)
    expect(value?.policies).toMatchObject([{ id: 'X12', kind: 'together', mostMinutes: 60 }])
    const apart = (problem: typeof value, id: string) =>
      problem?.packages.find((one) => one.id === `kardiologi@nord/${id}`)?.apartMinutes
    expect(apart(value, 'aarhus-60')).toBe(0)
    const estimated = apart(value, 'viborg-12+aarhus-48') ?? 0
    expect(estimated).toBeGreaterThan(0)
    expect(built.notes.some(({ da }) => da.includes('er antaget: lige linje'))).toBe(true)
    expect(built.assumptions.map(({ parameter }) => parameter)).toContain(
      'almen-praksis/afstand/omvejsfaktor',
    )
    const roads = {
      minutes: new Map([['aarhus viborg', 64.2]]),
      boundMinutes: 120,
      notOnRoad: new Set<string>(),
      network: 'danmark.osm.pbf',
    }
    const onRoads = parsePlaceProblem(buildPlaceProblem(register, DAY, { ...request, roads }).problem).value
    // 64.2, told in whole minutes begun: a limit of 64 is not kept
    expect(apart(onRoads, 'viborg-12+aarhus-48')).toBe(65)
    expect(apart(onRoads, 'viborg-12+aalborg-48')).toBe(120)
    // without the policy nothing is counted
    const plain = parsePlaceProblem(
      buildPlaceProblem(register, DAY, { ...request, policies: [] }).problem,
    ).value
    expect(plain?.packages.some(({ apartMinutes }) => apartMinutes !== undefined)).toBe(false)
  })

  it('composes general medicine of 30 months in hospital and 24 in practice, phase 3 in another practice (B6.5)', () => {
    const tutor = (id: string) =>
      made('site', {
        id,
        name: id,
        kind: 'tutor-practice',
        kommune: VIBORG,
        keyArea: null,
        lat: 56.4,
        lon: 9.4,
        practice: null,
      })
    const lone = made('site', { ...tutor('t3').body, kommune: AARHUS })
    const site = [...nordWith([]).site, tutor('t1'), tutor('t2'), lone]
    const siteCapacity = [
      ...['t1', 't2', 't3'].map((id) => room(id, 'almen medicin', 1)),
      room('viborg', 'almen medicin', 5),
    ]
    const register = open([courses('p', { specialty: 'almen medicin', dimensioned: 2 })], {
      site,
      siteCapacity,
    })
    const { problem } = buildPlaceProblem(register, DAY, {
      year: 2026,
      specialties: null,
      policies: [],
      needs: [],
    })
    const ids = parsePlaceProblem(problem).value?.packages.map(({ id }) => id)
    expect(ids).toEqual([
      // one practice in Aarhus: phase 3 is in Viborg; two in Viborg: both parts there
      'almen-medicin@nord/tutorpraksis-0751-12+viborg-30+tutorpraksis-0791-12',
      'almen-medicin@nord/tutorpraksis-0791-24+viborg-30',
    ])
  })
})
