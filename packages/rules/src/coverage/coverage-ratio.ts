import {
  type Capacities,
  capacities,
  type Inhabitants,
  type ListedPatients,
  type MissingReason,
  type NeedWeightedGap,
  type NeedWeightedPopulation,
  needWeightedGap,
} from '@laegedaekning/domain'

/** A number, or the reason why there is none. */
export type Ratio =
  | { readonly value: number; readonly missing: null }
  | { readonly value: null; readonly missing: MissingReason }

function perCapacity(people: number, room: Capacities): Ratio {
  return room > 0 ? { value: people / room, missing: null } : { value: null, missing: 'no-capacity' }
}

/** Inhabitants per capacity: Danmarks Statistik's coverage (B9). Those who live there, whoever their doctor is. */
export function inhabitantsPerCapacity(people: Inhabitants, room: Capacities): Ratio {
  return perCapacity(people, room)
}

/** Listed patients per capacity (B9, I8): those on the lists, wherever they live. */
export function patientsPerCapacity(people: ListedPatients, room: Capacities): Ratio {
  return perCapacity(people, room)
}

/** Need-weighted inhabitants per capacity (B4, I15). */
export function weightedPerCapacity(people: NeedWeightedPopulation, room: Capacities): Ratio {
  return perCapacity(people, room)
}

/** Capacities that a population asks for: population ÷ norm. Ours; the historic formula is not found (B9, B12.7). */
export function neededCapacities(
  people: Inhabitants | ListedPatients | NeedWeightedPopulation,
  peoplePerCapacity: number,
): Capacities {
  if (!(peoplePerCapacity > 0)) throw new RangeError(`A norm must be above 0, not ${peoplePerCapacity}`)
  return capacities(people / peoplePerCapacity)
}

/** Capacities needed less those there are; below 0 where there are more than the norm asks for (I15). */
export function capacityGap(needed: Capacities, there: Capacities): NeedWeightedGap {
  return needWeightedGap(needed - there)
}

/** Rounding of the ninth decimal, so that a gap of 2.9999999999 from adding decimals is the 3 that it stands for. */
const ROUNDING = 1e-9

/**
 * New provider numbers that a gap allows: whole ones only, rounded down, never below 0. A number is released when there
 * are people for a whole capacity, and what is already there is never taken away (X8; ours).
 */
export function newNumbers(gap: NeedWeightedGap): number {
  return Math.max(0, Math.floor(gap + ROUNDING))
}
