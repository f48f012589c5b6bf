import { readFile, writeFile } from 'node:fs/promises'
import { ENGINES } from '@laegedaekning/api'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { exitCodeOf, tellIssues } from '../output.ts'
import { WrongUse } from '../wrong-use.ts'
import type { Context } from './context.ts'

export type ComputeOptions = { readonly input?: string; readonly output?: string }

/** `laegedaekning compute <engine> --input problem.json [--output result.json]`. */
export async function compute(context: Context, engine: string, options: ComputeOptions): Promise<ExitCode> {
  const run = Object.entries(ENGINES).find(([name]) => name === engine)?.[1]
  if (run === undefined) {
    const list = Object.keys(ENGINES).join(', ')
    throw new WrongUse({
      da: `Beregningen »${engine}« findes ikke. Den kan være: ${list}.`,
      en: `There is no computation »${engine}«. It can be: ${list}.`,
    })
  }
  const text = await problemText(options.input)
  const { value, issues } = await run(parseJson(text))
  tellIssues(context.output, issues)
  if (value === null) return exitCodeOf(issues)
  const result = `${JSON.stringify(value, null, 2)}\n`
  if (options.output === undefined) context.output.out(result.trimEnd())
  else await writeFile(options.output, result)
  return EXIT.fine
}

async function problemText(input: string | undefined): Promise<string> {
  if (input === undefined) {
    throw new WrongUse({
      da: 'Sig hvor problemet er: --input <fil>, eller - for standardinput.',
      en: 'Say where the problem is: --input <file>, or - for standard input.',
    })
  }
  if (input !== '-') {
    return readFile(input, 'utf8').catch(() => {
      throw new WrongUse({ da: `»${input}« kan ikke læses.`, en: `»${input}« cannot be read.` })
    })
  }
  const parts: Uint8Array[] = []
  for await (const part of process.stdin) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new WrongUse({ da: `Problemet er ikke JSON: ${reason}`, en: `The problem is not JSON: ${reason}` })
  }
}
