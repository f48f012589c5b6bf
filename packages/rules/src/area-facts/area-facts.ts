import type { AreaId, Fact, FactKind, PlainDate } from '@laegedaekning/domain'
import type { AccessFacts } from './access-facts.ts'
import type { PopulationFacts } from './population-facts.ts'
import type { Tally } from './tally.ts'

/** Kinds of fact that are placed on an area and counted in every area around it. */
export const PLACED_KINDS = [
  'practice',
  'capacity',
  'ydernummer',
  'doctor',
  'training',
  'designation',
] as const
export type PlacedKind = (typeof PLACED_KINDS)[number]

/**
 * Whether the register says anything of a kind here: in every region concerned, in some, in none, or only for larger
 * areas than this one. Zero where all have reported is a zero; where none has, it is a gap in the register.
 */
export type Reporting = 'all' | 'part' | 'none' | 'not-divided'

/** A count that is reported for an area as a whole and added up from the areas of one level where it is not. */
export type StockFacts = {
  readonly total: Tally
  /** How many areas were added together, and how many of that level there are. */
  readonly reporting: { readonly areas: number; readonly of: number }
}

/** What the register says of one area at a date, everything inside it included. */
export type AreaFacts = {
  readonly area: AreaId
  /** True for what lies inside the area but in none of its parts: not the area itself. */
  readonly isRest: boolean
  readonly date: PlainDate
  readonly population: PopulationFacts | null
  readonly unlisted: StockFacts | null
  /** Each practice once, at its first place of treatment. */
  readonly practice: readonly Fact<'practice'>[]
  /** Further places of treatment of practices that are counted at their first, maybe in another area. */
  readonly branch: readonly Fact<'practice'>[]
  readonly capacity: readonly Fact<'capacity'>[]
  readonly ydernummer: readonly Fact<'ydernummer'>[]
  readonly doctor: readonly Fact<'doctor'>[]
  readonly training: readonly Fact<'training'>[]
  readonly designation: readonly Fact<'designation'>[]
  /** Published figures of this very area; they are not added up. */
  readonly published: readonly Fact<'published'>[]
  readonly reporting: Readonly<Record<PlacedKind, Reporting>>
  /** Where the register's facts of a kind come from as a whole: the source of a zero. */
  readonly origin: Readonly<Record<PlacedKind, Tally>>
  /** How many specialties the doctors of the whole register have. */
  readonly nationalSpecialties: number
  /** People of the whole country at the date, for shares of a national number. */
  readonly nationalPopulation: PopulationFacts | null
  readonly access: AccessFacts | null
}

/** Where a placed fact lies: one area, and for a practice its postal district as well. */
export function placesOf(fact: Fact<PlacedKind>): readonly AreaId[] {
  if (fact.kind !== 'practice') return [fact.body.area]
  const { kommune, postnummer } = fact.body
  return postnummer === null ? [kommune] : [kommune, postnummer]
}

/** A body's facts of a kind by id, so that no list depends on the order of the register. */
export function sortById<K extends Exclude<FactKind, 'population' | 'membership'>>(
  facts: readonly Fact<K>[],
  idOf: (fact: Fact<K>) => string,
): readonly Fact<K>[] {
  return facts.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
}
