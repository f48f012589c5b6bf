// Writes docs/reference/kommando.md from the command line itself, so that page and program cannot differ.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { EXIT } from '@laegedaekning/cli'
// the program is not behind the front door of cli: only this page and `runCli` need it
import { createProgram } from '../packages/cli/src/program.ts'

type Program = ReturnType<typeof createProgram>

const HEAD = '<!-- Dannet af scripts/generate-command.ts. Ret i kilden og kør `npm run generate`. -->\n\n'

const LEAD = `\`npx laegedaekning\` køres i projektets mappe. Resultater skrives til standard-output, alt andet til standard-fejl.
Registret ligger i \`.laegedaekning/\` i den mappe, kommandoen gives i, hvis hverken \`--folder\` eller miljøvariablen
\`LAEGEDAEKNING_FOLDER\` siger andet.`

/** What each exit code means to whoever reads it; a new code without its words does not compile. */
const EXIT_WORDS: Readonly<Record<keyof typeof EXIT, string>> = {
  fine: 'Det gik godt. Bemærkninger og advarsler kan være skrevet.',
  issues:
    'Der er fejl i data: noget kunne ikke læses, eller intet er skrevet på grund af det. Også når rækker med fejl er sprunget over.',
  wrongUse:
    'Forkert brug: en ukendt kommando eller mulighed, en mappe der ikke findes, en dato der ikke er en dag.',
  fault: 'En fejl i programmet eller på maskinen.',
  locked: 'Registret er åbent i et andet program.',
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ').trim()
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

function optionTable(command: Program): string {
  const rows = command.options
    .filter((option) => option.attributeName() !== 'version')
    .map((option) => {
      const isSaid = option.defaultValue !== undefined && !option.negate
      return [`\`${option.flags}\``, option.description, isSaid ? `\`${String(option.defaultValue)}\`` : '']
    })
  return rows.length === 0 ? '' : table(['Mulighed', 'Betydning', 'Ellers'], rows)
}

function commandSection(command: Program): string {
  const words = command.registeredArguments.map((argument) => {
    const name = argument.variadic ? `${argument.name()}...` : argument.name()
    return argument.required ? `<${name}>` : `[${name}]`
  })
  const usage = ['npx laegedaekning', command.name(), ...words].join(' ')
  const parts = [
    `## ${command.name()}`,
    `${upperFirst(command.description())}: \`${usage}\``,
    optionTable(command),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** The page about the command, as Markdown. */
export function commandPage(): string {
  const program = createProgram('da', unused, () => undefined)
  const codes = Object.entries(EXIT_WORDS).map(([name, meaning]) => [codeOf(name), meaning])
  const parts = [
    '# Kommandoen',
    program.description(),
    LEAD,
    '## Muligheder ved alle kommandoer',
    optionTable(program),
    ...program.commands.map(commandSection),
    '## Slutkoder',
    table(['Kode', 'Betydning'], codes),
  ]
  return `${HEAD}${parts.join('\n\n')}\n`
}

function codeOf(name: string): string {
  return String(Object.entries(EXIT).find(([key]) => key === name)?.[1] ?? '')
}

/** Help asks for no register; a command that ran here would be a mistake. */
function unused(): never {
  throw new Error('No command is run while its page is written')
}

/** Writes the page, or with `checkOnly` says whether it is stale. */
export function generateCommand(root: string, checkOnly: boolean, say: (line: string) => void): 0 | 1 {
  const folder = join(root, 'docs', 'reference')
  const file = join(folder, 'kommando.md')
  const after = commandPage()
  if (readText(file) === after) {
    say('nothing to write.')
    return 0
  }
  if (checkOnly) {
    say('docs/reference/kommando.md is stale. Run `npm run generate`.')
    return 1
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, after)
  say('wrote docs/reference/kommando.md.')
  return 0
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
