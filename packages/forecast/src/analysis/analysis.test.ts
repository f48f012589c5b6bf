import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { powerFromRuns, powerOfNormals } from './evaluation-power.ts'
import { probabilityAtLeast, seekGoal } from './goal-seek.ts'
import { frontierOf, lastToArrive } from './last-area.ts'
import { screenParameters } from './morris.ts'
import { sobolShares } from './sobol.ts'
import { testDraws } from './test-draws.ts'

describe('the smallest change that reaches a goal', () => {
  const question = { most: 400, wanted: 0.8, within: 0.01, lookPoints: 8 }

  it('finds it: mean 4,700 + 2 × size, sd 100, goal 5,000 with 80 % at 150 + 84.16 ÷ 2', () => {
    const answer = seekGoal({
      ...question,
      probabilityAt: (size) => probabilityAtLeast({ mean: 4700 + 2 * size, sd: 100 }, 5000),
    })
    expect(answer).toMatchObject({ outcome: 'found', rises: true })
    // Φ⁻¹(0.8) = 0.8416 → the mean must be 5,084.16
    expect(answer.size ?? 0).toBeGreaterThanOrEqual(192.08)
    expect(answer.size ?? 0).toBeLessThan(192.1)
    expect(answer.probability).toBeGreaterThanOrEqual(0.8)
  })

  it('says when nothing is needed, and when the whole range does not do', () => {
    expect(seekGoal({ ...question, probabilityAt: () => 0.9 })).toMatchObject({ outcome: 'already', size: 0 })
    expect(seekGoal({ ...question, probabilityAt: (size) => size / 1000 })).toMatchObject({
      outcome: 'out-of-reach',
      size: null,
      probability: 0.4,
    })
  })

  it('tells when more of the lever lowers the probability', () => {
    const hump = (size: number) => (size < 240 ? Math.min(1, size / 200) : 0.1)
    const answer = seekGoal({ ...question, probabilityAt: hump })
    expect(answer).toMatchObject({ outcome: 'found', rises: false })
    expect(answer.size).toBeCloseTo(160, 1) // 0.8 × 200
  })

  it('for every rising straight line the answer is within its precision', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.003, max: 0.2, noNaN: true }), (slope) => {
        const { size } = seekGoal({ ...question, probabilityAt: (at) => Math.min(1, slope * at) })
        expect(Math.abs((size ?? 0) - 0.8 / slope)).toBeLessThanOrEqual(0.01 + 1e-9)
      }),
    )
  })

  it('without spread a goal is met or not', () => {
    expect(probabilityAtLeast({ mean: 5000, sd: 0 }, 5000)).toBe(1)
    expect(probabilityAtLeast({ mean: 4999, sd: 0 }, 5000)).toBe(0)
  })
})

describe('which area is last', () => {
  it('those that never arrive come first, the most lacking before the others; a fall after the goal counts', () => {
    const goal = [10, 10, 10]
    const paths = [
      { area: 'early', values: [10, 11, 12], goal },
      { area: 'late', values: [9, 9, 10], goal },
      { area: 'falls', values: [12, 11, 9], goal },
      { area: 'never', values: [1, 2, 3], goal },
    ]
    expect(lastToArrive([2033, 2034, 2035], paths)).toEqual([
      { area: 'never', year: null, lackingAtEnd: 7 },
      { area: 'falls', year: null, lackingAtEnd: 1 },
      { area: 'late', year: 2035, lackingAtEnd: 0 },
      { area: 'early', year: 2033, lackingAtEnd: -2 },
    ])
  })

  it('a mix that another beats is not on the frontier', () => {
    const mixes = [
      { id: 'cheap', nation: 100, worst: 5, cost: 1 },
      { id: 'good', nation: 120, worst: 6, cost: 3 },
      { id: 'beaten', nation: 110, worst: 5, cost: 4 },
    ]
    expect(frontierOf(mixes).map(({ id }) => id)).toEqual(['cheap', 'good'])
  })
})

describe('which parameters matter', () => {
  it('Morris of a straight line gives its slopes without spread; a product has spread', () => {
    const straight = screenParameters({
      parameters: 3,
      evaluate: (point) => 2 * (point[0] ?? 0) - 5 * (point[1] ?? 0),
      trajectories: 10,
      levels: 4,
      draw: testDraws(3),
    })
    expect(straight.modelRuns).toBe(40) // 10 × (3 + 1)
    expect(straight.parameters[0]).toEqual({
      mean: expect.closeTo(2, 10),
      size: expect.closeTo(2, 10),
      spread: expect.closeTo(0, 10),
    })
    expect(straight.parameters[1]?.mean).toBeCloseTo(-5, 10)
    expect(straight.parameters[2]).toEqual({ mean: 0, size: 0, spread: 0 })
    const product = screenParameters({
      parameters: 2,
      evaluate: (point) => (point[0] ?? 0) * (point[1] ?? 0),
      trajectories: 30,
      levels: 4,
      draw: testDraws(3),
    })
    expect(product.parameters[0]?.spread).toBeGreaterThan(0.1)
  })

  it('Sobol of Ishigami’s function: first 0.3139, 0.4424, 0; total 0.5576, 0.4424, 0.2437', () => {
    // sin x + 7 sin² y + 0.1 z⁴ sin x over (−π, π) (T. Ishigami, T. Homma 1990; A. Saltelli and others 2008, ch. 4).
    const angle = (share: number | undefined) => ((share ?? 0) * 2 - 1) * Math.PI
    const { parameters, modelRuns } = sobolShares({
      parameters: 3,
      evaluate: (point) => {
        const [x, y, z] = [angle(point[0]), angle(point[1]), angle(point[2])]
        return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x)
      },
      points: 4096,
      draw: testDraws(11),
    })
    expect(modelRuns).toBe(20_480) // 5 × 4,096
    const wanted = [
      [0.3139, 0.5576],
      [0.4424, 0.4424],
      [0, 0.2437],
    ]
    for (const [index, [first, total]] of wanted.entries()) {
      expect(Math.abs((parameters[index]?.first ?? 1) - (first ?? 0))).toBeLessThan(0.04)
      expect(Math.abs((parameters[index]?.total ?? 1) - (total ?? 0))).toBeLessThan(0.04)
    }
  })

  it('a result that does not vary has no shares', () => {
    const { parameters, variance } = sobolShares({
      parameters: 2,
      evaluate: () => 4,
      points: 16,
      draw: testDraws(5),
    })
    expect(variance).toBe(0)
    expect(parameters).toEqual([
      { first: 0, total: 0 },
      { first: 0, total: 0 },
    ])
  })
})

describe('what 2029 can tell (N5)', () => {
  it('one standard deviation apart and 5 % false alarms: power 26 %, separation 76 %', () => {
    const found = powerOfNormals({ mean: 100, sd: 10 }, { mean: 90, sd: 10 }, 0.05, 0)
    expect(found.alarmBelow).toBeCloseTo(83.55, 2) // 100 − 1.645 × 10
    expect(found.power).toBeCloseTo(0.2595, 4) // Φ(1 − 1.6449)
    expect(found.separation).toBeCloseTo(0.7602, 4) // Φ(1 ÷ √2)
  })

  it('a status that is measured badly tells less', () => {
    const [on, off] = [
      { mean: 100, sd: 10 },
      { mean: 90, sd: 10 },
    ]
    expect(powerOfNormals(on, off, 0.05, 20).power).toBeLessThan(powerOfNormals(on, off, 0.05, 0).power)
  })

  it('from runs by hand: alarm below the lowest fifth', () => {
    const found = powerFromRuns([10, 12, 14, 16, 18, 20], [9, 11, 13, 15], 0.2)
    // 20 % of six runs is one: the alarm stands at the second, 12; one of six is below it, two of four are.
    expect(found).toMatchObject({ alarmBelow: 12, power: 0.5 })
    expect(found.falseAlarms).toBeCloseTo(1 / 6, 12)
    // Pairs in which the one off track is lower: 9 → 6, 11 → 5, 13 → 4, 15 → 3 of 6
    expect(found.separation).toBeCloseTo(18 / 24, 12)
    expect(() => powerFromRuns([], [1], 0.1)).toThrow(RangeError)
  })
})
