import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import {
  haversineKm,
  type Point,
  roadCosts,
  type SparseCosts,
  snapPoints,
  TOO_FAR,
} from '@laegedaekning/access'
import { networkProfile, parametersOf } from '@laegedaekning/api'
import { getPlainDate } from '@laegedaekning/domain'
import { readRoadNetwork } from '@laegedaekning/intake'

/** Real open data beside the project (tier 4); the product reads it and never copies it. */
export const OPEN_DATA = join(import.meta.dirname, '..', '..', '..', 'shared', 'data')
export const isThere = existsSync(OPEN_DATA)

const KOMMUNE = '0400'
/** Folketal 1 January 2026 of kommune 0400, without Christiansø (Statistics Denmark FOLK1A, `municipalities.csv`). */
const PEOPLE = 38_677
const DAY = getPlainDate('2026-01-01')
export const BANDS_KM = [1, 2, 3, 5, 10, 15]

/** How many people have so many practices within a distance, of all people. */
export type Row = {
  readonly withinKm: number
  readonly nearestByRoad: number
  readonly secondByRoad: number
  readonly nearestStraight: number
  readonly secondStraight: number
}

export type Bornholm = {
  readonly addresses: number
  readonly practices: number
  readonly tooFar: number
  readonly roadKm: number
  readonly rows: readonly Row[]
  readonly longestKm: { readonly nearest: number; readonly second: number }
  /** Sum of road kilometres to the nearest over the sum of straight kilometres to the nearest. */
  readonly detour: number
  readonly meanMinutes: number
  /** Addresses whose nearest practice by road is another than in a straight line. */
  readonly otherNearest: number
}

type Place = { readonly lat: number; readonly lon: number }

function readCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = text.split(/\r?\n/)
  const names = head.split(',')
  return lines
    .filter((line) => line !== '')
    .map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at] ?? '', cell])))
}

function placesOf(rows: readonly Readonly<Record<string, string>>[]): readonly Place[] {
  return rows.map((row) => ({ lat: Number(row['lat']), lon: Number(row['lon']) }))
}

/** Nearest and second nearest cost of each demand. */
function nearestTwo(costs: SparseCosts): readonly (readonly [number, number])[] {
  return Array.from({ length: costs.demandCount }, (_, row) => {
    const [from, until] = [costs.rowStart[row] ?? 0, costs.rowStart[row + 1] ?? 0]
    const at = (place: number): number => (place < until ? (costs.cost[place] ?? Infinity) : Infinity)
    return [at(from), at(from + 1)] as const
  })
}

/**
 * The table of Bornholm: 29,811 addresses with equal shares of the kommune's people of 2026, its presumed GP practices of
 * September 2025 (one each, at their first place of treatment), and the way by road from the map of 2025.
 */
export async function measureBornholm(): Promise<Bornholm> {
  const addresses = placesOf(
    readCsv(gunzipSync(readFileSync(join(OPEN_DATA, 'bornholm_addresses_2025.csv.gz'))).toString()),
  )
  const practices = placesOf(
    readCsv(readFileSync(join(OPEN_DATA, 'practices_sor_2025.csv'), 'utf8')).filter(
      (row) =>
        row['class_inferred'] === 'gp' && row['municipality_code'] === KOMMUNE && row['site_no'] === '1',
    ),
  )
  const map = readFileSync(join(OPEN_DATA, 'osm', 'bornholm-roads.osm.pbf'))
  const { value } = await readRoadNetwork(
    {
      name: 'bornholm-roads.osm.pbf',
      bytes: map.length,
      async *open() {
        yield map
      },
    },
    { profile: networkProfile(parametersOf(DAY)).profile },
  )
  if (value === null) throw new Error('the map of Bornholm is not readable')
  const { graph } = value
  const { vej } = parametersOf(DAY).tilgaengelighed
  const snap = (points: readonly Point[]) =>
    snapPoints(graph, points, vej.graenseTilVej.value ?? 0, vej.mindsteVejnet.value ?? 0)
  const [home, practice] = [snap(addresses), snap(practices)]
  const kind = { direction: 'to-supply', bound: Infinity } as const
  const costs = roadCosts(graph, home, practice, { ...kind, by: 'distance' })
  const byRoad = nearestTwo(costs)
  const byTime = nearestTwo(roadCosts(graph, home, practice, { ...kind, by: 'time' }))
  const straight = addresses.map((from) =>
    practices.map((to, index) => ({ km: haversineKm(from, to), index })).toSorted((a, b) => a.km - b.km),
  )
  const people = (isMeant: (at: number) => boolean): number =>
    Math.round((addresses.filter((_, at) => isMeant(at)).length * PEOPLE) / addresses.length)
  const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)
  return {
    addresses: addresses.length,
    practices: practices.length,
    tooFar: home.road.filter((road) => road === TOO_FAR).length,
    roadKm: Math.round((graph.componentMetres[0] ?? 0) / 1000),
    rows: BANDS_KM.map((withinKm) => ({
      withinKm,
      nearestByRoad: people((at) => (byRoad[at]?.[0] ?? Infinity) <= withinKm),
      secondByRoad: people((at) => (byRoad[at]?.[1] ?? Infinity) <= withinKm),
      nearestStraight: people((at) => (straight[at]?.[0]?.km ?? Infinity) <= withinKm),
      secondStraight: people((at) => (straight[at]?.[1]?.km ?? Infinity) <= withinKm),
    })),
    longestKm: {
      nearest: Math.max(...byRoad.map(([first]) => first)),
      second: Math.max(...byRoad.map(([, second]) => second)),
    },
    detour: sum(byRoad.map(([first]) => first)) / sum(straight.map(([first]) => first?.km ?? 0)),
    meanMinutes: sum(byTime.map(([first]) => first)) / addresses.length,
    otherNearest: addresses.filter(
      (_, at) => costs.supply[costs.rowStart[at] ?? 0] !== straight[at]?.[0]?.index,
    ).length,
  }
}
