import { formatDate, formatNumber, formatValue, type Language } from '@laegedaekning/domain'
import type { PlacingAnswer } from '../contract/index.ts'

/** What is placed where and when, under the title of a published plan. */
export function placingScope({ question, vurs, saved }: PlacingAnswer, language: Language): string {
  const { specialties, year, date } = question
  const isDanish = language === 'da'
  const every = isDanish ? 'alle specialer' : 'all specialties'
  const chosen = specialties.length === 0 ? every : specialties.join(', ')
  const places = vurs.map(({ name }) => name).join(', ')
  const name = saved === null ? '' : ` »${saved.name}«.`
  const day = formatDate(date, language)
  return isDanish
    ? `${chosen} i ${places}, ${year}. Registret, som det er ${day}.${name}`
    : `${chosen} in ${places}, ${year}. The register as it is ${day}.${name}`
}

/** What a plan says in a few sentences: what is placed, how far it is proven, and whether its limits are kept. */
export function placingFinding(plan: PlacingAnswer, language: Language): string {
  const { status, counts, conflicts } = plan
  const isDanish = language === 'da'
  const count = (value: number): string => formatNumber(value, 0, language)
  if (status === 'infeasible') {
    const rules = count(conflicts[0]?.rows.length ?? 0)
    return isDanish
      ? `Planen er umulig: ${rules} regler kan ikke holdes på én gang.`
      : `The plan is impossible: ${rules} rules cannot be kept at once.`
  }
  if (status !== 'optimal' && status !== 'feasible')
    return isDanish ? 'Ingen plan blev fundet inden for tiden.' : 'No plan was found within the time.'
  const [placed, sites, changed] = [count(counts.placed), count(counts.sites), count(counts.changed)]
  const said = isDanish
    ? `${placed} forløb er placeret på ${sites} steder; ${changed} anderledes end sidste år.`
    : `${placed} courses are placed at ${sites} sites; ${changed} otherwise than last year.`
  return `${said} ${proofText(plan, language)} ${keptText(plan, language)}`
}

function proofText({ status, stages }: PlacingAnswer, language: Language): string {
  const isDanish = language === 'da'
  if (status === 'optimal')
    return isDanish
      ? 'Bevist bedst: ingen plan er bedre i noget mål uden at være dårligere i et, der går forud.'
      : 'Proven best: no plan is better in an objective without being worse in one that goes before it.'
  const proven = stages.filter((stage) => stage.status === 'optimal').length
  const open = stages.find((stage) => stage.status !== 'optimal')
  const best = isDanish
    ? `Bedste fundne plan. ${proven} af ${stages.length} mål er bevist`
    : `Best plan found. ${proven} of ${stages.length} objectives are proven`
  if (open === undefined)
    return isDanish ? `${best}; de næste blev ikke løst.` : `${best}; the next were not solved.`
  const title = open.title[language]
  if (open.gap === null)
    return isDanish
      ? `${best}; hvor meget der kan vindes ved »${title}«, er ikke vist.`
      : `${best}; how much can be won at »${title}« is not shown.`
  const gap = formatValue(open.gap, 'share', language)
  return isDanish
    ? `${best}; ved »${title}« kan der højst vindes ${gap}.`
    : `${best}; at »${title}« at most ${gap} can be won.`
}

function keptText({ broken }: PlacingAnswer, language: Language): string {
  const isDanish = language === 'da'
  if (broken.length === 0) return isDanish ? 'Alle grænser er holdt.' : 'Every limit is kept.'
  if (broken.length === 1) return isDanish ? 'Én grænse holdes ikke.' : 'One limit is not kept.'
  return isDanish ? `${broken.length} grænser holdes ikke.` : `${broken.length} limits are not kept.`
}
