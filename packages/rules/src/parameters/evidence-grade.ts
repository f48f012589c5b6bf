import type { Certainty } from '@laegedaekning/domain'
import type { ParameterKind } from './vocabulary.ts'

/** How strong the ground under a number or an effect is: A strongest, D an assumption (F24, forecasting.md 5.8). */
export const EVIDENCE_GRADES = ['A', 'B', 'C', 'D'] as const

/** How strong the ground under a number or an effect is. */
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number]

/**
 * The evidence grade of a parameter's value, so that every one has it (F24). A: a rule, norm, target or counted fact found with
 * its owner. B: a fact at second hand, or a forecast or proposal found with its owner. C: derived from other figures. D: assumed.
 */
export function evidenceGrade(kind: ParameterKind, certainty: Certainty): EvidenceGrade {
  if (certainty === 'assumed') return 'D'
  if (certainty === 'inferred') return 'C'
  if (certainty === 'second-hand') return kind === 'fact' || kind === 'rule' || kind === 'norm' ? 'B' : 'C'
  return kind === 'forecast' || kind === 'proposal' || kind === 'assumption' ? 'B' : 'A'
}
