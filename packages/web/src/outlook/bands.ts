import type { OutlookTable } from '@laegedaekning/api/contract'
import type { CohortResult } from '@laegedaekning/forecast'
import type { FanYear } from './fan-state.ts'

/** The pairs of quantiles that make a band, with its share in per cent. */
const BANDS = [
  { share: 90, low: 0.05, high: 0.95 },
  { share: 80, low: 0.1, high: 0.9 },
  { share: 50, low: 0.25, high: 0.75 },
] as const

/** The fan of an area in a run; years without a value (a region that does not exist yet) are left out. */
export function fanOf(table: OutlookTable, area: string): readonly FanYear[] {
  const row = table.rows.find((one) => one.area === area)
  if (row === undefined) return []
  const level = (wanted: number) =>
    row.values[table.quantiles.findIndex((quantile) => Math.abs(quantile - wanted) < 1e-9)]
  const middle = level(0.5)
  const bands = BANDS.map(({ share, low, high }) => ({ share, low: level(low), high: level(high) }))
  return table.years.flatMap((year, index) => {
    const value = middle?.[index] ?? null
    if (value === null) return []
    return [
      {
        year,
        middle: value,
        bands: bands.flatMap(({ share, low, high }) => {
          const [from, until] = [low?.[index] ?? null, high?.[index] ?? null]
          return from === null || until === null ? [] : [{ share, low: from, high: until }]
        }),
      },
    ]
  })
}

/** The expected number of an area and measure in a year, or `null`. */
export function expected(
  { frame, find }: CohortResult,
  area: string,
  measure: string,
  year: number,
): number | null {
  const value = find(area, measure)?.[frame.years.indexOf(year)]
  return value === undefined || Number.isNaN(value) ? null : value
}

/**
 * A fan lent from the baseline: every quantile moved by the difference of the expected numbers. Shown at once after a slider
 * moves, marked as lent, until the scenario's own band has been computed.
 */
export function lentFan(
  fan: readonly FanYear[],
  area: string,
  measure: string,
  base: CohortResult,
  scenario: CohortResult,
): readonly FanYear[] {
  return fan.map(({ year, middle, bands }) => {
    const shift = (expected(scenario, area, measure, year) ?? 0) - (expected(base, area, measure, year) ?? 0)
    return {
      year,
      middle: middle + shift,
      bands: bands.map(({ share, low, high }) => ({ share, low: low + shift, high: high + shift })),
    }
  })
}

/** The expected numbers of an area and measure by year; empty where the frame has no such row. */
export function seriesOf({ find }: CohortResult, area: string, measure: string): Float64Array {
  return find(area, measure) ?? new Float64Array(0)
}
