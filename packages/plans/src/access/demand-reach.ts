import { isWithin, type SparseCosts } from '@laegedaekning/access'
import type { AccessWorld } from './world.ts'

/** How many of the nearest open practices are looked at: nearest, second and third. */
export const NEAREST_SHOWN = 3

/** What each small area reaches, in the places of `world.demand`. */
export type DemandReach = {
  /** Kilometres to the nearest practice, open or not; Infinity where none is measured. */
  readonly nearestKm: Float64Array
  /** Kilometres to the nearest open practices, `NEAREST_SHOWN` for each small area; Infinity where there are fewer. */
  readonly openKm: Float64Array
  /** The same in minutes; `null` without a road network. */
  readonly openMinutes: Float64Array | null
  /** Place in `world.supply` of the practices in `openKm`; −1 where there are fewer. */
  readonly openSupply: Int32Array
  /** Open practices within the small area's own limit (N24, N25); `null` where no limit is in force. */
  readonly choices: Uint16Array | null
  /** Whether there are fewer than the rule asks for; `null` where limit or number is not known. */
  readonly withoutChoice: Uint8Array | null
}

/** Counts once what every figure asks for. Practices that do not say whether they are open are taken as open. */
export function reachOf(world: AccessWorld): DemandReach {
  const { demand, costs, choiceRule, limitRule, localLimits } = world
  const count = demand.length
  const isOpen = Uint8Array.from(world.supply, ({ open }) => (open === false ? 0 : 1))
  const nearestKm = new Float64Array(count).fill(Infinity)
  const choices = limitRule.value === null && localLimits.size === 0 ? null : new Uint16Array(count)
  const least = choiceRule.value
  const withoutChoice = choices === null || least === null ? null : new Uint8Array(count)
  for (const [place, { limitKm }] of demand.entries()) {
    const start = costs.km.rowStart[place] ?? 0
    const end = costs.km.rowStart[place + 1] ?? 0
    if (start < end) nearestKm[place] = costs.km.cost[start] ?? Infinity
    if (choices === null) continue
    let within = 0
    for (let pair = start; pair < end; pair += 1) {
      if (!isWithin(costs.km.cost[pair] ?? Infinity, limitKm ?? 0)) break
      within += isOpen[costs.km.supply[pair] ?? 0] ?? 0
    }
    choices[place] = within
    if (withoutChoice !== null && least !== null) withoutChoice[place] = within < least ? 1 : 0
  }
  const km = nearestOpen(costs.km, isOpen)
  return {
    nearestKm,
    openKm: km.cost,
    openSupply: km.supply,
    openMinutes: costs.minutes === null ? null : nearestOpen(costs.minutes, isOpen).cost,
    choices,
    withoutChoice,
  }
}

/** The first open supplies of each row; rows stand in order of cost. */
function nearestOpen(
  { demandCount, rowStart, supply, cost }: SparseCosts,
  isOpen: Uint8Array,
): { readonly cost: Float64Array; readonly supply: Int32Array } {
  const costs = new Float64Array(demandCount * NEAREST_SHOWN).fill(Infinity)
  const supplies = new Int32Array(demandCount * NEAREST_SHOWN).fill(-1)
  for (let row = 0; row < demandCount; row += 1) {
    const end = rowStart[row + 1] ?? 0
    let found = 0
    for (let pair = rowStart[row] ?? 0; pair < end && found < NEAREST_SHOWN; pair += 1) {
      const place = supply[pair] ?? 0
      if (isOpen[place] !== 1) continue
      costs[row * NEAREST_SHOWN + found] = cost[pair] ?? Infinity
      supplies[row * NEAREST_SHOWN + found] = place
      found += 1
    }
  }
  return { cost: costs, supply: supplies }
}
