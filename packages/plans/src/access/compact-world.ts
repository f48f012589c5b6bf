import type { SparseCosts } from '@laegedaekning/access'
import type { AreaId, PlainDate } from '@laegedaekning/domain'
import type { MeasuredWorld } from './area-access.ts'
import type { DistanceBasis } from './world.ts'

/** Sparse costs as plain lists, rounded to a metre or a thousandth of a minute. */
export type CompactCosts = {
  readonly rowStart: readonly number[]
  readonly supply: readonly number[]
  readonly cost: readonly number[]
}

/** An access world as plain data for a browser: small areas inside an area, every practice near them, and the costs between. */
export type CompactWorld = {
  readonly date: PlainDate
  readonly basis: DistanceBasis
  readonly within: AreaId
  readonly boundKm: number
  /** How many practices the rule wants within the limit; `null` where it has no number. */
  readonly leastPractices: number | null
  /** Multiplied onto straight lines of new places; 1 for the straight line, `null` by road. */
  readonly factor: number | null
  readonly demand: readonly {
    readonly id: string
    readonly name: string
    readonly kommune: AreaId
    readonly lat: number
    readonly lon: number
    readonly people: number
    readonly limitKm: number | null
    readonly householdsWithoutCar: number | null
    /** People by age group, in the order of `ageGroups`; empty where not known. */
    readonly ages: readonly number[]
  }[]
  readonly ageGroups: readonly { readonly ageFrom: number; readonly ageUntil: number | null }[]
  readonly supply: readonly {
    readonly id: string
    readonly name: string
    readonly kommune: AreaId
    readonly lat: number
    readonly lon: number
    readonly sites: readonly { readonly lat: number; readonly lon: number }[]
    readonly capacity: number | null
    readonly open: boolean | null
    readonly listedPatients: number | null
    readonly closingLimit: number | null
  }[]
  readonly km: CompactCosts
  readonly minutes: CompactCosts | null
}

const ROUND = 1000

/** The small areas inside an area, the practices that any of them has a cost to, and those costs. */
export function compactWorld({ world, inside }: MeasuredWorld, within: AreaId): CompactWorld {
  const places = inside(within)
  const { km, minutes } = world.costs
  const used = usedSupplies([km, ...(minutes === null ? [] : [minutes])], places)
  const placeOf = new Map(used.map((old, place) => [old, place]))
  const groups = world.demand.find(({ ages }) => ages.length > 0)?.ages ?? []
  return {
    date: world.date,
    basis: world.costs.basis,
    within,
    boundKm: world.costs.boundKm,
    leastPractices: world.choiceRule.value,
    factor: world.costs.basis === 'road' ? null : (world.costs.detour?.value ?? 1),
    demand: places.flatMap((place) => {
      const demand = world.demand[place]
      if (demand === undefined) return []
      const { id, name, kommune, lat, lon, people, limitKm, householdsWithoutCar, ages } = demand
      const same = ages.length === groups.length
      return [
        {
          id,
          name,
          kommune,
          lat,
          lon,
          people,
          limitKm,
          householdsWithoutCar,
          ages: same ? ages.map((age) => age.people) : [],
        },
      ]
    }),
    ageGroups: groups.map(({ ageFrom, ageUntil }) => ({ ageFrom, ageUntil })),
    supply: used.flatMap((place) => {
      const supply = world.supply[place]
      if (supply === undefined) return []
      const { id, name, kommune, lat, lon, sites, capacity, open, listedPatients, closingLimit } = supply
      return [{ id, name, kommune, lat, lon, sites, capacity, open, listedPatients, closingLimit }]
    }),
    km: compactCosts(km, places, placeOf),
    minutes: minutes === null ? null : compactCosts(minutes, places, placeOf),
  }
}

function usedSupplies(costs: readonly SparseCosts[], places: readonly number[]): readonly number[] {
  const used = new Set<number>()
  for (const { rowStart, supply } of costs)
    for (const place of places)
      for (let pair = rowStart[place] ?? 0; pair < (rowStart[place + 1] ?? 0); pair += 1)
        used.add(supply[pair] ?? 0)
  return [...used].toSorted((a, b) => a - b)
}

/** The costs of some small areas to the supplies that `placeOf` has a place for, none above `most`. */
export function compactCosts(
  { rowStart, supply, cost }: SparseCosts,
  places: readonly number[],
  placeOf: ReadonlyMap<number, number>,
  most = Infinity,
): CompactCosts {
  const starts = [0]
  const supplies: number[] = []
  const costs: number[] = []
  for (const place of places) {
    for (let pair = rowStart[place] ?? 0; pair < (rowStart[place + 1] ?? 0); pair += 1) {
      const to = placeOf.get(supply[pair] ?? 0)
      if (to === undefined || (cost[pair] ?? 0) > most) continue
      supplies.push(to)
      costs.push(Math.round((cost[pair] ?? 0) * ROUND) / ROUND)
    }
    starts.push(supplies.length)
  }
  return { rowStart: starts, supply: supplies, cost: costs }
}
