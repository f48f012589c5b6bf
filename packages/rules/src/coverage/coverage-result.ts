import type { Certainty, MissingReason, PlainDate, SourceId, Text } from '@laegedaekning/domain'
import type { CoverageBasis } from './coverage-input.ts'

/** The numbers of the calculation that are there for an area and for the total. */
export type CoverageNumbers = {
  /** Inhabitants ÷ capacities (B9). */
  readonly inhabitantsPerCapacity: number | null
  /** Listed patients ÷ capacities (B9). */
  readonly patientsPerCapacity: number | null
  /** Need-weighted inhabitants ÷ capacities (B4). */
  readonly weightedPerCapacity: number | null
  /** The people of the basis ÷ the norm. */
  readonly neededCapacities: number | null
  /** Needed capacities less those there are; below 0 where there are more than the norm asks for. */
  readonly gap: number | null
  /** Whole new provider numbers that the gap allows, never below 0; the total is the sum of the areas'. */
  readonly newNumbers: number | null
  readonly capacities: number
  /** Capacities that nobody fills; they are among `capacities`. */
  readonly vacant: number | null
  /** Capacities that the need asks for and nobody fills: gap and vacant ones together. */
  readonly unfilledNeed: number | null
  /** Why each number that is `null` is so; `vacant` and `unfilledNeed` are missing where `vacant` was not given. */
  readonly missing: { readonly [name: string]: MissingReason }
}

export type CoverageRow = CoverageNumbers & {
  readonly id: string
  /** People per capacity that the needed capacities were counted with. */
  readonly norm: number | null
  readonly normOrigin: 'area' | 'table' | 'parameters'
  /** Why there are no needed capacities and no gap, where there are none. */
  readonly reason?: MissingReason
}

/** Something that decided the result, with the ids that it goes back to. */
export type CoverageReason = { readonly code: string; readonly ids: readonly string[]; readonly text: Text }

/** A norm that came from the parameters. */
export type UsedNorm = {
  readonly parameter: string
  readonly peoplePerCapacity: number | null
  readonly validFrom: PlainDate | null
  readonly source: SourceId
  readonly certainty: Certainty
}

/** The answer of the coverage engine; whoever calls it adds `timing`, since pure code has no clock. */
export type CoverageResult = {
  readonly engine: 'coverage'
  readonly engineVersion: string
  /** SHA-256 of the input in canonical JSON, rows sorted: the same for the same problem in any order. */
  readonly inputHash: string
  /** `partial` where any area lacks its needed capacities, or a ratio for which other areas have the data. */
  readonly status: 'computed' | 'partial'
  readonly date: PlainDate
  readonly basis: CoverageBasis
  /** In order of id. */
  readonly areas: readonly CoverageRow[]
  readonly totals: CoverageNumbers
  readonly norms: readonly UsedNorm[]
  readonly reasons: readonly CoverageReason[]
}
