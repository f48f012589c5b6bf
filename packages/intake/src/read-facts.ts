import { createHash } from 'node:crypto'
import { type Checked, type Fact, hasErrors, type Issue, type PlainDate } from '@laegedaekning/domain'
import { createAreaIndex, type KnownArea } from './areas/area-index.ts'
import type { SourceFile } from './bytes/open-file.ts'
import { createFindings, type Findings } from './issues/findings.ts'
import { mergeFacts } from './merge/merge-facts.ts'
import { type Content, readContent } from './read-content.ts'
import { readGeometry, readTable } from './read-file.ts'
import type { FileInWork, SharedWork } from './work.ts'

/** The areas of the register that files may refer to; files add those that they bring themselves. */
export type KnownAreas = readonly KnownArea[]

export type ReadOptions = {
  /** Ids of the register's practices, to which capacities, provider numbers and doctors may refer. */
  readonly knownPractices?: readonly string[]
  /** The day that files without dates of their own describe (the register SOR). */
  readonly asOf?: PlainDate
}

/** What one file gave. `rowsNotUsed` are explained by issues. */
export type FileReceipt = {
  readonly name: string
  /** Id of the recognised format, or `null`. */
  readonly format: string | null
  readonly sha256: string
  readonly rowsRead: number
  readonly rowsUsed: number
  readonly rowsNotUsed: number
}

export type IntakeResult = {
  /** In an order that does not depend on the order of rows and files. */
  readonly facts: readonly Fact[]
  readonly perFile: readonly FileReceipt[]
}

/**
 * Reads files into facts: bytes in, facts and issues out; no file, clock or network is touched and no input makes it throw.
 * Rows that cannot be used are left out and explained; the caller decides whether that is good enough.
 * `value` is `null` only where no row at all could be read and there are errors; rows that were read and could not be used
 * still have their receipt.
 */
export function readFacts(
  files: readonly SourceFile[],
  known: KnownAreas,
  options: ReadOptions = {},
): Checked<IntakeResult> {
  const shared: SharedWork = {
    areas: createAreaIndex(known),
    practices: new Set(options.knownPractices),
    asOf: options.asOf ?? null,
    drafts: [],
    checks: [],
  }
  const works = files.map(startedWork)
  for (const stage of [0, 1, 2, 3]) {
    for (const work of works) if (stageOf(work) === stage) readWork(work, shared)
  }
  const merged = mergeFacts(shared.drafts)
  for (const draft of merged.refused) {
    works.find((work) => work.file.name === draft.file)?.usedRows.delete(draft.row)
  }
  const checked = shared.checks.flatMap((check) => check(merged.facts))
  const issues = [...works.flatMap((work) => work.findings.list()), ...limited(merged.issues), ...checked]
  const perFile = works.map(receiptOf)
  const isUnread = merged.facts.length === 0 && perFile.every(({ rowsRead }) => rowsRead === 0)
  if (isUnread && hasErrors(issues)) return { value: null, issues }
  return { value: { facts: merged.facts, perFile }, issues }
}

function startedWork(file: SourceFile): FileInWork {
  const findings = createFindings(file.name)
  const { content, issues } = readContent(file)
  findings.addAll(issues)
  return { file, content, findings, usedRows: new Set() }
}

function stageOf(work: FileInWork): number | undefined {
  const { content } = work
  // geometry may bring areas (parishes, postal districts), after the tables that know them better
  if (content.kind === 'geometry') return content.format === null ? undefined : 1
  return content.kind === 'table' ? content.recognition.format?.stage : undefined
}

function readWork(work: FileInWork, shared: SharedWork): void {
  const { content } = work
  if (content.kind === 'table') readTable(work, content, shared)
  else if (content.kind === 'geometry') readGeometry(work, content, shared)
}

/** Issues between rows, in as many lists as there are files, so that the limit holds for each. */
function limited(issues: readonly Issue[]): readonly Issue[] {
  const perFile = new Map<string, Findings>()
  for (const issue of issues) {
    const file = issue.at !== undefined && 'file' in issue.at ? issue.at.file : ''
    const findings = perFile.get(file) ?? createFindings(file)
    perFile.set(file, findings)
    findings.addAll([issue])
  }
  return [...perFile.values()].flatMap((findings) => findings.list())
}

function receiptOf(work: FileInWork): FileReceipt {
  const rowsRead = rowsIn(work.content)
  const rowsUsed = work.usedRows.size
  return {
    name: work.file.name,
    format: formatOf(work.content),
    sha256: createHash('sha256').update(work.file.bytes).digest('hex'),
    rowsRead,
    rowsUsed,
    rowsNotUsed: rowsRead - rowsUsed,
  }
}

function formatOf(content: Content): string | null {
  if (content.kind === 'table') return content.recognition.format?.id ?? null
  return content.kind === 'geometry' ? (content.format?.id ?? null) : null
}

function rowsIn(content: Content): number {
  if (content.kind === 'table') return content.table.rows.length
  if (content.kind === 'none') return 0
  return [...content.layers.values()].reduce((sum, layer) => sum + layer.length, 0)
}
