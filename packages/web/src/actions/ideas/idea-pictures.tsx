import type { StoredRecordAnswer } from '@laegedaekning/api/contract'
import {
  findPictureType,
  getStoredBody,
  type Idea,
  PICTURE_BYTES,
  PICTURE_TYPES,
} from '@laegedaekning/domain'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { ProblemNote } from '../../register/answer.tsx'
import { client } from '../../register/queries.ts'
import { useWords } from '../../words/words.tsx'
import { type FieldFault, FormFaults, TextField } from '../form-fields.tsx'
import { authorPart } from '../records/author.ts'
import { forgetRecords, recordOptions } from '../records/queries.ts'
import { useSaving } from '../records/use-saving.ts'

type Properties = { readonly record: StoredRecordAnswer; readonly idea: Idea }

/** The pictures of an idea, each with its text; whoever may edit the idea can take them away. */
export function Pictures({ record, idea }: Properties) {
  const saving = useSaving('idea')
  const { t } = useWords()
  const remove = (id: string) =>
    saving.save({
      id: record.id,
      version: record.version,
      body: { ...idea, pictures: idea.pictures.filter((one) => one !== id) },
      why: t('ideas.picture.removeWhy'),
    })
  if (idea.pictures.length === 0) return null
  return (
    <section className="idea-pictures" aria-label={t('ideas.field.pictures')}>
      {saving.error !== null && <ProblemNote error={saving.error} />}
      {saving.conflict !== null && <p className="problem">{t('records.changedMeanwhile')}</p>}
      {idea.pictures.map((id) => (
        <Picture key={id} id={id} remove={record.mayChange ? () => void remove(id) : null} />
      ))}
    </section>
  )
}

type PictureProperties = { readonly id: string; readonly remove: (() => void) | null }

function Picture({ id, remove }: PictureProperties) {
  const { t } = useWords()
  const query = useQuery(recordOptions('idea-picture', id))
  if (query.error !== null && query.data === undefined)
    return <ProblemNote error={query.error} retry={() => void query.refetch()} />
  if (query.data === undefined) return null
  const { alt, mediaType, base64 } = getStoredBody('idea-picture', query.data.body)
  return (
    <figure>
      <img src={`data:${mediaType};base64,${base64}`} alt={alt} />
      <figcaption className="small">
        {alt}{' '}
        {remove !== null && (
          <button type="button" className="plain small no-print" onClick={remove}>
            {t('ideas.picture.remove', { alt })}
          </button>
        )}
      </figcaption>
    </figure>
  )
}

const KILO = 1024

/** Adds a picture to an idea that is saved: its type is told from its bytes, and it must have a text. */
export function AddPicture({ record, idea }: Properties) {
  const { t } = useWords()
  const cache = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const [alt, setAlt] = useState('')
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const [error, setError] = useState<Error | null>(null)
  const [told, setTold] = useState('')
  const control = useRef<HTMLInputElement>(null)
  const most = PICTURE_BYTES / KILO
  const send = async () => {
    const bytes = file === null ? null : new Uint8Array(await file.arrayBuffer())
    const mediaType = bytes === null ? undefined : findPictureType(bytes)
    const found = faultsOf(file, alt, mediaType === undefined, t)
    setFaults(found)
    setTold('')
    if (bytes === null || mediaType === undefined || found.length > 0) return
    try {
      const why = t('ideas.picture.why')
      const body = {
        id: '',
        area: idea.area,
        idea: idea.id,
        alt: alt.trim(),
        mediaType,
        base64: base64Of(bytes),
      }
      const params = { kind: 'idea-picture' } as const
      const picture = await client.addRecord({ params, body: { body, why, ...authorPart() } })
      await client.saveRecord({
        params: { kind: 'idea', id: record.id },
        ifMatch: record.version,
        body: { body: { ...idea, pictures: [...idea.pictures, picture.id] }, why, ...authorPart() },
      })
      await forgetRecords(cache, 'idea')
      setError(null)
      setAlt('')
      setFile(null)
      if (control.current !== null) control.current.value = ''
      setTold(t('ideas.picture.added'))
    } catch (failed) {
      setError(failed instanceof Error ? failed : new Error(String(failed)))
    }
  }
  const fault = faults.find(({ field }) => field === 'picture-file')
  return (
    <form
      className="card action-card action-form no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <FormFaults faults={faults} />
      <h2>{t('ideas.picture.title')}</h2>
      {error !== null && <ProblemNote error={error} />}
      <div className="field">
        <label htmlFor="picture-file">{t('ideas.picture.file', { most })}</label>
        {fault !== undefined && <span className="field-error">{fault.text}</span>}
        <input
          ref={control}
          id="picture-file"
          type="file"
          accept={PICTURE_TYPES.join(',')}
          aria-invalid={fault === undefined ? undefined : true}
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
      </div>
      <TextField
        id="picture-alt"
        label={t('ideas.picture.alt')}
        value={alt}
        change={setAlt}
        faults={faults}
      />
      <p className="buttons">
        <button type="submit" className="button">
          {t('ideas.picture.add')}
        </button>
      </p>
      <output className="told">{told}</output>
    </form>
  )
}

function faultsOf(
  file: File | null,
  alt: string,
  isOther: boolean,
  t: ReturnType<typeof useWords>['t'],
): readonly FieldFault[] {
  const name = file?.name ?? ''
  const size = Math.ceil((file?.size ?? 0) / KILO)
  const most = PICTURE_BYTES / KILO
  return [
    ...(file === null
      ? [{ field: 'picture-file', text: t('ideas.wrong.file') }]
      : file.size > PICTURE_BYTES
        ? [{ field: 'picture-file', text: t('ideas.wrong.size', { name, size, most }) }]
        : isOther
          ? [{ field: 'picture-file', text: t('ideas.wrong.type', { name }) }]
          : []),
    ...(alt.trim() === '' ? [{ field: 'picture-alt', text: t('ideas.wrong.alt') }] : []),
  ]
}

/** Bytes as base64, piece by piece: a call takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  const PIECE = 0x8000
  let text = ''
  for (let at = 0; at < bytes.length; at += PIECE)
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE))
  return btoa(text)
}
