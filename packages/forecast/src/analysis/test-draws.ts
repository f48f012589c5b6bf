import type { Draws } from './draws.ts'

/** The generator of S. K. Park and K. W. Miller (CACM 31, 1988, with factor 48,271): enough for tests, the same everywhere. */
export function testDraws(seed: number): Draws {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
