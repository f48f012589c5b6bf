import type { PlainDate } from '@laegedaekning/domain'
import type { AgeGroup } from '../area-facts/population-facts.ts'
import type { NeedWeights } from '../need/need-weights.ts'

/** What the needed capacities are counted from. */
export const COVERAGE_BASES = ['inhabitants', 'listed-patients', 'weighted'] as const
export type CoverageBasis = (typeof COVERAGE_BASES)[number]

/** One area of the table. Its id may be any text; a known area id (`kommune-0580`) brings the norm of that place. */
export type CoverageArea = {
  readonly id: string
  readonly inhabitants?: number
  readonly listedPatients?: number
  /** People by age, and sex where known; every age once. */
  readonly population?: readonly AgeGroup[]
  /** All capacities, the vacant ones included. */
  readonly capacities: number
  /** The part of `capacities` that nobody fills. */
  readonly vacant?: number
  /** Norm of this area, in people per capacity; goes before the table's. */
  readonly norm?: number
}

/** The problem of `compute coverage`: an area table at a date. */
export type CoverageInput = {
  readonly date: PlainDate
  /** People per capacity; without it the norm of each area at the date. */
  readonly norm?: number
  /** Without it: weighted where there are weights, else inhabitants. */
  readonly basis?: CoverageBasis
  readonly weights?: NeedWeights
  /** The whole country's people, over which the weights have the mean 1; without it, all areas of the table together. */
  readonly nationalPopulation?: readonly AgeGroup[]
  readonly areas: readonly CoverageArea[]
}

/** The keys of each object of the problem; `docs/reference/engines/coverage.schema.json` lists the same. */
export const COVERAGE_KEYS = {
  problem: {
    required: ['date', 'areas'],
    optional: ['norm', 'basis', 'weights', 'nationalPopulation'],
  },
  area: {
    required: ['id', 'capacities'],
    optional: ['inhabitants', 'listedPatients', 'population', 'vacant', 'norm'],
  },
  group: { required: ['ageFrom', 'ageUntil', 'people'], optional: ['sex'] },
  weight: { required: ['ageFrom', 'ageUntil', 'weight'], optional: ['sex'] },
} as const
