import { Refusal } from '@laegedaekning/domain'
import { type Decision, decide, parseDecisionRequest } from '@laegedaekning/rules'

/** A decision by the rules of its day. Refusals: REQUEST_KEY_UNKNOWN, REQUEST_KEY_MISSING, REQUEST_VALUE_NOT_ALLOWED. */
export function checkDecision(problem: unknown): Decision {
  const { value, issues } = parseDecisionRequest(problem)
  if (value === null) throw new Refusal(issues)
  return decide(value)
}
