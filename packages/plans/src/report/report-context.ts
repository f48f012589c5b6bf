import type { AreaId, Language, PlainDate, SourceId } from '@laegedaekning/domain'
import type { StatusTable } from '../status/status-table.ts'
import type { ReportSource } from './report-input.ts'
import { type ReportWords, wordsOf } from './report-words.ts'
import type { ReportShapes } from './shapes.ts'

/** What every part of a report needs. */
export type ReportContext = {
  readonly language: Language
  readonly w: ReportWords
  readonly date: PlainDate
  readonly within: AreaId
  readonly sources: ReadonlyMap<SourceId, ReportSource>
  readonly shapes: ReportShapes
}

/** A context with the words of its language. */
export function contextOf(
  parts: Omit<ReportContext, 'w' | 'sources'>,
  sources: readonly ReportSource[],
): ReportContext {
  return {
    ...parts,
    w: wordsOf(parts.language),
    sources: new Map(sources.map((source) => [source.id, source])),
  }
}

/** What a source is called in a line of text: the first part of its title, or its id where the bibliography lacks it. */
export function sourceName(context: Pick<ReportContext, 'sources'>, id: SourceId): string {
  return context.sources.get(id)?.title.split(' – ')[0] ?? id
}

/** All tables of one indicator, in the order of the report. */
export type Group = {
  /** The table whose finding tells most: the finest level of area that has figures. */
  readonly main: StatusTable
  readonly tables: readonly StatusTable[]
}

/** Whether a table says anything: one of its rows, its rest or its total has a value. */
export function hasFigures(table: StatusTable): boolean {
  const { rows, rest, total } = table
  return [...rows, ...(rest === null ? [] : [rest]), total].some((row) => row.figure.value !== null)
}

/** The tables by indicator, in order of first appearance. */
export function groupTables(tables: readonly StatusTable[]): readonly Group[] {
  const groups = Map.groupBy(tables, (table) => table.indicator.id)
  return [...groups.values()].flatMap((group) => {
    const telling = group.filter((table) => table.rows.some((row) => row.figure.value !== null))
    const most = telling.reduce<StatusTable | undefined>(
      (best, table) => (best === undefined || table.rows.length > best.rows.length ? table : best),
      undefined,
    )
    const main = most ?? group.find(hasFigures) ?? group[0]
    return main === undefined ? [] : [{ main, tables: group }]
  })
}
