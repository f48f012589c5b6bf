import { composeOutlines, drawMap, mapSvg } from '@laegedaekning/plans'
import type { z } from 'zod'
import type { AccessAnswer, API } from '../contract/index.ts'
import { csvOf } from '../files/csv.ts'
import { aboutSheet, sourceLine, statusSheet } from '../files/status-sheet.ts'
import { xlsxOf } from '../files/xlsx.ts'
import { type Download, FORMATS, MAP_WIDTH } from '../use-cases/download-status.ts'
import type { AccessDesk } from './access-desk.ts'
import { figuresSheet, smallAreaSheet } from './access-sheet.ts'
import { readAccess } from './read-access.ts'

type Query = z.output<typeof API.downloadAccess.query>

/** The table of the access room as a file: areas, or the small areas themselves. The same figures as on the screen. */
export async function downloadAccess(desk: AccessDesk, query: Query): Promise<Download> {
  const { format, sprog: language, ...question } = query
  const answer = await readAccess(desk, question)
  const { table } = answer
  const { type, ending } = FORMATS[format]
  const name = nameOf(query, answer, ending)
  const main = answer.smallAreas === null ? statusSheet(table, language) : smallAreaSheet(answer, language)
  switch (format) {
    case 'csv':
      return { name, type, bytes: utf8(csvOf(main, 'danish')) }
    case 'csv-int':
      return { name, type, bytes: utf8(csvOf(main, 'international')) }
    case 'xlsx': {
      const about = aboutSheet(table, answer.sources, answer.known, language)
      const sheets = [main, figuresSheet(answer, language), about]
      return { name, type, bytes: await xlsxOf(sheets, answer.summary.finding[language]) }
    }
    case 'json':
      return { name, type, bytes: utf8(`${JSON.stringify(answer, null, 2)}\n`) }
    case 'svg':
      return { name, type, bytes: utf8(await svgOf(desk, answer, language)) }
  }
}

function nameOf(query: Query, { table }: AccessAnswer, ending: string): string {
  const { date, within } = table.request
  const parts = ['laegedaekning', 'adgang', query.maal, query.niveau, query.afstand, date]
  if (within !== 'land-dk') parts.push(`i-${within}`)
  if (query.kendt !== undefined) parts.push(`kendt-${query.kendt.slice(0, 10)}`)
  if (table.madeUp) parts.push('opdigtet')
  return `${parts.join('_')}.${ending}`
}

async function svgOf(
  desk: AccessDesk,
  { table, smallAreas, sources, known }: AccessAnswer,
  language: 'da' | 'en',
): Promise<string> {
  const { level, within, date } = table.request
  const snapshot = await desk.register.at(date, known)
  const map = drawMap(composeOutlines(snapshot, level, within), { width: MAP_WIDTH, inset: true })
  const source = `${language === 'da' ? 'Kilder' : 'Sources'}: ${sources.map(sourceLine).join(' · ')}`
  const spots = smallAreas === null ? {} : { spots: smallAreas }
  return mapSvg(table, map, { language, words: true, idPrefix: 'kort-', source, ...spots })
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
