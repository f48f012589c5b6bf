import type { Certainty, SourceId, Text } from '@laegedaekning/domain'

/** The groups of the catalogue and how many initiatives each holds (domain.md A5, K19). */
export const INITIATIVE_COUNTS = { W: 25, L: 17, V: 2, R: 16, G: 27, AB: 18 } as const

/** A group of the catalogue: one source document, or one list of it. */
export type InitiativeGroup = keyof typeof INITIATIVE_COUNTS

/** Levels at which an initiative is carried out. */
export const INITIATIVE_LEVELS = ['state', 'vur', 'region', 'kommune'] as const
export type InitiativeLevel = (typeof INITIATIVE_LEVELS)[number]

/** Who would do it. `samarbejdsudvalget` no longer exists (Q11); it stands where the source names it. */
export const INITIATIVE_PARTIES = [
  'staten',
  'sundhedsstyrelsen',
  'universiteterne',
  'vur',
  'danske-regioner',
  'regionerne',
  'hospitalerne',
  'kommunerne',
  'plo',
  'laegernes-organisationer',
  'almen-praksis',
  'overenskomstens-parter',
  'samarbejdsudvalget',
] as const
export type InitiativeParty = (typeof INITIATIVE_PARTIES)[number]

/** Whom it is meant to reach. */
export const INITIATIVE_TARGETS = [
  'studerende',
  'uddannelseslaeger',
  'nye-almenmedicinere',
  'praktiserende-laeger',
  'aeldre-laeger',
  'hospitalslaeger',
  'praksispersonale',
  'borgere',
  'planlaeggere',
] as const
export type InitiativeTarget = (typeof INITIATIVE_TARGETS)[number]

/** `overtaken`: a later law or event has made it needless or impossible (Q12). */
export const INITIATIVE_STATUSES = ['proposed', 'running', 'done', 'overtaken'] as const
export type InitiativeStatus = (typeof INITIATIVE_STATUSES)[number]

/** How often it is done, where the source says so. */
export const INITIATIVE_RHYTHMS = ['yearly', 'continuous'] as const
export type InitiativeRhythm = (typeof INITIATIVE_RHYTHMS)[number]

/** The three causes of S3: 1 equal distribution, 2 recruitment and retention, 3 well-functioning markets. */
export const CAUSES = [1, 2, 3] as const
export type Cause = (typeof CAUSES)[number]

/** A cause that S3 marks; `inferred` where the printed table lost one of its three cells (Q6). */
export type CauseMark = { readonly cause: Cause; readonly mark: 'certain' | 'inferred' }

/** How far it has come, why we say so, and the year or day that this describes. */
export type InitiativeState = {
  readonly status: InitiativeStatus
  readonly asOf: string
  readonly reason: Text
  readonly source: SourceId
  readonly at: string
  readonly certainty: Certainty
}

/** A lettered part of a proposal with a state of its own (L5b). */
export type InitiativePart = { readonly id: string; readonly title: Text; readonly state: InitiativeState }

/** A region that a source shows with the initiative. No entry means not known, never no. */
export type KnownInRegion = {
  readonly region: string
  readonly text: Text
  readonly source: SourceId
  readonly at: string
}

/** One initiative of the catalogue, in our own words. */
export type Initiative = {
  /** W1–W25, L1–L17, V1–V2, R1–R16, G1–G27, AB1–AB18. */
  readonly id: string
  readonly group: InitiativeGroup
  readonly title: Text
  readonly text: Text
  readonly source: SourceId
  /** Where in the source. */
  readonly at: string
  readonly certainty: Certainty
  readonly addressee: readonly InitiativeParty[]
  readonly levels: readonly InitiativeLevel[]
  readonly targets: readonly InitiativeTarget[]
  readonly rhythm: InitiativeRhythm | null
  /** Empty where the source names no cause: only S3 does. */
  readonly causes: readonly CauseMark[]
  /** The cells as S3 prints them where one of three is lost: `X / –`. */
  readonly printedCells: string | null
  readonly state: InitiativeState
  readonly parts: readonly InitiativePart[]
  /** Slugs of indicators that it is meant to move. Our reading, not the source's. */
  readonly indicators: readonly string[]
  /** Levers of the outlook that pull the same way (W1–W25). Our reading, but for W. */
  readonly levers: readonly string[]
  readonly knownIn: readonly KnownInRegion[]
}
