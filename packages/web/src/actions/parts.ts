/**
 * The parts of the room Indsatser og sager that exist, in the order of its menu; each is a word of the address.
 * A new part: its word here, its page in `actions-page.tsx`, its name in `words/da-actions.ts` and `en-actions.ts`.
 */
export const ACTION_PARTS = [
  'katalog',
  'portefoelje',
  'idebank',
  'moeder',
  'sager',
  'redskaber',
  'afgoerelser',
  'garantier',
  'reformkalender',
] as const

/** A part of the room Indsatser og sager. */
export type ActionPart = (typeof ACTION_PARTS)[number]
