import type { AppliedRule, Text } from '@laegedaekning/domain'
import { appliedRule } from '@laegedaekning/rules'
import type { AccessCosts, AccessWorld } from './world.ts'

/** How the way was measured, for figures that are not of the catalogue (B10.4, B12.13). */
export function wayWords({ basis, detour, network }: AccessCosts): Text {
  switch (basis) {
    case 'straight-line':
      return {
        da: 'Målt i lige linje fra midten af det lille område; ad vej er der længere.',
        en: 'Measured in a straight line from the centre of the small area; by road it is longer.',
      }
    case 'straight-line-times-detour':
      return {
        da: `Lige linje gange omvejsfaktoren ${detour?.value ?? '?'}, som er et skøn.`,
        en: `The straight line times the detour factor ${detour?.value ?? '?'}, which is an assumption.`,
      }
    case 'road':
      return {
        da: `Korteste vej i bil på vejnettet »${network?.name ?? ''}«.`,
        en: `The shortest way by car on the road network »${network?.name ?? ''}«.`,
      }
  }
}

/** The rules of the choice, and the detour factor where it was used. */
export function choiceRules({ limitRule, choiceRule, costs }: AccessWorld): readonly AppliedRule[] {
  return [appliedRule(limitRule), appliedRule(choiceRule), ...detourRules(costs)]
}

/** The detour factor as a rule, where it was used. */
export function detourRules({ detour }: AccessCosts): readonly AppliedRule[] {
  return detour === null ? [] : [appliedRule(detour)]
}
