import { DENMARK, getPlainDate } from '@laegedaekning/domain'
import { recordOf } from '@laegedaekning/forecast'
import type { OutlookAnswer } from '../contract/index.ts'
import { forecastRecord } from './forecast-record.generated.ts'

/** How good the forecast has been: kept backtests, the latest first, and every release with its national figures beside what came. */
export function readQuality(): OutlookAnswer['quality'] {
  const { backtests, releases, outcomes } = forecastRecord
  const rows = recordOf(releases, outcomes)
  return {
    backtests: backtests.toReversed().map((one) => ({ ...one, date: getPlainDate(one.date) })),
    releases: releases.map(({ id, date, title, madeUp, inputHash, resultHash, rows: released }) => ({
      id,
      date: getPlainDate(date),
      title,
      madeUp,
      inputHash,
      resultHash,
      figures: released.length,
      shown: rows
        .filter((row) => row.release === id && row.area === DENMARK)
        .map(({ area, measure, year, mean, low80, high80, low90, high90, outcome, inside80, inside90 }) => ({
          area,
          measure,
          year,
          mean,
          low80,
          high80,
          low90,
          high90,
          outcome,
          inside80,
          inside90,
        })),
    })),
  }
}
