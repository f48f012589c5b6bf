import { formatNumber, formatValue, type Language, type Text } from '@laegedaekning/domain'
import { RULE_UNITS } from '@laegedaekning/plans'
import type { PlacingAnswer } from '../contract/index.ts'
import { CERTAINTY_WORDS } from '../files/words.ts'
import type { PdfColumn, PdfPart } from '../pdf/pdf-document.ts'
import { KIND_WORDS, STATUS_WORDS } from './placing-sheets.ts'

/** A table of a document. */
export type PdfTable = Extract<PdfPart, { readonly kind: 'table' }>
type Rows = PdfTable['rows']

const T = (da: string, en: string): Text => ({ da, en })
type Head = { readonly title: Text; readonly align: PdfColumn['align']; readonly width: number }
const left = (da: string, en: string, width: number): Head => ({ title: T(da, en), align: 'left', width })
const right = (da: string, en: string, width = 2): Head => ({ title: T(da, en), align: 'right', width })

function table(heads: readonly Head[], rows: Rows, language: Language): PdfTable {
  const columns = heads.map(({ title, align, width }) => ({ header: title[language], align, width }))
  return { kind: 'table', columns, rows }
}

/** Limits that a plan breaks, with rule and owner. */
export function brokenTable({ broken }: PlacingAnswer, language: Language): PdfTable {
  const number = (value: number): string => shownNumber(value, language)
  const heads = [
    left('Grænse', 'Limit', 6),
    left('Regel', 'Rule', 2),
    left('Ejer', 'Owner', 3),
    left('Grænsen er', 'The limit is', 3),
    right('Planen har', 'The plan has', 2),
    right('Brudt med', 'Broken by', 3),
  ]
  const rows = broken.map((row) => {
    const least = row.lower === null ? [] : [T('mindst', 'at least')[language], number(row.lower)]
    const most = row.upper === null ? [] : [T('højst', 'at most')[language], number(row.upper)]
    const limit = [least, most].filter((words) => words.length > 0).map((words) => words.join(' '))
    return [
      upperFirst(row.text[language]),
      row.rule,
      row.owner,
      limit.join(', '),
      number(row.activity),
      `${number(row.breach)} ${row.unit[language]}`,
    ]
  })
  return table(heads, rows, language)
}

/** The stages in their order, with what is proven of each. */
export function stageTable({ stages }: PlacingAnswer, language: Language): PdfTable {
  const number = (value: number): string => shownNumber(value, language)
  const heads = [
    left('Mål', 'Objective', 7),
    right('Værdi', 'Value', 4),
    right('Bevist grænse', 'Proven bound', 2.5),
    right('Gab', 'Gap', 1.8),
    left('Bevis', 'Proof', 3),
  ]
  const rows = stages.map((row) => [
    row.title[language],
    `${number(row.value)} ${row.unit[language]}`,
    row.bound === null ? '–' : number(row.bound),
    row.gap === null ? '–' : formatValue(row.gap, 'share', language),
    STATUS_WORDS[row.status][language],
  ])
  return table(heads, rows, language)
}

const HELD: readonly Head[] = [
  right('Forløb', 'Courses'),
  right('Måneder', 'Months'),
  right('Måneder året før', 'Months the year before'),
  right('Forskel', 'Difference'),
]

type Held = { readonly courses: number; readonly months: number; readonly lastMonths: number }

function held({ courses, months, lastMonths }: Held, language: Language): readonly string[] {
  const count = (value: number): string => formatNumber(value, 0, language)
  const difference = months - lastMonths
  return [
    count(courses),
    count(months),
    count(lastMonths),
    `${difference > 0 ? '+' : ''}${count(difference)}`,
  ]
}

/** Sites by months of training, against the year before. */
export function siteTable({ sites }: PlacingAnswer, language: Language): PdfTable {
  const heads = [
    left('Sted', 'Site', 7),
    left('Type', 'Kind', 3.5),
    left('Kommune', 'Municipality', 3.5),
    ...HELD,
  ]
  const rows = sites
    .toSorted((a, b) => b.months - a.months || (a.id < b.id ? -1 : 1))
    .map((row) => [row.name, KIND_WORDS[row.kind][language], row.kommuneName, ...held(row, language)])
  return table(heads, rows, language)
}

/** Kommuner by months of training, against the year before. */
export function kommuneTable({ kommuner }: PlacingAnswer, language: Language): PdfTable {
  const rows = kommuner.map((row) => [row.name, ...held(row, language)])
  return table([left('Kommune', 'Municipality', 5), ...HELD], rows, language)
}

/** Areas by months of training per doctor lacking, fewest first. */
export function coverageTable({ coverage }: PlacingAnswer, language: Language): PdfTable {
  const heads = [
    left('Område', 'Area', 5),
    right('Mangler læger', 'Doctors lacking'),
    right('Måneder', 'Months'),
    right('Måneder pr. manglende læge', 'Months per doctor lacking', 3),
  ]
  const rows = coverage
    .toSorted((a, b) => a.monthsPerNeed - b.monthsPerNeed || (a.id < b.id ? -1 : 1))
    .map((row) => [
      row.name,
      shownNumber(row.need, language),
      formatNumber(row.months, 0, language),
      shownNumber(row.monthsPerNeed, language),
    ])
  return table(heads, rows, language)
}

/** The numbers of `knowledge/` that a plan rests on, with source and certainty. */
export function assumptionTable({ assumptions }: PlacingAnswer, language: Language): PdfTable {
  const units = new Map<string, Text>(Object.entries(RULE_UNITS))
  const heads = [
    left('Antagelse', 'Assumption', 7),
    right('Værdi', 'Value', 3),
    left('Kilde', 'Source', 4),
    left('Sikkerhed', 'Certainty', 3),
  ]
  const rows = assumptions.map(({ title, value, unit, source, certainty }) => {
    const named = units.get(unit)?.[language] ?? unit
    const shown =
      unit === 'calendar-year'
        ? String(value)
        : formatNumber(value ?? 0, String(value).split('.')[1]?.length ?? 0, language)
    return [
      title[language],
      value === null ? '–' : `${shown} ${named}`,
      source,
      CERTAINTY_WORDS[certainty][language],
    ]
  })
  return table(heads, rows, language)
}

/** A number with thousands marked and at most two decimals. */
export function shownNumber(value: number, language: Language): string {
  const rounded = Math.round(value * 100) / 100
  return formatNumber(rounded, String(rounded).split('.')[1]?.length ?? 0, language)
}

/** A text that begins a row or an item. */
export function upperFirst(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}
