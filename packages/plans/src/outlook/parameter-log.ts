import type { Certainty, PlainDate, SourceId, Text } from '@laegedaekning/domain'
import {
  type EvidenceGrade,
  evidenceGrade,
  type NumberParameter,
  type ParameterAt,
  type Prior,
  parameterAt,
  type TableAt,
  type TableParameter,
  tableAt,
} from '@laegedaekning/rules'

/** One thing that an outlook rests on: a parameter or a part of the register, with source and certainty. */
export type OutlookSource = {
  /** The part of the input that it feeds, in the forecast's own words: `careers.sale`, `specialists`. */
  readonly input: string
  /** Key of the parameter, or `null` for a part of the register. */
  readonly parameter: string | null
  readonly title: Text
  readonly source: SourceId
  readonly certainty: Certainty
  readonly grade: EvidenceGrade
  readonly madeUp: boolean
  readonly validFrom: PlainDate | null
  /** Where in the source, and how it was derived; Danish. */
  readonly at: string | null
  readonly prior: Prior | null
}

/** Reads parameters at a date and remembers which part of the input each one fed. */
export type ParameterLog = {
  /** The number at the date; throws a `RangeError` where there is none, which is a fault in knowledge/. */
  readonly number: (input: string, parameter: NumberParameter) => number
  /** The cells at the date; throws as above. */
  readonly table: (input: string, parameter: TableParameter) => Readonly<Record<string, number>>
  /** Notes something that is no parameter. */
  readonly note: (source: OutlookSource) => void
  /** Everything read so far, in order of input and parameter, each pair once. */
  readonly list: () => readonly OutlookSource[]
}

/** A log that reads at this date. */
export function openParameterLog(date: PlainDate): ParameterLog {
  const seen = new Map<string, OutlookSource>()
  const note = (source: OutlookSource): void => {
    const key = `${source.input}|${source.parameter ?? ''}|${source.source}|${source.title.da}`
    if (!seen.has(key)) seen.set(key, source)
  }
  const remember = (input: string, found: ParameterAt | TableAt): void => {
    const { key, title, kind, source, certainty, validFrom, at, prior } = found
    const grade = evidenceGrade(kind, certainty)
    note({ input, parameter: key, title, source, certainty, grade, madeUp: false, validFrom, at, prior })
  }
  return {
    number: (input, parameter) => {
      const found = firstWhereBefore(parameterAt(parameter, date), (day) => parameterAt(parameter, day))
      remember(input, found)
      if (found.value === null) throw new RangeError(`${found.key} has no value at ${date}`)
      return found.value
    },
    table: (input, parameter) => {
      const found = firstWhereBefore(tableAt(parameter, date), (day) => tableAt(parameter, day))
      remember(input, found)
      if (found.cells === null) throw new RangeError(`${found.key} has no values at ${date}`)
      return found.cells
    },
    note,
    list: () => [...seen].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, source]) => source),
  }
}

/** Before its first day a parameter stands in with its first value, as an assumption; else what applies at the date. */
function firstWhereBefore<T extends ParameterAt | TableAt>(found: T, at: (day: PlainDate) => T): T {
  if (found.absence !== 'before-first-value' || found.validUntil === null) return found
  return { ...at(found.validUntil), certainty: 'assumed' }
}

/** The cell of a table; throws a `RangeError` where the table lacks it. */
export function cellOf(cells: Readonly<Record<string, number>>, ...key: readonly string[]): number {
  const value = cells[key.join('|')]
  if (value === undefined) throw new RangeError(`no cell »${key.join('|')}«`)
  return value
}
