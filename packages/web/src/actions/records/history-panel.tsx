import type { RecordHistoryAnswer, StoredRecordAnswer } from '@laegedaekning/api/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer, ProblemNote } from '../../register/answer.tsx'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { useWords } from '../../words/words.tsx'
import { authorName } from './author.ts'
import { historyOptions } from './queries.ts'
import { fieldOf, type RecordField } from './record-field.ts'
import { useSaving } from './use-saving.ts'

type Properties = {
  readonly record: StoredRecordAnswer
  /** The kind's fields in words. */
  readonly fields: readonly RecordField[]
  /** Told of the record as it is after a change has been undone. */
  readonly undone?: (record: StoredRecordAnswer) => void
}

type Change = RecordHistoryAnswer['changes'][number]

/** Who wrote what in a record, when and why, before and after; each change can be undone, and that is a change too. */
export function HistoryPanel({ record, fields, undone }: Properties) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="record-history no-print" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('records.history')}</summary>
      {isOpen && <History record={record} fields={fields} {...(undone === undefined ? {} : { undone })} />}
    </details>
  )
}

function History({ record, fields, undone }: Properties) {
  const query = useQuery(historyOptions(record.kind, record.id))
  const { undo, conflict, error, isSaving } = useSaving(record.kind)
  const { t } = useWords()
  const takeBack = async (version: number) => {
    const done = await undo(record, version, t('records.undoWhy', { version }))
    if (done !== null) undone?.(done)
  }
  return (
    <>
      {error !== null && <ProblemNote error={error} />}
      {conflict !== null && <p className="problem">{t('records.changedMeanwhile')}</p>}
      <Answer query={query}>
        {({ changes }) => (
          <ol className="changes">
            {changes.map((change) => (
              <li key={change.version} className="card change">
                <OneChange change={change} fields={fields} />
                {record.mayChange && change.canUndo && (
                  <button
                    type="button"
                    className="button"
                    disabled={isSaving}
                    onClick={() => void takeBack(change.version)}
                  >
                    {t('records.undo', { version: change.version })}
                  </button>
                )}
              </li>
            ))}
          </ol>
        )}
      </Answer>
    </>
  )
}

function OneChange({ change, fields }: { readonly change: Change } & Pick<Properties, 'fields'>) {
  const words = useWords()
  const { t } = words
  return (
    <>
      <p>
        <b>{t(`records.what.${change.what}`)}</b> · {t('records.version', { version: change.version })} ·{' '}
        {authorName(change.who, words)} · {words.instant(change.at)}
        {change.why !== '' && <span className="soft"> · {change.why}</span>}
      </p>
      {change.fields.length > 0 && (
        <ScrollBox>
          <table>
            <caption className="unseen">{t('records.version', { version: change.version })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('records.field')}</th>
                <th scope="col">{t('records.before')}</th>
                <th scope="col">{t('records.after')}</th>
              </tr>
            </thead>
            <tbody>
              {change.fields.map(({ field, pointer, before, after }) => {
                const part = fields.find((one) => one.pointer === pointer)
                const { label, show } = part ?? fieldOf(field, fields, words)
                return (
                  <tr key={pointer}>
                    <th scope="row">
                      {label}
                      {part === undefined && pointer !== `/${field}` && (
                        <span className="small soft"> {pointer}</span>
                      )}
                    </th>
                    <td className="as-written">{show(before)}</td>
                    <td className="as-written">{show(after)}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </>
  )
}
