import { makePlan, type PlanStep } from '@laegedaekning/api'
import { type AreaId, DENMARK, findAreaId } from '@laegedaekning/domain'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { readInput, refuseFilledFolder, writeOutput } from '../files.ts'
import { exitCodeOf, tellIssues } from '../output.ts'
import { WrongUse } from '../wrong-use.ts'
import { type Context, dateOption, outOption } from './context.ts'

export type PlanOptions = {
  readonly date?: string
  readonly areas?: string
  readonly out?: string
  readonly force?: boolean
  readonly full?: boolean
}

/** `laegedaekning plan <folder> --out <folder>`: what could be used is used; what could not is listed row by row. */
export async function plan(context: Context, input: string, options: PlanOptions): Promise<ExitCode> {
  const { output, language } = context
  const out = outOption(options.out)
  const date = dateOption(options.date, context.today)
  const within = areaOption(options.areas)
  await refuseFilledFolder(out, options.force === true)
  const files = await readInput(input)
  const { value, issues } = await makePlan({
    files,
    date,
    today: context.today,
    within,
    language,
    full: options.full === true,
    empty: context.empty,
    say: (step) => output.err(stepWords(step, language)),
  })
  tellIssues(output, issues)
  if (value === null) return EXIT.issues
  await writeOutput(out, value, options.force === true)
  for (const { name, bytes } of value) output.err(`${name} (${Math.ceil(bytes.length / 1024)} kB)`)
  // files that a plan has no use for are told, and are no failure of it
  const code = exitCodeOf(issues)
  output.err(
    language === 'da'
      ? `Planen ligger i ${options.out}; bemaerkninger.csv siger række for række, hvad der ikke kunne bruges.`
      : `The plan is in ${options.out}; issues.csv says row by row what could not be used.`,
  )
  return code
}

/** `region=1082` (as in the command's manual), `region-1082`, or the whole country. */
function areaOption(text: string | undefined): AreaId {
  if (text === undefined) return DENMARK
  const id = findAreaId(text.replace('=', '-').toLowerCase())
  if (id === undefined) {
    throw new WrongUse({
      da: `»${text}« er ikke et område. Skriv slags og kode, for eksempel region-1082.`,
      en: `»${text}« is not an area. Write kind and code, for example region-1082.`,
    })
  }
  return id
}

function stepWords(step: PlanStep, language: 'da' | 'en'): string {
  const da = language === 'da'
  switch (step.kind) {
    case 'read':
      return da ? `Læser ${step.files} filer …` : `Reading ${step.files} files …`
    case 'registered':
      return da
        ? `${step.facts} oplysninger læst, ${step.issues} bemærkninger. Regner …`
        : `${step.facts} facts read, ${step.issues} issues. Computing …`
    case 'computed':
      return da ? `${step.tables} tabeller regnet. Skriver …` : `${step.tables} tables computed. Writing …`
    case 'written':
      return da ? `${step.files} filer:` : `${step.files} files:`
  }
}
