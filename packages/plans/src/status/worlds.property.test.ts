import { type AreaId, areaId, type Fact, getPlainDate, type Snapshot } from '@laegedaekning/domain'
import { INDICATORS, lineageOf, listAreasInside } from '@laegedaekning/rules'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildStatus } from './build-status.ts'
import { area, doctor, LAND, member, people, practice, snapshotOf, ydernummer } from './small-world.ts'
import { worldOf } from './world.ts'

const DAY = getPlainDate('2026-01-01')

/** A country of 1–3 regions with 1–4 kommuner each, some facts placed in kommuner, some only in a region. */
const worlds = fc
  .record({
    kommuner: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
    people: fc.array(fc.integer({ min: 0, max: 9000 }), { minLength: 12, maxLength: 12 }),
    places: fc.array(fc.nat({ max: 14 }), { maxLength: 40 }),
    shares: fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 40, maxLength: 40 }),
  })
  .map(({ kommuner, people: counts, places, shares }) => {
    const regions = kommuner.map((_, index) => areaId('region', `90${index}`))
    const areas = kommuner.flatMap((count, region) =>
      Array.from({ length: count }, (_, index) => ({
        id: areaId('kommune', `9${region}0${index}`),
        region: regions[region] ?? LAND,
      })),
    )
    const somewhere: readonly AreaId[] = [...areas.map(({ id }) => id), ...regions]
    const placeOf = (number: number): AreaId => somewhere[number % somewhere.length] ?? LAND
    const facts: readonly Fact[] = [
      area(LAND, 'Landet'),
      ...regions.flatMap((id) => [area(id), member(id, LAND)]),
      ...areas.flatMap(({ id, region }, index) => [
        area(id),
        member(id, region),
        people(id, counts[index] ?? 0),
      ]),
      ...places.flatMap((place, index) => [
        practice(`p${index}`, placeOf(place)),
        ydernummer(`y${index}`, placeOf(place + index), {
          printedOrigin: index % 2 === 0 ? 'pool' : 'not-refilled',
        }),
        doctor(`d${index}`, placeOf(place + 2 * index), {
          fullTimeShare: (shares[index] ?? 1) / 10,
          birth: getPlainDate(`19${50 + (index % 40)}-03-01`),
        }),
      ]),
    ]
    return facts
  })

function ask(snapshot: Snapshot, indicator: string, level: 'kommune' | 'region') {
  return buildStatus(snapshot, { indicator, level, date: DAY, within: LAND, compareWith: 'land' })
}

function ratesOf(facts: readonly Fact[]) {
  const { rows } = ask(snapshotOf(facts), 'indbyggere-pr-praksis', 'kommune')
  return rows.map((row) => [row.area.id, row.figure.value])
}

const ADDED = [
  'befolkning',
  'ledige-ydernumre',
  'laeger-i-almen-praksis',
  'fuldtidslaeger-i-almen-praksis',
  'forventede-ophoer',
]

describe('in any world', () => {
  it('the kommuner partition each region and the country', () => {
    fc.assert(
      fc.property(worlds, (facts) => {
        const { tree } = worldOf(snapshotOf(facts), DAY).facts
        const kommuner = listAreasInside(tree, 'kommune', LAND)
        const inRegions = listAreasInside(tree, 'region', LAND).flatMap((region) =>
          listAreasInside(tree, 'kommune', region),
        )
        expect(inRegions.toSorted()).toEqual(kommuner)
        for (const id of kommuner) expect(lineageOf(tree, id).get('land')).toBe(LAND)
      }),
      { numRuns: 50 },
    )
  })

  it('every part of a total is the sum of the rows and the rest', () => {
    fc.assert(
      fc.property(
        worlds,
        fc.constantFrom(...ADDED),
        fc.constantFrom('kommune', 'region'),
        (facts, id, level) => {
          const table = ask(snapshotOf(facts), id, level)
          for (const [index, total] of table.total.parts.entries()) {
            const sum = [...table.rows, ...(table.rest === null ? [] : [table.rest])].reduce(
              (added, row) => added + (row.parts[index] ?? 0),
              0,
            )
            expect(sum).toBeCloseTo(total ?? 0, 9)
          }
        },
      ),
      { numRuns: 100 },
    )
  })

  it('nothing changes when the facts are shuffled', () => {
    const shuffled = worlds.chain((facts) =>
      fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts], { minLength: facts.length })),
    )
    fc.assert(
      fc.property(shuffled, fc.constantFrom(...INDICATORS.map(({ id }) => id)), ([facts, others], id) => {
        expect(ask(snapshotOf(others), id, 'kommune')).toEqual(ask(snapshotOf(facts), id, 'kommune'))
      }),
      { numRuns: 60 },
    )
  })

  it('twice the people and twice the practices leave the rate as it was', () => {
    fc.assert(
      fc.property(worlds, (facts) => {
        const twice = facts.flatMap((fact): readonly Fact[] => {
          if (fact.kind === 'population') {
            return [{ ...fact, body: { ...fact.body, people: 2 * fact.body.people } }]
          }
          if (fact.kind !== 'practice') return [fact]
          return [fact, { ...fact, body: { ...fact.body, id: `again ${fact.body.id}` } }]
        })
        expect(ratesOf(twice)).toEqual(ratesOf(facts))
      }),
      { numRuns: 50 },
    )
  })

  it('every figure has a finite value or a reason, and its rank counts from 1', () => {
    fc.assert(
      fc.property(worlds, (facts) => {
        const snapshot = snapshotOf(facts)
        for (const { id } of INDICATORS) {
          for (const { figure, rank } of ask(snapshot, id, 'kommune').rows) {
            expect(figure.value === null).toBe(figure.missing !== null)
            if (figure.value !== null) expect(Number.isFinite(figure.value)).toBe(true)
            expect(rank === null ? 1 : rank).toBeGreaterThan(0)
          }
        }
      }),
      { numRuns: 25 },
    )
  })
})
