import { type AreaId, firstDayOf, type PlainDate } from '@laegedaekning/domain'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { areasOptions, asKnown, client, datesOptions } from '../../register/queries.ts'
import { areaNames } from './initiative-words.ts'

/** What a follow-up is asked for. */
export type EffectQuestion = {
  readonly indicator: string
  readonly place: AreaId
  readonly from: PlainDate
  /** Areas with an initiative on the same indicator. */
  readonly without: readonly AreaId[]
  readonly known: string | null
}

/** The question in the words of the API's address. */
export function effectQuery({ indicator, place, from, without, known }: EffectQuestion) {
  const uden = without.length === 0 ? {} : { uden: without.join(',') }
  return { noegletal: indicator, omraade: place, 'virker-fra': from, ...uden, ...asKnown(known) }
}

export const effectOptions = (question: EffectQuestion) =>
  queryOptions({
    queryKey: ['effect', question],
    queryFn: ({ signal }) => client.getEffect({ query: effectQuery(question), signal }),
  })

/** Stands in while the day is asked for; nothing is asked of it. */
const NO_DAY = firstDayOf(2026)

/** Today by the register, and the names of the regions and kommuner of that day. */
export function useToday(): {
  readonly today: PlainDate | null
  readonly nameOf: (id: string) => string
  readonly error: Error | null
} {
  const dates = useQuery(datesOptions)
  const today = dates.data?.today ?? null
  const regions = useQuery({ ...areasOptions('region', today ?? NO_DAY, null), enabled: today !== null })
  const kommuner = useQuery({ ...areasOptions('kommune', today ?? NO_DAY, null), enabled: today !== null })
  return {
    today,
    nameOf: areaNames([...(regions.data?.areas ?? []), ...(kommuner.data?.areas ?? [])]),
    error: dates.error,
  }
}
