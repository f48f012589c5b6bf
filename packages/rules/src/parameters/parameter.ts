import type { Certainty, SourceId, Text } from '@laegedaekning/domain'
import type { Prior } from './prior.ts'
import type { Comparison, ParameterKind, ParameterUnit } from './vocabulary.ts'

/** What every stored parameter tells about itself, whatever its form. */
type ParameterHead = {
  /** The path in knowledge/parameters without `.yaml`: `almen-praksis/afstand/valgmulighed`. */
  readonly key: string
  readonly title: Text
  readonly unit: ParameterUnit
  readonly kind: ParameterKind
  /** How a case is held against the number, where the rule says so. */
  readonly compare: Comparison | null
  /** Ids of domain.md: N24, B3.1, Q10 … */
  readonly rule: readonly string[]
  /** What a reader must know, in Danish. */
  readonly note: string | null
}

/** What every period tells about itself. Days are ISO days that the generator has checked. */
type PeriodHead = {
  /** First day, inclusive. */
  readonly from: string
  /** First day after, where the rule lapses without a successor; otherwise the next period's `from` ends this one. */
  readonly until: string | null
  /** Why there is no value, in Danish; null where there is one. */
  readonly reason: string | null
  readonly source: SourceId
  /** Where in the source: page, section, table. */
  readonly at: string | null
  readonly certainty: Certainty
  /** How wide the forecast takes it to be; absent where nothing is forecast from it. */
  readonly prior?: Prior
}

/** One stretch of a number's history. */
export type NumberPeriod = PeriodHead & { readonly value: number | null }

/** A number with its history (2.5 of the architecture: value, unit, start and reference stand together). */
export type NumberParameter = ParameterHead & {
  readonly form: 'number'
  readonly periods: readonly NumberPeriod[]
}

/** One stretch of a table's history. A cell's key is its coordinates joined by `|` in the order of the axes. */
export type TablePeriod = PeriodHead & { readonly cells: Readonly<Record<string, number>> | null }

/** A table of numbers with named axes and its history. */
export type TableParameter = ParameterHead & {
  readonly form: 'table'
  readonly axes: Readonly<Record<string, readonly string[]>>
  readonly periods: readonly TablePeriod[]
}

/** Any parameter. */
export type Parameter = NumberParameter | TableParameter

/** Parameters by folder and file, kebab-case names as camelCase. */
export type ParameterTree = { readonly [name: string]: ParameterTree | Parameter }
