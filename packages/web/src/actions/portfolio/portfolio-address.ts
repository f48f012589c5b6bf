import type { AreaId, Language } from '@laegedaekning/domain'
import type { AddressCodec, AddressField } from '../../address/codec.ts'
import { writeAddress } from '../../address/codec.ts'
import { area, LANGUAGE, oneOf } from '../../address/fields.ts'
import { pathOf } from '../../address/route.ts'
import { EXPLAIN, KNOWN } from '../../status/status-address.ts'

export const PORTFOLIO_VIEWS = ['liste', 'aarsager'] as const

/** Where a new initiative is copied from: an entry of the catalogue (`W19`), or an idea (`ide-2026-3`). */
export type CopySource = { readonly kind: 'catalogue' | 'idea'; readonly id: string }

/** The portfolio as its address says it. */
export type PortfolioAddress = {
  readonly view: (typeof PORTFOLIO_VIEWS)[number]
  /** Whose initiatives; `null` for all that one may see. */
  readonly region: AreaId | null
  /** What a new one begins from. */
  readonly from: CopySource | null
  readonly explain: string
  readonly known: string | null
  readonly language: Language
}

const VIEW = oneOf('vis', PORTFOLIO_VIEWS, 'liste')
const REGION = area('region')
const IDEA = /^ide-(\d{4}-\d{1,6})$/

const FROM: AddressField<CopySource | null> = {
  name: 'af',
  read: (text) => {
    const idea = IDEA.exec(text)?.[1]
    if (idea !== undefined) return { kind: 'idea', id: idea }
    return /^[A-Z]{1,2}\d{1,2}$/.test(text) ? { kind: 'catalogue', id: text } : undefined
  },
  write: (value) => (value === null ? null : value.kind === 'idea' ? `ide-${value.id}` : value.id),
  fallback: null,
}

/** Version 1: the addresses of release 0.1. */
export const PORTFOLIO_CODEC: AddressCodec<PortfolioAddress> = {
  migrations: [],
  read: (take) => ({
    view: take(VIEW),
    region: take(REGION),
    from: take(FROM),
    explain: take(EXPLAIN),
    known: take(KNOWN),
    language: take(LANGUAGE),
  }),
  write: (put, state) => {
    put(VIEW, state.view)
    put(REGION, state.region)
    put(FROM, state.from)
    put(EXPLAIN, state.explain)
    put(KNOWN, state.known)
    put(LANGUAGE, state.language)
  },
}

/** The word of the address under which a new initiative is written. */
export const NEW = 'ny'

/** The address of a new initiative, copied from something or empty. */
export function newInitiativeHref(from: CopySource | null, language: Language): string {
  const state = { view: 'liste', region: null, from, explain: '', known: null, language } as const
  return pathOf({ page: 'actions', part: 'portefoelje', item: NEW }) + writeAddress(PORTFOLIO_CODEC, state)
}
