import { getPlainDate } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import type { PlaceSite } from './compose-packages.ts'
import { pairOf, type RoadMinutes, travelAt, unknownPlaces } from './travel-minutes.ts'

const DAY = getPlainDate('2026-01-01')

/** A hospital on the meridian 9° E, so many degrees north of 56°. */
const at = (id: string, north: number | null): PlaceSite => ({
  id,
  name: id,
  kind: 'acute',
  countsIn: null,
  coverageArea: null,
  practices: 1,
  lat: north === null ? null : 56 + north,
  lon: north === null ? null : 9,
})
const [a, b, c] = [at('a', 0), at('b', 0.5), at('c', 0.2)]

const ROADS: RoadMinutes = {
  minutes: new Map([
    [pairOf('a', 'c'), 25],
    [pairOf('c', 'b'), 48],
  ]),
  boundMinutes: 90,
  notOnRoad: new Set(['d']),
  network: 'danmark.osm.pbf',
}

describe('minutes between the sites of a connected course (X12)', () => {
  it('are the straight line × 1.3 at 72 km an hour where no network is loaded, and marked assumed', () => {
    const travel = travelAt(DAY, null)
    // half a degree is 6371 × π ÷ 360 = 55.597 km; × 1.3 ÷ (80 × 0.9) × 60 = 60.23 minutes
    expect(travel.minutesApart([a, c, b])).toBeCloseTo(60.23, 2)
    expect(travel.minutesApart([a])).toBe(0)
    expect(travel.applied.map(({ certainty }) => certainty)).toContain('assumed')
    expect(travel.note.da).toContain('lige linje × 1,3 ved 72 km i timen')
  })

  it('are those of the road network where one is loaded, the longest of the course', () => {
    const travel = travelAt(DAY, ROADS)
    expect(travel.minutesApart([a, c])).toBe(25)
    expect(travel.minutesApart([a, c])).toBe(travel.minutesApart([c, a]))
    expect(travel.minutesApart([b, c])).toBe(48)
    expect(travel.note.en).toContain('danmark.osm.pbf')
  })

  it('are at least the bound for a pair that the network has farther apart, and estimated for a site off the roads', () => {
    // a and b are not in the table of 90 minutes
    expect(travelAt(DAY, ROADS).minutesApart([a, b])).toBe(90)
    // 0.4 degrees: 44.48 km × 1.3 ÷ 72 × 60 = 48.18
    expect(travelAt(DAY, ROADS).minutesApart([a, at('d', 0.4)])).toBeCloseTo(48.18, 2)
  })

  it('are none to a site whose place is not known, and the plan names it', () => {
    expect(travelAt(DAY, ROADS).minutesApart([a, at('e', null)])).toBe(0)
    expect(unknownPlaces([a, at('e', null)]).map(({ da }) => da)).toEqual([
      'Rejsetiden til steder uden kendt beliggenhed tælles som 0 minutter: e.',
    ])
    expect(unknownPlaces([a, b])).toEqual([])
  })
})
