import type { Text } from '@laegedaekning/domain'
import type { IndicatorInfo } from '@laegedaekning/rules'
import { DISTANCE_BASES, type DistanceBasis } from '../access/index.ts'

/** The end of an indicator's id by the way of measuring, in the words of addresses. */
const ENDINGS: Readonly<Record<DistanceBasis, string>> = {
  'straight-line': 'lige-linje',
  'straight-line-times-detour': 'omvej',
  road: 'vej',
}

const HOW: Readonly<Record<DistanceBasis, Text>> = {
  'straight-line': { da: 'i lige linje', en: 'in a straight line' },
  'straight-line-times-detour': {
    da: 'i lige linje gange omvejsfaktoren',
    en: 'in a straight line times the detour factor',
  },
  road: { da: 'ad vej', en: 'by road' },
}

/** The id of a figure of a place: `sted-aabne-praksis-vej`. */
export function placeIndicatorId(what: 'aabne-praksis' | 'naermeste-praksis', basis: DistanceBasis): string {
  return `sted-${what}-${ENDINGS[basis]}`
}

function openInfo(basis: DistanceBasis): IndicatorInfo {
  const how = HOW[basis]
  return {
    id: placeIndicatorId('aabne-praksis', basis),
    ids: ['N24', 'N25', 'X13'],
    title: {
      da: `Åbne praksis inden for afstandsgrænsen, ${how.da}`,
      en: `Open practices within the limit, ${how.en}`,
    },
    definition: {
      da: 'Almene praksis, der har oplyst at være åbne for nye patienter, og som ligger højst så langt fra stedet, som reglen siger. En praksis med flere adresser tæller én gang, ved den nærmeste.',
      en: 'General practices that have said they are open for new patients and lie no farther from the place than the rule says. A practice with several addresses counts once, at the nearest.',
    },
    formula: { da: 'N − L − U', en: 'N − L − U' },
    unit: 'practices',
    higherIs: 'better',
    notion: 'supply',
    measure: 'count',
    columns: [],
    version: 1,
  }
}

function nearestInfo(basis: DistanceBasis): IndicatorInfo {
  const how = HOW[basis]
  return {
    id: placeIndicatorId('naermeste-praksis', basis),
    ids: ['X13', 'B11'],
    title: {
      da: `Afstand til nærmeste almene praksis, der ikke har lukket, ${how.da}`,
      en: `Distance to the nearest general practice that is not closed, ${how.en}`,
    },
    definition: {
      da: 'Kilometer fra stedet til den nærmeste almene praksis, der er åben eller ikke har oplyst, om den er det.',
      en: 'Kilometres from the place to the nearest general practice that is open or has not said whether it is.',
    },
    formula: { da: 'D', en: 'D' },
    unit: 'kilometres',
    higherIs: 'worse',
    notion: 'rate',
    measure: 'rate',
    columns: [],
    version: 1,
  }
}

/** What the figures of Find my place are, by id. */
export const PLACE_INDICATORS: readonly IndicatorInfo[] = DISTANCE_BASES.flatMap((basis) => [
  openInfo(basis),
  nearestInfo(basis),
])
