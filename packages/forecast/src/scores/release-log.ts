import { canonicalJson, sha256Hex } from '@laegedaekning/domain'

/** One figure of a released forecast: the mean and the two bands, on 1 January of a year. */
export type ReleasedRow = {
  readonly area: string
  readonly measure: string
  readonly year: number
  readonly mean: number
  readonly low80: number
  readonly high80: number
  readonly low90: number
  readonly high90: number
}

/** A forecast as it was released. It is never changed: what came is written elsewhere, and `frozen` shows any edit. */
export type ForecastRelease = {
  readonly id: string
  /** Day of the release. */
  readonly date: string
  readonly title: string
  /** Whether the register behind it is made up; then its record tests the machinery, not the country. */
  readonly madeUp: boolean
  /** SHA-256 of the input that it was computed from, and of the result. */
  readonly inputHash: string
  readonly resultHash: string
  /** `hashOfRows` of the rows on the day of the release. */
  readonly frozen: string
  readonly rows: readonly ReleasedRow[]
}

/** What came: a counted figure, with its source and the day on which it was written down. */
export type Outcome = {
  readonly area: string
  readonly measure: string
  readonly year: number
  readonly value: number
  readonly source: string
  readonly recorded: string
}

/** One row of the record: forecast beside outcome (goal F27). */
export type RecordRow = ReleasedRow & {
  readonly release: string
  /** `null` until somebody has counted. */
  readonly outcome: number | null
  /** Forecast mean less outcome. */
  readonly error: number | null
  readonly inside80: boolean | null
  readonly inside90: boolean | null
}

/** SHA-256 of the rows in canonical JSON, in the order given. */
export function hashOfRows(rows: readonly ReleasedRow[]): string {
  return `sha256:${sha256Hex(canonicalJson(rows))}`
}

/** Whether a release still holds the rows that it was released with. */
export function isUnchanged(release: ForecastRelease): boolean {
  return hashOfRows(release.rows) === release.frozen
}

/**
 * The record "forecast – outcome – inside 80 and 90 %?": every row of every release with what came, in order of release, year,
 * measure and area. An outcome recorded before the day of a release does not count for it: it was known.
 */
export function recordOf(
  releases: readonly ForecastRelease[],
  outcomes: readonly Outcome[],
): readonly RecordRow[] {
  const rows = releases.flatMap((release) =>
    release.rows.map((row): RecordRow => {
      const value = outcomes.find(
        ({ area, measure, year, recorded }) =>
          area === row.area && measure === row.measure && year === row.year && recorded > release.date,
      )?.value
      if (value === undefined) {
        return { ...row, release: release.id, outcome: null, error: null, inside80: null, inside90: null }
      }
      return {
        ...row,
        release: release.id,
        outcome: value,
        error: row.mean - value,
        inside80: value >= row.low80 && value <= row.high80,
        inside90: value >= row.low90 && value <= row.high90,
      }
    }),
  )
  return rows.toSorted(
    (a, b) => compare(a.release, b.release) || a.year - b.year || compare(keyOf(a), keyOf(b)),
  )
}

function keyOf({ measure, area }: RecordRow): string {
  return `${measure}\n${area}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
