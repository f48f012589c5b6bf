import type { AppliedRule, FigureInput, MissingReason, Text } from '@laegedaekning/domain'
import type { AreaFacts } from '../area-facts/area-facts.ts'
import type { AgeGroup, PopulationFacts } from '../area-facts/population-facts.ts'
import { type NeedWeights, needScaleOf, needWeightsOf, weightedPopulation } from '../need/index.ts'
import type { TableAt } from '../parameters/parameter-at.ts'
import type { IndicatorColumn, ParametersAt } from './indicator.ts'
import { column, derivedInput } from './inputs.ts'

/** The need-weighted people of an area as a part of a figure. */
export type WeightedPart = {
  readonly value: number
  readonly missing: MissingReason | null
  readonly inputs: readonly FigureInput[]
  readonly rules: readonly AppliedRule[]
  /** Whether everybody has the same weight, so that need is the number of people. */
  readonly uniform: boolean
}

/** The groups to weight: those of age, or everybody at once where all weigh the same and the printed total is exact. */
function groupsFor(population: PopulationFacts, weights: NeedWeights): readonly AgeGroup[] {
  const everybody: AgeGroup = { sex: 'all', ageFrom: 0, ageUntil: null, people: population.total.value }
  return isUniform(weights) || population.groups.length === 0 ? [everybody] : population.groups
}

function isUniform(weights: NeedWeights): boolean {
  return weights.every(({ weight }) => weight === weights[0]?.weight)
}

/** What a table gives for the nation, worked out once for a register: 98 kommuner and 1,284 small areas ask for it. */
const scales = new WeakMap<PopulationFacts, Map<string, ReturnType<typeof needScaleOf> | null>>()

function nationalScale(facts: AreaFacts, table: TableAt): ReturnType<typeof needScaleOf> | null {
  const nation = facts.nationalPopulation
  if (nation === null) return null
  const byTable = scales.get(nation) ?? new Map<string, ReturnType<typeof needScaleOf> | null>()
  scales.set(nation, byTable)
  const key = `${table.key}|${table.validFrom}`
  const known = byTable.get(key)
  if (known !== undefined) return known
  const weights = needWeightsOf(table)
  const scale = weights === null ? null : needScaleOf(weights, groupsFor(nation, weights))
  byTable.set(key, scale)
  return scale
}

function weigh(facts: AreaFacts, table: TableAt): number | MissingReason {
  if (table.cells === null) return 'parameter-unknown'
  const scale = nationalScale(facts, table)
  if (facts.population === null || scale === null) return 'not-reported'
  if (scale.value === null) return scale.missing
  const found = weightedPopulation(groupsFor(facts.population, scale.value.weights), scale.value)
  return found.value ?? found.missing
}

/**
 * Need-weighted people by the table in force: the same weight for everybody until an official table is loaded (B4.5). What
 * the made-up example weights by age would give stands beside it as an input, marked assumed, and decides nothing.
 */
export function weightedPart(
  facts: AreaFacts,
  parameters: ParametersAt,
  into: IndicatorColumn,
): WeightedPart {
  const { vaegteEns, vaegteAlderEksempel } = parameters.almenPraksis.behov
  const weighted = weigh(facts, vaegteEns)
  const example = weigh(facts, vaegteAlderEksempel)
  const total = facts.population?.total
  const assumed = (symbol: IndicatorColumn, value: number | MissingReason) =>
    typeof value === 'number' && total !== undefined
      ? derivedInput(symbol, value, { ...total, certainty: 'assumed' }, facts)
      : []
  const byExample = column(
    `${into.symbol}ₑ`,
    {
      da: `${into.label.da} efter opdigtede eksempelvægte; indgår ikke`,
      en: `${into.label.en} by made-up example weights; does not enter`,
    },
    into.unit,
  )
  return {
    value: typeof weighted === 'number' ? weighted : 0,
    missing: typeof weighted === 'number' ? null : weighted,
    inputs: [...assumed(into, weighted), ...assumed(byExample, example)],
    rules: [tableRule(vaegteEns)],
    uniform: isUniform(needWeightsOf(vaegteEns) ?? []),
  }
}

/** A table as a rule that a figure applied; it has no single value. */
function tableRule(table: TableAt): AppliedRule {
  const { key, rule, title, unit, validFrom, source, certainty } = table
  return { parameter: key, ids: rule, title, value: null, unit, validFrom, source, certainty }
}

/** What to know of the weights (B4). */
export function needReservations(part: WeightedPart): readonly Text[] {
  return [
    ...(part.uniform
      ? [
          {
            da: 'Officielle behovsvægte er ikke indlæst; alle vejer lige meget, så behovet er lig med antal indbyggere.',
            en: 'Official need weights are not loaded; everybody weighs the same, so the need equals the number of inhabitants.',
          },
        ]
      : []),
    {
      da: 'Forbrug er ikke behov: steder med få læger har mindre forbrug. Vægte beregnes for hele landet og aldrig pr. område.',
      en: 'Use is not need: places with few doctors show less use. Weights are made for the whole country, never per area.',
    },
  ]
}
