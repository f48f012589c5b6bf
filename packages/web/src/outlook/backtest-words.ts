import type { Language } from '@laegedaekning/domain'

/**
 * The words in which `npm run backtest` writes a goal, what it asks and what it found, and their English; longer ones first,
 * since a shorter one may stand in them.
 */
const ENGLISH: readonly (readonly [string, string])[] = [
  [
    'andel, hvis første faste stilling er i hjemmets, studiets eller uddannelsens region',
    'share whose first permanent post is in the region of home, study or training',
  ],
  [
    'andel af universitetets praktiserende læger, som virker i Syddanmark',
    'share of the university’s general practitioners who work in Southern Denmark',
  ],
  [
    'andel af universitetets læger, som har bosat sig i Syddanmark',
    'share of the university’s doctors who have settled in Southern Denmark',
  ],
  [
    'andel, som uddannes til speciallæge i studiets region',
    'share who train as specialists in the region of study',
  ],
  [
    'andel, hvis faste stilling er i uddannelsens region',
    'share whose permanent post is in the region of training',
  ],
  ['andel, hvis faste stilling er i studiets region', 'share whose permanent post is in the region of study'],
  ['andel af kandidater, som bliver i Nordnorge', 'share of graduates who stay in Northern Norway'],
  ['I gang med hoveduddannelse i almen medicin', 'In specialist training in general medicine'],
  ['Hoveduddannelsesforløb i almen medicin', 'Specialist training courses in general medicine'],
  ['Læger i det almenmedicinske tilbud', 'Doctors in the general-medical service'],
  ['Hoveduddannelsesforløb om året', 'Specialist training courses a year'],
  ['Speciallæger i almen medicin', 'Specialists in general medicine'],
  ['den bedste simple metode', 'the best simple method'],
  ['Indbyggere i startåret', 'Inhabitants in the first year'],
  ['Studiepladser om året', 'Study places a year'],
  ['Speciallæger i alt', 'Specialists in all'],
  ['af bestanden om året', 'of the stock a year'],
  ['anden opgørelse', 'another count'],
  ['speciallæger', 'specialists'],
  ['Storbritannien', 'Great Britain'],
  ['procentpoint', 'percentage points'],
  ['læger om året', 'doctors a year'],
  ['Læger i alt', 'Doctors in all'],
  ['båndet holder', 'band holds'],
  ['rummer selv', 'itself holds'],
  ['fejl under', 'error below'],
  ['specialer', 'specialties'],
  ['verdener', 'worlds'],
  ['restled', 'remainder'],
  ['om året', 'a year'],
  ['båndet', 'band'],
  ['median', 'median'],
  ['mindst', 'at least'],
  ['Odense', 'Odense'],
  ['Tromsø', 'Tromsø'],
  ['størst', 'largest'],
  ['højst', 'at most'],
  ['ejere', 'owners'],
  ['læger', 'doctors'],
  ['under', 'below'],
  ['rest', 'remainder'],
  ['over', 'above'],
  ['fejl', 'error'],
  ['CRPS', 'CRPS'],
  ['af', 'of'],
  ['i', 'in'],
  ['år', 'years'],
]
const ENGLISH_OF: ReadonlyMap<string, string> = new Map(ENGLISH)

/** A known wording as a whole; never the middle of another word. */
const KNOWN = new RegExp(`(?<![\\p{L}])(?:${ENGLISH.map(([danish]) => danish).join('|')})(?![\\p{L}])`, 'gu')
/** What needs no English: the number of a goal, and the key of a source in parentheses. */
const NO_WORD = /\bF\d+\b|\([a-z][a-z0-9-]+-(?:\d{4}|aeldre)\)/g

/**
 * A text of a kept backtest (F7–F12) in the language of the reader. It was written in Danish when it was measured: a text
 * with a word that is not known here stays Danish and says so in `lang`.
 */
export function backtestWords(
  text: string,
  language: Language,
): { readonly text: string; readonly lang: Language } {
  if (language === 'da' || /\p{L}/u.test(text.replace(KNOWN, '').replace(NO_WORD, '')))
    return { text, lang: 'da' }
  const english = text
    .replace(KNOWN, (found) => ENGLISH_OF.get(found) ?? found)
    .replace(/(\d),(\d)/g, '$1.$2')
    .replace(/(\d) %/g, '$1%')
    .replace(/-(?=\d+\.\d)/g, '−')
  return { text: english, lang: 'en' }
}
