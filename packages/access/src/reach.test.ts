import { describe, expect, it } from 'vitest'
import { countWithin, distancesToNearest, peopleWithin } from './reach.ts'

/** A point so many kilometres north of 56° north, 10° east. */
const north = (km: number) => ({ lat: 56 + km / 111.19492664455873, lon: 10 })
const village = (id: string, km: number, people: number) => ({ id, ...north(km), people })
const practice = (id: string, km: number) => ({ id, ...north(km), open: true })

describe('the nearest practices', () => {
  it('come nearest first, as many as wanted', () => {
    const [row] = distancesToNearest(
      [village('v', 0, 8)],
      [practice('c', 9), practice('a', -4), practice('b', 6)],
      2,
    )
    expect(row?.nearest.map(({ id, km }) => [id, Math.round(km * 1000) / 1000])).toEqual([
      ['a', 4],
      ['b', 6],
    ])
  })

  it('at one distance come by id', () => {
    const here = [practice('b', 1), practice('a', 1), practice('c', 1)]
    const [row] = distancesToNearest([village('v', 1, 8)], here, 2)
    expect(row?.nearest.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('two sites of one practice are one choice, at the nearer site', () => {
    const sites = [practice('a', 5), practice('a', 2), practice('b', 7)]
    const [row] = distancesToNearest([village('v', 0, 8)], sites, 2)
    expect(row?.nearest.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(row?.nearest[0]?.km).toBeCloseTo(2, 9)
  })

  it('are fewer where there are fewer, and none beyond the limit', () => {
    const all = [practice('a', 5), practice('b', 20)]
    expect(distancesToNearest([village('v', 0, 8)], all, 3)[0]?.nearest).toHaveLength(2)
    expect(distancesToNearest([village('v', 0, 8)], all, 3, 15)[0]?.nearest).toHaveLength(1)
    expect(distancesToNearest([village('v', 0, 8)], [], 3)[0]?.nearest).toEqual([])
    expect(distancesToNearest([village('v', 0, 8)], all, 0)[0]?.nearest).toEqual([])
  })

  it('a count that is no number of practices, and a point that is not on the earth, are refused', () => {
    expect(() => distancesToNearest([], [], 1.5)).toThrow(RangeError)
    expect(() => distancesToNearest([village('v', NaN, 8)], [], 1)).toThrow('»v«')
    expect(() => distancesToNearest([], [{ id: 'p', lat: 56, lon: 912, open: true }], 1)).toThrow('»p«')
  })
})

describe('practices within a limit', () => {
  it('14.9 and 15.0 km count, 15.1 km does not', () => {
    const around = [practice('a', 14.9), practice('b', -15), practice('c', 15.1)]
    expect(countWithin([village('v', 0, 8)], around, 15)).toEqual([{ id: 'v', people: 8, practices: 2 }])
  })
})

describe('people within limits', () => {
  // people are powers of two, so a sum says which villages were reached
  const villages = [village('a', 1, 1), village('b', 4, 2), village('c', 5, 4), village('d', 16, 8)]

  it('are added up per limit, the limit itself included', () => {
    const reach = peopleWithin(villages, [practice('p', 0)], [2, 5, 15])
    expect(reach.people).toBe(15)
    expect(reach.limits).toEqual([
      { km: 2, people: 1, share: 1 / 15 },
      { km: 5, people: 7, share: 7 / 15 }, // 1 + 2 + 4
      { km: 15, people: 7, share: 7 / 15 },
    ])
    expect(reach.beyond.map(({ id }) => id)).toEqual(['d'])
  })

  it('without any practice everybody is beyond every limit', () => {
    const reach = peopleWithin(villages, [], [15])
    expect(reach.limits).toEqual([{ km: 15, people: 0, share: 0 }])
    expect(reach.beyond.map(({ id, km }) => [id, km])).toEqual([
      ['a', null],
      ['b', null],
      ['c', null],
      ['d', null],
    ])
  })

  it('without people there is no share', () => {
    expect(peopleWithin([], [practice('p', 0)], [15]).limits).toEqual([{ km: 15, people: 0, share: null }])
  })
})
