import { type AppliedRule, areaId, getPlainDate } from '@laegedaekning/domain'
import type { WhatIfDemand, WhatIfSupply, WhatIfWorld } from './world.ts'

/** For tests: made-up worlds on a line north of 56° north, 10° east. Nothing else uses them. */

/** Kilometres a degree of latitude on the sphere of the distances: 6,371 · π ÷ 180. */
const KM_PER_DEGREE = 111.19492664455873
const HERE = areaId('kommune', '9101')

/** A point so many kilometres north of 56° north. */
export function north(km: number): { readonly lat: number; readonly lon: number } {
  return { lat: 56 + km / KM_PER_DEGREE, lon: 10 }
}

/** A village with people, a limit of 15 km, half of them over 65, and one household in eight without a car. */
export function village(
  id: string,
  km: number,
  people: number,
  more: Partial<WhatIfDemand> = {},
): WhatIfDemand {
  return {
    id,
    name: id,
    kommune: HERE,
    ...north(km),
    people,
    limitKm: 15,
    householdsWithoutCar: people / 16,
    ages: [people / 2, people / 2],
    ...more,
  }
}

/** An open practice with one capacity, 1,000 patients and a closing limit of 1,600. */
export function practice(id: string, km: number, more: Partial<WhatIfSupply> = {}): WhatIfSupply {
  const at = north(km)
  return {
    id,
    name: id,
    kommune: HERE,
    ...at,
    sites: [at],
    capacity: 1,
    open: true,
    listedPatients: 1000,
    closingLimit: 1600,
    ...more,
  }
}

const rule = (parameter: string, value: number): AppliedRule => ({
  parameter,
  ids: [],
  title: { da: parameter, en: parameter },
  value,
  unit: '',
  validFrom: null,
  source: 'proeve',
  certainty: 'sourced',
})

/** A world in a straight line with the rule of two within 15 km and a norm of 1,600. */
export function smallWorld(
  demand: readonly WhatIfDemand[],
  supply: readonly WhatIfSupply[],
  more: Partial<WhatIfWorld> = {},
): WhatIfWorld {
  const origin = { source: 'proeve', certainty: 'sourced', madeUp: true } as const
  return {
    date: getPlainDate('2026-01-01'),
    basis: 'straight-line',
    within: areaId('land', 'dk'),
    boundKm: 30,
    leastPractices: 2,
    factor: 1,
    demand,
    ageGroups: [
      { ageFrom: 0, ageUntil: 65 },
      { ageFrom: 65, ageUntil: null },
    ],
    supply,
    km: null,
    score: {
      catchmentKm: 15,
      upTo: [5, 10, 15],
      weights: [1, 0.68, 0.22],
      supplyUnit: supply.some(({ capacity }) => capacity !== null) ? 'capacities' : 'practices',
      around: [],
      aroundKm: null,
    },
    normPatients: 1600,
    origins: { people: origin, practices: origin },
    rules: {
      limit: rule('afstandsgraense', 15),
      least: rule('valgmulighed', 2),
      norm: rule('norm', 1600),
      closing: rule('lukkegraense', 1600),
      catchment: rule('opland', 15),
      detour: rule('omvejsfaktor', 1.3),
    },
    kommuner: [{ id: HERE, name: 'Alby' }],
    ...more,
  }
}
