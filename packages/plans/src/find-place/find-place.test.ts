import {
  areaId,
  EMPTY_SNAPSHOT,
  type Fact,
  getPlainDate,
  type NamedPlace,
  type Snapshot,
} from '@laegedaekning/domain'
import { getIndicator } from '@laegedaekning/rules'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALBY, area, BYBY, COUNTRY, member, practice, snapshotOf } from '../status/small-world.ts'
import { worldOf } from '../status/world.ts'
import { answerPlace } from './answer-place.ts'
import { middleOf, outlineHolds } from './outline-point.ts'
import { placesOf } from './place-index.ts'
import { readPoint, writePoint } from './point-text.ts'
import { searchPlaces } from './search-places.ts'
import { foldSpelling } from './spelling.ts'

const DATE = getPlainDate('2026-01-01')

function place(more: Partial<NamedPlace>): Fact<'place'> {
  const name = more.name ?? ''
  const houseNumber = more.houseNumber ?? ''
  return {
    kind: 'place',
    virkning: { from: DATE, until: null },
    provenance: { source: 'proeve', certainty: 'sourced', madeUp: true },
    body: {
      id: `${name} ${houseNumber}`.trim(),
      kind: 'address',
      name,
      houseNumber,
      postcode: '3700',
      city: 'Rønne',
      kommune: null,
      lat: 56,
      lon: 10,
      ...more,
    },
  }
}

const TAASTRUP = areaId('kommune', '0169')
const AARHUS = areaId('kommune', '0751')
const SNAPSHOT: Snapshot = {
  ...snapshotOf([
    ...COUNTRY,
    area(TAASTRUP, 'Høje-Taastrup', { lat: 55.65, lon: 12.27, officialCode: '0169' }),
    area(AARHUS, 'Aarhus', { lat: 56.16, lon: 10.2 }),
    area(areaId('sogn', '7001'), 'Åby', { lat: 56, lon: 10 }),
    member(areaId('sogn', '7001'), ALBY),
    area(areaId('sogn', '7002'), 'Fjern', { lat: 56.1, lon: 10 }),
    member(areaId('sogn', '7002'), BYBY),
    practice('011355', ALBY, { name: 'Lægerne på Torvet', lat: 56, lon: 10.05, open: true }),
    practice('011356', ALBY, { name: 'Lægehuset', lat: 56, lon: 10.1, open: null }),
  ]),
  place: [
    place({ name: 'Aabyvej', houseNumber: '9' }),
    place({ name: 'Aabyvej', houseNumber: '11' }),
    place({ name: 'Aabyvej', houseNumber: '11B' }),
    place({ id: 'by-1', kind: 'town', name: 'Lemvig', postcode: '', city: '', kommune: BYBY }),
  ],
}
const INDEX = placesOf(SNAPSHOT, DATE)
const first = (text: string) => searchPlaces(INDEX, text, 5)[0]
const names = (text: string) => searchPlaces(INDEX, text, 5).map(({ name }) => name)

describe('what a register has none of', () => {
  it('is told, so that nobody looks for it in vain', () => {
    const areas = snapshotOf([...COUNTRY, area(areaId('sogn', '7001'), 'Åby', { lat: 56, lon: 10 })])
    expect(placesOf(areas, DATE).missing).toEqual(['address', 'postnummer', 'town'])
    const addresses = { ...EMPTY_SNAPSHOT, place: [place({ name: 'Aabyvej' })] }
    expect(placesOf(addresses, DATE).missing).toEqual(['sogn', 'town'])
  })
})

describe('a place is found', () => {
  it.each([
    'Høje-Taastrup',
    'høje tåstrup',
    'HØJE TAASTRUP KOMMUNE',
    'Hoje Tastrup',
    'Høje-Taastrups Kommune',
    'Høje-Tastrup',
    '0169',
  ])('»%s« is Høje-Taastrup', (text) => {
    expect(first(text)?.name).toBe('Høje-Taastrup')
  })

  it.each(['Århus', 'aarhus', 'Aarhuss', 'Arhus'])('»%s« is Aarhus', (text) => {
    expect(first(text)?.id).toBe(AARHUS)
  })

  it('by street and number, with or without the postal town; house numbers stand in order', () => {
    expect(names('aabyvej')).toEqual(['Aabyvej 9', 'Aabyvej 11', 'Aabyvej 11B'])
    expect(first('Åbyvej 11b, 3700 Rønne')?.name).toBe('Aabyvej 11B')
    expect(first('3700 aabyvej 9')?.name).toBe('Aabyvej 9')
    expect(names('Aabyvej 12')).toEqual([])
  })

  it('by a postal code that only addresses tell of, in the middle of them', () => {
    const found = first('3700')
    expect([found?.id, found?.name, found?.pointBasis]).toEqual(['postnummer-3700', 'Rønne', 'addresses'])
    expect([found?.lat, found?.lon]).toEqual([56, 10])
  })

  it('by one letter wrong, where nothing else fits', () => {
    expect(names('Lemvg')).toEqual(['Lemvig'])
    expect(names('xyzzy')).toEqual([])
  })

  it('by the name or the number of a practice, and by its own id', () => {
    expect(first('torvet')?.id).toBe('praksis:011355')
    expect(first('011355')?.id).toBe('praksis:011355')
    expect(first('praksis:011356')?.name).toBe('Lægehuset')
  })

  it('whatever is typed, without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(searchPlaces(INDEX, text, 3).length).toBeLessThanOrEqual(3)
      }),
    )
  })

  it('every place by its own name', () => {
    for (const { place: own } of INDEX.places)
      expect(searchPlaces(INDEX, `${own.name} ${own.detail}`, 10).map(({ id }) => id)).toContain(own.id)
  })
})

describe('a point', () => {
  it.each(['55.1,14.9', '55.1, 14.9', '55,1 14,9', '55,1; 14,9', ' 55.1 14.9 ', '55.1° N 14.9° Ø'])(
    '»%s« is read',
    (text) => {
      expect(readPoint(text)).toEqual({ kind: 'point', point: { lat: 55.1, lon: 14.9 } })
    },
  )

  it('in the wrong order, or far away, is outside; other texts are none', () => {
    expect(readPoint('14.9,55.1').kind).toBe('outside')
    expect(readPoint('48.85,2.35').kind).toBe('outside')
    expect(readPoint('3700 Rønne').kind).toBe('none')
    expect(readPoint('3700').kind).toBe('none')
  })

  it('is written so that it is read again', () => {
    const degrees = (min: number, max: number) =>
      fc.double({ min, max, noNaN: true }).map((value) => Number(value.toFixed(5)))
    fc.assert(
      fc.property(degrees(54.5, 57.9), degrees(8, 15.3), (lat, lon) => {
        expect(readPoint(writePoint({ lat, lon }))).toEqual({ kind: 'point', point: { lat, lon } })
      }),
    )
  })
})

describe('the answer of a place', () => {
  it('estimates the parish by the nearest middle and says so; the kommune follows it', () => {
    const [point] = searchPlaces(INDEX, '56.04,10', 1)
    if (point === undefined) throw new RangeError('a point is a place')
    const { areas } = answerPlace(SNAPSHOT, DATE, point)
    // 4.4 km from Åby and 6.7 km from Fjern
    expect(areas.map(({ name, found }) => [name, found])).toEqual([
      ['Åby', 'nearest'],
      ['Alby', 'nearest'],
      ['Region Øst', 'nearest'],
    ])
  })

  it('one open practice and one that has not said: whether the rule holds cannot be decided', () => {
    const at = first('Aabyvej 9')
    if (at === undefined) throw new RangeError('the address is there')
    const [straight, detour] = answerPlace(SNAPSHOT, DATE, at).choices
    expect([straight?.open, straight?.notReported, straight?.closed, straight?.verdict]).toEqual([
      1,
      1,
      0,
      'depends',
    ])
    // 0.05° of longitude at 56° north: 0.05 · 111.195 · cos 56° = 3.109 km; times 1.3
    expect(straight?.nearest?.km).toBeCloseTo(3.109, 3)
    expect(detour?.nearest?.km).toBeCloseTo(4.042, 3)
    expect(straight?.nearestFigure.value).toBe(straight?.nearest?.km)
  })

  it('by road counts only those with a way, and 15.1 km is too far', () => {
    const at = first('Aabyvej 9')
    if (at === undefined) throw new RangeError('the address is there')
    const road = {
      kilometres: new Map([['011355', 15.1]]),
      minutes: new Map([['011355', 20]]),
      source: 'proeve',
    }
    const answer = answerPlace(SNAPSHOT, DATE, at, { road })
    const byRoad = answer.choices.find(({ basis }) => basis === 'road')
    expect([byRoad?.open, byRoad?.verdict, byRoad?.nearest?.km]).toEqual([0, 'no', 15.1])
    expect(answer.practices.map(({ roadKm }) => roadKm)).toEqual([15.1, null])
  })

  it('says of the kommune what Status says, though only its own people are measured', () => {
    const at = first('Aabyvej 9')
    const alby = at === undefined ? [] : answerPlace(SNAPSHOT, DATE, { ...at, kommune: ALBY }).kommuneFigures
    expect(alby.map(({ indicator }) => indicator)).toEqual([
      'andel-inden-for-15-km',
      'borgere-faerre-end-to-praksis',
    ])
    for (const { indicator, figure } of alby)
      expect(figure).toEqual(worldOf(SNAPSHOT, DATE).figureOf(getIndicator(indicator), ALBY))
  })

  it('without any fact about designations does not say that the place is not designated', () => {
    const at = first('Alby') ?? first('Aabyvej 9')
    if (at === undefined) throw new RangeError('the address is there')
    expect(answerPlace(SNAPSHOT, DATE, at).designationsKnown).toBe(false)
    const nothing = answerPlace({ ...EMPTY_SNAPSHOT, place: SNAPSHOT.place }, DATE, at)
    expect(nothing.practices).toEqual([])
    // that no practice is known is not that there are fewer than two
    expect(nothing.choices.map(({ verdict }) => verdict)).toEqual(['no-practices', 'no-practices'])
  })
})

describe('an outline', () => {
  const ring = [
    [10, 56],
    [11, 56],
    [11, 57],
    [10, 57],
    [10, 56],
  ] as const
  const hole = [
    [10.4, 56.4],
    [10.6, 56.4],
    [10.6, 56.6],
    [10.4, 56.6],
    [10.4, 56.4],
  ] as const

  it('holds what is inside and not what lies in its hole', () => {
    expect(outlineHolds({ polygons: [[ring, hole]] }, { lat: 56.1, lon: 10.1 })).toBe(true)
    expect(outlineHolds({ polygons: [[ring, hole]] }, { lat: 56.5, lon: 10.5 })).toBe(false)
    expect(outlineHolds({ polygons: [[ring]] }, { lat: 57.1, lon: 10.5 })).toBe(false)
  })

  it('has its middle in the largest piece', () => {
    const middle = middleOf({ polygons: [[hole], [ring]] })
    expect(middle?.lat).toBeCloseTo(56.5, 9)
    expect(middle?.lon).toBeCloseTo(10.5, 9)
    expect(middleOf({ polygons: [] })).toBeNull()
  })
})

describe('a spelling', () => {
  it('folds letters that are written in two ways', () => {
    expect(foldSpelling('Århus Å-kær, Ærø')).toBe(foldSpelling('aarhus aa kaer aeroe'))
  })
})
