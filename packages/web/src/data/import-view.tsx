import { API, addressOf, type ImportCheck, type Receipt } from '@laegedaekning/api/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer, ProblemNote, Waiting } from '../register/answer.tsx'
import { client, templatesOptions } from '../register/queries.ts'
import { useWords } from '../words/words.tsx'
import { FileChoice } from './file-choice.tsx'
import { ImportCheckView } from './import-check.tsx'
import { ReceiptView } from './receipt-view.tsx'
import type { WhoAndWhy } from './who-and-why.tsx'

type Step = 'files' | 'check' | 'receipt'
const STEPS: readonly Step[] = ['files', 'check', 'receipt']

/** Loading files: choose, check, confirm, receipt. Nothing is written before the confirmation. */
export function ImportView() {
  const { t } = useWords()
  const cache = useQueryClient()
  const [check, setCheck] = useState<ImportCheck | null>(null)
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  const reading = useMutation({
    mutationFn: (files: readonly File[]) =>
      client.checkImport({ files: files.map((file) => ({ name: file.name, bytes: file })) }),
    onSuccess: setCheck,
  })
  const writing = useMutation({
    mutationFn: (given: WhoAndWhy & { readonly check: string; readonly skipRowsWithErrors: boolean }) =>
      client.confirmImport({ body: given }),
    onSuccess: async (written) => {
      setReceipt(written)
      await cache.invalidateQueries()
    },
  })
  const restart = () => {
    setCheck(null)
    setReceipt(null)
    reading.reset()
    writing.reset()
  }
  const step: Step = receipt !== null ? 'receipt' : check !== null ? 'check' : 'files'
  return (
    <>
      <ol className="steps" aria-label={t('import.steps')}>
        {STEPS.map((one) => (
          <li key={one} aria-current={one === step ? 'step' : undefined}>
            {t(`import.${one}`)}
          </li>
        ))}
      </ol>
      {step === 'files' && (
        <>
          <FileChoice choose={(files) => reading.mutate(files)} isReading={reading.isPending} />
          <p className="small soft">{t('import.countedTogether')}</p>
          {reading.isPending && <Waiting what={t('import.reading')} />}
          {reading.error !== null && <ProblemNote error={reading.error} />}
          <Templates />
        </>
      )}
      {step === 'check' && check !== null && (
        <ImportCheckView
          check={check}
          restart={restart}
          confirm={(given) => writing.mutate({ ...given, check: check.check })}
          isWriting={writing.isPending}
          error={writing.error}
        />
      )}
      {step === 'receipt' && receipt !== null && <ReceiptView receipt={receipt} restart={restart} />}
    </>
  )
}

/** The tables that can be filled in, as empty files to start from. */
function Templates() {
  const { t, say } = useWords()
  const query = useQuery(templatesOptions)
  return (
    <section className="profile-group">
      <h2>{t('import.templates')}</h2>
      <p className="small soft">{t('import.templatesIntro')}</p>
      <Answer query={query}>
        {({ templates }) => (
          <ul className="templates">
            {templates.map(({ id, title, description, columns }) => (
              <li key={id}>
                <a href={addressOf(API.getTemplate.path, { file: `${id}.csv` }, {})} download>
                  {say(title)}
                </a>{' '}
                <span className="small soft">{say(description)}</span>
                <details>
                  <summary className="small">{t('import.columns', { count: columns.length })}</summary>
                  <dl className="facts">
                    {columns.map((column) => (
                      <div key={column.header} className="fact-row">
                        <dt>
                          {column.header}
                          {column.required && ` (${t('import.required')})`}
                        </dt>
                        <dd>
                          {say(column.description)}{' '}
                          {column.example !== '' && (
                            <span className="soft">{t('import.example', { text: column.example })}</span>
                          )}
                        </dd>
                      </div>
                    ))}
                  </dl>
                </details>
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </section>
  )
}
