import type { JsonValue, StoredDecision } from '@laegedaekning/domain'
import { type Decision, withoutSensitive } from '@laegedaekning/rules'

/** JSON as it is; a decision holds nothing else. Goes through text, so that what is kept is what was read. */
function jsonOf(decision: Decision): { readonly [key: string]: JsonValue } {
  return JSON.parse(JSON.stringify(decision))
}

/** What is kept of a decision: everything but health, which stands apart for those who may see it (X4). */
export function storedParts(decision: Decision): Pick<StoredDecision, 'decision' | 'healthDetail'> {
  const isHealth = decision.reasons.some(({ sensitive }) => sensitive) || decision.inputs['health'] === true
  return { decision: jsonOf(withoutSensitive(decision)), healthDetail: isHealth ? jsonOf(decision) : null }
}
