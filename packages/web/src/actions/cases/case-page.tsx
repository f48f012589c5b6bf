import type { CaseProcessesAnswer, StoredRecordAnswer } from '@laegedaekning/api/contract'
import { getStoredBody } from '@laegedaekning/domain'
import { standingOfCase } from '@laegedaekning/plans'
import { useQuery } from '@tanstack/react-query'
import { Link } from '../../address/link.tsx'
import { PageHeading } from '../../app/page-heading.tsx'
import { useHref } from '../../app/shell.tsx'
import { ProblemNote, Waiting } from '../../register/answer.tsx'
import { useWords } from '../../words/words.tsx'
import { authorName } from '../records/author.ts'
import { HistoryPanel } from '../records/history-panel.tsx'
import { recordOptions } from '../records/queries.ts'
import { useRecordHref } from '../records/record-href.ts'
import { CaseForm } from './case-form.tsx'
import { CaseRelated } from './case-related.tsx'
import { caseFields, stepFields } from './case-words.ts'
import { HealthPanel } from './health-panel.tsx'
import { ProcessView } from './process-view.tsx'

type Properties = { readonly id: string; readonly found: CaseProcessesAnswer }

/** One case: how it stands, its steps in their tracks, its people, and its history. */
export function CasePage({ id, found }: Properties) {
  const { t } = useWords()
  const query = useQuery(recordOptions('case', id))
  if (query.data !== undefined) return <Case record={query.data} found={found} />
  return (
    <>
      <PageHeading text={t('cases.title')} />
      {query.error === null ? (
        <Waiting />
      ) : (
        <ProblemNote error={query.error} retry={() => void query.refetch()} />
      )}
    </>
  )
}

function Case({ record, found }: { readonly record: StoredRecordAnswer } & Pick<Properties, 'found'>) {
  const words = useWords()
  const { t, say } = words
  const href = useHref()
  const body = getStoredBody('case', record.body)
  const process = found.processes.find(({ id }) => id === body.process)
  const standing = standingOfCase(body, found.today, found.soon.days)
  const fields = caseFields(words)
  return (
    <>
      <PageHeading text={body.title} title={`${body.title} · ${t('cases.title')}`} />
      <p className="soft">
        {t('cases.case')} {record.id}
        {process !== undefined && ` · ${say(process.title)}`} · {t(`cases.states.${body.state}`)} ·{' '}
        {t('records.changed', {
          who: authorName(record.changedBy, words),
          when: words.instant(record.changedAt),
        })}
      </p>
      {standing.overdue + standing.dueSoon > 0 && (
        <p>
          {standing.overdue > 0 && (
            <span className="tag">{t('cases.lateCount', { count: standing.overdue })}</span>
          )}{' '}
          {standing.dueSoon > 0 && (
            <span className="tag">{t('cases.soonCount', { count: standing.dueSoon })}</span>
          )}
        </p>
      )}
      <Origin body={body} />
      <p className="no-print">
        <Link href={href({ page: 'actions', part: 'sager', item: null })}>{t('cases.all')}</Link>
      </p>
      <CaseForm record={record} body={body} process={process} found={found} fields={fields} />
      <CaseRelated id={record.id} />
      <HealthPanel record={record} />
      {process !== undefined && (
        <details>
          <summary>{t('cases.theProcess')}</summary>
          <p className="small soft">{t('cases.copied')}</p>
          <ProcessView process={process} />
        </details>
      )}
      <HistoryPanel record={record} fields={[...fields, ...stepFields(body.steps, process, words)]} />
    </>
  )
}

/** Where the case comes from: the decision of a meeting round. */
function Origin({ body }: { readonly body: ReturnType<typeof getStoredBody<'case'>> }) {
  const { t } = useWords()
  const href = useRecordHref()
  const { copiedFrom } = body
  if (copiedFrom?.kind !== 'meeting-round') return null
  return (
    <p>
      {t('cases.from')}{' '}
      <Link href={href('meeting-round', copiedFrom.id)}>{t('cases.fromRound', { id: copiedFrom.id })}</Link>
    </p>
  )
}
