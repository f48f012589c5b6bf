export { cautionsOf, type EffectCaution, type MeasuredFigure } from './cautions.ts'
export {
  EFFECT_METHODS,
  EFFECT_VERDICTS,
  type EffectMethod,
  type EffectNeed,
  type EffectSettings,
  type EffectVerdict,
  type Estimate,
  type MatchedArea,
  type MatchedEstimate,
  type Measurement,
  type SeriesEstimate,
} from './effect.ts'
export { effectFigures } from './effect-figures.ts'
export { effectSettingsAt } from './effect-settings.ts'
export { type EffectQuestion, type FollowedEffect, followEffect } from './follow-effect.ts'
export { type AreaSeries } from './matched-areas.ts'
export { type FreshDay, freshDays, type HistoryDay, type HistoryRow } from './measure-history.ts'
