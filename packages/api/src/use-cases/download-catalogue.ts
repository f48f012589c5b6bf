import type { Language, Text } from '@laegedaekning/domain'
import type { Initiative } from '@laegedaekning/rules'
import type { z } from 'zod'
import type { API } from '../contract/index.ts'
import { CATALOGUE_TEXTS } from '../contract/index.ts'
import { csvOf } from '../files/csv.ts'
import type { Sheet, SheetColumn } from '../files/sheet.ts'
import { xlsxOf } from '../files/xlsx.ts'
import type { Register } from '../register/register.ts'
import { readInitiatives } from './catalogue.ts'
import { type Download, FORMATS } from './download-status.ts'

const HEADERS: readonly Text[] = [
  { da: 'Nr.', en: 'No.' },
  { da: 'Indsats', en: 'Initiative' },
  { da: 'Indhold', en: 'Content' },
  { da: 'Status', en: 'Status' },
  { da: 'Status gælder', en: 'Status as of' },
  { da: 'Grund', en: 'Reason' },
  { da: 'Statussens kilde', en: 'Source of the status' },
  { da: 'Statussens sikkerhed', en: 'Certainty of the status' },
  { da: 'Niveau', en: 'Level' },
  { da: 'Adressat', en: 'Addressee' },
  { da: 'Målgruppe', en: 'Target group' },
  { da: 'Årsag (? = udledt)', en: 'Cause (? = inferred)' },
  { da: 'Nøgletal', en: 'Indicators' },
  { da: 'Løftestænger', en: 'Levers' },
  { da: 'Kilde', en: 'Source' },
  { da: 'Sted i kilden', en: 'Place in the source' },
  { da: 'Sikkerhed', en: 'Certainty' },
]

/** The filtered catalogue as a file, the same entries in the same order as on the screen. */
export async function downloadInitiatives(
  register: Register,
  query: z.output<typeof API.downloadInitiatives.query>,
): Promise<Download> {
  const { format, sprog: language, ...filters } = query
  const answer = await readInitiatives(register, filters)
  const { type, ending } = FORMATS[format]
  const name = `laegedaekning_indsatser_${answer.date}.${ending}`
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
  if (format === 'json') return { name, type, bytes: encode(`${JSON.stringify(answer, null, 1)}\n`) }
  const sheet = sheetOf(answer.initiatives, language)
  if (format === 'xlsx') return { name, type, bytes: await xlsxOf([sheet], sheet.name) }
  return { name, type, bytes: encode(csvOf(sheet, format === 'csv' ? 'danish' : 'international')) }
}

function sheetOf(initiatives: readonly Initiative[], language: Language): Sheet {
  const say = (text: Text) => text[language]
  const words = CATALOGUE_TEXTS
  const columns = HEADERS.map((header): SheetColumn => ({ header: say(header), format: { kind: 'text' } }))
  const rows = initiatives.map((one) => [
    one.id,
    say(one.title),
    say(one.text),
    say(words.status[one.state.status]),
    one.state.asOf,
    [
      say(one.state.reason),
      ...one.parts.map(({ id, title, state }) => `${id}) ${say(title)}: ${say(words.status[state.status])}`),
    ].join(' '),
    `${one.state.source}, ${one.state.at}`,
    say(words.certainty[one.state.certainty]),
    one.levels.map((level) => say(words.level[level])).join(', '),
    one.addressee.map((party) => say(words.party[party])).join(', '),
    one.targets.map((target) => say(words.target[target])).join(', '),
    one.causes.map(({ cause, mark }) => `${cause}${mark === 'inferred' ? '?' : ''}`).join(', '),
    one.indicators.join(', '),
    one.levers.join(', '),
    one.source,
    one.at,
    say(words.certainty[one.certainty]),
  ])
  return { name: language === 'da' ? 'Indsatser' : 'Initiatives', columns, rows }
}
