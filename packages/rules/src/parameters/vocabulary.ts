/**
 * The closed word lists of parameter files. `scripts/generate-parameters.ts` checks knowledge/parameters against them,
 * so a new unit or kind is added here first.
 */

/** What sort of number it is. Law (`rule`, `norm`) and guesses (`forecast`, `assumption`) never stand in one list. */
export const PARAMETER_KINDS = [
  'rule',
  'norm',
  'target',
  'proposal',
  'forecast',
  'assumption',
  'fact',
] as const

/** What sort of number a parameter is. */
export type ParameterKind = (typeof PARAMETER_KINDS)[number]

/** How a case is held against the number: `over` 62 means that 62 itself does not count. */
export const COMPARISONS = ['over', 'at-least', 'at-most', 'under'] as const

/** How a case is held against the number. */
export type Comparison = (typeof COMPARISONS)[number]

/** Units of parameters. `parts-of-…` are keys: the share is the part divided by the sum of the parts (C2.6). */
export const PARAMETER_UNITS = [
  'areas',
  'calendar-year',
  'capacities',
  'contacts-per-person',
  'correlation',
  'courses-per-year',
  'employees',
  'factor',
  'hospitals',
  'inhabitants',
  'kilometres',
  'kilometres-per-hour',
  'kommuner',
  'kroner',
  'listed-patients',
  'metres',
  'minutes',
  'months',
  'observations',
  'parts-of-courses',
  'parts-of-person-years',
  'patients-per-capacity',
  'patients-per-doctor',
  'per-1000-inhabitants',
  'persons',
  'posts',
  'practices',
  'regions',
  'roles',
  'share',
  'share-per-year',
  'specialties',
  'standard-deviation',
  'study-places',
  'sundhedsraad',
  'times-per-year',
  'videreuddannelsesregioner',
  'weeks',
  'weight',
  'ydernumre',
  'years',
] as const

/** Unit of a parameter. */
export type ParameterUnit = (typeof PARAMETER_UNITS)[number]
