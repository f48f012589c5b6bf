import type { Receipt } from '@laegedaekning/api/contract'
import { useState } from 'react'
import { Link } from '../address/link.tsx'
import { useHref } from '../app/shell.tsx'
import { useWords } from '../words/words.tsx'
import { UndoForm } from './undo-form.tsx'

/** What was written, and the way back. */
export function ReceiptView({
  receipt,
  restart,
}: {
  readonly receipt: Receipt
  readonly restart: () => void
}) {
  const words = useWords()
  const { t, count } = words
  const href = useHref()
  const [undo, setUndo] = useState<'not' | 'asked' | 'done'>('not')
  const { change, facts, files, registeredAt } = receipt
  return (
    <div className="card form" aria-live="polite">
      <h2>{change === null ? t('receipt.nothing') : t('receipt.title', { id: change })}</h2>
      {registeredAt !== null && <p>{words.instant(registeredAt)}</p>}
      <p>
        {t('receipt.did', {
          added: count(facts.added),
          changed: count(facts.changed),
          unchanged: count(facts.unchanged),
        })}
      </p>
      <ul>
        {files.map((file) => (
          <li key={file.name}>
            {t('receipt.file', {
              name: file.name,
              used: count(file.rowsUsed),
              read: count(file.rowsRead),
              notUsed: count(file.rowsNotUsed),
            })}{' '}
            <span className="small soft checksum">sha-256 {file.sha256}</span>
          </li>
        ))}
      </ul>
      {undo === 'done' && <p>{t('receipt.undone')}</p>}
      {undo === 'asked' && change !== null && (
        <UndoForm change={change} undone={() => setUndo('done')} cancel={() => setUndo('not')} />
      )}
      <div className="buttons">
        <Link className="button primary" href={href({ page: 'status' })}>
          {t('receipt.seeStatus')}
        </Link>
        <button type="button" className="button" onClick={restart}>
          {t('import.restart')}
        </button>
        {change !== null && undo === 'not' && (
          <button type="button" className="button" onClick={() => setUndo('asked')}>
            {t('changes.undo')}
          </button>
        )}
      </div>
    </div>
  )
}
