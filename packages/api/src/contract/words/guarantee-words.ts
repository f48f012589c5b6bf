import type { IssueText } from './issue-text.ts'

/** Codes of guarantees and temporary support. */
export type GuaranteeCode = 'GUARANTEE_OPEN_ENDED' | 'GUARANTEE_OVER_CAP'

export const GUARANTEE_WORDS: Readonly<Record<GuaranteeCode, IssueText>> = {
  GUARANTEE_OPEN_ENDED: {
    title: { da: 'Støtten har ingen slutdato', en: 'The support has no end date' },
    what: {
      da: 'Der er ikke skrevet, hvor mange måneder den løber.',
      en: 'It does not say how many months it runs.',
    },
    why: {
      da: 'Regionen støtter kun midlertidigt; indsatser uden slutdato støttes ikke (M8).',
      en: 'The region supports only for a time; efforts without an end date are not supported (M8).',
    },
    advice: { da: 'Skriv et antal måneder.', en: 'Write a number of months.' },
  },
  GUARANTEE_OVER_CAP: {
    title: { da: 'Andelen er over loftet', en: 'The share is above the cap' },
    what: { da: '{found} % er mere end {most} %.', en: '{found}% is more than {most}%.' },
    why: {
      da: 'Støtte til personale har et loft, og et højere i helt særlige tilfælde (M4, N31).',
      en: 'Support for staff has a cap, and a higher one in very special cases (M4, N31).',
    },
    advice: {
      da: 'Sæt andelen ned, eller marker sagen som helt særlig, hvis den er det.',
      en: 'Lower the share, or mark the case as very special if it is.',
    },
  },
}
