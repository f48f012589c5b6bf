import type { AreaId, Language, PlainDate } from '@laegedaekning/domain'
import type { AddressCodec, AddressField } from '../../address/codec.ts'
import { area, date, LANGUAGE, oneOf } from '../../address/fields.ts'
import { DATE, KNOWN } from '../../status/status-address.ts'

/** The reform calendar as its address says it; the staff-transfer checks stand in it too. */
export type CalendarAddress = {
  readonly date: PlainDate | null
  readonly region: AreaId | null
  readonly employees: number | null
  /** Per cent of the work. */
  readonly share: number | null
  readonly overhead: 'nej' | 'ja'
  readonly material: 'nej' | 'ja'
  readonly noticeMonths: number | null
  readonly takesEffect: PlainDate | null
  readonly known: string | null
  readonly language: Language
}

/** A whole number of at most `most`; nothing where none is given. */
function whole(name: string, most: number): AddressField<number | null> {
  return {
    name,
    read: (text) => (/^\d{1,6}$/.test(text) && Number(text) <= most ? Number(text) : undefined),
    write: (value) => (value === null ? null : String(value)),
    fallback: null,
  }
}

const REGION = area('region')
const EMPLOYEES = whole('ansatte', 100_000)
const SHARE = whole('andel', 100)
const OVERHEAD = oneOf('overhead', ['nej', 'ja'], 'nej')
const MATERIAL = oneOf('vaesentlig', ['nej', 'ja'], 'ja')
const NOTICE = whole('varsel', 24)
const EFFECT = date('virkning')

/** Version 1: the addresses of release 0.1. */
export const CALENDAR_CODEC: AddressCodec<CalendarAddress> = {
  migrations: [],
  read: (take) => ({
    date: take(DATE),
    region: take(REGION),
    employees: take(EMPLOYEES),
    share: take(SHARE),
    overhead: take(OVERHEAD),
    material: take(MATERIAL),
    noticeMonths: take(NOTICE),
    takesEffect: take(EFFECT),
    known: take(KNOWN),
    language: take(LANGUAGE),
  }),
  write: (put, state) => {
    put(DATE, state.date)
    put(REGION, state.region)
    put(EMPLOYEES, state.employees)
    put(SHARE, state.share)
    put(OVERHEAD, state.overhead)
    put(MATERIAL, state.material)
    put(NOTICE, state.noticeMonths)
    put(EFFECT, state.takesEffect)
    put(KNOWN, state.known)
    put(LANGUAGE, state.language)
  },
}
