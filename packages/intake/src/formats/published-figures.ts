import { type AreaId, DENMARK, type Fact, firstDayOf, type Period, type Unit } from '@laegedaekning/domain'
import type { RowReader } from '../cells/row-reader.ts'
import { ANY_NUMBER, TEXT } from '../templates/column.ts'
import { filled, maybe } from './column.ts'
import { factOf } from './fact.ts'
import type { TableFormat, TableInput } from './format.ts'
import { originOfAddress } from './source-ids.ts'

/** A topic of the fact files: its own name and unit, and what a value is multiplied by (percent to share). */
type Topic = { readonly topic: string; readonly unit: Unit; readonly times: number }

function topic(name: string, unit: Unit, times = 1): Topic {
  return { topic: name, unit, times }
}

const OWN_NUMBER = 'laeger-med-eget-ydernummer'

/** Topics of the fact files by topic and specialty, as the product names them (knowledge/facts). */
const TOPICS: ReadonlyMap<string, Topic> = new Map([
  ['gps_with_own_provider_number', topic(OWN_NUMBER, 'persons')],
  ['gps_aged_60_plus', topic(`${OWN_NUMBER}-60-plus`, 'persons')],
  ['gps_aged_65_plus', topic(`${OWN_NUMBER}-65-plus`, 'persons')],
  ['gps_aged_65_plus_expected', topic(`${OWN_NUMBER}-65-plus-ventet`, 'persons')],
  ['mean_age_gps', topic(`${OWN_NUMBER}-gennemsnitsalder`, 'years')],
  ['patients_per_gp', topic('patienter-pr-laege', 'number')],
  ['practices', topic('praksis', 'practices')],
  ['capacities', topic('laegekapaciteter', 'capacities')],
  ['norm_patients_per_capacity', topic('patienter-pr-kapacitet', 'patients-per-capacity')],
  ['share_practices_open_to_new_patients', topic('andel-praksis-aaben', 'share', 0.01)],
  ['main_programmes_dimensioned all', topic('hovedforloeb-dimensioneret', 'courses')],
  ['main_programmes_added all', topic('hovedforloeb-tilfoert', 'courses')],
  [
    'main_programmes_dimensioned general medicine',
    topic('hovedforloeb-almen-medicin-dimensioneret', 'courses'),
  ],
  ['main_programmes_advertised general medicine', topic('hovedforloeb-almen-medicin-opslaaet', 'courses')],
  ['main_programmes_filled general medicine', topic('hovedforloeb-almen-medicin-besat', 'courses')],
  ['fill_rate general medicine', topic('hovedforloeb-almen-medicin-besat-andel', 'share', 0.01)],
])

const COLUMNS = [
  filled('topic', TEXT),
  filled('area', TEXT),
  filled('year', TEXT),
  filled('value', ANY_NUMBER),
  filled('unit', TEXT),
  filled('source', TEXT),
  maybe('source_date', TEXT),
  maybe('note', TEXT),
]

/** Single published figures about general practitioners and practices. */
export const GP_FIGURES: TableFormat = {
  kind: 'table',
  id: 'enkelttal-almen-praksis',
  title: { da: 'Enkelttal om almen praksis', en: 'Single figures about general practice' },
  stage: 3,
  authority: 1,
  dashIsZero: false,
  columns: COLUMNS,
  read: readFigures,
}

/** Single published figures about training courses, all specialties together and general medicine. */
export const TRAINING_FIGURES: TableFormat = {
  ...GP_FIGURES,
  id: 'enkelttal-uddannelse',
  title: { da: 'Enkelttal om uddannelsesforløb', en: 'Single figures about training courses' },
  columns: [...COLUMNS, filled('specialty', TEXT)],
}

function readFigures(input: TableInput): void {
  for (const row of input.rows()) {
    const value = row.number('value')
    const area = areaOfRow(row, input)
    const period = periodOfRow(row, input)
    const known = topicOfRow(row, input)
    if (row.failed() || area === undefined || period === undefined || known === undefined) continue
    const { topic: name, unit, times } = known
    const exact = times === 1 ? value : Math.round(value * times * 1e9) / 1e9
    const body = { topic: name, area, value: exact, unit, note: row.text('note') }
    const fact: Fact = factOf('published', body, period, originOfAddress(row.text('source')))
    input.emit(row.row, [fact])
  }
}

function topicOfRow(row: RowReader, input: TableInput): Topic | undefined {
  const specialty = row.raw('specialty').trim()
  const name = [row.text('topic'), specialty].filter((part) => part !== '').join(' ')
  const known = TOPICS.get(name)
  if (known === undefined && !row.failed())
    input.add('warning', 'INTAKE_CLASS_NOT_USED', row.at('topic'), { found: name, rows: 1 })
  return known
}

function areaOfRow(row: RowReader, input: TableInput): AreaId | undefined {
  const text = row.text('area')
  if (text === 'Denmark' || text === 'Danmark') return DENMARK
  const reading = input.areas.read(text, ['region', 'kommune'])
  if (reading.kind === 'found') return reading.id
  const nearest = reading.kind === 'unknown' ? reading.nearest : undefined
  input.add('error', 'INTAKE_AREA_UNKNOWN', row.at('area'), { found: text, nearest })
  return undefined
}

const YEARS = /^(\d{4})(?:[-–](\d{4}))?$/u

/** A figure holds for the year that the source names and no longer; a range of years is kept with a note. */
function periodOfRow(row: RowReader, input: TableInput): Period | undefined {
  const text = row.text('year')
  const years = YEARS.exec(text)
  const first = Number(years?.[1] ?? 0)
  const last = Number(years?.[2] ?? first)
  if (years === null || first < 1900 || last < first || last > 2200) {
    input.add('error', 'INTAKE_DATE_UNREADABLE', row.at('year'), { found: text, expected: '2026' })
    return undefined
  }
  if (last > first) input.add('note', 'INTAKE_DATE_IMPRECISE', row.at('year'), { found: text })
  const aboutDate = row.raw('source_date').trim()
  if (aboutDate.startsWith('about'))
    input.add('note', 'INTAKE_DATE_IMPRECISE', row.at('source_date'), { found: aboutDate })
  return { from: firstDayOf(first), until: firstDayOf(last + 1) }
}
