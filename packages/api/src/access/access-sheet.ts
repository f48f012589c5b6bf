import { formatValue, type Language, UNIT_WORDS } from '@laegedaekning/domain'
import type { SmallAreaRow } from '@laegedaekning/plans'
import type { AccessAnswer } from '../contract/index.ts'
import type { Cell, Sheet, SheetColumn } from '../files/sheet.ts'
import { formatOf } from '../files/status-sheet.ts'

const TEXT = { kind: 'text' } as const
const DEGREES = { kind: 'number', decimals: 5 } as const
const KILOMETRES = { kind: 'number', decimals: 3 } as const

const WORDS = {
  da: {
    sheet: 'Små områder',
    head: ['id', 'navn', 'kommune', 'bredde', 'længde', 'placeret_ved', 'indbyggere'],
    km: ['km_til_naermeste_aabne', 'km_til_naestnaermeste', 'km_til_tredjenaermeste'],
    minutes: ['minutter_til_naermeste_aabne', 'minutter_til_naestnaermeste', 'minutter_til_tredjenaermeste'],
    choices: 'aabne_praksis_inden_for_graensen',
    without: 'for_faa_at_vaelge_imellem',
    basis: 'afstand',
    date: 'dato',
    yes: 'ja',
    no: 'nej',
    bands: 'Alle tal',
    bandHead: ['tal', 'vaerdi', 'enhed', 'formel', 'regler', 'sikkerhed'],
  },
  en: {
    sheet: 'Small areas',
    head: ['id', 'name', 'municipality', 'latitude', 'longitude', 'placed_by', 'inhabitants'],
    km: ['km_to_nearest_open', 'km_to_second', 'km_to_third'],
    minutes: ['minutes_to_nearest_open', 'minutes_to_second', 'minutes_to_third'],
    choices: 'open_practices_within_limit',
    without: 'too_few_to_choose_between',
    basis: 'distance',
    date: 'date',
    yes: 'yes',
    no: 'no',
    bands: 'All figures',
    bandHead: ['figure', 'value', 'unit', 'formula', 'rules', 'certainty'],
  },
} as const

/** The small areas of an answer as a sheet: each with point, people, distances and choices. */
export function smallAreaSheet(answer: AccessAnswer, language: Language): Sheet {
  const w = WORDS[language]
  const rows = answer.smallAreas?.rows ?? []
  const { indicator, request } = answer.table
  const hasMinutes = rows.some(({ minutes }) => minutes !== null)
  const columns: readonly SheetColumn[] = [
    ...w.head.map((header, index) => ({
      header,
      format: index === 3 || index === 4 ? DEGREES : index === 6 ? formatOf('inhabitants') : TEXT,
    })),
    { header: indicator.title[language], format: formatOf(indicator.unit) },
    ...w.km.map((header) => ({ header, format: KILOMETRES })),
    ...(hasMinutes ? w.minutes.map((header) => ({ header, format: formatOf('minutes') })) : []),
    { header: w.choices, format: formatOf('practices') },
    { header: w.without, format: TEXT },
    { header: w.basis, format: TEXT },
    { header: w.date, format: TEXT },
  ]
  const cells = (row: SmallAreaRow): readonly Cell[] => [
    row.id,
    row.name,
    row.kommune.name,
    row.lat,
    row.lon,
    row.basis,
    row.people,
    row.value,
    ...row.kilometres,
    ...(hasMinutes ? (row.minutes ?? w.minutes.map(() => null)) : []),
    row.choices,
    row.withoutChoice === null ? '' : row.withoutChoice ? w.yes : w.no,
    answer.summary.basis,
    request.date,
  ]
  return { name: w.sheet, columns, rows: rows.map(cells) }
}

/** Every figure of the whole: distances, bands, the 15 km question by each kind of distance, inequality. */
export function figuresSheet({ summary }: AccessAnswer, language: Language): Sheet {
  const w = WORDS[language]
  const sides = summary.sides.flatMap(({ basis, withoutChoice, share, within }) =>
    [withoutChoice, share, within].flatMap((one) => (one === null ? [] : [{ one, more: ` (${basis})` }])),
  )
  const plain = [...summary.figures, ...summary.bands, ...summary.inequality, summary.unlisted]
  const all = [...plain.map((one) => ({ one, more: '' })), ...sides]
  return {
    name: w.bands,
    columns: w.bandHead.map((header) => ({ header, format: TEXT })),
    rows: all.map(({ one: { info, figure }, more }) => [
      `${info.title[language]}${more}`,
      figure.value === null ? (figure.missing ?? '') : formatValue(figure.value, figure.unit, language),
      UNIT_WORDS[figure.unit][language],
      figure.formula[language],
      figure.rules.map((rule) => `${rule.parameter} = ${rule.value ?? '?'}`).join(', '),
      figure.certainty,
    ]),
  }
}
