import { type Draws, shuffledOrder } from './draws.ts'

/** Share of the variance of a result that a parameter carries. */
export type SobolShare = {
  /** By itself (first order). */
  readonly first: number
  /** By itself and through others (total). */
  readonly total: number
}

/** Where and how to divide the variance. */
export type SobolQuestion = {
  readonly parameters: number
  /** The result at a point of the unit cube (quantiles of the parameters' priors). */
  readonly evaluate: (point: Float64Array) => number
  /** Points of each of the two base samples; (parameters + 2) × points runs: 17 × 4,096 for 15 (goal F17). */
  readonly points: number
  readonly draw: Draws
}

/**
 * Sobol indices from two Latin hypercube samples (A. Saltelli and others, Computer Physics Communications 181, 2010: first
 * order as their table 2 (b), total by M. J. W. Jansen 1999). A result that does not vary gives 0 everywhere. The model is asked
 * row by row: A, B, then A with each coordinate of B.
 */
export function sobolShares(question: SobolQuestion): {
  readonly parameters: readonly SobolShare[]
  readonly mean: number
  readonly variance: number
  readonly modelRuns: number
} {
  const { parameters, points, evaluate } = question
  const [a, b] = [hypercube(question), hypercube(question)]
  // all points of a row one after another: most of them differ from the first in one parameter only
  const rows = a.map((point, row): readonly number[] => {
    const other = b[row] ?? point
    return [evaluate(point), evaluate(other), ...mixedPoints(point, other).map(evaluate)]
  })
  const atA = rows.map(([value = Number.NaN]) => value)
  const atB = rows.map(([, value = Number.NaN]) => value)
  const both = [...atA, ...atB]
  const mean = both.reduce((sum, value) => sum + value, 0) / both.length
  const variance = both.reduce((sum, value) => sum + (value - mean) ** 2, 0) / both.length
  const shares = Array.from({ length: parameters }, (_, index): SobolShare => {
    let [first, total] = [0, 0]
    for (const [row, values] of rows.entries()) {
      const value = values[index + 2] ?? Number.NaN
      // Centred on the mean, which leaves the expectation and lowers the noise.
      first += ((atB[row] ?? 0) - mean) * (value - (atA[row] ?? 0))
      total += ((atA[row] ?? 0) - value) ** 2
    }
    if (variance === 0) return { first: 0, total: 0 }
    return { first: first / points / variance, total: total / (2 * points) / variance }
  })
  return { parameters: shares, mean, variance, modelRuns: points * (parameters + 2) }
}

/** A point with one coordinate after another taken from the other. */
function mixedPoints(point: Float64Array, other: Float64Array): readonly Float64Array[] {
  return Array.from(other, (value, index) => point.with(index, value))
}

/** Points of the unit cube with one in each of `points` equal slices of every coordinate (M. D. McKay and others 1979). */
function hypercube({ parameters, points, draw }: SobolQuestion): readonly Float64Array[] {
  const sample = Array.from({ length: points }, () => new Float64Array(parameters))
  for (let index = 0; index < parameters; index += 1) {
    for (const [row, slice] of shuffledOrder(points, draw).entries()) {
      const point = sample[row]
      if (point !== undefined) point[index] = (slice + draw()) / points
    }
  }
  return sample
}
