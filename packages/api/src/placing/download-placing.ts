import type { Language } from '@laegedaekning/domain'
import type { PlacingAnswer } from '../contract/index.ts'
import { csvOf } from '../files/csv.ts'
import { xlsxOf } from '../files/xlsx.ts'
import type { Download } from '../use-cases/download-status.ts'
import type { EndedPlan } from './open-plan.ts'
import { placingSheets } from './placing-sheets.ts'
import { viewPlacing } from './view-placing.ts'

const TYPES = {
  csv: { type: 'text/csv; charset=utf-8', ending: 'csv' },
  'csv-int': { type: 'text/csv; charset=utf-8', ending: 'international.csv' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
  json: { type: 'application/json; charset=utf-8', ending: 'json' },
} as const

/** A plan as a file. CSV holds the courses with their reasons; JSON the problem too, so that anybody can check the plan against it. */
export async function downloadPlacing(
  found: EndedPlan,
  { format, sprog }: { readonly format: keyof typeof TYPES; readonly sprog: Language },
): Promise<Download> {
  const view = viewPlacing(found)
  const { type, ending } = TYPES[format]
  const name = planFileName(view, ending)
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
  if (format === 'json') {
    const { question, world, problem } = found.input
    const whole = { plan: view, question, world, problem, result: found.result }
    return { name, type, bytes: encode(`${JSON.stringify(whole)}\n`) }
  }
  const sheets = placingSheets(view, sprog)
  if (format === 'xlsx') return { name, type, bytes: await xlsxOf(sheets, sheets[0].name) }
  return { name, type, bytes: encode(csvOf(sheets[0], format === 'csv' ? 'danish' : 'international')) }
}

/** A name that tells what is in the file: `laegedaekning_uddannelsesplan_2026_3f2a91c07b4d_opdigtet.pdf`. */
export function planFileName({ plan, question, madeUp }: PlacingAnswer, ending: string): string {
  const made = madeUp ? '_opdigtet' : ''
  return `laegedaekning_uddannelsesplan_${question.year}_${plan.slice(0, 12)}${made}.${ending}`
}
