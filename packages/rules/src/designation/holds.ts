import type { Comparison } from '../parameters/vocabulary.ts'

/** Decimals beyond which two numbers are the same: what adding 0.1 and 0.2 leaves behind must not decide a designation. */
const SAME = 1e9

/** A number without what binary fractions leave behind: 1 − 0.9 is 0.1. */
export function withoutNoise(value: number): number {
  return Math.round(value * SAME) / SAME
}

/** Whether a value is on the side of a limit that the comparison names. */
export function holds(value: number, compare: Comparison, limit: number): boolean {
  const [rounded, edge] = [withoutNoise(value), withoutNoise(limit)]
  switch (compare) {
    case 'over':
      return rounded > edge
    case 'at-least':
      return rounded >= edge
    case 'at-most':
      return rounded <= edge
    case 'under':
      return rounded < edge
  }
}
