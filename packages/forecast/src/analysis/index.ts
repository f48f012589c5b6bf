export type { AnalysisAnswer } from './analysis-answer.ts'
export type { AnalysisProblem } from './analysis-problem.ts'
export { type CostOfLever, costOfLever } from './doctor-years.ts'
export { type Draws, shuffledOrder } from './draws.ts'
export { type Power, powerFromRuns, powerOfNormals } from './evaluation-power.ts'
export { type GoalAnswer, type GoalQuestion, probabilityAtLeast, seekGoal } from './goal-seek.ts'
export { type AreaPath, type Arrival, frontierOf, lastToArrive, type Mix } from './last-area.ts'
export { type LeverPair, pairInteractions } from './lever-pairs.ts'
export { type Aim, costByYear, leversAt, leverWorth, runWith } from './lever-worth.ts'
export { type Screened, type Screening, screenParameters } from './morris.ts'
export { onParameterCube } from './parameter-cube.ts'
export { parseAnalysis } from './parse-analysis.ts'
export { type AnalysisPlan, computeAnalysis, planAnalysis } from './plan-analysis.ts'
export { runsOf, splitByGoal } from './runs-of.ts'
export {
  type LeverParts,
  type LeverWorth,
  MOST_EXACT_LEVERS,
  shapleyExact,
  shapleySampled,
} from './shapley.ts'
export { type SobolQuestion, type SobolShare, sobolShares } from './sobol.ts'
