import { type Draws, shuffledOrder } from './draws.ts'

/** What screening says of one parameter, in the unit of the result for a step over its whole range. */
export type Screened = {
  /** Mean effect. */
  readonly mean: number
  /** Mean size of the effect (Campolongo's μ*): how much the parameter matters. */
  readonly size: number
  /** Standard deviation of the effects: above 0 where it acts through others or not in a straight line. */
  readonly spread: number
}

/** Where and how to screen. */
export type Screening = {
  readonly parameters: number
  /** The result at a point of the unit cube, one coordinate for each parameter. */
  readonly evaluate: (point: Float64Array) => number
  readonly trajectories: number
  /** Even number of levels of the grid (4 is usual). */
  readonly levels: number
  readonly draw: Draws
}

/**
 * Morris screening (M. D. Morris, Technometrics 33, 1991; μ* of F. Campolongo and others 2007): trajectories that change one
 * parameter after another by half of the grid. trajectories × (parameters + 1) runs: 1,220 for 60 parameters (goal F17).
 */
export function screenParameters(screening: Screening): {
  readonly parameters: readonly Screened[]
  readonly modelRuns: number
} {
  const { parameters, trajectories, levels, draw } = screening
  const step = levels / (2 * (levels - 1))
  const effects = Array.from({ length: parameters }, () => new Float64Array(trajectories))
  for (let path = 0; path < trajectories; path += 1) {
    const point = new Float64Array(parameters)
    const up = new Uint8Array(parameters)
    for (let index = 0; index < parameters; index += 1) {
      // The lower half of the grid goes up, the upper half down, so that the step stays inside.
      const level = Math.floor(draw() * (levels / 2)) / (levels - 1)
      up[index] = draw() < 0.5 ? 1 : 0
      point[index] = up[index] === 1 ? level : level + step
    }
    let before = screening.evaluate(point)
    for (const index of shuffledOrder(parameters, draw)) {
      const sign = up[index] === 1 ? 1 : -1
      point[index] = (point[index] ?? 0) + sign * step
      const after = screening.evaluate(point)
      const found = effects[index]
      if (found !== undefined) found[path] = (sign * (after - before)) / step
      before = after
    }
  }
  return { parameters: effects.map(summaryOf), modelRuns: trajectories * (parameters + 1) }
}

function summaryOf(effects: Float64Array): Screened {
  const count = effects.length
  const mean = effects.reduce((sum, value) => sum + value, 0) / count
  const size = effects.reduce((sum, value) => sum + Math.abs(value), 0) / count
  const squares = effects.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, size, spread: count < 2 ? Number.NaN : Math.sqrt(squares / (count - 1)) }
}
