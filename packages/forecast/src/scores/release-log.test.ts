import { describe, expect, it } from 'vitest'
import { type ForecastRelease, hashOfRows, isUnchanged, recordOf } from './release-log.ts'

const row = {
  area: 'land-dk',
  measure: 'service',
  mean: 3700,
  low80: 3600,
  high80: 3800,
  low90: 3560,
  high90: 3840,
}
const rows = [
  { ...row, year: 2029 },
  { ...row, year: 2028 },
]
const release: ForecastRelease = {
  id: '2026-11',
  date: '2026-11-22',
  title: 'Prøve',
  madeUp: true,
  inputHash: 'sha256:a',
  resultHash: 'sha256:b',
  frozen: hashOfRows(rows),
  rows,
}
const counted = { area: 'land-dk', measure: 'service', source: 'plo', recorded: '2029-02-01' }

describe('the record of released forecasts (F27)', () => {
  it('shows forecast, outcome and whether it was inside the bands', () => {
    const record = recordOf([release], [{ ...counted, year: 2029, value: 3820 }])
    expect(
      record.map(({ year, outcome, error, inside80, inside90 }) => [
        year,
        outcome,
        error,
        inside80,
        inside90,
      ]),
    ).toEqual([
      [2028, null, null, null, null],
      [2029, 3820, -120, false, true], // 3,700 − 3,820; above 3,800, not above 3,840
    ])
  })

  it('what was known on the day of the release does not count as an outcome', () => {
    const [, known] = recordOf([release], [{ ...counted, year: 2029, value: 3700, recorded: '2026-11-22' }])
    expect(known?.outcome).toBeNull()
  })

  it('an edit after the release shows', () => {
    expect(isUnchanged(release)).toBe(true)
    expect(isUnchanged({ ...release, rows: rows.map((one) => ({ ...one, mean: 3701 })) })).toBe(false)
  })
})
