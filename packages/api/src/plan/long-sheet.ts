import { formatValue, type Language, MISSING_WORDS, UNIT_WORDS } from '@laegedaekning/domain'
import type { StatusRow, StatusTable } from '@laegedaekning/plans'
import type { Cell, Sheet } from '../files/sheet.ts'
import { CERTAINTY_WORDS } from '../files/words.ts'

const HEADERS: Readonly<Record<Language, readonly string[]>> = {
  da: 'dato niveau omraade navn noegletal vaerdi enhed intet_tal_fordi dele sikkerhed opdigtet kilder'.split(
    ' ',
  ),
  en: 'date level area name indicator value unit no_figure_because parts certainty made_up sources'.split(
    ' ',
  ),
}

/** Many status tables under each other, one row a figure: the form that a program or a pivot table wants. */
export function longSheet(tables: readonly StatusTable[], name: string, language: Language): Sheet {
  const columns = HEADERS[language].map((header, index) => ({
    header,
    format: index === VALUE ? ({ kind: 'number', decimals: 2 } as const) : ({ kind: 'text' } as const),
  }))
  const rows = tables.flatMap((table) => [
    ...table.rows.map((row) => cells(table, row, row.area.name, language)),
    ...(table.rest === null ? [] : [cells(table, table.rest, table.rest.area.name, language)]),
  ])
  return { name, columns, rows }
}

/** Place of the value among the columns. */
const VALUE = 5

function cells(table: StatusTable, row: StatusRow, name: string, language: Language): readonly Cell[] {
  const { figure } = row
  const parts = table.columns.map((column, index) => {
    const part = row.parts[index] ?? null
    return `${column.symbol}=${part === null ? '–' : formatValue(part, column.unit, language)}`
  })
  return [
    table.request.date,
    table.request.level,
    row.area.id,
    name,
    table.indicator.id,
    figure.value,
    UNIT_WORDS[figure.unit][language],
    figure.missing === null ? '' : MISSING_WORDS[figure.missing][language],
    parts.join(' '),
    CERTAINTY_WORDS[figure.certainty][language],
    figure.madeUp ? (language === 'da' ? 'ja' : 'yes') : language === 'da' ? 'nej' : 'no',
    [...new Set(figure.inputs.map((input) => input.source))].toSorted().join(' '),
  ]
}
