import { type Certainty, getPlainDate, type PlainDate, type SourceId, type Text } from '@laegedaekning/domain'
import type { NumberParameter, Parameter, TableParameter } from './parameter.ts'
import type { Prior } from './prior.ts'
import type { Comparison, ParameterKind, ParameterUnit } from './vocabulary.ts'

/** Why a parameter has no value at a date. The interface has its own words for each; `reason` holds the source's. */
export type ParameterAbsence = 'unknown' | 'before-first-value' | 'lapsed' | 'not-in-table'

/** What is said about a parameter at a date, besides its value. */
type AtHead = {
  readonly key: string
  readonly title: Text
  readonly unit: ParameterUnit
  readonly kind: ParameterKind
  readonly compare: Comparison | null
  readonly rule: readonly string[]
  readonly note: string | null
  readonly absence: ParameterAbsence | null
  /** Why there is no value, in Danish; null where there is one. */
  readonly reason: string | null
  /** First day of the period that applies; null before the first. */
  readonly validFrom: PlainDate | null
  /** First day on which another value (or none) applies; null where no end is known. */
  readonly validUntil: PlainDate | null
  /** Source of the period that applies; before the first period, the source of the first. */
  readonly source: SourceId
  readonly at: string | null
  readonly certainty: Certainty
  /** The width that the forecast takes it to have at the date; null where none is given. */
  readonly prior: Prior | null
}

/** A number at a date: the value, or the reason why there is none. */
export type ParameterAt = AtHead & { readonly value: number | null }

/** A table at a date: its cells by joined coordinates, or the reason why there are none. */
export type TableAt = AtHead & { readonly cells: Readonly<Record<string, number>> | null }

/** The number that applied at the date, with everything needed to explain it (K2, K30). */
export function parameterAt(parameter: NumberParameter, date: PlainDate): ParameterAt {
  const { head, index } = headAt(parameter, date)
  const value = head.absence === null ? (parameter.periods[index]?.value ?? null) : null
  return { ...head, value }
}

/** The table that applied at the date. */
export function tableAt(parameter: TableParameter, date: PlainDate): TableAt {
  const { head, index } = headAt(parameter, date)
  const cells = head.absence === null ? (parameter.periods[index]?.cells ?? null) : null
  return { ...head, cells }
}

/**
 * One cell of a table at a date. The names of the axes are checked by the compiler; a cell that the table does not
 * have (a kommune outside a sample, say) gives no value with the absence `not-in-table`.
 */
export function cellAt<T extends TableParameter>(
  parameter: T,
  coordinates: { readonly [Axis in keyof T['axes']]: string },
  date: PlainDate,
): ParameterAt {
  const { cells, ...head } = tableAt(parameter, date)
  if (cells === null) return { ...head, value: null }
  const value = cells[cellKey(parameter, coordinates)]
  if (value !== undefined) return { ...head, value }
  const wanted = Object.values<string>(coordinates).join(', ')
  return { ...head, value: null, absence: 'not-in-table', reason: `Tabellen har intet tal for ${wanted}.` }
}

/** The key of a cell: its coordinates in the order of the axes, joined by `|`. */
function cellKey(parameter: TableParameter, coordinates: Readonly<Record<string, string>>): string {
  return Object.keys(parameter.axes)
    .map((axis) => coordinates[axis] ?? '')
    .join('|')
}

/** Index of the period that has begun last at the date; −1 before the first. Periods stand in order of time. */
function periodIndexAt(parameter: Parameter, date: PlainDate): number {
  return parameter.periods.findLastIndex((period) => period.from <= date)
}

/** What applies at the date besides the value, and which period it was taken from. */
function headAt(parameter: Parameter, date: PlainDate): { readonly head: AtHead; readonly index: number } {
  const { key, title, unit, kind, compare, rule, note } = parameter
  const about = { key, title, unit, kind, compare, rule, note }
  const index = periodIndexAt(parameter, date)
  const period = parameter.periods[Math.max(index, 0)]
  if (period === undefined) throw new RangeError(`The parameter ${key} has no periods`)
  const { source, at, certainty } = period
  if (index < 0) {
    const reason = `Intet tal før ${period.from}; da begynder kilden.`
    const absence = 'before-first-value' as const
    const validUntil = getPlainDate(period.from)
    const times = { validFrom: null, validUntil, source, at, certainty, prior: null }
    return { index, head: { ...about, ...times, absence, reason } }
  }
  const validFrom = getPlainDate(period.from)
  const end = period.until ?? parameter.periods[index + 1]?.from
  const validUntil = end === undefined ? null : getPlainDate(end)
  const times = { validFrom, validUntil, source, at, certainty, prior: period.prior ?? null }
  if (validUntil !== null && validUntil <= date) {
    const reason = `Gjaldt til ${validUntil} og er ikke afløst af et nyt tal.`
    return { index, head: { ...about, ...times, absence: 'lapsed', reason } }
  }
  const absence = period.reason === null ? null : 'unknown'
  return { index, head: { ...about, ...times, absence, reason: period.reason } }
}
