import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemNote } from '../register/answer.tsx'
import { client } from '../register/queries.ts'
import { useWords } from '../words/words.tsx'
import { missingFields, type WhoAndWhy, WhoAndWhyFields } from './who-and-why.tsx'

type Properties = {
  readonly change: number
  readonly undone: () => void
  readonly cancel: () => void
}

/** Takes a change back. Says what will happen instead of asking »Er du sikker?«; the undo is a change of its own. */
export function UndoForm({ change, undone, cancel }: Properties) {
  const { t } = useWords()
  const cache = useQueryClient()
  const [value, setValue] = useState<WhoAndWhy>({ who: '', why: '' })
  const [asked, setAsked] = useState(false)
  const undo = useMutation({
    mutationFn: () => client.undoChange({ params: { id: change }, body: value }),
    onSuccess: async () => {
      await cache.invalidateQueries()
      undone()
    },
  })
  return (
    <form
      className="form"
      aria-label={t('changes.undo')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (missingFields(value).length === 0) undo.mutate()
      }}
    >
      <p className="small">{t('changes.undoMeans', { id: change })}</p>
      <WhoAndWhyFields value={value} change={setValue} missing={asked ? missingFields(value) : []} />
      {undo.error !== null && <ProblemNote error={undo.error} />}
      <div className="buttons">
        <button type="submit" className="button primary">
          {undo.isPending ? t('changes.undoing') : t('changes.undoNow', { id: change })}
        </button>
        <button type="button" className="button" onClick={cancel}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  )
}
