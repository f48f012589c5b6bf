import { availableParallelism } from 'node:os'
import { findPlainDate, type Issue, type PlainDate } from '@laegedaekning/domain'
import type { StoredNetwork } from '@laegedaekning/intake'
import type { AccessCosts, NetworkNote, RoadMinutes } from '@laegedaekning/plans'
import { parametersAt } from '@laegedaekning/rules'
import { measureMinutes, type NamedPoints } from './measure-minutes.ts'
import { measureRoads, type RoadMeasure, type RoadPlaces } from './measure-roads.ts'
import { loadNetwork, networkPath, networkStamp } from './network-file.ts'
import { roadLimits } from './network-profile.ts'
import { type OpenNetwork, openNetwork } from './open-network.ts'

export { parametersAt as parametersOf } from '@laegedaekning/rules'
export { type BuildOrder, type BuiltNetwork, buildNetwork, loadNetwork, networkPath } from './network-file.ts'
export { type NetworkProfile, networkProfile } from './network-profile.ts'

/** The road network of a data folder, as the rooms use it (`Roads` of the access desk). */
export type FolderRoads = {
  /** The network in use, or `null` where none is loaded. */
  readonly note: () => Promise<NetworkNote | null>
  /** Kilometres and minutes by road between the places; `null` where no network is loaded. */
  readonly measure: (places: RoadPlaces, boundKm: number) => Promise<AccessCosts | null>
  /** Minutes by road between every two of some points within a bound; `null` where no network is loaded. */
  readonly minutes: (
    points: NamedPoints,
    date: PlainDate,
    boundMinutes: number,
  ) => Promise<RoadMinutes | null>
  /** Why a network that lies in the folder is not used; empty where it is, or where there is none. */
  readonly issues: () => Promise<readonly Issue[]>
  /** Changes when another network is put in the folder; `null` where there is none. */
  readonly stamp: () => Promise<string | null>
}

/** Threads that search side by side; the result does not depend on them. */
const THREADS = Math.min(2, availableParallelism())

type Loaded = {
  readonly stamp: string
  readonly network: OpenNetwork | null
  readonly issues: readonly Issue[]
}

/** The roads of a data folder. A network that is built while the server runs is used from the next question on. */
export function createRoads(folder: string, threads = THREADS): FolderRoads {
  let loading: { readonly stamp: string; readonly loaded: Promise<Loaded | null> } | null = null
  const load = async (): Promise<Loaded | null> => {
    const stamp = await networkStamp(networkPath(folder))
    if (stamp === null) return null
    if (loading?.stamp !== stamp) loading = { stamp, loaded: loadStamped(folder, stamp) }
    return loading.loaded
  }
  const measured = async (date: PlainDate, boundKm: number): Promise<RoadMeasure | null> => {
    const open = (await load())?.network
    const note = noteOf(open?.stored)
    if (open === undefined || open === null || note === null) return null
    return { open, note, limits: roadLimits(parametersAt(date)), boundKm, threads }
  }
  return {
    note: async () => noteOf((await load())?.network?.stored),
    issues: async () => (await load())?.issues ?? [],
    stamp: () => networkStamp(networkPath(folder)),
    measure: async (places, boundKm) => {
      const measure = await measured(places.date, boundKm)
      return measure === null ? null : measureRoads(places, measure)
    },
    minutes: async (points, date, boundMinutes) => {
      const measure = await measured(date, 0)
      return measure === null ? null : measureMinutes(points, measure, boundMinutes)
    },
  }
}

async function loadStamped(folder: string, stamp: string): Promise<Loaded | null> {
  const found = await loadNetwork(networkPath(folder))
  if (found === null) return null
  return { stamp, network: found.value === null ? null : openNetwork(found.value), issues: found.issues }
}

/** What a figure says of the network that it rests on. */
export function noteOf(stored: StoredNetwork | undefined): NetworkNote | null {
  if (stored === undefined) return null
  const { source, checksum } = stored
  return { name: source.file, date: dayOf(source.dataSeconds), checksum, source: 'openstreetmap' }
}

function dayOf(seconds: number | null): PlainDate | null {
  if (seconds === null) return null
  const day = Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
    .toZonedDateTimeISO('UTC')
    .toPlainDate()
  return findPlainDate(day.toString()) ?? null
}
