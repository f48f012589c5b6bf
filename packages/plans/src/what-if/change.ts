/** One thing that somebody imagines: a practice closes, opens, moves, gets another capacity, or takes new patients or not. */
export type Change =
  | { readonly kind: 'close'; readonly practice: string }
  | { readonly kind: 'move'; readonly practice: string; readonly lat: number; readonly lon: number }
  | { readonly kind: 'capacity'; readonly practice: string; readonly capacity: number }
  | { readonly kind: 'intake'; readonly practice: string; readonly open: boolean }
  | { readonly kind: 'new'; readonly lat: number; readonly lon: number; readonly capacity: number }

/** How many changes one list may hold: enough for a plan, few enough for an address. */
export const MOST_CHANGES = 40
/** No practice has more capacities; a greater number is a slip of the hand. */
const MOST_CAPACITY = 100

/**
 * The changes as one text for an address: `luk:011234,flyt:011234:55.1:14.9,kapacitet:011234:2,aaben:011234,lukket:011234,ny:55.1:14.9:1`.
 * Signs that part the text are written `~xx` inside ids.
 */
export function writeChanges(changes: readonly Change[]): string {
  return changes.map(writeChange).join(',')
}

function writeChange(change: Change): string {
  switch (change.kind) {
    case 'close':
      return `luk:${guard(change.practice)}`
    case 'move':
      return `flyt:${guard(change.practice)}:${change.lat}:${change.lon}`
    case 'capacity':
      return `kapacitet:${guard(change.practice)}:${change.capacity}`
    case 'intake':
      return `${change.open ? 'aaben' : 'lukket'}:${guard(change.practice)}`
    case 'new':
      return `ny:${change.lat}:${change.lon}:${change.capacity}`
  }
}

/** Reads the text of an address; `undefined` where any part of it is no change. */
export function findChanges(text: string): readonly Change[] | undefined {
  if (text === '') return []
  const changes: Change[] = []
  for (const part of text.split(',')) {
    const change = findChange(part)
    if (change === undefined) return undefined
    changes.push(change)
  }
  return changes.length > MOST_CHANGES ? undefined : changes
}

function findChange(text: string): Change | undefined {
  const [word = '', ...parts] = text.split(':')
  if (word === 'ny') return findNew(parts)
  const [guarded = '', ...rest] = parts
  const practice = unguard(guarded)
  if (practice === undefined || practice === '') return undefined
  const [first, second] = rest.map(numberOf)
  if (word === 'luk' && rest.length === 0) return { kind: 'close', practice }
  if ((word === 'aaben' || word === 'lukket') && rest.length === 0)
    return { kind: 'intake', practice, open: word === 'aaben' }
  if (word === 'kapacitet' && rest.length === 1 && isCapacity(first))
    return { kind: 'capacity', practice, capacity: first }
  if (word === 'flyt' && rest.length === 2 && isPoint(first, second))
    return { kind: 'move', practice, lat: first ?? 0, lon: second ?? 0 }
  return undefined
}

function findNew(parts: readonly string[]): Change | undefined {
  const [lat, lon, capacity] = parts.map(numberOf)
  if (parts.length !== 3 || !isPoint(lat, lon) || !isCapacity(capacity)) return undefined
  return { kind: 'new', lat: lat ?? 0, lon: lon ?? 0, capacity }
}

function numberOf(text: string): number | undefined {
  return /^-?\d{1,4}(\.\d{1,10})?$/.test(text) ? Number(text) : undefined
}

function isCapacity(value: number | undefined): value is number {
  return value !== undefined && value >= 0 && value <= MOST_CAPACITY
}

function isPoint(lat: number | undefined, lon: number | undefined): boolean {
  return lat !== undefined && lon !== undefined && Math.abs(lat) <= 90 && Math.abs(lon) <= 180
}

/** `~`, `:`, `,` and `%` as `~` and two hexadecimal digits. */
function guard(id: string): string {
  return id.replace(/[~:,%]/gu, (sign) => `~${(sign.codePointAt(0) ?? 0).toString(16)}`)
}

function unguard(text: string): string | undefined {
  if (/~(?![0-9a-f]{2})/u.test(text)) return undefined
  return text.replace(/~([0-9a-f]{2})/gu, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  )
}
