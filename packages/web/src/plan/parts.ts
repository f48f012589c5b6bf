/**
 * The parts of the room Plan that exist, in the order of its menu; each is a word of the address.
 * A new part: its word here, its page in `plan-page.tsx`, its name in `words/da-plan.ts` and `en-plan.ts`.
 */
export const PLAN_PARTS = [
  'register',
  'besaettelse',
  'fordeling',
  'screening',
  'placering',
  'sammenlign',
] as const

/** A part of the room Plan. */
export type PlanPart = (typeof PLAN_PARTS)[number]
