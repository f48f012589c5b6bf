import { ENGINES, VERSION } from '@laegedaekning/api'
import type { Language } from '@laegedaekning/domain'
import { Command } from 'commander'
import { type AccountOptions, account } from './commands/account.ts'
import { check } from './commands/check.ts'
import { type ComputeOptions, compute } from './commands/compute.ts'
import type { Context } from './commands/context.ts'
import { doctor } from './commands/doctor.ts'
import { example } from './commands/example.ts'
import { type FindOptions, find } from './commands/find.ts'
import { changes, type ImportOptions, importFiles, undo } from './commands/import.ts'
import { type NetworkOptions, network } from './commands/network.ts'
import { type OutlookBundleOptions, outlookBundle } from './commands/outlook-bundle.ts'
import { type PlanOptions, plan } from './commands/plan.ts'
import { type PublishOptions, publish } from './commands/publish.ts'
import { type ServeOptions, serve } from './commands/serve.ts'
import { backup, exportRegister, restore } from './commands/store.ts'
import { template } from './commands/template.ts'
import type { ExitCode } from './exit-code.ts'
import { say, type WORDS } from './words.ts'
import { WrongUse } from './wrong-use.ts'

/** Port that the product asks for first. */
const PORT = '4600'
const CHANGES_SHOWN = '20'

/** Options that every command has. */
export type SharedOptions = {
  readonly folder?: string
  readonly lang?: string
  readonly json?: boolean
  readonly empty?: boolean
}

type Words = (key: keyof typeof WORDS) => string
type Finish = (code: ExitCode) => void
type Build = {
  readonly program: Command
  readonly w: Words
  readonly context: () => Context
  readonly finish: Finish
}

/** The command line. `contextOf` makes what a command is given from the shared options; `finish` hears the exit code. */
export function createProgram(
  language: Language,
  contextOf: (shared: SharedOptions) => Context,
  finish: Finish,
): Command {
  const program = new Command('laegedaekning')
  const build: Build = {
    program,
    w: (key) => say(key, language),
    context: () => contextOf(program.opts<SharedOptions>()),
    finish,
  }
  program
    .description(build.w('about'))
    .version(VERSION)
    .option('--folder <folder>', build.w('folder'))
    .option('--lang <language>', build.w('language'), language)
    .option('--json', build.w('json'))
    .option('--empty', build.w('empty'))
  addProductCommands(build)
  addRegisterCommands(build)
  addToolCommands(build)
  return program
}

function addProductCommands({ program, w, context, finish }: Build): void {
  program
    .command('serve')
    .description(w('serve'))
    .option('--port <port>', w('port'), PORT)
    .option('--host <address>', w('host'))
    .option('--sign-in', w('signIn'))
    .option('--address <url>', w('address'))
    .option('--proxy <address>', w('proxy'))
    .option('--open', w('open'))
    .option('--postgres <url>', w('postgres'))
    .option('--no-example', w('noExample'))
    .action(async (options: ServeOptions) => finish(await serve(context(), options)))
  program
    .command('plan <folder>')
    .description(w('plan'))
    .option('--out <folder>', w('out'))
    .option('--date <date>', w('date'))
    .option('--areas <area>', w('areas'))
    .option('--force', w('force'))
    .option('--full', w('full'))
    .action(async (folder: string, options: PlanOptions) => finish(await plan(context(), folder, options)))
  program
    .command('find <place>')
    .description(w('find'))
    .option('--date <date>', w('date'))
    .option('--distance <distance>', w('distance'))
    .action(async (place: string, options: FindOptions) => finish(await find(context(), place, options)))
  program
    .command('example <folder>')
    .description(w('example'))
    .option('--force', w('force'))
    .action(async (folder: string, options: { readonly force?: boolean }) =>
      finish(await example(context(), folder, options.force === true)),
    )
}

function addRegisterCommands({ program, w, context, finish }: Build): void {
  program
    .command('import <files...>')
    .description(w('import'))
    .option('--why <reason>', w('why'))
    .option('--dry-run', w('dryRun'))
    .option('--skip-rows-with-errors', w('skipRows'))
    .action(async (files: readonly string[], options: ImportOptions) =>
      finish(await importFiles(context(), files, options)),
    )
  program
    .command('changes')
    .description(w('changes'))
    .option('--limit <number>', w('limit'), CHANGES_SHOWN)
    .action(async (options: { readonly limit: string }) =>
      finish(await changes(context(), wholeNumber(options.limit))),
    )
  program
    .command('undo <change>')
    .description(w('undo'))
    .option('--why <reason>', w('why'))
    .action(async (change: string, options: { readonly why?: string }) =>
      finish(await undo(context(), wholeNumber(change), options.why)),
    )
  program
    .command('export <folder>')
    .description(w('export'))
    .option('--date <date>', w('date'))
    .option('--force', w('force'))
    .action(async (folder: string, options: { readonly date?: string; readonly force?: boolean }) =>
      finish(await exportRegister(context(), folder, options)),
    )
  program
    .command('backup <file>')
    .description(w('backup'))
    .action(async (file: string) => finish(await backup(context(), file)))
  program
    .command('restore <file>')
    .description(w('restore'))
    .action(async (file: string) => finish(await restore(context(), file)))
}

function addToolCommands({ program, w, context, finish }: Build): void {
  program
    .command('template [id]')
    .description(w('template'))
    .option('--output <file>', w('output'))
    .action(async (id: string | undefined, options: { readonly output?: string }) =>
      finish(await template(context(), id, options.output)),
    )
  program
    .command('compute <engine>')
    .description(`${w('compute')}: ${Object.keys(ENGINES).join(', ')}`)
    .option('--input <file>', w('input'))
    .option('--output <file>', w('output'))
    .action(async (engine: string, options: ComputeOptions) =>
      finish(await compute(context(), engine, options)),
    )
  program
    .command('check <plan>')
    .description(w('check'))
    .action(async (file: string) => finish(await check(context(), file)))
  program
    .command('publish <plan>')
    .description(w('publish'))
    .option('--out <file>', w('output'))
    .action(async (file: string, options: PublishOptions) => finish(await publish(context(), file, options)))
  program
    .command('network <action> [file]')
    .description(w('network'))
    .option('--out <file>', w('networkOut'))
    .action(async (action: string, file: string | undefined, options: NetworkOptions) =>
      finish(await network(context(), action, file, options)),
    )
  program
    .command('outlook-bundle')
    .description(w('outlookBundle'))
    .option('--out <file>', w('output'))
    .option('--date <date>', w('date'))
    .option('--runs <number>', w('runs'), '200')
    .option('--seed <number>', w('seed'), '1')
    .action(async (options: OutlookBundleOptions) => finish(await outlookBundle(context(), options)))
  program
    .command('account <action> [name]')
    .description(w('account'))
    .option('--role <role>', w('role'))
    .option('--scope <area>', w('scope'), 'national')
    .option('--postgres <url>', w('postgres'))
    .action(async (action: string, name: string | undefined, options: AccountOptions) =>
      finish(await account(context(), action, name, options)),
    )
  program
    .command('doctor')
    .description(w('doctor'))
    .action(async () => finish(await doctor(context())))
}

function wholeNumber(text: string): number {
  const found = Number(text)
  if (Number.isSafeInteger(found) && found > 0) return found
  throw new WrongUse({
    da: `»${text}« er ikke et helt tal over 0.`,
    en: `»${text}« is not a whole number above 0.`,
  })
}
