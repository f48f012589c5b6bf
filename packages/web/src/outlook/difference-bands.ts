import type { OutlookTable } from '@laegedaekning/api/contract'
import { fanOf } from './bands.ts'
import { edge, type FanYear } from './fan-state.ts'
import type { ComparedScenario } from './figure-parts.ts'

/** The share of the runs that the bands of differences hold, in per cent. */
export const DIFFERENCE_SHARE = 80

/**
 * How far the runs of a scenario are from the same runs of the baseline, by year: both draw with the same keys, so this is the
 * spread of the difference itself (F13). Empty until it has been computed; 0 in every run of a scenario without changes.
 */
export function differenceFan(
  { chosen, difference }: Pick<ComparedScenario, 'chosen' | 'difference'>,
  years: readonly number[],
  area: string,
): readonly FanYear[] {
  if (chosen.length === 0) return years.map((year) => ({ year, middle: 0, bands: NOTHING }))
  return difference === null ? [] : fanOf(difference, area)
}

const NOTHING = [90, 80, 50].map((share) => ({ share, low: 0, high: 0 }))

/** The ends of the band of a scenario's difference in an area and year; `null` until it has been computed. */
export function differenceEnds(
  scenario: Pick<ComparedScenario, 'chosen' | 'difference'>,
  years: readonly number[],
  area: string,
  year: number,
): { readonly low: number; readonly high: number } | null {
  const at = differenceFan(scenario, years, area).find((one) => one.year === year)
  if (at === undefined) return null
  return { low: edge(at, DIFFERENCE_SHARE, 'low'), high: edge(at, DIFFERENCE_SHARE, 'high') }
}

/** Shares of chance, parameters, years and data in the variance of a row in a year; empty where they are not known. */
export function sharesAt(table: OutlookTable | null, area: string, year: number): readonly number[] {
  const row = table?.rows.find((one) => one.area === area)
  const index = table?.years.indexOf(year) ?? -1
  const shares = (row?.shares ?? []).map((values) => values[index] ?? 0)
  return shares.some((share) => share > 0) ? shares : []
}

/** Whether every scenario that changes something has its difference computed. */
export function hasAllDifferences({
  scenarios,
}: {
  readonly scenarios: readonly Pick<ComparedScenario, 'chosen' | 'difference'>[]
}): boolean {
  return scenarios.every(({ chosen, difference }) => chosen.length === 0 || difference !== null)
}
