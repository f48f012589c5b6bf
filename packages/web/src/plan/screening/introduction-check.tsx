import { useQuery } from '@tanstack/react-query'
import { Link } from '../../address/link.tsx'
import { useHref } from '../../app/shell.tsx'
import { Answer } from '../../register/answer.tsx'
import { useWords } from '../../words/words.tsx'
import type { PlanAddress } from '../plan-address.ts'
import { SpecialtyField } from '../plan-fields.tsx'
import { introductionOptions, planQueries } from '../queries.ts'
import type { ChangePlan } from '../use-plan.ts'
import { NameList } from './name-list.tsx'

type Properties = {
  readonly specialties: readonly string[]
  readonly address: PlanAddress
  readonly change: ChangePlan
}

/** Whether a doctor who has held some introduction posts may take one more, with the rule (N13, C1.12). */
export function IntroductionCheck({ specialties, address, change }: Properties) {
  const { t } = useWords()
  return (
    <section className="card action-card" aria-labelledby="introduction-check">
      <h2 id="introduction-check">{t('plan.screening.check')}</h2>
      <p className="soft small">{t('plan.screening.checkIntro')}</p>
      <div className="action-form">
        <NameList
          label={t('plan.screening.held')}
          names={specialties}
          chosen={address.held}
          change={(held) => change({ held }, 'replace')}
        />
        <SpecialtyField
          label={t('plan.screening.wanted')}
          specialties={specialties}
          value={address.wanted}
          all={t('plan.screening.choose')}
          choose={(wanted) => change({ wanted }, 'replace')}
        />
      </div>
      {address.wanted === '' ? (
        <p className="soft">{t('plan.screening.checkEmpty')}</p>
      ) : (
        <Verdict address={address} />
      )}
    </section>
  )
}

function Verdict({ address }: { readonly address: PlanAddress }) {
  const { t, say } = useWords()
  const href = useHref()
  const query = useQuery(introductionOptions(planQueries.introduction(address)))
  return (
    <Answer query={query}>
      {({ check }) =>
        check === null ? null : (
          <output className="answer-sentence">
            <b>{t(check.allowed ? 'plan.screening.allowed' : 'plan.screening.refused')}</b>{' '}
            {say(check.reason)}{' '}
            <Link href={href({ page: 'rule', key: check.rule.parameter })}>{check.rule.ids.join(', ')}</Link>{' '}
            <span className="small soft">{t('plan.screening.proposal')}</span>
          </output>
        )
      }
    </Answer>
  )
}
