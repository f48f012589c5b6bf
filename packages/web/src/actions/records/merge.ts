import type { RecordBody } from './record-field.ts'

/** Whose version of a field goes on. */
export type Side = 'mine' | 'theirs'

/** Whether two JSON values are the same, whatever the order of keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((one: unknown, at) => isSame(one, b[at]))
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) return false
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => isSame(Reflect.get(a, key), Reflect.get(b, key)))
}

/** The keys in which two versions differ, in the order of mine, then those that only theirs has. */
export function differing(mine: RecordBody, theirs: RecordBody): readonly string[] {
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
  return keys.filter((key) => !isSame(mine[key], theirs[key]))
}

/**
 * Whose version of each differing field to begin with: where only one of the two has changed what both began from, that one;
 * where both have, mine, which is on my screen and nowhere else. Nothing is decided before somebody says so.
 */
export function firstSides(
  base: RecordBody | null,
  mine: RecordBody,
  theirs: RecordBody,
): ReadonlyMap<string, Side> {
  return new Map(
    differing(mine, theirs).map((key): readonly [string, Side] => [
      key,
      base !== null && isSame(base[key], mine[key]) ? 'theirs' : 'mine',
    ]),
  )
}

/** Whether both have changed the field since what they began from. */
export function isContested(
  base: RecordBody | null,
  mine: RecordBody,
  theirs: RecordBody,
  key: string,
): boolean {
  return base === null || (!isSame(base[key], mine[key]) && !isSame(base[key], theirs[key]))
}

/** Both versions as one: mine with the fields of theirs that were chosen. A field that only one has follows its side. */
export function mergedOf(mine: RecordBody, theirs: RecordBody, sides: ReadonlyMap<string, Side>): RecordBody {
  const merged: Record<string, unknown> = { ...mine }
  for (const [key, side] of sides) {
    const from = side === 'mine' ? mine : theirs
    if (key in from) merged[key] = from[key]
    else Reflect.deleteProperty(merged, key)
  }
  return merged
}
