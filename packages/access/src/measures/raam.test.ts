import { describe, expect, it } from 'vitest'
import { rationalAgentAccess } from './raam.ts'
import { worldFromPaper } from './small-world.ts'

const OPTIONS = { tau: 60, tolerance: 1e-12, catchment: Infinity }

describe('rational agent access (Saxon & Snow 2020)', () => {
  it('with one practice everybody pays its crowding and their own way', () => {
    // ρ = 300/3 = 100; crowding 300/(3·100) = 1; ways 6/60 and 30/60
    const world = worldFromPaper({ people: [200, 100], capacity: [3], costs: [[6], [30]] })
    const found = rationalAgentAccess(world, OPTIONS)
    expect([...found.scores]).toEqual([expect.closeTo(1.1, 12), expect.closeTo(1.5, 12)])
    expect([...found.loads]).toEqual([300])
  })

  it('people divide until both practices cost the same', () => {
    // ρ = 100/2 = 50; x/50 + 0/60 = (100 − x)/50 + 30/60 → 2x = 125 → x = 62.5; cost 1.25
    const world = worldFromPaper({ people: [100], capacity: [1, 1], costs: [[0, 30]] })
    const found = rationalAgentAccess(world, OPTIONS)
    expect(found.scores[0]).toBeCloseTo(1.25, 9)
    expect(found.loads[0]).toBeCloseTo(62.5, 7)
    expect(found.loads[1]).toBeCloseTo(37.5, 7)
    expect(found.gap).toBeLessThanOrEqual(1e-12)
    expect(found.largestGain).toBeLessThanOrEqual(1e-12)
  })

  it('nobody goes where the way alone costs more', () => {
    // ρ = 50; all at the near one: 100/50 = 2 against 0 + 150/60 = 2.5
    const world = worldFromPaper({ people: [100], capacity: [1, 1], costs: [[0, 150]] })
    const found = rationalAgentAccess(world, OPTIONS)
    expect([...found.loads]).toEqual([100, 0])
    expect(found.scores[0]).toBeCloseTo(2, 12)
  })

  it('crowding travels: a town between two others moves when one of them grows', () => {
    // A 150 people at p (0) or q (12); B 30 people at q (0). ρ = 180/2 = 90. x of A at p: x/90 = (180 − x)/90 + 12/60 → x = 99
    const world = worldFromPaper({
      people: [150, 30],
      capacity: [1, 1],
      costs: [
        [0, 12],
        [null, 0],
      ],
    })
    const found = rationalAgentAccess(world, OPTIONS)
    expect(found.loads[0]).toBeCloseTo(99, 7)
    expect(found.scores[0]).toBeCloseTo(1.1, 9)
    expect(found.scores[1]).toBeCloseTo(0.9, 9)
  })

  it('one place that reaches all practices at no cost spreads evenly, where an integer step cannot', () => {
    // PySAL’s test gives one person 25 practices of 1 and finds 25: its person cannot be divided. Divided, each has 1/25, crowding 1
    const world = worldFromPaper({
      people: [1],
      capacity: Array.from({ length: 25 }, () => 1),
      costs: [Array.from({ length: 25 }, () => 0)],
    })
    const found = rationalAgentAccess(world, OPTIONS)
    expect(found.scores[0]).toBeCloseTo(1, 9)
    expect(Math.max(...found.loads)).toBeCloseTo(0.04, 9)
  })

  it('a place without people is told what one person would meet, and one without reach has no number', () => {
    const world = worldFromPaper({ people: [100, 0, 5], capacity: [1], costs: [[0], [6], [null]] })
    const { scores } = rationalAgentAccess(world, OPTIONS)
    // ρ = 105 of all people; crowding 100/105; way 6/60
    expect(scores[1]).toBeCloseTo(100 / 105 + 0.1, 9)
    expect(scores[2]).toBeNaN()
  })

  it('nobody at all, no capacity at all and no pair at all have an answer', () => {
    for (const [people, capacity] of [
      [0, 1],
      [1, 0],
      [0, 0],
    ] as const) {
      const found = rationalAgentAccess(
        worldFromPaper({ people: [people], capacity: [capacity], costs: [[3]] }),
        OPTIONS,
      )
      expect([found.gap, found.converged]).toEqual([0, true])
    }
  })

  it('from the crowding of before it comes to the same equilibrium', () => {
    const world = worldFromPaper({
      people: [150, 30, 70],
      capacity: [1, 2, 1],
      costs: [
        [0, 12, 20],
        [9, 0, 8],
        [11, 7, 1],
      ],
    })
    const cold = rationalAgentAccess(world, OPTIONS)
    const warm = rationalAgentAccess(world, { ...OPTIONS, start: cold.crowding })
    expect(
      [...warm.scores].map((score, place) => Math.abs(score - (cold.scores[place] ?? 0)) < 1e-9),
    ).toEqual([true, true, true])
  })

  it('a country of 250,000 pairs: the printed gap is what a second reckoning finds, and all people are somewhere', () => {
    // 10,000 places and 25 practices on a plane, all in reach of each other; more pairs than are evened out row by row
    const random = lcg(7)
    const spot = () => [random() * 30, random() * 30] as const
    const practices = Array.from({ length: 25 }, spot)
    const world = worldFromPaper({
      people: Array.from({ length: 10_000 }, () => Math.floor(random() * 40)),
      capacity: practices.map(() => 1 + Math.floor(random() * 4)),
      costs: Array.from({ length: 10_000 }, () => {
        const [x, y] = spot()
        return practices.map(([a, b]) => Math.hypot(x - a, y - b))
      }),
    })
    const found = rationalAgentAccess(world, { tau: 60, tolerance: 1e-6, catchment: Infinity })
    const people = world.people.reduce((sum, one) => sum + one, 0)
    expect(found.loads.reduce((sum, one) => sum + one, 0)).toBeCloseTo(people, 4)
    const crowding = [...world.capacity].map(
      (one, place) => (found.loads[place] ?? 0) / (one * found.referenceRatio),
    )
    let [spent, saved] = [0, 0]
    for (const [demand, count] of world.people.entries()) {
      const [start, end] = [world.costs.rowStart[demand] ?? 0, world.costs.rowStart[demand + 1] ?? 0]
      const here = [...world.costs.cost.subarray(start, end)].map(
        (cost, at) => cost / 60 + (crowding[world.costs.supply[start + at] ?? 0] ?? 0),
      )
      const least = Math.min(...here)
      spent += count * (found.scores[demand] ?? Number.NaN)
      saved += count * ((found.scores[demand] ?? Number.NaN) - least)
    }
    expect(Math.abs(saved / spent)).toBeLessThanOrEqual(1e-6)
    expect(Math.abs(found.gap - saved / spent)).toBeLessThan(1e-9)
  })
})

/** Numbers from 0 to 1 with a seed. */
function lcg(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
