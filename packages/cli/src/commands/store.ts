import { backupToFile, exportFiles, openRegister, restoreFromFile } from '@laegedaekning/api'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { writeOutput } from '../files.ts'
import { type Context, dateOption } from './context.ts'
import { openFor } from './open.ts'

/** `laegedaekning export <folder>`: what holds on a day, as files of the templates. */
export async function exportRegister(
  context: Context,
  folder: string,
  options: { readonly date?: string; readonly force?: boolean },
): Promise<ExitCode> {
  const date = dateOption(options.date, context.today)
  const register = await openFor(context, { folder: context.folder }, false)
  try {
    const files = await exportFiles(register, date)
    await writeOutput(folder, files, options.force === true)
    for (const { name } of files) context.output.err(name)
    return EXIT.fine
  } finally {
    await register.close()
  }
}

/** `laegedaekning backup <file>`: the whole register with its history. */
export async function backup(context: Context, file: string): Promise<ExitCode> {
  const register = await openRegister({ folder: context.folder })
  try {
    const { lines, bytes } = await backupToFile(register, file)
    const size = `${Math.ceil(bytes / 1024)} kB`
    context.output.err(
      context.language === 'da' ? `${file}: ${lines} linjer, ${size}` : `${file}: ${lines} lines, ${size}`,
    )
    return EXIT.fine
  } finally {
    await register.close()
  }
}

/** `laegedaekning restore <file>`: into an empty register, all or nothing. */
export async function restore(context: Context, file: string): Promise<ExitCode> {
  const register = await openRegister({ folder: context.folder })
  try {
    const { changes, facts } = await restoreFromFile(register, file)
    context.output.err(
      context.language === 'da'
        ? `Læst ind: ${changes} ændringer, ${facts} oplysninger.`
        : `Read: ${changes} changes, ${facts} facts.`,
    )
    return EXIT.fine
  } finally {
    await register.close()
  }
}
