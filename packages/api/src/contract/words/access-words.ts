import type { IssueText } from './issue-text.ts'

/** Codes of the access room. */
export type AccessCode = 'ACCESS_NO_NETWORK' | 'ACCESS_PRACTICE_NOT_FOUND'

export const ACCESS_WORDS: Readonly<Record<AccessCode, IssueText>> = {
  ACCESS_NO_NETWORK: {
    title: { da: 'Der er intet vejnet', en: 'There is no road network' },
    what: {
      da: 'Afstande ad vej kan ikke måles, for der er ikke indlæst noget vejnet.',
      en: 'Distances by road cannot be measured, because no road network is loaded.',
    },
    why: {
      da: 'Uden veje kendes fjorde, broer og færger ikke.',
      en: 'Without roads nothing is known of fjords, bridges and ferries.',
    },
    advice: {
      da: 'Hent Danmark som OSM-PBF (for eksempel fra Geofabrik), og kør »laegedaekning network build <fil>«. Vælg indtil da lige linje eller omvejsfaktor.',
      en: 'Get Denmark as OSM PBF (for example from Geofabrik) and run “laegedaekning network build <file>”. Until then choose straight line or detour factor.',
    },
  },
  ACCESS_PRACTICE_NOT_FOUND: {
    title: { da: 'Praksis findes ikke', en: 'The practice does not exist' },
    what: {
      da: 'Ingen almen praksis med et kendt sted hedder »{found}« den dag.',
      en: 'No general practice with a known place is called “{found}” on that day.',
    },
    why: {
      da: 'Uden et sted kan oplandet ikke måles.',
      en: 'Without a place the catchment cannot be measured.',
    },
    advice: {
      da: 'Vælg en praksis på kortet eller i listen, eller en anden dato.',
      en: 'Choose a practice on the map or in the list, or another date.',
    },
  },
}
