/** What kind of place a course is at: university hospital, regional hospital, acute hospital, or a practice with a tutor. */
export const SITE_KINDS = ['university', 'regional', 'acute', 'tutor-practice'] as const
export type SiteKind = (typeof SITE_KINDS)[number]

/** What is minimised, one after the other, never added up (training.md 3.3): the order decides. */
export const OBJECTIVES = [
  'law',
  'keys',
  'capacity',
  'floors',
  'policies',
  'coverage',
  'moves',
  'travel',
  'calm',
] as const
export type Objective = (typeof OBJECTIVES)[number]

/** Courses of one specialty and training region that start in the plan's year; `count` whole courses are placed. */
export type Post = { readonly id: string; readonly specialty: string; readonly count: number }

/** One stay of a course. */
export type Element = { readonly site: string; readonly months: number }

/** A way to compose a course of a post. Elements stand in the order in which they are taken. */
export type Package = {
  readonly id: string
  readonly post: string
  readonly elements: readonly Element[]
  /** Distance between the sites, added up over the moves; 0 where it is not known. */
  readonly travelKm: number
  /** Minutes between the two of its sites that are farthest apart; left out where they are not counted. */
  readonly apartMinutes?: number
  /** Courses composed so in last year's plan. */
  readonly lastYear: number
  /** Rules that this composition breaks, for example a minimum stay; fewest come first. */
  readonly breaks: readonly string[]
}

/** Room for trainees of one specialty, or of all, at a site. */
export type Capacity = {
  /** Counted over these specialties; all where it is left out. */
  readonly specialty?: string
  /** Trainees at a time, when the same courses start every year: months ÷ 12. */
  readonly trainees?: number
  /** Trainees in each half-year from the start of the plan, when only these courses are counted. */
  readonly byHalfYear?: readonly number[]
  readonly rule: string
  readonly owner: string
  readonly hard: boolean
}

export type Site = {
  readonly id: string
  readonly kind: SiteKind
  /** The area that keys count in, a region. */
  readonly area: string
  /** The area whose need the site covers, where coverage is counted. */
  readonly coverageArea?: string
  readonly capacities: readonly Capacity[]
}

/** Shares of areas in the courses or person-years of some posts (N7–N9). */
export type Key = {
  readonly id: string
  readonly rule: string
  readonly owner: string
  readonly unit: 'courses' | 'person-years'
  readonly posts: readonly string[]
  /** Share of each area; together 1. */
  readonly shares: Readonly<Record<string, number>>
  /** How far from its share an area may be where the key is in person-years; a half where it is left out. */
  readonly withinPersonYears?: number
  readonly hard: boolean
}

type Ruled = {
  readonly id: string
  readonly rule: string
  readonly owner: string
  /** The posts that it is counted over, together; all where it is left out. */
  readonly posts?: readonly string[]
  readonly hard: boolean
}

/** Most or least months at sites of a kind (W0d, W7, N18) or at one site (an operating base, L2a), as a share of all or in months. */
export type MonthsPolicy = Ruled & {
  readonly kind: 'most' | 'least'
  readonly at: { readonly siteKind: SiteKind } | { readonly site: string }
  readonly share?: number
  readonly months?: number
}

/** A site that is opened has at least so many months: none, or the least that a place of training can live with. */
export type MassPolicy = Ruled & {
  readonly kind: 'critical-mass'
  readonly at: { readonly site: string }
  readonly months: number
}

/** Connected courses (X12): every stay of a course in one area, and no more than so many kilometres or minutes between the sites. */
export type TogetherPolicy = Ruled & {
  readonly kind: 'together'
  readonly mostKm?: number
  readonly mostMinutes?: number
}

/** A policy that can be switched by standing in the problem or not. */
export type Policy = MonthsPolicy | MassPolicy | TogetherPolicy

/** An area whose need-weighted gap the months of training should follow; 0 or less counts for nothing. */
export type NeedArea = { readonly id: string; readonly need: number }

export type PlaceOptions = {
  readonly timeLimitSeconds: number
  readonly relativeGap: number
  readonly seed: number
  /** So many of the worst-covered areas are raised one after the other (leximin); the rest by their sum. */
  readonly coverageLevels: number
}

/** A placement problem: plain values, lists in order of id. */
export type PlaceProblem = {
  readonly posts: readonly Post[]
  readonly packages: readonly Package[]
  readonly sites: readonly Site[]
  readonly keys: readonly Key[]
  readonly policies: readonly Policy[]
  readonly areas: readonly NeedArea[]
  readonly objectives: readonly Objective[]
  readonly options: PlaceOptions
}
