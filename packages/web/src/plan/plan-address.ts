import type { AreaId, Language, PlainDate } from '@laegedaekning/domain'
import { type AddressCodec, type AddressField, writeAddress } from '../address/codec.ts'
import { area, LANGUAGE, oneOf } from '../address/fields.ts'
import { pathOf } from '../address/route.ts'
import { DATE, EXPLAIN, KNOWN, ROWS } from '../status/status-address.ts'
import type { PlanPart } from './parts.ts'

/** The views inside the parts; each part has its own and shows its first for the others. */
const VIEWS = [
  'foerste',
  'noegler',
  'steder',
  'forloeb',
  'offentliggjort',
  'specialer',
  'aar-for-aar',
  'introduktion',
] as const
export type PlanView = (typeof VIEWS)[number]

/** The stages of training in the words of the address. */
export const STAGES = ['kbu', 'introduktion', 'hoveduddannelse'] as const
export const GEOGRAPHIES = ['kommune', 'region', 'vur'] as const
/** How a national number is divided: by the plan, need, people, or the reader's own weights. */
export const METHODS = ['plan', 'behov', 'befolkning', 'egne'] as const
/** What the keys divide: as each key says, or courses or person-years throughout. */
export const KEY_UNIT_CHOICES = ['noegle', 'forloeb', 'aarsvaerk'] as const
const SITE_CHOICES = ['hospitaler', 'tutorpraksis'] as const

/** The parts Register, Besættelse, Fordeling and Screening as their address says it; a choice follows from part to part. */
export type PlanAddress = {
  readonly view: PlanView
  readonly stage: (typeof STAGES)[number]
  readonly year: number | null
  readonly specialty: string
  readonly within: AreaId | null
  readonly geography: (typeof GEOGRAPHIES)[number]
  readonly sites: (typeof SITE_CHOICES)[number]
  readonly method: (typeof METHODS)[number]
  readonly unit: (typeof KEY_UNIT_CHOICES)[number]
  /** National numbers that the reader has changed: `psykiatri:40;urologi:12,5`. */
  readonly numbers: string
  /** The reader's own weights: `vur-nord:33;vur-syd:20`. */
  readonly weights: string
  /** Specialties of introduction posts held, separated by `;`, and the one wanted. */
  readonly held: string
  readonly wanted: string
  /** Specialties with special conditions (N21), separated by `;`. */
  readonly special: string
  /** The first rows of a long table, or all of them. */
  readonly rows: 'foerste' | 'alle'
  readonly date: PlainDate | null
  readonly known: string | null
  readonly explain: string
  readonly language: Language
}

const MOST_LETTERS = 2000

function longText(name: string): AddressField<string> {
  return {
    name,
    read: (text) => (text.length <= MOST_LETTERS ? text : undefined),
    write: (value) => (value === '' ? null : value),
    fallback: '',
  }
}

const YEAR: AddressField<number | null> = {
  name: 'aar',
  read: (text) => (/^(199\d|20\d\d|2100)$/.test(text) ? Number(text) : undefined),
  write: (value) => (value === null ? null : String(value)),
  fallback: null,
}
const VIEW = oneOf('vis', VIEWS, 'foerste')
const STAGE = oneOf('trin', STAGES, 'hoveduddannelse')
const SPECIALTY = longText('speciale')
const WITHIN = area('inden-for')
const GEOGRAPHY = oneOf('geografi', GEOGRAPHIES, 'region')
const SITES = oneOf('stedtype', SITE_CHOICES, 'hospitaler')
const METHOD = oneOf('metode', METHODS, 'plan')
const UNIT = oneOf('enhed', KEY_UNIT_CHOICES, 'noegle')
const NUMBERS = longText('tal')
const WEIGHTS = longText('vaegte')
const HELD = longText('har')
const WANTED = longText('oensker')
const SPECIAL = longText('saerlige')

/** Version 1: the addresses of release 0.1. */
export const PLAN_CODEC: AddressCodec<PlanAddress> = {
  migrations: [],
  read: (take) => ({
    view: take(VIEW),
    stage: take(STAGE),
    year: take(YEAR),
    specialty: take(SPECIALTY),
    within: take(WITHIN),
    geography: take(GEOGRAPHY),
    sites: take(SITES),
    method: take(METHOD),
    unit: take(UNIT),
    numbers: take(NUMBERS),
    weights: take(WEIGHTS),
    held: take(HELD),
    wanted: take(WANTED),
    special: take(SPECIAL),
    rows: take(ROWS),
    date: take(DATE),
    known: take(KNOWN),
    explain: take(EXPLAIN),
    language: take(LANGUAGE),
  }),
  write: (put, state) => {
    put(VIEW, state.view)
    put(STAGE, state.stage)
    put(YEAR, state.year)
    put(SPECIALTY, state.specialty)
    put(WITHIN, state.within)
    put(GEOGRAPHY, state.geography)
    put(SITES, state.sites)
    put(METHOD, state.method)
    put(UNIT, state.unit)
    put(NUMBERS, state.numbers)
    put(WEIGHTS, state.weights)
    put(HELD, state.held)
    put(WANTED, state.wanted)
    put(SPECIAL, state.special)
    put(ROWS, state.rows)
    put(DATE, state.date)
    put(KNOWN, state.known)
    put(EXPLAIN, state.explain)
    put(LANGUAGE, state.language)
  },
}

/** The address of a part as asked. */
export function planHref(part: PlanPart, address: PlanAddress): string {
  return `${pathOf({ page: 'plan', part, item: null })}${writeAddress(PLAN_CODEC, address)}`
}

/** Day and change in the words of the API's address. */
export function whenOf({ date, known }: Pick<PlanAddress, 'date' | 'known'>) {
  return { ...(date === null ? {} : { dato: date }), ...(known === null ? {} : { kendt: known }) }
}
