import { issueMessage, type JobAnswer } from '@laegedaekning/api/contract'
import { useWords } from '../../words/words.tsx'

type Properties = {
  readonly job: JobAnswer
  /** When the server last said how far it is, in milliseconds since 1970. */
  readonly heardAt: number
  readonly cancel: () => void
  readonly again: () => void
  readonly hasPlan: boolean
}

/** How far a placement is, with the way to stop it; how it ended, with the way to run it again. */
export function PlaceRun({ job, heardAt, cancel, again, hasPlan }: Properties) {
  const { t, count, language } = useWords()
  const { state, done, total, issues } = job
  const [issue] = issues
  if (state === 'cancelled' || state === 'interrupted' || state === 'failed')
    return (
      <output className="run-status">
        <p>
          {state === 'cancelled' && !hasPlan ? t('placing.stopped') : t(`placing.ended.${state}`)}{' '}
          {issue !== undefined && issueMessage(issue, language).text}
        </p>
        <button type="button" className="button" onClick={again}>
          {t('placing.runAgain')}
        </button>
      </output>
    )
  const seconds = Math.max(0, Math.round((heardAt - Date.parse(job.startedAt)) / 1000))
  return (
    <output className="run-status">
      <p>
        {t(state === 'waiting' ? 'placing.runWaiting' : 'placing.running')}{' '}
        {total > 0 && t('placing.runOf', { done: count(done), total: count(total) })}{' '}
        {t('placing.elapsed', { seconds: count(seconds) })}{' '}
        {t(hasPlan ? 'placing.soFar' : 'placing.nothingYet')}
      </p>
      <progress {...(total > 0 ? { value: done, max: total } : {})} aria-label={t('placing.running')} />
      <button type="button" className="button" onClick={cancel}>
        {t('placing.cancel')}
      </button>
    </output>
  )
}
