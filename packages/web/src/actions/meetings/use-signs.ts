import type { OutlookAnswer, StatusAnswer } from '@laegedaekning/api/contract'
import type { AreaId, PlainDate, Text } from '@laegedaekning/domain'
import type { CohortResult } from '@laegedaekning/forecast'
import { orderByShortage, type ShortageRow, type ShortageSign } from '@laegedaekning/plans'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { computeOutlook } from '../../outlook/compute.ts'
import { outlookOptions } from '../../outlook/queries.ts'
import { statusOptions } from '../../register/queries.ts'
import { type MeetingSign, OUTLOOK_SIGN, outlookSign, outlookTitle, STATUS_SIGNS, signOf } from './signs.ts'

/** The outlook as the meetings use it: its input, and the expected numbers of its baseline. */
export type MeetingOutlook = { readonly answer: OutlookAnswer; readonly base: CohortResult }

/** The baseline of the outlook, computed here; `null` until it is there. */
export function useOutlook(known: string | null): {
  readonly outlook: MeetingOutlook | null
  readonly error: Error | null
} {
  const query = useQuery(outlookOptions(known))
  const answer = query.data
  const outlook = useMemo(
    () => (answer === undefined ? null : { answer, base: computeOutlook(answer, []) }),
    [answer],
  )
  return { outlook, error: query.error }
}

/** A municipality by id and name. */
export type Municipality = { readonly id: AreaId; readonly name: string }

/** What the round is planned from. */
export type PlannedRound = {
  readonly rows: readonly ShortageRow<Municipality>[]
  readonly titles: ReadonlyMap<string, Text>
  readonly tables: readonly StatusAnswer[]
}

type Question = {
  readonly region: AreaId
  readonly date: PlainDate
  readonly year: number
  readonly signs: readonly MeetingSign[]
  readonly known: string | null
  readonly outlook: MeetingOutlook | null
}

/** The municipalities of a region in the order of expected shortage; `null` until every sign that counts is there. */
export function usePlannedRound({ region, date, year, signs, known, outlook }: Question): {
  readonly planned: PlannedRound | null
  readonly error: Error | null
} {
  const tables = useQueries({
    queries: STATUS_SIGNS.map((indicator) =>
      statusOptions({ indicator, level: 'kommune', date, compareWith: 'region', within: region, known }),
    ),
  })
  const error = tables.find((one) => one.error !== null)?.error ?? null
  const found = tables.flatMap(({ data }) => (data === undefined ? [] : [data]))
  if (found.length < STATUS_SIGNS.length) return { planned: null, error }
  if (signs.includes(OUTLOOK_SIGN) && outlook === null) return { planned: null, error }
  const inside = found[0]?.table.rows.map(({ area }) => area) ?? []
  const all: readonly (ShortageSign | null)[] = [
    ...found.map(({ table }) => signOf(table)),
    outlook === null
      ? null
      : outlookSign(
          outlook.answer,
          outlook.base,
          inside.map(({ id }) => id),
          year,
        ),
  ]
  const counted = all.filter((sign) => sign !== null).filter(({ id }) => signs.some((one) => one === id))
  const titles = new Map<string, Text>([
    ...found.map(({ table }): readonly [string, Text] => [table.indicator.id, table.indicator.title]),
    [OUTLOOK_SIGN, outlookTitle(year)],
  ])
  return { planned: { rows: orderByShortage(inside, counted), titles, tables: found }, error }
}
