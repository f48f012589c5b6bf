import type { Language, PlainDate } from '@laegedaekning/domain'
import type { ComparisonKind } from '@laegedaekning/plans'
import { type AddressCodec, type AddressField, writeAddress } from '../address/codec.ts'
import { LANGUAGE } from '../address/fields.ts'
import { COMPARE, DATE, EXPLAIN, KNOWN } from '../status/status-address.ts'

/** The profile of an area as its address says it; the area itself stands in the path. */
export type ProfileAddress = {
  readonly date: PlainDate | null
  readonly compareWith: ComparisonKind
  readonly known: string | null
  /** Opens the print dialogue once the page is there. */
  readonly print: boolean
  readonly explain: string
  readonly language: Language
}

const PRINT: AddressField<boolean> = {
  name: 'udskriv',
  read: (text) => (text === 'ja' ? true : undefined),
  write: (value) => (value ? 'ja' : null),
  fallback: false,
}

/** Version 1: the addresses of release 0.1. */
export const PROFILE_CODEC: AddressCodec<ProfileAddress> = {
  migrations: [],
  read: (take) => ({
    date: take(DATE),
    compareWith: take(COMPARE),
    known: take(KNOWN),
    print: take(PRINT),
    explain: take(EXPLAIN),
    language: take(LANGUAGE),
  }),
  write: (put, state) => {
    put(DATE, state.date)
    put(COMPARE, state.compareWith)
    put(KNOWN, state.known)
    put(PRINT, state.print)
    put(EXPLAIN, state.explain)
    put(LANGUAGE, state.language)
  },
}

/** The part after `?` of a profile's address. An explanation that is open does not follow along. */
export function writeProfileAddress(
  state: Pick<ProfileAddress, 'date' | 'compareWith' | 'known' | 'language'> & { readonly print?: boolean },
): string {
  return writeAddress(PROFILE_CODEC, { ...state, print: state.print ?? false, explain: '' })
}
