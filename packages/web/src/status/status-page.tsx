import type { DatesAnswer } from '@laegedaekning/api/contract'
import type { PlainDate } from '@laegedaekning/domain'
import type { IndicatorInfo } from '@laegedaekning/rules'
import { useQueries, useQuery } from '@tanstack/react-query'
import { type AddressNotice, readAddress } from '../address/codec.ts'
import { usePlace } from '../address/history.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { KnownStrip, MadeUpStrip } from '../app/strips.tsx'
import { ProblemNote, Waiting } from '../register/answer.tsx'
import { areasOptions, datesOptions, indicatorsOptions } from '../register/queries.ts'
import { useWords } from '../words/words.tsx'
import { StatusBoard } from './status-board.tsx'
import { STATUS_CODEC, type StatusAddress } from './status-address.ts'
import { defaultDate, WITHIN_LEVELS } from './status-state.ts'

/** The Status room. First asks for what a question needs before it can be put: dates and indicators, then areas. */
export function StatusPage() {
  const place = usePlace()
  const { state: address, notices } = readAddress(STATUS_CODEC, place.search)
  const dates = useQuery(datesOptions)
  const indicators = useQuery(indicatorsOptions)
  const problem = [dates, indicators].find(({ error }) => error !== null)
  return (
    <>
      <MadeUpStrip />
      <KnownStrip known={address.known} />
      <main className="page" id="indhold" tabIndex={-1}>
        {dates.data !== undefined && indicators.data !== undefined ? (
          <AtDate
            address={address}
            addressNotices={notices}
            date={address.date ?? defaultDate(dates.data.today, dates.data.dates)}
            dates={dates.data.dates}
            indicators={indicators.data.indicators}
          />
        ) : (
          <NotReady {...(problem === undefined ? {} : { problem })} />
        )}
      </main>
    </>
  )
}

export type AtDateProperties = {
  readonly address: StatusAddress
  readonly addressNotices: readonly AddressNotice[]
  readonly date: PlainDate
  readonly dates: DatesAnswer['dates']
  readonly indicators: readonly IndicatorInfo[]
}

function AtDate(properties: AtDateProperties) {
  const { address, date } = properties
  const queries = useQueries({
    queries: WITHIN_LEVELS.map((level) => areasOptions(level, date, address.known)),
  })
  const within = queries.flatMap(({ data }) => (data === undefined ? [] : [data]))
  const problem = queries.find(({ error }) => error !== null)
  return within.length === WITHIN_LEVELS.length ? (
    <StatusBoard {...properties} within={within} />
  ) : (
    <NotReady {...(problem === undefined ? {} : { problem })} />
  )
}

type NotReadyProperties = {
  readonly problem?: { readonly error: Error | null; readonly refetch: () => unknown }
}

function NotReady({ problem }: NotReadyProperties) {
  const { t } = useWords()
  return (
    <>
      <PageHeading text={t('status.title')} />
      {problem?.error ? <ProblemNote error={problem.error} retry={() => problem.refetch()} /> : <Waiting />}
    </>
  )
}
