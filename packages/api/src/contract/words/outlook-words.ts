import type { IssueText } from './issue-text.ts'

/** Codes about the outlook. */
export type OutlookCode = 'OUTLOOK_NO_PEOPLE'

export const OUTLOOK_WORDS: Readonly<Record<OutlookCode, IssueText>> = {
  OUTLOOK_NO_PEOPLE: {
    title: { da: 'Folketal efter alder mangler', en: 'People by age are missing' },
    what: {
      da: 'Registret har ingen kommuner med folketal efter alder i {found} eller året efter.',
      en: 'The register has no kommuner with people by age in {found} or the year after.',
    },
    why: {
      da: 'Behovet regnes af folketal og alder, så uden dem er der intet at fremskrive fra.',
      en: 'Need is computed from people and age; without them there is nothing to project from.',
    },
    advice: {
      da: 'Vælg en dato, registret har folketal for, eller indlæs Danmarks Statistiks fremskrivning (FRKM) under Data.',
      en: 'Choose a date for which the register has people, or import Statistics Denmark’s projection (FRKM) under Data.',
    },
  },
}
