import { createGraphBuilder } from '../build-graph.ts'
import type { RoadProfile, Tags } from '../road-profile.ts'
import type { Member } from '../turn-restriction.ts'

/** Round speeds, so that times can be computed in the head: 60 km/h is a kilometre a minute. */
export const TEST_PROFILE: RoadProfile = {
  kmPerHour: {
    motorway: 120,
    trunk: 90,
    primary: 80,
    secondary: 70,
    tertiary: 60,
    unclassified: 60,
    residential: 40,
    'living-street': 15,
    service: 20,
    track: 20,
    link: 50,
  },
  urbanLimitKmPerHour: 50,
  ruralLimitKmPerHour: 80,
  motorwayLimitKmPerHour: 130,
  limitShare: 1,
  ferryKmPerHour: 20,
  ferryWaitingMinutes: 30,
  offRoadKmPerHour: 10,
}

export type MapNode = {
  readonly id: number
  readonly lat: number
  readonly lon: number
  readonly tags?: Tags
}
export type MapWay = { readonly id: number; readonly nodes: readonly number[]; readonly tags: Tags }
export type SmallMap = {
  readonly nodes: readonly MapNode[]
  readonly ways: readonly MapWay[]
  readonly relations?: readonly { readonly tags: Tags; readonly members: readonly Member[] }[]
}

/** The graph of a map that a test draws by hand. */
export function buildMap({ nodes, ways, relations = [] }: SmallMap, profile: RoadProfile = TEST_PROFILE) {
  const builder = createGraphBuilder(profile)
  for (const { id, nodes: refs, tags } of ways) builder.addWay(id, refs, tags)
  for (const { tags, members } of relations) builder.addRelation(tags, members)
  builder.startNodes()
  for (const { id, lat, lon, tags } of nodes) builder.addNode(id, lat, lon, tags ?? {})
  return builder.finish()
}

const KM_PER_DEGREE_NORTH = 111.33

/** A point some kilometres north and east of 56° N 10° E, near enough for drawing; lengths are measured, not drawn. */
export function at(northKm: number, eastKm: number) {
  return { lat: 56 + northKm / KM_PER_DEGREE_NORTH, lon: 10 + eastKm / (KM_PER_DEGREE_NORTH * 0.5611) }
}
