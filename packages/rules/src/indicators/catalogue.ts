import type { Indicator } from './indicator.ts'
import { POPULATION } from './population.ts'
import { INHABITANTS_PER_PRACTICE } from './practices.ts'

/** Every indicator (domain.md A7), in the order in which they are offered. */
export const INDICATORS: readonly Indicator[] = [INHABITANTS_PER_PRACTICE, POPULATION]

/** The indicator with this slug, or `undefined`. */
export function findIndicator(id: string): Indicator | undefined {
  return INDICATORS.find((indicator) => indicator.id === id)
}

/** The indicator with this slug; throws a `RangeError` for one that does not exist. */
export function getIndicator(id: string): Indicator {
  const indicator = findIndicator(id)
  if (indicator === undefined) throw new RangeError(`There is no indicator »${id}«`)
  return indicator
}
