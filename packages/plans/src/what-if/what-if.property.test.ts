import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChanges } from './apply-changes.ts'
import { type Change, findChanges, writeChanges } from './change.ts'
import { measureSupply } from './measure-change.ts'
import { practice, smallWorld, village } from './small-world.ts'
import { measureBaseline, whatIf } from './what-if.ts'
import { prepareWorld, type WhatIfWorld } from './world.ts'

const point = fc.record({
  lat: fc.double({ min: 55.5, max: 56.5, noNaN: true }).map((value) => Number(value.toFixed(5))),
  lon: fc.double({ min: 9, max: 11, noNaN: true }).map((value) => Number(value.toFixed(5))),
})

const world: fc.Arbitrary<WhatIfWorld> = fc
  .tuple(
    fc.array(fc.tuple(point, fc.integer({ min: 0, max: 500 })), { minLength: 1, maxLength: 7 }),
    fc.array(
      fc.tuple(
        point,
        fc.option(fc.boolean()),
        fc.option(fc.integer({ min: 0, max: 4 })),
        fc.option(fc.integer({ min: 0, max: 3000 })),
      ),
      { minLength: 1, maxLength: 7 },
    ),
  )
  .map(([homes, places]) =>
    smallWorld(
      homes.map(([at, people], index) => village(`d${index}`, 0, people, at)),
      places.map(([at, open, capacity, listedPatients], index) =>
        practice(`s${index}`, 0, { ...at, sites: [at], open, capacity, listedPatients }),
      ),
    ),
  )

const practiceId = fc.integer({ min: 0, max: 7 }).map((index) => `s${index}`)
const change: fc.Arbitrary<Change> = fc.oneof(
  practiceId.map((id): Change => ({ kind: 'close', practice: id })),
  fc.tuple(practiceId, point).map(([id, at]): Change => ({ kind: 'move', practice: id, ...at })),
  fc
    .tuple(practiceId, fc.integer({ min: 0, max: 9 }))
    .map(([id, capacity]): Change => ({ kind: 'capacity', practice: id, capacity })),
  fc.tuple(practiceId, fc.boolean()).map(([id, open]): Change => ({ kind: 'intake', practice: id, open })),
  fc
    .tuple(point, fc.integer({ min: 0, max: 9 }))
    .map(([at, capacity]): Change => ({ kind: 'new', ...at, capacity })),
)
const changes = fc.array(change, { maxLength: 5 })

const imagine = (given: WhatIfWorld, list: readonly Change[]) => {
  const prepared = prepareWorld(given)
  return whatIf(prepared, measureBaseline(prepared), list)
}

/** Whom a change is about; two changes about different ones are independent. */
const subjectOf = (one: Change) => (one.kind === 'new' ? `${one.lat},${one.lon}` : one.practice)

/** Nobody's nearest practice by brute force over every pair. */
function measured(given: WhatIfWorld, list: readonly Change[]) {
  const prepared = prepareWorld(given)
  return measureSupply(prepared, applyChanges(given, list).supply)
}

describe('what if', () => {
  it('with no changes is today to the byte, and zero everywhere', () => {
    fc.assert(
      fc.property(world, (given) => {
        const result = imagine(given, [])
        const { total } = result
        expect([total.nearer, total.farther, total.breaks, total.heals, result.changed.length]).toEqual([
          0, 0, 0, 0, 0,
        ])
        expect(total.withoutChoice.after).toBe(total.withoutChoice.before)
        expect(total.nearestKm.after).toBe(total.nearestKm.before)
        expect(total.score.after).toBe(total.score.before)
        expect(result.anotherDoctor).toEqual({
          left: [],
          offers: [],
          withoutOffer: 0,
          limitAssumed: false,
          roomNotKnown: [],
        })
        expect(measured(given, [])).toEqual(measureBaseline(prepareWorld(given)))
      }),
      { numRuns: 60 },
    )
  })

  it('undone is as before, to the byte: the last change taken away leaves the answer to the others', () => {
    fc.assert(
      fc.property(world, changes, change, (given, list, more) => {
        const before = imagine(given, list)
        imagine(given, [...list, more])
        expect(imagine(given, [...list, more].slice(0, -1))).toEqual(before)
      }),
      { numRuns: 60 },
    )
  })

  it('opening never makes the nearest longer or takes a choice; closing never the reverse', () => {
    fc.assert(
      fc.property(world, point, practiceId, (given, at, id) => {
        const opened = imagine(given, [{ kind: 'new', ...at, capacity: 1 }]).total
        expect([opened.farther, opened.breaks]).toEqual([0, 0])
        const closed = imagine(given, [{ kind: 'close', practice: id }]).total
        expect([closed.nearer, closed.heals]).toEqual([0, 0])
      }),
      { numRuns: 100 },
    )
  })

  it('opening never lowers anybody’s access score, closing never raises one (E2SFCA)', () => {
    fc.assert(
      fc.property(world, point, practiceId, (given, at, id) => {
        const before = measured(given, []).score
        const opened = measured(given, [{ kind: 'new', ...at, capacity: 1 }]).score
        const closed = measured(given, [{ kind: 'close', practice: id }]).score
        for (const [place, score] of before.entries()) {
          expect(opened[place]).toBeGreaterThanOrEqual(score - 1e-12)
          expect(closed[place]).toBeLessThanOrEqual(score + 1e-12)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('does not depend on the order of independent changes', () => {
    fc.assert(
      fc.property(world, changes, (given, list) => {
        const independent = list.filter(
          (one, at) => list.findIndex((other) => subjectOf(other) === subjectOf(one)) === at,
        )
        const turned = imagine(given, independent.toReversed())
        const straight = imagine(given, independent)
        expect({ ...turned, unknown: [] }).toEqual({ ...straight, unknown: [] })
      }),
      { numRuns: 60 },
    )
  })

  it('the nearest and the number of choices are those of a second look at every pair', () => {
    fc.assert(
      fc.property(world, changes, (given, list) => {
        const { supply } = applyChanges(given, list)
        const found = measured(given, list)
        for (const [place, home] of given.demand.entries()) {
          const all = supply
            .filter((one) => !one.gone && one.open !== false)
            .map(({ sites: [site] }) => Math.hypot(...planar(home, site ?? home)))
            .toSorted((a, b) => a - b)
          expect(orNone(found.nearestKm[place])).toBeCloseTo(all[0] ?? -1, 6)
          expect(orNone(found.secondKm[place])).toBeCloseTo(all[1] ?? -1, 6)
          expect(found.choices[place]).toBe(all.filter((km) => km <= 15 + 1e-9).length)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('nobody is given more patients than there is room for, and none is lost on the way', () => {
    fc.assert(
      fc.property(world, changes, (given, list) => {
        const { anotherDoctor: other, supply } = imagine(given, list)
        const taken = Map.groupBy(other.offers, (offer) => offer.to)
        for (const [to, offers] of taken) {
          const one = supply.find(({ id }) => id === to)
          const sum = offers.reduce((all, offer) => all + offer.patients, 0)
          expect(one?.open === false || one?.gone).toBe(false)
          expect((one?.listedPatients ?? 0) + sum).toBeLessThanOrEqual(
            (one?.capacity ?? 0) * (one?.closingLimit ?? 0),
          )
        }
        const left = other.left.reduce((all, { patients }) => all + (patients ?? 0), 0)
        const offered = other.offers.reduce((all, { patients }) => all + patients, 0)
        expect(offered + other.withoutOffer).toBeCloseTo(left, 6)
      }),
      { numRuns: 100 },
    )
  })
})

/** −1 stands for no practice at all. */
function orNone(km: number | undefined): number {
  return km === undefined || Number.isNaN(km) ? -1 : km
}

/** Kilometres east and north between two points on the equirectangular grid: an arithmetic of its own. */
function planar(
  a: { readonly lat: number; readonly lon: number },
  b: { readonly lat: number; readonly lon: number },
): readonly [number, number] {
  const radians = Math.PI / 180
  const east = (b.lon - a.lon) * radians * Math.cos(((a.lat + b.lat) / 2) * radians) * 6371
  return [east, (b.lat - a.lat) * radians * 6371]
}

describe('a list of changes in an address', () => {
  it('is read back as it was written', () => {
    const anyId = fc.string({ minLength: 1, maxLength: 12 }).filter((id) => id.isWellFormed())
    const written = fc
      .array(fc.tuple(change, anyId), { maxLength: 6 })
      .map((list) => list.map(([one, id]): Change => (one.kind === 'new' ? one : { ...one, practice: id })))
    fc.assert(
      fc.property(written, (list) => {
        expect(findChanges(writeChanges(list))).toEqual(list)
      }),
    )
  })

  it('is readable', () => {
    const list: readonly Change[] = [
      { kind: 'close', practice: '011234' },
      { kind: 'move', practice: '011234', lat: 55.1, lon: 14.9 },
      { kind: 'capacity', practice: '011234', capacity: 2 },
      { kind: 'intake', practice: '011234', open: true },
      { kind: 'intake', practice: '011234', open: false },
      { kind: 'new', lat: 55.1, lon: 14.9, capacity: 1.5 },
    ]
    expect(writeChanges(list)).toBe(
      'luk:011234,flyt:011234:55.1:14.9,kapacitet:011234:2,aaben:011234,lukket:011234,ny:55.1:14.9:1.5',
    )
  })

  it.each([
    'luk',
    'luk:',
    'luk:1:2',
    'flyt:1:55',
    'flyt:1:95:10',
    'kapacitet:1:-1',
    'kapacitet:1:1e3',
    'ny:55:10',
    'riv:1',
    'luk:1,,',
    'luk:~zz',
  ])('»%s« is none', (text) => {
    expect(findChanges(text)).toBeUndefined()
  })
})
