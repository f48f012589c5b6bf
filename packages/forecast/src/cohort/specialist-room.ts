import { FORM_COUNT, type Layout } from '../model/layout.ts'
import { groupsOf } from './settling.ts'

/** The lists that a specialty is followed in. */
export type SpecialistRoom = {
  readonly state: Float64Array
  readonly active: Uint8Array
  /** Who comes to each row of a group from other forms, and whether anybody does. */
  readonly arriving: Float64Array
  readonly arrivalActive: Uint8Array
  /** Movers out of each zone, then who arrives in it per unit of attraction: `[(zone × rows + row) × births + birth]`. */
  readonly pools: Float64Array
  readonly poolActive: Uint8Array
  /** Of those who arrive, per unit of attraction, the ones from another zone; filled for the flows only. */
  readonly fromFar: Float64Array
  /** Those who leave any zone, per unit of attraction of all others, by birth. */
  readonly fromAll: Float64Array
}
const rooms = new WeakMap<Layout['places'], SpecialistRoom>()

/**
 * The lists for the largest specialty of a layout, used again for every specialty and run: one is followed from the first year
 * to the last before the next begins. Allocating them anew made the slowest moves of a slider (F21).
 */
export function roomFor(layout: Layout, wantsFlows: boolean): SpecialistRoom {
  const { births, groups, specialties, zones } = layout
  const found = rooms.get(layout.places)
  if (found !== undefined && (!wantsFlows || found.fromFar.length > 0)) {
    for (const list of [found.arriving, found.arrivalActive, found.pools, found.poolActive]) list.fill(0)
    return found
  }
  const widths = specialties.map((_, specialty) => {
    const { from, until } = groupsOf(layout, specialty)
    return until - from
  })
  const rows = Math.min(groups, Math.max(0, ...widths)) * FORM_COUNT * 2
  const wide = zones.length * FORM_COUNT * 2 * births
  const made: SpecialistRoom = {
    state: new Float64Array(rows * births),
    active: new Uint8Array(rows),
    arriving: new Float64Array(FORM_COUNT * 2 * births),
    arrivalActive: new Uint8Array(FORM_COUNT * 2),
    pools: new Float64Array(wide),
    poolActive: new Uint8Array(FORM_COUNT * 2),
    fromFar: new Float64Array(wantsFlows ? wide : 0),
    fromAll: new Float64Array(births),
  }
  rooms.set(layout.places, made)
  return made
}
