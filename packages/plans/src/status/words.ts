import type { AreaLevel, Text } from '@laegedaekning/domain'

/** What the areas of a level are called: one, and many. */
export const LEVEL_WORDS: Readonly<Record<AreaLevel, { readonly one: Text; readonly many: Text }>> = {
  land: { one: { da: 'land', en: 'country' }, many: { da: 'lande', en: 'countries' } },
  region: { one: { da: 'region', en: 'region' }, many: { da: 'regioner', en: 'regions' } },
  vur: {
    one: { da: 'videreuddannelsesregion', en: 'training region' },
    many: { da: 'videreuddannelsesregioner', en: 'training regions' },
  },
  sundhedsraad: {
    one: { da: 'sundhedsråd', en: 'health council' },
    many: { da: 'sundhedsråd', en: 'health councils' },
  },
  kommune: { one: { da: 'kommune', en: 'municipality' }, many: { da: 'kommuner', en: 'municipalities' } },
  amt: { one: { da: 'amt', en: 'county' }, many: { da: 'amter', en: 'counties' } },
  planomraade: {
    one: { da: 'planområde', en: 'planning area' },
    many: { da: 'planområder', en: 'planning areas' },
  },
  postnummer: {
    one: { da: 'postnummer', en: 'postal district' },
    many: { da: 'postnumre', en: 'postal districts' },
  },
  sogn: { one: { da: 'sogn', en: 'parish' }, many: { da: 'sogne', en: 'parishes' } },
  afstemningsomraade: {
    one: { da: 'afstemningsområde', en: 'polling district' },
    many: { da: 'afstemningsområder', en: 'polling districts' },
  },
}

/** `Ishøj, Stevns og Lejre` and `Ishøj, Stevns and Lejre`. */
export function listed(names: readonly string[]): Text {
  const last = names.at(-1) ?? ''
  if (names.length < 2) return { da: last, en: last }
  const first = names.slice(0, -1).join(', ')
  return { da: `${first} og ${last}`, en: `${first} and ${last}` }
}

/** A text in both languages from a function of each. */
export function inBoth(say: (language: 'da' | 'en') => string): Text {
  return { da: say('da'), en: say('en') }
}
