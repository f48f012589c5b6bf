import { formatNumber, type Language, type Text } from '@laegedaekning/domain'
import type { ParameterUnit } from '@laegedaekning/rules'

/** What a rule's unit is called after its number; in brackets where the number needs no unit to be read. */
export const RULE_UNITS: Readonly<Record<ParameterUnit, Text>> = {
  areas: { da: 'områder', en: 'areas' },
  'calendar-year': { da: '(årstal)', en: '(calendar year)' },
  capacities: { da: 'lægekapaciteter', en: 'capacities' },
  'contacts-per-person': { da: 'kontakter pr. person om året', en: 'contacts per person a year' },
  correlation: { da: 'samvariation', en: 'correlation' },
  'courses-per-year': { da: 'forløb om året', en: 'courses a year' },
  employees: { da: 'ansatte', en: 'employees' },
  factor: { da: '(faktor)', en: '(factor)' },
  hospitals: { da: 'sygehuse', en: 'hospitals' },
  inhabitants: { da: 'indbyggere', en: 'inhabitants' },
  kilometres: { da: 'km', en: 'km' },
  'kilometres-per-hour': { da: 'km/t', en: 'km/h' },
  metres: { da: 'meter', en: 'metres' },
  minutes: { da: 'minutter', en: 'minutes' },
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
  'share-per-year': { da: 'andel om året', en: 'share a year' },
  specialties: { da: 'specialer', en: 'specialties' },
  'standard-deviation': { da: 'standardafvigelse', en: 'standard deviation' },
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

/** A rule's number with the decimals that it was written with (at most six), and its unit in words. */
export function ruleValue(value: number, unit: string, language: Language): string {
  const decimals = String(Math.round(value * 1e6) / 1e6).split('.')[1]?.length ?? 0
  const number = unit === 'calendar-year' ? String(value) : formatNumber(value, decimals, language)
  return `${number} ${BY_NAME.get(unit)?.[language] ?? unit}`
}
