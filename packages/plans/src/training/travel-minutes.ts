import { haversineKm } from '@laegedaekning/access'
import type { AppliedRule, PlainDate, Text } from '@laegedaekning/domain'
import { appliedRule, type NumberParameter, parameterAt, parameters } from '@laegedaekning/rules'
import type { PlaceSite } from './compose-packages.ts'

/** Minutes by car between sites, measured on a road network. */
export type RoadMinutes = {
  /** Minutes of the longer way round between two sites, by `pairOf`; pairs farther apart than the bound are left out. */
  readonly minutes: ReadonlyMap<string, number>
  readonly boundMinutes: number
  /** Sites that lie too far from a road; their times are estimated. */
  readonly notOnRoad: ReadonlySet<string>
  /** The network in words: its file. */
  readonly network: string
}

/** Two sites in order of id, as one word. */
export function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** How long it takes between sites, with the parameters it rests on and what to tell of it. */
export type Travel = {
  /** Minutes between the two that are farthest apart; none to a site whose place is not known (`unknownPlaces`). */
  readonly minutesApart: (sites: readonly PlaceSite[]) => number
  readonly applied: readonly AppliedRule[]
  readonly note: Text
}

const MINUTES_AN_HOUR = 60

/**
 * Travel between training sites (X12): by road where a network is loaded; otherwise, and for sites that no road leads to, the
 * straight line × detour factor (B10.4) at the speed of country roads (limit × share of it that is driven, B10.4), all of it
 * assumed. A pair beyond the bound of the network takes the estimate, and at least the bound.
 */
export function travelAt(date: PlainDate, roads: RoadMinutes | null): Travel {
  const applied: AppliedRule[] = []
  const number = (parameter: NumberParameter): number => {
    const at = parameterAt(parameter, date)
    if (at.value === null) throw new RangeError(`${at.key} has no value on ${date}`)
    applied.push(appliedRule(at))
    return at.value
  }
  const { vej } = parameters.tilgaengelighed
  const detour = number(parameters.almenPraksis.afstand.omvejsfaktor)
  const [limit, share] = [number(vej.generelGraense.land), number(vej.andelAfGraense)]
  const kmPerHour = limit * share
  const estimate = (km: number): number => (km * detour * MINUTES_AN_HOUR) / kmPerHour
  const between = (a: PlaceSite, b: PlaceSite): number => {
    if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return 0
    const estimated = estimate(haversineKm({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon }))
    if (roads === null || roads.notOnRoad.has(a.id) || roads.notOnRoad.has(b.id)) return estimated
    return roads.minutes.get(pairOf(a.id, b.id)) ?? Math.max(roads.boundMinutes, estimated)
  }
  return {
    applied,
    minutesApart: (sites) =>
      sites.reduce(
        (most, site, at) =>
          sites.slice(at + 1).reduce((all, other) => Math.max(all, between(site, other)), most),
        0,
      ),
    note: roads === null ? estimatedNote(detour, kmPerHour) : roadNote(roads.network),
  }
}

/** What to tell where the place of some sites is not known: no time to them is counted. */
export function unknownPlaces(sites: readonly PlaceSite[]): readonly Text[] {
  const names = sites.flatMap(({ name, lat, lon }) => (lat === null || lon === null ? [name] : [])).toSorted()
  if (names.length === 0) return []
  const list = names.join(', ')
  return [
    {
      da: `Rejsetiden til steder uden kendt beliggenhed tælles som 0 minutter: ${list}.`,
      en: `The travel time to sites whose place is not known counts as 0 minutes: ${list}.`,
    },
  ]
}

function estimatedNote(detour: number, kmPerHour: number): Text {
  const [da, en] = [String(detour).replace('.', ','), String(detour)]
  return {
    da: `Rejsetiden mellem stederne er antaget: lige linje × ${da} ved ${String(kmPerHour).replace('.', ',')} km i timen, for der er ikke indlæst et vejnet.`,
    en: `The travel time between the sites is assumed: straight line × ${en} at ${kmPerHour} km an hour, since no road network is loaded.`,
  }
}

function roadNote(network: string): Text {
  return {
    da: `Rejsetiden mellem stederne er minutter i bil ad vejnettet ${network}; steder langt fra vej er anslået.`,
    en: `The travel time between the sites is minutes by car on the road network ${network}; sites far from a road are estimated.`,
  }
}
