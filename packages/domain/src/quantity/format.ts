import type { MissingReason, Unit } from '../provenance/figure.ts'
import type { Text } from '../provenance/provenance.ts'
import type { PlainDate } from '../time/plain-date.ts'

/** The languages of the interface; Danish first. */
export type Language = 'da' | 'en'

/** Decimals shown for each unit: the same in a whole column, in web, CLI, report and files for people. */
const DECIMALS: Readonly<Record<Unit, number>> = {
  inhabitants: 0,
  'listed-patients': 0,
  'weighted-inhabitants': 0,
  'uncovered-citizens': 0,
  households: 0,
  persons: 0,
  'full-time-doctors': 1,
  capacities: 1,
  ydernumre: 0,
  practices: 0,
  courses: 1,
  'person-years': 1,
  months: 0,
  'inhabitants-per-practice': 0,
  'inhabitants-per-capacity': 0,
  'patients-per-capacity': 0,
  'weighted-inhabitants-per-capacity': 0,
  'per-1000-inhabitants': 2,
  share: 1,
  years: 1,
  kilometres: 1,
  minutes: 1,
  index: 3,
  number: 1,
}

/** A number with thousands and decimal marks of the language: 1234.5 → `1.234,5` or `1,234.5`; minus as `−`. */
export function formatNumber(value: number, decimals: number, language: Language): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'da' ? '.' : ',')
  const text = fraction === undefined ? grouped : `${grouped}${language === 'da' ? ',' : '.'}${fraction}`
  return value < 0 && Number(value.toFixed(decimals)) !== 0 ? `−${text}` : text
}

/**
 * A value in its unit's decimals; a share 0.374 becomes `37,4 %` (with a space, as Danish asks). A share that is neither
 * nothing nor everything is never shown as 0 or 100: it gets the decimals that it takes (99,95 %).
 */
export function formatValue(value: number, unit: Unit, language: Language): string {
  if (unit !== 'share') return formatNumber(value, DECIMALS[unit], language)
  const percent = formatNumber(value * 100, shareDecimals(value), language)
  return language === 'da' ? `${percent} %` : `${percent}%`
}

function shareDecimals(share: number): number {
  const part = Math.abs(share)
  const isAll = Math.abs(part - 1) < ROUNDING
  for (let decimals = DECIMALS.share; decimals <= MOST_SHARE_DECIMALS; decimals += 1) {
    const shown = Number((part * 100).toFixed(decimals))
    const hidesRest = (shown === 100 && !isAll) || (shown === 0 && part > ROUNDING)
    if (!hidesRest) return decimals
  }
  return DECIMALS.share
}

/** What sums of fractions may be off by. */
const ROUNDING = 1e-9
const MOST_SHARE_DECIMALS = 4

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  da: 'januar februar marts april maj juni juli august september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

/** `1. januar 2026` or `1 January 2026`. */
export function formatDate(date: PlainDate, language: Language): string {
  const [year = '', month = '', day = ''] = date.split('-')
  const name = MONTHS[language][Number(month) - 1] ?? month
  return language === 'da'
    ? `${Number(day)}. ${name} ${Number(year)}`
    : `${Number(day)} ${name} ${Number(year)}`
}

/** What a unit is called after a number. */
export const UNIT_WORDS: Readonly<Record<Unit, Text>> = {
  inhabitants: { da: 'indbyggere', en: 'inhabitants' },
  'listed-patients': { da: 'tilmeldte patienter', en: 'listed patients' },
  'weighted-inhabitants': { da: 'behovsvægtede indbyggere', en: 'need-weighted inhabitants' },
  'uncovered-citizens': { da: 'borgere', en: 'citizens' },
  households: { da: 'husstande', en: 'households' },
  persons: { da: 'læger', en: 'doctors' },
  'full-time-doctors': { da: 'fuldtidslæger', en: 'full-time doctors' },
  capacities: { da: 'lægekapaciteter', en: 'capacities' },
  ydernumre: { da: 'ydernumre', en: 'provider numbers' },
  practices: { da: 'praksis', en: 'practices' },
  courses: { da: 'forløb', en: 'courses' },
  'person-years': { da: 'årsværk', en: 'person-years' },
  months: { da: 'måneder', en: 'months' },
  'inhabitants-per-practice': { da: 'indbyggere pr. praksis', en: 'inhabitants per practice' },
  'inhabitants-per-capacity': { da: 'indbyggere pr. lægekapacitet', en: 'inhabitants per capacity' },
  'patients-per-capacity': { da: 'patienter pr. lægekapacitet', en: 'patients per capacity' },
  'weighted-inhabitants-per-capacity': {
    da: 'behovsvægtede indbyggere pr. lægekapacitet',
    en: 'need-weighted inhabitants per capacity',
  },
  'per-1000-inhabitants': { da: 'pr. 1.000 indbyggere', en: 'per 1,000 inhabitants' },
  share: { da: 'andel', en: 'share' },
  years: { da: 'år', en: 'years' },
  kilometres: { da: 'km', en: 'km' },
  minutes: { da: 'minutter', en: 'minutes' },
  index: { da: '', en: '' },
  number: { da: '', en: '' },
}

/** The words that stand where a value is missing. */
export const MISSING_WORDS: Readonly<Record<MissingReason, Text>> = {
  'not-reported': { da: 'ikke oplyst', en: 'not reported' },
  suppressed: { da: 'skjult (få)', en: 'hidden (few)' },
  'no-population': { da: 'ingen indbyggere', en: 'no inhabitants' },
  'no-practices': { da: 'ingen praksis', en: 'no practices' },
  'no-capacity': { da: 'ingen kapacitet', en: 'no capacity' },
  'outside-period': { da: 'uden for perioden', en: 'outside the period' },
  'parameter-unknown': { da: 'regel ikke fundet', en: 'rule not found' },
  'not-divided': { da: 'ikke opdelt så fint', en: 'not divided this finely' },
}
