export { type DecisionRequest, decide } from './decide.ts'
export {
  type CouncilDecision,
  DECISION_KINDS,
  type Decision,
  type DecisionKind,
  type DecisionTable,
  type DecisionText,
  type DecisionTone,
  type InputValue,
  withoutSensitive,
} from './decision.ts'
export { parseDecisionRequest } from './parse-decision.ts'
