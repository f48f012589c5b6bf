import { areaId, firstDayOf } from '@laegedaekning/domain'
import { randomStream } from '@laegedaekning/forecast'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EffectSettings, Measurement } from './effect.ts'
import { followEffect } from './follow-effect.ts'
import { interruptedSeries } from './interrupted-series.ts'
import { type AreaSeries, matchedAreas } from './matched-areas.ts'
import { studentReach } from './student.ts'

const SETTINGS: EffectSettings = {
  confidence: 0.95,
  leastBefore: 3,
  leastAfter: 3,
  longSeries: 12,
  leastBeforeMatched: 2,
  leastAfterMatched: 1,
  matches: 5,
  trials: 39,
}

const yearly = (first: number, values: readonly number[]): readonly Measurement[] =>
  values.map((value, index) => ({ date: firstDayOf(first + index), value }))

/** The area's own series, which must have an estimate. */
function estimated(before: readonly number[], after: readonly number[], settings = SETTINGS) {
  const found = interruptedSeries(
    { before: yearly(2000, before), after: yearly(2000 + before.length, after) },
    settings,
  )
  if (!('method' in found)) throw new Error(`no estimate: ${JSON.stringify(found)}`)
  return found
}

describe('the reach of an interval', () => {
  it('is that of the tables of Student’s t', () => {
    expect(studentReach(0.95, 1)).toBeCloseTo(12.7062, 4)
    expect(studentReach(0.95, 2)).toBeCloseTo(4.30265, 4)
    expect(studentReach(0.9, 10)).toBeCloseTo(1.81246, 4)
    expect(studentReach(0.95, 1e6)).toBeCloseTo(1.95997, 4)
  })
})

describe('the area’s own series', () => {
  it('is the mean after less the line from before, with n − 4 degrees of freedom', () => {
    // before 1, 2, 4 in 2000–2002: level 7/3, slope 3/2, so the line in 2004 is 7/3 + 3/2 · 3 = 41/6; after 5, 5, 8: mean 6
    const found = estimated([1, 2, 4], [5, 5, 8])
    expect(found.expected).toBeCloseTo(41 / 6, 12)
    expect(found.effect).toBeCloseTo(-5 / 6, 12)
    // residuals 1/6 −1/3 1/6 and 1/2 −1 1/2: 1/6 + 3/2 = 5/3 over 2 degrees; × (1/3 + 1/3 + 3² ÷ 2)
    expect(found.degrees).toBe(2)
    expect(found.standardError).toBeCloseTo(Math.sqrt((5 / 6) * (31 / 6)), 12)
    expect(found.high - found.effect).toBeCloseTo(4.30265 * found.standardError, 4)
    expect(found.correlation).toBeNull()
  })

  it('agrees with the full segmented regression solved as one set of equations', () => {
    const value = fc.double({ min: -100, max: 100, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 3, maxLength: 5 }),
        fc.array(value, { minLength: 3, maxLength: 5 }),
        (before, after) => {
          const found = interruptedSeries(
            { before: yearly(2000, before), after: yearly(2000 + before.length, after) },
            SETTINGS,
          )
          if (!('method' in found)) return
          const wanted = wholeRegression(before, after)
          expect(found.effect).toBeCloseTo(wanted.effect, 6)
          expect(found.standardError).toBeCloseTo(wanted.standardError, 6)
        },
      ),
    )
  })

  it('says how many measurements are missing, and that a line without spread tells nothing', () => {
    expect(interruptedSeries({ before: yearly(2000, [1, 2]), after: yearly(2002, [3]) }, SETTINGS)).toEqual([
      { kind: 'before', method: 'series', have: 2, want: 3 },
      { kind: 'after', method: 'series', have: 1, want: 3 },
    ])
    const flat = { before: yearly(2000, [5, 5, 5, 5]), after: yearly(2004, [3, 3, 3]) }
    expect(interruptedSeries(flat, SETTINGS)).toEqual([{ kind: 'spread' }])
  })

  it('reports a difference that is not there in one series of twenty', () => {
    // 4,000 series of 6 + 4 independent years: 5 % ± 3 × √(0.05 × 0.95 ÷ 4,000) = 5 % ± 1.03
    const share = falseAlarms(4000, 0, [6, 4])
    expect(share).toBeGreaterThan(0.0397)
    expect(share).toBeLessThan(0.0603)
  })

  it('is widened in a long series whose years resemble each other', () => {
    const settings = { ...SETTINGS, longSeries: 1000 }
    const plain = falseAlarms(1500, 0.5, [12, 8], settings)
    const widened = falseAlarms(1500, 0.5, [12, 8])
    expect(widened).toBeLessThan(plain * 0.75)
  })
})

describe('the area beside similar ones', () => {
  const series = (id: string, people: number, values: readonly (number | null)[]): AreaSeries => ({
    area: areaId('kommune', id),
    people,
    values,
  })
  // confidence 0.75 wants 1 ÷ 0.25 − 1 = 3 trials
  const few = { ...SETTINGS, confidence: 0.75, matches: 1, trials: 3 }
  const own = series('0001', 1000, [10, 12, 20])
  const others = [
    series('0002', 1000, [10, 12, 14]),
    series('0003', 1000, [20, 22, 22]),
    series('0004', 1000, [20, 22, 26]),
    series('0005', 1000, [10, null, 99]),
  ]

  it('is the own change less that of the nearest, and believes only what the trials do not show', () => {
    const found = matchedAreas(own, others, 2, few)
    // own: 20 − 11 = 9; nearest 0002: 14 − 11 = 3; 0005 lacks a day. Trials, each beside its nearest: 0002 beside 0003: 3 − 1 = 2;
    // 0003 beside 0004: 1 − 5 = −4; 0004 beside 0003: 4. Largest 4 = ⌊0.25 × 4⌋th, so 6 ± 4; chance (1 + 0) ÷ 4
    expect(found).toMatchObject({ effect: 6, low: 2, high: 10, expected: 3, trials: 3, chance: 0.25 })
    expect('matches' in found && found.matches.map(({ area }) => area)).toEqual(['kommune-0002'])
  })

  it('says how many areas and days are missing', () => {
    const pair = [series('0002', 1000, [10, 12]), series('0003', 1000, [null, 12])]
    expect(matchedAreas(series('0001', 1000, [10, 20]), pair, 1, SETTINGS)).toEqual([
      { kind: 'before', method: 'matched', have: 1, want: 2 },
      { kind: 'areas', have: 1, want: 19 },
    ])
  })

  it('does not move when all areas change alike, and scales with the unit', () => {
    const country = randomCountry('alike', 30)
    const [first, ...rest] = country
    if (first === undefined) throw new Error('no area')
    const changed = ([one, ...more]: readonly AreaSeries[], factor: number, rise: number) => {
      const map = (area: AreaSeries) => ({
        ...area,
        values: area.values.map((value, day) => (value === null ? null : value * factor + rise * day)),
      })
      return one === undefined ? null : matchedAreas(map(one), more.map(map), 3, SETTINGS)
    }
    const plain = matchedAreas(first, rest, 3, SETTINGS)
    const moved = changed(country, 2, 0.5)
    if (moved === null || !('effect' in plain) || !('effect' in moved)) throw new Error('no estimate')
    expect(moved.effect).toBeCloseTo(2 * plain.effect, 9)
    expect(moved.high).toBeCloseTo(2 * plain.high, 9)
  })

  it('reports a difference that is not there in two areas of forty', () => {
    // 39 trials: chance ≤ 0.05 for the two largest of 40; 1,000 countries: 5 % ± 3 × 0.69
    let alarms = 0
    for (let run = 0; run < 1000; run += 1) {
      const [first, ...rest] = randomCountry(`null ${run}`, 40)
      if (first === undefined) continue
      const found = matchedAreas(first, rest, 3, SETTINGS)
      if ('effect' in found && (found.low > 0 || found.high < 0)) alarms += 1
    }
    expect(alarms).toBeGreaterThan(29)
    expect(alarms).toBeLessThan(71)
  })

  it('the verdict: fewer without a doctor is better, and too little to go by is said', () => {
    const country = randomCountry('verdict', 40)
    const fallen = country.map((area, index) =>
      index > 0
        ? area
        : { ...area, values: area.values.map((value, day) => (value ?? 0) - (day < 3 ? 0 : 30)) },
    )
    const [first, ...rest] = fallen
    if (first === undefined) throw new Error('no area')
    const days = [2018, 2019, 2020, 2021, 2022, 2023].map(firstDayOf)
    const question = {
      higherIs: 'worse',
      effectFrom: firstDayOf(2020),
      today: firstDayOf(2024),
      days,
      own: first,
      others: rest,
    } as const
    expect(followEffect(question, SETTINGS)).toMatchObject({ verdict: 'improved', by: 'matched' })
    expect(followEffect({ ...question, higherIs: 'neutral' }, SETTINGS).verdict).toBe('lower')
    expect(followEffect({ ...question, others: [] }, SETTINGS).by).toBe('series')
    const soon = followEffect({ ...question, effectFrom: firstDayOf(2024) }, SETTINGS)
    expect(soon).toMatchObject({ verdict: 'cannot-tell', by: null, series: null, matched: null })
    expect(soon.needs).toContainEqual({ kind: 'after', method: 'matched', have: 0, want: 1 })
  })
})

/** Normal numbers by Box and Muller. */
function normals(name: string): () => number {
  const stream = randomStream(20261122, name)
  return () => Math.sqrt(-2 * Math.log(1 - stream.unit())) * Math.cos(2 * Math.PI * stream.unit())
}

/** Areas of all sizes on six days, each wandering on its own, three before and three after. */
function randomCountry(name: string, count: number): readonly AreaSeries[] {
  const normal = normals(name)
  return Array.from({ length: count }, (_, index) => {
    let value = 100 + 5 * normal()
    return {
      area: areaId('kommune', String(1000 + index)),
      people: 40_000 * Math.exp(0.5 * normal()),
      values: Array.from({ length: 6 }, () => (value += normal())),
    }
  })
}

/** The share of series without any change in which the interval leaves zero out. `alike`: correlation of neighbouring years. */
function falseAlarms(
  runs: number,
  alike: number,
  [before, after]: readonly [number, number],
  settings = SETTINGS,
): number {
  const normal = normals(`series ${alike}`)
  let alarms = 0
  for (let run = 0; run < runs; run += 1) {
    let noise = normal()
    const values = Array.from({ length: before + after }, (_, year) => {
      noise = alike * noise + Math.sqrt(1 - alike ** 2) * normal()
      return 50 + 2 * year + noise
    })
    const { low, high } = estimated(values.slice(0, before), values.slice(before), settings)
    if (low > 0 || high < 0) alarms += 1
  }
  return alarms / runs
}

/** The oracle: y = b₀ + b₁t + b₂D + b₃tD by the normal equations; the effect b₂ + b₃·t̄ with its standard error. */
function wholeRegression(before: readonly number[], after: readonly number[]) {
  const values = [...before, ...after]
  const rows = values.map((_, t) => (t < before.length ? [1, t, 0, 0] : [1, t, 1, t]))
  const meanLate = before.length + (after.length - 1) / 2
  const contrast = [0, 0, 1, meanLate]
  const product = contrast.map((_, i) =>
    contrast.map((__, j) => rows.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0)),
  )
  const right = contrast.map((_, i) =>
    rows.reduce((sum, row, t) => sum + (row[i] ?? 0) * (values[t] ?? 0), 0),
  )
  const b = solved(product, right)
  const z = solved(product, contrast)
  const dot = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, one, i) => sum + one * (y[i] ?? 0), 0)
  const squares = rows.reduce((sum, row, t) => sum + ((values[t] ?? 0) - dot(row, b)) ** 2, 0)
  return {
    effect: dot(contrast, b),
    standardError: Math.sqrt((squares / (values.length - 4)) * dot(contrast, z)),
  }
}

/** Gauss with pivots. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0])
  const size = rows.length
  for (let column = 0; column < size; column += 1) {
    const order = rows.slice(column).toSorted((a, b) => Math.abs(b[column] ?? 0) - Math.abs(a[column] ?? 0))
    rows.splice(column, size - column, ...order)
    const top = rows[column] ?? []
    for (const [index, row] of rows.entries()) {
      if (index === column) continue
      const factor = (row[column] ?? 0) / (top[column] ?? 1)
      rows[index] = row.map((value, k) => value - factor * (top[k] ?? 0))
    }
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] ?? 1))
}
