import { type AreaId, type AreaLevel, DENMARK, type Language } from '@laegedaekning/domain'
import type { AddressCodec, AddressField } from '../address/codec.ts'
import { areaOr, LANGUAGE, level, oneOf, slug, words } from '../address/fields.ts'
import { EXPLAIN, KNOWN } from '../status/status-address.ts'
import { type ChosenLever, readScenario, writeScenario } from './scenario-text.ts'
import { type NamedScenario, OTHERS, POSITION } from './scenarios.ts'

/** The parts of the room, in the order of its menu. */
export const OUTLOOK_VIEWS = ['udsigt', 'scenarie', 'maal', 'kvalitet', '2008'] as const
export type OutlookView = (typeof OUTLOOK_VIEWS)[number]

/** The Fremskrivning room as its address says it. */
export type OutlookAddress = {
  readonly view: OutlookView
  /** Group of doctors or need; `null` for the first. */
  readonly group: string | null
  /** Level of the map and its table. */
  readonly level: AreaLevel
  readonly area: AreaId
  readonly year: number | null
  readonly scenario: readonly ChosenLever[]
  readonly name: string
  /** Other scenarios to compare with, and how many of them stand before the one that is shown. */
  readonly others: readonly NamedScenario[]
  readonly position: number
  /** Bands of the scenario shown: when it has rested (`nej`), at once (`ja`), or of all scenarios. Runs are found, or started. */
  readonly bands: 'nej' | 'ja' | 'alle'
  readonly known: string | null
  readonly explain: string
  readonly language: Language
}

const VIEW = oneOf('vis', OUTLOOK_VIEWS, 'udsigt')
const GROUP = slug('gruppe')
const LEVEL = level('niveau', 'sundhedsraad')
const AREA = areaOr('omraade', DENMARK)
const NAME = words('navn')
const YEAR: AddressField<number | null> = {
  name: 'aar',
  read: (text) => (/^20\d{2}$/.test(text) ? Number(text) : undefined),
  write: (value) => (value === null ? null : String(value)),
  fallback: null,
}
const SCENARIO: AddressField<readonly ChosenLever[]> = {
  name: 'scenarie',
  read: readScenario,
  write: (value) => (value.length === 0 ? null : writeScenario(value)),
  fallback: [],
}
const BANDS = oneOf('baand', ['nej', 'ja', 'alle'], 'nej')

/** Version 1: the first addresses of the room. */
export const OUTLOOK_CODEC: AddressCodec<OutlookAddress> = {
  migrations: [],
  read: (take) => ({
    view: take(VIEW),
    group: take(GROUP),
    level: take(LEVEL),
    area: take(AREA),
    year: take(YEAR),
    scenario: take(SCENARIO),
    name: take(NAME),
    others: take(OTHERS),
    position: take(POSITION),
    bands: take(BANDS),
    known: take(KNOWN),
    explain: take(EXPLAIN),
    language: take(LANGUAGE),
  }),
  write: (put, state) => {
    put(VIEW, state.view)
    put(GROUP, state.group)
    put(LEVEL, state.level)
    put(AREA, state.area)
    put(YEAR, state.year)
    put(SCENARIO, state.scenario)
    put(NAME, state.name)
    put(OTHERS, state.others)
    put(POSITION, state.position)
    put(BANDS, state.bands)
    put(KNOWN, state.known)
    put(EXPLAIN, state.explain)
    put(LANGUAGE, state.language)
  },
}
