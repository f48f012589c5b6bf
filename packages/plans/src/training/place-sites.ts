import type { PlaceSite } from './compose-packages.ts'
import { practiceGroup } from './practice-group.ts'
import { areaNameOf, type TrainingRegister } from './training-register.ts'

/** The sites of a placement by VUR, and their room. */
export type Sites = {
  readonly hospitals: ReadonlyMap<string, readonly PlaceSite[]>
  readonly practices: ReadonlyMap<string, readonly PlaceSite[]>
  /** Room of a site by specialty, trainees at a time. */
  readonly room: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** Hospitals by VUR, and the tutor practices of each kommune as one site. */
export function placeSites(register: TrainingRegister): Sites {
  const hospitals: (PlaceSite & { readonly vur: string })[] = []
  const groups = new Map<
    string,
    { readonly site: PlaceSite; readonly vur: string; lat: number; lon: number; told: number }
  >()
  const room = new Map<string, Map<string, number>>()
  for (const site of register.sites.values()) {
    const coverageArea = site.sundhedsraad ?? site.region
    const own = {
      id: site.id,
      name: site.name,
      kind: site.kind,
      countsIn: site.countsIn,
      lat: site.lat,
      lon: site.lon,
    }
    if (site.kind !== 'tutor-practice') {
      hospitals.push({ ...own, coverageArea, practices: 1, vur: site.vur ?? '' })
      continue
    }
    const id = practiceGroup(site.kommune)
    const known = groups.get(id)
    const name = `Tutorpraksis i ${areaNameOf(register, site.kommune)}`
    groups.set(id, {
      site: {
        ...own,
        id,
        name,
        lat: null,
        lon: null,
        coverageArea,
        practices: (known?.site.practices ?? 0) + 1,
      },
      vur: site.vur ?? '',
      lat: (known?.lat ?? 0) + (site.lat ?? 0),
      lon: (known?.lon ?? 0) + (site.lon ?? 0),
      told: (known?.told ?? 0) + (site.lat === null ? 0 : 1),
    })
  }
  for (const { body } of register.capacities) {
    const site = register.sites.get(body.site)
    const id = site?.kind === 'tutor-practice' ? practiceGroup(site.kommune) : body.site
    const own = room.get(id) ?? new Map<string, number>()
    room.set(id, own.set(body.specialty, (own.get(body.specialty) ?? 0) + body.trainees))
  }
  const practices = [...groups.values()].map(({ site, vur, lat, lon, told }) => ({
    ...site,
    vur,
    lat: told === 0 ? null : lat / told,
    lon: told === 0 ? null : lon / told,
  }))
  return { hospitals: byVur(hospitals), practices: byVur(practices), room }
}

function byVur(
  sites: readonly (PlaceSite & { readonly vur: string })[],
): ReadonlyMap<string, readonly PlaceSite[]> {
  return Map.groupBy(
    sites.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ({ vur }) => vur,
  )
}

/** A point of the placement that travel is measured between: a hospital, or the middle of a kommune's tutor practices. */
export type PlacePoint = { readonly id: string; readonly lat: number; readonly lon: number }

/** Every site of a placement whose place is known, by id. */
export function listPlacePoints(register: TrainingRegister): readonly PlacePoint[] {
  const { hospitals, practices } = placeSites(register)
  return [...hospitals.values(), ...practices.values()]
    .flat()
    .flatMap(({ id, lat, lon }) => (lat === null || lon === null ? [] : [{ id, lat, lon }]))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
