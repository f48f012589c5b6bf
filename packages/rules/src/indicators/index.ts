export { findIndicator, getIndicator, INDICATORS } from './catalogue.ts'
export type { Indicator, IndicatorColumn, IndicatorInfo, Norm, ParametersAt } from './indicator.ts'
export { appliedRule } from './make-figure.ts'
