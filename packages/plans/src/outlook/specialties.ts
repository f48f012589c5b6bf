import { parameters } from '@laegedaekning/rules'
import { GENERAL_MEDICINE } from '../example-register/topics.ts'

/** Id of general medicine in the forecast. */
export const GENERAL_MEDICINE_ID = 'almen-medicin'

/** A specialty of the forecast: its id, and its name as registers write it (B6.10). */
export type OutlookSpecialty = {
  readonly id: string
  readonly name: string
  readonly group: SpecialtyGroup
}

/** Groups of specialties for which one number is given (knowledge/parameters/fremskrivning). */
export type SpecialtyGroup = 'almen-medicin' | 'psykiatriske' | 'intern-medicin' | 'kirurgiske' | 'oevrige'

const GROUPS: ReadonlyMap<string, SpecialtyGroup> = new Map(
  Object.entries({
    'almen-medicin': 'almen-medicin',
    psykiatri: 'psykiatriske',
    'boerne-og-ungdomspsykiatri': 'psykiatriske',
    endokrinologi: 'intern-medicin',
    'gastroenterologi-og-hepatologi': 'intern-medicin',
    geriatri: 'intern-medicin',
    haematologi: 'intern-medicin',
    infektionsmedicin: 'intern-medicin',
    kardiologi: 'intern-medicin',
    lungesygdomme: 'intern-medicin',
    nefrologi: 'intern-medicin',
    reumatologi: 'intern-medicin',
    kirurgi: 'kirurgiske',
    karkirurgi: 'kirurgiske',
    plastikkirurgi: 'kirurgiske',
    thoraxkirurgi: 'kirurgiske',
    urologi: 'kirurgiske',
  } satisfies Readonly<Record<string, SpecialtyGroup>>),
)

/** The id of a specialty from its Danish name: `børne- og ungdomspsykiatri` is `boerne-og-ungdomspsykiatri`. */
export function specialtyId(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}

const NAMES: readonly string[] = [
  ...parameters.fremskrivning.hoveduddannelse.fordelingPaaSpecialer.axes.speciale,
  GENERAL_MEDICINE,
]

const SPECIALTIES: readonly OutlookSpecialty[] = NAMES.map((name) => {
  const id = specialtyId(name)
  return { id, name, group: GROUPS.get(id) ?? 'oevrige' }
}).toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** The 39 specialties in order of id. */
export function listOutlookSpecialties(): readonly OutlookSpecialty[] {
  return SPECIALTIES
}

/** The specialty with this id or name, or `undefined`. */
export function findOutlookSpecialty(idOrName: string): OutlookSpecialty | undefined {
  const id = specialtyId(idOrName)
  return SPECIALTIES.find((specialty) => specialty.id === id)
}
