import type { SourceId, Text } from '@laegedaekning/domain'
import type { EvidenceGrade } from '../parameters/evidence-grade.ts'

/** Numbers of the forecast that a lever can move; the names are the forecast's own (`PARAMETERS` of packages/forecast). */
export const LEVER_PARAMETERS = [
  'students.intake',
  'introduction.posts',
  'introduction.continuation',
  'courses.posts',
  'courses.years',
  'courses.training-weight',
  'settling.attraction',
  'settling.stay-in-place',
  'settling.entry-form',
  'exit.retirement',
  'exit.sale',
  'exit.straight-to-pension',
  'need.by-use',
  'need.by-need',
  'need.capacities',
] as const

/** A number of the forecast that a lever can move. */
export type LeverParameter = (typeof LEVER_PARAMETERS)[number]

/** Units of the size of a lever. */
export const LEVER_UNITS = [
  'study-places',
  'courses-per-year',
  'months',
  'percent',
  'percentage-points',
  'hundred-thousand-kroner',
] as const

/** Unit of the size of a lever. */
export type LeverUnit = (typeof LEVER_UNITS)[number]

/** What a lever can be given as its place: study campuses, training regions, any areas, or nothing (it acts everywhere). */
export const LEVER_PLACES = ['campus', 'vur', 'area', 'none'] as const

/** What the cost of a lever is counted per. */
export const LEVER_COST_UNITS = ['doctor-year-and-unit', 'arrangement-year', 'unit-year'] as const

/** Forms of employment that a lever can act on; the names are the forecast's own. */
export const LEVER_FORMS = ['owner', 'employed', 'region-clinic', 'hospital', 'locum', 'outside'] as const

/** A change of the forecast by a lever of size s: `add` s × perUnit ÷ parts, or `multiply` by 1 + s × perUnit ÷ parts. */
export type LeverChange = {
  readonly parameter: LeverParameter
  readonly operation: 'add' | 'multiply'
  readonly perUnit: number
  readonly parts: number
  readonly specialties: readonly string[]
  readonly campuses: readonly string[]
  readonly careers: readonly string[]
  readonly forms: readonly (typeof LEVER_FORMS)[number][]
  /** True where it acts in the places that the user chose; false where it acts everywhere. */
  readonly inChosenPlaces: boolean
  readonly fromAge: number | null
  readonly untilAge: number | null
  /** Years after the lever's start in which this change begins: posts that follow students wait for the degree and the KBU. */
  readonly afterYears: number
}

/** One way of carrying a lever out; a lever with an effect has at least one. */
export type LeverVariant = {
  readonly id: string
  readonly title: Text
  readonly changes: readonly LeverChange[]
}

/** How large a lever may be; `byDefault` is where the slider begins, a made-up size unless the source names it. */
export type LeverSize = {
  readonly unit: LeverUnit
  readonly least: number
  readonly most: number
  readonly byDefault: number
}

/** What a lever costs where a source says it; most have none ("ingen kilde"). */
export type LeverCost = {
  readonly kroner: number
  readonly per: (typeof LEVER_COST_UNITS)[number]
  readonly source: SourceId
  readonly at: string
}

/** One of the 25 ways as a dated change of the forecast, or with the reason why no effect is known (F16). */
export type Lever = {
  /** W1–W25. */
  readonly id: string
  readonly title: Text
  readonly text: Text
  /** Who would do it, in Danish. */
  readonly addressee: readonly string[]
  readonly place: (typeof LEVER_PLACES)[number]
  /** First year of effect, unless the user says otherwise. */
  readonly startYear: number
  /** Years until it has its full size; 0 at once. */
  readonly rampYears: number
  readonly effect:
    | { readonly kind: 'quantified'; readonly size: LeverSize; readonly variants: readonly LeverVariant[] }
    | { readonly kind: 'no-quantified-effect'; readonly reason: Text }
  readonly cost: LeverCost | null
  readonly evidence: EvidenceGrade
  /** What the grade rests on. */
  readonly ground: Text
  /** Keys of the parameters in knowledge/parameters that it moves or rests on. */
  readonly moves: readonly string[]
  readonly source: SourceId
  readonly at: string
}
