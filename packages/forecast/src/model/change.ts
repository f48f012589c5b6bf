import type { Form } from './input.ts'

/** The parameters that a scenario, a prior or a common shock can act on; which `where` keys count stands beside each. */
export const PARAMETERS = [
  'students.intake', // campuses
  'students.drop-out',
  'training.pool-seek',
  'training.pool-exit',
  'training.home-factor',
  'training.immigrants',
  'introduction.posts', // specialties, vurs
  'introduction.attractiveness', // specialties, vurs
  'introduction.continuation', // specialties
  'courses.posts', // specialties, vurs
  'courses.attractiveness', // specialties, vurs
  'courses.years', // specialties; by year of start
  'courses.drop-out', // specialties
  'courses.training-weight', // places
  'settling.attraction', // places; multiply only, product at most `attractionBound`
  'settling.stay-in-place', // careers
  'settling.stay-in-training-region', // careers
  'settling.stay-in-study-region', // careers
  'settling.entry-form', // careers, forms: weight
  'exit.death', // specialties, places
  'exit.emigration', // specialties, places
  'exit.retirement', // specialties, places; with ages: only from `fromAge` to under `untilAge`
  'exit.retirement-age', // careers; mode age-rule
  'exit.sale', // specialties, places
  'exit.straight-to-pension', // careers
  'forms.change', // specialties, places; with forms: only changes from these forms
  'moves.rate', // specialties, places (of departure)
  'immigration.specialists', // specialties, places
  'work.full-time-share', // specialties, places, forms
  'work.capacity-per-doctor', // specialties, places, forms
  'need.by-use', // places
  'need.by-need', // places
  'need.capacities', // places
] as const
export type Parameter = (typeof PARAMETERS)[number]

/** Where a change acts; a key left out means everywhere. Areas of any level may stand in `places`. */
export type Where = {
  readonly places?: readonly string[]
  readonly specialties?: readonly string[]
  readonly vurs?: readonly string[]
  readonly campuses?: readonly string[]
  readonly careers?: readonly string[]
  readonly forms?: readonly Form[]
  readonly fromAge?: number
  readonly untilAge?: number
}

/**
 * A dated change of a parameter. In year y its weight w is 0 before `fromYear`, grows in equal yearly parts over `rampYears`
 * to 1 ((y − fromYear + 1) ÷ (rampYears + 1)), and is 0 from `untilYear` on. `multiply`: × (1 + w (amount − 1));
 * `add`: + w amount (for posts, intake, immigrants: in all, shared over what `where` names by their present size).
 */
export type ForecastChange = {
  readonly parameter: Parameter
  readonly where?: Where
  readonly operation: 'multiply' | 'add'
  readonly amount: number
  readonly fromYear: number
  readonly rampYears?: number
  readonly untilYear?: number
}

/** A lever of a scenario (W1–W25): changes with a name, cost and evidence; only `changes` move the result. */
export type ForecastLever = {
  readonly id: string
  readonly changes: readonly ForecastChange[]
  /** DKK a year at full size, where it is known. */
  readonly costPerYear?: number
  readonly evidence?: 'A' | 'B' | 'C' | 'D'
  readonly source?: string
}
/** A scenario: a list of levers against the baseline. */
export type ForecastScenario = { readonly id: string; readonly levers: readonly ForecastLever[] }
