import { createHash, randomUUID } from 'node:crypto'
import { type Fact, hasErrors, type Issue, Refusal } from '@laegedaekning/domain'
import { FORMATS, type IntakeResult, type SourceFile } from '@laegedaekning/intake'
import type { ChangeFile } from '@laegedaekning/registry'
import type { ImportCheck, Receipt } from '../contract/index.ts'
import type { Register } from '../register/register.ts'
import { countEffect } from './count-effect.ts'
import { inTurn } from './in-turn.ts'
import { type ReadingOrder, readFilesApart } from './read-files.ts'

/** What a check has read and a confirmation would write. */
type Checked = {
  readonly facts: readonly Fact[]
  readonly issues: readonly Issue[]
  readonly files: readonly FileReceipt[]
  readonly at: number
}
type FileReceipt = ImportCheck['files'][number]

/** How an import is confirmed: by whom, why, and whether rows with errors may be left out. */
export type Confirmation = {
  readonly check: string
  readonly who: string
  readonly why: string
  readonly skipRowsWithErrors?: boolean
}

/** Files in two steps: look, then write. Nothing is written before the second. */
export type ImportDesk = {
  readonly check: (files: readonly SourceFile[]) => Promise<ImportCheck>
  readonly confirm: (confirmation: Confirmation) => Promise<Receipt>
  /** The facts that a check would write; none where it is not known any more. */
  readonly factsOf: (check: string) => readonly Fact[]
}

/** A check is forgotten after so long, and when so many newer ones have been made. */
const KEPT_MILLISECONDS = 30 * 60 * 1000
const CHECKS_KEPT = 4

/** Issues sent in one answer; `issueCounts` has them all. */
const ISSUES_SHOWN = 1000

/** The import desk of a register. `read` may be given to read without a thread. */
export function createImportDesk(
  register: Register,
  read: (order: ReadingOrder) => Promise<{
    readonly value: IntakeResult | null
    readonly issues: readonly Issue[]
  }> = readFilesApart,
): ImportDesk {
  const checks = new Map<string, Checked>()
  // each reading may fill its thread's memory: never two at once
  const readInTurn = inTurn(read)
  const now = (): number => Date.parse(register.clock.now())
  const forget = (): void => {
    for (const [id, checked] of checks) {
      if (checks.size > CHECKS_KEPT || now() - checked.at > KEPT_MILLISECONDS) checks.delete(id)
    }
  }
  return {
    factsOf: (check) => checks.get(check)?.facts ?? [],
    check: async (files) => {
      const known = await register.known()
      const { value, issues } = await readInTurn({ files, ...(await knownOf(register)) })
      const facts = value?.facts ?? []
      const receipts = value === null ? files.map(unreadReceipt) : value.perFile.map(titledReceipt)
      const id = randomUUID()
      checks.set(id, { facts, issues, files: receipts, at: now() })
      forget()
      const effect = await countEffect(register, facts, known)
      const anything = effect.added + effect.changed > 0
      return {
        check: id,
        files: receipts,
        facts: effect,
        issues: worstFirst(issues).slice(0, ISSUES_SHOWN),
        issueCounts: countSeverities(issues),
        canImport: anything && !hasErrors(issues),
        canImportWithoutErrors: anything && hasErrors(issues),
      }
    },
    confirm: async ({ check, who, why, skipRowsWithErrors = false }) => {
      forget()
      const checked = checks.get(check)
      if (checked === undefined) throw unknownCheck(check)
      if (hasErrors(checked.issues) && !skipRowsWithErrors) throw new Refusal(worstFirst(checked.issues))
      const file = fileOf(checked.files)
      const { facts } = checked
      const saved = await register.registry.save({ who, why, kind: 'import', file, facts, endings: [] })
      checks.delete(check)
      const nothing: readonly Issue[] =
        saved.change === null ? [{ code: 'REGISTRY_NOTHING_CHANGED', severity: 'note', values: {} }] : []
      return { ...saved, files: checked.files, issues: nothing }
    },
  }
}

/** The areas and practices of every date that the register knows, which a file may refer to. */
async function knownOf({ registry, clock }: Register): Promise<Omit<ReadingOrder, 'files'>> {
  const areas = await registry.listEver('area')
  const practices = await registry.listEver('practice')
  return {
    known: areas.map(({ id, name }) => ({ id, name })),
    knownPractices: practices.map(({ id }) => id),
    asOf: clock.today(),
  }
}

/** Errors first, then warnings, then notes; within each in the order of the files. */
export function worstFirst(issues: readonly Issue[]): readonly Issue[] {
  return SEVERITIES.flatMap((severity) => issues.filter((issue) => issue.severity === severity))
}

const SEVERITIES = ['error', 'warning', 'note'] as const

function countSeverities(issues: readonly Issue[]): ImportCheck['issueCounts'] {
  const count = (severity: Issue['severity']): number =>
    issues.filter((issue) => issue.severity === severity).length
  return { error: count('error'), warning: count('warning'), note: count('note') }
}

function unknownCheck(check: string): Refusal {
  return new Refusal([
    {
      code: 'REQUEST_VALUE_NOT_ALLOWED',
      severity: 'error',
      at: { kind: 'field', pointer: '/body/check' },
      values: { found: check },
    },
  ])
}

function titledReceipt(receipt: IntakeResult['perFile'][number]): FileReceipt {
  const format = FORMATS.find((found) => found.id === receipt.format)
  return { ...receipt, formatTitle: format?.title ?? null }
}

function unreadReceipt({ name, bytes }: SourceFile): FileReceipt {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { name, sha256, format: null, formatTitle: null, rowsRead: 0, rowsUsed: 0, rowsNotUsed: 0 }
}

/** The files of an import as the log has them: one file as it is, several under a common name and hash. */
function fileOf(files: readonly FileReceipt[]): ChangeFile {
  const rows = files.reduce((sum, file) => sum + file.rowsRead, 0)
  const rejected = files.reduce((sum, file) => sum + file.rowsNotUsed, 0)
  const [only] = files
  if (only !== undefined && files.length === 1)
    return { name: only.name, sha256: only.sha256, rows, rejected }
  const inOrder = files.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const hash = createHash('sha256')
  for (const file of inOrder) hash.update(`${file.sha256}  ${file.name}\n`)
  return { name: inOrder.map((file) => file.name).join(', '), sha256: hash.digest('hex'), rows, rejected }
}
