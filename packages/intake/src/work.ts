import type { PlainDate } from '@laegedaekning/domain'
import type { AreaIndex } from './areas/area-index.ts'
import type { SourceFile } from './bytes/open-file.ts'
import type { Check, DraftFact } from './formats/format.ts'
import type { Findings } from './issues/findings.ts'
import type { Content } from './read-content.ts'

/** A file on its way through: what it is, what was found in it, which rows gave something. */
export type FileInWork = {
  readonly file: SourceFile
  readonly content: Content
  readonly findings: Findings
  readonly usedRows: Set<number>
}

/** What all files of one reading share. */
export type SharedWork = {
  readonly areas: AreaIndex
  readonly practices: Set<string>
  readonly asOf: PlainDate | null
  readonly drafts: DraftFact[]
  readonly checks: Check[]
}
