import type { AreaId, Language } from '@laegedaekning/domain'
import type { AddressCodec } from '../../address/codec.ts'
import { area, LANGUAGE, words } from '../../address/fields.ts'
import { KNOWN } from '../../status/status-address.ts'

/** The idea bank as its address says it. */
export type IdeasAddress = {
  readonly text: string
  readonly place: AreaId | null
  readonly known: string | null
  readonly language: Language
}

const SEARCH = words('soeg')
const PLACE = area('sted')

/** Version 1: the addresses of release 0.1. */
export const IDEAS_CODEC: AddressCodec<IdeasAddress> = {
  migrations: [],
  read: (take) => ({
    text: take(SEARCH),
    place: take(PLACE),
    known: take(KNOWN),
    language: take(LANGUAGE),
  }),
  write: (put, state) => {
    put(SEARCH, state.text)
    put(PLACE, state.place)
    put(KNOWN, state.known)
    put(LANGUAGE, state.language)
  },
}

/** The word of the address under which a new idea is written. */
export const NEW_IDEA = 'ny'
