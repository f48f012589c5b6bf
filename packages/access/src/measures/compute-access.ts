import { canonicalJson, sha256Hex } from '@laegedaekning/domain'
import type { AccessInput } from './access-input.ts'
import { accessReasons } from './access-reasons.ts'
import type { AccessResult, EquilibriumReport } from './access-result.ts'
import { type MeasureValues, valuesOf, worldOf } from './measure-values.ts'
import { isByArea } from './parse-access-input.ts'
import { scoreRows, summarize, supplyRows } from './summarize-access.ts'

/** Raised when the same input may give another result. */
export const ACCESS_ENGINE_VERSION = '1'

/**
 * Access of every demand to the supplies by one measure (B11), with ratios of the supplies and a summary.
 *
 * Contract: the order of rows and pairs changes nothing, to the last byte; no number is rounded; a demand that reaches nothing
 * scores 0 with its reason; a supply that nobody reaches is listed and not divided by zero. Formulas, papers and which invariants
 * hold: docs/explanation/adgang-til-laege.md; schema: docs/reference/engines/access.schema.json.
 *
 * @example computeAccess(parsed) // 2SFCA, a: 100 people, p: 2 doctors, within reach → score 2 ÷ 100 = 0.02
 */
export function computeAccess(input: AccessInput): AccessResult {
  const world = worldOf(input)
  const values = valuesOf(world, input.measure, isByArea(input, input.measure) ? input : null)
  const scores = scoreRows(input, world, values)
  const summary = summarize(input, world, values, scores)
  const equilibrium = equilibriumOf(input, values)
  const reached = equilibrium === undefined || equilibrium.gap <= equilibrium.tolerance
  return {
    engine: 'access',
    engineVersion: ACCESS_ENGINE_VERSION,
    inputHash: `sha256:${sha256Hex(hashedText(input))}`,
    status: reached ? 'computed' : 'partial',
    reasons: accessReasons(input, summary, equilibrium),
    measure: input.measure,
    scores,
    supplyRatios: supplyRows(input, world, values),
    summary,
    ...(equilibrium === undefined ? {} : { equilibrium }),
  }
}

/** The problem as one text, rows and pairs in their fixed order. */
function hashedText({ demand, supply, measure, costs, costOrigin }: AccessInput): string {
  const pairs = { rowStart: [...costs.rowStart], supply: [...costs.supply], cost: [...costs.cost] }
  return canonicalJson({ demand, supply, measure, costOrigin, costs: pairs })
}

function equilibriumOf(
  { supply }: AccessInput,
  { equilibrium }: MeasureValues,
): EquilibriumReport | undefined {
  if (equilibrium === undefined) return undefined
  const { tolerance, gap, largestGain, referenceRatio, loads } = equilibrium
  return {
    tolerance,
    gap,
    largestGain,
    referenceRatio,
    loads: supply.map(({ id }, place) => ({ id, people: loads[place] ?? 0 })),
  }
}
