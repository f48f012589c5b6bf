import type { AreasAnswer, DatesAnswer } from '@laegedaekning/api/contract'
import type { PlainDate } from '@laegedaekning/domain'
import type { IndicatorInfo } from '@laegedaekning/rules'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type AddressNotice, readAddress } from '../address/codec.ts'
import { usePlace } from '../address/history.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { KnownStrip, MadeUpStrip } from '../app/strips.tsx'
import { ProblemNote, Waiting } from '../register/answer.tsx'
import { areasOptions, datesOptions, indicatorsOptions } from '../register/queries.ts'
import { useWords } from '../words/words.tsx'
import { STATUS_CODEC, type StatusAddress } from './status-address.ts'
import { StatusBoard } from './status-board.tsx'
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

/**
 * While the areas of another date are fetched, the old ones stay on the screen (and the focus where it is); only the
 * question shows at once what was chosen.
 */
function AtDate(properties: AtDateProperties) {
  const { address, date } = properties
  const queries = useQueries({
    queries: WITHIN_LEVELS.map((level) => areasOptions(level, date, address.known)),
  })
  const [held, setHeld] = useState<Held | null>(null)
  const within = queries.flatMap(({ data }) => (data === undefined ? [] : [data]))
  const problem = queries.find(({ error }) => error !== null)
  const isThere = within.length === WITHIN_LEVELS.length
  if (isThere && !within.every((list, index) => list === held?.within[index])) setHeld({ date, within })
  if (held === null || problem !== undefined)
    return <NotReady {...(problem === undefined ? {} : { problem })} />
  return <StatusBoard {...properties} asked={date} date={held.date} within={held.within} />
}

type Held = { readonly date: PlainDate; readonly within: readonly AreasAnswer[] }

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
