import type { Language, PlainDate } from '@laegedaekning/domain'
import { ARRANGEMENTS, type Arrangement, type InitiativeFilter } from '@laegedaekning/plans'
import {
  CAUSES,
  type Cause,
  INITIATIVE_LEVELS,
  INITIATIVE_PARTIES,
  INITIATIVE_STATUSES,
  INITIATIVE_TARGETS,
  type InitiativeGroup,
} from '@laegedaekning/rules'
import { type AddressCodec, type AddressField, writeAddress } from '../../address/codec.ts'
import { LANGUAGE, oneOf, slug, words } from '../../address/fields.ts'
import { pathOf } from '../../address/route.ts'
import { DATE, KNOWN } from '../../status/status-address.ts'

/** The views of the catalogue: the list, the table cause × initiative, and initiative × region. */
export const CATALOGUE_VIEWS = ['liste', 'aarsager', 'regioner'] as const
export type CatalogueView = (typeof CATALOGUE_VIEWS)[number]

/** The groups of the catalogue, in order. */
export const GROUPS = ['W', 'L', 'V', 'R', 'G', 'AB'] as const satisfies readonly InitiativeGroup[]

/** The catalogue as its address says it. */
export type CatalogueAddress = {
  readonly view: CatalogueView
  readonly arrangement: Arrangement
  readonly filter: InitiativeFilter
  readonly date: PlainDate | null
  readonly known: string | null
  readonly language: Language
}

/** One of a closed list by the Danish word that stands for it in the address; `null` for any. */
function choice<T>(name: string, choices: readonly (readonly [string, T])[]): AddressField<T | null> {
  return {
    name,
    read: (text) => choices.find(([word]) => word === text)?.[1],
    write: (value) => choices.find(([, one]) => one === value)?.[0] ?? null,
    fallback: null,
  }
}

const STATUS_WORDS = {
  proposed: 'foreslaaet',
  running: 'i-gang',
  done: 'gennemfoert',
  overtaken: 'overhalet',
} as const
const LEVEL_WORDS = { state: 'stat', vur: 'vur', region: 'region', kommune: 'kommune' } as const
const ARRANGEMENT_WORDS = { group: 'kilde', cause: 'aarsag', level: 'niveau', status: 'status' } as const

const VIEW = oneOf('vis', CATALOGUE_VIEWS, 'liste')
const SEARCH = words('soeg')
const GROUP = choice<InitiativeGroup>(
  'gruppe',
  GROUPS.map((group) => [group, group] as const),
)
const STATUS = choice(
  'status',
  INITIATIVE_STATUSES.map((status) => [STATUS_WORDS[status], status] as const),
)
const LEVEL = choice(
  'niveau',
  INITIATIVE_LEVELS.map((level) => [LEVEL_WORDS[level], level] as const),
)
const CAUSE = choice<Cause>(
  'aarsag',
  CAUSES.map((cause) => [String(cause), cause] as const),
)
const ADDRESSEE = choice(
  'adressat',
  INITIATIVE_PARTIES.map((party) => [party, party] as const),
)
const TARGET = choice(
  'maalgruppe',
  INITIATIVE_TARGETS.map((target) => [target, target] as const),
)
const INDICATOR = slug('noegletal')
const ARRANGED = choice(
  'inddel',
  ARRANGEMENTS.map((one) => [ARRANGEMENT_WORDS[one], one] as const),
)

/** Version 1: the addresses of release 0.1. */
export const CATALOGUE_CODEC: AddressCodec<CatalogueAddress> = {
  migrations: [],
  read: (take) => ({
    view: take(VIEW),
    arrangement: take(ARRANGED) ?? 'group',
    filter: {
      text: take(SEARCH),
      group: take(GROUP),
      status: take(STATUS),
      level: take(LEVEL),
      cause: take(CAUSE),
      addressee: take(ADDRESSEE),
      target: take(TARGET),
      indicator: take(INDICATOR),
    },
    date: take(DATE),
    known: take(KNOWN),
    language: take(LANGUAGE),
  }),
  write: (put, { view, arrangement, filter, date, known, language }) => {
    put(VIEW, view)
    put(ARRANGED, arrangement === 'group' ? null : arrangement)
    put(SEARCH, filter.text)
    put(GROUP, filter.group)
    put(STATUS, filter.status)
    put(LEVEL, filter.level)
    put(CAUSE, filter.cause)
    put(ADDRESSEE, filter.addressee)
    put(TARGET, filter.target)
    put(INDICATOR, filter.indicator)
    put(DATE, date)
    put(KNOWN, known)
    put(LANGUAGE, language)
  },
}

/** The address of the catalogue as asked. */
export function catalogueHref(address: CatalogueAddress): string {
  const path = pathOf({ page: 'actions', part: 'katalog', item: null })
  return `${path}${writeAddress(CATALOGUE_CODEC, address)}`
}

/** The filter in the words of the API's address. */
export function filterQuery({ filter, date }: CatalogueAddress) {
  return {
    ...(filter.text === '' ? {} : { q: filter.text }),
    ...(filter.group === null ? {} : { gruppe: filter.group }),
    ...(filter.status === null ? {} : { status: filter.status }),
    ...(filter.level === null ? {} : { niveau: filter.level }),
    ...(filter.cause === null ? {} : { aarsag: filter.cause }),
    ...(filter.addressee === null ? {} : { adressat: filter.addressee }),
    ...(filter.target === null ? {} : { maalgruppe: filter.target }),
    ...(filter.indicator === null ? {} : { noegletal: filter.indicator }),
    ...(date === null ? {} : { dato: date }),
  }
}
