export { ACCESS_SCORES, SCORE_METHODS, type ScoreMethod } from './access-score.ts'
export {
  ACCESS_INDICATORS,
  findAccessIndicator,
  findIndicator,
  getIndicator,
  INDICATORS,
} from './catalogue.ts'
export type { Indicator, IndicatorColumn, IndicatorInfo, Norm, ParametersAt } from './indicator.ts'
export { column, derivedInput, inputOf, quotient } from './inputs.ts'
export { appliedRule, makeFigure } from './make-figure.ts'
export { UNLISTED_CITIZENS } from './uncovered.ts'
