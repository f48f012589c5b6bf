import { type AreaId, type AreaLevel, areaId, codeOf, findAreaId, levelOf } from '@laegedaekning/domain'
import { findNearest } from '../cells/nearest.ts'
import { plainKey } from '../table/header.ts'
import { isChristiansoe, keysOfName, keysOfText } from './area-names.ts'

/** An area that a file may refer to. */
export type KnownArea = { readonly id: AreaId; readonly name: string }

/** What a cell that names an area means. */
export type AreaReading =
  /** `spelled` is the usual name, where the cell spells it otherwise. */
  | { readonly kind: 'found'; readonly id: AreaId; readonly spelled: string | null }
  | { readonly kind: 'christiansoe' }
  | { readonly kind: 'unknown'; readonly nearest: string | undefined }

/** The areas known so far: those of the register and those that the files themselves bring. */
export type AreaIndex = {
  readonly add: (area: KnownArea) => void
  readonly has: (id: AreaId) => boolean
  readonly nameOf: (id: AreaId) => string | undefined
  /** Reads a cell; `levels` are the kinds of area that the column may hold. */
  readonly read: (text: string, levels: readonly AreaLevel[] | 'any') => AreaReading
}

/** Levels that may be named by name, in the order in which a bare name is understood: »Aarhus« is the kommune. */
const NAMED_LEVELS: readonly AreaLevel[] = [
  'land',
  'kommune',
  'region',
  'sundhedsraad',
  'vur',
  'planomraade',
  'amt',
]

/** Levels whose areas need not be loaded before a file may refer to them: no complete dated list is at hand. */
const OPEN_LEVELS: ReadonlySet<AreaLevel> = new Set(['postnummer'])

/** Looking for the nearest spelling costs; after so many unknown cells a file needs more than advice on spelling. */
const MOST_ADVICE = 1_000

export function createAreaIndex(known: Iterable<KnownArea>): AreaIndex {
  let adviceLeft = MOST_ADVICE
  const names = new Map<AreaId, string>()
  const keys = new Map<AreaLevel, Map<string, AreaId>>()
  const index: AreaIndex = {
    add: ({ id, name }) => {
      names.set(id, name)
      const level = levelOf(id)
      if (!NAMED_LEVELS.includes(level)) return
      const own = keys.get(level) ?? new Map<string, AreaId>()
      keys.set(level, own)
      for (const key of keysOfName(level, name)) if (!own.has(key)) own.set(key, id)
    },
    has: (id) => names.has(id) || OPEN_LEVELS.has(levelOf(id)),
    nameOf: (id) => names.get(id),
    read: (text, levels) => {
      const cell = text.trim()
      const allowed = levels === 'any' ? NAMED_LEVELS : levels
      const id = findById(cell, levels, index.has) ?? findByCode(cell, allowed, index.has)
      if (id !== undefined) return { kind: 'found', id, spelled: null }
      if (allowed.includes('kommune') && isChristiansoe(cell)) return { kind: 'christiansoe' }
      const named = findByName(cell, allowed, keys, names)
      if (named !== undefined) return named
      adviceLeft -= 1
      return {
        kind: 'unknown',
        nearest: adviceLeft < 0 ? undefined : nearestName(cell, allowed, keys, names),
      }
    },
  }
  for (const area of known) index.add(area)
  return index
}

function findById(
  cell: string,
  levels: readonly AreaLevel[] | 'any',
  has: (id: AreaId) => boolean,
): AreaId | undefined {
  const id = findAreaId(cell.toLowerCase())
  if (id === undefined || !has(id)) return undefined
  return levels === 'any' || levels.includes(levelOf(id)) ? id : undefined
}

/** Codes with and without leading zeros: `101`, `0101`; regions as `1082`, `82`, `082` (data.md 8). */
function findByCode(
  cell: string,
  levels: readonly AreaLevel[],
  has: (id: AreaId) => boolean,
): AreaId | undefined {
  if (!/^\d{1,4}$/u.test(cell)) return undefined
  const code = String(Number(cell))
  for (const level of levels) {
    const padded = level === 'region' && /^8[1-5]$/u.test(code) ? `10${code}` : code.padStart(4, '0')
    const id = areaId(level, padded)
    if (has(id)) return id
  }
  return undefined
}

function findByName(
  cell: string,
  levels: readonly AreaLevel[],
  keys: ReadonlyMap<AreaLevel, ReadonlyMap<string, AreaId>>,
  names: ReadonlyMap<AreaId, string>,
): AreaReading | undefined {
  if (plainKey(cell) === '') return undefined
  for (const level of levels) {
    const own = keys.get(level)
    if (own === undefined) continue
    for (const key of keysOfText(level, cell)) {
      const id = own.get(key)
      if (id !== undefined) return { kind: 'found', id, spelled: usualName(cell, names.get(id)) }
    }
  }
  return undefined
}

/** The usual name, or `null` where the cell writes it so (letter case and the word »kommune« aside). */
function usualName(cell: string, name: string | undefined): string | null {
  if (name === undefined) return null
  const written = cell.toLowerCase()
  const usual = name.toLowerCase()
  const same = [usual, `${usual} kommune`, `${usual}s kommune`, `region ${usual}`]
  return same.includes(written) || usual === `region ${written}` ? null : name
}

function nearestName(
  cell: string,
  levels: readonly AreaLevel[],
  keys: ReadonlyMap<AreaLevel, ReadonlyMap<string, AreaId>>,
  names: ReadonlyMap<AreaId, string>,
): string | undefined {
  const known = levels.flatMap((level) => [...(keys.get(level)?.entries() ?? [])])
  if (/^\d+$/u.test(cell)) return nearestCode(cell, names)
  const id = findNearest(plainKey(cell), known)
  return id === undefined ? undefined : names.get(id)
}

function nearestCode(cell: string, names: ReadonlyMap<AreaId, string>): string | undefined {
  const codes = [...names.keys()]
    .filter((id) => levelOf(id) === 'kommune')
    .map((id): readonly [string, AreaId] => [codeOf(id), id])
  const id = cell.length <= 6 ? findNearest(cell.padStart(4, '0'), codes) : undefined
  return id === undefined ? undefined : `${codeOf(id)} ${names.get(id) ?? ''}`.trim()
}
