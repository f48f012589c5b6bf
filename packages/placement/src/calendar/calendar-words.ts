import type { Text } from '@laegedaekning/domain'
import { numberText } from '../courses/reason-text.ts'
import type { CalendarConflict, StartReason } from './calendar-result.ts'

type Language = 'da' | 'en'

/** Why courses begin when they do, in Danish and English, made from the record alone. */
export function startText(reason: Omit<StartReason, 'text'>): Text {
  return { da: startSentence(reason, 'da'), en: startSentence(reason, 'en') }
}

/** Which sums cannot both be kept. */
export function conflictText({ perYear, counted, allCounted }: Omit<CalendarConflict, 'text'>): Text {
  return {
    da: `Årene har ${perYear} forløb i alt, men sammensætningerne er sat til ${allCounted ? '' : 'mindst '}${counted}.`,
    en: `The courses of the years add up to ${perYear}, but the compositions are set to ${allCounted ? '' : 'at least '}${counted}.`,
  }
}

function halfYearText(half: number, language: Language): string {
  const [year, part] = [Math.floor(half / 2) + 1, (half % 2) + 1]
  return language === 'da' ? `${part}. halvår af år ${year}` : `half-year ${part} of year ${year}`
}

function startSentence(
  { package: id, halfYear, courses, tight, other }: Omit<StartReason, 'text'>,
  language: Language,
): string {
  const isDanish = language === 'da'
  const begin = isDanish
    ? `${courses} forløb som ${id} begynder i ${halfYearText(halfYear, 'da')}.`
    : `${courses} ${courses === 1 ? 'course' : 'courses'} as ${id} ${courses === 1 ? 'begins' : 'begin'} in ${halfYearText(halfYear, 'en')}.`
  return `${begin} ${tightText(tight, language)} ${otherText(other, language)}`
}

function tightText(tight: StartReason['tight'], language: Language): string {
  const isDanish = language === 'da'
  if (tight.length === 0) return isDanish ? 'Der er ledig plads hele vejen.' : 'There is room all the way.'
  const sites = tight.map(({ site, full, over }) => {
    const parts = [
      full.length === 0 ? '' : `${isDanish ? 'fuldt i' : 'full in'} ${full.length}`,
      over.length === 0 ? '' : `${isDanish ? 'over pladserne i' : 'beyond its room in'} ${over.length}`,
    ].filter((part) => part !== '')
    return `${site} ${parts.join(', ')}`
  })
  return isDanish
    ? `Halvår undervejs uden ledig plads: ${sites.join('; ')}.`
    : `Half-years on the way without room: ${sites.join('; ')}.`
}

function otherText({ halfYear, beyondRoom, unevenHalves }: StartReason['other'], language: Language): string {
  const isDanish = language === 'da'
  const signed = (value: number): string => `${value > 0 ? '+' : ''}${numberText(value, language)}`
  const changes = [
    beyondRoom === 0
      ? ''
      : `${signed(beyondRoom)} ${isDanish ? 'lægehalvår ud over pladserne' : 'beyond the rooms (trainees × half-years)'}`,
    unevenHalves === 0
      ? ''
      : `${signed(unevenHalves)} ${isDanish ? 'forløb i forskel mellem årets halvår' : 'in the difference between the halves of the year (courses)'}`,
  ].filter((change) => change !== '')
  const same = isDanish ? 'det samme' : 'the same'
  const change = changes.length === 0 ? same : changes.join(', ')
  return isDanish
    ? `Begyndte ét af dem i ${halfYearText(halfYear, 'da')}: ${change}.`
    : `Had one of them begun in ${halfYearText(halfYear, 'en')}: ${change}.`
}
