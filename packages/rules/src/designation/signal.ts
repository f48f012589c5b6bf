import type { Certainty, Figure, MissingReason, Text } from '@laegedaekning/domain'

/** One number that says how well an area is covered, or why there is none. Higher is worse for all of them. */
export type Signal =
  | { readonly value: number; readonly certainty: Certainty; readonly madeUp: boolean }
  | { readonly value: null; readonly missing: MissingReason }

/** The figure of an indicator as a signal. */
export function signalOf({ value, missing, certainty, madeUp }: Figure): Signal {
  if (value === null) return { value, missing: missing ?? 'not-reported' }
  return { value, certainty, madeUp }
}

/** Why a criterion has no answer; `no-weight` where neither the table of weights nor the region has one for it. */
export type WhyMissing = MissingReason | 'no-weight'

/** The reason in words. */
export const WHY_MISSING: Readonly<Record<WhyMissing, Text>> = {
  'not-reported': { da: 'Ikke oplyst for hele området.', en: 'Not reported for the whole area.' },
  suppressed: { da: 'Skjult, fordi tallet er for lille.', en: 'Hidden, because the number is too small.' },
  'no-population': { da: 'Området har ingen indbyggere.', en: 'The area has no inhabitants.' },
  'no-practices': { da: 'Området har ingen almen praksis.', en: 'The area has no general practice.' },
  'no-capacity': { da: 'Området har ingen lægekapacitet.', en: 'The area has no capacity.' },
  'outside-period': {
    da: 'Uden for den periode, tallet dækker.',
    en: 'Outside the period that the number covers.',
  },
  'parameter-unknown': {
    da: 'Der er ingen grænse at måle imod på dagen.',
    en: 'There is no limit to hold it against on the day.',
  },
  'not-divided': {
    da: 'Kun oplyst for et større område end dette.',
    en: 'Only reported for a larger area than this.',
  },
  'no-weight': {
    da: 'Regionen har ingen vægt for kriteriet.',
    en: 'The region has no weight for the criterion.',
  },
}
