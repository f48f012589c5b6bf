import { readFile } from 'node:fs/promises'
import { checkPlan } from '@laegedaekning/api'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { WrongUse } from '../wrong-use.ts'
import type { Context } from './context.ts'

/** `laegedaekning check plan.json`: a plan of `compute place` recomputed by code that shares nothing with the engine. */
export async function check(context: Context, file: string): Promise<ExitCode> {
  const { output, language } = context
  const plan = await readPlan(file)
  const faults = checkPlan(plan['problem'], plan['result'])
  for (const { at, says, computed } of faults)
    output.out(`${at}: ${says} ${language === 'da' ? '– beregnet:' : '– computed:'} ${computed}`)
  const ending =
    language === 'da'
      ? faults.length === 0
        ? 'Planen er efterregnet: alle tal stemmer.'
        : `Planen stemmer ikke: ${faults.length} fejl.`
      : faults.length === 0
        ? 'The plan has been recomputed: every figure is right.'
        : `The plan is not right: ${faults.length} faults.`
  output.out(ending)
  return faults.length === 0 ? EXIT.fine : EXIT.issues
}

async function readPlan(file: string): Promise<Readonly<Record<string, unknown>>> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new WrongUse({ da: `»${file}« kan ikke læses.`, en: `»${file}« cannot be read.` })
  })
  const isPlan = (value: unknown): value is Readonly<Record<string, unknown>> =>
    typeof value === 'object' && value !== null && 'problem' in value && 'result' in value
  const plan = parsed(text)
  if (isPlan(plan)) return plan
  throw new WrongUse({
    da: `»${file}« er ikke en plan: { "problem": …, "result": … } i JSON.`,
    en: `»${file}« is not a plan: { "problem": …, "result": … } in JSON.`,
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
