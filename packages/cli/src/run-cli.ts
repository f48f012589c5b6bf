import { join, resolve } from 'node:path'
import { machineClock } from '@laegedaekning/api'
import { type Language, Refusal } from '@laegedaekning/domain'
import { CommanderError } from 'commander'
import type { Context } from './commands/context.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { exitCodeOf, type Output, tellIssues } from './output.ts'
import { createProgram, type SharedOptions } from './program.ts'
import { WrongUse } from './wrong-use.ts'

/** The world of one run: arguments, environment and where to speak. */
export type Surroundings = {
  readonly args: readonly string[]
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Folder in which the command was given. */
  readonly cwd: string
  readonly who: string
  /** Asks for a text that is not shown; without it there is none. */
  readonly readSecret?: (question: string) => Promise<string | undefined>
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** Runs one command and says how it ended; never throws for what a user can do. */
export async function runCli(world: Surroundings): Promise<ExitCode> {
  const language = languageOf(world)
  const output: Output = { out: world.out, err: world.err, language, json: world.args.includes('--json') }
  let code: ExitCode = EXIT.fine
  const contextOf = (shared: SharedOptions): Context => ({
    output,
    language,
    folder: resolve(
      world.cwd,
      shared.folder ?? world.environment['LAEGEDAEKNING_FOLDER'] ?? join('.laegedaekning'),
    ),
    today: machineClock.today(),
    empty: shared.empty === true,
    who: world.who,
    readSecret: world.readSecret ?? (async () => undefined),
  })
  const program = createProgram(language, contextOf, (found) => {
    code = found
  })
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => world.out(text.trimEnd()),
      writeErr: (text) => world.err(text.trimEnd()),
    })
  }
  try {
    await program.parseAsync([...world.args], { from: 'user' })
    return code
  } catch (error) {
    return endingOf(error, output)
  }
}

function endingOf(error: unknown, output: Output): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.wrongUse
  if (error instanceof WrongUse) {
    output.err(error.words[output.language])
    return EXIT.wrongUse
  }
  if (error instanceof Refusal) {
    tellIssues(output, error.issues)
    return exitCodeOf(error.issues)
  }
  output.err(
    output.language === 'da' ? 'Noget gik galt i programmet:' : 'Something went wrong in the program:',
  )
  output.err(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return EXIT.fault
}

/** `--lang en` anywhere among the arguments; Danish otherwise. */
function languageOf({ args }: Surroundings): Language {
  const at = args.indexOf('--lang')
  return args.includes('--lang=en') || (at >= 0 && args[at + 1] === 'en') ? 'en' : 'da'
}
