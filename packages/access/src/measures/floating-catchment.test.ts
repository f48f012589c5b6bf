import { describe, expect, it } from 'vitest'
import type { Decay } from './decay.ts'
import {
  balancedAccess,
  type CatchmentAccess,
  modifiedTwoStepAccess,
  threeStepAccess,
  twoStepAccess,
} from './floating-catchment.ts'
import { worldFromPaper } from './small-world.ts'

const NONE: Decay = { kind: 'none' }
const STEPS: Decay = { kind: 'step', upTo: [10, 20, 30], weights: [1, 0.68, 0.22] }
const near = (found: CatchmentAccess, scores: readonly number[]) =>
  expect(
    [...found.scores].map((score, place) => score - (scores[place] ?? 0)).every((d) => Math.abs(d) < 1e-9),
  ).toBe(true)

// Two towns and a farm, two practices. Minutes: rows are town A, town B, farm; columns practice p, practice q.
const PAPER = worldFromPaper({
  people: [1000, 500, 10],
  capacity: [2, 1],
  costs: [
    [5, 20],
    [15, 8],
    [30, null],
  ],
})

describe('2SFCA on paper (Luo & Wang 2003)', () => {
  it('is capacity per person of each practice, added over the practices in reach', () => {
    // within 20: p has 1,000 + 500, q has 1,000 + 500; R_p = 2/1,500, R_q = 1/1,500; the farm reaches nothing
    const found = twoStepAccess(PAPER, { catchment: 20, decay: NONE })
    near(found, [3 / 1500, 3 / 1500, 0])
    expect([...found.peopleInReach]).toEqual([1500, 1500])
  })

  it('a cost of exactly the catchment counts', () => {
    // within 15: q has only B; R_p = 2/1,500, R_q = 1/500
    near(twoStepAccess(PAPER, { catchment: 15, decay: NONE }), [2 / 1500, 2 / 1500 + 1 / 500, 0])
    near(twoStepAccess(PAPER, { catchment: 14.9, decay: NONE }), [2 / 1000, 1 / 500, 0])
  })
})

describe('E2SFCA on paper (Luo & Qi 2009)', () => {
  it('weighs both steps with the weights 1, 0.68 and 0.22', () => {
    // R_p = 2/(1,000·1 + 500·0.68 + 10·0.22) = 2/1,342.2; R_q = 1/(1,000·0.68 + 500·1) = 1/1,180
    const [p, q] = [2 / 1342.2, 1 / 1180]
    const found = twoStepAccess(PAPER, { catchment: 30, decay: STEPS })
    near(found, [p + 0.68 * q, 0.68 * p + q, 0.22 * p])
  })

  it('agrees with the printed example of the package sdc-catchment: 0.065179, 0.069641, 0.065179', () => {
    // three places of 100 people on a line, practices of 10 at both ends, Gauss with scale 1 (its introduction, »A tiny catchment«)
    const line = worldFromPaper({
      people: [100, 100, 100],
      capacity: [10, 10],
      costs: [
        [0, 2],
        [1, 1],
        [2, 0],
      ],
    })
    const printed = (found: CatchmentAccess) => [...found.scores].map((score) => score.toFixed(6))
    const gauss = twoStepAccess(line, { catchment: Infinity, decay: { kind: 'gaussian', bandwidth: 1 } })
    expect(printed(gauss)).toEqual(['0.065179', '0.069641', '0.065179'])
    expect(printed(twoStepAccess(line, { catchment: 3, decay: NONE }))).toEqual([
      '0.066667',
      '0.066667',
      '0.066667',
    ])
  })
})

describe('M2SFCA on paper (Delamater 2013)', () => {
  it('takes the weight once more in the second step', () => {
    const [p, q] = [2 / 1342.2, 1 / 1180]
    const found = modifiedTwoStepAccess(PAPER, { catchment: 30, decay: STEPS })
    near(found, [p + 0.68 ** 2 * q, 0.68 ** 2 * p + q, 0.22 ** 2 * p])
  })

  it('sees what E2SFCA does not: one town and one practice, ever farther apart', () => {
    // the paper's point: E2SFCA gives S/P at every distance, M2SFCA gives S/P times the weight
    const apart = (minutes: number) => worldFromPaper({ people: [100], capacity: [1], costs: [[minutes]] })
    const reach = { catchment: 30, decay: STEPS }
    expect([5, 15, 25].map((minutes) => twoStepAccess(apart(minutes), reach).scores[0])).toEqual([
      expect.closeTo(0.01, 12),
      expect.closeTo(0.01, 12),
      expect.closeTo(0.01, 12),
    ])
    expect([5, 15, 25].map((minutes) => modifiedTwoStepAccess(apart(minutes), reach).scores[0])).toEqual([
      expect.closeTo(0.01, 12),
      expect.closeTo(0.0068, 12),
      expect.closeTo(0.0022, 12),
    ])
  })
})

describe('3SFCA on paper (Wan, Zou & Sternberg 2012)', () => {
  it('divides people between the practices first', () => {
    // G: A 1/1.68 and 0.68/1.68; B 0.68/1.68 and 1/1.68; the farm 1 and nothing
    const [big, small] = [1 / 1.68, 0.68 / 1.68]
    const p = 2 / (1000 * big * 1 + 500 * small * 0.68 + 10 * 1 * 0.22)
    const q = 1 / (1000 * small * 0.68 + 500 * big * 1)
    const found = threeStepAccess(PAPER, { catchment: 30, decay: STEPS }, 'within-catchment')
    near(found, [big * p + small * 0.68 * q, small * 0.68 * p + big * q, 0.22 * p])
  })
})

describe('the balanced catchment on paper (Paez, Higgins & Vivona 2019)', () => {
  it('counts everybody once and hands every ratio out once', () => {
    // people at p: 1,000·1/1.68 + 500·0.68/1.68 + 10·1; at q the rest. R is handed out by 1, 0.68, 0.22 of 1.9 and 0.68, 1 of 1.68
    const atP = 1000 / 1.68 + (500 * 0.68) / 1.68 + 10
    const atQ = (1000 * 0.68) / 1.68 + 500 / 1.68
    const [p, q] = [2 / atP, 1 / atQ]
    const found = balancedAccess(PAPER, { catchment: 30, decay: STEPS })
    near(found, [p / 1.9 + (0.68 / 1.68) * q, (0.68 / 1.9) * p + (1 / 1.68) * q, (0.22 / 1.9) * p])
    expect(atP + atQ).toBeCloseTo(1510, 9)
  })
})

describe('the four traffic scenarios of PySAL access (tests/test_hospital_example.py)', () => {
  // three tracts of 100, 50 and 10 people with 15, 20 and 100 doctors; weight 1/c, limit 61; costs to self 1, in to tract 3, out of it, across
  const decay: Decay = { kind: 'inverse-power', exponent: 1 }
  const scenario = (into: number, out: number, across: number) =>
    worldFromPaper({
      people: [100, 50, 10],
      capacity: [15, 20, 100],
      costs: [
        [1, across, into],
        [across, 1, into],
        [out, out, 1],
      ],
    })

  it('2SFCA: gridlock, written out', () => {
    // D1 = 100 + 10/40, D2 = 50 + 10/40, D3 = 10 + 100/40 + 50/40 (80 is over the limit)
    const [r1, r2, r3] = [15 / 100.25, 20 / 50.25, 100 / 13.75]
    near(twoStepAccess(scenario(40, 40, 80), { catchment: 61, decay }), [
      r1 + r3 / 40,
      r2 + r3 / 40,
      r1 / 40 + r2 / 40 + r3,
    ])
  })

  it('2SFCA: traffic in both directions at 20, and across at 40, written out', () => {
    // D1 = 100 + 50/40 + 10/20, D2 = 50 + 100/40 + 10/20, D3 = 10 + 100/20 + 50/20
    const [r1, r2, r3] = [15 / 101.75, 20 / 53, 100 / 17.5]
    near(twoStepAccess(scenario(20, 20, 40), { catchment: 61, decay }), [
      r1 + r2 / 40 + r3 / 20,
      r1 / 40 + r2 + r3 / 20,
      r1 / 20 + r2 / 20 + r3,
    ])
  })

  it('moves between the scenarios as their tests say', () => {
    const [jam = [], inwards = [], outwards = [], both = []] = [
      [40, 40, 80],
      [20, 40, 80],
      [40, 20, 80],
      [20, 20, 40],
    ].map(([into = 0, out = 0, across = 0]) => [
      ...twoStepAccess(scenario(into, out, across), { catchment: 61, decay }).scores,
    ])
    const signs = (after: readonly number[]) =>
      after.map((score, place) => Math.sign(score - (jam[place] ?? 0)))
    expect(signs(inwards)).toEqual([1, 1, -1])
    expect(signs(outwards)).toEqual([-1, -1, 1])
    expect(signs(both)).toEqual([1, 1, -1])
  })

  it('3SFCA over all pairs: the pair at 80 takes its share of the choice and gives nothing', () => {
    // tract 1 chooses with 1, 1/80, 1/40 of 83/80; tract 2 the same; tract 3 with 1/40, 1/40, 1 of 42/40
    const g = { own: 80 / 83, into: 2 / 83, home: 40 / 42, out: 1 / 42 }
    const r1 = 15 / (100 * g.own + (10 * g.out) / 40)
    const r2 = 20 / (50 * g.own + (10 * g.out) / 40)
    const r3 = 100 / ((150 * g.into) / 40 + 10 * g.home)
    near(threeStepAccess(scenario(40, 40, 80), { catchment: 61, decay }, 'all-pairs'), [
      r1 * g.own + (r3 * g.into) / 40,
      r2 * g.own + (r3 * g.into) / 40,
      ((r1 + r2) * g.out) / 40 + r3 * g.home,
    ])
  })

  it('3SFCA within the catchment differs where a pair lies outside', () => {
    // tract 1 chooses with 1 and 1/40 of 41/40
    const g = { own: 40 / 41, into: 1 / 41, home: 40 / 42, out: 1 / 42 }
    const r1 = 15 / (100 * g.own + (10 * g.out) / 40)
    const r3 = 100 / ((150 * g.into) / 40 + 10 * g.home)
    const found = threeStepAccess(scenario(40, 40, 80), { catchment: 61, decay }, 'within-catchment')
    expect(found.scores[0]).toBeCloseTo(r1 * g.own + (r3 * g.into) / 40, 9)
  })
})
