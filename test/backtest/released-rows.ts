import type { ForecastFrame, ReleasedRow, SimulationResult } from '@laegedaekning/forecast'
import { predictedOf } from './simulate.ts'

/** What is released for the nation every year, and for each sundhedsraad in the years of the evaluation (N5) and the goal (N1). */
const NATIONAL = ['service', 'owners', 'gp-specialists', 'capacities', 'doctors', 'gap-by-need']
const LOCAL = ['service', 'gap-by-need']
const LOCAL_YEARS = [2029, 2035]

/** The figures that a release publishes of a result, in tenths. */
export function releasedRows(result: SimulationResult): readonly ReleasedRow[] {
  return wantedRows(result.frame).map(({ area, measure, year }) => {
    const { mean, band80, band90 } = predictedOf(result, measure, year, area)
    return {
      area,
      measure,
      year,
      mean: tenths(mean),
      low80: tenths(band80.low),
      high80: tenths(band80.high),
      low90: tenths(band90.low),
      high90: tenths(band90.high),
    }
  })
}

function wantedRows({ years, rows }: ForecastFrame) {
  return rows.flatMap(({ area, level, measure }) => {
    const national = level === 'land' && NATIONAL.includes(measure)
    const local = level === 'sundhedsraad' && LOCAL.includes(measure)
    // The start itself is no forecast.
    const wanted = national ? years.slice(1) : local ? LOCAL_YEARS.filter((year) => years.includes(year)) : []
    return wanted.map((year) => ({ area, measure, year }))
  })
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10
}
