import {
  formatDate,
  formatValue,
  type Language,
  MISSING_WORDS,
  UNIT_WORDS,
  type Unit,
} from '@laegedaekning/domain'
import type { StatusRow, StatusTable } from '@laegedaekning/plans'
import type { Known, SourceAnswer } from '../contract/index.ts'
import type { Cell, Sheet, SheetColumn } from './sheet.ts'
import { CERTAINTY_WORDS, MADE_UP_WORDS } from './words.ts'

const WORDS = {
  da: {
    row: 'raekke',
    area: 'omraade',
    name: 'navn',
    rows: { area: 'område', rest: 'uden for niveauets områder', total: 'i alt' },
    missing: 'intet_tal_fordi',
    rank: 'nummer',
    comparedWith: 'sammenlignet_med',
    comparison: 'sammenligningstal',
    inWords: 'sammenligning_i_ord',
    date: 'dato',
    indicator: 'noegletal',
    unit: 'enhed',
    formula: 'formel',
    rules: 'regler',
    sources: 'kilder',
    certainty: 'sikkerhed',
    madeUp: 'opdigtet',
    yes: 'ja',
    no: 'nej',
  },
  en: {
    row: 'row',
    area: 'area',
    name: 'name',
    rows: { area: 'area', rest: 'outside the areas of the level', total: 'total' },
    missing: 'no_figure_because',
    rank: 'rank',
    comparedWith: 'compared_with',
    comparison: 'comparison',
    inWords: 'comparison_in_words',
    date: 'date',
    indicator: 'indicator',
    unit: 'unit',
    formula: 'formula',
    rules: 'rules',
    sources: 'sources',
    certainty: 'certainty',
    madeUp: 'made_up',
    yes: 'yes',
    no: 'no',
  },
} as const

const TEXT = { kind: 'text' } as const

function text(header: string): SheetColumn {
  return { header, format: TEXT }
}

/** How a unit's numbers are shown in a spreadsheet: the decimals that the interface shows. */
export function formatOf(unit: Unit): SheetColumn['format'] {
  const [, fraction = ''] = formatValue(0, unit, 'en').replace('%', '').split('.')
  return { kind: unit === 'share' ? 'share' : 'number', decimals: fraction.length }
}

/** A status table as a sheet: one row per area, then the rest and the total, each row with its own origin. */
export function statusSheet(table: StatusTable, language: Language): Sheet {
  const w = WORDS[language]
  const { indicator } = table
  const columns: readonly SheetColumn[] = [
    text(w.row),
    text(w.area),
    text(w.name),
    ...table.columns.map((column) => ({
      header: `${column.symbol}: ${column.label[language]}`,
      format: formatOf(column.unit),
    })),
    { header: indicator.title[language], format: formatOf(indicator.unit) },
    text(w.missing),
    { header: w.rank, format: { kind: 'number', decimals: 0 } },
    text(w.comparedWith),
    { header: w.comparison, format: formatOf(indicator.unit) },
    text(w.inWords),
    text(w.date),
    text(w.indicator),
    text(w.unit),
    text(w.formula),
    text(w.rules),
    text(w.sources),
    text(w.certainty),
    text(w.madeUp),
  ]
  const rows = [
    ...table.rows.map((row) => rowCells(table, row, w.rows.area, language)),
    ...(table.rest === null ? [] : [rowCells(table, table.rest, w.rows.rest, language)]),
    rowCells(table, table.total, w.rows.total, language),
  ]
  return { name: language === 'da' ? 'Tabel' : 'Table', columns, rows }
}

function rowCells(table: StatusTable, row: StatusRow, what: string, language: Language): readonly Cell[] {
  const w = WORDS[language]
  const { figure, comparison } = row
  const { indicator, request } = table
  const sources = new Set<string>()
  for (const input of figure.inputs) sources.add(input.source)
  for (const rule of figure.rules) sources.add(rule.source)
  return [
    what,
    row.area.id,
    row.area.name,
    ...table.columns.map((_, index) => row.parts[index] ?? null),
    figure.value,
    figure.missing === null ? '' : MISSING_WORDS[figure.missing][language],
    row.rank,
    comparison?.with[language] ?? '',
    comparison?.value ?? null,
    comparison?.words[language] ?? '',
    request.date,
    `${indicator.id} (${indicator.ids.join(' ')}, version ${indicator.version})`,
    UNIT_WORDS[figure.unit][language],
    figure.formula[language],
    figure.rules.map((rule) => `${rule.parameter} (${rule.ids.join(' ')})`).join(', '),
    [...sources].join(', '),
    CERTAINTY_WORDS[figure.certainty][language],
    figure.madeUp ? w.yes : w.no,
  ]
}

/** What a reader of the table must know: question, definition, formula, rules, sources, certainty, reservations. */
export function aboutSheet(
  table: StatusTable,
  sources: readonly SourceAnswer[],
  known: Known | null,
  language: Language,
): Sheet {
  const da = language === 'da'
  const { indicator, request } = table
  const rules = new Map(
    [...table.rows, table.total].flatMap((row) =>
      row.figure.rules.map((rule) => [rule.parameter, rule] as const),
    ),
  )
  const rows: (readonly Cell[])[] = [
    [da ? 'Fund' : 'Finding', table.finding[language]],
    [da ? 'Hvad' : 'What', table.subtitle[language]],
    [da ? 'Gælder' : 'Holds on', formatDate(request.date, language)],
    [da ? 'Som kendt' : 'As known', known?.registeredAt ?? (da ? 'nu' : 'now')],
    [da ? 'Nøgletal' : 'Indicator', `${indicator.id}, version ${indicator.version}`],
    [da ? 'Definition' : 'Definition', indicator.definition[language]],
    [da ? 'Formel' : 'Formula', indicator.formula[language]],
    ...table.columns.map(
      (column) =>
        [column.symbol, `${column.label[language]} (${UNIT_WORDS[column.unit][language]})`] as const,
    ),
    [da ? 'Regel-id' : 'Rule ids', indicator.ids.join(', ')],
    ...[...rules.values()].map(
      (rule) =>
        [
          da ? 'Regel' : 'Rule',
          `${rule.title[language]}: ${rule.value ?? '?'} ${rule.unit} (${rule.parameter}; ${rule.ids.join(' ')}; ${
            rule.validFrom ?? '?'
          }; ${rule.source}; ${CERTAINTY_WORDS[rule.certainty][language]})`,
        ] as const,
    ),
    ...sources.map((source) => [da ? 'Kilde' : 'Source', sourceLine(source)] as const),
    [da ? 'Sikkerhed' : 'Certainty', CERTAINTY_WORDS[table.total.figure.certainty][language]],
    [da ? 'Opdigtet' : 'Made up', table.madeUp ? MADE_UP_WORDS[language] : da ? 'nej' : 'no'],
    ...table.reservations.map(
      (reservation) => [da ? 'Forbehold' : 'Reservation', reservation[language]] as const,
    ),
  ]
  return {
    name: da ? 'Om tallene' : 'About the figures',
    columns: [
      { header: da ? 'Oplysning' : 'Item', format: TEXT },
      { header: da ? 'Indhold' : 'Content', format: TEXT },
    ],
    rows,
  }
}

/**
 * A source in one line: `dst-folk1a: FOLK1A, Danmarks Statistik, 2026 (address; terms)`. A file is read far from the folder that
 * some addresses are of, so only those of the web are told.
 */
export function sourceLine(source: SourceAnswer): string {
  const address = source.address?.startsWith('http') === true ? source.address : null
  const place = [address, source.terms].filter((part) => part !== null && part !== '').join('; ')
  const about = [source.title, source.publisher, source.date].filter((part) => part !== '').join(', ')
  return `${source.id}: ${about}${place === '' ? '' : ` (${place})`}`
}
