import {
  type Inhabitants,
  inhabitants,
  type ListedPatients,
  listedPatients,
  type MissingReason,
  type NeedWeightedPopulation,
} from '@laegedaekning/domain'
import { type NeedScale, needScaleOf, weightedPopulation } from '../need/weighted-population.ts'
import type { CoverageArea, CoverageInput } from './coverage-input.ts'

/** People of an area in the three ways of counting them, never to be mixed; a reason where a way has no number. */
export type People = {
  readonly inhabitants: Inhabitants | MissingReason
  readonly 'listed-patients': ListedPatients | MissingReason
  readonly weighted: NeedWeightedPopulation | MissingReason
}

/** The weights with their mean over the whole country, or over all areas of the table together where it is not given. */
export function scaleOf({ weights, nationalPopulation, areas }: CoverageInput): NeedScale | MissingReason {
  if (weights === undefined) return 'not-reported'
  const scale = needScaleOf(weights, nationalPopulation ?? areas.flatMap((area) => area.population ?? []))
  return scale.value ?? scale.missing
}

/** Counts the people of an area; inhabitants that were not given are the sum of the age groups. */
export function countPeople(area: CoverageArea, scale: NeedScale | MissingReason): People {
  const groups = area.population ?? []
  const everybody = groups.reduce((sum, group) => sum + group.people, 0)
  const counted = area.inhabitants ?? (groups.length > 0 ? everybody : undefined)
  return {
    inhabitants: counted === undefined ? 'not-reported' : inhabitants(counted),
    'listed-patients':
      area.listedPatients === undefined ? 'not-reported' : listedPatients(area.listedPatients),
    weighted: weigh(area, scale),
  }
}

function weigh(
  { population = [] }: CoverageArea,
  scale: NeedScale | MissingReason,
): NeedWeightedPopulation | MissingReason {
  if (typeof scale === 'string') return scale
  const found = weightedPopulation(population, scale)
  return found.value ?? found.missing
}
