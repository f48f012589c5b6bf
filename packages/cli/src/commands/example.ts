import { exampleFiles } from '@laegedaekning/api'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { writeOutput } from '../files.ts'
import { say } from '../words.ts'
import type { Context } from './context.ts'

/** `laegedaekning example <folder>`: the made-up register as files of the templates. */
export async function example(context: Context, folder: string, force: boolean): Promise<ExitCode> {
  const files = await exampleFiles()
  await writeOutput(folder, files, force)
  for (const { name } of files) context.output.err(name)
  context.output.err(say('madeUp', context.language))
  return EXIT.fine
}
