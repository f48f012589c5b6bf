import type { RoadProfile } from '@laegedaekning/access'
import { type OsmFile, type OsmReadOptions, readRoadNetwork } from '../osm/read-road-network.ts'
import type { WrittenBlock } from './write-pbf.ts'

/** Made-up speeds: 60 km/h is a kilometre a minute. */
export const MADE_UP_PROFILE: RoadProfile = {
  kmPerHour: {
    motorway: 110,
    trunk: 80,
    primary: 70,
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

/** A made-up village of 100 crossings with a ferry, a bollard and a turn restriction, in blocks as a writer makes them. */
export const VILLAGE: readonly WrittenBlock[] = [
  {
    nodes: Array.from({ length: 100 }, (_, id) => ({
      id: id + 1,
      lat: 55.1 + Math.floor(id / 10) / 500,
      lon: 14.7 + (id % 10) / 300,
      ...(id === 44 ? { tags: { barrier: 'bollard' } } : {}),
    })),
  },
  {
    ways: [
      ...Array.from({ length: 10 }, (_, row) => ({
        id: row + 1,
        refs: Array.from({ length: 10 }, (_node, column) => row * 10 + column + 1),
        tags: {
          highway: 'residential',
          name: `Made-up Street ${row}`,
          ...(row % 3 === 0 ? { oneway: 'yes' } : {}),
        },
      })),
      ...Array.from({ length: 9 }, (_, column) => ({
        id: column + 11,
        refs: Array.from({ length: 10 }, (_node, row) => row * 10 + column + 1),
        tags: { highway: 'tertiary', maxspeed: '60' },
      })),
      { id: 20, refs: [10, 100], tags: { route: 'ferry', duration: '00:15' } },
    ],
  },
  {
    relations: [
      {
        id: 1,
        tags: { type: 'restriction', restriction: 'no_u_turn' },
        members: [
          { type: 1, ref: 11, role: 'from' },
          { type: 0, ref: 1, role: 'via' },
          { type: 1, ref: 11, role: 'to' },
        ],
      },
    ],
  },
]

/** Bytes as a file that is read in pieces of a size. */
export function fileOf(bytes: Uint8Array, pieceBytes = 1000): OsmFile {
  return {
    name: 'kort.osm.pbf',
    bytes: bytes.length,
    async *open() {
      for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
    },
  }
}

/** Reads bytes as a map with the made-up speeds. */
export function readMap(bytes: Uint8Array, options: Partial<OsmReadOptions> = {}) {
  return readRoadNetwork(fileOf(bytes), { profile: MADE_UP_PROFILE, ...options })
}
