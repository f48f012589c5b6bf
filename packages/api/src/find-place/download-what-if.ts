import type { Language, Unit } from '@laegedaekning/domain'
import {
  boundOf,
  buildAccessPlaces,
  type Change,
  findChanges,
  measureBaseline,
  prepareWorld,
  type RoadColumn,
  type WhatIf,
  whatIf,
} from '@laegedaekning/plans'
import { parametersAt } from '@laegedaekning/rules'
import type { z } from 'zod'
import type { AccessDesk, Roads } from '../access/access-desk.ts'
import type { API, WhatIfWorldAnswer } from '../contract/index.ts'
import { csvOf } from '../files/csv.ts'
import type { Sheet } from '../files/sheet.ts'
import { formatOf } from '../files/status-sheet.ts'
import { xlsxOf } from '../files/xlsx.ts'
import { type Download, FORMATS } from '../use-cases/download-status.ts'
import { refuse } from '../use-cases/refuse.ts'
import { readWhatIfWorld } from './read-what-if.ts'
import { measureToPoint } from './road-reach.ts'

type Query = z.output<typeof API.downloadWhatIf.query>

const WORDS = {
  da: {
    areas: 'Kommuner',
    head: ['kommune', 'navn', 'indbyggere', 'kortere', 'laengere', 'mister_valg', 'faar_valg'],
    more: ['uden_valg_foer', 'uden_valg_efter', 'km_foer', 'km_efter', 'adgang_foer', 'adgang_efter'],
    offers: 'Plads hos andre',
    offerHead: ['fra', 'til', 'navn', 'km', 'patienter'],
    changes: 'Ændringer',
    change: 'aendring',
    title: 'Hvad nu hvis',
  },
  en: {
    areas: 'Municipalities',
    head: ['municipality', 'name', 'inhabitants', 'nearer', 'farther', 'lose_choice', 'gain_choice'],
    more: [
      'without_choice_before',
      'without_choice_after',
      'km_before',
      'km_after',
      'access_before',
      'access_after',
    ],
    offers: 'Room with others',
    offerHead: ['from', 'to', 'name', 'km', 'patients'],
    changes: 'Changes',
    change: 'change',
    title: 'What if',
  },
} as const

const TEXT = { kind: 'text' } as const

/** What a list of changes does, as a file; the same arithmetic as on the screen. Refusals: REQUEST_VALUE_NOT_ALLOWED, ACCESS_NO_NETWORK. */
export async function downloadWhatIf(desk: AccessDesk, roads: Roads, query: Query): Promise<Download> {
  const changes = findChanges(query.aendringer)
  if (changes === undefined)
    return refuse('REQUEST_VALUE_NOT_ALLOWED', { found: query.aendringer }, '/query/aendringer')
  const { dato, kendt, afstand, format, sprog: language } = query
  const answered = await readWhatIfWorld(desk, { dato, kendt, afstand, 'inden-for': query['inden-for'] })
  const prepared = prepareWorld(answered.world)
  const columns = await columnsOf(desk, roads, answered, changes, query)
  const result = whatIf(prepared, measureBaseline(prepared), changes, columns)
  const { type, ending } = FORMATS[format]
  const inside = query['inden-for'] === undefined ? [] : [`i-${query['inden-for']}`]
  const parts = ['laegedaekning', 'hvad-nu-hvis', afstand, answered.world.date, ...inside]
  const name = `${[...parts, ...(answered.madeUp ? ['opdigtet'] : [])].join('_')}.${ending}`
  const main = areaSheet(result, language)
  switch (format) {
    case 'csv':
      return { name, type, bytes: utf8(csvOf(main, 'danish')) }
    case 'csv-int':
      return { name, type, bytes: utf8(csvOf(main, 'international')) }
    case 'json':
      return { name, type, bytes: utf8(`${JSON.stringify(plainResult(result, query), null, 2)}\n`) }
    case 'xlsx': {
      const sheets = [main, offerSheet(result, language), changeSheet(query.aendringer, language)]
      return { name, type, bytes: await xlsxOf(sheets, WORDS[language].title) }
    }
  }
}

/** The ways by road to new and moved practices, where kilometres go by road. */
async function columnsOf(
  { register }: AccessDesk,
  roads: Roads,
  { world, known }: WhatIfWorldAnswer,
  changes: readonly Change[],
  { afstand }: Query,
): Promise<ReadonlyMap<string, RoadColumn>> {
  const columns = new Map<string, RoadColumn>()
  if (afstand !== 'vej') return columns
  const places = buildAccessPlaces(await register.at(world.date, known), world.date)
  for (const change of changes) {
    if (change.kind !== 'new' && change.kind !== 'move') continue
    const { lat, lon } = change
    const reach = await measureToPoint(roads, places, { lat, lon }, boundOf(places, parametersAt(world.date)))
    if (reach !== null) columns.set(`${lat},${lon}`, reach)
  }
  return columns
}

function areaSheet({ kommuner }: WhatIf, language: Language): Sheet {
  const w = WORDS[language]
  const units: readonly (Unit | null)[] = [
    null,
    null,
    ...Array<Unit>(7).fill('inhabitants'),
    'kilometres',
    'kilometres',
    'per-1000-inhabitants',
    'per-1000-inhabitants',
  ]
  return {
    name: w.areas,
    columns: [...w.head, ...w.more].map((header, at) => {
      const unit = units[at] ?? null
      return { header, format: unit === null ? TEXT : formatOf(unit) }
    }),
    rows: kommuner.map((one) => [
      one.id,
      one.name,
      whole(one.all),
      whole(one.nearer),
      whole(one.farther),
      whole(one.breaks),
      whole(one.heals),
      whole(one.withoutChoice.before),
      whole(one.withoutChoice.after),
      one.nearestKm.before,
      one.nearestKm.after,
      one.score.before,
      one.score.after,
    ]),
  }
}

/** People are scaled, so a sum of them carries a tail of binary digits; a millionth of a person is none. */
function whole(people: number): number {
  return Number(people.toFixed(6))
}

function offerSheet({ anotherDoctor }: WhatIf, language: Language): Sheet {
  const w = WORDS[language]
  return {
    name: w.offers,
    columns: w.offerHead.map((header, at) => ({
      header,
      format: at < 3 ? TEXT : formatOf(at === 3 ? 'kilometres' : 'listed-patients'),
    })),
    rows: anotherDoctor.offers.map(({ from, to, toName, km, patients }) => [from, to, toName, km, patients]),
  }
}

function changeSheet(changes: string, language: Language): Sheet {
  const w = WORDS[language]
  return {
    name: w.changes,
    columns: [{ header: w.change, format: TEXT }],
    rows: changes === '' ? [] : changes.split(',').map((change) => [change]),
  }
}

/** The result without the whole supply, which stands in the world already. */
function plainResult({ supply: _supply, ...rest }: WhatIf, { aendringer }: Query): object {
  return { aendringer, ...rest }
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
