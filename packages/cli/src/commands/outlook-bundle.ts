import { writeFile } from 'node:fs/promises'
import { makeForecastBundle } from '@laegedaekning/api'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { type Context, dateOption, outOption } from './context.ts'
import { openFor } from './open.ts'

export type OutlookBundleOptions = {
  readonly out?: string
  readonly date?: string
  readonly runs: string
  readonly seed: string
}

/** `laegedaekning outlook-bundle --out bundle.json`: what `compute forecast` gives the same numbers from, on any machine (F26). */
export async function outlookBundle(context: Context, options: OutlookBundleOptions): Promise<ExitCode> {
  const file = outOption(options.out)
  const date = dateOption(options.date, context.today)
  const register = await openFor(context, { folder: context.folder }, true)
  try {
    const order = { dato: date, scenarie: [], koersler: Number(options.runs), froe: Number(options.seed) }
    const problem = await makeForecastBundle(register, order)
    await writeFile(file, `${JSON.stringify(problem)}\n`)
    context.output.err(file)
    return EXIT.fine
  } finally {
    await register.close()
  }
}
