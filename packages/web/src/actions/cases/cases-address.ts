import type { AreaId, Language, RecordOrigin } from '@laegedaekning/domain'
import type { AddressCodec, AddressField } from '../../address/codec.ts'
import { area, LANGUAGE, oneOf, slug } from '../../address/fields.ts'
import { KNOWN } from '../../status/status-address.ts'

/** Which cases are listed: those that are open, those with something late, those that are closed, or all. */
export const CASE_VIEWS = ['aabne', 'forfaldne', 'lukkede', 'alle'] as const
export type CaseView = (typeof CASE_VIEWS)[number]

/** The cases as their address says them. */
export type CasesAddress = {
  readonly area: AreaId | null
  readonly view: CaseView
  /** Id of a process: only its cases, and the one that a new case is started from. */
  readonly process: string | null
  /** The decision of a meeting round that a new case comes of (`moede-2026-1.b2`). */
  readonly from: RecordOrigin | null
  readonly known: string | null
  readonly language: Language
}

const AREA = area('omraade')
const VIEW = oneOf('vis', CASE_VIEWS, 'aabne')
const PROCESS = slug('sagsgang')

const FROM: AddressField<RecordOrigin | null> = {
  name: 'af',
  read: (text) => {
    const [, id, part] = /^moede-(\d{4}-\d{1,6})\.(\w{1,20})$/.exec(text) ?? []
    return id === undefined || part === undefined ? undefined : { kind: 'meeting-round', id, part }
  },
  write: (value) => (value === null ? null : `moede-${value.id}.${value.part}`),
  fallback: null,
}

/** Version 1: the addresses of release 0.1. */
export const CASES_CODEC: AddressCodec<CasesAddress> = {
  migrations: [],
  read: (take) => ({
    area: take(AREA),
    view: take(VIEW),
    process: take(PROCESS),
    from: take(FROM),
    known: take(KNOWN),
    language: take(LANGUAGE),
  }),
  write: (put, state) => {
    put(AREA, state.area)
    put(VIEW, state.view)
    put(PROCESS, state.process)
    put(FROM, state.from)
    put(KNOWN, state.known)
    put(LANGUAGE, state.language)
  },
}

/** The word of the address under which a new case is started. */
export const NEW = 'ny'
