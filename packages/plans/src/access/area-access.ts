import { isWithin } from '@laegedaekning/access'
import { type AreaId, findAreaId, weakestCertainty } from '@laegedaekning/domain'
import {
  type AccessFacts,
  type AreaTree,
  lineageOf,
  type NearestFacts,
  type ParametersAt,
  type Tally,
} from '@laegedaekning/rules'
import { type DemandReach, NEAREST_SHOWN, reachOf } from './demand-reach.ts'
import { spreadOf, type ValueOfPeople } from './people-spread.ts'
import { placingWords } from './places.ts'
import { createScores, type Scores } from './scores.ts'
import type { AccessWorld, DemandBasis } from './world.ts'

/** An access world with what its small areas reach, and the small areas of every area around them. */
export type MeasuredWorld = {
  readonly world: AccessWorld
  readonly reach: DemandReach
  readonly scores: Scores
  /** Places in `world.demand` inside an area; by road only those that a road reaches. Empty where there are none. */
  readonly inside: (area: AreaId) => readonly number[]
  /** What distances say of an area; `null` where it has no small areas or no practice has a place. */
  readonly factsOf: (area: AreaId) => AccessFacts | null
  /** People inside an area whom no road of the network reaches. */
  readonly peopleOff: (area: AreaId) => number
  /** The same of any small areas, by their places in `world.demand`. */
  readonly factsOfPlaces: (places: readonly number[]) => AccessFacts
}

/** Counts what every small area reaches, once, and answers for every area around them. */
export function measureWorld(world: AccessWorld, tree: AreaTree, parameters: ParametersAt): MeasuredWorld {
  const reach = reachOf(world)
  const scores = createScores(world, parameters)
  const byArea = new Map<AreaId, number[]>()
  const off = new Set(world.costs.notOnRoad.demand)
  const peopleOff = new Map<AreaId, number>()
  for (const [place, demand] of world.demand.entries()) {
    const own = demand.basis === 'adressecelle' ? demand.kommune : (findAreaId(demand.id) ?? demand.kommune)
    for (const around of lineageOf(tree, own).values()) {
      if (off.has(demand.id)) {
        peopleOff.set(around, (peopleOff.get(around) ?? 0) + demand.people)
        continue
      }
      const known = byArea.get(around)
      if (known === undefined) byArea.set(around, [place])
      else known.push(place)
    }
  }
  const inside = (area: AreaId) => byArea.get(area) ?? []
  const shown = shownKm(world, parameters)
  const factsOfPlaces = (places: readonly number[]) => factsOf({ world, reach, scores }, places, shown)
  return {
    world,
    reach,
    scores,
    inside,
    factsOf: (area) =>
      world.supply.length === 0 || inside(area).length === 0
        ? null
        : { ...factsOfPlaces(inside(area)), peopleOffNetwork: peopleOff.get(area) ?? 0 },
    peopleOff: (area) => peopleOff.get(area) ?? 0,
    factsOfPlaces,
  }
}

/** The limits that people are counted within: those of the display that lie under the rule's, and the rule's own. */
function shownKm({ limitRule }: AccessWorld, { tilgaengelighed }: ParametersAt): readonly number[] {
  const limit = limitRule.value
  const bands = bandsKm(tilgaengelighed.adgang.afstandsbaand.cells)
  return [...bands.filter((km) => km < (limit ?? Infinity)), ...(limit === null ? [] : [limit])]
}

/** The distances of display, shortest first. */
export function bandsKm(cells: Readonly<Record<string, number>> | null): readonly number[] {
  return Object.values(cells ?? {}).toSorted((a, b) => a - b)
}

type Measured = Pick<MeasuredWorld, 'world' | 'reach' | 'scores'>

function factsOf(measured: Measured, places: readonly number[], shown: readonly number[]): AccessFacts {
  const { world, reach, scores } = measured
  const peopleAt = (place: number) => world.demand[place]?.people ?? 0
  const sumWhere = (counts: (place: number) => boolean) => {
    let people = 0
    for (const place of places) if (counts(place)) people += peopleAt(place)
    return people
  }
  const { withoutChoice } = reach
  const bases = new Map<DemandBasis, number>()
  for (const place of places) {
    const basis = world.demand[place]?.basis ?? 'kommune'
    bases.set(basis, (bases.get(basis) ?? 0) + 1)
  }
  return {
    people: scaledTally(world, places),
    practices: world.supplyOrigin,
    practicesWithoutPlace: world.supplyWithoutPlace,
    within: shown.map((kilometres) => ({
      kilometres,
      people: sumWhere((place) => isWithin(reach.nearestKm[place] ?? Infinity, kilometres)),
    })),
    withoutChoice: withoutChoice === null ? null : sumWhere((place) => withoutChoice[place] === 1),
    openNotKnown: world.supply.filter(({ open }) => open === null).length,
    measure: world.costs.basis,
    detour: world.costs.detour,
    network: networkName(world),
    placing: [...bases].map(([basis, areas]) => placingWords({ basis, areas })),
    peopleOffNetwork: 0,
    smallAreas: places.length,
    nearest: Array.from({ length: NEAREST_SHOWN }, (_, order) => nearestFacts(measured, places, order)),
    score: (method) => scores.meanOf(method, places),
    supplyUnit: scores.supplyUnit,
    withoutCapacity: scores.withoutCapacity,
  }
}

function networkName({ costs: { network } }: AccessWorld): string | null {
  if (network === null) return null
  return network.date === null ? `»${network.name}«` : `»${network.name}« (${network.date})`
}

function nearestFacts({ world, reach }: Measured, places: readonly number[], order: number): NearestFacts {
  const valuesOf = (costs: Float64Array): readonly ValueOfPeople[] =>
    places.flatMap((place) => {
      const value = costs[place * NEAREST_SHOWN + order] ?? Infinity
      return Number.isFinite(value) ? [{ value, people: world.demand[place]?.people ?? 0 }] : []
    })
  const km = valuesOf(reach.openKm)
  return {
    people: km.reduce((sum, { people }) => sum + people, 0),
    kilometres: spreadOf(km),
    minutes: reach.openMinutes === null ? null : spreadOf(valuesOf(reach.openMinutes)),
  }
}

/** The scaled people, with the origin of the small areas' counts; scaling infers, so the sum is no surer than that. */
export function scaledTally({ demand }: AccessWorld, places: readonly number[]): Tally {
  const all = places.flatMap((place) => demand[place] ?? [])
  const value = all.reduce((sum, { people }) => sum + people, 0)
  const source = all[0]?.origin.sources[0]?.source
  const starts = [
    ...new Set(all.flatMap(({ origin }) => [origin.from ?? [], origin.latest ?? []].flat())),
  ].toSorted()
  return {
    value,
    facts: all.length,
    sources: source === undefined ? [] : [{ source, value }],
    certainty: weakestCertainty(['inferred', ...new Set(all.map(({ origin }) => origin.certainty))]),
    madeUp: all.some(({ origin }) => origin.madeUp),
    from: starts[0] ?? null,
    latest: starts.at(-1) ?? null,
  }
}
