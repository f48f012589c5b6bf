import { type AreaId, DENMARK, type PlainDate } from '@laegedaekning/domain'
import type { Change, RoadColumns } from '@laegedaekning/plans'
import { queryOptions, useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { DistanceWord } from '../find-place/find-place-address.ts'
import { asKnown, client } from '../register/queries.ts'

/** The world to imagine on; fetched once, then every question is answered in the browser. */
export const whatIfWorldOptions = (
  date: PlainDate,
  distance: DistanceWord,
  within: AreaId,
  known: string | null,
) =>
  queryOptions({
    queryKey: ['what-if', date, distance, within, known],
    queryFn: ({ signal }) =>
      client.getWhatIfWorld({
        query: { dato: date, afstand: distance, ...insideOf(within), ...asKnown(known) },
        signal,
      }),
  })

/** The area of a query; the whole country is the silence. */
export function insideOf(within: AreaId): { readonly 'inden-for'?: AreaId } {
  return within === DENMARK ? {} : { 'inden-for': within }
}

const reachOptions = (lat: number, lon: number, date: PlainDate, known: string | null) =>
  queryOptions({
    queryKey: ['reach', lat, lon, date, known],
    queryFn: ({ signal }) =>
      client.getRoadReach({ query: { bredde: lat, laengde: lon, dato: date, ...asKnown(known) }, signal }),
  })

/** The ways by road to new and moved practices, asked for where kilometres go by road; `null` until all have come. */
export function useRoadColumns(
  changes: readonly Change[],
  byRoad: boolean,
  date: PlainDate,
  known: string | null,
): { readonly columns: RoadColumns | null; readonly error: Error | null } {
  const points = byRoad ? changes.filter((change) => change.kind === 'new' || change.kind === 'move') : []
  const queries = useQueries({ queries: points.map(({ lat, lon }) => reachOptions(lat, lon, date, known)) })
  const answers = queries.flatMap(({ data }) => (data === undefined ? [] : [data]))
  const key = answers.map(({ lat, lon }) => `${lat},${lon}`).join(' ')
  const columns = useMemo(
    () =>
      new Map(
        answers.map(({ lat, lon, reach }) => [
          `${lat},${lon}`,
          new Map(reach.map(({ demand, km }) => [demand, km])),
        ]),
      ),
    // the answers of the same points are the same
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [key],
  )
  const error = queries.find((query) => query.error !== null)?.error ?? null
  return { columns: answers.length === points.length ? columns : null, error }
}
