import { queryOptions } from '@tanstack/react-query'
import { client } from '../../register/queries.ts'
import type { PlaceAddress } from '../place/place-address.ts'

/** The half-years of the group that the address names; asked for when it names one. */
export const calendarOptions = (plan: string, { group, years }: Pick<PlaceAddress, 'group' | 'years'>) =>
  queryOptions({
    queryKey: ['placing-calendar', plan, group, years],
    queryFn: ({ signal }) =>
      client.getPlacingCalendar({ params: { plan }, query: { gruppe: group, aarraekke: years }, signal }),
    enabled: group !== '',
    staleTime: Number.POSITIVE_INFINITY,
  })
