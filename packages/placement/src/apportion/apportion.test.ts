import { describe, expect, it } from 'vitest'
import { apportion, parseApportionInput, type RowMethod } from './index.ts'

/** The engine on a problem as JSON. */
function solve(problem: unknown) {
  const { value, issues } = parseApportionInput(problem)
  if (value === null)
    throw new Error(issues.map(({ code, at }) => `${code} ${JSON.stringify(at)}`).join('; '))
  return apportion(value)
}

/** The Congress of 1790, populations of the first census; Balinski & Young, Fair Representation (1982), table 3.1. */
const STATES_1790 = [
  630560, 475327, 432879, 353523, 331589, 278514, 236841, 206236, 179570, 141822, 85533, 70835, 68705, 68446,
  55540,
]

describe('dividing one row', () => {
  it.each<[string, RowMethod, readonly number[], number, readonly number[]]>([
    ['the keys of VUR Nord, C1.6', 'sainte-lague', [1, 2], 90, [30, 60]],
    ["wahlrecht.de, d'Hondt", 'd-hondt', [4160, 3380, 2460], 10, [4, 4, 2]],
    ['wahlrecht.de, Sainte-Laguë', 'sainte-lague', [4160, 3380, 2460], 10, [4, 3, 3]],
    ['Wikipedia, Adams', 'adams', [450, 350, 199, 1], 50, [22, 17, 10, 1]],
    ['Wikipedia, Dean', 'dean', [450, 350, 199, 1], 50, [22, 17, 10, 1]],
    ['Wikipedia, Hill–Huntington', 'huntington-hill', [450, 350, 199, 1], 50, [22, 17, 10, 1]],
    ['wahlrecht.de, side by side: Adams', 'adams', [43, 33, 12, 8, 4], 10, [4, 3, 1, 1, 1]],
    ['wahlrecht.de, side by side: Dean', 'dean', [43, 33, 12, 8, 4], 10, [4, 3, 1, 1, 1]],
    ['wahlrecht.de, side by side: Hill', 'huntington-hill', [43, 33, 12, 8, 4], 10, [4, 3, 1, 1, 1]],
    ['wahlrecht.de, side by side: Webster', 'sainte-lague', [43, 33, 12, 8, 4], 10, [5, 3, 1, 1, 0]],
    ["wahlrecht.de, side by side: d'Hondt", 'd-hondt', [43, 33, 12, 8, 4], 10, [5, 4, 1, 0, 0]],
    [
      'Congress 1790 as Hamilton proposed it, vetoed',
      'hamilton',
      STATES_1790,
      120,
      [21, 16, 14, 12, 11, 9, 8, 7, 6, 5, 3, 2, 2, 2, 2],
    ],
    [
      'Congress 1790 as Jefferson made it law',
      'd-hondt',
      STATES_1790,
      105,
      [19, 14, 13, 10, 10, 8, 7, 6, 5, 4, 2, 2, 2, 2, 1],
    ],
  ])('%s', (_name, method, weights, seats, expected) => {
    const result = solve({ weights, seats, method })
    expect(result.seats).toEqual(expected)
    expect(result.status).toBe('decided')
  })

  it('has the Alabama paradox with Hamilton: one seat more in all takes one from the smallest', () => {
    // quotas 4.29 4.29 1.43 → 4 4 2; 4.71 4.71 1.57 → 5 5 1
    expect(solve({ weights: [6, 6, 2], seats: 10, method: 'hamilton' }).seats).toEqual([4, 4, 2])
    expect(solve({ weights: [6, 6, 2], seats: 11, method: 'hamilton' }).seats).toEqual([5, 5, 1])
  })

  it('lists every division where the rule does not decide', () => {
    const result = solve({ weights: [1, 1, 1], seats: 2, method: 'sainte-lague' })
    expect(result.status).toBe('tied')
    expect(result.ties).toEqual([
      [1, 1, 0],
      [1, 0, 1],
      [0, 1, 1],
    ])
  })

  it('divides half posts', () => {
    // 7 half posts among 1 : 2 → quotas 2.33 and 4.67 of them → 2 and 5 → 1.0 and 2.5 posts
    expect(solve({ weights: [1, 2], seats: 3.5, method: 'sainte-lague', step: 0.5 }).seats).toEqual([1, 2.5])
  })

  it('gives a divisor with which anybody can check the row', () => {
    const result = solve({ weights: [4160, 3380, 2460], seats: 10, method: 'sainte-lague' })
    const divisor = Array.isArray(result.divisors) ? Number(result.divisors[0]) : Number.NaN
    expect([4160, 3380, 2460].map((weight) => Math.round(weight / divisor))).toEqual([4, 3, 3])
  })

  it('compares decimals exactly: 0.1 + 0.2 weighs as much as 0.3', () => {
    expect(solve({ weights: [0.3, 0.3], seats: 1, method: 'hamilton' }).ties).toHaveLength(2)
    expect(solve({ weights: [1e-7, 3e-7], seats: 4, method: 'd-hondt' }).seats).toEqual([1, 3])
  })
})

describe('dividing a table', () => {
  it('gives the cantonal council of Uri 2020 as it was elected', () => {
    // votes by party (CVP, SPGB, FDP, SVP) × municipality (Altdorf, Bürglen, Erstfeld, Schattdorf); ur.ch, via the R package proporz
    const weights = [
      [11471, 2822, 2309, 4794],
      [11908, 1606, 1705, 2600],
      [9213, 1567, 946, 2961],
      [7756, 2945, 1573, 3498],
    ]
    const result = solve({
      weights,
      rowSeats: [12, 9, 7, 9],
      columnSeats: [15, 7, 6, 9],
      method: 'biproportional',
    })
    expect(result.seats).toEqual([
      [5, 2, 2, 3],
      [4, 1, 2, 2],
      [3, 1, 1, 2],
      [3, 3, 1, 2],
    ])
  })

  it.each([
    [
      'en.wikipedia.org, Biproportional apportionment',
      [
        [123, 45, 815],
        [912, 714, 414],
        [312, 255, 215],
      ],
      [5, 11, 4],
      [7, 5, 8],
      [
        [1, 0, 4],
        [4, 4, 3],
        [2, 1, 1],
      ],
    ],
    [
      'de.wikipedia.org, Doppeltproportionales Zuteilungsverfahren',
      [
        [51, 98, 45],
        [60, 100, 120],
        [63, 102, 144],
      ],
      [4, 5, 6],
      [4, 5, 6],
      [
        [1, 2, 1],
        [1, 2, 2],
        [2, 1, 3],
      ],
    ],
  ])('%s', (_name, weights, rowSeats, columnSeats, expected) => {
    const result = solve({ weights, rowSeats, columnSeats, method: 'biproportional' })
    expect(result.seats).toEqual(expected)
    const divisors = result.divisors
    if (divisors === null || !('rows' in divisors))
      throw new Error('a table has divisors of rows and columns')
    const checked = weights.map((line, row) =>
      line.map((weight, column) =>
        Math.round(weight / ((divisors.rows[row] ?? 1) * (divisors.columns[column] ?? 1))),
      ),
    )
    expect(checked).toEqual(expected)
  })

  it('names every table of a tie', () => {
    const result = solve({
      weights: [
        [1, 1],
        [1, 1],
      ],
      rowSeats: [1, 1],
      columnSeats: [1, 1],
      method: 'biproportional',
    })
    expect(result.status).toBe('tied')
    expect(result.ties).toHaveLength(2)
    expect(result.ties).toContainEqual([
      [1, 0],
      [0, 1],
    ])
    expect(result.ties).toContainEqual([
      [0, 1],
      [1, 0],
    ])
  })

  it('tells ties of a whole plan at once: 39 specialties whose regions weigh 1, 1 and 2', () => {
    // weights in whole proportions put very many cells on the border; most ways to round them miss a margin
    const rowSeats = Array.from({ length: 39 }, (_, index) => 4 + ((index * 7) % 75) / 2)
    const result = solve({
      method: 'biproportional',
      weights: rowSeats.map((seats) => [seats, seats, 2 * seats]),
      rowSeats,
      // half the sum 837, and a quarter each in half seats
      columnSeats: [209.5, 209, 418.5],
      step: 0.5,
    })
    expect(result.status).toBe('tied')
    expect(result.tiesComplete).toBe(true)
    expect(new Set(result.ties.map((table) => JSON.stringify(table))).size).toBe(result.ties.length)
    for (const table of result.ties)
      for (const [row, seats] of rowSeats.entries()) {
        const line = table[row]
        expect(typeof line === 'object' ? line.reduce((sum, own) => sum + own, 0) : null).toBe(seats)
      }
  })

  it('names the rows and columns that make margins impossible', () => {
    // rows 0 and 1 have weight in column 0 only, which has 4 of the 6 seats they must have
    const result = solve({
      weights: [
        [5, 0],
        [7, 0],
        [3, 9],
      ],
      rowSeats: [3, 3, 1],
      columnSeats: [4, 3],
      method: 'biproportional',
    })
    expect(result.status).toBe('infeasible')
    expect(result.conflicts).toMatchObject([
      { kind: 'too-little-room', rows: [0, 1], columns: [0], necessary: 6, available: 4 },
    ])
  })

  it('says that rows and columns have different sums', () => {
    const result = solve({ weights: [[1, 1]], rowSeats: [3], columnSeats: [1, 1], method: 'biproportional' })
    expect(result.conflicts).toMatchObject([{ kind: 'sums-differ', necessary: 3, available: 2 }])
  })
})

describe('controlled rounding', () => {
  it('rounds thirds so that every row and column adds up', () => {
    // three specialties of 7, 7 and 7 courses by the key 1 : 2 (N7): quotas 2.33 4.67 each, columns 7 and 14
    const quotas = [7, 7, 7].map((courses) => [courses / 3, (2 * courses) / 3])
    const { seats, status } = solve({ quotas, method: 'controlled-rounding' })
    // the extra third goes to one of the three, whichever: all are equally near
    expect(seats).toContainEqual([3, 4])
    expect(seats).toContainEqual([2, 5])
    expect(status).toBe('tied')
  })

  it('lists another rounding where two are equally near', () => {
    const result = solve({
      quotas: [
        [0.5, 0.5],
        [0.5, 0.5],
      ],
      method: 'controlled-rounding',
    })
    expect(result.status).toBe('tied')
    expect(result.ties).toHaveLength(2)
  })
})

describe('reading the problem', () => {
  it.each([
    [{ weights: [1], seats: 1, method: 'hamilton', weight: 2 }, 'REQUEST_KEY_UNKNOWN', '/weight'],
    [{ weights: [1], method: 'hamilton' }, 'REQUEST_KEY_MISSING', '/seats'],
    [{ weights: [1], seats: 1 }, 'REQUEST_KEY_MISSING', '/method'],
    [{ weights: [1], seats: 1, method: 'droop' }, 'REQUEST_VALUE_NOT_ALLOWED', '/method'],
    [{ weights: [1, -1], seats: 1, method: 'adams' }, 'REQUEST_VALUE_NOT_ALLOWED', '/weights/1'],
    [{ weights: [0, 0], seats: 1, method: 'adams' }, 'REQUEST_VALUE_NOT_ALLOWED', '/weights'],
    [{ weights: [1], seats: 1.5, method: 'adams' }, 'REQUEST_VALUE_NOT_ALLOWED', '/seats'],
    [{ weights: [1], seats: 1, rowSeats: [1], method: 'adams' }, 'REQUEST_KEY_UNKNOWN', '/rowSeats'],
    [{ quotas: [[1], [1, 2]], method: 'controlled-rounding' }, 'REQUEST_VALUE_NOT_ALLOWED', '/quotas/1'],
    [
      { weights: [[1]], rowSeats: [1, 1], columnSeats: [2], method: 'biproportional' },
      'REQUEST_VALUE_NOT_ALLOWED',
      '/rowSeats',
    ],
  ])('refuses %j', (problem, code, pointer) => {
    const { value, issues } = parseApportionInput(problem)
    expect(value).toBeNull()
    expect(issues).toMatchObject([{ code, at: { kind: 'field', pointer } }])
  })
})
