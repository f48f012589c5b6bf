import { type Brand, branded } from '../brand.ts'

/**
 * The notions that must never be mixed (C2.3, C2.4): four of supply, three of shortage, three of demand.
 * Each is a number with a brand of its own: one given where another is asked for does not compile, and the sum or
 * difference of two is a plain number that no function asking for a notion takes.
 */
export type Persons = Brand<number, 'Persons'>
/** Full-time equivalents: 1 is one doctor working full time. */
export type FullTimeDoctors = Brand<number, 'FullTimeDoctors'>
/** Lægekapaciteter: administrative units, about one full-time GP each (B3.1); decimals occur. */
export type Capacities = Brand<number, 'Capacities'>
/** Provider numbers (ydernumre). */
export type Ydernumre = Brand<number, 'Ydernumre'>

/** Vacant provider numbers (I6). Not the same as citizens without a doctor: see S4's principle in A3.2. */
export type VacantYdernumre = Brand<number, 'VacantYdernumre'>
/** Citizens who are not covered: without a listed doctor, or without a choice (I7). */
export type UncoveredCitizens = Brand<number, 'UncoveredCitizens'>
/** Capacities that the weighted need asks for, less those that are there (I15); negative means more than the need asks for. */
export type NeedWeightedGap = Brand<number, 'NeedWeightedGap'>

/** People who live in an area. */
export type Inhabitants = Brand<number, 'Inhabitants'>
/** Group-1 patients listed with the practices of an area (Q10: not the same as inhabitants). */
export type ListedPatients = Brand<number, 'ListedPatients'>
/** Inhabitants weighted by the need of their age and sex; the national mean weight is 1. */
export type NeedWeightedPopulation = Brand<number, 'NeedWeightedPopulation'>

/** A number that carries one of the notions above. */
export type Quantity =
  | Persons
  | FullTimeDoctors
  | Capacities
  | Ydernumre
  | VacantYdernumre
  | UncoveredCitizens
  | NeedWeightedGap
  | Inhabitants
  | ListedPatients
  | NeedWeightedPopulation

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`A quantity must be a finite number, not ${value}`)
  return value
}

export const persons = (value: number): Persons => branded<Persons>(finite(value))
export const fullTimeDoctors = (value: number): FullTimeDoctors => branded<FullTimeDoctors>(finite(value))
export const capacities = (value: number): Capacities => branded<Capacities>(finite(value))
export const ydernumre = (value: number): Ydernumre => branded<Ydernumre>(finite(value))
export const vacantYdernumre = (value: number): VacantYdernumre => branded<VacantYdernumre>(finite(value))
export const uncoveredCitizens = (value: number): UncoveredCitizens =>
  branded<UncoveredCitizens>(finite(value))
export const needWeightedGap = (value: number): NeedWeightedGap => branded<NeedWeightedGap>(finite(value))
export const inhabitants = (value: number): Inhabitants => branded<Inhabitants>(finite(value))
export const listedPatients = (value: number): ListedPatients => branded<ListedPatients>(finite(value))
export const needWeightedPopulation = (value: number): NeedWeightedPopulation =>
  branded<NeedWeightedPopulation>(finite(value))

/** The sum of quantities of one kind; `zero` says which, so that a list of mixed kinds does not compile. */
export function sumOf<Q extends Quantity>(zero: (value: number) => Q, values: readonly NoInfer<Q>[]): Q {
  let total = 0
  for (const value of values) total += value
  return zero(total)
}
