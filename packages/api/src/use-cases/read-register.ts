import {
  FACT_KIND_NAMES,
  getPlainDate,
  type PlainDate,
  type SnapshotKind,
  type Text,
} from '@laegedaekning/domain'
import type { ChangesAnswer, DatasetsAnswer, DatesAnswer, Known } from '../contract/index.ts'
import type { Register } from '../register/register.ts'
import { remember } from '../register/remember.ts'
import { sourcesOf } from './sources.ts'

/** How many of the latest changes can be undone (reliability.md 4.2). */
const UNDO_REACH = 10

/** Who changed what, when and why, newest first. */
export async function listChanges(register: Register, limit: number): Promise<ChangesAnswer> {
  const known = await register.known()
  const changes = (await register.changes()).slice(0, limit)
  return {
    changes: changes.flatMap((change, index) => {
      const { id, kind, who, why, registeredAt, file, facts, undoneBy } = change
      if (kind === 'record') return []
      const canUndo = undoneBy === null && kind !== 'undo' && index < UNDO_REACH
      return [{ id, kind, who, why, registeredAt, file, facts, undoneBy, canUndo }]
    }),
    known,
  }
}

type Dataset = DatasetsAnswer['datasets'][number]

const perRegister = new WeakMap<Register, ReturnType<typeof remember<readonly Dataset[]>>>()

/** What is loaded: kinds of fact by source, counted over all days, as known at a change. */
export async function listDatasets(register: Register, kendt?: string): Promise<DatasetsAnswer> {
  const known = await register.known(kendt)
  const kept = perRegister.get(register) ?? remember<readonly Dataset[]>(2)
  perRegister.set(register, kept)
  const datasets = await kept(String(known.change), () => countDatasets(register, known))
  return { datasets, madeUp: datasets.some((dataset) => dataset.madeUp), known }
}

async function countDatasets(register: Register, known: Known): Promise<readonly Dataset[]> {
  const loaded = await register.registry.countFacts(known.change)
  return loaded
    .map(
      (facts): Dataset => ({
        ...facts,
        title: sourcesOf([facts.source])[0]?.title ?? facts.source,
        kindName: KIND_NAMES[facts.kind],
      }),
    )
    .toSorted(
      (a, b) =>
        FACT_KIND_NAMES.indexOf(a.kind) - FACT_KIND_NAMES.indexOf(b.kind) || order(a.source, b.source),
    )
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What each kind of fact is called. */
export const KIND_NAMES: Readonly<Record<SnapshotKind, Text>> = {
  area: { da: 'Områder', en: 'Areas' },
  membership: { da: 'Hvilke områder ligger i hvilke', en: 'Which areas lie in which' },
  outline: { da: 'Omrids til kort', en: 'Outlines for maps' },
  population: { da: 'Befolkning', en: 'Population' },
  households: { da: 'Husstande', en: 'Households' },
  unlisted: { da: 'Borgere uden læge', en: 'Citizens without a doctor' },
  practice: { da: 'Praksis', en: 'Practices' },
  capacity: { da: 'Lægekapaciteter', en: 'Capacities' },
  ydernummer: { da: 'Ydernumre', en: 'Provider numbers' },
  doctor: { da: 'Læger', en: 'Doctors' },
  training: { da: 'Uddannelsesforløb', en: 'Training courses' },
  published: { da: 'Offentliggjorte enkelttal', en: 'Published single figures' },
  designation: { da: 'Udpegninger', en: 'Designations' },
  place: { da: 'Adresser og byer', en: 'Addresses and towns' },
  specialists: { da: 'Speciallæger efter alder', en: 'Specialists by age' },
  trainees: { da: 'Læger i uddannelse', en: 'Doctors in training' },
  intake: { da: 'Studieoptag', en: 'Study intake' },
  site: { da: 'Uddannelsessteder', en: 'Training sites' },
  siteCapacity: { da: 'Uddannelseskapacitet', en: 'Training capacity' },
  element: { da: 'Forløbenes dele', en: 'Elements of courses' },
  key: { da: 'Fordelingsnøgler', en: 'Distribution keys' },
  trainingPlan: { da: 'Gemte uddannelsesplaner', en: 'Saved training plans' },
}

/** Dates with a meaning of their own, wherever the register knows areas then. */
const KNOWN_DATES: readonly { readonly date: PlainDate; readonly what: Text }[] = [
  {
    date: getPlainDate('2008-01-01'),
    what: {
      da: 'Region Midtjyllands opgørelse af ledige ydernumre',
      en: 'Region Midtjylland’s count of vacant provider numbers',
    },
  },
  {
    date: getPlainDate('2027-01-01'),
    what: { da: 'Fire regioner; sundhedsrådene overtager', en: 'Four regions; the sundhedsråd take over' },
  },
]

/** Before the reform of 2007 the register knows hardly anything. */
const FIRST_YEAR = getPlainDate('2007-01-01')

/** Dates worth choosing: today, the first of January of years with data, and days on which the areas change. */
export async function listDates(register: Register): Promise<DatesAnswer> {
  const today = register.clock.today()
  const found = new Map<PlainDate, Text>()
  for (const date of await register.registry.dates()) {
    if (date.endsWith('-01-01') && date >= FIRST_YEAR) {
      found.set(date, { da: 'Nye tal', en: 'New figures' })
    }
  }
  for (const { date, what } of KNOWN_DATES) found.set(date, what)
  found.set(today, { da: 'I dag', en: 'Today' })
  const dates = [...found].map(([date, what]) => ({ date, what }))
  return { today, dates: dates.toSorted((a, b) => order(a.date, b.date)) }
}
