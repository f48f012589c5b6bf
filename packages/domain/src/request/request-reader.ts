import type { Issue } from '../issue/issue.ts'
import type { IssueCode } from '../issue/issue-code.ts'

/** Where in a request a value stands, and where its issues are gathered. */
export type Spot = { readonly pointer: string; readonly issues: Issue[] }

/** The spot of a key or list item; `~` and `/` of a key are written as JSON pointers ask (RFC 6901). */
export function spotAt({ pointer, issues }: Spot, key: string | number): Spot {
  return { pointer: `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`, issues }
}

/** Notes an error at a spot. */
export function report(spot: Spot, code: IssueCode, values: Issue['values']): void {
  spot.issues.push({ code, severity: 'error', at: { kind: 'field', pointer: spot.pointer }, values })
}

/** Notes that a value is not what was expected; what was found is cut short. */
export function refuseValue(spot: Spot, found: unknown, expected: string): null {
  const text = typeof found === 'string' ? found : (JSON.stringify(found) ?? typeof found)
  report(spot, 'REQUEST_VALUE_NOT_ALLOWED', { found: text.slice(0, 60), expected })
  return null
}

/** The keys of an object: unknown ones and missing required ones are errors. `null` where it is no object. */
export function readObject(
  value: unknown,
  spot: Spot,
  keys: { readonly required: readonly string[]; readonly optional: readonly string[] },
): ReadonlyMap<string, unknown> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuseValue(spot, value, '{ … }')
  const found = new Map(Object.entries(value))
  const known = [...keys.required, ...keys.optional]
  for (const key of found.keys()) {
    if (!known.includes(key)) {
      report(spotAt(spot, key), 'REQUEST_KEY_UNKNOWN', { found: key, expected: known.join(', ') })
    }
  }
  for (const key of keys.required) {
    if (!found.has(key)) report(spotAt(spot, key), 'REQUEST_KEY_MISSING', { expected: key })
  }
  return found
}

/** A finite number of at least `least` (above it where `above`); `null` and an issue where it is not. */
export function readNumber(value: unknown, spot: Spot, least: number, above = false): number | null {
  const fits = typeof value === 'number' && Number.isFinite(value) && (above ? value > least : value >= least)
  return fits ? value : refuseValue(spot, value, `${above ? '>' : '≥'} ${least}`)
}

/** A list, each item read; `null` where it is none, where it is empty or where an item could not be read. */
export function readList<T>(
  value: unknown,
  spot: Spot,
  readItem: (item: unknown, spot: Spot) => T | null,
): readonly T[] | null {
  if (!Array.isArray(value) || value.length === 0) return refuseValue(spot, value, '[ … ]')
  const read = value.map((item: unknown, index) => readItem(item, spotAt(spot, index)))
  const items = read.filter((item) => item !== null)
  return items.length === read.length ? items : null
}

/** One of a closed list of words; `null` and an issue where it is another. */
export function readWord<const T extends string>(value: unknown, spot: Spot, words: readonly T[]): T | null {
  return words.find((word) => word === value) ?? refuseValue(spot, value, words.join(' | '))
}

/** A finite number between `least` and `most`, both allowed; `null` and an issue where it is not. */
export function readNumberBetween(value: unknown, spot: Spot, least: number, most: number): number | null {
  const fits = typeof value === 'number' && Number.isFinite(value) && value >= least && value <= most
  return fits ? value : refuseValue(spot, value, `${least} … ${most}`)
}

/** A text that is not empty, such as an id; `null` and an issue where it is not. */
export function readText(value: unknown, spot: Spot): string | null {
  return typeof value === 'string' && value !== '' ? value : refuseValue(spot, value, '"…"')
}

/** The value of a key that may be left out: `undefined` where it is. */
export function readOptional<T>(
  found: ReadonlyMap<string, unknown>,
  key: string,
  read: (value: unknown) => T | null,
): T | null | undefined {
  return found.has(key) ? read(found.get(key)) : undefined
}

/** Only the keys that have a value: a key left out is not the same as a key without a value. */
export function withoutEmpty<T extends Readonly<Record<string, unknown>>>(
  values: T,
): { readonly [K in keyof T]?: Exclude<T[K], null | undefined> } {
  const kept: { readonly [K in keyof T]?: Exclude<T[K], null | undefined> } = {}
  return Object.assign(kept, Object.fromEntries(Object.entries(values).filter(([, value]) => value != null)))
}
