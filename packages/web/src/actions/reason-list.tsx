import type { LaterRule, Reason } from '@laegedaekning/rules'
import { Link } from '../address/link.tsx'
import { useHref } from '../app/shell.tsx'
import { CertaintyTag } from '../figure/tags.tsx'
import { periodWords } from '../words/period.ts'
import { ruleValue } from '../words/rule-units.ts'
import { useWords } from '../words/words.tsx'

type Properties = { readonly reasons: readonly (Reason | LaterRule)[] }

/** Reasons, each opening to the rule's number, ids, period, place in the source and certainty. */
export function ReasonList({ reasons }: Properties) {
  const { say } = useWords()
  return (
    <ul className="reasons">
      {reasons.map((reason) => (
        <li key={reason.id}>
          <p>
            {say(reason.text)} <CertaintyTag certainty={reason.certainty} />
            {'applies' in reason && <Applies applies={reason.applies} />}
          </p>
          <ReasonDetails reason={reason} />
        </li>
      ))}
    </ul>
  )
}

function Applies({ applies }: { readonly applies: boolean | null }) {
  const { t } = useWords()
  return (
    <span className="tag calm">
      {t(`instruments.applies.${applies === null ? 'unknown' : applies ? 'yes' : 'no'}`)}
    </span>
  )
}

function ReasonDetails({ reason }: { readonly reason: Reason }) {
  const words = useWords()
  const { t, say } = words
  const href = useHref()
  const { parameter, ids, source, at } = reason
  const period = { from: reason.validFrom, until: reason.validUntil }
  return (
    <details>
      <summary>{t('actionForms.behind', { ids: ids.join(', ') })}</summary>
      <dl className="facts">
        {parameter !== null && (
          <div className="fact-row">
            <dt>{say(parameter.title)}</dt>
            <dd>
              {parameter.value === null
                ? t('actionForms.noNumber')
                : ruleValue(parameter.value, parameter.unit, words)}{' '}
              <Link href={href({ page: 'rule', key: parameter.key })}>{t('actionForms.rule')}</Link>
            </dd>
          </div>
        )}
        <div className="fact-row">
          <dt>{t('actionForms.holds')}</dt>
          <dd>{periodWords(period, words)}</dd>
        </div>
        <div className="fact-row">
          <dt>{t('datasets.source')}</dt>
          <dd>
            <Link href={`${href({ page: 'data', part: 'kilder' })}#${source}`}>{source}</Link>
            {at !== null && <span lang="da"> · {at}</span>}
          </dd>
        </div>
        <div className="fact-row">
          <dt>{t('actionForms.certainty')}</dt>
          <dd>{t(`certainty.${reason.certainty}`)}</dd>
        </div>
      </dl>
    </details>
  )
}
