import type { StoredRecordAnswer } from '@laegedaekning/api/contract'
import {
  GUARANTEE_STATUSES,
  type GuaranteeStatus,
  getStoredBody,
  type StoredGuarantee,
} from '@laegedaekning/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { PageHeading } from '../../app/page-heading.tsx'
import { Answer, ProblemNote, Waiting } from '../../register/answer.tsx'
import { useWords, type Words } from '../../words/words.tsx'
import { ChoiceField } from '../form-fields.tsx'
import { authorName } from '../records/author.ts'
import { HistoryPanel } from '../records/history-panel.tsx'
import { recordOptions } from '../records/queries.ts'
import { plainWords, type RecordField } from '../records/record-field.ts'
import { SaveBar } from '../records/save-bar.tsx'
import { TextArea } from '../records/text-area.tsx'
import { useDraft } from '../records/use-draft.ts'
import { useSaving } from '../records/use-saving.ts'
import { AgePurpose } from './age-purpose.tsx'
import { keptOptions } from './kept-queries.ts'
import { ScheduleTable } from './schedule-view.tsx'

/** A kept guarantee: its schedule month by month, how it stands, a note and the history. */
export function StoredGuaranteePage({ id }: { readonly id: string }) {
  const { t } = useWords()
  const query = useQuery(recordOptions('stored-guarantee', id))
  if (query.data !== undefined) return <Kept record={query.data} />
  return (
    <>
      <PageHeading text={t('stored.guarantee')} />
      {query.error === null ? (
        <Waiting />
      ) : (
        <ProblemNote error={query.error} retry={() => void query.refetch()} />
      )}
    </>
  )
}

function Kept({ record }: { readonly record: StoredRecordAnswer }) {
  const words = useWords()
  const { t } = words
  const body = getStoredBody('stored-guarantee', record.body)
  const [purpose, setPurpose] = useState<string | null>(null)
  const query = useQuery(keptOptions({ nummer: record.id }, purpose))
  return (
    <>
      <PageHeading text={body.title} title={`${body.title} · ${t('stored.guarantee')}`} />
      <p className="note">
        {t('stored.computedWith', {
          date: words.date(body.computedOn),
          who: authorName(record.createdBy, words),
          when: words.instant(record.createdAt),
        })}
      </p>
      <p>
        {t('stored.status')}: <b>{t(`stored.statuses.${body.status}`)}</b>
      </p>
      <Answer query={query}>
        {({ guarantees }) => (
          <>
            <AgePurpose guarantees={guarantees} ask={setPurpose} />
            {guarantees.map(({ schedule }) => (
              <ScheduleTable key={schedule.id} schedule={{ ...schedule, id: body.title }} />
            ))}
          </>
        )}
      </Answer>
      {record.mayChange && <Standing key={record.id} record={record} body={body} />}
      <HistoryPanel record={record} fields={guaranteeFields(words)} />
    </>
  )
}

type Written = { readonly status: GuaranteeStatus; readonly note: string }

type StandingProperties = { readonly record: StoredRecordAnswer; readonly body: StoredGuarantee }

/** How the guarantee stands, and a note; what was given is never rewritten. */
function Standing({ record, body }: StandingProperties) {
  const words = useWords()
  const { t } = words
  const saving = useSaving('stored-guarantee')
  const given: Written = { status: body.status, note: body.note }
  const draft = useDraft(`stored-guarantee:${record.id}`, given, record.version, readWritten)
  const send = async (changed: Readonly<Record<string, unknown>>, version: number, why: string) => {
    const saved = await saving.save({ id: record.id, version, body: changed, why })
    if (saved === null) return false
    // what was saved, which after a conflict need not be what was written here
    const now = getStoredBody('stored-guarantee', saved.body)
    draft.drop({ status: now.status, note: now.note }, saved.version)
    return true
  }
  return (
    <section className="card action-card action-form no-print" aria-labelledby="standing-heading">
      <h2 id="standing-heading">{t('stored.change')}</h2>
      <ChoiceField
        legend={t('stored.status')}
        value={draft.body.status}
        choices={GUARANTEE_STATUSES.map((value) => ({ value, text: t(`stored.statuses.${value}`) }))}
        change={(status) => draft.change({ status })}
      />
      <TextArea
        id="guarantee-note"
        label={t('stored.note')}
        value={draft.body.note}
        change={(note) => draft.change({ note })}
      />
      <SaveBar
        saving={saving}
        isChanged={draft.isChanged}
        isFound={draft.isFound}
        fields={guaranteeFields(words)}
        save={(why) => send({ ...record.body, ...draft.body }, draft.version ?? record.version, why)}
        saveMerged={(merged, version) => send(merged, version, t('records.mergedWhy'))}
        drop={() => draft.drop(given, record.version)}
      />
    </section>
  )
}

function readWritten(value: unknown): Written | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const note: unknown = Reflect.get(value, 'note')
  const status = GUARANTEE_STATUSES.find((one) => one === Reflect.get(value, 'status'))
  return typeof note === 'string' && status !== undefined ? { status, note } : undefined
}

function guaranteeFields(words: Words): readonly RecordField[] {
  const { t } = words
  const plain = (value: unknown) => plainWords(value, words)
  const statusWords = (value: unknown) => {
    const found = GUARANTEE_STATUSES.find((status) => status === value)
    return found === undefined ? plain(value) : t(`stored.statuses.${found}`)
  }
  return [
    { key: 'title', label: t('stored.title'), show: plain },
    { key: 'person', label: t('stored.person'), show: plain },
    { key: 'status', label: t('stored.status'), show: statusWords },
    { key: 'note', label: t('stored.note'), show: plain },
  ]
}
