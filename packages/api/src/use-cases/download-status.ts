import { composeOutlines, drawMap, mapSvg } from '@laegedaekning/plans'
import type { z } from 'zod'
import type { API, DownloadFormat, StatusAnswer } from '../contract/index.ts'
import { csvOf } from '../files/csv.ts'
import { fileNameOf } from '../files/file-name.ts'
import { aboutSheet, sourceLine, statusSheet } from '../files/status-sheet.ts'
import { xlsxOf } from '../files/xlsx.ts'
import type { Register } from '../register/register.ts'
import { readStatus } from './read-status.ts'

/** A file to hand over. */
export type Download = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

/** Media type and ending of each format. */
export const FORMATS: Readonly<Record<DownloadFormat, { readonly type: string; readonly ending: string }>> = {
  csv: { type: 'text/csv; charset=utf-8', ending: 'csv' },
  'csv-int': { type: 'text/csv; charset=utf-8', ending: 'international.csv' },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ending: 'xlsx',
  },
  json: { type: 'application/json; charset=utf-8', ending: 'json' },
  svg: { type: 'image/svg+xml; charset=utf-8', ending: 'svg' },
}

/** Width of a map in a file. */
export const MAP_WIDTH = 720

/** The table of the Status room as a file. The same figures as on the screen: both come from `readStatus`. */
export async function downloadStatus(
  register: Register,
  query: z.output<typeof API.downloadStatus.query>,
): Promise<Download> {
  const { format, sprog: language, ...question } = query
  const answer = await readStatus(register, question)
  const { table } = answer
  const { type, ending } = FORMATS[format]
  const name = fileNameOf(table.request, { madeUp: table.madeUp, kendt: query.kendt, ending })
  switch (format) {
    case 'csv':
      return { name, type, bytes: utf8(csvOf(statusSheet(table, language), 'danish')) }
    case 'csv-int':
      return { name, type, bytes: utf8(csvOf(statusSheet(table, language), 'international')) }
    case 'xlsx': {
      const sheets = [statusSheet(table, language), aboutSheet(table, answer.sources, answer.known, language)]
      return { name, type, bytes: await xlsxOf(sheets, table.finding[language]) }
    }
    case 'json':
      return { name, type, bytes: utf8(statusJson(answer)) }
    case 'svg':
      return { name, type, bytes: utf8(await statusSvg(register, answer, language)) }
  }
}

/** The answer as a JSON file, indented for people. */
export function statusJson(answer: StatusAnswer): string {
  return `${JSON.stringify(answer, null, 2)}\n`
}

async function statusSvg(
  register: Register,
  { table, sources, known }: StatusAnswer,
  language: 'da' | 'en',
): Promise<string> {
  const { level, within, date } = table.request
  const snapshot = await register.at(date, known)
  const map = drawMap(composeOutlines(snapshot, level, within), { width: MAP_WIDTH, inset: true })
  const source = `${language === 'da' ? 'Kilder' : 'Sources'}: ${sources.map(sourceLine).join(' · ')}`
  return mapSvg(table, map, { language, words: true, idPrefix: 'kort-', source })
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
