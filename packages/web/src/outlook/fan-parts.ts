import type { Text } from '@laegedaekning/domain'
import type { FanYear } from './fan-state.ts'

/** Parts of a group's figure; a part of the scenario has `s` in front. */
export const PARTS = ['median', 'lav50', 'hoej50', 'lav80', 'hoej80', 'lav90', 'hoej90'] as const
export type Part = (typeof PARTS)[number] | 'ventet' | 'forskel' | `s${(typeof PARTS)[number]}` | 'sventet'

/** The value of a part in a year of a fan. */
export function partOf(fan: FanYear | undefined, part: (typeof PARTS)[number]): number | null {
  if (fan === undefined) return null
  if (part === 'median') return fan.middle
  const band = fan.bands.find(({ share }) => share === Number(part.slice(-2)))
  if (band === undefined) return null
  return part.startsWith('lav') ? band.low : band.high
}

/** What each part is, for its explanation. */
export const PART_WORDS: Readonly<Record<(typeof PARTS)[number], Text>> = {
  median: { da: 'det midterste', en: 'the middle one' },
  lav50: {
    da: 'nedre ende af det midterste halve (25. percentil)',
    en: 'lower end of the middle half (25th percentile)',
  },
  hoej50: {
    da: 'øvre ende af det midterste halve (75. percentil)',
    en: 'upper end of the middle half (75th percentile)',
  },
  lav80: {
    da: 'nedre ende af de midterste 80 % (10. percentil)',
    en: 'lower end of the middle 80% (10th percentile)',
  },
  hoej80: {
    da: 'øvre ende af de midterste 80 % (90. percentil)',
    en: 'upper end of the middle 80% (90th percentile)',
  },
  lav90: {
    da: 'nedre ende af de midterste 90 % (5. percentil)',
    en: 'lower end of the middle 90% (5th percentile)',
  },
  hoej90: {
    da: 'øvre ende af de midterste 90 % (95. percentil)',
    en: 'upper end of the middle 90% (95th percentile)',
  },
}
