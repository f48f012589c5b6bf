import { type AreaId, DENMARK, type Language, type PlainDate } from '@laegedaekning/domain'
import { type Change, findChanges, writeChanges } from '@laegedaekning/plans'
import type { AddressCodec, AddressField } from '../address/codec.ts'
import { areaOr, LANGUAGE } from '../address/fields.ts'
import { DISTANCE, type DistanceWord } from '../find-place/find-place-address.ts'
import { DATE, EXPLAIN, KNOWN } from '../status/status-address.ts'

/** What if as its address says it: the list of changes stands there, so that a link carries it. */
export type WhatIfAddress = {
  readonly changes: readonly Change[]
  readonly date: PlainDate | null
  readonly distance: DistanceWord | null
  /** The area whose people are looked at; practices around it count too. */
  readonly within: AreaId
  readonly known: string | null
  readonly explain: string
  readonly language: Language
}

const CHANGES: AddressField<readonly Change[]> = {
  name: 'aendringer',
  read: findChanges,
  write: (changes) => (changes.length === 0 ? null : writeChanges(changes)),
  fallback: [],
}

const WITHIN = areaOr('inden-for', DENMARK)

/** Version 1: the addresses of release 0.1. */
export const WHAT_IF_CODEC: AddressCodec<WhatIfAddress> = {
  migrations: [],
  read: (take) => ({
    changes: take(CHANGES),
    date: take(DATE),
    distance: take(DISTANCE),
    within: take(WITHIN),
    known: take(KNOWN),
    explain: take(EXPLAIN),
    language: take(LANGUAGE),
  }),
  write: (put, state) => {
    put(CHANGES, state.changes)
    put(DATE, state.date)
    put(DISTANCE, state.distance)
    put(WITHIN, state.within)
    put(KNOWN, state.known)
    put(EXPLAIN, state.explain)
    put(LANGUAGE, state.language)
  },
}
