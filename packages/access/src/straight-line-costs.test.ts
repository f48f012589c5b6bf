import { array, assert, double, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equirectangularKm, type Point } from './distance.ts'
import { type SitedSupply, straightLineCosts } from './straight-line-costs.ts'

/** One kilometre of latitude in degrees: 180 ÷ (π × 6,371). */
const KM = 0.008993216
const at = (km: number): Point => ({ lat: 55 + km * KM, lon: 10 })
const practice = (...km: readonly number[]): SitedSupply => ({ sites: km.map(at), kept: true })

function rowOf(
  costs: ReturnType<typeof straightLineCosts>,
  row: number,
): readonly (readonly [number, string])[] {
  const from = costs.rowStart[row] ?? 0
  const until = costs.rowStart[row + 1] ?? 0
  return Array.from({ length: until - from }, (_, index) => [
    costs.supply[from + index] ?? -1,
    (costs.cost[from + index] ?? Infinity).toFixed(3),
  ])
}

describe('straight-line costs', () => {
  it('hold all practices within the bound, nearest first, the bound itself included', () => {
    const supply = [practice(15), practice(3), practice(15.1), practice(14.9)]
    const costs = straightLineCosts([at(0)], supply, { boundKm: 15, factor: 1, nearest: 0 })
    expect(rowOf(costs, 0)).toEqual([
      [1, '3.000'],
      [3, '14.900'],
      [0, '15.000'],
    ])
  })

  it('go beyond the bound for as many of the nearest as are wanted, and for no closed one', () => {
    const closed: SitedSupply = { sites: [at(20)], kept: false }
    const supply = [practice(40), closed, practice(30), practice(60)]
    const costs = straightLineCosts([at(0)], supply, { boundKm: 10, factor: 1, nearest: 2 })
    expect(rowOf(costs, 0)).toEqual([
      [2, '30.000'],
      [0, '40.000'],
    ])
  })

  it('are the detour factor times the line, the bound measured after it', () => {
    // 8 × 1.3 = 10.4 is within 10.5; 9 × 1.3 = 11.7 is not
    const costs = straightLineCosts([at(0)], [practice(9), practice(8)], {
      boundKm: 10.5,
      factor: 1.3,
      nearest: 0,
    })
    expect(rowOf(costs, 0)).toEqual([[1, '10.400']])
  })

  it('count a practice with several places once, at the nearest', () => {
    const costs = straightLineCosts([at(0), at(20)], [practice(2, 19)], {
      boundKm: 30,
      factor: 1,
      nearest: 1,
    })
    expect([rowOf(costs, 0), rowOf(costs, 1)]).toEqual([[[0, '2.000']], [[0, '1.000']]])
  })

  it('are those of every pair measured by itself, in any world', () => {
    const point = record({
      lat: double({ min: 54, max: 58, noNaN: true }),
      lon: double({ min: 8, max: 15, noNaN: true }),
    })
    const worlds = record({
      demand: array(point, { maxLength: 8 }),
      supply: array(array(point, { minLength: 1, maxLength: 2 }), { maxLength: 12 }),
      boundKm: integer({ min: 0, max: 200 }),
      nearest: integer({ min: 0, max: 4 }),
    })
    assert(
      property(worlds, ({ demand, supply, boundKm, nearest }) => {
        const sited = supply.map((sites, index) => ({ sites, kept: index % 3 !== 0 }))
        const costs = straightLineCosts(demand, sited, { boundKm, factor: 1.25, nearest })
        for (const [row, from] of demand.entries()) {
          const all = sited
            .map(({ sites, kept }, index) => ({
              index,
              kept,
              km: Math.min(...sites.map((site) => equirectangularKm(from, site) * 1.25)),
            }))
            .toSorted((a, b) => a.km - b.km || a.index - b.index)
          const near = new Set(all.filter(({ kept }) => kept).slice(0, nearest))
          const wanted = all.filter((one) => near.has(one) || one.km <= boundKm + 1e-9)
          expect(rowOf(costs, row)).toEqual(wanted.map(({ index, km }) => [index, km.toFixed(3)]))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('are refused with a factor or bound that is no positive number', () => {
    expect(() => straightLineCosts([], [], { boundKm: 10, factor: 0, nearest: 1 })).toThrow(RangeError)
    expect(() => straightLineCosts([], [], { boundKm: Number.NaN, factor: 1, nearest: 1 })).toThrow(
      RangeError,
    )
  })
})
