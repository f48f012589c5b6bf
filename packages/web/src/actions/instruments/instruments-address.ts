import type { AreaId, Language, PlainDate } from '@laegedaekning/domain'
import type { AddressCodec } from '../../address/codec.ts'
import { area, LANGUAGE, oneOfAlways } from '../../address/fields.ts'
import { DATE, KNOWN } from '../../status/status-address.ts'

/** What the advisor is asked, as its address says it. */
export type InstrumentsAddress = {
  readonly area: AreaId | null
  readonly challenge: 'efter-udpegning' | 'saerlig' | 'ikke-saerlig'
  readonly effort: 'bidrager' | 'bidrager-ikke'
  readonly horizon: 'midlertidig' | 'uden-slutdato'
  readonly date: PlainDate | null
  readonly known: string | null
  readonly language: Language
}

const AREA = area('omraade')
const CHALLENGE = oneOfAlways('udfordring', ['efter-udpegning', 'saerlig', 'ikke-saerlig'], 'efter-udpegning')
const EFFORT = oneOfAlways('indsats', ['bidrager', 'bidrager-ikke'], 'bidrager')
const HORIZON = oneOfAlways('horisont', ['midlertidig', 'uden-slutdato'], 'midlertidig')

/** Version 1. */
export const INSTRUMENTS_CODEC: AddressCodec<InstrumentsAddress> = {
  migrations: [],
  read: (take) => ({
    area: take(AREA),
    challenge: take(CHALLENGE),
    effort: take(EFFORT),
    horizon: take(HORIZON),
    date: take(DATE),
    known: take(KNOWN),
    language: take(LANGUAGE),
  }),
  write: (put, state) => {
    put(AREA, state.area)
    put(CHALLENGE, state.challenge)
    put(EFFORT, state.effort)
    put(HORIZON, state.horizon)
    put(DATE, state.date)
    put(KNOWN, state.known)
    put(LANGUAGE, state.language)
  },
}
