import type { Text } from '@laegedaekning/domain'
import type { Decision, Reason } from '@laegedaekning/rules'

/** One way in which a decision computed again differs from the stored one. */
export type DecisionDifference =
  | { readonly kind: 'sentence'; readonly stored: Text; readonly now: Text }
  | { readonly kind: 'rule-gone' | 'rule-new'; readonly text: Text; readonly ids: readonly string[] }
  | {
      readonly kind: 'number'
      readonly title: Text
      readonly unit: NonNullable<Reason['parameter']>['unit']
      readonly stored: number | null
      readonly now: number | null
    }

/**
 * What a decision computed again says otherwise than the stored one: the answer, the rules it rests on, and the numbers of
 * those it shares. Empty: today's knowledge gives the same. The stored one stays what was decided, whatever this says.
 */
export function decisionDifferences(stored: Decision, now: Decision): readonly DecisionDifference[] {
  const has = ({ reasons }: Decision, id: string) => reasons.some((reason) => reason.id === id)
  const isSameAnswer = stored.outcome === now.outcome && stored.sentence.da === now.sentence.da
  return [
    ...(isSameAnswer ? [] : [{ kind: 'sentence' as const, stored: stored.sentence, now: now.sentence }]),
    ...stored.reasons
      .filter(({ id }) => !has(now, id))
      .map(({ text, ids }) => ({ kind: 'rule-gone' as const, text, ids })),
    ...now.reasons
      .filter(({ id }) => !has(stored, id))
      .map(({ text, ids }) => ({ kind: 'rule-new' as const, text, ids })),
    ...stored.reasons.flatMap(({ id, parameter }) => numberDifference(id, parameter, now)),
  ]
}

function numberDifference(
  id: string,
  parameter: Reason['parameter'],
  now: Decision,
): readonly DecisionDifference[] {
  const other = now.reasons.find((reason) => reason.id === id)?.parameter ?? null
  if (parameter === null || other === null || parameter.value === other.value) return []
  const { title, unit, value } = parameter
  return [{ kind: 'number', title, unit, stored: value, now: other.value }]
}
