import { equirectangularKm, type Point } from '@laegedaekning/access'
import { type AreaId, type AreaLevel, levelOf } from '@laegedaekning/domain'
import { lineageOf } from '@laegedaekning/rules'
import { nameOf, type World } from '../status/world.ts'
import { outlineHolds } from './outline-point.ts'
import type { FoundPlace } from './place.ts'

/**
 * How an area around a place was found: it is the place itself; the register says so; its outline holds the point; it has the
 * nearest small area by its middle (an estimate); or only a schematic drawing holds the point (an estimate).
 */
export const AREA_FINDINGS = ['self', 'register', 'outline', 'nearest', 'drawing'] as const
export type AreaFinding = (typeof AREA_FINDINGS)[number]

/** An area in which a place lies. */
export type AreaAround = {
  readonly level: AreaLevel
  readonly id: AreaId
  readonly name: string
  readonly found: AreaFinding
}

/** From the smallest to the largest; the country is left out, since it is always the same. */
const LEVELS: readonly AreaLevel[] = [
  'afstemningsomraade',
  'sogn',
  'postnummer',
  'kommune',
  'sundhedsraad',
  'region',
  'vur',
  'amt',
]

/** The areas in which a place lies, smallest first (ux.md feature 5). Estimates say so. */
export function areasAround(world: World, place: FoundPlace): readonly AreaAround[] {
  const found = new Map<AreaLevel, { readonly id: AreaId; readonly found: AreaFinding }>()
  const self = world.snapshot.area.find(({ body }) => body.id === place.id)?.body.id
  if (self !== undefined) {
    for (const [level, id] of lineageOf(world.facts.tree, self))
      found.set(level, { id, found: id === self ? 'self' : 'register' })
  }
  if (place.postnummer !== null && !found.has('postnummer'))
    found.set('postnummer', {
      id: place.postnummer,
      found: place.postnummer === place.id ? 'self' : 'register',
    })
  if (place.kommune !== null && !found.has('kommune'))
    found.set('kommune', { id: place.kommune, found: 'register' })
  // a point stands for the whole of an area, so what lies inside it cannot be told
  const asked: readonly AreaLevel[] =
    place.kind === 'area' ? (found.has('kommune') ? [] : ['kommune']) : ['sogn', 'postnummer', 'kommune']
  for (const level of asked) {
    const around = found.has(level) ? null : findByPoint(world, place, level)
    if (around !== null) found.set(level, around)
  }
  const kommune = found.get('kommune')
  if (kommune !== undefined) {
    for (const [level, id] of lineageOf(world.facts.tree, kommune.id))
      if (!found.has(level))
        found.set(level, { id, found: kommune.found === 'self' ? 'register' : kommune.found })
  }
  return LEVELS.flatMap((level) => {
    const one = found.get(level)
    return one === undefined ? [] : [{ level, ...one, name: nameOf(world, one.id) }]
  })
}

function findByPoint(
  world: World,
  point: Point,
  level: AreaLevel,
): { readonly id: AreaId; readonly found: AreaFinding } | null {
  const outlines = world.snapshot.outline.filter(({ body }) => levelOf(body.area) === level)
  const holding = outlines.find(({ body }) => outlineHolds(body, point))
  if (holding?.provenance.certainty === 'sourced') return { id: holding.body.area, found: 'outline' }
  const nearest = level === 'postnummer' ? null : nearestSmallArea(world, point, level)
  if (nearest !== null) return { id: nearest, found: 'nearest' }
  return holding === undefined ? null : { id: holding.body.area, found: 'drawing' }
}

/** The parish with the nearest middle, or the kommune of the nearest parish or polling district; `null` where none is near. */
function nearestSmallArea(world: World, point: Point, level: AreaLevel): AreaId | null {
  let best: { readonly id: AreaId; readonly km: number } | null = null
  for (const { body } of world.snapshot.area) {
    const own = levelOf(body.id)
    if (own !== 'sogn' && (level === 'sogn' || own !== 'afstemningsomraade')) continue
    if (body.lat === null || body.lon === null) continue
    const id = level === 'sogn' ? body.id : lineageOf(world.facts.tree, body.id).get(level)
    const km = equirectangularKm(point, { lat: body.lat, lon: body.lon })
    if (id !== undefined && km < (best?.km ?? FARTHEST_KM)) best = { id, km }
  }
  return best?.id ?? null
}

/** A small area whose middle lies farther away says nothing of where a point lies; no small area is so wide. */
const FARTHEST_KM = 25
