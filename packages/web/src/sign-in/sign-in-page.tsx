import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { moveTo } from '../address/history.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { useHref } from '../app/shell.tsx'
import { ProblemNote } from '../register/answer.tsx'
import { client } from '../register/queries.ts'
import { useWords } from '../words/words.tsx'
import { nowAsks } from './session.ts'

const FIELDS = ['name', 'password'] as const
type Field = (typeof FIELDS)[number]

type Properties = {
  /** The page itself, rather than in place of one that needs it. */
  readonly isOwnPage: boolean
  /** Somebody was signed in a moment ago. */
  readonly hasEnded: boolean
}

/** Name and password; afterwards the page that was asked for, or Status. */
export function SignInPage({ isOwnPage, hasEnded }: Properties) {
  const { t } = useWords()
  return (
    <main className="page narrow" id="indhold" tabIndex={-1}>
      <PageHeading text={t('signIn.title')} />
      {hasEnded && <output className="waiting">{t('signIn.ended')}</output>}
      {!isOwnPage && !hasEnded && <p className="soft">{t('signIn.needed')}</p>}
      <SignInForm isOwnPage={isOwnPage} />
      <p className="small soft">{t('signIn.open')}</p>
    </main>
  )
}

function SignInForm({ isOwnPage }: Pick<Properties, 'isOwnPage'>) {
  const { t } = useWords()
  const href = useHref()
  const queries = useQueryClient()
  const [value, setValue] = useState({ name: '', password: '' })
  const [missing, setMissing] = useState<readonly Field[]>([])
  const signIn = useMutation({
    mutationFn: () => client.signIn({ body: value }),
    onSuccess: (me) => {
      nowAsks(queries, me)
      if (isOwnPage) moveTo(href({ page: 'status' }))
    },
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const lacking = FIELDS.filter((name) => value[name].trim() === '')
    setMissing(lacking)
    if (lacking.length === 0) signIn.mutate()
  }
  return (
    <form className="card form" onSubmit={submit} noValidate>
      {signIn.error !== null && missing.length === 0 && <ProblemNote error={signIn.error} />}
      <Fields value={value} missing={missing} change={setValue} />
      <div className="buttons">
        <button type="submit" className="button primary" aria-disabled={signIn.isPending}>
          {signIn.isPending ? t('signIn.waiting') : t('signIn.do')}
        </button>
      </div>
    </form>
  )
}

type FieldsProperties = {
  readonly value: Readonly<Record<Field, string>>
  readonly missing: readonly Field[]
  readonly change: (value: { name: string; password: string }) => void
}

/** The two fields under the summary of what is missing, whose links lead to them. */
function Fields({ value, missing, change }: FieldsProperties) {
  const { t } = useWords()
  const id = useId()
  const focus = (name: Field): void => document.getElementById(`${id}${name}`)?.focus()
  return (
    <>
      {missing.length > 0 && (
        <div className="problem" role="alert">
          <h2>{t('form.missing')}</h2>
          <ul>
            {missing.map((name) => (
              <li key={name}>
                <a
                  href={`#${id}${name}`}
                  onClick={(event) => {
                    event.preventDefault()
                    focus(name)
                  }}
                >
                  {t(`signIn.${name}Missing`)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {FIELDS.map((name) => (
        <div key={name} className="field wide">
          <label htmlFor={`${id}${name}`}>{t(`signIn.${name}`)}</label>
          {missing.includes(name) && (
            <span className="field-error" id={`${id}${name}-error`}>
              {t(`signIn.${name}Missing`)}
            </span>
          )}
          <input
            id={`${id}${name}`}
            type={name === 'password' ? 'password' : 'text'}
            autoComplete={name === 'password' ? 'current-password' : 'username'}
            value={value[name]}
            maxLength={name === 'password' ? 200 : 100}
            aria-invalid={missing.includes(name)}
            aria-describedby={missing.includes(name) ? `${id}${name}-error` : undefined}
            onChange={(event) => change({ ...value, [name]: event.target.value })}
          />
        </div>
      ))}
    </>
  )
}
