import { type AreaId, type AreaLevel, DENMARK, type Language, type PlainDate } from '@laegedaekning/domain'
import { COMPARISON_KINDS, type ComparisonKind } from '@laegedaekning/plans'
import type { AddressCodec, AddressField } from '../address/codec.ts'
import { area, areaOr, date, LANGUAGE, level, oneOf, oneOfAlways, slug, words } from '../address/fields.ts'

/** What a table is ordered by: its value, the name, the comparison, the spread inside, or the part with this symbol. */
export type SortKey = 'vaerdi' | 'omraade' | 'sammenligning' | `del-${string}`

/** From high to low, or from low to high. */
export type Direction = 'faldende' | 'stigende'

/** The Status room as its address says it. `null` where the address is silent and the data decides. */
export type StatusAddress = {
  readonly indicator: string | null
  readonly level: AreaLevel
  readonly date: PlainDate | null
  readonly compareWith: ComparisonKind
  readonly within: AreaId
  readonly area: AreaId | null
  readonly known: string | null
  readonly view: 'tabel' | 'spredning'
  readonly sort: SortKey
  /** `null` where the address is silent: then the worst stands first (see directionOf in status-state.ts). */
  readonly direction: Direction | null
  readonly rows: 'foerste' | 'alle'
  /** Which figure is explained (see figure/target.ts); empty for none. */
  readonly explain: string
  readonly language: Language
}

/** A day `2026-03-01` or an instant in UTC: what the register held then. */
export const KNOWN: AddressField<string | null> = {
  name: 'kendt',
  read: (text) => (/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?Z)?$/.test(text) ? text : undefined),
  write: (value) => value,
  fallback: null,
}

/** Which figure is explained, on any page. */
export const EXPLAIN = words('forklar')

export const DATE = date('dato')
export const COMPARE = oneOfAlways<ComparisonKind>('sammenlign', COMPARISON_KINDS, 'land')

const INDICATOR = slug('noegletal')
const LEVEL = level('niveau', 'kommune')
const WITHIN = areaOr('inden-for', DENMARK)
const AREA = area('omraade')
const VIEW = oneOf('vis', ['tabel', 'spredning'], 'tabel')
const DIRECTIONS: readonly Direction[] = ['faldende', 'stigende']
export const DIRECTION: AddressField<Direction | null> = {
  name: 'retning',
  read: (text) => DIRECTIONS.find((choice) => choice === text),
  write: (value) => value,
  fallback: null,
}
export const ROWS = oneOf('raekker', ['foerste', 'alle'], 'foerste')
export const SORT: AddressField<SortKey> = {
  name: 'sorter',
  read: readSort,
  write: (value) => (value === 'vaerdi' ? null : value),
  fallback: 'vaerdi',
}

function readSort(text: string): SortKey | undefined {
  if (text === 'vaerdi' || text === 'omraade' || text === 'sammenligning') return text
  return /^del-[\p{L}\d]{1,12}$/u.test(text) ? `del-${text.slice(4)}` : undefined
}

/** Version 1: the addresses of release 0.1. */
export const STATUS_CODEC: AddressCodec<StatusAddress> = {
  migrations: [],
  read: (take) => ({
    indicator: take(INDICATOR),
    level: take(LEVEL),
    date: take(DATE),
    compareWith: take(COMPARE),
    within: take(WITHIN),
    area: take(AREA),
    known: take(KNOWN),
    view: take(VIEW),
    sort: take(SORT),
    direction: take(DIRECTION),
    rows: take(ROWS),
    explain: take(EXPLAIN),
    language: take(LANGUAGE),
  }),
  write: (put, state) => {
    put(INDICATOR, state.indicator)
    put(LEVEL, state.level)
    put(DATE, state.date)
    put(COMPARE, state.compareWith)
    put(WITHIN, state.within)
    put(AREA, state.area)
    put(VIEW, state.view)
    put(SORT, state.sort)
    put(DIRECTION, state.direction)
    put(ROWS, state.rows)
    put(KNOWN, state.known)
    put(EXPLAIN, state.explain)
    put(LANGUAGE, state.language)
  },
}
