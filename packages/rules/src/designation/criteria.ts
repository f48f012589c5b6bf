import type { AreaId, Certainty, PlainDate, SourceId, Text } from '@laegedaekning/domain'
import { type LocalNorms, normFor } from '../norm/index.ts'
import type { NumberParameter } from '../parameters/parameter.ts'
import { parameterAt } from '../parameters/parameter-at.ts'
import type { Comparison } from '../parameters/vocabulary.ts'
import { parameters } from '../parameters.generated.ts'

/** Every criterion that a region can choose among (B2.6). The first five are those of the example's table of weights. */
export const CRITERION_IDS = [
  'lukkede-praksis',
  'laeger-60-plus',
  'ubesatte-kapaciteter',
  'patienter-uden-laege',
  'afstand-til-aaben-praksis',
  'faerre-end-to-praksis',
  'patienter-pr-kapacitet',
] as const
export type CriterionId = (typeof CRITERION_IDS)[number]

/** Where and when an area is held against the criteria. */
export type DesignationPlace = {
  readonly region: AreaId
  readonly date: PlainDate
  /** The area itself; it decides the norm of patients per capacity. The region's norm without it. */
  readonly area?: AreaId
  readonly localNorms?: LocalNorms
}

/** What a signal is held against: a number, or the reason why there is none. */
export type Limit = {
  readonly value: number | null
  readonly compare: Comparison
  /** Key of the parameter; `null` where only a region can set the limit. */
  readonly parameter: string | null
  readonly ids: readonly string[]
  readonly source: SourceId | null
  readonly certainty: Certainty
}

/** The words of a criterion. */
export const CRITERION_TITLES: Readonly<Record<CriterionId, Text>> = {
  'lukkede-praksis': {
    da: 'Andel praksis med lukket for nye patienter',
    en: 'Share of practices closed for new patients',
  },
  'laeger-60-plus': {
    da: 'Andel læger på 60 år og derover',
    en: 'Share of doctors aged 60 and over',
  },
  'ubesatte-kapaciteter': {
    da: 'Andel ubesatte lægekapaciteter',
    en: 'Share of capacities that are vacant',
  },
  'patienter-uden-laege': {
    da: 'Andel borgere uden plads i en almindelig praksis',
    en: 'Share of citizens without a place in an ordinary practice',
  },
  'afstand-til-aaben-praksis': {
    da: 'Kilometer til nærmeste åbne praksis',
    en: 'Kilometres to the nearest open practice',
  },
  'faerre-end-to-praksis': {
    da: 'Andel borgere med for få åbne praksis at vælge imellem',
    en: 'Share of citizens with too few open practices to choose between',
  },
  'patienter-pr-kapacitet': {
    da: 'Tilmeldte patienter pr. lægekapacitet mod normen',
    en: 'Listed patients per capacity against the norm',
  },
}

const { graense } = parameters.udpegning
const LIMITS: Readonly<Partial<Record<CriterionId, NumberParameter>>> = {
  'lukkede-praksis': graense.lukkedePraksis,
  'laeger-60-plus': graense.laeger60Plus,
  'ubesatte-kapaciteter': graense.ubesatteKapaciteter,
  'patienter-uden-laege': graense.patienterUdenLaege,
  'afstand-til-aaben-praksis': graense.afstandTilAabenPraksis,
}

/**
 * The limit of a criterion in the common rules. Patients per capacity are held against the norm of the area (C2.5), which
 * itself is no sign of a shortage; citizens with too few practices have no common limit, so a region must set its own.
 */
export function commonLimit(criterion: CriterionId, place: DesignationPlace): Limit {
  if (criterion === 'patienter-pr-kapacitet') {
    const norm = normFor(place.area ?? place.region, place.date, place.localNorms)
    const { patientsPerCapacity: value, parameter, ids, source, certainty } = norm
    return { value, compare: 'over', parameter, ids, source, certainty }
  }
  const parameter = LIMITS[criterion]
  if (parameter === undefined) {
    const ids = ['B2.6', 'N24', 'N25']
    return { value: null, compare: 'at-least', parameter: null, ids, source: null, certainty: 'assumed' }
  }
  const { value, compare, key, rule, source, certainty } = parameterAt(parameter, place.date)
  return { value, compare: compare ?? 'at-least', parameter: key, ids: rule, source, certainty }
}
