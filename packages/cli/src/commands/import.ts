import type { ImportCheck, Receipt } from '@laegedaekning/api/contract'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { type NamedFile, readInput } from '../files.ts'
import { exitCodeOf, tellIssues } from '../output.ts'
import type { Context } from './context.ts'
import { atDesk } from './desk.ts'

export type ImportOptions = {
  readonly why?: string
  readonly dryRun?: boolean
  readonly skipRowsWithErrors?: boolean
}

/** `laegedaekning import <files…>`: all or nothing, with a receipt; the same file twice changes nothing. */
export async function importFiles(
  context: Context,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ExitCode> {
  const { output, language } = context
  const files: NamedFile[] = []
  for (const path of paths) files.push(...(await readInput(path)))
  return atDesk(context, async (desk) => {
    const check = await desk.check(files)
    tellIssues(output, check.issues)
    for (const line of checkLines(check, language)) output.err(line)
    const skip = options.skipRowsWithErrors === true
    const errors = check.issueCounts.error > 0
    if (errors && !skip) {
      output.err(WORDS[language].nothing)
      return EXIT.issues
    }
    if (check.facts.in === 0) {
      output.err(WORDS[language].nothingUsable)
      return EXIT.issues
    }
    if (options.dryRun === true) {
      output.err(WORDS[language].dryRun)
      return EXIT.fine
    }
    const why = options.why ?? WORDS[language].why(paths.length)
    const receipt = await desk.confirm({
      check: check.check,
      who: context.who,
      why,
      skipRowsWithErrors: skip,
    })
    tellIssues(output, receipt.issues)
    for (const line of receiptLines(receipt, language)) output.out(line)
    return errors ? EXIT.issues : exitCodeOf(receipt.issues)
  })
}

/** `laegedaekning undo <change>`: as a new change; nothing is lost. */
export async function undo(context: Context, change: number, why: string | undefined): Promise<ExitCode> {
  const { output, language, who } = context
  return atDesk(context, async (desk) => {
    const receipt = await desk.undo(change, { who, why: why ?? WORDS[language].undone(change) })
    for (const line of receiptLines(receipt, language)) output.out(line)
    return EXIT.fine
  })
}

/** `laegedaekning changes`: who, when, why, from which file, and what it did. */
export async function changes(context: Context, limit: number): Promise<ExitCode> {
  const { output } = context
  return atDesk(context, async (desk) => {
    const answer = await desk.changes(limit)
    for (const { id, registeredAt, who, why, facts, undoneBy } of answer.changes) {
      const undone = undoneBy === null ? '' : ` ↩ ${undoneBy}`
      output.out(
        `${id}  ${registeredAt}  ${who}  +${facts.added} ~${facts.changed} =${facts.unchanged}${undone}  ${why}`,
      )
    }
    return EXIT.fine
  })
}

function checkLines({ files, facts }: ImportCheck, language: 'da' | 'en'): readonly string[] {
  const w = WORDS[language]
  return [
    ...files.map((file) => {
      const format = file.formatTitle?.[language] ?? w.unknown
      return w.file(file.name, format, file.rowsRead, file.rowsUsed, file.rowsNotUsed)
    }),
    w.effect(facts.added, facts.changed, facts.unchanged),
  ]
}

function receiptLines(
  { change, registeredAt, facts, files }: Receipt,
  language: 'da' | 'en',
): readonly string[] {
  const w = WORDS[language]
  if (change === null) return [w.noChange]
  const hashes = files.map((file) => `  ${file.name}  sha256 ${file.sha256}`)
  return [
    w.receipt(change, registeredAt ?? ''),
    `  ${w.effect(facts.added, facts.changed, facts.unchanged)}`,
    ...hashes,
  ]
}

const WORDS = {
  da: {
    unknown: 'ikke genkendt',
    file: (name: string, format: string, read: number, used: number, not: number) =>
      `${name}: ${format}; ${read} rækker læst, ${used} brugt, ${not} ikke brugt`,
    effect: (added: number, changed: number, same: number) =>
      `oplysninger: ${added} nye, ${changed} ændrede, ${same} uændrede`,
    nothing: 'Intet er skrevet. Ret filen og indlæs igen, eller tilføj --skip-rows-with-errors.',
    nothingUsable: 'Ingen rækker kunne bruges; intet er skrevet.',
    dryRun: 'Tjekket; intet er skrevet (--dry-run).',
    why: (count: number) => `Indlæst fra kommandolinjen (${count} ${count === 1 ? 'fil' : 'filer'})`,
    undone: (change: number) => `Ændring ${change} fortrudt fra kommandolinjen`,
    noChange: 'Registret havde det hele i forvejen; intet er ændret.',
    receipt: (change: number, at: string) =>
      `Kvittering: ændring ${change}, registreret ${at}. Fortryd med: laegedaekning undo ${change}`,
  },
  en: {
    unknown: 'not recognised',
    file: (name: string, format: string, read: number, used: number, not: number) =>
      `${name}: ${format}; ${read} rows read, ${used} used, ${not} not used`,
    effect: (added: number, changed: number, same: number) =>
      `facts: ${added} added, ${changed} changed, ${same} unchanged`,
    nothing: 'Nothing was written. Mend the file and load it again, or add --skip-rows-with-errors.',
    nothingUsable: 'No rows could be used; nothing was written.',
    dryRun: 'Checked; nothing was written (--dry-run).',
    why: (count: number) => `Loaded from the command line (${count} ${count === 1 ? 'file' : 'files'})`,
    undone: (change: number) => `Change ${change} undone from the command line`,
    noChange: 'The register held all of it already; nothing has changed.',
    receipt: (change: number, at: string) =>
      `Receipt: change ${change}, registered ${at}. Undo with: laegedaekning undo ${change}`,
  },
} as const
