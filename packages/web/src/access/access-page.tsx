import type { AreasAnswer, DatesAnswer } from '@laegedaekning/api/contract'
import type { PlainDate } from '@laegedaekning/domain'
import { useQueries, useQuery } from '@tanstack/react-query'
import { type AddressNotice, readAddress, writeAddress } from '../address/codec.ts'
import { moveTo, usePlace } from '../address/history.ts'
import { pathOf } from '../address/route.ts'
import { Notices } from '../app/notices.tsx'
import { PageHeading } from '../app/page-heading.tsx'
import { KnownStrip, MadeUpStrip } from '../app/strips.tsx'
import { Answer, ProblemNote, Waiting } from '../register/answer.tsx'
import { areasOptions, datesOptions } from '../register/queries.ts'
import { StatusParts } from '../status/status-parts.tsx'
import { defaultDate, WITHIN_LEVELS } from '../status/status-state.ts'
import { useWords } from '../words/words.tsx'
import { ACCESS_CODEC, type AccessAddress } from './access-address.ts'
import { AccessBoard } from './access-board.tsx'
import { AccessForm } from './access-form.tsx'
import { type AccessQuestion, accessOptions } from './queries.ts'

/** Who can reach a doctor: the part »Adgang« of the Status room. */
export function AccessPage() {
  const { t } = useWords()
  const place = usePlace()
  const { state: address, notices } = readAddress(ACCESS_CODEC, place.search)
  const dates = useQuery(datesOptions)
  return (
    <>
      <MadeUpStrip />
      <KnownStrip known={address.known} />
      <main className="page" id="indhold" tabIndex={-1}>
        {dates.data === undefined ? (
          <>
            <PageHeading text={t('access.title')} />
            {dates.error === null ? (
              <Waiting />
            ) : (
              <ProblemNote error={dates.error} retry={() => void dates.refetch()} />
            )}
          </>
        ) : (
          <AtDate
            address={address}
            notices={notices}
            date={address.date ?? defaultDate(dates.data.today, dates.data.dates)}
            dates={dates.data.dates}
          />
        )}
      </main>
    </>
  )
}

type Properties = {
  readonly address: AccessAddress
  readonly notices: readonly AddressNotice[]
  readonly date: PlainDate
  readonly dates: DatesAnswer['dates']
}

/** The finding, the question and the answer at a date. */
function AtDate({ address, notices, date, dates }: Properties) {
  const { t, say } = useWords()
  const lists = useQueries({
    queries: WITHIN_LEVELS.map((level) => areasOptions(level, date, address.known)),
  })
  const within = lists.flatMap(({ data }): AreasAnswer[] => (data === undefined ? [] : [data]))
  const question: AccessQuestion = {
    measure: address.measure,
    level: address.level,
    date,
    within: address.within,
    distance: address.distance,
    placing: address.placing,
    known: address.known,
  }
  const query = useQuery(accessOptions(question))
  const found = query.error === null ? query.data : undefined
  const hrefWith = (patch: Partial<AccessAddress>) =>
    `${pathOf({ page: 'access' })}${writeAddress(ACCESS_CODEC, { ...address, date, explain: '', ...patch })}`
  return (
    <>
      <StatusParts here="access" />
      <PageHeading
        text={found === undefined ? t('access.title') : say(found.summary.finding)}
        title={t('access.title')}
      />
      <p className="soft subtitle" aria-live="polite">
        {found === undefined ? '' : say(found.table.subtitle)}
      </p>
      <Notices address={notices} />
      <AccessForm
        question={question}
        answer={found}
        dates={dates}
        levels={within[0]?.levels ?? []}
        within={within}
        change={(patch) => moveTo(hrefWith(patch))}
      />
      <Answer query={query}>
        {(answer) => (
          <AccessBoard
            answer={answer}
            address={address}
            question={question}
            hrefWith={hrefWith}
            busy={query.isPlaceholderData}
          />
        )}
      </Answer>
    </>
  )
}
