import type { IssueText } from './issue-text.ts'

/** Codes about long work. */
export type JobCode = 'JOB_NOT_FOUND' | 'JOB_NOT_DONE' | 'JOB_TOO_MANY' | 'JOB_FAILED'

export const JOB_WORDS: Readonly<Record<JobCode, IssueText>> = {
  JOB_NOT_FOUND: {
    title: { da: 'Kørslen findes ikke', en: 'The run does not exist' },
    what: {
      da: 'Der er ingen kørsel med dette nummer[: {found}].',
      en: 'There is no run with this number[: {found}].',
    },
    why: {
      da: 'Kørsler hører til den datamappe, de er lavet i, og de ældste slettes.',
      en: 'Runs belong to the data folder they were made in, and the oldest are removed.',
    },
    advice: {
      da: 'Start kørslen igen: samme data og samme antagelser giver samme resultat.',
      en: 'Start the run again: the same data and the same assumptions give the same result.',
    },
  },
  JOB_NOT_DONE: {
    title: { da: 'Kørslen er ikke færdig', en: 'The run is not finished' },
    what: {
      da: 'Kørslen har intet resultat[ (tilstand: {state})].',
      en: 'The run has no result[ (state: {state})].',
    },
    why: {
      da: 'Et resultat vises først, når det er helt.',
      en: 'A result is shown only when it is complete.',
    },
    advice: {
      da: 'Vent, til kørslen er færdig, eller start den igen.',
      en: 'Wait until the run has finished, or start it again.',
    },
  },
  JOB_TOO_MANY: {
    title: { da: 'For mange kørsler på én gang', en: 'Too many runs at once' },
    what: {
      da: 'Der er allerede[ {limit}] kørsler i gang eller i kø.',
      en: 'There are already[ {limit}] runs at work or in line.',
    },
    why: { da: 'Flere ville gøre dem alle langsomme.', en: 'More would slow all of them down.' },
    advice: {
      da: 'Vent, til en af dem er færdig, eller annullér en.',
      en: 'Wait until one of them has finished, or cancel one.',
    },
  },
  JOB_FAILED: {
    title: { da: 'Kørslen gik i stå', en: 'The run broke down' },
    what: { da: 'Beregningen stoppede med en fejl.', en: 'The computation stopped with a fault.' },
    why: {
      da: 'Fejlen er i programmet; intet i registret er ændret.',
      en: 'The fault lies in the program; nothing in the register has changed.',
    },
    advice: {
      da: 'Prøv igen. Sker det igen, så gem adressen på siden og meld fejlen.',
      en: 'Try again. If it happens again, keep the address of the page and report the fault.',
    },
  },
}
