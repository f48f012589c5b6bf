import type { StoredRecordAnswer } from '@laegedaekning/api/contract'
import {
  type AreaId,
  getStoredBody,
  type MeetingBasis,
  type MeetingRound,
  type PlainDate,
} from '@laegedaekning/domain'
import { useQuery } from '@tanstack/react-query'
import { writeAddress } from '../../address/codec.ts'
import { Link } from '../../address/link.tsx'
import { pathOf } from '../../address/route.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { useHref } from '../../app/shell.tsx'
import { ProblemNote, Waiting } from '../../register/answer.tsx'
import { areasOptions } from '../../register/queries.ts'
import { useWords } from '../../words/words.tsx'
import { authorName } from '../records/author.ts'
import { HistoryPanel } from '../records/history-panel.tsx'
import { recordOptions } from '../records/queries.ts'
import { FactSheets } from './fact-sheets.tsx'
import { MEETINGS_CODEC, type MeetingsAddress } from './meetings-address.ts'
import { roundFields } from './round-body.ts'
import { RoundForm } from './round-form.tsx'
import { MEETING_SIGNS } from './signs.ts'

type Properties = { readonly id: string; readonly address: MeetingsAddress; readonly date: PlainDate }

/** One round: its work (findings and decisions), or its sheets of facts for print. */
export function RoundPage({ id, address, date }: Properties) {
  const { t } = useWords()
  const query = useQuery(recordOptions('meeting-round', id))
  const kommuner = useQuery(areasOptions('kommune', date, address.known)).data?.areas
  if (query.data === undefined || kommuner === undefined) {
    return (
      <>
        <PageHeading text={t('meetings.title')} />
        {query.error === null ? (
          <Waiting />
        ) : (
          <ProblemNote error={query.error} retry={() => void query.refetch()} />
        )}
      </>
    )
  }
  return <Round record={query.data} kommuner={kommuner} address={address} date={date} />
}

type RoundProperties = Pick<Properties, 'address' | 'date'> & {
  readonly record: StoredRecordAnswer
  readonly kommuner: readonly { readonly id: AreaId; readonly name: string }[]
}

function Round({ record, kommuner, address, date }: RoundProperties) {
  const words = useWords()
  const { t } = words
  const href = useHref()
  const round = getStoredBody('meeting-round', record.body)
  const nameOf = (id: AreaId) => kommuner.find((one) => one.id === id)?.name ?? id
  const fields = roundFields(words, nameOf)
  const hrefWith = (patch: Partial<MeetingsAddress>) =>
    pathOf({ page: 'actions', part: 'moeder', item: record.id }) +
    writeAddress(MEETINGS_CODEC, { ...address, explain: '', ...patch })
  return (
    <>
      <PageHeading text={round.title} title={`${round.title} · ${t('meetings.title')}`} />
      <p className="soft">
        {round.heldOn === null
          ? t('meetings.notHeld')
          : t('meetings.held', { date: words.date(round.heldOn) })}{' '}
        {t('records.changed', {
          who: authorName(record.changedBy, words),
          when: words.instant(record.changedAt),
        })}
      </p>
      {round.basis !== null && (
        <p className="soft">
          {t('meetings.basis', { date: words.date(round.basis.on), year: String(round.basis.year) })}{' '}
          <Link href={orderHref(round, round.basis, address)}>{t('meetings.basisAgain')}</Link>
        </p>
      )}
      <nav className="tabs no-print" aria-label={t('meetings.views')}>
        {(['arbejde', 'ark'] as const).map((view) => (
          <Link
            key={view}
            href={hrefWith({ view })}
            aria-current={view === address.view ? 'page' : undefined}
          >
            {t(`meetings.view.${view}`)}
          </Link>
        ))}
        <Link href={href({ page: 'actions', part: 'moeder', item: null })}>{t('meetings.all')}</Link>
      </nav>
      {address.view === 'ark' ? (
        <FactSheets round={round} nameOf={nameOf} address={address} date={date} />
      ) : (
        <>
          <RoundForm record={record} round={round} kommuner={kommuner} fields={fields} />
          <HistoryPanel record={record} fields={fields} />
        </>
      )}
    </>
  )
}

/** The address of the order that the municipalities were picked from. */
function orderHref(
  { area }: MeetingRound,
  { on, year, signs }: MeetingBasis,
  address: MeetingsAddress,
): string {
  const counted = MEETING_SIGNS.filter((sign) => signs.includes(sign))
  const asked = { region: area, date: on, year, signs: counted.length === 0 ? MEETING_SIGNS : counted }
  return (
    pathOf({ page: 'actions', part: 'moeder', item: null }) +
    writeAddress(MEETINGS_CODEC, { ...address, ...asked, view: 'arbejde', explain: '' })
  )
}
