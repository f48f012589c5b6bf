import { writeFile } from 'node:fs/promises'
import { makeForecastBundle } from '@laegedaekning/api'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { WrongUse } from '../wrong-use.ts'
import { type Context, dateOption, outOption } from './context.ts'
import { openFor } from './open.ts'

export type OutlookBundleOptions = {
  readonly out?: string
  readonly date?: string
  readonly runs: string
  readonly seed: string
}

/** As over HTTP: so many runs, and seeds of 32 bits. */
const RUNS = { from: 2, to: 2000 }
const SEEDS = { from: 0, to: 4_294_967_295 }

/** `laegedaekning outlook-bundle --out bundle.json`: what `compute forecast` gives the same numbers from, on any machine (F26). */
export async function outlookBundle(context: Context, options: OutlookBundleOptions): Promise<ExitCode> {
  const file = outOption(options.out)
  const date = dateOption(options.date, context.today)
  const koersler = numberIn(options.runs, RUNS)
  const froe = numberIn(options.seed, SEEDS)
  const register = await openFor(context, { folder: context.folder }, true)
  try {
    const order = { dato: date, scenarie: [], koersler, froe }
    const problem = await makeForecastBundle(register, order)
    await writeFile(file, `${JSON.stringify(problem)}\n`)
    context.output.err(file)
    return EXIT.fine
  } finally {
    await register.close()
  }
}

function numberIn(text: string, { from, to }: typeof RUNS): number {
  const found = Number(text)
  if (text.trim() !== '' && Number.isInteger(found) && found >= from && found <= to) return found
  throw new WrongUse({
    da: `»${text}« er ikke et helt tal fra ${from} til ${to}.`,
    en: `“${text}” is not a whole number from ${from} to ${to}.`,
  })
}
