import type { Capacities, MissingReason } from '@laegedaekning/domain'
import type { People } from './coverage-people.ts'
import {
  inhabitantsPerCapacity,
  patientsPerCapacity,
  type Ratio,
  weightedPerCapacity,
} from './coverage-ratio.ts'
import type { CoverageNumbers } from './coverage-result.ts'

/** A number, or the reason why there is none. */
export type NumberOrReason = number | MissingReason

type Numbers = Readonly<Record<Exclude<keyof CoverageNumbers, 'missing' | 'capacities'>, NumberOrReason>>

/** The three ratios of people to capacities, each from its own kind of people. */
export function perCapacity(
  people: People,
  room: Capacities,
): Pick<Numbers, 'inhabitantsPerCapacity' | 'patientsPerCapacity' | 'weightedPerCapacity'> {
  const { inhabitants, 'listed-patients': listed, weighted } = people
  return {
    inhabitantsPerCapacity:
      typeof inhabitants === 'string' ? inhabitants : known(inhabitantsPerCapacity(inhabitants, room)),
    patientsPerCapacity: typeof listed === 'string' ? listed : known(patientsPerCapacity(listed, room)),
    weightedPerCapacity: typeof weighted === 'string' ? weighted : known(weightedPerCapacity(weighted, room)),
  }
}

function known(ratio: Ratio): NumberOrReason {
  return ratio.value ?? ratio.missing
}

/** Splits numbers from reasons: `null` in the place of a number, the reason under its name in `missing`. */
export function valuesAndReasons(numbers: Numbers): Omit<CoverageNumbers, 'capacities'> {
  const missing: Record<string, MissingReason> = {}
  for (const [name, number] of Object.entries(numbers)) if (typeof number === 'string') missing[name] = number
  return {
    inhabitantsPerCapacity: valueOf(numbers.inhabitantsPerCapacity),
    patientsPerCapacity: valueOf(numbers.patientsPerCapacity),
    weightedPerCapacity: valueOf(numbers.weightedPerCapacity),
    neededCapacities: valueOf(numbers.neededCapacities),
    gap: valueOf(numbers.gap),
    newNumbers: valueOf(numbers.newNumbers),
    vacant: valueOf(numbers.vacant),
    unfilledNeed: valueOf(numbers.unfilledNeed),
    missing,
  }
}

function valueOf(number: NumberOrReason): number | null {
  return typeof number === 'string' ? null : number
}
