import { type AreaId, type Certainty, codeOf, type PlainDate, type SourceId } from '@laegedaekning/domain'
import { cellAt } from '../parameters/parameter-at.ts'
import { parameters } from '../parameters.generated.ts'
import {
  CRITERION_IDS,
  type CriterionId,
  commonLimit,
  type DesignationPlace,
  type Limit,
} from './criteria.ts'

/**
 * A region's own rules of designation (K2): its weights go in place of all of the table's, its limits in place of the common
 * ones it names. The answer always carries the common numbers beside, so that the difference can be shown.
 */
export type RegionalRules = {
  /** At least 0; a criterion that is not named has no weight. They need not add up to 1. */
  readonly weights: ReadonlyMap<CriterionId, number>
  readonly limits: ReadonlyMap<CriterionId, number>
  /** Score from which an area is proposed, 0 to 1; `null` keeps the common one. */
  readonly scoreLimit: number | null
  readonly validFrom: PlainDate
  readonly source: SourceId
  readonly certainty: Certainty
}

/** A criterion as it applies in a region at a date. */
export type AppliedCriterion = {
  readonly criterion: CriterionId
  readonly limit: Limit
  /** `null` where no weight is known: the region is not in the table and has none of its own. */
  readonly weight: number | null
  readonly weightCertainty: Certainty
  /** The number of the common rules, also where the region has its own. */
  readonly commonLimit: number | null
  readonly commonWeight: number | null
}

/** The names of the regions in the table of weights. */
const REGIONS: ReadonlyMap<string, string> = new Map([
  ['1081', 'nordjylland'],
  ['1082', 'midtjylland'],
  ['1083', 'syddanmark'],
  ['1084', 'hovedstaden'],
  ['1085', 'sjaelland'],
  ['oestdanmark', 'oestdanmark'],
])

/** Key of the parameter that holds the weights. */
export const WEIGHTS_KEY = parameters.udpegning.vaegte.key
/** Ids of domain.md behind the weights. */
export const WEIGHTS_IDS: readonly string[] = parameters.udpegning.vaegte.rule

/**
 * The criteria that count in a region at a date, in a fixed order: those with a weight above 0, and those of the table whose
 * weight is not known. Throws a `RangeError` for a weight of the region that is below 0 or no number.
 */
export function criteriaAt(place: DesignationPlace, own?: RegionalRules): readonly AppliedCriterion[] {
  const rules = own !== undefined && own.validFrom <= place.date ? own : undefined
  return CRITERION_IDS.flatMap((criterion) => {
    const common = commonWeight(criterion, place.region, place.date)
    const weight = rules === undefined ? common.value : (rules.weights.get(criterion) ?? 0)
    if (weight !== null && !(weight >= 0 && weight < Infinity)) {
      throw new RangeError(`The weight of ${criterion} is ${weight}; weights are numbers from 0 up`)
    }
    if (weight === 0 || (weight === null && !common.inTable)) return []
    const limit = commonLimit(criterion, place)
    const ownLimit = rules?.limits.get(criterion)
    return [
      {
        criterion,
        limit:
          rules === undefined || ownLimit === undefined
            ? limit
            : { ...limit, value: ownLimit, source: rules.source, certainty: rules.certainty },
        weight,
        weightCertainty: rules?.certainty ?? common.certainty,
        commonLimit: limit.value,
        commonWeight: common.value,
      },
    ]
  })
}

function commonWeight(criterion: CriterionId, region: AreaId, date: PlainDate) {
  const table = parameters.udpegning.vaegte
  const inTable = table.axes.kriterium.some((name) => name === criterion)
  const coordinates = { region: REGIONS.get(codeOf(region)) ?? codeOf(region), kriterium: criterion }
  const { value, certainty } = cellAt(table, coordinates, date)
  return { inTable, value, certainty }
}
