import type { AreaId, Certainty, Issue, Language, PlainDate, Snapshot, SourceId } from '@laegedaekning/domain'
import type { AreaProfile, StatusTable } from '../status/status-table.ts'

/** A source as the report names it. */
export type ReportSource = {
  readonly id: SourceId
  readonly title: string
  readonly publisher: string
  /** When it was published, as the bibliography writes it; empty where not known. */
  readonly date: string
  readonly address: string | null
  readonly terms: string
  readonly certainty: Certainty
  readonly madeUp: boolean
}

/** A file that was read, and how much of it could be used. */
export type ReportFile = {
  readonly name: string
  /** Name of the recognised format, in the report's language. */
  readonly title: string
  readonly sha256: string
  readonly rowsRead: number
  readonly rowsUsed: number
  readonly rowsNotUsed: number
}

/** Something that was not used, or used with a reservation, in words of the report's language. */
export type NotUsed = {
  /** File, row and column; empty where it has no place. */
  readonly place: string
  readonly message: string
  readonly severity: Issue['severity']
}

/** A small area whose people live farther from a practice than the limit. */
export type FarArea = {
  readonly name: string
  /** The kommune it lies in. */
  readonly kommune: string
  readonly people: number
  readonly kilometres: number
}

/** What a report is made of. The same input gives the same bytes. */
export type ReportInput = {
  readonly language: Language
  readonly date: PlainDate
  readonly title: string
  /** Whether any figure rests on invented data; said on top and on every printed page. */
  readonly madeUp: boolean
  /** The register at the date: outlines and what lies in what, for the maps. */
  readonly snapshot: Pick<Snapshot, 'area' | 'membership' | 'outline'>
  /** The area that the report is about. */
  readonly within: AreaId
  /** One table per indicator and level, in the order in which the report tells them. */
  readonly tables: readonly StatusTable[]
  /** Areas that get a page of their own. */
  readonly profiles: readonly AreaProfile[]
  readonly sources: readonly ReportSource[]
  readonly inputs: readonly ReportFile[]
  readonly notUsed: readonly NotUsed[]
  /** Name of the file with the whole list of what was not used, where another than the plan writes. */
  readonly notUsedFile?: string
  /** Small areas beyond the distance limit, by name, where they were worked out. */
  readonly farAreas?: readonly FarArea[]
  /** Versions of what made the report: `product`, and others by their own name. */
  readonly versions: Readonly<Record<string, string>>
}
