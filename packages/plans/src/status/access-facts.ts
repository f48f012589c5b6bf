import { isWithin } from '@laegedaekning/access'
import { type AreaId, findAreaId, type PlainDate, type Snapshot } from '@laegedaekning/domain'
import type { AreaFactsIndex, ParametersAt } from '@laegedaekning/rules'
import { type MeasuredWorld, measureWorld } from '../access/area-access.ts'
import { placesAt, straightCostsOf, withCosts } from '../access/places.ts'

/**
 * What straight-line distances say of the people of every area (X13, N24, N25): the same world as the access room, with the
 * kinds of small area that the register has.
 */
export function measureStraight(
  snapshot: Snapshot,
  date: PlainDate,
  facts: AreaFactsIndex,
  parameters: ParametersAt,
): MeasuredWorld {
  const places = placesAt({ snapshot, date, facts, parameters })
  const world = withCosts(places, straightCostsOf(places, 'straight-line', parameters))
  return measureWorld(world, facts.tree, parameters)
}

/** The same for the people of one kommune only, to whom all practices are measured: what a question of one place waits for. */
export function measureKommune(
  {
    snapshot,
    date,
    plainFacts: facts,
    parameters,
  }: {
    readonly snapshot: Snapshot
    readonly date: PlainDate
    readonly plainFacts: AreaFactsIndex
    readonly parameters: ParametersAt
  },
  kommune: AreaId,
): MeasuredWorld {
  const all = placesAt({ snapshot, date, facts, parameters })
  const places = { ...all, demand: all.demand.filter((one) => one.kommune === kommune) }
  const world = withCosts(places, straightCostsOf(places, 'straight-line', parameters))
  return measureWorld(world, facts.tree, parameters)
}

/** A small area whose nearest practice lies beyond the distance limit. */
export type BeyondLimit = { readonly area: AreaId; readonly people: number; readonly kilometres: number }

/**
 * The small areas whose nearest practice lies beyond the distance limit (N24), farthest first; empty where nothing is placed or no
 * limit is in force.
 */
export function areasBeyondLimit({ world, reach }: MeasuredWorld): readonly BeyondLimit[] {
  if (world.supply.length === 0) return []
  return world.demand
    .flatMap(({ id, people, limitKm }, place) => {
      const area = findAreaId(id)
      const kilometres = reach.nearestKm[place] ?? Infinity
      const beyond = area !== undefined && limitKm !== null && Number.isFinite(kilometres)
      return beyond && !isWithin(kilometres, limitKm) ? [{ area, people, kilometres }] : []
    })
    .toSorted((a, b) => b.kilometres - a.kilometres)
}
