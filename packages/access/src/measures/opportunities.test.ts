import { describe, expect, it } from 'vitest'
import { choicesOf, nearestOf, opportunitiesInReach, providerRatio } from './opportunities.ts'
import { worldFromPaper } from './small-world.ts'

// kilometres; the third practice has no capacity, the farm reaches nothing within 15
const WORLD = worldFromPaper({
  people: [1000, 500, 0],
  capacity: [2, 1, 0],
  costs: [
    [3, 15.1, 1],
    [15, 14.9, 2],
    [20, null, 16],
  ],
})

describe('capacity in reach', () => {
  it('cumulative: all capacity within the catchment, the bound included', () => {
    expect([...opportunitiesInReach(WORLD, { catchment: 15, decay: { kind: 'none' } })]).toEqual([2, 3, 0])
  })

  it('gravity: each capacity times its weight (Hansen 1959)', () => {
    // 2/3 + 1/15.1; 2/15 + 1/14.9; 2/20
    const found = opportunitiesInReach(WORLD, {
      catchment: Infinity,
      decay: { kind: 'inverse-power', exponent: 1 },
    })
    expect(found[0]).toBeCloseTo(2 / 3 + 1 / 15.1, 12)
    expect(found[1]).toBeCloseTo(2 / 15 + 1 / 14.9, 12)
    expect(found[2]).toBeCloseTo(0.1, 12)
  })

  it('provider ratio: capacity in the container per person who lives there, 0 where nobody does', () => {
    expect([...providerRatio(WORLD, 15)]).toEqual([2 / 1000, 3 / 500, 0])
  })
})

describe('the nearest and the choice', () => {
  it('a practice without capacity is nobody’s nearest', () => {
    const { supply, cost, found } = nearestOf(WORLD, 2, Infinity)
    expect([...found]).toEqual([2, 2, 1])
    expect([...cost]).toEqual([3, 15.1, 14.9, 15, 20, 0])
    expect([...supply].slice(0, 4)).toEqual([0, 1, 1, 0])
  })

  it('at one distance the first by id comes first', () => {
    const { supply } = nearestOf(worldFromPaper({ people: [1], capacity: [1, 1], costs: [[4, 4]] }), 2, 15)
    expect([...supply]).toEqual([0, 1])
  })

  it('two practices at 14.9 and 15.0 km are two to choose between, one at 15.1 km is none (N25)', () => {
    expect([...choicesOf(WORLD, 15)]).toEqual([1, 2, 0])
  })
})
