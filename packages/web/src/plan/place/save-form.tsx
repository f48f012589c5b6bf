import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type FieldFault, FormFaults, TextField } from '../../actions/form-fields.tsx'
import { Link } from '../../address/link.tsx'
import { ProblemNote } from '../../register/answer.tsx'
import { client } from '../../register/queries.ts'
import { useWords } from '../../words/words.tsx'
import { type PlaceAddress, placeHref } from './place-address.ts'

type Properties = { readonly plan: string; readonly address: PlaceAddress }

/** Keeps the plan under a name in the register, with who saved it. */
export function SaveForm({ plan, address }: Properties) {
  const { t } = useWords()
  const cache = useQueryClient()
  const [value, setValue] = useState({ name: '', note: '', who: '' })
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const save = useMutation({
    mutationFn: () => client.savePlacing({ params: { plan }, body: value }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['saved-plans'] }),
  })
  const send = () => {
    const found = [
      ...(value.name.trim() === '' ? [{ field: 'plan-name', text: t('placing.save.nameMissing') }] : []),
      ...(value.who.trim() === '' ? [{ field: 'plan-who', text: t('placing.save.whoMissing') }] : []),
    ]
    setFaults(found)
    if (found.length === 0) save.mutate()
  }
  const field = (name: keyof typeof value) => ({
    id: `plan-${name}`,
    label: t(`placing.save.${name}`),
    value: value[name],
    change: (text: string) => setValue({ ...value, [name]: text }),
    faults,
  })
  return (
    <section className="card action-card no-print" aria-labelledby="save-heading">
      <h2 id="save-heading">{t('placing.save.title')}</h2>
      <output>
        {save.data !== undefined && (
          <p>
            {t('placing.save.done', { name: value.name })}{' '}
            <Link href={placeHref(save.data.plan, { ...address, course: '', to: '', explain: '' })}>
              {t('placing.save.open')}
            </Link>
          </p>
        )}
      </output>
      {save.data === undefined && (
        <form
          className="action-form"
          aria-labelledby="save-heading"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            send()
          }}
        >
          <FormFaults faults={faults} />
          <TextField {...field('name')} />
          <TextField {...field('note')} />
          <TextField {...field('who')} />
          {save.error !== null && <ProblemNote error={save.error} />}
          <div className="buttons">
            <button type="submit" className="button primary" disabled={save.isPending}>
              {save.isPending ? t('placing.save.saving') : t('placing.save.button')}
            </button>
          </div>
        </form>
      )}
    </section>
  )
}
