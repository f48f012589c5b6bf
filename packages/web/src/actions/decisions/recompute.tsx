import type { PlainDate } from '@laegedaekning/domain'
import type { Decision } from '@laegedaekning/rules'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../../register/answer.tsx'
import { client } from '../../register/queries.ts'
import { ruleValue } from '../../words/rule-units.ts'
import { useWords } from '../../words/words.tsx'
import { type DecisionDifference, decisionDifferences } from './compare-decisions.ts'

type Properties = {
  readonly stored: Decision
  /** Whether every input is known here; health may be hidden. */
  readonly isWhole: boolean
  /** Whether health can be asked for. */
  readonly mayHide: boolean
  readonly today: PlainDate
}

/** What the same question is answered with now: by the rules of the day as they are known today, and by the rules of today. */
export function Recompute({ stored, isWhole, mayHide, today }: Properties) {
  const { t } = useWords()
  const [date, setDate] = useState<PlainDate | null>(null)
  return (
    <section className="card action-card no-print" aria-labelledby="again-heading">
      <h2 id="again-heading">{t('stored.again')}</h2>
      <p className="small soft">{t('stored.againHint')}</p>
      {mayHide && !isWhole && <p className="note">{t('stored.againHealth')}</p>}
      <p className="buttons">
        <button type="button" className="button" onClick={() => setDate(stored.date)}>
          {t('stored.againThen')}
        </button>
        <button type="button" className="button" onClick={() => setDate(today)}>
          {t('stored.againNow')}
        </button>
      </p>
      {date !== null && <Beside stored={stored} date={date} />}
    </section>
  )
}

/** The question of a decision as it can be asked again. Where health was not part of it, it was no. */
function questionOf({ kind, inputs }: Decision, date: PlainDate) {
  return { kind, date, inputs: kind === 'delepraksis' ? { health: false, ...inputs } : inputs }
}

const againOptions = (stored: Decision, date: PlainDate) =>
  queryOptions({
    queryKey: ['decision-again', questionOf(stored, date)],
    queryFn: ({ signal }) => client.checkDecision({ body: questionOf(stored, date), signal }),
    staleTime: 0,
    gcTime: 0,
  })

function Beside({ stored, date }: { readonly stored: Decision; readonly date: PlainDate }) {
  const words = useWords()
  const { t, say } = words
  const query = useQuery(againOptions(stored, date))
  return (
    <Answer query={query}>
      {(now) => {
        const differences = decisionDifferences(stored, now)
        return (
          <>
            <output className="answer-sentence">
              {t('stored.nowSays', { date: words.date(date) })}{' '}
              <strong>{t(`decisions.tone.${now.tone}`)}</strong> {say(now.sentence)}
            </output>
            {differences.length === 0 ? (
              <p>{t('stored.noDifference')}</p>
            ) : (
              <ul>
                {differences.map((difference, index) => (
                  <li key={index}>
                    <Difference difference={difference} />
                  </li>
                ))}
              </ul>
            )}
          </>
        )
      }}
    </Answer>
  )
}

function Difference({ difference }: { readonly difference: DecisionDifference }) {
  const words = useWords()
  const { t, say } = words
  switch (difference.kind) {
    case 'sentence':
      return <>{t('stored.otherAnswer', { stored: say(difference.stored), now: say(difference.now) })}</>
    case 'rule-gone':
    case 'rule-new':
      return (
        <>
          {t(difference.kind === 'rule-gone' ? 'stored.ruleGone' : 'stored.ruleNew')} {say(difference.text)} (
          {difference.ids.join(', ')})
        </>
      )
    case 'number': {
      const { title, unit, stored, now } = difference
      const said = (value: number | null) =>
        value === null ? t('actionForms.noNumber') : ruleValue(value, unit, words)
      return <>{t('stored.otherNumber', { title: say(title), stored: said(stored), now: said(now) })}</>
    }
  }
}
