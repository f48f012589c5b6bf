import { normalDistribution } from '../scores/normal.ts'

/** Probability that a normal forecast is at least a goal: 1 − Φ((goal − mean) ÷ sd); with sd 0, whether it is. */
export function probabilityAtLeast(
  forecast: { readonly mean: number; readonly sd: number },
  goal: number,
): number {
  if (forecast.sd === 0) return forecast.mean >= goal ? 1 : 0
  return normalDistribution((forecast.mean - goal) / forecast.sd)
}

/** A question: how much of a lever, or how far along a mix, reaches a goal with a probability. */
export type GoalQuestion = {
  /** Probability of the goal at a size; 0 is the baseline. For a mix, the size is the step along its ray. */
  readonly probabilityAt: (size: number) => number
  /** Largest size that may be asked for. */
  readonly most: number
  /** 0.5 or 0.8. */
  readonly wanted: number
  /** The answer is right within this size. */
  readonly within: number
  /** Points of the first look, which also tests that more of the lever never lowers the probability. */
  readonly lookPoints: number
}

/** The answer to a goal question. */
export type GoalAnswer = {
  /** `already` without the lever; `found`; `out-of-reach` even at the largest size. */
  readonly outcome: 'already' | 'found' | 'out-of-reach'
  /** Smallest size found to reach the goal, 0 where it is reached already; `null` where out of reach. */
  readonly size: number | null
  /** Probability at that size, or at the largest one. */
  readonly probability: number
  /** Whether the probability never fell in the look; where it did, a smaller size may do that was not looked at. */
  readonly rises: boolean
  /** Times that the model was asked. */
  readonly asked: number
}

/** Probabilities that differ by less count as the same: rounding of the model, not an effect. */
const SAME = 1e-9

/**
 * The smallest size that reaches a goal (goal F15): a look over the whole range, then bisection in the first step of the look
 * in which the goal is reached. Throws a `RangeError` for a range or precision that is not above 0.
 */
export function seekGoal(question: GoalQuestion): GoalAnswer {
  const { most, wanted, within, lookPoints } = question
  if (!(most > 0 && within > 0 && lookPoints >= 1)) throw new RangeError('nothing to look through')
  let asked = 0
  const ask = (size: number): number => {
    asked += 1
    return question.probabilityAt(size)
  }
  const look = Array.from({ length: lookPoints + 1 }, (_, step) => {
    const size = (most * step) / lookPoints
    return { size, probability: ask(size) }
  })
  const rises = look.every(
    ({ probability }, step) => probability >= (look[step - 1]?.probability ?? 0) - SAME,
  )
  const step = look.findIndex(({ probability }) => probability >= wanted)
  const reached = look[step]
  if (reached === undefined) {
    const probability = look.at(-1)?.probability ?? Number.NaN
    return { outcome: 'out-of-reach', size: null, probability, rises, asked }
  }
  if (step === 0) return { outcome: 'already', size: 0, probability: reached.probability, rises, asked }
  let [low, best] = [look[step - 1]?.size ?? 0, reached]
  while (best.size - low > within) {
    const size = (low + best.size) / 2
    const probability = ask(size)
    if (probability >= wanted) best = { size, probability }
    else low = size
  }
  return { outcome: 'found', size: best.size, probability: best.probability, rises, asked }
}
