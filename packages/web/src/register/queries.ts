import { ApiProblem, createClient } from '@laegedaekning/api/contract'
import type { AreaId, AreaLevel, PlainDate } from '@laegedaekning/domain'
import type { ComparisonKind } from '@laegedaekning/plans'
import { keepPreviousData, QueryClient, queryOptions } from '@tanstack/react-query'
import { sendWithToken } from './session-token.ts'

/** The API of the server that the app came from. */
export const client = createClient('', sendWithToken)

/** One cache for the whole app. Figures change only by an import, which empties it; refusals are not tried again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5 * 60_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 2 && !(error instanceof ApiProblem),
      },
    },
  })
}

/** What the Status room asks the API, once every part is decided. */
export type StatusQuestion = {
  readonly indicator: string
  readonly level: AreaLevel
  readonly date: PlainDate
  readonly compareWith: ComparisonKind
  readonly within: AreaId
  readonly known: string | null
}

/** The question in the words of the API's address. */
export function statusQuery({ indicator, level, date, compareWith, within, known }: StatusQuestion) {
  return {
    noegletal: indicator,
    niveau: level,
    dato: date,
    sammenlign: compareWith,
    'inden-for': within,
    ...asKnown(known),
  }
}

/** `kendt` where one is asked for. */
export function asKnown(known: string | null): { readonly kendt?: string } {
  return known === null ? {} : { kendt: known }
}

export const statusOptions = (question: StatusQuestion) =>
  queryOptions({
    queryKey: ['status', question],
    queryFn: ({ signal }) => client.getStatus({ query: statusQuery(question), signal }),
    placeholderData: keepPreviousData,
  })

export const areasOptions = (level: AreaLevel, date: PlainDate, known: string | null) =>
  queryOptions({
    queryKey: ['areas', level, date, known],
    queryFn: ({ signal }) =>
      client.listAreas({ query: { niveau: level, dato: date, ...asKnown(known) }, signal }),
  })

export const outlinesOptions = (level: AreaLevel, date: PlainDate, known: string | null) =>
  queryOptions({
    queryKey: ['outlines', level, date, known],
    queryFn: ({ signal }) =>
      client.getOutlines({ query: { niveau: level, dato: date, ...asKnown(known) }, signal }),
  })

export const figureOptions = (
  area: AreaId,
  indicator: string,
  date: PlainDate,
  compareWith: ComparisonKind,
  known: string | null,
) =>
  queryOptions({
    queryKey: ['figure', area, indicator, date, compareWith, known],
    queryFn: ({ signal }) =>
      client.getFigure({
        params: { id: area, indicator },
        query: { dato: date, sammenlign: compareWith, ...asKnown(known) },
        signal,
      }),
  })

export const profileOptions = (
  area: AreaId,
  date: PlainDate,
  compareWith: ComparisonKind,
  known: string | null,
) =>
  queryOptions({
    queryKey: ['profile', area, date, compareWith, known],
    queryFn: ({ signal }) =>
      client.getProfile({
        params: { id: area },
        query: { dato: date, sammenlign: compareWith, ...asKnown(known) },
        signal,
      }),
    placeholderData: keepPreviousData,
  })

export const indicatorsOptions = queryOptions({
  queryKey: ['indicators'],
  queryFn: ({ signal }) => client.listIndicators({ signal }),
})

export const datesOptions = queryOptions({
  queryKey: ['dates'],
  queryFn: ({ signal }) => client.listDates({ signal }),
})

export const datasetsOptions = queryOptions({
  queryKey: ['datasets'],
  queryFn: ({ signal }) => client.listDatasets({ signal }),
})

export const readyOptions = queryOptions({
  queryKey: ['ready'],
  queryFn: ({ signal }) => client.getReady({ signal }),
})

export const changesOptions = queryOptions({
  queryKey: ['changes'],
  queryFn: ({ signal }) => client.listChanges({ query: { antal: 200 }, signal }),
})

export const parametersOptions = (date: PlainDate) =>
  queryOptions({
    queryKey: ['parameters', date],
    queryFn: ({ signal }) => client.listParameters({ query: { dato: date }, signal }),
    placeholderData: keepPreviousData,
  })

export const parameterOptions = (key: string) =>
  queryOptions({
    queryKey: ['parameter', key],
    queryFn: ({ signal }) => client.getParameter({ params: { key }, signal }),
  })

export const termsOptions = queryOptions({
  queryKey: ['terms'],
  queryFn: ({ signal }) => client.listTerms({ signal }),
})

export const sourcesOptions = queryOptions({
  queryKey: ['sources'],
  queryFn: ({ signal }) => client.listSources({ signal }),
})

export const templatesOptions = queryOptions({
  queryKey: ['templates'],
  queryFn: ({ signal }) => client.listTemplates({ signal }),
})

export const searchOptions = (q: string, date: PlainDate | null) =>
  queryOptions({
    queryKey: ['search', q, date],
    queryFn: ({ signal }) =>
      client.search({ query: { q, ...(date === null ? {} : { dato: date }) }, signal }),
    placeholderData: keepPreviousData,
  })
