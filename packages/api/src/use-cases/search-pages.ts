import type { Text } from '@laegedaekning/domain'
import type { SearchAnswer } from '../contract/index.ts'

type Page = {
  readonly address: string
  readonly title: Text
  readonly about: Text
  /** Other words that a reader may look for it by. */
  readonly also: readonly string[]
}

const T = (da: string, en: string): Text => ({ da, en })

const page = (address: string, title: Text, about: Text, ...also: readonly string[]): Page => ({
  address,
  title,
  about,
  also,
})

/** The pages of the room Plan, as their menu names them. */
const PAGES: readonly Page[] = [
  page(
    '/plan/register',
    T('Register over uddannelsesforløb', 'Register of training courses'),
    T('Plan · dimensionering, nøgler, steder, forløb', 'Plan · dimensioning, keys, sites, courses'),
    'dimensioneringsplan',
    'fordelingsnøgler',
    'uddannelsessteder',
    'Plan',
  ),
  page(
    '/plan/besaettelse',
    T('Besættelse af forløb', 'Filling of courses'),
    T('Plan · ubesatte forløb ned til sted', 'Plan · unfilled courses down to the site'),
    'ubesatte forløb',
    'unfilled courses',
    'udjævning',
    'introduktionsstillinger',
  ),
  page(
    '/plan/fordeling',
    T('Fordeling af forløb', 'Division of courses'),
    T('Plan · fra landets tal til VUR og region', 'Plan · from the national number to VUR and region'),
    'dimensionering',
    'apportionment',
    'kvote',
  ),
  page(
    '/plan/screening',
    T('Screening af specialer', 'Screening of specialties'),
    T('Plan · omfordeling efter fire kriterier', 'Plan · redistribution by four criteria'),
    'omfordeling',
    'introduktionsregler',
    'redistribution',
  ),
  page(
    '/plan/placering',
    T('Placering af forløb', 'Placing of courses'),
    T('Plan · måneder på steder, med begrundelser', 'Plan · months at sites, with reasons'),
    'uddannelsesplan',
    'hoveduddannelsesforløb',
    'training plan',
  ),
  page(
    '/plan/sammenlign',
    T('Sammenlign uddannelsesplaner', 'Compare training plans'),
    T('Plan · gemte planer side om side', 'Plan · saved plans side by side'),
    'gemte planer',
    'saved plans',
  ),
]

/** Pages as search finds them: by title, by their word in the address, and by the words that their readers use. */
export function listPageCandidates(): readonly (SearchAnswer['found'][number] & {
  readonly names: readonly string[]
})[] {
  return PAGES.map(({ address, title, about, also }) => ({
    kind: 'page',
    id: address,
    title,
    subtitle: about,
    address,
    names: [title.da, title.en, ...also],
  }))
}
