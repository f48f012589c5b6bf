import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { Answer } from '../register/answer.tsx'
import { accessLogOptions } from '../sign-in/session.ts'
import { ScrollBox } from '../table/scroll-box.tsx'
import { useWords } from '../words/words.tsx'

/** Who saw which sensitive fields of whom: what a person may ask to be told (ux.md 3.5). */
export function AccessLogView() {
  const { t } = useWords()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [person, setPerson] = useState('')
  const query = useQuery(accessLogOptions(person))
  const search = (event: FormEvent): void => {
    event.preventDefault()
    setPerson(typed.trim())
  }
  return (
    <>
      <search>
        <form className="card form" onSubmit={search}>
          <div className="field wide">
            <label htmlFor={id}>{t('accessLog.person')}</label>
            <span className="small soft" id={`${id}-hint`}>
              {t('accessLog.personHint')}
            </span>
            <input
              id={id}
              value={typed}
              maxLength={200}
              aria-describedby={`${id}-hint`}
              onChange={(event) => setTyped(event.target.value)}
            />
          </div>
          <div className="buttons">
            <button type="submit" className="button primary">
              {t('accessLog.search')}
            </button>
          </div>
        </form>
      </search>
      <Answer query={query}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="empty card">{t(person === '' ? 'accessLog.empty' : 'accessLog.nothing')}</p>
          ) : (
            <Rows rows={rows} />
          )
        }
      </Answer>
    </>
  )
}

type Row = {
  readonly at: string
  readonly name: string
  readonly person: string
  readonly record: string
  readonly fields: readonly string[]
  readonly purpose: string
  readonly through: string
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const words = useWords()
  const { t } = words
  const heads = ['at', 'person', 'record', 'fields', 'name', 'purpose', 'through'] as const
  return (
    <ScrollBox>
      <table>
        <caption>{t('accessLog.caption')}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(`accessLog.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.at} ${row.person} ${row.record} ${row.through}`}>
              <td>{words.instant(row.at)}</td>
              <td>{row.person}</td>
              <td>{row.record}</td>
              <td>{row.fields.join(', ')}</td>
              <td>{row.name}</td>
              <td>{row.purpose}</td>
              <td>{row.through}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
