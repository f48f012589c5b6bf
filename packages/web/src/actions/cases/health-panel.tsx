import type { StoredRecordAnswer } from '@laegedaekning/api/contract'
import { getStoredBody } from '@laegedaekning/domain'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemNote } from '../../register/answer.tsx'
import { useWords } from '../../words/words.tsx'
import { TextField } from '../form-fields.tsx'
import { recordOptions } from '../records/queries.ts'
import { TextArea } from '../records/text-area.tsx'
import { useSaving } from '../records/use-saving.ts'

const FIELD = 'healthReason'

/**
 * Health as a reason (X4): for case officers of the region, who say what they need it for; each time is written in the access
 * log. It is saved by itself, and never kept in the browser.
 */
export function HealthPanel({ record }: { readonly record: StoredRecordAnswer }) {
  const { t } = useWords()
  if (!record.mayOpen.includes(FIELD)) {
    return record.withheld.includes(FIELD) ? <p className="small soft">{t('cases.healthWithheld')}</p> : null
  }
  return (
    <section className="card action-card no-print" aria-labelledby="health-heading">
      <h2 id="health-heading">{t('cases.health')}</h2>
      <p className="small soft">{t('cases.healthRule')}</p>
      <Health record={record} />
    </section>
  )
}

/** What is written, and the version that it was begun from. `knewText`: it began from the text that stood there. */
type Written = {
  readonly text: string
  readonly base: Pick<StoredRecordAnswer, 'version' | 'body'>
  readonly knewText: boolean
}

function Health({ record }: { readonly record: StoredRecordAnswer }) {
  const { t } = useWords()
  const cache = useQueryClient()
  const saving = useSaving('case')
  const [purpose, setPurpose] = useState('')
  const [written, setWritten] = useState<Written | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const isThere = record.mayShow.includes(FIELD)
  const show = async () => {
    try {
      const options = recordOptions('case', record.id, purpose.trim())
      const base = await cache.fetchQuery({ ...options, staleTime: 0 })
      // what is shown once is not kept for the next one who looks
      cache.removeQueries({ queryKey: options.queryKey })
      setError(null)
      setWritten({ text: getStoredBody('case', base.body).healthReason ?? '', base, knewText: true })
    } catch (failed) {
      setError(failed instanceof Error ? failed : new Error(String(failed)))
    }
  }
  const save = async (): Promise<void> => {
    if (written === null) return
    // where there was no text and still is none, nobody is written over; after a conflict it goes on from what stands now
    const follows = !written.knewText && !isThere
    const { version, body } = saving.conflict?.theirs ?? (follows ? record : written.base)
    const saved = await saving.save({
      id: record.id,
      version,
      body: { ...body, [FIELD]: written.text },
      why: t('cases.healthWhy'),
    })
    if (saved !== null) setWritten(null)
  }
  const problem = error ?? saving.error
  return (
    <div className="action-form">
      {problem !== null && <ProblemNote error={problem} />}
      {saving.conflict !== null && <p className="problem">{t('records.changedMeanwhile')}</p>}
      {written === null && isThere ? (
        <>
          <p>{t('cases.healthThere')}</p>
          <TextField
            id="health-purpose"
            label={t('cases.purpose')}
            hint={t('cases.purposeHint')}
            value={purpose}
            change={setPurpose}
            faults={[]}
          />
          <p className="buttons">
            <button
              type="button"
              className="button"
              disabled={purpose.trim() === ''}
              onClick={() => void show()}
            >
              {t('cases.showHealth')}
            </button>
          </p>
        </>
      ) : (
        <>
          <TextArea
            id="health-reason"
            label={t('cases.healthText')}
            value={written?.text ?? ''}
            change={(text) =>
              setWritten(written === null ? { text, base: record, knewText: false } : { ...written, text })
            }
          />
          <p className="buttons">
            <button
              type="button"
              className="button"
              disabled={saving.isSaving || written === null}
              onClick={() => void save()}
            >
              {t('cases.saveHealth')}
            </button>
          </p>
        </>
      )}
    </div>
  )
}
