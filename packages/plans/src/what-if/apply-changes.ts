import { equirectangularKm, type Point } from '@laegedaekning/access'
import type { Change } from './change.ts'
import type { WhatIfDemand, WhatIfSupply, WhatIfWorld } from './world.ts'

/** A practice after the changes, in the place of the world's supply; new ones stand after those. */
export type ChangedSupply = WhatIfSupply & {
  readonly gone: boolean
  /** Whether it stands at another point than the costs were measured to: moved, or new. */
  readonly elsewhere: boolean
  readonly isNew: boolean
}

/** The supply after changes, and the changes that name a practice that is not there. */
export type Applied = {
  readonly supply: readonly ChangedSupply[]
  readonly unknown: readonly Change[]
}

/**
 * Applies changes in their order; those of different practices do not touch each other, so their order does not matter. New
 * practices stand in order of their id, which is made of their point.
 */
export function applyChanges(world: WhatIfWorld, changes: readonly Change[]): Applied {
  const places = new Map(world.supply.map(({ id }, place) => [id, place]))
  const supply: ChangedSupply[] = world.supply.map((one) => ({
    ...one,
    gone: false,
    elsewhere: false,
    isNew: false,
  }))
  const fresh: ChangedSupply[] = []
  const unknown: Change[] = []
  for (const change of changes) {
    if (change.kind === 'new') {
      fresh.push(newPractice(change, world))
      continue
    }
    const place = places.get(change.practice)
    const before = place === undefined ? undefined : supply[place]
    if (place === undefined || before === undefined) unknown.push(change)
    else supply[place] = changed(before, change)
  }
  return { supply: [...supply, ...withOwnIds(fresh)], unknown }
}

function changed(before: ChangedSupply, change: Exclude<Change, { readonly kind: 'new' }>): ChangedSupply {
  switch (change.kind) {
    case 'close':
      return { ...before, gone: true }
    case 'capacity':
      return { ...before, capacity: change.capacity }
    case 'intake':
      return { ...before, open: change.open }
    case 'move': {
      const site = { lat: change.lat, lon: change.lon }
      return { ...before, ...site, sites: [site], elsewhere: true }
    }
  }
}

function newPractice(change: Extract<Change, { readonly kind: 'new' }>, world: WhatIfWorld): ChangedSupply {
  const { lat, lon, capacity } = change
  // the kommune of the nearest small area, so that it stands somewhere in tables
  const nearest = nearestOf(world.demand, change)
  const [some] = world.supply
  const id = `ny:${lat},${lon}`
  const closingLimit = some?.closingLimit ?? world.normPatients
  const kommune = nearest?.kommune ?? world.within
  const own = { id, name: id, kommune, lat, lon, sites: [{ lat, lon }], capacity, closingLimit }
  return { ...own, open: true, listedPatients: 0, gone: false, elsewhere: true, isNew: true }
}

/** Measured in kilometres: a degree of longitude is a little over half one of latitude here. */
function nearestOf(demand: readonly WhatIfDemand[], point: Point): WhatIfDemand | undefined {
  let best: { readonly one: WhatIfDemand; readonly km: number } | undefined
  for (const one of demand) {
    const km = equirectangularKm(point, one)
    if (km < (best?.km ?? Infinity)) best = { one, km }
  }
  return best?.one
}

function withOwnIds(fresh: readonly ChangedSupply[]): readonly ChangedSupply[] {
  const seen = new Map<string, number>()
  return fresh
    .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : (a.capacity ?? 0) - (b.capacity ?? 0)))
    .map((one) => {
      const count = (seen.get(one.id) ?? 0) + 1
      seen.set(one.id, count)
      return count === 1 ? one : { ...one, id: `${one.id}-${count}` }
    })
}
