import type { z } from 'zod'
import type { API } from '../contract/index.ts'
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
  { format, sprog }: z.output<typeof API.downloadPlacing.query>,
): Promise<Download> {
  const view = viewPlacing(found)
  const { type, ending } = TYPES[format]
  const made = view.madeUp ? '_opdigtet' : ''
  const name = `laegedaekning_uddannelsesplan_${view.question.year}_${found.plan.slice(0, 12)}${made}.${ending}`
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
  if (format === 'json') {
    const whole = { plan: view, problem: found.input.problem, result: found.result }
    return { name, type, bytes: encode(`${JSON.stringify(whole)}\n`) }
  }
  const sheets = placingSheets(view, sprog)
  if (format === 'xlsx') return { name, type, bytes: await xlsxOf(sheets, sheets[0].name) }
  return { name, type, bytes: encode(csvOf(sheets[0], format === 'csv' ? 'danish' : 'international')) }
}
