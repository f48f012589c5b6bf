import { canonicalJson, capacities, DENMARK, findAreaId, sha256Hex } from '@laegedaekning/domain'
import type { AgeGroup } from '../area-facts/population-facts.ts'
import { normFor } from '../norm/norm-for.ts'
import type { CoverageArea, CoverageBasis, CoverageInput } from './coverage-input.ts'
import { countPeople, type People, scaleOf } from './coverage-people.ts'
import { capacityGap, neededCapacities, newNumbers } from './coverage-ratio.ts'
import { coverageReasons } from './coverage-reasons.ts'
import type { CoverageResult, CoverageRow, UsedNorm } from './coverage-result.ts'
import { addAreas } from './coverage-totals.ts'
import { perCapacity, valuesAndReasons } from './coverage-values.ts'

/** Raised when the same input may give another result. */
export const COVERAGE_ENGINE_VERSION = '1'

/**
 * The coverage calculation (X8) on one area table: people per capacity in three ways, each under its own name (B9), the
 * capacities that a norm asks for, the gap, and the whole new provider numbers that follow.
 *
 * Contract: the order of rows changes nothing; numbers are not rounded except `newNumbers`; a number that cannot be had is
 * `null` with its reason. Method: docs/reference/engines/coverage.schema.json and the README of this folder.
 *
 * @example computeCoverage({ date, norm: 1600, areas: [{ id: 'a', inhabitants: 8000, capacities: 4 }] })
 *   // needed 8,000 ÷ 1,600 = 5, gap 1, newNumbers 1
 */
export function computeCoverage(input: CoverageInput): CoverageResult {
  const sorted = inFixedOrder(input)
  const basis = input.basis ?? (input.weights === undefined ? 'inhabitants' : 'weighted')
  const scale = scaleOf(sorted)
  const norms = new Map<string, UsedNorm>()
  const counted = sorted.areas.map((area) => ({ area, people: countPeople(area, scale) }))
  const areas = counted.map(({ area, people }) => rowOf(area, people, basis, normOf(area, input, norms)))
  const totals = addAreas(
    counted.map(({ people }) => people),
    areas,
  )
  const used = [...norms.values()].toSorted((a, b) => (a.parameter < b.parameter ? -1 : 1))
  const weighted = { weights: input.weights !== undefined, national: input.nationalPopulation !== undefined }
  return {
    engine: 'coverage',
    engineVersion: COVERAGE_ENGINE_VERSION,
    inputHash: `sha256:${sha256Hex(canonicalJson(sorted))}`,
    status: isPartial(areas) ? 'partial' : 'computed',
    date: input.date,
    basis,
    areas,
    totals,
    norms: used,
    reasons: coverageReasons(basis, weighted, used, areas),
  }
}

/** The same problem with every list in a fixed order, so that sums and hash do not depend on the order given. */
function inFixedOrder(input: CoverageInput): CoverageInput {
  const { weights, nationalPopulation } = input
  return {
    ...input,
    ...(weights === undefined ? {} : { weights: byAge(weights) }),
    ...(nationalPopulation === undefined ? {} : { nationalPopulation: byAge(nationalPopulation) }),
    areas: input.areas
      .map((area) => (area.population === undefined ? area : { ...area, population: byAge(area.population) }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

function byAge<T extends Omit<AgeGroup, 'people'>>(groups: readonly T[]): readonly T[] {
  return groups.toSorted((a, b) => (a.sex === b.sex ? a.ageFrom - b.ageFrom : a.sex < b.sex ? -1 : 1))
}

/** The norm of an area: its own, the table's, or that of the parameters for the place and date (C2.5). */
function normOf(
  area: CoverageArea,
  input: CoverageInput,
  norms: Map<string, UsedNorm>,
): Pick<CoverageRow, 'norm' | 'normOrigin'> {
  if (area.norm !== undefined) return { norm: area.norm, normOrigin: 'area' }
  if (input.norm !== undefined) return { norm: input.norm, normOrigin: 'table' }
  const { parameter, patientsPerCapacity, validFrom, source, certainty } = normFor(
    findAreaId(area.id) ?? DENMARK,
    input.date,
  )
  norms.set(parameter, { parameter, peoplePerCapacity: patientsPerCapacity, validFrom, source, certainty })
  return { norm: patientsPerCapacity, normOrigin: 'parameters' }
}

function rowOf(
  area: CoverageArea,
  people: People,
  basis: CoverageBasis,
  { norm, normOrigin }: Pick<CoverageRow, 'norm' | 'normOrigin'>,
): CoverageRow {
  const room = capacities(area.capacities)
  const counted = people[basis]
  const needed =
    norm === null
      ? 'parameter-unknown'
      : typeof counted === 'string'
        ? counted
        : neededCapacities(counted, norm)
  const gap = typeof needed === 'string' ? needed : capacityGap(needed, room)
  const vacant = area.vacant ?? 'not-reported'
  const numbers = valuesAndReasons({
    ...perCapacity(people, room),
    neededCapacities: needed,
    gap,
    newNumbers: typeof gap === 'string' ? gap : newNumbers(gap),
    vacant,
    unfilledNeed: typeof gap === 'string' ? gap : typeof vacant === 'string' ? vacant : gap + vacant,
  })
  const row = { id: area.id, norm, normOrigin, capacities: area.capacities, ...numbers }
  return typeof gap === 'string' ? { ...row, reason: gap } : row
}

const RATIOS = ['inhabitantsPerCapacity', 'patientsPerCapacity', 'weightedPerCapacity'] as const

/** Whether an area has no gap, or lacks the data for a ratio that other areas have; no capacity is not lack of data. */
function isPartial(rows: readonly CoverageRow[]): boolean {
  const lacksData = (name: (typeof RATIOS)[number]) =>
    rows.some((row) => row.missing[name] !== undefined && row.missing[name] !== 'no-capacity')
  return (
    rows.some((row) => row.gap === null) ||
    RATIOS.some((name) => lacksData(name) && rows.some((row) => row.missing[name] === undefined))
  )
}
