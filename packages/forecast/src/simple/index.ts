export {
  computeSimple,
  SIMPLE_FORECAST_VERSION,
  type SimpleAnswer,
  type SimpleReason,
  type StockFlowAnswer,
  type VacancyAnswer,
  type VacancyLine,
} from './compute-simple.ts'
export { parseSimpleProblem } from './parse-simple-problem.ts'
export {
  SIMPLE_KINDS,
  type SimpleProblem,
  type StockFlowProblem,
  type VacancyProblem,
} from './simple-problem.ts'
export { inflowForTarget, type StockFlow, type StockFlowYear, stockFlowPath } from './stock-flow.ts'
