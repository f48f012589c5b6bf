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
      <Health key={record.version} record={record} />
    </section>
  )
}

function Health({ record }: { readonly record: StoredRecordAnswer }) {
  const { t } = useWords()
  const cache = useQueryClient()
  const saving = useSaving('case')
  const [purpose, setPurpose] = useState('')
  const [text, setText] = useState<string | null>(record.mayShow.includes(FIELD) ? null : '')
  const [error, setError] = useState<Error | null>(null)
  const show = async () => {
    try {
      const options = recordOptions('case', record.id, purpose.trim())
      const { body } = await cache.fetchQuery({ ...options, staleTime: 0 })
      // what is shown once is not kept for the next one who looks
      cache.removeQueries({ queryKey: options.queryKey })
      setText(getStoredBody('case', body).healthReason ?? '')
    } catch (failed) {
      setError(failed instanceof Error ? failed : new Error(String(failed)))
    }
  }
  const save = () =>
    saving.save({
      id: record.id,
      version: record.version,
      body: { ...record.body, [FIELD]: text ?? '' },
      why: t('cases.healthWhy'),
    })
  const problem = error ?? saving.error
  return (
    <div className="action-form">
      {problem !== null && <ProblemNote error={problem} />}
      {saving.conflict !== null && <p className="problem">{t('records.changedMeanwhile')}</p>}
      {text === null ? (
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
          <TextArea id="health-reason" label={t('cases.healthText')} value={text} change={setText} />
          <p className="buttons">
            <button type="button" className="button" disabled={saving.isSaving} onClick={() => void save()}>
              {t('cases.saveHealth')}
            </button>
          </p>
        </>
      )}
    </div>
  )
}
