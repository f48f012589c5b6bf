/** How often something happens among many simulated courses, as a person would say it. */
export type Chance =
  | { readonly kind: 'of'; readonly times: number; readonly among: number }
  | { readonly kind: 'none' | 'rarest' | 'rare' | 'nearly-all' | 'all' }

/** Fractions that people know: halves, thirds, quarters, fifths, tenths and twentieths. */
const AMONG = [2, 3, 4, 5, 10, 20]

/** Below this share (or above its complement) a twentieth would say too much. */
const RARE = 0.025

/** Below one of so many courses. */
const RAREST_AMONG = 100

/**
 * A probability as `3 af 4 forløb` (ux.md 3.3, feature 9): the nearest of the common fractions, the simplest where two are
 * equally near. Shares below 1 %, below 2.5 % and above 97.5 % have words of their own. `probability` lies between 0 and 1; none of
 * `runs` runs says »fewer than 1 of 100« only where there are at least a hundred.
 */
export function chanceOf(probability: number, runs: number): Chance {
  if (probability <= 0 && runs < RAREST_AMONG) return { kind: 'none' }
  if (probability < 1 / RAREST_AMONG) return { kind: 'rarest' }
  if (probability >= 1) return { kind: 'all' }
  if (probability < RARE) return { kind: 'rare' }
  if (probability > 1 - RARE) return { kind: 'nearly-all' }
  let best = { times: 1, among: 2 }
  let nearest = Number.POSITIVE_INFINITY
  for (const among of AMONG) {
    const times = Math.min(among - 1, Math.max(1, Math.round(probability * among)))
    const away = Math.abs(probability - times / among)
    if (away < nearest - 1e-9) [best, nearest] = [{ times, among }, away]
  }
  return { kind: 'of', ...best }
}
