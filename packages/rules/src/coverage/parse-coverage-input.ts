import {
  type Checked,
  findPlainDate,
  type Issue,
  type PlainDate,
  readList,
  readNumber,
  readObject,
  readOptional,
  readText,
  readWord,
  refuseValue,
  report,
  type Spot,
  spotAt,
  withoutEmpty,
} from '@laegedaekning/domain'
import type { AgeGroup } from '../area-facts/population-facts.ts'
import { findGroupsFault, findWeightsFault, type NeedWeight } from '../need/need-weights.ts'
import { COVERAGE_BASES, COVERAGE_KEYS, type CoverageArea, type CoverageInput } from './coverage-input.ts'

const SEXES = ['all', 'female', 'male'] as const

/** What groups of age must be, in the words of the request, which are the same in both languages. */
const EVERY_AGE_ONCE = 'ageFrom 0 → ageUntil = ageFrom → … → ageUntil null; sex: all | female + male'

/**
 * Reads the problem of `compute coverage` from JSON. Every fault is an issue with its JSON pointer: unknown keys, missing
 * keys, values out of range, an area that stands twice, age groups with gaps or overlaps. With any fault there is no value.
 */
export function parseCoverageInput(json: unknown): Checked<CoverageInput> {
  const issues: Issue[] = []
  const input = readProblem(json, { pointer: '', issues })
  return { value: issues.length === 0 ? input : null, issues }
}

function readProblem(json: unknown, spot: Spot): CoverageInput | null {
  const found = readObject(json, spot, COVERAGE_KEYS.problem)
  if (found === null) return null
  const at = (key: string) => spotAt(spot, key)
  const date = found.has('date') ? readDate(found.get('date'), at('date')) : null
  const norm = readOptional(found, 'norm', (value) => readNumber(value, at('norm'), 0, true))
  const basis = readOptional(found, 'basis', (value) => readWord(value, at('basis'), COVERAGE_BASES))
  const weights = readOptional(found, 'weights', (value) => readWeights(value, at('weights')))
  const nationalPopulation = readOptional(found, 'nationalPopulation', (value) =>
    readGroups(value, at('nationalPopulation')),
  )
  const areas = found.has('areas') ? readList(found.get('areas'), at('areas'), readArea) : null
  if (areas !== null) refuseTwice(areas, at('areas'))
  if (basis === 'weighted' && !found.has('weights')) {
    report(at('weights'), 'REQUEST_KEY_MISSING', { expected: 'weights' })
  }
  if (date === null || areas === null) return null
  return { date, areas, ...withoutEmpty({ norm, basis, weights, nationalPopulation }) }
}

function readArea(value: unknown, spot: Spot): CoverageArea | null {
  const found = readObject(value, spot, COVERAGE_KEYS.area)
  if (found === null) return null
  const at = (key: string) => spotAt(spot, key)
  const count = (key: string) => readOptional(found, key, (item) => readNumber(item, at(key), 0))
  const id = found.has('id') ? readText(found.get('id'), at('id')) : null
  const capacities = count('capacities') ?? null
  const population = readOptional(found, 'population', (item) => readGroups(item, at('population')))
  const norm = readOptional(found, 'norm', (item) => readNumber(item, at('norm'), 0, true))
  const [inhabitants, listedPatients, vacant] = [
    count('inhabitants'),
    count('listedPatients'),
    count('vacant'),
  ]
  if (capacities !== null && typeof vacant === 'number' && vacant > capacities) {
    refuseValue(at('vacant'), vacant, `≤ ${capacities}`)
  }
  if (id === null || capacities === null) return null
  return { id, capacities, ...withoutEmpty({ inhabitants, listedPatients, population, vacant, norm }) }
}

function readGroups(value: unknown, spot: Spot): readonly AgeGroup[] | null {
  const groups = readList(value, spot, (item, itemSpot) => {
    const found = readObject(item, itemSpot, COVERAGE_KEYS.group)
    const ages = found === null ? null : readAges(found, itemSpot)
    const people = found?.has('people')
      ? readNumber(found.get('people'), spotAt(itemSpot, 'people'), 0)
      : null
    return ages === null || people === null ? null : { ...ages, people }
  })
  const fault = groups === null ? undefined : findGroupsFault(groups)
  return fault === undefined ? groups : refuseValue(spot, value, EVERY_AGE_ONCE)
}

function readWeights(value: unknown, spot: Spot): readonly NeedWeight[] | null {
  const weights = readList(value, spot, (item, itemSpot) => {
    const found = readObject(item, itemSpot, COVERAGE_KEYS.weight)
    const ages = found === null ? null : readAges(found, itemSpot)
    const weight = found?.has('weight')
      ? readNumber(found.get('weight'), spotAt(itemSpot, 'weight'), 0)
      : null
    return ages === null || weight === null ? null : { ...ages, weight }
  })
  const fault = weights === null ? undefined : findWeightsFault(weights)
  return fault === undefined ? weights : refuseValue(spot, value, EVERY_AGE_ONCE)
}

function readAges(found: ReadonlyMap<string, unknown>, spot: Spot): Omit<AgeGroup, 'people'> | null {
  const sex = found.has('sex') ? readWord(found.get('sex'), spotAt(spot, 'sex'), SEXES) : 'all'
  const ageFrom = found.has('ageFrom') ? readAge(found.get('ageFrom'), spotAt(spot, 'ageFrom'), 0) : null
  if (sex === null || ageFrom === null || !found.has('ageUntil')) return null
  const until = found.get('ageUntil')
  if (until === null) return { sex, ageFrom, ageUntil: null }
  const ageUntil = readAge(until, spotAt(spot, 'ageUntil'), ageFrom + 1)
  return ageUntil === null ? null : { sex, ageFrom, ageUntil }
}

/** Completed years: a whole number. */
function readAge(value: unknown, spot: Spot, least: number): number | null {
  return Number.isInteger(value)
    ? readNumber(value, spot, least)
    : refuseValue(spot, value, `≥ ${least} (0, 1, 2 …)`)
}

function readDate(value: unknown, spot: Spot): PlainDate | null {
  const date = findPlainDate(typeof value === 'string' ? value : '')
  return date ?? refuseValue(spot, value, 'YYYY-MM-DD')
}

/** An area that stands twice would be counted twice. */
function refuseTwice(areas: readonly CoverageArea[], spot: Spot): void {
  const seen = new Set<string>()
  for (const [index, { id }] of areas.entries()) {
    if (seen.has(id)) refuseValue(spotAt(spotAt(spot, index), 'id'), id, 'unik · unique')
    seen.add(id)
  }
}
