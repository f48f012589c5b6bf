import type { ChangesAnswer } from '@laegedaekning/api/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { authorName } from '../actions/records/author.ts'
import { Answer } from '../register/answer.tsx'
import { changesOptions } from '../register/queries.ts'
import { useWords } from '../words/words.tsx'
import { UndoForm } from './undo-form.tsx'

type Change = ChangesAnswer['changes'][number]

/** Who changed what, when and why, newest first; the latest can be taken back. */
export function ChangesView() {
  const { t } = useWords()
  const query = useQuery(changesOptions)
  return (
    <Answer query={query}>
      {({ changes }) =>
        changes.length === 0 ? (
          <p className="empty card">{t('changes.empty')}</p>
        ) : (
          <ol className="changes" reversed>
            {changes.map((change) => (
              <ChangeEntry key={change.id} change={change} />
            ))}
          </ol>
        )
      }
    </Answer>
  )
}

function ChangeEntry({ change }: { readonly change: Change }) {
  const words = useWords()
  const { t, count } = words
  const [undoing, setUndoing] = useState(false)
  const { facts, file } = change
  return (
    <li className="card change" value={change.id}>
      <h2>
        {t('changes.number', { id: change.id })} · {t(`changeKind.${change.kind}`)}
      </h2>
      <p>{change.why}</p>
      <p className="small soft">
        {authorName(change.who, words)} · {words.instant(change.registeredAt)}
        {file !== null && ` · ${t('changes.file', { name: file.name, rows: count(file.rows) })}`}
        {file !== null && file.rejected > 0 && ` · ${t('changes.rejected', { rows: count(file.rejected) })}`}
      </p>
      <p className="small">
        {t('changes.facts', {
          added: count(facts.added),
          changed: count(facts.changed),
          unchanged: count(facts.unchanged),
        })}
      </p>
      {change.undoneBy !== null && <p className="small">{t('changes.undoneBy', { id: change.undoneBy })}</p>}
      {change.canUndo && !undoing && (
        <button type="button" className="button" onClick={() => setUndoing(true)}>
          {t('changes.undo')}
        </button>
      )}
      {undoing && (
        <UndoForm change={change.id} undone={() => setUndoing(false)} cancel={() => setUndoing(false)} />
      )}
    </li>
  )
}
