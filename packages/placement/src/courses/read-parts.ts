import {
  readNumber,
  readNumberBetween,
  readObject,
  readOptional,
  readText,
  refuseValue,
  type Spot,
  spotAt,
} from '@laegedaekning/domain'
import type { Element } from './problem.ts'

/** The keys of an item and what stands there. */
export type Found = ReadonlyMap<string, unknown>

/** Whether a list is there and empty, which a list that may be left out can be. */
export function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}

/** Reads the required keys of an item; `null` where one is missing or unreadable. */
export function fields(
  value: unknown,
  spot: Spot,
  required: readonly string[],
  optional: readonly string[] = [],
): { readonly found: Found; readonly at: (key: string) => Spot } | null {
  const found = readObject(value, spot, { required, optional })
  return found === null || required.some((key) => !found.has(key))
    ? null
    : { found, at: (key) => spotAt(spot, key) }
}

/** A whole number of at least `least`; `null` and an issue where it is not. */
export function readWhole(value: unknown, spot: Spot, least: number): number | null {
  return Number.isInteger(value) ? readNumber(value, spot, least) : refuseValue(spot, value, '0, 1, 2 …')
}

/** One stay of a course: a site and months above 0. */
export function readElement(value: unknown, spot: Spot): Element | null {
  const item = fields(value, spot, ['site', 'months'])
  if (item === null) return null
  const site = readText(item.found.get('site'), item.at('site'))
  const months = readNumber(item.found.get('months'), item.at('months'), 0, true)
  return site === null || months === null ? null : { site, months }
}

/** How long a program may be solved, and the solver's seed; what is left out is 60 seconds and 1. */
export type RunOptions = { readonly timeLimitSeconds: number; readonly seed: number }

const RUN: RunOptions = { timeLimitSeconds: 60, seed: 1 }

/** The options of an engine that has no others than time and seed. */
export function readRunOptions(value: unknown, spot: Spot): RunOptions {
  if (value === undefined) return RUN
  const found = readObject(value, spot, { required: [], optional: Object.keys(RUN) })
  const read = (key: keyof RunOptions, least: number, most: number): number =>
    (found === null
      ? null
      : readOptional(found, key, (given) => readNumberBetween(given, spotAt(spot, key), least, most))) ??
    RUN[key]
  return {
    timeLimitSeconds: read('timeLimitSeconds', 0.01, 86_400),
    seed: read('seed', 0, 2 ** 31 - 1),
  }
}

/** Refuses a name that stands twice in a list, at its key there; gives the names. */
export function readOnce(names: readonly string[], list: Spot, key: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [index, name] of names.entries()) {
    if (found.has(name)) refuseValue(spotAt(spotAt(list, index), key), name, 'unik · unique')
    found.add(name)
  }
  return found
}
