/** One place where two bodies differ. */
export type BodyDifference = {
  readonly field: string
  readonly pointer: string
  readonly before: unknown
  readonly after: unknown
}

/** Differences listed for one change. */
const MOST_LISTED = 200

type Loose = Readonly<Record<string, unknown>>

/** Where two bodies of one kind differ, as deep as both have the same things: items of lists by their `key`, else as a whole. */
export function bodyDifferences(before: object | null, after: object | null): readonly BodyDifference[] {
  const [was, is] = [asObject(before), asObject(after)]
  const found: BodyDifference[] = []
  for (const field of keysOf(was, is)) {
    for (const one of differences(was[field], is[field], `/${field}`)) found.push({ field, ...one })
  }
  return found.slice(0, MOST_LISTED)
}

/** The fields in which two bodies differ. */
export function differingFields(before: object, after: object): readonly string[] {
  const [was, is] = [asObject(before), asObject(after)]
  return keysOf(was, is).filter((field) => differences(was[field], is[field], '').length > 0)
}

/** A body as JSON with its keys in one order, so that only what it says is compared. */
export function inKeyOrder(body: object): object {
  const text = JSON.stringify(body, (_key, part: unknown) =>
    isObject(part) ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))) : part,
  )
  const read: unknown = JSON.parse(text)
  return isObject(read) ? read : {}
}

type Difference = Omit<BodyDifference, 'field'>

function differences(before: unknown, after: unknown, pointer: string): readonly Difference[] {
  const keyed = keyedItems(before)
  const keyedAfter = keyedItems(after)
  if (keyed !== null && keyedAfter !== null) return between(keyed, keyedAfter, pointer)
  if (isObject(before) && isObject(after)) return between(before, after, pointer)
  return JSON.stringify(before) === JSON.stringify(after)
    ? []
    : [{ pointer, before: before ?? null, after: after ?? null }]
}

function between(before: Loose, after: Loose, pointer: string): readonly Difference[] {
  return keysOf(before, after).flatMap((key) =>
    differences(before[key], after[key], `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  )
}

/** The items of a list by their key, or `null` where it is not such a list. */
function keyedItems(value: unknown): Loose | null {
  if (!Array.isArray(value)) return null
  const items = value.map((item: unknown) => (isObject(item) ? item : {}))
  const keys = items.map((item) => item['key'])
  if (keys.some((key) => typeof key !== 'string') || new Set(keys).size < keys.length) return null
  return Object.fromEntries(items.map((item) => [String(item['key']), item]))
}

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function asObject(value: object | null): Loose {
  return value === null ? {} : { ...value }
}

function keysOf(a: Loose, b: Loose): readonly string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
}
