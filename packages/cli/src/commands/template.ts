import { writeFile } from 'node:fs/promises'
import { listTemplates, readTemplate } from '@laegedaekning/api'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { WrongUse } from '../wrong-use.ts'
import type { Context } from './context.ts'

/** `laegedaekning template [id]`: the list, or one template as CSV on standard output or in a file. */
export async function template(
  context: Context,
  id: string | undefined,
  file: string | undefined,
): Promise<ExitCode> {
  const { output, language } = context
  const templates = listTemplates()
  if (id === undefined) {
    for (const found of templates) output.out(`${found.id.padEnd(24)} ${found.title[language]}`)
    return EXIT.fine
  }
  if (!templates.some((found) => found.id === id)) {
    const list = templates.map((found) => found.id).join(', ')
    throw new WrongUse({
      da: `Skabelonen »${id}« findes ikke. Der er: ${list}.`,
      en: `There is no template »${id}«. There are: ${list}.`,
    })
  }
  const { bytes } = readTemplate(`${id}.csv`)
  if (file === undefined) output.out(new TextDecoder().decode(bytes).trimEnd())
  else await writeFile(file, bytes)
  return EXIT.fine
}
