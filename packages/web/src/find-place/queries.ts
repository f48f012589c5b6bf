import type { PlainDate } from '@laegedaekning/domain'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { asKnown, client } from '../register/queries.ts'
import type { DistanceWord } from './find-place-address.ts'

/** Places that a text may mean. */
export const placesOptions = (q: string, date: PlainDate) =>
  queryOptions({
    queryKey: ['places', q, date],
    queryFn: ({ signal }) => client.searchPlaces({ query: { q, dato: date }, signal }),
    placeholderData: keepPreviousData,
  })

/** What there is to say of a place. */
export const placeAnswerOptions = (
  place: string,
  date: PlainDate,
  distance: DistanceWord | null,
  known: string | null,
) =>
  queryOptions({
    queryKey: ['place', place, date, distance, known],
    queryFn: ({ signal }) =>
      client.answerPlace({
        query: {
          sted: place,
          dato: date,
          ...(distance === null ? {} : { afstand: distance }),
          ...asKnown(known),
        },
        signal,
      }),
    placeholderData: keepPreviousData,
  })
