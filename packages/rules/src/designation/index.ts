export {
  CRITERION_IDS,
  CRITERION_TITLES,
  type CriterionId,
  type DesignationPlace,
} from './criteria.ts'
export {
  type Contribution,
  type DesignationScore,
  type DesignationSignals,
  designationScore,
  type MissingCriterion,
} from './designation-score.ts'
export { type KlSignal, type KlSignalId, type KlSignals, klSignals2015 } from './kl-2015.ts'
export type { RegionalRules } from './regional-rules.ts'
export { type Signal, signalOf, type WhyMissing } from './signal.ts'
export { signalsOf } from './signals-of.ts'
