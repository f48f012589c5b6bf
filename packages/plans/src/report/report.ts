import type { AreaId, Language, PlainDate, Snapshot, SourceId } from '@laegedaekning/domain'
import type { AreaProfile, StatusTable } from '../status/status-table.ts'

/** A source as the report prints it. */
export type ReportSource = {
  readonly id: SourceId
  readonly title: string
  readonly publisher: string
  readonly date: string
  readonly address: string | null
  readonly terms: string
}

/** A file that was read, with what came of it. */
export type ReportInput = {
  readonly name: string
  /** What the file was found to be, in words. */
  readonly title: string
  readonly sha256: string
  readonly rowsRead: number
  readonly rowsUsed: number
  readonly rowsNotUsed: number
}

/** Something in a file that could not be used, or was used with a reservation, in words. */
export type ReportRemark = {
  readonly place: string
  readonly message: string
  readonly severity: 'error' | 'warning' | 'note'
}

/** What a report is made of. Every figure in it comes from `tables` and `profiles`. */
export type ReportContent = {
  readonly language: Language
  readonly title: string
  readonly date: PlainDate
  readonly within: AreaId
  readonly madeUp: boolean
  /** For outlines; the figures stand in the tables. */
  readonly snapshot: Pick<Snapshot, 'area' | 'membership' | 'outline'>
  /** By indicator, and for each from coarse to fine levels. */
  readonly tables: readonly StatusTable[]
  readonly profiles: readonly AreaProfile[]
  readonly sources: readonly ReportSource[]
  readonly inputs: readonly ReportInput[]
  /** Worst first. */
  readonly notUsed: readonly ReportRemark[]
  readonly versions: Readonly<Record<string, string>>
}
