import type { Language, PlainDate } from '@laegedaekning/domain'
import type { AddressCodec, AddressField } from '../address/codec.ts'
import { LANGUAGE, words } from '../address/fields.ts'
import { DATE, EXPLAIN, KNOWN } from '../status/status-address.ts'

/** How kilometres are counted, in the words of the address. */
export const DISTANCES = ['lige-linje', 'omvej', 'vej'] as const
export type DistanceWord = (typeof DISTANCES)[number]

/** Find my place as its address says it. */
export type FindPlaceAddress = {
  /** What was typed, or the id of a place that was chosen; empty before either. */
  readonly place: string
  readonly date: PlainDate | null
  readonly distance: DistanceWord | null
  readonly known: string | null
  readonly explain: string
  readonly language: Language
}

const PLACE = words('sted')
/** How kilometres are counted; where the address is silent, by road if a network is loaded. */
export const DISTANCE: AddressField<DistanceWord | null> = {
  name: 'afstand',
  read: (text) => DISTANCES.find((choice) => choice === text),
  write: (value) => value,
  fallback: null,
}

/** Version 1: the addresses of release 0.1. */
export const FIND_PLACE_CODEC: AddressCodec<FindPlaceAddress> = {
  migrations: [],
  read: (take) => ({
    place: take(PLACE),
    date: take(DATE),
    distance: take(DISTANCE),
    known: take(KNOWN),
    explain: take(EXPLAIN),
    language: take(LANGUAGE),
  }),
  write: (put, state) => {
    put(PLACE, state.place)
    put(DATE, state.date)
    put(DISTANCE, state.distance)
    put(KNOWN, state.known)
    put(EXPLAIN, state.explain)
    put(LANGUAGE, state.language)
  },
}
