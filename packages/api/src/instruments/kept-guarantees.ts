import { type AreaId, type Language, Refusal, type StoredGuarantee, type Text } from '@laegedaekning/domain'
import { ceilingOf, exposureOf, type Schedule, scheduleOf } from '@laegedaekning/plans'
import type { z } from 'zod'
import type { Caller } from '../access-control/caller.ts'
import { logAccess } from '../access-control/log-access.ts'
import type { API, StoredRecordAnswer } from '../contract/index.ts'
import { csvOf } from '../files/csv.ts'
import type { Sheet, SheetColumn } from '../files/sheet.ts'
import { xlsxOf } from '../files/xlsx.ts'
import { listRecords } from '../records/read-records.ts'
import type { Register } from '../register/register.ts'
import { type Download, FORMATS } from '../use-cases/download-status.ts'
import { refuse } from '../use-cases/refuse.ts'
import { readGuaranteeOf } from './guarantees.ts'

type Answer = z.output<typeof API.readKeptGuarantees.ok.schema>
type KeptRow = Answer['guarantees'][number]
type Asked = z.output<typeof API.readKeptGuarantees.query>

/**
 * The kept guarantees that a caller may see, each with its schedule by the rules of its day, and what the region can come to
 * pay. A disposal guarantee counts by its ceiling until somebody who may see the doctor's age says what for; that is written in
 * the access log. Refusals: RIGHT_MISSING, RECORD_NOT_FOUND for a number that is not there, and the issues of one that no longer
 * can be read.
 */
export async function readKeptGuarantees(
  caller: Caller,
  register: Register,
  { omraade, nummer, taeller, formaal }: Asked,
): Promise<Answer> {
  const { records } = await listRecords(caller, register, 'stored-guarantee', omraade)
  const whole = await register.registry.records.list('stored-guarantee')
  const bodies = new Map(whole.map(({ key, body }) => [key, body]))
  const guarantees: KeptRow[] = []
  const seen: { readonly record: StoredRecordAnswer; readonly body: StoredGuarantee }[] = []
  for (const record of records) {
    const body = bodies.get(record.id)
    if (body === undefined || !isCounted(body, record.id, nummer, taeller)) continue
    const mayAsk = record.mayShow.includes('ageDetail')
    const schedule = scheduleFor(body, record.id, mayAsk && formaal !== undefined)
    if (mayAsk && formaal !== undefined) seen.push({ record, body })
    const { title, status } = body
    const byCeiling = body.ageDetail !== null && (!mayAsk || formaal === undefined)
    guarantees.push({ id: record.id, title, status, byCeiling, mayAsk, schedule })
  }
  if (nummer !== undefined && guarantees.length === 0)
    refuse('RECORD_NOT_FOUND', { found: nummer, kind: 'stored-guarantee' })
  await logAccess(
    register,
    caller,
    seen.map(({ record: { id }, body: { person } }) => ({
      person: person === '' ? `stored-guarantee ${id}` : person,
      record: `stored-guarantee ${id}`,
      fields: ['ageDetail'],
      purpose: formaal ?? '',
      through: 'readKeptGuarantees',
    })),
  )
  return { guarantees, exposure: exposureOf(guarantees.map(({ schedule }) => schedule)) }
}

/** Whether a guarantee is asked for: one by its number whatever its standing, else by what counts. */
function isCounted(
  { status }: StoredGuarantee,
  id: string,
  nummer: string | undefined,
  taeller: Asked['taeller'],
): boolean {
  if (nummer !== undefined) return id === nummer
  return taeller === 'alle' ? status !== 'ended' : status === 'given'
}

function scheduleFor(body: StoredGuarantee, id: string, withAge: boolean): Schedule {
  const { value, issues } = readGuaranteeOf(body)
  if (value === null) throw new Refusal(issues)
  const { guarantee, rules } = value
  const isHidden = guarantee.kind === 'disposal' && !withAge
  return { ...(isHidden ? ceilingOf(guarantee) : scheduleOf(guarantee, rules)), id }
}

/** The exposure by year and in total, and, in a spreadsheet, each guarantee beside it. Refusals as above. */
export async function downloadKeptGuarantees(
  caller: Caller,
  register: Register,
  { format, sprog, ...asked }: z.output<typeof API.downloadKeptGuarantees.query>,
): Promise<Download> {
  const answer = await readKeptGuarantees(caller, register, asked)
  const { type, ending } = FORMATS[format]
  const name = fileName(asked.omraade, register.clock.today(), ending)
  const exposure = exposureSheet(answer, sprog)
  if (format === 'xlsx') {
    return { name, type, bytes: await xlsxOf([exposure, listSheet(answer, sprog)], exposure.name) }
  }
  const csv = csvOf(exposure, format === 'csv' ? 'danish' : 'international')
  return { name, type, bytes: new TextEncoder().encode(csv) }
}

function fileName(area: AreaId | undefined, today: string, ending: string): string {
  return `laegedaekning_garantier-risiko${area === undefined ? '' : `_${area}`}_${today}.${ending}`
}

const AMOUNTS: readonly Text[] = [
  { da: 'Højst (kr.)', en: 'At most (DKK)' },
  { da: 'Ventes udbetalt (kr.)', en: 'Expected released (DKK)' },
  { da: 'Ventes tilbagebetalt (kr.)', en: 'Expected repaid (DKK)' },
]

type Amounts = Answer['exposure']['total']

const kronerOf = ({ mostOere, releasedOere, repaidOere }: Amounts) =>
  [mostOere, releasedOere, repaidOere].map((oere) => oere / 100)

function exposureSheet({ guarantees, exposure }: Answer, language: Language): Sheet {
  const isCeiling = guarantees.some(({ byCeiling }) => byCeiling)
  const total = { da: 'I alt', en: 'Total' }[language]
  const note = {
    da: 'Lægers alder og planer er ikke regnet med: afhændelsesgarantier står med deres højeste beløb i den sidste måned.',
    en: 'Doctors’ age and plans are not counted in: disposal guarantees stand with their highest amount in the last month.',
  }[language]
  return {
    name: language === 'da' ? 'Risiko' : 'Exposure',
    columns: columnsOf([{ da: 'År', en: 'Year' }], language),
    rows: [
      ...exposure.years.map((year) => [String(year.year), ...kronerOf(year)]),
      [total, ...kronerOf(exposure.total)],
      ...(isCeiling ? [[note, null, null, null]] : []),
    ],
  }
}

function listSheet({ guarantees }: Answer, language: Language): Sheet {
  const texts: readonly Text[] = [
    { da: 'Nummer', en: 'Number' },
    { da: 'Garanti', en: 'Guarantee' },
    { da: 'Første måned', en: 'First month' },
    { da: 'Slutter', en: 'Ends' },
  ]
  return {
    name: language === 'da' ? 'Garantier' : 'Guarantees',
    columns: columnsOf(texts, language),
    rows: guarantees.map(({ id, title, schedule }) => [
      id,
      title,
      schedule.start,
      schedule.end,
      ...kronerOf(schedule),
    ]),
  }
}

function columnsOf(texts: readonly Text[], language: Language): readonly SheetColumn[] {
  return [
    ...texts.map((header): SheetColumn => ({ header: header[language], format: { kind: 'text' } })),
    ...AMOUNTS.map(
      (header): SheetColumn => ({ header: header[language], format: { kind: 'number', decimals: 2 } }),
    ),
  ]
}
