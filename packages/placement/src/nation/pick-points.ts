import type { PlaceOptions } from '../courses/problem.ts'
import type { Program } from '../courses/program.ts'
import { openModel, runStage, type Solver } from '../courses/solve-stages.ts'
import { sumOf } from './improve.ts'
import type { MasterStage } from './master.ts'
import type { Nation } from './nation.ts'
import { setCourses } from './near-points.ts'
import type { Point } from './part-model.ts'

/**
 * A whole plan of one point of each part that is best in a stage and keeps its targets, as a whole-number program over the points
 * (restricted master, Barnhart et al. 1998); `null` where none was found in time. It bounds nothing: other points may be better.
 * @param points of each part; the first is that of the plan, where the solver starts
 */
export function pickPoints(
  solver: Solver,
  nation: Nation,
  stage: MasterStage,
  points: readonly (readonly Point[])[],
  care: { readonly options: PlaceOptions; readonly seconds: number },
): { readonly plan: Float64Array | null; readonly seconds: number } {
  const columns = points.flatMap((own, part) => own.map((point, at) => ({ part, point, isStart: at === 0 })))
  const program = pickingProgram(stage, points.length, columns)
  const costs = new Map(columns.map(({ point }, at) => [at, sumOf(stage.costs, point.amounts)]))
  for (const [column, { cost }] of stage.own.entries()) costs.set(columns.length + column, cost)
  const model = openModel(solver, program, care.options)
  try {
    const from = {
      indices: [...columns.keys()],
      values: columns.map(({ isStart }) => (isStart ? 1 : 0)),
    }
    const answer = runStage(model, program, { objective: 'coverage', level: 0, costs }, care.seconds, from)
    const seconds = model.getRunTime()
    if (typeof answer === 'string') return { plan: null, seconds }
    const plan = new Float64Array(nation.problem.packages.length)
    for (const [at, { part, point }] of columns.entries()) {
      const own = nation.models[part]
      if (answer.found.counts[at] === 1 && own !== undefined) setCourses(plan, own, point)
    }
    return { plan, seconds }
  } finally {
    model.dispose()
  }
}

/** One column of 0 or 1 for each point, then the stage's own; the targets, then one point of each part. */
function pickingProgram(
  stage: MasterStage,
  parts: number,
  columns: readonly { readonly part: number; readonly point: Point }[],
): Program {
  const width = columns.length
  const targets = stage.targets.map(({ counts, own, lower, upper }) => {
    const terms = new Map<number, number>()
    for (const [at, { point }] of columns.entries()) {
      const amount = sumOf(counts, point.amounts)
      if (amount !== 0) terms.set(at, amount)
    }
    for (const [column, weight] of own) terms.set(width + column, weight)
    return { terms, lower, upper }
  })
  const one = Array.from({ length: parts }, () => ({ terms: new Map<number, number>(), lower: 1, upper: 1 }))
  for (const [at, { part }] of columns.entries()) one[part]?.terms.set(at, 1)
  return {
    packages: width,
    lower: [...columns.map(() => 0), ...stage.own.map(({ lower }) => lower)],
    upper: [...columns.map(() => 1), ...stage.own.map(({ upper }) => upper)],
    rows: [...targets, ...one],
    stages: [],
    slackOf: new Map(),
    whole: new Set(),
  }
}
