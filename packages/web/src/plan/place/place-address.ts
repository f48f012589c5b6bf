import type { Language, PlainDate } from '@laegedaekning/domain'
import { type AddressCodec, type AddressField, writeAddress } from '../../address/codec.ts'
import { LANGUAGE, oneOf, words } from '../../address/fields.ts'
import { pathOf } from '../../address/route.ts'
import { DATE, EXPLAIN, KNOWN } from '../../status/status-address.ts'

/** What is to be placed, and what of the plan is looked at, as the address says it; the plan itself is the last part of the path. */
export type PlaceAddress = {
  readonly year: number | null
  /** Id of a training region, or empty for all. */
  readonly vur: string
  /** Name of a specialty, or empty for all. */
  readonly specialty: string
  readonly policies: readonly string[]
  /** What must be kept, or the plan is impossible. */
  readonly demands: readonly string[]
  readonly coverage: 'ja' | 'nej'
  readonly seconds: number
  /** The placed courses that are asked about, and the composition that one of them might be moved to. */
  readonly course: string
  readonly to: string
  readonly rows: 'faa' | 'alle'
  /** Whether the table of courses has their reasons. */
  readonly reasons: 'ja' | 'nej'
  /** Courses that are laid out by half-year (specialty and training region), and over how many years; empty for none. */
  readonly group: string
  readonly years: number
  readonly date: PlainDate | null
  readonly known: string | null
  readonly explain: string
  readonly language: Language
}

const MOST_LETTERS = 500

/** Years over which courses can be laid out by half-year, and those at first. */
export const MOST_CALENDAR_YEARS = 10
const USUAL_CALENDAR_YEARS = 5

/** Limits that can be demanded. */
export const DEMAND_WORDS = ['noegler', 'kapacitet', 'politikker'] as const

/** Time limits that can be chosen, in seconds. */
export const SECONDS = [15, 60, 180, 600] as const
const USUAL_SECONDS = 60

const YEAR: AddressField<number | null> = {
  name: 'aar',
  read: (text) => (/^20\d\d$/.test(text) ? Number(text) : undefined),
  write: (value) => (value === null ? null : String(value)),
  fallback: null,
}
const SECONDS_FIELD: AddressField<number> = {
  name: 'sekunder',
  read: (text) => SECONDS.find((one) => String(one) === text),
  write: (value) => (value === USUAL_SECONDS ? null : String(value)),
  fallback: USUAL_SECONDS,
}
/** `ingen` where none is on: an empty list would look like the fallback. */
const POLICIES: AddressField<readonly string[]> = {
  name: 'politikker',
  read: (text) => {
    if (text === 'ingen') return []
    return /^[a-z-]+(;[a-z-]+)*$/.test(text) ? text.split(';') : undefined
  },
  write: (value) => (value.join(';') === 'loft-universitet' ? null : value.join(';') || 'ingen'),
  fallback: ['loft-universitet'],
}
const DEMANDS: AddressField<readonly string[]> = {
  name: 'krav',
  read: (text) => (/^[a-z]+(;[a-z]+)*$/.test(text) ? text.split(';') : undefined),
  write: (value) => (value.length === 0 ? null : value.join(';')),
  fallback: [],
}
const YEARS: AddressField<number> = {
  name: 'aarraekke',
  read: (text) =>
    /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_CALENDAR_YEARS
      ? Number(text)
      : undefined,
  write: (value) => (value === USUAL_CALENDAR_YEARS ? null : String(value)),
  fallback: USUAL_CALENDAR_YEARS,
}
const COVERAGE = oneOf('daekning', ['ja', 'nej'], 'ja')
const ROWS = oneOf('raekker', ['faa', 'alle'], 'faa')
const REASONS = oneOf('begrundelser', ['ja', 'nej'], 'nej')
const VUR = words('vur')
const SPECIALTY = words('speciale')
const COURSE = longText('forloeb')
const TO = longText('til')
const GROUP = longText('halvaar')

function longText(name: string): AddressField<string> {
  return {
    name,
    read: (text) => (text.length <= MOST_LETTERS ? text : undefined),
    write: (value) => (value === '' ? null : value),
    fallback: '',
  }
}

/** Version 1. */
export const PLACE_CODEC: AddressCodec<PlaceAddress> = {
  migrations: [],
  read: (take) => ({
    year: take(YEAR),
    vur: take(VUR),
    specialty: take(SPECIALTY),
    policies: take(POLICIES),
    demands: take(DEMANDS),
    coverage: take(COVERAGE),
    seconds: take(SECONDS_FIELD),
    course: take(COURSE),
    to: take(TO),
    rows: take(ROWS),
    reasons: take(REASONS),
    group: take(GROUP),
    years: take(YEARS),
    date: take(DATE),
    known: take(KNOWN),
    explain: take(EXPLAIN),
    language: take(LANGUAGE),
  }),
  write: (put, state) => {
    put(YEAR, state.year)
    put(VUR, state.vur)
    put(SPECIALTY, state.specialty)
    put(POLICIES, state.policies)
    put(DEMANDS, state.demands)
    put(COVERAGE, state.coverage)
    put(SECONDS_FIELD, state.seconds)
    put(COURSE, state.course)
    put(TO, state.to)
    put(ROWS, state.rows)
    put(REASONS, state.reasons)
    put(GROUP, state.group)
    put(YEARS, state.years)
    put(DATE, state.date)
    put(KNOWN, state.known)
    put(EXPLAIN, state.explain)
    put(LANGUAGE, state.language)
  },
}

/** The address of the form, or of a plan. */
export function placeHref(plan: string | null, address: PlaceAddress): string {
  return `${pathOf({ page: 'plan', part: 'placering', item: plan })}${writeAddress(PLACE_CODEC, address)}`
}
