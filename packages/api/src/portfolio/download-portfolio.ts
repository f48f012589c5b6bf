import {
  formatDate,
  getStoredBody,
  type Language,
  type OwnInitiative,
  type PlainDate,
  type RecordOrigin,
  type Text,
} from '@laegedaekning/domain'
import { findIndicator } from '@laegedaekning/rules'
import type { z } from 'zod'
import type { Caller } from '../access-control/caller.ts'
import type { API } from '../contract/index.ts'
import { csvOf } from '../files/csv.ts'
import type { Sheet, SheetColumn } from '../files/sheet.ts'
import { xlsxOf } from '../files/xlsx.ts'
import { listRecords } from '../records/read-records.ts'
import type { Register } from '../register/register.ts'
import { type Download, FORMATS } from '../use-cases/download-status.ts'

/** The portfolio that a caller may see, all or that of an area, as a file; in a spreadsheet, the steps on a sheet of their own. */
export async function downloadPortfolio(
  caller: Caller,
  register: Register,
  { format, sprog: language, omraade }: z.output<typeof API.downloadPortfolio.query>,
): Promise<Download> {
  const { records } = await listRecords(caller, register, 'initiative', omraade)
  const initiatives = records.map(({ body }) => getStoredBody('initiative', body))
  const areas = new Map((await register.registry.listEver('area')).map(({ id, name }) => [String(id), name]))
  const { type, ending } = FORMATS[format]
  const name = `laegedaekning_portefoelje_${omraade ?? 'alle'}_${register.clock.today()}.${ending}`
  const sheet = initiativesSheet(initiatives, areas, language)
  if (format === 'xlsx')
    return { name, type, bytes: await xlsxOf([sheet, stepsSheet(initiatives, language)], name) }
  return {
    name,
    type,
    bytes: new TextEncoder().encode(csvOf(sheet, format === 'csv' ? 'danish' : 'international')),
  }
}

const T = (da: string, en: string): Text => ({ da, en })

const STATUS: Readonly<Record<OwnInitiative['status'], Text>> = {
  proposed: T('foreslået', 'proposed'),
  running: T('i gang', 'running'),
  done: T('gennemført', 'done'),
  stopped: T('standset', 'stopped'),
}

/** The rhythms that the form offers; any other was written by hand and stands as it was. */
const RHYTHM: ReadonlyMap<string, Text> = new Map([
  ['once', T('én gang', 'once')],
  ['yearly', T('årligt', 'yearly')],
  ['half-yearly', T('to gange om året', 'twice a year')],
  ['quarterly', T('hvert kvartal', 'every quarter')],
  ['monthly', T('hver måned', 'every month')],
  ['continuous', T('løbende', 'continuous')],
])

const ORIGIN: Readonly<Record<RecordOrigin['kind'], Text>> = {
  catalogue: T('katalog', 'catalogue'),
  idea: T('idé', 'idea'),
  'meeting-round': T('møderunde', 'meeting round'),
  initiative: T('indsats', 'initiative'),
  case: T('sag', 'case'),
}

const HEADERS: readonly Text[] = [
  T('Nr.', 'No.'),
  T('Indsats', 'Initiative'),
  T('Indhold', 'Content'),
  T('Hvem har den', 'Whose'),
  T('Virker i', 'Works in'),
  T('Årsag', 'Cause'),
  T('Bygger på', 'Builds on'),
  T('Kommer fra', 'Comes from'),
  T('Ansvarlig', 'Responsible'),
  T('Partnere', 'Partners'),
  T('Rytme', 'Rhythm'),
  T('Begynder', 'Begins'),
  T('Slutter', 'Ends'),
  T('Nøgletal', 'Indicator'),
  T('Status', 'Status'),
  T('Grund', 'Reason'),
  T('Budget (kr.)', 'Budget (DKK)'),
]

function day(date: PlainDate | null, language: Language): string | null {
  return date === null ? null : formatDate(date, language)
}

function initiativesSheet(
  initiatives: readonly OwnInitiative[],
  areas: ReadonlyMap<string, string>,
  language: Language,
): Sheet {
  const last = HEADERS.length - 1
  return {
    name: language === 'da' ? 'Portefølje' : 'Portfolio',
    columns: HEADERS.map(
      (header, index): SheetColumn => ({
        header: header[language],
        format: index === last ? { kind: 'number', decimals: 2 } : { kind: 'text' },
      }),
    ),
    rows: initiatives.map((one) => [
      one.id,
      one.title,
      one.text,
      areas.get(one.area) ?? one.area,
      one.place === null ? null : (areas.get(one.place) ?? one.place),
      one.causes.join(', '),
      one.catalogueEntry,
      one.copiedFrom === null ? null : `${ORIGIN[one.copiedFrom.kind][language]} ${one.copiedFrom.id}`,
      one.owner,
      one.partners.join(', '),
      one.rhythm === null ? null : (RHYTHM.get(one.rhythm)?.[language] ?? one.rhythm),
      day(one.startsOn, language),
      day(one.endsOn, language),
      one.indicator === null ? null : (findIndicator(one.indicator)?.title[language] ?? one.indicator),
      STATUS[one.status][language],
      one.reason,
      one.budgetOere === null ? null : one.budgetOere / 100,
    ]),
  }
}

function stepsSheet(initiatives: readonly OwnInitiative[], language: Language): Sheet {
  const headers = [T('Indsats', 'Initiative'), T('Trin', 'Step'), T('Frist', 'Due'), T('Gjort', 'Done')]
  return {
    name: language === 'da' ? 'Trin' : 'Steps',
    columns: headers.map((header): SheetColumn => ({ header: header[language], format: { kind: 'text' } })),
    rows: initiatives.flatMap(({ title, steps }) =>
      steps.map(({ text, due, doneOn }) => [title, text, day(due, language), day(doneOn, language)]),
    ),
  }
}
