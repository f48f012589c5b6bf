import { formatNumber, type Text } from '@laegedaekning/domain'
import type { ParameterUnit } from '@laegedaekning/rules'
import type { Words } from './words.tsx'

/** What a rule's unit is called after its number. */
const RULE_UNITS: Readonly<Record<ParameterUnit, Text>> = {
  'calendar-year': { da: '(årstal)', en: '(calendar year)' },
  capacities: { da: 'lægekapaciteter', en: 'capacities' },
  'courses-per-year': { da: 'forløb om året', en: 'courses a year' },
  employees: { da: 'ansatte', en: 'employees' },
  factor: { da: '(faktor)', en: '(factor)' },
  hospitals: { da: 'sygehuse', en: 'hospitals' },
  inhabitants: { da: 'indbyggere', en: 'inhabitants' },
  kilometres: { da: 'km', en: 'km' },
  kommuner: { da: 'kommuner', en: 'municipalities' },
  kroner: { da: 'kr.', en: 'DKK' },
  'listed-patients': { da: 'tilmeldte patienter', en: 'listed patients' },
  months: { da: 'måneder', en: 'months' },
  observations: { da: 'observationer', en: 'observations' },
  'parts-of-courses': { da: 'dele af forløbene', en: 'parts of the courses' },
  'parts-of-person-years': { da: 'dele af årsværkene', en: 'parts of the person-years' },
  'patients-per-capacity': { da: 'patienter pr. lægekapacitet', en: 'patients per capacity' },
  'patients-per-doctor': { da: 'patienter pr. læge', en: 'patients per doctor' },
  'per-1000-inhabitants': { da: 'pr. 1.000 indbyggere', en: 'per 1,000 inhabitants' },
  persons: { da: 'personer', en: 'persons' },
  posts: { da: 'stillinger', en: 'posts' },
  practices: { da: 'praksis', en: 'practices' },
  regions: { da: 'regioner', en: 'regions' },
  roles: { da: 'roller', en: 'roles' },
  share: { da: '(andel)', en: '(share)' },
  specialties: { da: 'specialer', en: 'specialties' },
  'study-places': { da: 'studiepladser', en: 'study places' },
  sundhedsraad: { da: 'sundhedsråd', en: 'health councils' },
  'times-per-year': { da: 'gange om året', en: 'times a year' },
  videreuddannelsesregioner: { da: 'videreuddannelsesregioner', en: 'training regions' },
  weeks: { da: 'uger', en: 'weeks' },
  weight: { da: '(vægt)', en: '(weight)' },
  ydernumre: { da: 'ydernumre', en: 'provider numbers' },
  years: { da: 'år', en: 'years' },
}

const BY_NAME: ReadonlyMap<string, Text> = new Map(Object.entries(RULE_UNITS))

/** A rule's number with as many decimals as it was written with (at most six), and its unit. */
export function ruleValue(value: number, unit: string, words: Words): string {
  const named = BY_NAME.get(unit)
  const number = unit === 'calendar-year' ? String(value) : plainNumber(value, words)
  return named === undefined ? `${number} ${unit}` : `${number} ${words.say(named)}`
}

/** The name of a rule's unit. */
export function ruleUnit(unit: string, words: Words): string {
  const named = BY_NAME.get(unit)
  return named === undefined ? unit : words.say(named).replace(/^\(|\)$/g, '')
}

/** A number with the decimals that it has, at most six. */
export function plainNumber(value: number, words: Words): string {
  const decimals = String(Math.round(value * 1e6) / 1e6).split('.')[1]?.length ?? 0
  return formatNumber(value, decimals, words.language)
}
