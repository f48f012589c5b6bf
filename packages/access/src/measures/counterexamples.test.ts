import { describe, expect, it } from 'vitest'
import { balancedAccess, threeStepAccess, twoStepAccess } from './floating-catchment.ts'
import { providerRatio } from './opportunities.ts'
import { rationalAgentAccess } from './raam.ts'
import { worldFromPaper } from './small-world.ts'

/** What one might think holds for every measure and does not; docs/explanation/adgang-til-laege.md names each. */
describe('what is not a theorem', () => {
  const NONE = { catchment: 30, decay: { kind: 'none' } } as const

  it('3SFCA: opening a practice may lower a score', () => {
    // place a reaches p only; b reaches p and, once it is open, q. b's people then choose half q, however little it has
    const world = (capacityOfQ: number) =>
      worldFromPaper({
        people: [10, 90],
        capacity: [10, capacityOfQ],
        costs: [
          [5, null],
          [5, 5],
        ],
      })
    const [before, after] = [0, 0.01].map((q) => threeStepAccess(world(q), NONE, 'within-catchment').scores)
    // before: 10/100 for both. after: R_p = 10/(10 + 45) = 0.1818…, R_q = 0.01/45; b: ½·R_p + ½·R_q = 0.0910…
    expect(before?.[1]).toBeCloseTo(0.1, 12)
    expect(after?.[1]).toBeCloseTo(0.5 * (10 / 55) + 0.5 * (0.01 / 45), 12)
    expect(after?.[1]).toBeLessThan(before?.[1] ?? 0)
    expect(after?.[0]).toBeGreaterThan(before?.[0] ?? 0)
  })

  it('RAAM: opening a practice far away raises the cost of others, when all people ÷ all capacity is the yardstick', () => {
    // two islands of 100 people. Open: ρ = 200/2 = 100, crowding 1. A second practice on the other island: ρ = 200/3, crowding 1.5
    const island = (second: number) =>
      worldFromPaper({
        people: [100, 100],
        capacity: [1, 1, second],
        costs: [
          [0, null, null],
          [null, 0, 0],
        ],
      })
    const options = { tau: 60, tolerance: 1e-12, catchment: 30 }
    expect(rationalAgentAccess(island(0), options).scores[0]).toBeCloseTo(1, 12)
    expect(rationalAgentAccess(island(1), options).scores[0]).toBeCloseTo(1.5, 12)
    // with the yardstick held, nothing happens on the first island
    expect(rationalAgentAccess(island(1), { ...options, referenceRatio: 100 }).scores[0]).toBeCloseTo(1, 12)
  })

  it('the balanced catchment: people times score is not the capacity', () => {
    // 10 and 90 people, one practice of 10: R = 0.1, handed out half to each place: 10·0.05 + 90·0.05 = 5
    const { scores } = balancedAccess(
      worldFromPaper({ people: [10, 90], capacity: [10], costs: [[1], [1]] }),
      NONE,
    )
    expect(10 * (scores[0] ?? 0) + 90 * (scores[1] ?? 0)).toBeCloseTo(5, 12)
    // without people as weights the sum of scores is the sum of ratios
    expect((scores[0] ?? 0) + (scores[1] ?? 0)).toBeCloseTo(0.1, 12)
  })

  it('provider ratio over overlapping catchments: people times score counts a practice twice', () => {
    const world = worldFromPaper({ people: [10, 90], capacity: [10], costs: [[1], [1]] })
    const scores = providerRatio(world, 30)
    expect(10 * (scores[0] ?? 0) + 90 * (scores[1] ?? 0)).toBeCloseTo(20, 12)
  })

  it('E2SFCA: a nearer practice is no better for people who all come nearer (the ratio is the same)', () => {
    const decay = { kind: 'linear', cutoff: 40 } as const
    const score = (minutes: number) =>
      twoStepAccess(worldFromPaper({ people: [100], capacity: [1], costs: [[minutes]] }), {
        catchment: 30,
        decay,
      }).scores[0]
    expect(score(1)).toBeCloseTo(0.01, 12)
    expect(score(29)).toBeCloseTo(0.01, 12)
  })
})
