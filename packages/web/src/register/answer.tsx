import { ApiProblem, issueMessage } from '@laegedaekning/api/contract'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useWords } from '../words/words.tsx'

/** Says that something is on its way; seen only when it takes longer than 0.3 s (ux.md 3.4). */
export function Waiting({ what }: { readonly what?: string }) {
  const { t } = useWords()
  return <output className="waiting">{what ?? t('state.waiting')}</output>
}

/** What went wrong, in the words of the problem document, and what to do. */
export function ProblemNote({ error, retry }: { readonly error: Error; readonly retry?: () => void }) {
  const { t, language } = useWords()
  const problem = error instanceof ApiProblem ? error.problem : undefined
  const issue = problem?.issues[0]
  const message = issue === undefined ? undefined : issueMessage(issue, language)
  return (
    <div className="problem" role="alert">
      <h2>{message?.title ?? problem?.title ?? t('state.noAnswer')}</h2>
      <p>{message?.text ?? problem?.detail ?? t('state.noAnswerAdvice')}</p>
      {problem !== undefined && problem.instance !== '' && problem.status >= 500 && (
        <p className="small">{t('state.reference', { id: problem.instance })}</p>
      )}
      {retry !== undefined && (
        <button type="button" className="button" onClick={retry}>
          {t('state.retry')}
        </button>
      )}
    </div>
  )
}

type Properties<T> = {
  readonly query: UseQueryResult<T>
  readonly waiting?: string
  readonly children: (data: T) => ReactNode
}

/** Shows an answer, or that it is waited for, or why there is none. Old data stays on the screen while new is fetched. */
export function Answer<T>({ query, waiting, children }: Properties<T>) {
  if (query.error !== null) return <ProblemNote error={query.error} retry={() => void query.refetch()} />
  if (query.data === undefined) return <Waiting {...(waiting === undefined ? {} : { what: waiting })} />
  return children(query.data)
}
