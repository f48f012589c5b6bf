import type { Issue, PlainDate, Snapshot } from '@laegedaekning/domain'
import {
  type AccessCosts,
  type AccessPlaces,
  boundOf,
  buildAccessPlaces,
  type DemandBasis,
  type DistanceBasis,
  type MeasuredWorld,
  measureAccessWorld,
  type NetworkNote,
  type PlacePoint,
  type RoadMinutes,
  straightCosts,
  withCosts,
} from '@laegedaekning/plans'
import { parametersAt } from '@laegedaekning/rules'
import type { Known } from '../contract/index.ts'
import type { Register } from '../register/register.ts'
import { remember } from '../register/remember.ts'
import { refuse } from '../use-cases/refuse.ts'

/** Road distances of places; made by the network of this server, where one is loaded. */
export type Roads = {
  /** The network in use, or `null` where none is loaded. */
  readonly note: () => Promise<NetworkNote | null> | NetworkNote | null
  /** Kilometres and minutes by road between the places, complete within `boundKm`. */
  readonly measure: (places: AccessPlaces, boundKm: number) => Promise<AccessCosts | null>
  /** Minutes by road between every two of some points, complete within the bound; left out where nothing is asked of it. */
  readonly minutes?: (
    points: readonly PlacePoint[],
    date: PlainDate,
    boundMinutes: number,
  ) => Promise<RoadMinutes | null>
  /** Why a network that is there is not used (NETWORK_GRAPH_*); left out or empty where there is nothing to say. */
  readonly issues?: () => Promise<readonly Issue[]>
  /** What tells one state of the network from another without reading it: a browser asks again when it has changed. */
  readonly stamp?: () => Promise<string | null>
}

/** No network: straight lines only. */
export const NO_ROADS: Roads = { note: () => null, measure: () => Promise.resolve(null) }

/** What distances are asked for. */
export type Asked = {
  readonly date: PlainDate
  readonly known: Known
  readonly placedBy: DemandBasis | 'auto'
}

/** Measured worlds by day, known change, kind of distance and placing; made once and kept while they are asked for. */
export type AccessDesk = {
  readonly register: Register
  readonly network: () => Promise<NetworkNote | null>
  /** Why a network that is there is not used; distances are then straight lines, and the answer must say why. */
  readonly networkIssues: () => Promise<readonly Issue[]>
  /** Refusal ACCESS_NO_NETWORK for `road` without a network. */
  readonly measured: (asked: Asked, basis: DistanceBasis) => Promise<MeasuredWorld>
  /** The same, or `null` where there is no network. */
  readonly findMeasured: (asked: Asked, basis: DistanceBasis) => Promise<MeasuredWorld | null>
}

/** Three kinds of distance for a few days and placings. */
const WORLDS_KEPT = 12

/** A desk over a register and, where there is one, its road network. */
export function createAccessDesk(register: Register, roads: Roads = NO_ROADS): AccessDesk {
  const worlds = remember<MeasuredWorld | null>(WORLDS_KEPT)
  const network = async () => roads.note()
  const findMeasured = async (asked: Asked, basis: DistanceBasis): Promise<MeasuredWorld | null> => {
    const { date, known, placedBy } = asked
    const note = basis === 'road' ? await roads.note() : null
    if (basis === 'road' && note === null) return null
    const key = [date, known.change, basis, placedBy, note?.checksum ?? ''].join(' ')
    return worlds(key, async () => makeWorld(await register.at(date, known), asked, basis, roads))
  }
  return {
    register,
    network,
    networkIssues: async () => roads.issues?.() ?? [],
    findMeasured,
    measured: async (asked, basis) =>
      (await findMeasured(asked, basis)) ?? refuse('ACCESS_NO_NETWORK', {}, '/query/afstand'),
  }
}

async function makeWorld(
  snapshot: Snapshot,
  { date, placedBy }: Asked,
  basis: DistanceBasis,
  roads: Roads,
): Promise<MeasuredWorld | null> {
  const places = buildAccessPlaces(snapshot, date, { smallAreas: placedBy })
  const costs =
    basis === 'road'
      ? await roads.measure(places, boundOf(places, parametersAt(date)))
      : straightCosts(snapshot, places, basis)
  return costs === null ? null : measureAccessWorld(snapshot, withCosts(places, costs))
}
