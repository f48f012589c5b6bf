import type { Language } from '@laegedaekning/domain'
import { type AddressCodec, writeAddress } from '../../address/codec.ts'
import { LANGUAGE, words } from '../../address/fields.ts'
import { pathOf } from '../../address/route.ts'
import { EXPLAIN, KNOWN } from '../../status/status-address.ts'

/** Two saved plans side by side, as the address says it. */
export type CompareAddress = {
  readonly a: string
  readonly b: string
  readonly known: string | null
  readonly explain: string
  readonly language: Language
}

const A = words('a')
const B = words('b')

/** Version 1. */
export const COMPARE_CODEC: AddressCodec<CompareAddress> = {
  migrations: [],
  read: (take) => ({
    a: take(A),
    b: take(B),
    known: take(KNOWN),
    explain: take(EXPLAIN),
    language: take(LANGUAGE),
  }),
  write: (put, state) => {
    put(A, state.a)
    put(B, state.b)
    put(KNOWN, state.known)
    put(EXPLAIN, state.explain)
    put(LANGUAGE, state.language)
  },
}

/** The address of a comparison. */
export function compareHref(address: CompareAddress): string {
  return `${pathOf({ page: 'plan', part: 'sammenlign', item: null })}${writeAddress(COMPARE_CODEC, address)}`
}
