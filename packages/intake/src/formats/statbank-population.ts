import { type AreaId, type Fact, findPlainDate, type PlainDate } from '@laegedaekning/domain'
import type { RowReader } from '../cells/row-reader.ts'
import { plainKey } from '../table/header.ts'
import { fileAt } from '../table/table.ts'
import { COUNT, TEXT } from '../templates/column.ts'
import { extra, filled } from './column.ts'
import { factOf, originOf, since } from './fact.ts'
import type { TableFormat, TableInput } from './format.ts'
import { completed, type StatbankCount } from './statbank-totals.ts'

const COMMON = [filled('ALDER', TEXT), filled('TID', TEXT), filled('INDHOLD', COUNT), extra('KØN', TEXT)]

/** Counted population as the StatBank gives it (FOLK1A): codes, texts or both in a cell; region rows stand among the kommuner. */
export const STATBANK_COUNTED: TableFormat = {
  kind: 'table',
  id: 'statbank-folk1a',
  title: { da: 'Folketal fra Statistikbanken (FOLK1A)', en: 'Population from StatBank (FOLK1A)' },
  stage: 3,
  authority: 2,
  dashIsZero: true,
  columns: [filled('OMRÅDE', TEXT), ...COMMON, extra('CIVILSTAND', TEXT)],
  read: (input) => readStatbank(input, 'OMRÅDE', 'counted', 'dst-folk1a'),
}

/** Projected population as the StatBank gives it (FRKM1yy, a new table every spring). */
export const STATBANK_PROJECTED: TableFormat = {
  ...STATBANK_COUNTED,
  id: 'statbank-frkm',
  title: {
    da: 'Befolkningsfremskrivning fra Statistikbanken (FRKM)',
    en: 'Population projection from StatBank (FRKM)',
  },
  columns: [filled('KOMMUNEDK', TEXT), ...COMMON],
  read: (input) => readStatbank(input, 'KOMMUNEDK', 'projected', 'dst-frkm'),
}

function readStatbank(
  input: TableInput,
  areaColumn: string,
  kind: 'counted' | 'projected',
  source: string,
): void {
  const counts: StatbankCount[] = []
  let above = 0
  for (const row of input.rows()) {
    const count = readCount(row, areaColumn, input)
    if (count === 'above') above += 1
    else if (count !== undefined) counts.push(count)
  }
  if (above > 0) {
    const values = { found: 'land, region, landsdel, civilstand', rows: above }
    input.add('note', 'INTAKE_CLASS_NOT_USED', fileAt(input.file), values)
  }
  for (const { row, area, sex, ageFrom, ageUntil, from, people, certainty } of completed(counts)) {
    const fact: Fact = factOf(
      'population',
      { area, sex, ageFrom, ageUntil, people, kind },
      since(from),
      originOf(source, certainty),
    )
    input.emit(row, [fact])
  }
}

/** A row of the table; `above` for rows of regions and the country, and of one marital status. */
function readCount(
  row: RowReader,
  areaColumn: string,
  input: TableInput,
): StatbankCount | 'above' | undefined {
  if (isAbove(row.raw(areaColumn)) || !isTotal(row.raw('CIVILSTAND'))) return 'above'
  const people = row.number('INDHOLD')
  const area = areaOfRow(row, areaColumn, input)
  const ages = agesOf(row.raw('ALDER'))
  const from = quarterStart(row.raw('TID'))
  const sex = sexOf(row.raw('KØN'))
  if (ages === undefined) refuse(row, 'ALDER', '0 … 99, 100-, IALT', input)
  if (from === undefined) refuse(row, 'TID', '2026K1', input)
  if (sex === undefined) refuse(row, 'KØN', 'TOT, 1, 2', input)
  if (row.failed() || area === undefined || ages === undefined || from === undefined || sex === undefined)
    return undefined
  const [ageFrom, ageUntil] = ages
  return { row: row.row, area, sex, ageFrom, ageUntil, from, people, certainty: 'sourced' }
}

function refuse(row: RowReader, header: string, expected: string, input: TableInput): void {
  input.add('error', 'INTAKE_VALUE_NOT_ALLOWED', row.at(header), { found: row.raw(header), expected })
}

/** `101`, `København` or both, as `101 København`. */
function areaOfRow(row: RowReader, header: string, input: TableInput): AreaId | undefined {
  const text = row.raw(header).trim()
  const code = /^\d{3}\b/u.exec(text)?.[0] ?? text
  const reading = input.areas.read(code, ['kommune'])
  if (reading.kind === 'found') return reading.id
  const at = row.at(header)
  if (reading.kind === 'christiansoe') input.add('note', 'INTAKE_AREA_NOT_A_KOMMUNE', at, { found: text })
  else input.add('error', 'INTAKE_AREA_UNKNOWN', at, { found: text, nearest: reading.nearest })
  return undefined
}

function isAbove(text: string): boolean {
  const cell = text.trim()
  return /^0(?:00|8[1-5])\b/u.test(cell) || /^(?:region|landsdel|hele landet|all denmark)\b/iu.test(cell)
}

function isTotal(text: string): boolean {
  const key = plainKey(text)
  return key === '' || key.includes('ialt') || key.startsWith('tot')
}

function sexOf(text: string): StatbankCount['sex'] | undefined {
  const key = plainKey(text)
  if (isTotal(text)) return 'all'
  if (key === 'm' || key === '1' || key.endsWith('maend') || (key.endsWith('men') && !key.endsWith('women')))
    return 'male'
  return key === 'k' || key === '2' || key.endsWith('kvinder') || key.endsWith('women') ? 'female' : undefined
}

const AGES = /^(\d{1,3})(?:\s*-\s*(\d{1,3}))?\s*(-|\+)?(?:\s|$)/u

/** First age and first age after: `34`, `34 år`, `0-6 år`, `100-`, `100 år og derover`, `IALT`. */
function agesOf(text: string): readonly [from: number, until: number | null] | undefined {
  const cell = text.trim()
  const key = plainKey(cell)
  if (key.includes('ialt') || key.startsWith('tot')) return [0, null]
  const found = AGES.exec(`${cell} `)
  if (found === null) return undefined
  const first = Number(found[1])
  if (found[3] !== undefined || key.includes('derover') || key.includes('andover')) return [first, null]
  return [first, Number(found[2] ?? first) + 1]
}

/** The first day of a StatBank period: `2026K1` or `2026Q1` a quarter, `2026M02` a month, `2026` a year. */
function quarterStart(text: string): PlainDate | undefined {
  const found = /^(\d{4})(?:[KQ]([1-4])|M(\d{2}))?$/u.exec(text.trim())
  if (found === null) return undefined
  const month = found[2] === undefined ? Number(found[3] ?? 1) : Number(found[2]) * 3 - 2
  return findPlainDate(`${found[1]}-${String(month).padStart(2, '0')}-01`)
}
