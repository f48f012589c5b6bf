import type { ForecastOrder, OutlookTable } from '@laegedaekning/api/contract'
import type { CohortResult } from '@laegedaekning/forecast'
import type { ComparedScenario } from './figure-parts.ts'
import type { OutlookAddress } from './outlook-address.ts'
import { allScenarios } from './scenarios.ts'
import { RUNS, type Run } from './use-run.ts'

const SEED = 1

/** The order of a scenario as the address writes it; of the baseline where there is none. */
export function orderOf(address: OutlookAddress, scenario: OutlookAddress['scenario']): ForecastOrder {
  return {
    ...(address.known === null ? {} : { kendt: address.known }),
    scenarie: scenario
      .filter(({ on }) => on)
      .map(({ lever, variant, startYear, size, rampYears, place }) => ({
        lever,
        variant,
        startYear,
        size,
        rampYears,
        place,
      })),
    koersler: RUNS,
    froe: SEED,
  }
}

/** The order of how far every run of an order is from the same run of the baseline. */
function againstBaseline(order: ForecastOrder): ForecastOrder {
  return { ...order, mod: 'grundforloeb' }
}

/**
 * What is run beside the scenario shown: the difference of each scenario from the baseline, then the scenarios that are not
 * shown. They begin when the scenario's own bands are there, so that what is looked at comes first. `null`: not wanted.
 */
export function bandOrders(
  address: OutlookAddress,
  scenarioRun: Run | null,
): readonly (ForecastOrder | null)[] {
  const { all, shown } = allScenarios(address)
  const isFree =
    address.view === 'scenarie' &&
    (scenarioRun === null ? address.bands === 'alle' : scenarioRun.job?.state === 'done')
  const orders = all.map(({ levers }, index) =>
    isFree && levers.some(({ on }) => on) && (index === shown || address.bands === 'alle')
      ? orderOf(address, levers)
      : null,
  )
  return [
    ...orders.map((order) => (order === null ? null : againstBaseline(order))),
    ...orders.map((order, index) => (index === shown ? null : order)),
  ]
}

/** Everything that is run, or will be, for the scenario shown, and for all of them where all were asked for; never the baseline. */
export function standingOrders(address: OutlookAddress): readonly ForecastOrder[] {
  const { all, shown } = allScenarios(address)
  return all
    .filter(
      ({ levers }, index) => levers.some(({ on }) => on) && (index === shown || address.bands === 'alle'),
    )
    .flatMap(({ levers }) => {
      const order = orderOf(address, levers)
      return [order, againstBaseline(order)]
    })
}

/** The scenarios in their order with what comes of each; those of other parts of the room are not computed. */
export function comparedScenarios(
  address: OutlookAddress,
  ofShown: CohortResult,
  others: readonly CohortResult[],
  bands: { readonly shownTable: OutlookTable | null; readonly tables: readonly (OutlookTable | null)[] },
): readonly ComparedScenario[] {
  if (others.length < address.others.length) return []
  const { all, shown } = allScenarios(address)
  const results = others.toSpliced(shown, 0, ofShown)
  return all.map(({ name, levers }, index) => ({
    name,
    chosen: levers.filter(({ on }) => on),
    result: results[index] ?? ofShown,
    difference: bands.tables[index] ?? null,
    own: index === shown ? bands.shownTable : (bands.tables[all.length + index] ?? null),
  }))
}
