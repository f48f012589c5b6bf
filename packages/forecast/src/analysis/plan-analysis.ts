import { canonicalJson, sha256Hex } from '@laegedaekning/domain'
import { ENGINE_VERSION } from '../bundle/bundle.ts'
import { randomStream } from '../random/stream.ts'
import type { AnalysisAnswer } from './analysis-answer.ts'
import {
  type AnalysisProblem,
  type LeversProblem,
  SCREENING_LEVELS,
  type ScreeningProblem,
  type VarianceProblem,
} from './analysis-problem.ts'
import { leverWorth } from './lever-worth.ts'
import { screenParameters } from './morris.ts'
import { onParameterCube } from './parameter-cube.ts'
import { type LeverWorth, MOST_EXACT_LEVERS, shapleyExact, shapleySampled } from './shapley.ts'
import { sobolShares } from './sobol.ts'

/**
 * An analysis cut into blocks of runs that may be asked for in any order, on any thread, each as often as one likes: a block
 * always gives the same bytes, and so does the answer (F6). Whoever has the problem can make the same plan.
 */
export type AnalysisPlan = {
  readonly blocks: number
  /** Runs the cohort engine for a block (0 … blocks − 1). */
  readonly ask: (block: number) => Float64Array
  /** The answer from the values of all blocks, in their order. */
  readonly answer: (values: readonly Float64Array[]) => AnalysisAnswer
}

/** Cuts an analysis into blocks. Throws a `RangeError` for an aim that the input does not have. */
export function planAnalysis(problem: AnalysisProblem): AnalysisPlan {
  if (problem.kind === 'levers') return planLevers(problem)
  return problem.kind === 'screening' ? planScreening(problem) : planVariance(problem)
}

/** The whole analysis on one thread. */
export function computeAnalysis(problem: AnalysisProblem): AnalysisAnswer {
  const { blocks, ask, answer } = planAnalysis(problem)
  return answer(Array.from({ length: blocks }, (_, block) => ask(block)))
}

function headOf(problem: AnalysisProblem) {
  return {
    engine: 'forecast',
    engineVersion: ENGINE_VERSION,
    inputHash: `sha256:${sha256Hex(canonicalJson(problem))}`,
    status: 'ok',
    reasons: [],
    aim: problem.aim,
  } as const
}

/** Sets of levers that a thread is given at a time. */
const MASKS_PER_BLOCK = 32

function planLevers(problem: LeversProblem): AnalysisPlan {
  const { input, levers, aim, orderPairs, seed } = problem
  const value = (worth: LeverWorth) =>
    levers.length <= MOST_EXACT_LEVERS
      ? shapleyExact(levers.length, worth)
      : shapleySampled(levers.length, worth, { orderPairs, draw: randomStream(seed, 'orders').unit })
  const seen = new Set<number>()
  value((mask) => {
    seen.add(mask)
    return [0]
  })
  const masks = [...seen]
  const width = input.endYear - input.startYear + 1
  const worth = leverWorth(input, levers, aim)
  return {
    blocks: Math.ceil(masks.length / MASKS_PER_BLOCK),
    ask: (block) => {
      const own = masks.slice(block * MASKS_PER_BLOCK, (block + 1) * MASKS_PER_BLOCK)
      const values = new Float64Array(own.length * width)
      for (const [index, mask] of own.entries()) values.set(worth(mask), index * width)
      return values
    },
    answer: (values) => {
      const series = values.flatMap((list) =>
        Array.from({ length: list.length / width }, (_, at) => list.subarray(at * width, (at + 1) * width)),
      )
      const byMask = new Map(masks.map((mask, index) => [mask, series[index] ?? new Float64Array()]))
      const { parts, errors, whole, remainder, modelRuns } = value((mask) => byMask.get(mask) ?? [])
      return {
        ...headOf(problem),
        kind: 'levers',
        years: Array.from({ length: width }, (_, index) => input.startYear + index),
        levers: levers.map(({ id }, index) => ({
          id,
          part: [...(parts[index] ?? [])],
          error: [...(errors[index] ?? [])],
        })),
        whole: [...whole],
        remainder,
        modelRuns,
      }
    },
  }
}

/** A question that asks the model at points of the unit cube, one after another. */
type Asking<Found> = (evaluate: (point: Float64Array) => number) => Found

/** Learns the points of a question by asking it, cuts them into blocks, and asks it again when their values are there. */
function planPoints<Found>(
  asking: Asking<Found>,
  pointsPerBlock: number,
  evaluate: (point: Float64Array) => number,
): Pick<AnalysisPlan, 'blocks' | 'ask'> & { readonly found: (values: readonly Float64Array[]) => Found } {
  const points: Float64Array[] = []
  asking((point) => {
    points.push(point.slice())
    return 0
  })
  return {
    blocks: Math.ceil(points.length / pointsPerBlock),
    ask: (block) =>
      Float64Array.from(points.slice(block * pointsPerBlock, (block + 1) * pointsPerBlock), evaluate),
    found: (values) => {
      let next = 0
      return asking(() => {
        const value = values[Math.floor(next / pointsPerBlock)]?.[next % pointsPerBlock] ?? Number.NaN
        next += 1
        return value
      })
    },
  }
}

function planScreening(problem: ScreeningProblem): AnalysisPlan {
  const { ids, evaluate } = onParameterCube(problem.input, problem.aim, problem.year)
  const { trajectories, seed, year } = problem
  const { blocks, ask, found } = planPoints(
    (model) =>
      screenParameters({
        parameters: ids.length,
        evaluate: model,
        trajectories,
        levels: SCREENING_LEVELS,
        draw: randomStream(seed, 'screening').unit,
      }),
    ids.length + 1,
    evaluate,
  )
  return {
    blocks,
    ask,
    answer: (values) => {
      const { parameters, modelRuns } = found(values)
      const named = ids.map((id, index) => ({ id, ...(parameters[index] ?? NOTHING) }))
      return { ...headOf(problem), kind: 'screening', year, parameters: named, modelRuns }
    },
  }
}
const NOTHING = { mean: 0, size: 0, spread: 0 }

function planVariance(problem: VarianceProblem): AnalysisPlan {
  const { input, aim, year, points, seed } = problem
  const { ids, evaluate } = onParameterCube(input, aim, year, problem.parameters)
  const { blocks, ask, found } = planPoints(
    (model) =>
      sobolShares({
        parameters: ids.length,
        evaluate: model,
        points,
        draw: randomStream(seed, 'variance').unit,
      }),
    ids.length + 2,
    evaluate,
  )
  return {
    blocks,
    ask,
    answer: (values) => {
      const { parameters, mean, variance, modelRuns } = found(values)
      const named = ids.map((id, index) => ({ id, ...(parameters[index] ?? { first: 0, total: 0 }) }))
      return { ...headOf(problem), kind: 'variance', year, parameters: named, mean, variance, modelRuns }
    },
  }
}
