import type { Text } from '@laegedaekning/domain'
import type { Lever, LeverUnit } from '@laegedaekning/rules'
import type { ChosenLever } from './scenario-text.ts'

/** Units of the size of a lever in words. */
export const LEVER_UNIT_WORDS: Readonly<Record<LeverUnit, Text>> = {
  'study-places': { da: 'studiepladser', en: 'study places' },
  'courses-per-year': { da: 'forløb om året', en: 'courses a year' },
  months: { da: 'måneder', en: 'months' },
  percent: { da: 'procent', en: 'per cent' },
  'percentage-points': { da: 'procentpoint', en: 'percentage points' },
  'hundred-thousand-kroner': { da: 'gange 100.000 kr.', en: 'times DKK 100,000' },
}

/** A lever as it is first put into a scenario: the source's start and ramp, the size where the slider begins. */
export function firstChoice(lever: Lever): ChosenLever {
  const { effect } = lever
  return {
    lever: lever.id,
    variant: null,
    startYear: lever.startYear,
    size: effect.kind === 'quantified' ? effect.size.byDefault : 0,
    rampYears: lever.rampYears,
    place: null,
    on: true,
  }
}

/** The step of a lever's slider: about a hundred steps over its range, in round numbers. */
export function stepOf(least: number, most: number): number {
  const rough = (most - least) / 100
  if (rough >= 1) return Math.max(1, Math.round(rough))
  return rough >= 0.1 ? 0.1 : 0.01
}
