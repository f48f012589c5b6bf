import { isWithin } from './distance.ts'
import { inOrderOfId, type PlacedDemand, sumPeople } from './reach.ts'
import { indexSupplies, type PlacedSupply, type SupplyDistance, suppliesWithin } from './supply-index.ts'

/** The numbers of the rule; `plans` reads them from the parameters `almen-praksis/afstand/*` at the date. */
export type ChoiceLimits = { readonly limitKm: number; readonly leastPractices: number }

/** What the rule says of one demand. */
export type DemandChoice = {
  readonly id: string
  readonly people: number
  /** Open practices within the limit, nearest first. */
  readonly open: readonly SupplyDistance[]
  /** Fewer than the rule asks for: other choices must be pointed out, which may lie farther away (X13). */
  readonly mustPointOut: boolean
}

/** The choice rule over all demands. */
export type ChoiceResult = {
  readonly rows: readonly DemandChoice[]
  readonly people: number
  readonly peopleWithoutChoice: number
  /** Practices that do not say whether they are open; they were taken as open, which makes the result too kind. */
  readonly openNotKnown: number
}

/** How many of several distances are within the limit; exactly the limit is (14.9 and 15.0 km are, 15.1 km is not). */
export function countChoices(distancesKm: readonly number[], limitKm: number): number {
  return distancesKm.filter((km) => isWithin(km, limitKm)).length
}

/**
 * The choice rule (N25, X13): whether everybody has the wanted number of open practices within the limit to choose between.
 * Straight-line kilometres; whether the rule means the road is not found (B12.13). Practices are counted, not doctors or
 * sites: supplies with one id count once.
 */
export function choiceRule(
  demands: readonly PlacedDemand[],
  supplies: readonly PlacedSupply[],
  { limitKm, leastPractices }: ChoiceLimits,
): ChoiceResult {
  const index = indexSupplies(supplies.filter((supply) => supply.open !== false))
  const rows = inOrderOfId(demands).map((demand) => {
    const open = suppliesWithin(index, demand, limitKm)
    return { id: demand.id, people: demand.people, open, mustPointOut: open.length < leastPractices }
  })
  const notKnown = new Set(supplies.filter((supply) => supply.open === null).map((supply) => supply.id))
  return {
    rows,
    people: sumPeople(rows),
    peopleWithoutChoice: sumPeople(rows.filter((row) => row.mustPointOut)),
    openNotKnown: notKnown.size,
  }
}
