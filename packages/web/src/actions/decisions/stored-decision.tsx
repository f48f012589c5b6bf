import type { StoredRecordAnswer } from '@laegedaekning/api/contract'
import { type AreaId, getStoredBody, type PlainDate, type StoredDecision } from '@laegedaekning/domain'
import type { Decision } from '@laegedaekning/rules'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from '../../address/link.tsx'
import { PageHeading } from '../../app/page-heading.tsx'
import { ProblemNote, Waiting } from '../../register/answer.tsx'
import { areasOptions } from '../../register/queries.ts'
import { useWords } from '../../words/words.tsx'
import { TextField } from '../form-fields.tsx'
import { ReasonList } from '../reason-list.tsx'
import { authorName } from '../records/author.ts'
import { HistoryPanel } from '../records/history-panel.tsx'
import { recordOptions } from '../records/queries.ts'
import { useRecordHref } from '../records/record-href.ts'
import { DecisionView } from './decision-view.tsx'
import { findDecision } from './find-decision.ts'
import { inputLines } from './input-words.ts'
import { NoteForm } from './note-form.tsx'
import { Recompute } from './recompute.tsx'
import { storedDecisionFields } from './stored-fields.ts'

/** A kept decision: exactly what was decided, whatever the rules say today; and, beside it, what they would say. */
export function StoredDecisionPage({ id, today }: { readonly id: string; readonly today: PlainDate }) {
  const { t } = useWords()
  const [purpose, setPurpose] = useState<string | null>(null)
  const plain = useQuery(recordOptions('stored-decision', id))
  const whole = useQuery({ ...recordOptions('stored-decision', id, purpose), enabled: purpose !== null })
  const error = plain.error ?? whole.error
  if (plain.data === undefined) {
    return (
      <>
        <PageHeading text={t('stored.decision')} />
        {error === null ? <Waiting /> : <ProblemNote error={error} retry={() => void plain.refetch()} />}
      </>
    )
  }
  const record = (purpose === null ? undefined : whole.data) ?? plain.data
  return (
    <>
      {error !== null && <ProblemNote error={error} />}
      <Kept record={record} today={today} ask={setPurpose} />
    </>
  )
}

type KeptProperties = {
  readonly record: StoredRecordAnswer
  readonly today: PlainDate
  /** Asks for what rests on health, saying what for. */
  readonly ask: (purpose: string) => void
}

function Kept({ record, today, ask }: KeptProperties) {
  const words = useWords()
  const { t } = words
  const body = getStoredBody('stored-decision', record.body)
  const decision = findDecision(body.decision)
  const detail = body.healthDetail === null ? undefined : findDecision(body.healthDetail)
  return (
    <>
      <PageHeading text={body.title} title={`${body.title} · ${t('stored.decision')}`} />
      <p className="note">
        {t('stored.keptAs', {
          date: words.date(body.decidedOn),
          who: authorName(record.createdBy, words),
          when: words.instant(record.createdAt),
        })}
      </p>
      <CaseLink body={body} />
      {decision === undefined ? (
        <p className="problem">{t('stored.unreadable')}</p>
      ) : (
        <>
          <DecisionView decision={decision} />
          <Inputs decision={decision} />
          <Health record={record} detail={detail} ask={ask} />
          <Recompute
            stored={detail ?? decision}
            isWhole={detail !== undefined || !record.withheld.includes('healthDetail')}
            mayHide={record.withheld.includes('healthDetail') && record.mayShow.length > 0}
            today={today}
          />
        </>
      )}
      <NoteForm key={record.id} record={record} body={body} />
      <HistoryPanel record={record} fields={storedDecisionFields(words)} />
    </>
  )
}

function CaseLink({ body }: { readonly body: StoredDecision }) {
  const { t } = useWords()
  const recordHref = useRecordHref()
  if (body.caseId === null) return null
  return (
    <p>
      <Link href={recordHref('case', body.caseId)}>{t('stored.ofCase', { id: body.caseId })}</Link>
    </p>
  )
}

/** What the decision was made on, as it was given. */
function Inputs({ decision }: { readonly decision: Decision }) {
  const words = useWords()
  const { t } = words
  const regions = useQuery(areasOptions('region', decision.date, null)).data?.areas ?? []
  const kommuner = useQuery(areasOptions('kommune', decision.date, null)).data?.areas ?? []
  const nameOf = (id: AreaId) => [...regions, ...kommuner].find((one) => one.id === id)?.name ?? id
  return (
    <section className="card action-card" aria-labelledby="inputs-heading">
      <h2 id="inputs-heading">{t('stored.inputs')}</h2>
      <dl className="facts">
        {inputLines(decision, words, nameOf).map(({ key, label, text }) => (
          <div key={key} className="fact-row">
            <dt>{label}</dt>
            <dd className="as-written">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

type HealthProperties = Pick<KeptProperties, 'record' | 'ask'> & { readonly detail: Decision | undefined }

/** What rests on health: only for those who may see it, who say what for, and it is written in the access log. */
function Health({ record, detail, ask }: HealthProperties) {
  const { t } = useWords()
  const [purpose, setPurpose] = useState('')
  if (detail !== undefined) {
    return (
      <section className="card action-card" aria-labelledby="health-heading">
        <h2 id="health-heading">{t('stored.health')}</h2>
        <ReasonList reasons={detail.reasons.filter(({ sensitive }) => sensitive)} />
      </section>
    )
  }
  if (!record.mayShow.includes('healthDetail')) return null
  return (
    <form
      className="card action-card action-form no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (purpose.trim() !== '') ask(purpose.trim())
      }}
    >
      <h2>{t('stored.health')}</h2>
      <TextField
        id="health-purpose"
        label={t('stored.purpose')}
        hint={t('stored.purposeHint')}
        value={purpose}
        change={setPurpose}
        faults={[]}
      />
      <p className="buttons">
        <button type="submit" className="button">
          {t('stored.showHealth')}
        </button>
      </p>
    </form>
  )
}
