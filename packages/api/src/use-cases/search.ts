import { formatDate, levelOf, type Text } from '@laegedaekning/domain'
import { foldSpelling, isOneLetterOff } from '@laegedaekning/plans'
import { INDICATORS, listInitiatives, listParameters, listTerms } from '@laegedaekning/rules'
import type { z } from 'zod'
import type { API, SearchAnswer } from '../contract/index.ts'
import type { Register } from '../register/register.ts'
import { dateOf } from './read-status.ts'
import { listPageCandidates } from './search-pages.ts'

type Found = SearchAnswer['found'][number]
type Candidate = Found & { readonly names: readonly string[] }

const MOST_FOUND = 20

/** Areas, indicators, rules, words, practices, initiatives and pages whose name holds what is typed; tolerant of case, accents and spelling. */
export async function search(
  register: Register,
  query: z.output<typeof API.search.query>,
): Promise<SearchAnswer> {
  const wanted = foldSpelling(query.q)
  if (wanted === '') return { q: query.q, found: [] }
  const candidates = [...(await placesAt(register, query.dato)), ...KNOWLEDGE]
  const scored = candidates
    .map((candidate) => ({ candidate, score: scoreOf(wanted, candidate.names) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.candidate.title.da.length - b.candidate.title.da.length)
  const found = scored.slice(0, MOST_FOUND).map(({ candidate }) => {
    const { names: _names, ...rest } = candidate
    return rest
  })
  return { q: query.q, found }
}

const LEVEL_NAMES: Readonly<Record<string, Text>> = {
  land: { da: 'Hele landet', en: 'The whole country' },
  region: { da: 'Region', en: 'Region' },
  vur: { da: 'Videreuddannelsesregion', en: 'Postgraduate training region' },
  sundhedsraad: { da: 'Sundhedsråd', en: 'Sundhedsråd' },
  kommune: { da: 'Kommune', en: 'Municipality' },
  amt: { da: 'Amt', en: 'Former county' },
  planomraade: { da: 'Planområde', en: 'Planning area' },
  postnummer: { da: 'Postnummer', en: 'Postal district' },
  sogn: { da: 'Sogn', en: 'Parish' },
  afstemningsomraade: { da: 'Afstemningsområde', en: 'Polling district' },
}

async function placesAt(
  register: Register,
  dato: Parameters<typeof dateOf>[1],
): Promise<readonly Candidate[]> {
  const date = dateOf(register, dato)
  const snapshot = await register.at(date, await register.known())
  const names = new Map(snapshot.area.map(({ body }) => [body.id, body.name]))
  const areas = snapshot.area.map(({ body }): Candidate => {
    const level = LEVEL_NAMES[levelOf(body.id)] ?? { da: '', en: '' }
    return {
      kind: 'area',
      id: body.id,
      title: { da: body.name, en: body.name },
      subtitle: {
        da: `${level.da} · ${formatDate(date, 'da')}`,
        en: `${level.en} · ${formatDate(date, 'en')}`,
      },
      address: `/omraade/${body.id}?dato=${date}`,
      names: [body.name, body.officialCode ?? ''],
    }
  })
  const practices = snapshot.practice.map(({ body }): Candidate => {
    const kommune = names.get(body.kommune) ?? body.kommune
    return {
      kind: 'practice',
      id: body.id,
      title: { da: body.name, en: body.name },
      subtitle: { da: `Praksis i ${kommune}`, en: `Practice in ${kommune}` },
      address: `/omraade/${body.kommune}?dato=${date}`,
      names: [body.name, body.id],
    }
  })
  return [...areas, ...practices]
}

const KNOWLEDGE: readonly Candidate[] = [
  ...listPageCandidates(),
  ...listInitiatives().map(
    (initiative): Candidate => ({
      kind: 'initiative',
      id: initiative.id,
      title: initiative.title,
      subtitle: { da: `Indsats ${initiative.id}`, en: `Initiative ${initiative.id}` },
      address: `/indsatser/katalog/${initiative.id}`,
      names: [initiative.title.da, initiative.title.en, initiative.id],
    }),
  ),
  ...INDICATORS.map(
    (indicator): Candidate => ({
      kind: 'indicator',
      id: indicator.id,
      title: indicator.title,
      subtitle: { da: 'Nøgletal', en: 'Indicator' },
      address: `/status?noegletal=${indicator.id}`,
      names: [indicator.title.da, indicator.title.en, ...indicator.ids],
    }),
  ),
  ...listParameters().map(
    (parameter): Candidate => ({
      kind: 'parameter',
      id: parameter.key,
      title: parameter.title,
      subtitle: { da: `Regel eller tal · ${parameter.key}`, en: `Rule or number · ${parameter.key}` },
      address: `/data/regler#${parameter.key}`,
      names: [parameter.title.da, parameter.title.en, parameter.key, ...parameter.rule],
    }),
  ),
  ...listTerms().map(
    (term): Candidate => ({
      kind: 'term',
      id: term.id,
      title: { da: term.da, en: term.en },
      subtitle: { da: term.definition, en: term.meaning },
      address: `/data/ordliste#${term.id}`,
      names: [term.da, term.en, term.id, ...term.not],
    }),
  ),
]

/** 4 the same, 3 begins so, 2 a word begins so, 1 holds it or is one letter off; 0 not found. */
function scoreOf(wanted: string, names: readonly string[]): number {
  let best = 0
  for (const name of names) {
    const text = foldSpelling(name)
    if (text === '') continue
    if (text === wanted) best = Math.max(best, 4)
    else if (text.startsWith(wanted)) best = Math.max(best, 3)
    else if (text.includes(` ${wanted}`)) best = Math.max(best, 2)
    else if (text.includes(wanted) || (wanted.length > 3 && isOneLetterOff(text, wanted)))
      best = Math.max(best, 1)
  }
  return best
}
