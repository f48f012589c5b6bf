import { describe, expect, it } from 'vitest'
import { type Bornholm, isThere, measureBornholm } from './bornholm.ts'

if (!isThere)
  console.log('skipped: ../shared/data is not there, so the road distances of Bornholm are not tested')

// Golden figures, made 22 November 2026 by `node test/figures/print-bornholm.ts`; docs/explanation/afstand-ad-vej.md shows them.
const GOLDEN: Bornholm['rows'] = [
  { withinKm: 1, nearestByRoad: 12_766, secondByRoad: 5_946, nearestStraight: 16_796, secondStraight: 9_672 },
  {
    withinKm: 2,
    nearestByRoad: 18_740,
    secondByRoad: 11_470,
    nearestStraight: 20_782,
    secondStraight: 12_824,
  },
  {
    withinKm: 3,
    nearestByRoad: 21_852,
    secondByRoad: 12_852,
    nearestStraight: 24_204,
    secondStraight: 13_826,
  },
  {
    withinKm: 5,
    nearestByRoad: 26_863,
    secondByRoad: 14_890,
    nearestStraight: 29_816,
    secondStraight: 16_519,
  },
  {
    withinKm: 10,
    nearestByRoad: 35_483,
    secondByRoad: 25_266,
    nearestStraight: 37_159,
    secondStraight: 29_769,
  },
  {
    withinKm: 15,
    nearestByRoad: 38_668,
    secondByRoad: 35_864,
    nearestStraight: 38_677,
    secondStraight: 38_677,
  },
]

describe.skipIf(!isThere)('Bornholm by road: 29,811 addresses and 13 presumed practices', () => {
  it('has the golden table of people by distance to the nearest and the second nearest (N25, X13)', async () => {
    const found = await measureBornholm()
    expect([found.addresses, found.practices, found.tooFar]).toEqual([29_811, 13, 0])
    // data.md 5 counts 2,467 km for cars in all; the island's main net has 2,462 of them
    expect(found.roadKm).toBe(2462)
    expect(found.rows).toEqual(GOLDEN)
    // by road 38,677 − 35,864 = 2,813 people have fewer than two practices within 15 km; in a straight line nobody
    expect(found.longestKm.nearest).toBeCloseTo(15.65, 2)
    expect(found.longestKm.second).toBeCloseTo(17.82, 2)
    expect(found.detour).toBeCloseTo(1.259, 3)
    expect(found.otherNearest).toBe(1559)
    // no way by road is shorter than the straight line, so no row can have more people by road
    for (const row of found.rows) {
      expect(row.nearestByRoad).toBeLessThanOrEqual(row.nearestStraight)
      expect(row.secondByRoad).toBeLessThanOrEqual(row.secondStraight)
    }
  })
})
