import {
  AREA_LEVELS,
  type AreaId,
  type AreaLevel,
  DENMARK,
  type Language,
  type PlainDate,
} from '@laegedaekning/domain'
import type { AddressCodec, AddressField } from '../address/codec.ts'
import { areaOr, LANGUAGE, oneOf, oneOfAlways } from '../address/fields.ts'
import {
  DATE,
  DIRECTION,
  type Direction,
  EXPLAIN,
  KNOWN,
  ROWS,
  SORT,
  type SortKey,
} from '../status/status-address.ts'

/** The kinds of distance in the words of the address. */
export const DISTANCES = ['lige-linje', 'omvej', 'vej'] as const
export type Distance = (typeof DISTANCES)[number]

/** What people are placed by. */
export const PLACINGS = ['auto', 'afstemningsomraade', 'sogn', 'adressecelle', 'kommune'] as const
export type Placing = (typeof PLACINGS)[number]

/** A level of areas, or the small areas themselves. */
export type AccessLevel = AreaLevel | 'smaaomraade'

/** The access room as its address says it. */
export type AccessAddress = {
  readonly measure: string
  readonly level: AccessLevel
  readonly date: PlainDate | null
  readonly within: AreaId
  readonly distance: Distance
  readonly placing: Placing
  /** The chosen area or small area; empty for none. */
  readonly area: string
  /** The chosen practice; empty for none. It goes before the area. */
  readonly practice: string
  /** Whether practices stand on the map; without a word of it, where there are few enough to see the areas between. */
  readonly marks: 'vis' | 'skjul' | 'auto'
  readonly known: string | null
  readonly sort: SortKey
  readonly direction: Direction | null
  readonly rows: 'foerste' | 'alle'
  readonly explain: string
  readonly language: Language
}

/** What is asked where the address names no measure: the choice rule. */
export const FIRST_MEASURE = 'andel-faerre-end-to-praksis'

const MEASURE: AddressField<string> = {
  name: 'maal',
  read: (text) => (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) ? text : undefined),
  write: (value) => value,
  fallback: FIRST_MEASURE,
}
const LEVEL = oneOfAlways<AccessLevel>('niveau', [...AREA_LEVELS, 'smaaomraade'], 'kommune')
const WITHIN = areaOr('inden-for', DENMARK)
const DISTANCE = oneOfAlways<Distance>('afstand', DISTANCES, 'lige-linje')
const PLACING = oneOf<Placing>('grundlag', PLACINGS, 'auto')
const MARKS = oneOf('maerker', ['vis', 'skjul', 'auto'], 'auto')

/** An id of the register: of an area, a square of the grid or a practice. */
function idOf(name: string): AddressField<string> {
  return {
    name,
    read: (text) => (/^[\p{L}\d][\p{L}\d_.:-]{0,99}$/u.test(text) ? text : undefined),
    write: (value) => (value === '' ? null : value),
    fallback: '',
  }
}

const AREA = idOf('omraade')
const PRACTICE = idOf('praksis')

/** Version 1. */
export const ACCESS_CODEC: AddressCodec<AccessAddress> = {
  migrations: [],
  read: (take) => ({
    measure: take(MEASURE),
    level: take(LEVEL),
    date: take(DATE),
    within: take(WITHIN),
    distance: take(DISTANCE),
    placing: take(PLACING),
    area: take(AREA),
    practice: take(PRACTICE),
    marks: take(MARKS),
    known: take(KNOWN),
    sort: take(SORT),
    direction: take(DIRECTION),
    rows: take(ROWS),
    explain: take(EXPLAIN),
    language: take(LANGUAGE),
  }),
  write: (put, state) => {
    put(MEASURE, state.measure)
    put(LEVEL, state.level)
    put(DATE, state.date)
    put(WITHIN, state.within)
    put(DISTANCE, state.distance)
    put(PLACING, state.placing)
    put(AREA, state.area)
    put(PRACTICE, state.practice)
    put(MARKS, state.marks)
    put(SORT, state.sort)
    put(DIRECTION, state.direction)
    put(ROWS, state.rows)
    put(KNOWN, state.known)
    put(EXPLAIN, state.explain)
    put(LANGUAGE, state.language)
  },
}
