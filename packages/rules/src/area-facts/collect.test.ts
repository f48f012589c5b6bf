import { areaId, DENMARK, getPlainDate } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { collectAreaFacts } from './collect.ts'
import {
  area,
  ISLAND,
  ISLAND_AREAS,
  member,
  NORTH,
  people,
  practice,
  SOUTH,
  snapshotOf,
  ydernummer,
} from './small-world.ts'

const DAY = getPlainDate('2026-01-01')

describe('facts of an area', () => {
  it('count in the kommune, its region and the country', () => {
    const facts = collectAreaFacts(
      snapshotOf([...ISLAND_AREAS, practice('a', NORTH), practice('b', SOUTH)]),
      DAY,
    )
    expect(facts.get(NORTH).practice.map((fact) => fact.body.id)).toEqual(['a'])
    expect(facts.get(ISLAND).practice.map((fact) => fact.body.id)).toEqual(['a', 'b'])
    expect(facts.get(DENMARK).practice).toHaveLength(2)
  })

  it('on a planning area count in its region and in no kommune; the kommuner have a rest', () => {
    const part = areaId('planomraade', 'vest')
    const facts = collectAreaFacts(
      snapshotOf([
        ...ISLAND_AREAS,
        area(part),
        member(part, ISLAND),
        member(NORTH, part),
        ydernummer('1', part),
        ydernummer('2', NORTH),
      ]),
      DAY,
    )
    expect(facts.get(ISLAND).ydernummer).toHaveLength(2)
    expect(facts.get(part).ydernummer).toHaveLength(2)
    expect(facts.get(NORTH).ydernummer).toHaveLength(1)
    expect(facts.findRest('kommune', ISLAND)?.ydernummer.map((fact) => fact.body.id)).toEqual(['1'])
    expect(facts.findRest('planomraade', ISLAND)).toBeNull()
  })

  it('say that a kind is not divided so finely where it is placed on larger areas only', () => {
    const district = areaId('afstemningsomraade', '9901001')
    const facts = collectAreaFacts(
      snapshotOf([...ISLAND_AREAS, area(district), member(district, NORTH), practice('a', NORTH)]),
      DAY,
    )
    expect(facts.get(district).reporting.practice).toBe('not-divided')
    expect(facts.get(SOUTH).reporting.practice).toBe('all')
    expect(facts.get(SOUTH).reporting.doctor).toBe('none')
  })

  it('say that only some regions have reported', () => {
    const other = areaId('region', '9998')
    const facts = collectAreaFacts(snapshotOf([...ISLAND_AREAS, area(other), practice('a', NORTH)]), DAY)
    expect(facts.get(DENMARK).reporting.practice).toBe('part')
    expect(facts.get(other).reporting.practice).toBe('none')
  })
})

describe('people of an area', () => {
  it('are those of its small areas where it has no count of its own', () => {
    const districts = ['9901001', '9901002'].map((code) => areaId('afstemningsomraade', code))
    const facts = collectAreaFacts(
      snapshotOf([
        ...ISLAND_AREAS,
        ...districts.flatMap((id, index) => [area(id), member(id, NORTH), people(id, 100 + index)]),
        people(SOUTH, 1000),
      ]),
      DAY,
    )
    // 100 + 101
    expect(facts.get(NORTH).population?.total.value).toBe(201)
    // 201 + 1000
    expect(facts.get(ISLAND).population?.total.value).toBe(1201)
  })

  it('tell how many areas lack a count', () => {
    const facts = collectAreaFacts(snapshotOf([...ISLAND_AREAS, people(SOUTH, 1000)]), DAY)
    expect(facts.get(ISLAND).population?.reporting).toEqual({ areas: 1, of: 2 })
  })

  it('are never counted twice where both the kommune and its small areas have counts', () => {
    const district = areaId('afstemningsomraade', '9901001')
    const facts = collectAreaFacts(
      snapshotOf([
        ...ISLAND_AREAS,
        area(district),
        member(district, NORTH),
        people(district, 90),
        people(NORTH, 100),
        people(SOUTH, 50),
      ]),
      DAY,
    )
    expect(facts.get(ISLAND).population?.total.value).toBe(150)
  })

  it('keep the printed total beside age groups that are rounded', () => {
    const facts = collectAreaFacts(
      snapshotOf([
        ...ISLAND_AREAS,
        people(NORTH, 100),
        people(NORTH, 60, { ageFrom: 0, ageUntil: 65 }),
        people(NORTH, 41, { ageFrom: 65 }),
      ]),
      DAY,
    )
    const population = facts.get(NORTH).population
    expect(population?.total.value).toBe(100)
    expect(population?.groups.map((group) => group.people)).toEqual([60, 41])
  })

  it('have no ages where the groups leave a gap', () => {
    const facts = collectAreaFacts(
      snapshotOf([...ISLAND_AREAS, people(NORTH, 100), people(NORTH, 41, { ageFrom: 65 })]),
      DAY,
    )
    expect(facts.get(NORTH).population?.groups).toEqual([])
  })

  it('beyond the parts stand in the rest when the whole is counted on the same day', () => {
    const facts = collectAreaFacts(
      snapshotOf([...ISLAND_AREAS, people(NORTH, 100), people(SOUTH, 50), people(DENMARK, 157)]),
      DAY,
    )
    // 157 − 100 − 50
    expect(facts.findRest('kommune', DENMARK)?.population?.total.value).toBe(7)
    expect(facts.getTotal('kommune', DENMARK).population?.total.value).toBe(157)
  })

  it('of parts counted on another day are added instead of compared', () => {
    const facts = collectAreaFacts(
      snapshotOf([
        ...ISLAND_AREAS,
        people(NORTH, 90, {}, { from: '2020-01-01' }),
        people(SOUTH, 40, {}, { from: '2020-01-01' }),
        people(DENMARK, 157),
      ]),
      DAY,
    )
    expect(facts.findRest('kommune', DENMARK)).toBeNull()
    expect(facts.getTotal('kommune', DENMARK).population?.total.value).toBe(130)
    expect(facts.get(DENMARK).population?.total.value).toBe(157)
  })
})
