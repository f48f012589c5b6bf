import type { Layout } from '../model/layout.ts'
import type { Rates } from '../model/rates.ts'
import { isSame } from './early-courses.ts'

/** Weights with which places are chosen, by year and level of specialty (0 wide, 1 kommune). */
export type Choice = {
  /** `[(year × 2 + level) × places + place]`: attraction × factor; 0 for places of the other level. */
  readonly weight: Float64Array
  /** `[(year × 2 + level) × zones + zone]`: their sum in a zone. */
  readonly zoneWeight: Float64Array
  /** `[year × 2 + level]`: their sum. */
  readonly total: Float64Array
  /** `[(year × 2 + level) × places + place]`: share of the main courses of the place's VUR that are placed there. */
  readonly trainingShare: Float64Array
}

type Known = { readonly attraction: Float64Array; readonly training: Float64Array; readonly choice: Choice }
/** The last weights of each layout: only changes of attraction or training weight make others. */
const known = new WeakMap<Layout['places'], Known>()

/** The weights of all years under the rates (the last ones are remembered). */
export function makeChoice(layout: Layout, rates: Rates): Choice {
  const [attraction, training] = [rates['settling.attraction'], rates['courses.training-weight']]
  const found = known.get(layout.places)
  if (found !== undefined && isSame(found.attraction, attraction) && isSame(found.training, training))
    return found.choice
  const choice = weigh(layout, rates)
  known.set(layout.places, { attraction, training, choice })
  return choice
}

function weigh(layout: Layout, rates: Rates): Choice {
  const places = layout.places.length
  const zones = layout.zones.length
  const years = layout.steps + 1
  const weight = new Float64Array(years * 2 * places)
  const zoneWeight = new Float64Array(years * 2 * zones)
  const total = new Float64Array(years * 2)
  const trainingShare = new Float64Array(years * 2 * places)
  const factors = rates['settling.attraction']
  const trainingWeights = rates['courses.training-weight']
  for (let year = 0; year < years; year += 1) {
    const inVur = new Float64Array(2 * layout.vurs.length)
    for (const [place, { attraction }] of layout.places.entries()) {
      const level = layout.isKommune[place] ?? 0
      const row = year * 2 + level
      const value = attraction * (factors[year * places + place] ?? 0)
      const zone = row * zones + (layout.zoneOfPlace[place] ?? 0)
      weight[row * places + place] = value
      zoneWeight[zone] = (zoneWeight[zone] ?? 0) + value
      total[row] = (total[row] ?? 0) + value
      const vur = level * layout.vurs.length + (layout.vurOfPlace[place] ?? 0)
      inVur[vur] = (inVur[vur] ?? 0) + (trainingWeights[year * places + place] ?? 0)
    }
    for (const place of layout.places.keys()) {
      const level = layout.isKommune[place] ?? 0
      const all = inVur[level * layout.vurs.length + (layout.vurOfPlace[place] ?? 0)] ?? 0
      trainingShare[(year * 2 + level) * places + place] =
        all > 0 ? (trainingWeights[year * places + place] ?? 0) / all : 0
    }
  }
  return { weight, zoneWeight, total, trainingShare }
}

/**
 * The part of the moves from a zone that crosses its border: the wanted share, but none where there is nowhere else to go and
 * all where the zone itself has no weight left; −1 where there is nowhere at all (then nobody moves).
 */
export function leavingShare(wanted: number, zoneWeight: number, total: number): number {
  const outside = total - zoneWeight > total * 1e-12
  if (zoneWeight > 0) return outside ? wanted : 0
  return outside ? 1 : -1
}
