import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AccessMeasure } from './access-input.ts'
import { type Decay, decayWeight } from './decay.ts'
import { valuesOf } from './measure-values.ts'
import { rationalAgentAccess } from './raam.ts'
import { type PaperWorld, worldFromPaper } from './small-world.ts'

const DECAYS: readonly Decay[] = [
  { kind: 'none' },
  { kind: 'step', upTo: [5, 10], weights: [1, 0.4] },
  { kind: 'gaussian', bandwidth: 6 },
  { kind: 'exponential', rate: 0.1 },
  { kind: 'inverse-power', exponent: 1.5, leastCost: 1 },
  { kind: 'linear', cutoff: 18 },
]
const CATCHMENT = 14

/** A world of up to six places and five practices; some cannot be reached, some are empty. */
const worlds = fc
  .record({ demands: fc.integer({ min: 1, max: 6 }), supplies: fc.integer({ min: 1, max: 5 }) })
  .chain(({ demands, supplies }) =>
    fc.record({
      people: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: demands, maxLength: demands }),
      capacity: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: supplies, maxLength: supplies }),
      costs: fc.array(
        fc.array(fc.option(fc.integer({ min: 0, max: 20 }), { freq: 4 }), {
          minLength: supplies,
          maxLength: supplies,
        }),
        { minLength: demands, maxLength: demands },
      ),
    }),
  )
const decays = fc.constantFrom(...DECAYS)

const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
const score = (world: PaperWorld, measure: AccessMeasure) => [
  ...valuesOf(worldFromPaper(world), measure, null).scores,
]
const close = (a: readonly number[], b: readonly number[], within = 1e-9) => {
  expect(a).toHaveLength(b.length)
  for (const [place, value] of a.entries()) {
    expect(Math.abs(value - (b[place] ?? Number.NaN))).toBeLessThanOrEqual(
      within * Math.max(1, Math.abs(value)),
    )
  }
}

/** The formulas of the papers, term by term over a full table; slow, and written without looking at the engine. */
function byFormula(world: PaperWorld, measure: AccessMeasure): readonly number[] {
  const { people, capacity, costs } = world
  const decay: Decay = 'decay' in measure ? measure.decay : { kind: 'none' }
  const limit = measure.catchment ?? Infinity
  const W = (i: number, j: number, anywhere = false) => {
    const cost = costs[i]?.[j] ?? null
    if (cost === null || (capacity[j] ?? 0) === 0) return 0
    return cost <= limit || anywhere ? decayWeight(decay, cost) : 0
  }
  const J = [...capacity.keys()]
  const I = [...people.keys()]
  const P = (i: number) => people[i] ?? 0
  const S = (j: number) => capacity[j] ?? 0
  const over = (top: number, bottom: number) => (bottom > 0 ? top / bottom : 0)
  const all = measure.kind === '3sfca' && measure.selection === 'all-pairs'
  const G = (i: number, j: number) => over(W(i, j, all), add(J.map((k) => W(i, k, all))))
  const share = (i: number, j: number) => over(W(i, j), add(I.map((k) => W(k, j))))
  const R = (j: number, weight: (i: number) => number) => over(S(j), add(I.map((i) => P(i) * weight(i))))
  const total = (term: (i: number, j: number) => number) => I.map((i) => add(J.map((j) => term(i, j))))
  switch (measure.kind) {
    case 'cumulative':
    case 'gravity':
      return total((i, j) => S(j) * W(i, j))
    case 'choice':
      return total((i, j) => (W(i, j) > 0 ? 1 : 0))
    case 'provider-ratio':
      return total((i, j) => over(S(j) * W(i, j), P(i)))
    case '2sfca':
    case 'e2sfca':
      return measure.balanced === true
        ? total((i, j) => R(j, (k) => over(W(k, j), add(J.map((m) => W(k, m))))) * share(i, j))
        : total((i, j) => R(j, (k) => W(k, j)) * W(i, j))
    case 'm2sfca':
      return total((i, j) => R(j, (k) => W(k, j)) * W(i, j) ** 2)
    case '3sfca':
      return total((i, j) => R(j, (k) => G(k, j) * W(k, j)) * G(i, j) * W(i, j))
    case 'nearest':
    case 'raam':
      throw new Error('has an oracle of its own')
  }
}

const measuresOf = (decay: Decay): readonly AccessMeasure[] => [
  { kind: 'cumulative', catchment: CATCHMENT },
  { kind: 'gravity', catchment: CATCHMENT, decay },
  { kind: 'choice', catchment: CATCHMENT, count: 2 },
  { kind: 'provider-ratio', catchment: CATCHMENT },
  { kind: '2sfca', catchment: CATCHMENT },
  { kind: '2sfca', catchment: CATCHMENT, balanced: true },
  { kind: 'e2sfca', catchment: CATCHMENT, decay },
  { kind: 'e2sfca', catchment: CATCHMENT, decay, balanced: true },
  { kind: 'm2sfca', catchment: CATCHMENT, decay },
  { kind: '3sfca', catchment: CATCHMENT, decay },
  { kind: '3sfca', catchment: CATCHMENT, decay, selection: 'all-pairs' },
]
const RAAM: AccessMeasure = { kind: 'raam', catchment: CATCHMENT, tau: 30, tolerance: 1e-11 }
const isRatio = ({ kind }: AccessMeasure) => !['cumulative', 'gravity', 'choice'].includes(kind)

describe('every measure on any small world', () => {
  it('is the formula of its paper, term by term', () => {
    fc.assert(
      fc.property(worlds, decays, (world, decay) => {
        for (const measure of measuresOf(decay)) close(score(world, measure), byFormula(world, measure))
      }),
    )
  })

  it('gives no NaN and nothing below 0, whatever is empty', () => {
    fc.assert(
      fc.property(worlds, decays, (world, decay) => {
        const scores = [...measuresOf(decay), RAAM].flatMap((measure) => score(world, measure))
        expect(scores.filter((value) => !(value >= 0 && value < Infinity))).toEqual([])
      }),
    )
  })

  it('twice the people and twice the capacity leave a ratio as it is', () => {
    const twice = (world: PaperWorld) => ({
      ...world,
      people: world.people.map((one) => one * 2),
      capacity: world.capacity.map((one) => one * 2),
    })
    fc.assert(
      fc.property(worlds, decays, (world, decay) => {
        for (const measure of [...measuresOf(decay).filter(isRatio), RAAM])
          close(score(twice(world), measure), score(world, measure))
      }),
    )
  })

  it('a practice without capacity changes nobody, to the last digit', () => {
    const withOneMore = (world: PaperWorld) => ({
      ...world,
      capacity: [...world.capacity, 0],
      costs: world.costs.map((row) => [...row, 3]),
    })
    fc.assert(
      fc.property(worlds, decays, (world, decay) => {
        for (const measure of [...measuresOf(decay), RAAM])
          expect(score(withOneMore(world), measure)).toEqual(score(world, measure))
      }),
    )
  })
})

describe('what a sum of people times score is', () => {
  const served = (world: PaperWorld, decay: Decay) => {
    const { served: reached } = valuesOf(
      worldFromPaper(world),
      { kind: 'e2sfca', catchment: CATCHMENT, decay },
      null,
    )
    return add(world.capacity.filter((_, place) => reached[place] === 1))
  }
  const times = (world: PaperWorld, measure: AccessMeasure) =>
    add(score(world, measure).map((value, place) => value * (world.people[place] ?? 0)))

  it('for 2SFCA, E2SFCA and 3SFCA: the capacity of the practices with people in reach', () => {
    fc.assert(
      fc.property(worlds, decays, (world, decay) => {
        for (const measure of measuresOf(decay)) {
          if ('balanced' in measure || !['e2sfca', '3sfca'].includes(measure.kind)) continue
          close([times(world, measure)], [served(world, decay)])
        }
      }),
    )
  })

  it('for M2SFCA: never more than that, where no weight is over 1', () => {
    fc.assert(
      fc.property(worlds, decays, (world, decay) => {
        const sum = times(world, { kind: 'm2sfca', catchment: CATCHMENT, decay })
        expect(sum).toBeLessThanOrEqual(served(world, decay) + 1e-9)
      }),
    )
  })
})

describe('opening a practice', () => {
  const NEVER_LOWERS = ['cumulative', 'gravity', 'choice', 'provider-ratio', '2sfca', 'e2sfca', 'm2sfca']

  it('never lowers anybody’s score in these measures, and so closing never raises one (3SFCA and RAAM are not among them)', () => {
    const shut = (world: PaperWorld) => ({ ...world, capacity: [0, ...world.capacity.slice(1)] })
    fc.assert(
      fc.property(worlds, decays, (world, decay) => {
        for (const measure of measuresOf(decay).filter(({ kind }) => NEVER_LOWERS.includes(kind))) {
          const [before, after] = [score(shut(world), measure), score(world, measure)]
          for (const [place, value] of after.entries()) {
            expect(value).toBeGreaterThanOrEqual((before[place] ?? 0) * (1 - 1e-12))
          }
        }
      }),
    )
  })

  it('never raises a cost of RAAM while the reference ratio is held', () => {
    const shut = (world: PaperWorld) => ({ ...world, capacity: [0, ...world.capacity.slice(1)] })
    const costs = (world: PaperWorld) =>
      rationalAgentAccess(worldFromPaper(world), {
        tau: 30,
        tolerance: 1e-11,
        catchment: CATCHMENT,
        referenceRatio: 20,
      }).scores
    fc.assert(
      fc.property(worlds, (world) => {
        const [before, after] = [costs(shut(world)), costs(world)]
        for (const [place, cost] of before.entries()) {
          if (!Number.isNaN(cost)) expect(after[place]).toBeLessThanOrEqual(cost + 1e-8)
        }
      }),
    )
  })
})

describe('RAAM on any small world', () => {
  it('nobody gains by choosing another practice, to the tolerance that is printed', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const found = rationalAgentAccess(worldFromPaper(world), {
          tau: 30,
          tolerance: 1e-10,
          catchment: CATCHMENT,
        })
        expect(found.gap).toBeLessThanOrEqual(1e-10)
        expect(found.largestGain).toBeLessThanOrEqual(1e-10)
        const room = add([...found.loads])
        expect(room).toBeLessThanOrEqual(add([...world.people]) + 1e-6)
      }),
      { numRuns: 300 },
    )
  })

  it('its costs are those of an equilibrium found person by person (Frank–Wolfe, another method)', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const found = rationalAgentAccess(worldFromPaper(world), {
          tau: 30,
          tolerance: 1e-11,
          catchment: CATCHMENT,
        })
        const expected = frankWolfe(world, found.referenceRatio)
        for (const [place, cost] of expected.entries()) {
          if (cost === null) expect(found.scores[place]).toBeNaN()
          else
            expect(Math.abs((found.scores[place] ?? Number.NaN) - cost)).toBeLessThan(
              0.02 * Math.max(1, cost),
            )
        }
      }),
      { numRuns: 30 },
    )
  })
})

/** The equilibrium by moving an ever smaller part of everybody to their cheapest practice: rough, and of another kind. */
function frankWolfe({ people, capacity, costs }: PaperWorld, ratio: number): readonly (number | null)[] {
  let loads = capacity.map(() => 0)
  const cheapest = (at: readonly number[], row: readonly (number | null)[]) => {
    const options = row.flatMap((cost, supply) => {
      const room = (capacity[supply] ?? 0) * ratio
      if (cost === null || cost > CATCHMENT || (capacity[supply] ?? 0) === 0) return []
      return [{ supply, cost: cost / 30 + (room > 0 ? (at[supply] ?? 0) / room : 0) }]
    })
    return options.toSorted((a, b) => a.cost - b.cost)[0]
  }
  for (let step = 0; step < 4000; step++) {
    const wish = capacity.map(() => 0)
    for (const [place, row] of costs.entries()) {
      const best = cheapest(loads, row)
      if (best !== undefined) wish[best.supply] = (wish[best.supply] ?? 0) + (people[place] ?? 0)
    }
    const part = 2 / (step + 2)
    loads = loads.map((load, supply) => load + part * ((wish[supply] ?? 0) - load))
  }
  return costs.map((row) => cheapest(loads, row)?.cost ?? null)
}
