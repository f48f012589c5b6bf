import {
  type AreaId,
  type Certainty,
  levelOf,
  type PlainDate,
  type Snapshot,
  type SourceId,
  weakestCertainty,
} from '@laegedaekning/domain'
import { appliedRule } from '@laegedaekning/rules'
import { compactCosts } from '../access/compact-world.ts'
import { type CompactWorld, compactWorld, type MeasuredWorld } from '../access/index.ts'
import { nameOf, worldOf } from '../status/world.ts'
import type { ScoreBasis, WhatIfOrigin, WhatIfWorld } from './world.ts'

/**
 * The world of a register for imagining in a browser: the small areas inside an area, every practice near them, and the numbers
 * of the date. In a straight line the costs are left out, since the browser measures the same from the points.
 */
export function whatIfWorld(
  snapshot: Snapshot,
  date: PlainDate,
  measured: MeasuredWorld,
  within: AreaId,
): WhatIfWorld {
  const world = worldOf(snapshot, date)
  const { km, minutes: _minutes, ...rest } = compactWorld(measured, within)
  const { adgang } = world.parameters.tilgaengelighed
  const steps = Object.keys(adgang.oplandTrin.cells ?? {}).toSorted()
  const catchmentKm = adgang.opland.value
  const weights = adgang.oplandVaegt.cells
  const known = steps.length > 0 && catchmentKm !== null && weights !== null
  const kommuner = snapshot.area.flatMap(({ body }) => (levelOf(body.id) === 'kommune' ? [body.id] : []))
  const { afstand, kapacitet } = world.parameters.almenPraksis
  const { demand, supply } = measured.world
  const notOnRoad = new Set(measured.world.costs.notOnRoad.demand)
  return {
    ...rest,
    origins: {
      // scaling to the municipality's number of the day infers
      people: originOf(
        demand.flatMap(({ origin }) => {
          const { certainty, madeUp } = origin
          return origin.sources.map(({ source }) => ({ source, certainty, madeUp }))
        }),
        'inferred',
      ),
      practices: originOf(supply, 'sourced'),
    },
    rules: {
      limit: appliedRule(afstand.afstandsgraense),
      least: appliedRule(afstand.valgmulighed),
      norm: appliedRule(kapacitet.norm),
      closing: appliedRule(kapacitet.lukkegraense),
      catchment: appliedRule(adgang.opland),
      detour: appliedRule(afstand.omvejsfaktor),
    },
    // whom the network does not reach, nothing can be said of by road: the rule is left open there
    demand: rest.demand.map((one) => (notOnRoad.has(one.id) ? { ...one, limitKm: null } : one)),
    km: rest.basis === 'road' ? km : null,
    score: known
      ? {
          catchmentKm,
          upTo: steps.map((step) => adgang.oplandTrin.cells?.[step] ?? 0),
          weights: steps.map((step) => weights[step] ?? 0),
          supplyUnit: measured.scores.supplyUnit,
          ...aroundOf(measured, rest, catchmentKm),
        }
      : null,
    normPatients: world.parameters.almenPraksis.kapacitet.norm.value,
    kommuner: kommuner.toSorted().map((id) => ({ id, name: nameOf(world, id) })),
  }
}

/**
 * Those outside the area who have one of its practices within the bound: they share the practices with those inside, and a
 * practice that is imagined near the border too.
 */
function aroundOf(
  { world: { costs, demand, supply }, inside }: MeasuredWorld,
  { within, supply: near, basis }: Pick<CompactWorld, 'within' | 'supply' | 'basis'>,
  catchmentKm: number,
): Pick<ScoreBasis, 'around' | 'aroundKm'> {
  const compactPlaces = new Map(near.map(({ id }, place) => [id, place]))
  const placeOf = new Map<number, number>()
  for (const [place, { id }] of supply.entries()) {
    const compactPlace = compactPlaces.get(id)
    if (compactPlace !== undefined) placeOf.set(place, compactPlace)
  }
  const own = new Set(inside(within))
  const { rowStart, supply: to, cost } = costs.km
  const places = [...demand.keys()].filter((place) => {
    if (own.has(place)) return false
    for (let pair = rowStart[place] ?? 0; pair < (rowStart[place + 1] ?? 0); pair += 1)
      if (placeOf.has(to[pair] ?? -1) && (cost[pair] ?? Infinity) <= costs.boundKm) return true
    return false
  })
  return {
    around: places.flatMap((place) => {
      const one = demand[place]
      return one === undefined ? [] : [{ id: one.id, lat: one.lat, lon: one.lon, people: one.people }]
    }),
    aroundKm: basis === 'road' ? compactCosts(costs.km, places, placeOf, catchmentKm) : null,
  }
}

type Origin = { readonly source: SourceId; readonly certainty: Certainty; readonly madeUp: boolean }

/** The commonest source of many, with the weakest certainty of all; no surer than `least`. */
function originOf(all: readonly Origin[], least: Certainty): WhatIfOrigin {
  const counts = new Map<SourceId, number>()
  for (const { source } of all) counts.set(source, (counts.get(source) ?? 0) + 1)
  const [most] = [...counts].toSorted(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
  return {
    source: most?.[0] ?? 'produkt',
    certainty: weakestCertainty([least, ...all.map(({ certainty }) => certainty)]),
    madeUp: all.some(({ madeUp }) => madeUp),
  }
}
