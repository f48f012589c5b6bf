import { readFile, writeFile } from 'node:fs/promises'
import { publishPlanFile } from '@laegedaekning/api'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { WrongUse } from '../wrong-use.ts'
import { type Context, outOption } from './context.ts'

/** Options of `publish`. */
export type PublishOptions = { readonly out?: string }

/** What a plan can be published as, by the ending of the file asked for. */
const FORMATS = ['pdf', 'xlsx', 'csv'] as const

/** `laegedaekning publish plan.json --out plan.pdf`: a plan of training courses, taken home as JSON, as a file to hand out. */
export async function publish(context: Context, file: string, options: PublishOptions): Promise<ExitCode> {
  const { output, language } = context
  const out = outOption(options.out)
  const format = FORMATS.find((ending) => out.toLowerCase().endsWith(`.${ending}`))
  if (format === undefined)
    throw new WrongUse({
      da: `»${options.out}« skal ende på .pdf, .xlsx eller .csv.`,
      en: `»${options.out}« must end in .pdf, .xlsx or .csv.`,
    })
  const found = await publishPlanFile(await readJson(file), { format, sprog: language })
  if (found === undefined)
    throw new WrongUse({
      da: `»${file}« er ikke en plan. Hent den som »JSON med problemet« på planens side.`,
      en: `»${file}« is not a plan. Take it home as »JSON with the problem« on the page of the plan.`,
    })
  await writeFile(out, found.bytes)
  output.err(`${out} (${Math.ceil(found.bytes.length / 1024)} kB)`)
  return EXIT.fine
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new WrongUse({ da: `»${file}« kan ikke læses.`, en: `»${file}« cannot be read.` })
  })
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
