import { straightLineCosts } from '@laegedaekning/access'
import type { Text } from '@laegedaekning/domain'
import type { ParametersAt } from '@laegedaekning/rules'
import { addressCells } from './address-cells.ts'
import { type DemandChoice, placePeople } from './demand.ts'
import type { RegisterAt } from './register-at.ts'
import { placePractices } from './supply.ts'
import type { AccessCosts, AccessPlaces, AccessWorld, DemandBasis } from './world.ts'

/** How people are placed; everything may be left out. */
export type AccessPlacesOptions = Partial<DemandChoice>

/** Where people live and practices are (X13): people scaled to the kommune's number, practices once each. */
export function placesAt(register: RegisterAt, options: AccessPlacesOptions = {}): AccessPlaces {
  const { smallAreas = 'auto', localLimits = new Map() } = options
  const addresses = options.addresses ?? (smallAreas === 'adressecelle' ? addressCells(register) : [])
  const { demand, peopleWithoutPlace } = placePeople(register, { smallAreas, addresses, localLimits })
  const { afstandsgraense, valgmulighed } = register.parameters.almenPraksis.afstand
  const bases = new Map<DemandBasis, { areas: number; people: number }>()
  for (const { basis, people } of demand) {
    const sum = bases.get(basis) ?? { areas: 0, people: 0 }
    bases.set(basis, { areas: sum.areas + 1, people: sum.people + people })
  }
  return {
    date: register.date,
    demand,
    ...placePractices(register),
    limitRule: afstandsgraense,
    choiceRule: valgmulighed,
    localLimits,
    bases: [...bases]
      .map(([basis, sums]) => ({ basis, ...sums }))
      .toSorted((a, b) => b.people - a.people || (a.basis < b.basis ? -1 : 1)),
    peopleWithoutPlace,
  }
}

/** How many of the nearest open practices every small area keeps beyond the bound: what it takes to close two and still have three. */
const NEAREST_KEPT = 5

/**
 * Costs in a straight line, or times the detour factor of the date (B10.4). The bound is the parameter
 * `tilgaengelighed/adgang/afstandstabel`, or the longest limit asked for where that is longer.
 */
export function straightCostsOf(
  places: AccessPlaces,
  basis: 'straight-line' | 'straight-line-times-detour',
  parameters: ParametersAt,
): AccessCosts {
  const detour = parameters.almenPraksis.afstand.omvejsfaktor
  const factor = basis === 'straight-line' ? 1 : (detour.value ?? 1)
  const boundKm = boundOf(places, parameters)
  const supply = places.supply.map(({ sites, open }) => ({ sites, kept: open !== false }))
  return {
    basis,
    km: straightLineCosts(places.demand, supply, { boundKm, factor, nearest: NEAREST_KEPT }),
    boundKm,
    minutes: null,
    boundMinutes: null,
    detour: basis === 'straight-line' ? null : detour,
    network: null,
    notOnRoad: { demand: [], supply: [] },
  }
}

/** How far pairs are measured, in kilometres: far enough for every limit and catchment in use. */
export function boundOf(places: AccessPlaces, { tilgaengelighed: { adgang } }: ParametersAt): number {
  return Math.max(
    adgang.afstandstabel.value ?? 0,
    adgang.opland.value ?? 0,
    places.limitRule.value ?? 0,
    ...places.localLimits.values(),
  )
}

/** The places with costs that were made for them; a `RangeError` where the sizes differ. */
export function withCosts(places: AccessPlaces, costs: AccessCosts): AccessWorld {
  const { demandCount, supplyCount } = costs.km
  if (demandCount !== places.demand.length || supplyCount !== places.supply.length)
    throw new RangeError(`costs of ${demandCount} × ${supplyCount} are not those of the places`)
  return { ...places, costs }
}

/** What so many small areas of a kind mean, for a figure's reservations. */
export function placingWords({
  basis,
  areas,
}: {
  readonly basis: DemandBasis
  readonly areas: number
}): Text {
  switch (basis) {
    case 'afstemningsomraade':
      return {
        da: `Bygger på ${areas} afstemningsområder, hvis indbyggere er skaleret til kommunens folketal på dagen.`,
        en: `Based on ${areas} polling districts, their people scaled to the municipality’s population on the day.`,
      }
    case 'sogn':
      return {
        da: `Bygger på ${areas} sogne, skaleret til kommunens folketal på dagen; hvor sognene intet folketal har, er kommunens indbyggere ligeligt fordelt på dem.`,
        en: `Based on ${areas} parishes, scaled to the municipality’s population on the day; where parishes have no count, the municipality’s people are shared equally among them.`,
      }
    case 'adressecelle':
      return {
        da: `Bygger på ${areas} kvadrater med adresser; kommunens folketal på dagen er fordelt efter antallet af adresser.`,
        en: `Based on ${areas} grid cells with addresses; the municipality’s population on the day is shared by the number of addresses.`,
      }
    case 'kommune':
      return {
        da: `I ${areas} ${areas === 1 ? 'kommune' : 'kommuner'} uden mindre områder i registret står alle indbyggere i ét punkt; afstandene der er grove.`,
        en: `In ${areas} ${areas === 1 ? 'municipality' : 'municipalities'} without smaller areas in the register all people stand at one point; distances there are rough.`,
      }
  }
}
