import type { PlacingAnswer } from '@laegedaekning/api/contract'
import { findAreaId } from '@laegedaekning/domain'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { asKnown, client } from '../../register/queries.ts'
import { DEMAND_WORDS, type PlaceAddress } from './place-address.ts'

/** What can be placed. */
export const formOptions = ({ date, known }: Pick<PlaceAddress, 'date' | 'known'>) =>
  queryOptions({
    queryKey: ['placing-form', date, known],
    queryFn: ({ signal }) =>
      client.getPlacingForm({
        query: { ...(date === null ? {} : { dato: date }), ...asKnown(known) },
        signal,
      }),
  })

/** What the address asks to have placed, in the words of the API. */
export function orderOf(
  { year, vur, specialty, policies, demands, coverage, seconds, date, known }: PlaceAddress,
  allowed: readonly PlacingAnswer['question']['policies'][number][],
) {
  const region = findAreaId(vur)
  return {
    ...(date === null ? {} : { dato: date }),
    ...asKnown(known),
    ...(year === null ? {} : { aar: year }),
    vurer: region === undefined ? [] : [region],
    specialer: specialty === '' ? [] : [specialty],
    politikker: allowed.filter((word) => policies.includes(word)),
    krav: DEMAND_WORDS.filter((word) => demands.includes(word)),
    daekning: coverage === 'ja',
    sekunder: seconds,
  }
}

/** A plan; `version` says how far its run is, so that a better plan is asked for when there is one. */
export const placingOptions = (plan: string, version: string) =>
  queryOptions({
    queryKey: ['placing', plan, version],
    queryFn: ({ signal }) => client.getPlacing({ params: { plan }, signal }),
    placeholderData: keepPreviousData,
  })

/** Why courses are where they are, and what a move would break. */
export const courseOptions = (plan: string, course: string, to: string) =>
  queryOptions({
    queryKey: ['placed-course', plan, course, to],
    queryFn: ({ signal }) =>
      client.getPlacedCourse({
        params: { plan },
        query: { forloeb: course, ...(to === '' ? {} : { til: to }) },
        signal,
      }),
    placeholderData: keepPreviousData,
    enabled: course !== '',
  })

/** One course moved and its specialty placed anew around it; asked for when the reader wants it. */
export const movedCourseOptions = (plan: string, course: string, to: string) =>
  queryOptions({
    queryKey: ['moved-course', plan, course, to],
    queryFn: ({ signal }) =>
      client.getMovedCourse({ params: { plan }, query: { forloeb: course, til: to }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** The plan in the outlook; asked for when the reader wants it. */
export const placingScenarioOptions = (plan: string, wanted: boolean) =>
  queryOptions({
    queryKey: ['placing-scenario', plan],
    queryFn: ({ signal }) => client.getPlacingScenario({ params: { plan }, signal }),
    enabled: wanted,
  })

/** The saved plans. */
export const savedPlansOptions = queryOptions({
  queryKey: ['saved-plans'],
  queryFn: ({ signal }) => client.listSavedPlans({ signal }),
})

/** Two plans side by side. */
export const comparePlansOptions = (a: string, b: string) =>
  queryOptions({
    queryKey: ['compare-plans', a, b],
    queryFn: ({ signal }) => client.comparePlacings({ query: { a, b }, signal }),
    enabled: a !== '' && b !== '' && a !== b,
  })
