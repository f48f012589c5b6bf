/**
 * What the forecast engines take. Plain JSON: no dates, no classes, no reference to a register or a law; who builds it gives
 * every number. The equations that use each number: `packages/forecast/src/README.md`. Order of lists never matters.
 *
 * A step is one calendar year. A stock is counted on 1 January. Ages are completed years on 1 January of the year of the
 * step (year − `birthYear`). All rates are probabilities per year (0–1), applied in the order of the README.
 */

import type { ForecastChange, Parameter, Where } from './change.ts'

export * from './change.ts'

/** Employment forms of a specialist. `outside` is outside the service (administration, industry, research, other work). */
export const FORMS = ['owner', 'employed', 'region-clinic', 'hospital', 'locum', 'outside'] as const
export type Form = (typeof FORMS)[number]

export const SEXES = ['female', 'male'] as const
export type Sex = (typeof SEXES)[number]

/** A value that holds from a year on, until the next one; the first also holds before its year. */
export type YearValue = { readonly fromYear: number; readonly value: number }
/** A dated series: at least one value, each `fromYear` once. */
export type Series = readonly YearValue[]

/** A value by sex that holds from an age on (completed years), until the next one. */
export type AgeValue = { readonly fromAge: number; readonly female: number; readonly male: number }
/** A table by age and sex: below the first age the value is 0. */
export type ByAge = readonly AgeValue[]

/** A number for each form; a form that is left out has 0. */
export type ByForm = Readonly<Partial<Record<Form, number>>>
/** A table by age and sex for each form; a form that is left out has 0 at every age. */
export type AgeByForm = Readonly<Partial<Record<Form, ByAge>>>

/**
 * A smallest area. `kommune` places carry the specialties of level `kommune` (general medicine) and the need; `wide` places
 * (a region's or a sundhedsraad's hospitals) carry the others. Every doctor after training stands in exactly one place.
 */
export type ForecastPlace = {
  /** A kommune's area id (`kommune-0760`); for a wide place an id that is no area's. Ids of areas differ between levels. */
  readonly id: string
  readonly kind: 'kommune' | 'wide'
  /** Left out where a wide place is a whole region. */
  readonly sundhedsraad?: string
  /** The region by date. Behaviour (stickiness, moves) uses the region of the start year throughout. */
  readonly regions: readonly { readonly fromYear: number; readonly id: string }[]
  /** Training region: Nord, Syd or Øst (B5.3). */
  readonly vur: string
  /** Weight ≥ 0 with which new and moving specialists choose the place, before stickiness. Any unit; only proportions count. */
  readonly attraction: number
  /** Weight ≥ 0 with which main courses of its VUR are placed here (W4, W7, W9). Any unit. */
  readonly trainingWeight: number
}

export type ForecastSpecialty = {
  readonly id: string
  /** `kommune`: in detail (general medicine); `wide`: at the wide places. */
  readonly level: 'kommune' | 'wide'
  /** The career table that its specialists follow. */
  readonly career: string
  /** Length of the main course in years by year of start, ≥ 1; halves allowed (B6.5: 4.5 for general medicine). */
  readonly courseYears: Series
  /** Share of the trainees in a main course who leave it, per year; they go back to the pool. */
  readonly courseDropOut: number
  /** Length of the introduction in years, ≥ 1 (a step is a year). */
  readonly introductionYears: number
  /** Share of those ending an introduction who then apply for a main course of the specialty (I12), by year. */
  readonly continuation: Series
}

/** Posted introductions or main courses of a specialty in a VUR. Half posts are allowed (C2.7). */
export type ForecastPosts = {
  readonly specialty: string
  readonly vur: string
  /** Posts that start in the year. */
  readonly posts: Series
  /** How readily a post is taken, > 0, relative to the others (1 = average): the rate in the filling rule (W3, W4). */
  readonly attractiveness: number
}

/** A place of study (campus). */
export type ForecastCampus = {
  readonly id: string
  /** The region (of the start year) in which it lies. */
  readonly region: string
  /** New students a year, by year of entry (W1, N3). */
  readonly intake: Series
  /** Students enrolled on 1 January of the start year, by completed years of study (index 0 = first year). */
  readonly enrolled: readonly number[]
}

export type ForecastStudies = {
  /** Length of the degree in whole years (6). */
  readonly years: number
  /** Share of the students who leave, per year of study. */
  readonly dropOut: number
  /** Weights ≥ 0 of sex and age at entry. */
  readonly entryAges: readonly AgeWeight[]
  readonly campuses: readonly ForecastCampus[]
}

/** A weight at one age for each sex; proportions count. */
export type AgeWeight = { readonly age: number; readonly female: number; readonly male: number }

/** Rules of the years between degree and main course. */
export type ForecastTraining = {
  /** Share who leave for good during the KBU year. */
  readonly kbuExit: number
  /** Share of the pool (after KBU, not in introduction or main course) who look for an introduction, per year. */
  readonly poolSeek: number
  /** Share of the pool who leave for good (abroad, other work), per year. */
  readonly poolExit: number
  /** Share of the applicants without a main course who go back to the pool (and to another specialty), per year; the rest wait. */
  readonly applicantSwitch: number
  /**
   * Age (completed years on 1 January, at most the age bound) from which nobody looks for an introduction or a main course any
   * more; trainees at the start are younger.
   */
  readonly seekUntilAge: number
  /** Weight ≥ 1 with which applicants prefer a main course in the VUR where they studied. 1 = no preference. */
  readonly homeFactor: number
  /** Doctors trained abroad who enter the pool, per year; they have studied in none of the regions. */
  readonly immigrants: Series
  /** Weights of their sex and age. */
  readonly immigrantAges: readonly AgeWeight[]
}

export const STAGES = ['kbu', 'pool', 'introduction', 'applicant', 'course'] as const
export type Stage = (typeof STAGES)[number]

/** Trainees on 1 January of the start year who are alike. */
export type ForecastTrainees = {
  readonly stage: Stage
  /** Needed for introduction, applicant and course. */
  readonly specialty?: string
  /** Needed for course. */
  readonly vur?: string
  /** Place of the main course, where it is known; else by training weights. */
  readonly place?: string
  /** Region (of the start year) where they studied; left out when abroad or unknown. */
  readonly studyRegion?: string
  readonly sex: Sex
  /** Start year − completed years on its 1 January: for who was not born on 1 January, the calendar year of birth plus one. */
  readonly birthYear: number
  /** Whole years already spent in the stage (introduction, course); 0 elsewhere. */
  readonly yearsDone: number
  /** Persons, a whole number. */
  readonly count: number
  /** Id of the first of them, < 2^31; ids must not overlap. Left out: by canonical order of the rows. */
  readonly id?: number
}

/** Specialists on 1 January of the start year who are alike. */
export type ForecastSpecialists = {
  readonly specialty: string
  readonly place: string
  readonly form: Form
  readonly sex: Sex
  /** Start year − completed years on its 1 January: for who was not born on 1 January, the calendar year of birth plus one. */
  readonly birthYear: number
  /** Persons, a whole number. */
  readonly count: number
  /** Year in which they say that they stop (I9); used in the mode `own-statement` only. */
  readonly statedExitYear?: number
  /** Id of the first of them, < 2^31; ids must not overlap. Left out: by canonical order of the rows. */
  readonly id?: number
}

/** Mode of retirement (I9, K5). */
export const RETIREMENT_MODES = ['hazard', 'age-rule', 'own-statement'] as const
export type RetirementMode = (typeof RETIREMENT_MODES)[number]

/** How the specialists of some specialties live: one for general practice, one for hospital specialties. */
export type ForecastCareer = {
  readonly id: string
  /** Weights of the forms in which new specialists begin (W24). */
  readonly entryForms: ByForm
  /** Where they settle after training (I14): shares that add to at most 1; the rest choose among all places by attraction. */
  readonly settling: {
    /** Stay in the very place of their main course. */
    readonly stayInPlace: number
    /** Stay in the region of their main course, choosing there by attraction. */
    readonly stayInTrainingRegion: number
    /** Go to the region where they studied, choosing there by attraction. */
    readonly stayInStudyRegion: number
  }
  readonly emigration: ByAge
  /** Probability per year of retiring, by form and age (mode `hazard`; also `own-statement` for those without a statement). */
  readonly retirement: AgeByForm
  /** Mode `age-rule`: everyone has retired at this age, by year (decimals are a mix of two ages). */
  readonly retirementAge: Series
  /** Owners who sell apart from those who retire, die or emigrate (B6, PLO 2022). */
  readonly sale: {
    readonly rate: ByAge
    /** Share of the sellers who go straight to pension, by age. */
    readonly straightToPension: ByAge
    /** Weights of the forms that the others go on in (`owner` = buys another practice: not allowed, 0). */
    readonly toForms: ByForm
  }
  /** Yearly rates of changing form, apart from sales; from `owner` there are only sales. */
  readonly formChanges: readonly {
    readonly from: Form
    readonly to: Form
    readonly rate: number
  }[]
  readonly moves: {
    /** Probability per year of moving to another place. */
    readonly rate: ByAge
    /** Share of the moves that go to another region. */
    readonly leaveRegionShare: number
  }
  /** Full-time share of a doctor at work, by form, age and sex (0–1.5). */
  readonly fullTimeShare: AgeByForm
  /** Forms that count as doctors in the service. */
  readonly serviceForms: readonly Form[]
  /** Capacities held per doctor, by form. */
  readonly capacityPerDoctor: ByForm
}

/** Need of the general-medical service in a kommune, made elsewhere and carried through to the gap (C2.9). */
export type ForecastNeed = {
  readonly place: string
  /** Full-time doctors needed by present use. */
  readonly byUse: Series
  /** Full-time doctors needed by need weights. */
  readonly byNeed: Series
  /** Capacities needed by the norm of the place. */
  readonly capacities: Series
}

/** Specialists from abroad. */
export type ForecastImmigration = {
  readonly specialty: string
  readonly place: string
  readonly form: Form
  /** Persons a year, decimals allowed. */
  readonly perYear: Series
}

/** A goal whose probability the simulation reports: `measure` of `area` on 1 January of `year` is at least `atLeast`. */
export type ForecastGoal = {
  readonly id: string
  readonly measure: string
  readonly area: string
  readonly year: number
  readonly atLeast: number
}

/** A prior. `mean` and `sd` are of the quantity itself (for `beta` 0 < mean < 1). */
export type Distribution =
  | {
      readonly kind: 'normal' | 'lognormal' | 'gamma' | 'beta'
      readonly mean: number
      readonly sd: number
    }
  | { readonly kind: 'uniform'; readonly from: number; readonly to: number }

/** A parameter that is not known exactly: the draw is the `amount` of a change that holds in all years. */
export type UncertainParameter = {
  readonly id: string
  readonly parameter: Parameter
  readonly where?: Where
  readonly operation: 'multiply' | 'add'
  readonly distribution: Distribution
}

/** A shock common to all in a year: factor exp(x − sd²/2), x an AR(1) series with that sd and year-to-year correlation. */
export type YearShock = {
  readonly id: string
  readonly parameter: Parameter
  readonly where?: Where
  readonly sd: number
  readonly correlation: number
}

/** Errors of the starting data. */
export type DataError = {
  readonly id: string
  /** Specialties touched; left out: all. */
  readonly specialties?: readonly string[]
  /** Share of the listed specialists who are gone already (register lag), as a `beta` or `uniform` prior. */
  readonly absentShare: Distribution
}

export type ForecastUncertainty = {
  readonly parameters: readonly UncertainParameter[]
  readonly years: readonly YearShock[]
  readonly data: readonly DataError[]
}

/** Everything that the engines need. */
export type ForecastInput = {
  readonly schema: 'forecast-input/1'
  /** Stocks are given on 1 January of this year. */
  readonly startYear: number
  /** The last 1 January that is computed (2045). */
  readonly endYear: number
  readonly retirementMode: RetirementMode
  /** Age at which the authorisation ends (75): nobody works on after it (B6.7). */
  readonly ageBound: number
  /** Largest product of attraction changes at one place (4): part of the draw, the same in all scenarios that are compared. */
  readonly attractionBound: number
  readonly places: readonly ForecastPlace[]
  readonly specialties: readonly ForecastSpecialty[]
  readonly careers: readonly ForecastCareer[]
  readonly studies: ForecastStudies
  readonly training: ForecastTraining
  readonly introductions: readonly ForecastPosts[]
  readonly courses: readonly ForecastPosts[]
  readonly trainees: readonly ForecastTrainees[]
  readonly specialists: readonly ForecastSpecialists[]
  readonly immigration: readonly ForecastImmigration[]
  /** Weights of sex and age of specialists from abroad. */
  readonly immigrantAges: readonly AgeWeight[]
  /** Probability of death per year. */
  readonly death: ByAge
  /** Share of a year on leave (illness, parental), for the full-time measures. */
  readonly leaveShare: ByAge
  readonly need: readonly ForecastNeed[]
  readonly goals: readonly ForecastGoal[]
  readonly uncertainty: ForecastUncertainty
  /** Changes in force: empty in a baseline; `applyScenario` appends here. */
  readonly changes: readonly ForecastChange[]
}

/** What a run of the simulation is asked for. */
export type SimulationSettings = {
  /** Whole number, 0 to 2^32 − 1. */
  readonly seed: number
  /** Runs, a whole number ≥ 2; even where layers of uncertainty are on (antithetic pairs). */
  readonly runs: number
  /** Layers that vary. Left out: all four. */
  readonly layers?: readonly Layer[]
  /** Ascending, 0–1. Left out: 5, 10, 25, 50, 75, 90, 95 per cent. */
  readonly quantiles?: readonly number[]
}

/** The four layers of uncertainty, shown apart. */
export const LAYERS = ['chance', 'parameters', 'years', 'data'] as const
export type Layer = (typeof LAYERS)[number]

/** The quantiles given where none are asked for. */
export const QUANTILES: readonly number[] = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]
