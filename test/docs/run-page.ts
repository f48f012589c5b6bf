import { existsSync, globSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { runCli } from '@laegedaekning/cli'
import { type CodeBlock, listBlocks, ROOT } from './pages.ts'

/** The folder beside the repository with open data; the commands that name it are left out where it is absent. */
export const OPEN_DATA = resolve(ROOT, '..', 'shared', 'data')

const COMMAND = 'npx laegedaekning '
const NOT_RUN = 'ikke kørt: '
const ANSWER = 'svar'
const WRITE = 'fil: '
const STANDS_IN = 'står i: '

/** What went otherwise than a page says. */
export type Mistake = { readonly line: number; readonly what: string }

/** How a page went: its mistakes, how many commands ran, and the lines of those that could not for want of data. */
export type PageRun = {
  readonly mistakes: readonly Mistake[]
  readonly ran: number
  readonly left: readonly number[]
}

/** The shell blocks of all pages must begin with the command, or say why they are not run. */
export function listUnmarked(text: string): readonly Mistake[] {
  return listBlocks(text)
    .filter(({ language, mark }) => language === 'sh' && !mark.startsWith(NOT_RUN))
    .filter(({ lines }) => !lines.some((line) => line.startsWith(COMMAND)))
    .map(({ line }) => ({ line, what: 'a shell block without the command and without »ikke kørt: …«' }))
}

/** Whether a page has a command to run. */
export function hasCommands(text: string): boolean {
  return listBlocks(text).some(isRun)
}

function isRun({ language, lines, mark }: CodeBlock): boolean {
  return language === 'sh' && !mark.startsWith(NOT_RUN) && lines.some((line) => line.startsWith(COMMAND))
}

/**
 * Registers as new, by the folder that pages give them, which then need not be made for each page: the usual one and that
 * of the exercises with Denmark in it, that of Prøveøen empty (`--empty`).
 */
const NEW_REGISTERS: Readonly<Record<string, 'denmark' | 'empty'>> = {
  '.laegedaekning': 'denmark',
  oevelse: 'denmark',
  oeen: 'empty',
}

/** Commands that open the register of the folder they are given in. */
const USES_THE_USUAL_REGISTER = /npx laegedaekning (--json )?(import|export|backup|changes|undo|doctor)/

/** Makes the registers that pages begin with, in two folders of a folder. */
export async function makeSeeds(folder: string): Promise<void> {
  for (const [name, words] of [
    ['denmark', []],
    ['empty', ['--empty']],
  ] as const) {
    const { code, said } = await runIn(folder, [...words, '--folder', join(folder, name), 'changes'])
    if (code !== 0) throw new Error(`The register of the pages could not be made:\n${said}`)
  }
}

/**
 * Runs the commands of a page from top to bottom, as a reader would, in a folder that looks like the repository. A block
 * that follows can be marked: `fil: navn` writes a file, `svar` must be among what was said, `står i: fil` must be lines
 * of a file that was made. ` … ` in a line stands for anything.
 */
export async function runPage(text: string, seeds: string): Promise<PageRun> {
  const home = process.cwd()
  const place = await mkdtemp(join(tmpdir(), 'laegedaekning-docs-'))
  const folder = join(place, 'repo')
  try {
    await layOut(place, text, seeds)
    process.chdir(folder)
    return await runBlocks(listBlocks(text), folder)
  } finally {
    process.chdir(home)
    await rm(place, { recursive: true, force: true })
  }
}

/** A folder that looks like the repository to the commands of a page, with its neighbour where there is one. */
async function layOut(place: string, text: string, seeds: string): Promise<void> {
  const folder = join(place, 'repo')
  await mkdir(folder)
  for (const name of ['examples', 'knowledge', 'docs']) {
    await symlink(join(ROOT, name), join(folder, name), 'dir')
  }
  if (existsSync(OPEN_DATA)) await symlink(dirname(OPEN_DATA), join(place, 'shared'), 'dir')
  for (const [name, seed] of Object.entries(NEW_REGISTERS)) {
    const isNamed = text.includes(`--folder ${name} `)
    if (!isNamed && !(name === '.laegedaekning' && USES_THE_USUAL_REGISTER.test(text))) continue
    await cp(join(seeds, seed), join(folder, name), { recursive: true })
  }
}

async function runBlocks(blocks: readonly CodeBlock[], folder: string): Promise<PageRun> {
  const mistakes: Mistake[] = []
  const left: number[] = []
  let [ran, said] = [0, '']
  for (const block of blocks) {
    const note = (what: string) => mistakes.push({ line: block.line, what })
    if (isRun(block)) {
      if (needsOpenData(block) && !existsSync(OPEN_DATA)) {
        left.push(block.line)
        continue
      }
      said = ''
      for (const line of block.lines.filter((text) => text.startsWith(COMMAND))) {
        const outcome = await runLine(line, folder)
        said += outcome.said
        ran += 1
        if (outcome.wrong !== null) note(outcome.wrong)
      }
    } else if (left.length === 0) await compare(block, said, note)
  }
  return { mistakes, ran, left }
}

function needsOpenData({ lines }: CodeBlock): boolean {
  return lines.some((line) => line.includes('../shared'))
}

async function compare(block: CodeBlock, said: string, note: (what: string) => void): Promise<void> {
  const { mark, lines } = block
  if (mark.startsWith(WRITE)) await writeFile(mark.slice(WRITE.length), `${lines.join('\n')}\n`)
  const text =
    mark === ANSWER
      ? said
      : mark.startsWith(STANDS_IN)
        ? await readFile(mark.slice(STANDS_IN.length), 'utf8')
        : null
  if (text === null) return
  const there = text.split(/\r?\n/)
  for (const line of lines.filter((wanted) => wanted !== '')) {
    if (!there.some((found) => isLike(found, line)))
      note(`»${line}« is not there; there is:\n${text.slice(0, 2000)}`)
  }
}

/** Whether a line has all parts of what is wanted, in order; the parts are those between ` … `. */
function isLike(found: string, wanted: string): boolean {
  let at = 0
  return wanted.split('…').every((part) => {
    const next = found.indexOf(part.trim(), at)
    at = next + part.trim().length
    return next >= 0
  })
}

async function runLine(
  line: string,
  folder: string,
): Promise<{ readonly said: string; readonly wrong: string | null }> {
  const [command = '', comment = ''] = line.split(/ +# /)
  const wanted = Number(/^slutkode (\d)/.exec(comment)?.[1] ?? '0')
  const args = splitWords(command.slice(COMMAND.length))
  const { code, said } = args[0] === 'plan' ? await planIn(folder, args) : await runIn(folder, args)
  return {
    said,
    wrong: code === wanted ? null : `»${command}« ended with ${code}, not ${wanted}:\n${said.slice(0, 2000)}`,
  }
}

/** Words as a shell splits them: quotes hold together, `*` stands for the files of a folder. */
function splitWords(text: string): readonly string[] {
  const words = text.match(/"[^"]*"|\S+/g) ?? []
  return words.flatMap((word) => {
    if (word.startsWith('"')) return [word.slice(1, -1)]
    return word.includes('*') ? globSync(word).toSorted() : [word]
  })
}

/** Plans already made in this run: the same order gives the same bytes, so that pages can share them. */
const plans = new Map<string, { readonly code: number; readonly said: string; readonly copy: string }>()

/** Makes a plan, or takes the one that an earlier page ordered in the same words. */
async function planIn(folder: string, args: readonly string[]): Promise<Said> {
  const order = args.join(' ')
  const out = join(folder, args[args.indexOf('--out') + 1] ?? '')
  const made = plans.get(order)
  if (made !== undefined) {
    await cp(made.copy, out, { recursive: true })
    return made
  }
  const found = await runIn(folder, args)
  const copy = await mkdtemp(join(tmpdir(), 'laegedaekning-docs-plan-'))
  if (existsSync(out)) await cp(out, copy, { recursive: true })
  plans.set(order, { ...found, copy })
  return found
}

/** Removes what the pages shared. */
export async function forgetPlans(): Promise<void> {
  for (const { copy } of plans.values()) await rm(copy, { recursive: true, force: true })
  plans.clear()
}

type Said = { readonly code: number; readonly said: string }

async function runIn(cwd: string, args: readonly string[]): Promise<Said> {
  let said = ''
  const hear = (text: string): void => {
    said += `${text}\n`
  }
  const code = await runCli({ args, environment: {}, cwd, who: 'en læser', out: hear, err: hear })
  return { code, said }
}
