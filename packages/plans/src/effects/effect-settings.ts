import { type AppliedRule, Fault, type PlainDate } from '@laegedaekning/domain'
import { appliedRule, type ParameterAt, parametersAt } from '@laegedaekning/rules'
import type { EffectSettings } from './effect.ts'

/** What the methods go by at a date, and the same as rules that a figure can show. Throws a `Fault` where a number is missing. */
export function effectSettingsAt(date: PlainDate): {
  readonly settings: EffectSettings
  readonly rules: readonly AppliedRule[]
} {
  const found = parametersAt(date).indsatser.effekt
  const {
    sikkerhed,
    maalingerFoer,
    maalingerEfter,
    kortSerie,
    sammenligningFoer,
    sammenligningEfter,
    lignendeOmraader,
    proeveomraader,
  } = found
  return {
    settings: {
      confidence: numberOf(sikkerhed),
      leastBefore: numberOf(maalingerFoer),
      leastAfter: numberOf(maalingerEfter),
      longSeries: numberOf(kortSerie),
      leastBeforeMatched: numberOf(sammenligningFoer),
      leastAfterMatched: numberOf(sammenligningEfter),
      matches: numberOf(lignendeOmraader),
      trials: numberOf(proeveomraader),
    },
    rules: Object.values(found).map(appliedRule),
  }
}

function numberOf({ key, value }: ParameterAt): number {
  if (value === null) throw new Fault(`the parameter ${key} has no value`)
  return value
}
