import { isWithin, type Point } from './distance.ts'
import {
  checkPoint,
  indexSupplies,
  nearestSupplies,
  type PlacedSupply,
  type SupplyDistance,
  suppliesWithin,
} from './supply-index.ts'

/** People at one point, for example those of a polling district at its centroid. */
export type PlacedDemand = Point & { readonly id: string; readonly people: number }

/** A demand with the practices that were found for it, nearest first. */
export type DemandReach = {
  readonly id: string
  readonly people: number
  readonly nearest: readonly SupplyDistance[]
}

/**
 * The nearest `most` practices of every demand, nearest first, ties by id; fewer where there are fewer within the limit.
 * Straight-line kilometres. Demands come in order of id, whatever the order given. Throws a `RangeError` for a count that is
 * not a whole number and for a point that is not on the earth.
 */
export function distancesToNearest(
  demands: readonly PlacedDemand[],
  supplies: readonly PlacedSupply[],
  most: number,
  limitKm = Infinity,
): readonly DemandReach[] {
  if (!Number.isInteger(most) || most < 0) throw new RangeError(`${most} is not a number of practices`)
  const index = indexSupplies(supplies)
  return inOrderOfId(demands).map((demand) => ({
    id: demand.id,
    people: demand.people,
    nearest: nearestSupplies(index, demand, most, limitKm),
  }))
}

/** How many practices each demand has within a limit, the limit itself included; demands in order of id. */
export function countWithin(
  demands: readonly PlacedDemand[],
  supplies: readonly PlacedSupply[],
  limitKm: number,
): readonly { readonly id: string; readonly people: number; readonly practices: number }[] {
  const index = indexSupplies(supplies)
  return inOrderOfId(demands).map(({ id, people, lat, lon }) => ({
    id,
    people,
    practices: suppliesWithin(index, { lat, lon }, limitKm).length,
  }))
}

/** How many people have a practice within each limit. */
export type PeopleWithin = {
  /** All people of the demands. */
  readonly people: number
  /** In the order of the limits given. The share is `null` where there are no people. */
  readonly limits: readonly { readonly km: number; readonly people: number; readonly share: number | null }[]
  /** Demands beyond the largest limit, farthest first; `km` is `null` where there is no practice at all. */
  readonly beyond: readonly { readonly id: string; readonly people: number; readonly km: number | null }[]
}

/** People with a practice within each of several limits in kilometres, the limits themselves included. */
export function peopleWithin(
  demands: readonly PlacedDemand[],
  supplies: readonly PlacedSupply[],
  limitsKm: readonly number[],
): PeopleWithin {
  const reached = distancesToNearest(demands, supplies, 1).map(({ id, people, nearest }) => ({
    id,
    people,
    km: nearest[0]?.km ?? null,
  }))
  const people = sumPeople(reached)
  const largestKm = Math.max(0, ...limitsKm)
  return {
    people,
    limits: limitsKm.map((km) => {
      const inside = sumPeople(reached.filter((one) => one.km !== null && isWithin(one.km, km)))
      return { km, people: inside, share: people > 0 ? inside / people : null }
    }),
    beyond: reached
      .filter((one) => one.km === null || !isWithin(one.km, largestKm))
      .toSorted((a, b) => (b.km ?? Infinity) - (a.km ?? Infinity) || (a.id < b.id ? -1 : 1)),
  }
}

/** People of several demands, added in the order given. */
export function sumPeople(demands: readonly { readonly people: number }[]): number {
  let people = 0
  for (const demand of demands) people += demand.people
  return people
}

/** Demands by id, so that neither rows nor sums depend on the order given. */
export function inOrderOfId(demands: readonly PlacedDemand[]): readonly PlacedDemand[] {
  for (const demand of demands) checkPoint(demand)
  return demands.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.people - b.people))
}
