import type { EffectAnswer } from '@laegedaekning/api/contract'
import { getStoredBody, type OwnInitiative } from '@laegedaekning/domain'
import { alongside, placesAlike } from '@laegedaekning/plans'
import { useQuery } from '@tanstack/react-query'
import { usePlace } from '../../address/history.ts'
import { findExplained } from '../../figure/explain.ts'
import { ExplainDialog } from '../../figure/explain-dialog.tsx'
import { Answer } from '../../register/answer.tsx'
import { useWords } from '../../words/words.tsx'
import { recordsOptions } from '../records/queries.ts'
import { EffectPanel } from './effect-panel.tsx'
import { explainedEffect } from './effect-words.ts'
import { type EffectQuestion, effectOptions } from './queries.ts'

type Properties = {
  readonly initiative: OwnInitiative
  readonly known: string | null
}

/** Whether an initiative works (K20): the follow-up, or what is missing before one can be made. */
export function EffectSection({ initiative, known }: Properties) {
  const { t } = useWords()
  const { indicator, place } = initiative
  const from = initiative.effectFrom ?? initiative.startsOn
  const wanting = [
    ...(indicator === null ? (['indicator'] as const) : []),
    ...(place === null ? (['place'] as const) : []),
    ...(from === null ? (['start'] as const) : []),
  ]
  return (
    <section className="card action-card" aria-labelledby="effect-heading">
      <h2 id="effect-heading">{t('effect.title')}</h2>
      <p className="small soft">{t('effect.intro')}</p>
      {indicator === null || place === null || from === null ? (
        <>
          <p>{t('effect.wantTitle')}</p>
          <ul>
            {wanting.map((one) => (
              <li key={one}>{t(`effect.want.${one}`)}</li>
            ))}
          </ul>
        </>
      ) : (
        <Followed initiative={initiative} question={{ indicator, place, from, known }} />
      )}
    </section>
  )
}

type FollowedProperties = {
  readonly initiative: OwnInitiative
  readonly question: Omit<EffectQuestion, 'without'>
}

/** Asks when the other initiatives are known: whoever does the same is not held against it. */
function Followed({ initiative, question }: FollowedProperties) {
  const query = useQuery(recordsOptions('initiative', null))
  return (
    <Answer query={query}>
      {({ records }) => {
        const all = records.map(({ body }) => getStoredBody('initiative', body))
        const without = placesAlike(initiative, all)
        const others = alongside(initiative, all).map(({ title }) => title)
        return <Asked question={{ ...question, without }} others={others} />
      }}
    </Answer>
  )
}

type AskedProperties = { readonly question: EffectQuestion; readonly others: readonly string[] }

function Asked({ question, others }: AskedProperties) {
  const { t } = useWords()
  return (
    <Answer query={useQuery(effectOptions(question))} waiting={t('effect.waiting')}>
      {(answer) => (
        <>
          <EffectPanel answer={answer} question={question} others={others} />
          <Explaining answer={answer} question={question} />
        </>
      )}
    </Answer>
  )
}

function Explaining({
  answer,
  question,
}: Pick<AskedProperties, 'question'> & { readonly answer: EffectAnswer }) {
  const place = usePlace()
  return (
    <ExplainDialog
      target={findExplained(place.search)}
      known={question.known}
      findHere={(target) => explainedEffect(answer, question, target)}
    />
  )
}
