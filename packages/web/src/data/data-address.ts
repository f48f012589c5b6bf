import type { Language, PlainDate } from '@laegedaekning/domain'
import type { AddressCodec } from '../address/codec.ts'
import { LANGUAGE, words } from '../address/fields.ts'
import { DATE, EXPLAIN, KNOWN } from '../status/status-address.ts'

/** A page of the Data room as its address says it. */
export type DataAddress = {
  /** The day whose rules are shown; `null` for today. */
  readonly date: PlainDate | null
  /** Words that must occur in what is listed; empty for all. */
  readonly search: string
  readonly known: string | null
  readonly explain: string
  readonly language: Language
}

const SEARCH = words('soeg')

/** Version 1: the addresses of release 0.1. */
export const DATA_CODEC: AddressCodec<DataAddress> = {
  migrations: [],
  read: (take) => ({
    date: take(DATE),
    search: take(SEARCH),
    known: take(KNOWN),
    explain: take(EXPLAIN),
    language: take(LANGUAGE),
  }),
  write: (put, state) => {
    put(DATE, state.date)
    put(SEARCH, state.search)
    put(KNOWN, state.known)
    put(EXPLAIN, state.explain)
    put(LANGUAGE, state.language)
  },
}
