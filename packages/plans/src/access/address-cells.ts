import { equirectangularKm } from '@laegedaekning/access'
import { type AreaId, levelOf, type Snapshot } from '@laegedaekning/domain'
import { lineageOf } from '@laegedaekning/rules'
import { utm32OfDegrees } from '../map/utm32.ts'
import type { AddressCell } from './demand.ts'
import type { RegisterAt } from './register-at.ts'

/** Side of a square of the national grid (Det Danske Kvadratnet) in metres. */
const CELL_METRES = 1000

/**
 * The addresses of the register in squares of 1 km of the national grid, named as the grid names them (`1km_6110_485`). The point of a
 * square is the mean of its addresses. An address without kommune has that of the nearest small area or kommune point.
 */
export function addressCells(register: RegisterAt): readonly AddressCell[] {
  const addresses = register.snapshot.place.filter(({ body }) => body.kind === 'address')
  if (addresses.length === 0) return []
  const kommuneOf = nearestKommune(register)
  const cells = new Map<string, { lat: number; lon: number; addresses: number; kommune: AreaId | null }>()
  for (const { body } of addresses) {
    const [east, north] = utm32OfDegrees(body.lon, body.lat)
    const id = `1km_${Math.floor(north / CELL_METRES)}_${Math.floor(east / CELL_METRES)}`
    const cell = cells.get(id) ?? { lat: 0, lon: 0, addresses: 0, kommune: null }
    cells.set(id, {
      lat: cell.lat + body.lat,
      lon: cell.lon + body.lon,
      addresses: cell.addresses + 1,
      kommune: cell.kommune ?? body.kommune,
    })
  }
  return [...cells]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, { lat, lon, addresses: count, kommune }]) => {
      const point = { lat: lat / count, lon: lon / count }
      const lies = kommune ?? kommuneOf(point)
      return lies === null ? [] : [{ id, kommune: lies, ...point, addresses: count }]
    })
}

type Placed = { readonly lat: number; readonly lon: number; readonly kommune: AreaId }

/** The kommune of the nearest polling district or kommune point; small areas are dense enough for that. */
function nearestKommune({ snapshot, facts }: RegisterAt): (point: Omit<Placed, 'kommune'>) => AreaId | null {
  const points = placedAreas(snapshot).flatMap(({ id, lat, lon }) => {
    const kommune = lineageOf(facts.tree, id).get('kommune')
    return kommune === undefined ? [] : [{ lat, lon, kommune }]
  })
  return (point) => {
    let best: Placed | null = null
    let bestKm = Infinity
    for (const one of points) {
      const km = equirectangularKm(point, one)
      if (km >= bestKm) continue
      best = one
      bestKm = km
    }
    return best?.kommune ?? null
  }
}

function placedAreas(snapshot: Snapshot) {
  return snapshot.area.flatMap(({ body: { id, lat, lon } }) => {
    const level = levelOf(id)
    const isSmall = level === 'afstemningsomraade' || level === 'sogn' || level === 'kommune'
    return isSmall && lat !== null && lon !== null ? [{ id, lat, lon }] : []
  })
}
