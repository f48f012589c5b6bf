import { formatDate, type Language, type Text } from '@laegedaekning/domain'
import type { z } from 'zod'
import type { API, EffectAnswer } from '../contract/index.ts'
import { csvOf } from '../files/csv.ts'
import type { Sheet, SheetColumn } from '../files/sheet.ts'
import { xlsxOf } from '../files/xlsx.ts'
import type { Register } from '../register/register.ts'
import { type Download, FORMATS } from '../use-cases/download-status.ts'
import { readEffect } from './read-effect.ts'

/** The follow-up as a file: the measurements with what was expected; in a spreadsheet, the similar areas on a sheet of their own. */
export async function downloadEffect(
  register: Register,
  query: z.output<typeof API.downloadEffect.query>,
): Promise<Download> {
  const { format, sprog: language, ...question } = query
  const answer = await readEffect(register, question)
  const { type, ending } = FORMATS[format]
  const madeUp = answer.cautions.some(({ kind }) => kind === 'made-up') ? '_opdigtet' : ''
  const name = `laegedaekning_effekt_${answer.indicator.id}_${answer.area.id}_${answer.date}${madeUp}.${ending}`
  const sheets = [measurements(answer, language), similar(answer, language)]
  if (format === 'xlsx') return { name, type, bytes: await xlsxOf(sheets, name) }
  const [sheet] = sheets
  const csv = sheet === undefined ? '' : csvOf(sheet, format === 'csv' ? 'danish' : 'international')
  return { name, type, bytes: new TextEncoder().encode(csv) }
}

const T = (da: string, en: string): Text => ({ da, en })

const number: SheetColumn['format'] = { kind: 'number', decimals: 2 }
const text: SheetColumn['format'] = { kind: 'text' }

function measurements({ measured, followed, area }: EffectAnswer, language: Language): Sheet {
  const line = new Map(followed.series?.line.map(({ date, value }) => [date, value]))
  return {
    name: language === 'da' ? 'Målinger' : 'Measurements',
    columns: [
      { header: T('Område', 'Area')[language], format: text },
      { header: T('Dag', 'Day')[language], format: text },
      { header: T('Før eller efter', 'Before or after')[language], format: text },
      { header: T('Målt', 'Measured')[language], format: number },
      { header: T('Linjen fra før', 'The line from before')[language], format: number },
    ],
    rows: measured.map(({ date, figure, side }) => [
      area.name,
      formatDate(date, language),
      (side === 'before' ? T('før', 'before') : T('efter', 'after'))[language],
      figure.value,
      line.get(date) ?? null,
    ]),
  }
}

function similar({ followed, areas, area }: EffectAnswer, language: Language): Sheet {
  const found = followed.matched
  const rows = found === null ? [] : [found.own, ...found.matches]
  return {
    name: language === 'da' ? 'Lignende områder' : 'Similar areas',
    columns: [
      { header: T('Område', 'Area')[language], format: text },
      { header: T('Indbyggere', 'Inhabitants')[language], format: { kind: 'number', decimals: 0 } },
      { header: T('Gennemsnit før', 'Mean before')[language], format: number },
      { header: T('Gennemsnit efter', 'Mean after')[language], format: number },
    ],
    rows: rows.map((row) => [
      [area, ...areas].find(({ id }) => id === row.area)?.name ?? row.area,
      row.people,
      row.before,
      row.after,
    ]),
  }
}
