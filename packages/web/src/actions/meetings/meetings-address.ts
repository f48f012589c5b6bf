import type { AreaId, Language, PlainDate } from '@laegedaekning/domain'
import type { AddressCodec, AddressField } from '../../address/codec.ts'
import { area, date, LANGUAGE, oneOf } from '../../address/fields.ts'
import { EXPLAIN, KNOWN } from '../../status/status-address.ts'
import { MEETING_SIGNS, type MeetingSign } from './signs.ts'

/** The meeting rounds as their address says them. */
export type MeetingsAddress = {
  readonly region: AreaId | null
  readonly date: PlainDate | null
  /** The year that the expected shortage is looked up in; `null` where the address is silent. */
  readonly year: number | null
  /** Signs that count in the order; all of them where the address is silent. */
  readonly signs: readonly MeetingSign[]
  /** What is shown of a round: its work, or its sheets of facts. */
  readonly view: 'arbejde' | 'ark'
  readonly explain: string
  readonly known: string | null
  readonly language: Language
}

const REGION = area('region')
const DATE = date('dato')
const VIEW = oneOf('vis', ['arbejde', 'ark'], 'arbejde')

const YEAR: AddressField<number | null> = {
  name: 'aar',
  read: (text) => (/^20\d\d$/.test(text) ? Number(text) : undefined),
  write: (value) => (value === null ? null : String(value)),
  fallback: null,
}

const SIGNS: AddressField<readonly MeetingSign[]> = {
  name: 'tegn',
  read: (text) => {
    const wanted = text.split(',')
    const found = MEETING_SIGNS.filter((sign) => wanted.includes(sign))
    return found.length === wanted.length ? found : undefined
  },
  write: (value) => (value.length === MEETING_SIGNS.length ? null : value.join(',')),
  fallback: MEETING_SIGNS,
}

/** Version 1: the addresses of release 0.1. */
export const MEETINGS_CODEC: AddressCodec<MeetingsAddress> = {
  migrations: [],
  read: (take) => ({
    region: take(REGION),
    date: take(DATE),
    year: take(YEAR),
    signs: take(SIGNS),
    view: take(VIEW),
    explain: take(EXPLAIN),
    known: take(KNOWN),
    language: take(LANGUAGE),
  }),
  write: (put, state) => {
    put(REGION, state.region)
    put(DATE, state.date)
    put(YEAR, state.year)
    put(SIGNS, state.signs)
    put(VIEW, state.view)
    put(EXPLAIN, state.explain)
    put(KNOWN, state.known)
    put(LANGUAGE, state.language)
  },
}
