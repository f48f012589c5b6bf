import { formatNumber, type Language, type PlainDate } from '@laegedaekning/domain'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { WrongUse } from '../wrong-use.ts'
import { type Context, dateOption } from './context.ts'
import { atDesk } from './desk.ts'

/** Options of `find`. */
export type FindOptions = { readonly date?: string; readonly distance?: string }

/** Practices that are told under the sentences. */
const MOST_TOLD = 5

/** `laegedaekning find "<place>"`: what there is to say of a place, in the sentences of the web, and the nearest practices. */
export async function find(context: Context, place: string, options: FindOptions): Promise<ExitCode> {
  const { output, language } = context
  const date = dateOption(options.date, context.today)
  const afstand = distanceOption(options.distance)
  const found = await atDesk(context, (desk) => desk.place({ sted: place, dato: date, ...afstand }))
  for (const sentence of found.sentences) output.out(sentence[language])
  output.out('')
  for (const one of found.answer.practices.slice(0, MOST_TOLD)) {
    const km = found.basis === 'road' ? one.roadKm : one.straightKm
    output.out(
      `${kilometres(km, language).padStart(8)}  ${stateIn(one.open, language).padEnd(14)}  ${one.name}`,
    )
  }
  if (found.others.length > 0) {
    const others = found.others
      .map(({ name, detail }) => (detail === '' ? name : `${name}, ${detail}`))
      .join(' · ')
    output.err(language === 'da' ? `Mente du: ${others}` : `Did you mean: ${others}`)
  }
  return EXIT.fine
}

type Distance = { readonly afstand?: 'lige-linje' | 'omvej' | 'vej' }

function distanceOption(text: string | undefined): Distance {
  if (text === undefined) return {}
  if (text === 'lige-linje' || text === 'omvej' || text === 'vej') return { afstand: text }
  throw new WrongUse({
    da: `»${text}« er ingen afstand. Der er: lige-linje, omvej, vej.`,
    en: `»${text}« is no distance. There are: lige-linje, omvej, vej.`,
  })
}

function kilometres(km: number | null, language: Language): string {
  if (km === null) return '– km'
  return `${formatNumber(km, 1, language)} km`
}

function stateIn(open: boolean | null, language: Language): string {
  if (open === null) return language === 'da' ? 'ikke oplyst' : 'not said'
  if (language === 'da') return open ? 'åben' : 'lukket'
  return open ? 'open' : 'closed'
}

/** What the desk is asked for a place. */
export type PlaceQuestion = Distance & { readonly sted: string; readonly dato: PlainDate }
