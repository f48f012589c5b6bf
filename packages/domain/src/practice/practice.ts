import type { AreaId } from '../area/area.ts'

/** Forms of practice and clinic named in the sources (O1); `unknown` where the register does not say. */
export const PRACTICE_FORMS = [
  'solo',
  'kompagniskab',
  'samarbejdspraksis',
  'flerlaegepraksis',
  'delepraksis',
  'licensklinik',
  'regionsklinik',
  'udbudsklinik',
  'forskningsklinik',
  'noedklinik',
  'unknown',
] as const
export type PracticeForm = (typeof PRACTICE_FORMS)[number]

/** What a provider number of the register is; `presumed-gp` where it is inferred from the number series (data.md 4). */
export const PRACTICE_KINDS = ['gp', 'presumed-gp', 'gp-or-other', 'specialist'] as const
export type PracticeKind = (typeof PRACTICE_KINDS)[number]

/** A practice or clinic with one place of treatment. */
export type Practice = {
  readonly id: string
  readonly name: string
  readonly kind: PracticeKind
  readonly form: PracticeForm
  readonly kommune: AreaId
  readonly postnummer: AreaId | null
  readonly lat: number | null
  readonly lon: number | null
  /** Whether new patients are taken; `null` where not reported. */
  readonly open: boolean | null
  /** Group-1 patients on the list; `null` where not reported. */
  readonly listedPatients: number | null
}

/** Lægekapaciteter of a practice, or of an area when no practice has them yet (O3). */
export type CapacityHolding = {
  readonly id: string
  readonly practice: string | null
  readonly area: AreaId
  readonly capacities: number
  readonly state: 'active' | 'vacant' | 'for-sale'
}

/** What may be true of a provider number (Q8: not only vacant or filled). */
export const YDERNUMMER_STATUSES = [
  'filled',
  'vacant',
  'assigned-not-filled',
  'reserved',
  'temporarily-staffed',
  'pool',
  'zero-number',
] as const
export type YdernummerStatus = (typeof YDERNUMMER_STATUSES)[number]

/** Why a provider number exists and stands vacant (A3.1): the column of S4's table, or the praksisplan behind its star. */
export const YDERNUMMER_ORIGINS = [
  'latest-calculation',
  'earlier-calculation',
  'pool',
  'not-refilled',
  'praksisplan',
  'ordinary',
] as const
export type YdernummerOrigin = (typeof YDERNUMMER_ORIGINS)[number]

/** A provider number (ydernummer): the right to treat at the public insurance's expense, tied to a place (O2). */
export type Ydernummer = {
  readonly id: string
  readonly practice: string | null
  readonly status: YdernummerStatus
  readonly origin: YdernummerOrigin
  /** The column in which the source prints it, where that differs from its real origin (the star of A3.1). */
  readonly printedOrigin: YdernummerOrigin
  /** The smallest area to which the source places it: a kommune, or only a planomraade (a former amt). */
  readonly area: AreaId
  /** The place as printed in the source's table. */
  readonly place: string
  /** The place that the narrative names, where it says more or otherwise (Q7, Q8); empty where it does not. */
  readonly narrativePlace: string
  readonly note: string
}

/** Statuses that count as a vacant number in the sense of S4 appendix A: nobody permanent has it. */
export function isVacant(status: YdernummerStatus): boolean {
  return status !== 'filled' && status !== 'zero-number'
}

/** Numbers that S4 calls technical: made by a calculation, a plan or a pool, and not given up by a doctor. */
export function isTechnical(origin: YdernummerOrigin): boolean {
  return origin !== 'not-refilled' && origin !== 'ordinary'
}
