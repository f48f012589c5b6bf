import { DENMARK } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import type { Change } from './change.ts'
import { bandKey, FATES, fateKey, findCellFigure, meanKey } from './fate-figures.ts'
import { north, practice, smallWorld, village } from './small-world.ts'
import { measureBaseline, whatIf } from './what-if.ts'
import { whatIfFigures } from './what-if-figures.ts'
import { prepareWorld, type WhatIfWorld } from './world.ts'

const imagine = (world: WhatIfWorld, changes: readonly Change[], roads?: Parameters<typeof whatIf>[3]) => {
  const prepared = prepareWorld(world)
  return whatIf(prepared, measureBaseline(prepared), changes, roads)
}

// people are powers of two, so that a sum says which villages it is of
const VILLAGES = [village('a', 0, 64), village('b', 10, 128), village('c', 24, 256)]
const PRACTICES = [practice('p', 0), practice('q', 12), practice('r', 26)]
/**
 * a: p 0, q 12 → 2 choices. b: q 2, p 10 → 2. c: r 2, q 12 → 2. Closing q leaves a: p 0 (r 26) → 1; b: p 10, r 16 → 1; c: r 2 → 1.
 */
const WORLD = smallWorld(VILLAGES, PRACTICES)

describe('what if a practice closes (N24, N25)', () => {
  const result = imagine(WORLD, [{ kind: 'close', practice: 'q' }])

  it('the choice breaks for everybody who had it as one of two', () => {
    expect(result.total.withoutChoice).toEqual({ before: 0, after: 448 }) // 64 + 128 + 256
    expect([result.total.breaks, result.total.heals]).toEqual([448, 0])
  })

  it('only those whose nearest it was get farther', () => {
    expect([result.total.farther, result.total.nearer]).toEqual([128, 0]) // b: 2 → 10 km
    expect(result.bands.find(({ band }) => band === 'farther-5')?.people).toBe(128)
    // (64 · 0 + 128 · 2 + 256 · 2) ÷ 448 = 1.714; after (0 + 128 · 10 + 512) ÷ 448 = 4
    expect(result.total.nearestKm.before).toBeCloseTo(768 / 448, 9)
    expect(result.total.nearestKm.after).toBeCloseTo(4, 9)
  })

  it('who they are: half of them over 65, and households without a car', () => {
    expect(result.groups.map(({ farther, breaks }) => [farther, breaks])).toEqual([
      [64, 224],
      [64, 224],
      [8, 28], // 128 ÷ 16, 448 ÷ 16
    ])
  })

  it('its 1,000 patients are offered the 600 that fit under the limit of the nearest, and 400 of p', () => {
    // from q at 12: p is 12 km away and r 14; each has 1,600 − 1,000 = 600
    expect(result.anotherDoctor.offers.map(({ to, patients }) => [to, patients])).toEqual([
      ['p', 600],
      ['r', 400],
    ])
    expect(result.anotherDoctor.withoutOffer).toBe(0)
    const figures = whatIfFigures(WORLD, result)
    expect(figures.map(({ figure }) => figure.value)).toEqual([
      448,
      expect.closeTo(4, 9),
      expect.any(Number),
      1000,
      0,
    ])
  })
})

describe('who has room', () => {
  it('several that close share it, and whoever finds none is named', () => {
    const { anotherDoctor } = imagine(WORLD, [
      { kind: 'close', practice: 'q' },
      { kind: 'close', practice: 'r' },
    ])
    // q: p 600, 400 wait; r at 26 has nobody within 15 km: 1,000 wait
    expect(anotherDoctor.offers.map(({ from, to, patients }) => [from, to, patients])).toEqual([
      ['q', 'p', 600],
    ])
    expect(anotherDoctor.withoutOffer).toBe(1400)
  })

  it('a list that is not reported is capacity × norm and assumed; without capacity it is not known', () => {
    const world = smallWorld(VILLAGES, [
      practice('p', 0),
      practice('q', 12, { listedPatients: null, capacity: 1.5 }),
      practice('r', 13, { listedPatients: null, capacity: null }),
    ])
    const { anotherDoctor } = imagine(world, [
      { kind: 'close', practice: 'q' },
      { kind: 'close', practice: 'r' },
    ])
    expect(anotherDoctor.left.map(({ patients, assumed }) => [patients, assumed])).toEqual([
      [2400, true], // 1.5 · 1,600
      [null, true],
    ])
  })

  it('where no closing limit is known at the date the norm stands for it, and says so', () => {
    const noLimit = PRACTICES.map((one) => ({ ...one, closingLimit: null }))
    const world = smallWorld(VILLAGES, noLimit, { normPatients: 1100 })
    const result = imagine(world, [{ kind: 'close', practice: 'q' }])
    const { offers, withoutOffer, limitAssumed } = result.anotherDoctor
    // 1,100 − 1,000 = 100 in each of p and r; 800 wait
    expect([offers.map(({ patients }) => patients), withoutOffer, limitAssumed]).toEqual([
      [100, 100],
      800,
      true,
    ])
  })

  it('a practice that has not reported its list offers nothing, and is counted as such', () => {
    const world = smallWorld(VILLAGES, [practice('p', 0, { listedPatients: null }), practice('q', 12)])
    const { anotherDoctor } = imagine(world, [{ kind: 'close', practice: 'q' }])
    expect([anotherDoctor.offers, anotherDoctor.withoutOffer, anotherDoctor.roomNotKnown]).toEqual([
      [],
      1000,
      ['p'],
    ])
  })
})

describe('every cell of the tables', () => {
  it('opens to a figure with its value, and none is there for a cell that is not', () => {
    const result = imagine(WORLD, [{ kind: 'close', practice: 'q' }])
    const valueOf = (key: string, area = DENMARK) => findCellFigure(WORLD, result, key, area)?.figure.value
    for (const fate of FATES) {
      expect(valueOf(fateKey(fate))).toBe(result.total[fate])
      for (const [at, group] of result.groups.entries()) expect(valueOf(fateKey(fate, at))).toBe(group[fate])
      for (const one of result.kommuner) expect(valueOf(fateKey(fate), one.id)).toBe(one[fate])
    }
    for (const { band, people } of result.bands) expect(valueOf(bandKey(band))).toBe(people)
    expect(valueOf(meanKey('nearestKm', 'before'))).toBe(result.total.nearestKm.before)
    expect(valueOf(meanKey('score', 'after'))).toBe(result.total.score.after)
    expect(valueOf('hvad-nu-hvis-intet')).toBeUndefined()
    expect(findCellFigure(WORLD, result, fateKey('farther'), DENMARK)?.figure.certainty).not.toBe('sourced')
  })
})

describe('other changes', () => {
  it('a practice that closes for new patients is no choice, but its patients stay', () => {
    const result = imagine(WORLD, [{ kind: 'intake', practice: 'q', open: false }])
    expect(result.total.withoutChoice.after).toBe(448)
    expect(result.anotherDoctor.left).toEqual([])
    expect(result.total.score).toEqual(imagine(WORLD, []).total.score)
  })

  it('one that opens heals the rule', () => {
    const world = smallWorld(VILLAGES, [
      practice('p', 0),
      practice('q', 12, { open: false }),
      practice('r', 26),
    ])
    const { total } = imagine(world, [{ kind: 'intake', practice: 'q', open: true }])
    expect([total.withoutChoice, total.heals]).toEqual([{ before: 448, after: 0 }, 448])
  })

  it('a new practice heals where it makes two: at 14.9 and 15.0 km, not at 15.1', () => {
    const one = smallWorld([village('home', 0, 8)], [practice('p', 1)])
    const after = (km: number) =>
      imagine(one, [{ kind: 'new', ...north(km), capacity: 1 }]).total.withoutChoice.after
    expect([after(14.9), after(15), after(15.1)]).toEqual([0, 0, 8])
  })

  it('a practice that moves is reached where it now is, and no longer where it was', () => {
    const { total } = imagine(WORLD, [{ kind: 'move', practice: 'q', ...north(24) }])
    // b: q 2 → p 10; c: r 2 → q 0
    expect([total.farther, total.nearer]).toEqual([128, 256])
  })

  it('twice the capacity is twice the access of those who alone have it', () => {
    const one = smallWorld([village('home', 0, 1000)], [practice('p', 1)])
    const { total } = imagine(one, [{ kind: 'capacity', practice: 'p', capacity: 2 }])
    expect([total.score.before, total.score.after]).toEqual([1, 2]) // 1 and 2 capacities for 1,000 people
  })

  it('with the last practice gone nobody has a nearest one, and that is the largest loss', () => {
    const one = smallWorld([village('home', 0, 8)], [practice('p', 1)])
    const { total, bands } = imagine(one, [{ kind: 'close', practice: 'p' }])
    expect([total.nearestKm.after, total.farther]).toEqual([null, 8])
    expect(bands.find(({ band }) => band === 'farther-5')?.people).toBe(8)
  })

  it('a practice that the register does not know is told and skipped', () => {
    const changes: readonly Change[] = [{ kind: 'close', practice: 'nobody' }]
    const result = imagine(WORLD, changes)
    expect(result.unknown).toEqual(changes)
    expect(result.total).toEqual(imagine(WORLD, []).total)
  })

  it('by road a new practice reaches those whom its column says, and a strait separates', () => {
    const km = { rowStart: [0, 1, 2], supply: [0, 0], cost: [3, 4] }
    const road = smallWorld([village('east', 0, 4), village('west', 2, 8)], [practice('p', 1)], {
      basis: 'road',
      factor: null,
      km,
    })
    const point = north(1)
    const roads = new Map([[`${point.lat},${point.lon}`, new Map([['west', 1]])]])
    const { total } = imagine(road, [{ kind: 'new', ...point, capacity: 1 }], roads)
    // east cannot reach it: its choice stays one
    expect(total.withoutChoice).toEqual({ before: 12, after: 4 })
    expect([total.nearer, total.farther]).toEqual([8, 0])
  })
})
