import { describe, expect, it } from 'vitest'
import {
  type Capacities,
  capacities,
  type FullTimeDoctors,
  fullTimeDoctors,
  type Inhabitants,
  inhabitants,
  type ListedPatients,
  listedPatients,
  type NeedWeightedGap,
  type NeedWeightedPopulation,
  needWeightedGap,
  needWeightedPopulation,
  type Persons,
  persons,
  sumOf,
  type UncoveredCitizens,
  uncoveredCitizens,
  type VacantYdernumre,
  vacantYdernumre,
  type Ydernumre,
  ydernumre,
} from './quantity.ts'

describe('quantities', () => {
  it('are the numbers they were made of', () => {
    expect([persons(3), fullTimeDoctors(2.5), capacities(2), ydernumre(1)]).toEqual([3, 2.5, 2, 1])
    expect([vacantYdernumre(30), uncoveredCitizens(1200), needWeightedGap(-1.5)]).toEqual([30, 1200, -1.5])
    expect([inhabitants(8000), listedPatients(7999), needWeightedPopulation(8100.5)]).toEqual([
      8000, 7999, 8100.5,
    ])
  })

  it.each([NaN, Infinity, -Infinity])('%s is none', (value) => {
    expect(() => persons(value)).toThrow(RangeError)
  })

  it('of one kind have a sum of that kind', () => {
    const total: Capacities = sumOf(capacities, [capacities(1), capacities(2.5)])
    expect(total).toBe(3.5) // 1 + 2.5
    expect(sumOf(persons, [])).toBe(0)
  })
})

/*
 * The lines below are checked by the compiler, not run: `tsc -p tsconfig.tests.json` fails where an expected error is not
 * one. They keep apart the four notions of supply (C2.3), the three of shortage (C2.4) and the three of demand (Q10).
 */
export function supplyNotionsAreApart(
  one: Persons,
  full: FullTimeDoctors,
  room: Capacities,
  number: Ydernumre,
) {
  // @ts-expect-error -- persons are not full-time doctors
  const a: FullTimeDoctors = one
  // @ts-expect-error -- full-time doctors are not capacities
  const b: Capacities = full
  // @ts-expect-error -- capacities are not provider numbers
  const c: Ydernumre = room
  // @ts-expect-error -- provider numbers are not persons
  const d: Persons = number
  // @ts-expect-error -- persons and capacities have no sum
  const e: Persons = one + room
  // @ts-expect-error -- nor can they be added as one list
  const f = sumOf(persons, [one, room])
  // @ts-expect-error -- a plain number says nothing of what it counts
  const g: Persons = 3
  return [a, b, c, d, e, f, g]
}

export function shortageNotionsAreApart(
  vacant: VacantYdernumre,
  people: UncoveredCitizens,
  gap: NeedWeightedGap,
) {
  // @ts-expect-error -- a vacant number is not a citizen without a doctor (A3.2)
  const a: UncoveredCitizens = vacant
  // @ts-expect-error -- citizens without a doctor are not a gap of capacities
  const b: NeedWeightedGap = people
  // @ts-expect-error -- a gap is not vacant numbers
  const c: VacantYdernumre = gap
  // @ts-expect-error -- vacant numbers are not provider numbers at work
  const d: Ydernumre = vacant
  // @ts-expect-error -- a shortage is not the sum of notions
  const e: VacantYdernumre = vacant + gap
  return [a, b, c, d, e]
}

export function demandNotionsAreApart(
  all: Inhabitants,
  listed: ListedPatients,
  weighted: NeedWeightedPopulation,
) {
  // @ts-expect-error -- those who live there are not those on the lists (Q10)
  const a: ListedPatients = all
  // @ts-expect-error -- listed patients are not inhabitants
  const b: Inhabitants = listed
  // @ts-expect-error -- weighted people are not people
  const c: Inhabitants = weighted
  return [a, b, c]
}
