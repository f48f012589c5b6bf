import { issueMessage } from '@laegedaekning/api/contract'
import { ProblemNote } from '../register/answer.tsx'
import { useWords } from '../words/words.tsx'
import type { Run } from './use-run.ts'

/** How far a run is, with the way to stop it; how it ended, with the way to run it again. Nothing once its bands are shown. */
export function RunStatus({ run, what }: { readonly run: Run; readonly what: string }) {
  const { t, language } = useWords()
  const { job, error } = run
  if (error !== null) return <ProblemNote error={error} retry={run.again} />
  if (job === null || job.state === 'done') return null
  if (job.state === 'waiting' || job.state === 'running') return <Running run={run} what={what} />
  const issue = job.issues[0]
  return (
    <output className="run-status">
      <p>
        {t(`outlook.run.${job.state}`, { what })} {issue !== undefined && issueMessage(issue, language).text}
      </p>
      <button type="button" className="button" onClick={run.again}>
        {t('outlook.run.again')}
      </button>
    </output>
  )
}

function Running({ run, what }: { readonly run: Run; readonly what: string }) {
  const { t, count } = useWords()
  const { job } = run
  const { done, total } = job ?? { done: 0, total: 0 }
  const seconds = secondsLeft(done, total, job?.startedAt ?? '', run.heardAt)
  return (
    <output className="run-status">
      <p>
        {t(job?.state === 'waiting' ? 'outlook.run.waiting' : 'outlook.run.running', { what })}{' '}
        {total > 0 && t('outlook.run.of', { done: count(done), total: count(total) })}{' '}
        {seconds !== null && seconds >= 1 && t('outlook.run.left', { seconds: count(Math.ceil(seconds)) })}
      </p>
      <progress {...(total > 0 ? { value: done, max: total } : {})} aria-label={what} />
      <button type="button" className="button" onClick={run.cancel}>
        {t('outlook.run.cancel')}
      </button>
    </output>
  )
}

/** Seconds left at the pace since the run began; `null` before there is a pace. The answer of the server says when it began. */
function secondsLeft(done: number, total: number, startedAt: string, now: number): number | null {
  return done > 0 ? ((now - Date.parse(startedAt)) / 1000 / done) * (total - done) : null
}
