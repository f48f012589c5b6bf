import type { AreaId, Fact, Figure, TrainingSiteKind } from '@laegedaekning/domain'
import { trainingFigure } from './training-figures.ts'
import { areaNameOf, originOf, type RegisterSite, type TrainingRegister } from './training-register.ts'

/** Room for trainees at a hospital, or at the tutor practices of a kommune; one specialty, or `''` for all of them. */
export type SiteRoom = {
  readonly key: string
  /** Id of the hospital, or of the kommune. */
  readonly place: string
  readonly name: string
  readonly kind: TrainingSiteKind
  readonly kommune: AreaId
  readonly kommuneName: string
  readonly vur: AreaId | null
  readonly vurName: string
  readonly specialty: string
  /** Sites in the row: 1 for a hospital. */
  readonly sites: number
  readonly trainees: number
  readonly supervisors: number | null
  readonly figure: Figure
}

/** Room at every hospital by specialty, and at tutor practices by kommune: one practice has one trainee at a time (I11, O10). */
export function listSiteRooms(register: TrainingRegister): readonly SiteRoom[] {
  const capacities = Map.groupBy(register.capacities, ({ body }) => body.site)
  const places = Map.groupBy(register.sites.values(), (site) =>
    site.kind === 'tutor-practice' ? site.kommune : site.id,
  )
  return [...places]
    .flatMap(([place, sites]): readonly SiteRoom[] => {
      const rooms = sites.flatMap(({ id }) => capacities.get(id) ?? [])
      const specialties = [...new Set(rooms.map(({ body }) => body.specialty))].toSorted((a, b) =>
        a < b ? -1 : 1,
      )
      return ['', ...specialties].flatMap((specialty) =>
        roomOf(
          register,
          place,
          sites,
          specialty,
          rooms.filter(({ body }) => specialty === '' || body.specialty === specialty),
        ),
      )
    })
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

function roomOf(
  register: TrainingRegister,
  place: string,
  sites: readonly RegisterSite[],
  specialty: string,
  rooms: readonly Fact<'siteCapacity'>[],
): readonly SiteRoom[] {
  const [site] = sites
  if (site === undefined) return []
  const trainees = rooms.reduce((sum, { body }) => sum + body.trainees, 0)
  const told = rooms.flatMap(({ body }) => body.supervisors ?? [])
  const supervisors = told.length === 0 ? null : told.reduce((sum, value) => sum + value, 0)
  const origin = originOf(rooms.length === 0 ? sites : rooms) ?? site.provenance
  const kommuneName = areaNameOf(register, site.kommune)
  return [
    {
      key: `${place}|${specialty}`,
      place,
      name: site.kind === 'tutor-practice' ? kommuneName : site.name,
      kind: site.kind,
      kommune: site.kommune,
      kommuneName,
      vur: site.vur,
      vurName: site.vur === null ? '' : areaNameOf(register, site.vur),
      specialty,
      sites: sites.length,
      trainees,
      supervisors,
      figure: trainingFigure(
        'siteRoom',
        rooms.length === 0 ? 'not-reported' : trainees,
        [
          {
            symbol: 'L',
            label: { da: 'læger ad gangen', en: 'trainees at a time' },
            unit: 'number',
            value: rooms.length === 0 ? null : trainees,
          },
          {
            symbol: 'V',
            label: { da: 'vejledere eller tutorlæger', en: 'supervisors or tutors' },
            unit: 'number',
            value: supervisors,
          },
        ],
        { ...origin, date: null },
      ),
    },
  ]
}
