import type { SavedPlansAnswer } from '@laegedaekning/api/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ListField } from '../../actions/form-fields.tsx'
import { readAddress } from '../../address/codec.ts'
import { moveTo, usePlace } from '../../address/history.ts'
import { Link } from '../../address/link.tsx'
import { Notices } from '../../app/notices.tsx'
import { PageHeading } from '../../app/page-heading.tsx'
import { useHref } from '../../app/shell.tsx'
import { UndoForm } from '../../data/undo-form.tsx'
import { Answer } from '../../register/answer.tsx'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { useWords } from '../../words/words.tsx'
import { comparePlansOptions, savedPlansOptions } from '../place/queries.ts'
import { COMPARE_CODEC, type CompareAddress, compareHref } from './compare-address.ts'
import { Comparison } from './comparison.tsx'

type Plans = SavedPlansAnswer['plans']

/** Sammenlign (issue 5, point 6): the saved plans, and two of them side by side. */
export function ComparePage() {
  const { t } = useWords()
  const href = useHref()
  const { state: address, notices } = readAddress(COMPARE_CODEC, usePlace().search)
  const query = useQuery(savedPlansOptions)
  return (
    <>
      <PageHeading text={t('comparePlans.title')} />
      <p className="soft">{t('comparePlans.intro')}</p>
      <Notices address={notices} />
      <Answer query={query}>
        {({ plans }) =>
          plans.length === 0 ? (
            <p className="card empty">
              {t('comparePlans.empty')}{' '}
              <Link href={href({ page: 'plan', part: 'placering', item: null })}>
                {t('comparePlans.toPlace')}
              </Link>
            </p>
          ) : (
            <>
              <Choice plans={plans} address={address} />
              <Compared plans={plans} address={address} />
              <PlanList plans={plans} />
            </>
          )
        }
      </Answer>
    </>
  )
}

function Choice({ plans, address }: { readonly plans: Plans; readonly address: CompareAddress }) {
  const { t, instant } = useWords()
  const choices = [
    { value: '', text: t('comparePlans.choose') },
    ...plans.map(({ id, name, savedAt }) => ({ value: id, text: `${name} (${instant(savedAt)})` })),
  ]
  const set = (patch: Partial<CompareAddress>) => moveTo(compareHref({ ...address, ...patch }))
  return (
    <section className="card action-card action-form no-print" aria-label={t('comparePlans.title')}>
      <ListField
        id="compare-a"
        label={t('comparePlans.first')}
        value={address.a}
        choices={choices}
        change={(a) => set({ a })}
      />
      <ListField
        id="compare-b"
        label={t('comparePlans.second')}
        value={address.b}
        choices={choices}
        change={(b) => set({ b })}
      />
    </section>
  )
}

function Compared({ plans, address }: { readonly plans: Plans; readonly address: CompareAddress }) {
  const { t } = useWords()
  const { a, b } = address
  const query = useQuery(comparePlansOptions(a, b))
  if (a === '' || b === '') return null
  if (a === b) return <p className="card empty">{t('comparePlans.same')}</p>
  const names = new Map(plans.map(({ id, name }) => [id, name]))
  return (
    <Answer query={query}>{(found) => <Comparison found={found} names={names} address={address} />}</Answer>
  )
}

function PlanList({ plans }: { readonly plans: Plans }) {
  const { t, count, instant } = useWords()
  const href = useHref()
  const [undoing, setUndoing] = useState<number | null>(null)
  const stop = () => setUndoing(null)
  return (
    <section className="card action-card no-print" aria-labelledby="saved-heading">
      <h2 id="saved-heading">{t('comparePlans.list')}</h2>
      <ScrollBox>
        <table className="saved-plans">
          <caption className="unseen">{t('comparePlans.list')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('comparePlans.name')}</th>
              <th scope="col">{t('placing.year')}</th>
              <th scope="col" className="number">
                {t('comparePlans.courses')}
              </th>
              <th scope="col">{t('comparePlans.status')}</th>
              <th scope="col">{t('comparePlans.savedBy')}</th>
              <th scope="col">{t('comparePlans.when')}</th>
              <th scope="col">
                <span className="unseen">{t('comparePlans.undo')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {plans.map((plan) => (
              <tr key={plan.id}>
                <th scope="row">
                  <Link href={href({ page: 'plan', part: 'placering', item: plan.id })}>{plan.name}</Link>
                  {plan.note !== '' && <span className="small soft place-about">{plan.note}</span>}
                </th>
                <td>{plan.year}</td>
                <td className="number">{count(plan.courses)}</td>
                <td>{t(plan.status === 'optimal' ? 'placing.proven' : 'placing.notProven')}</td>
                <td>{plan.savedBy}</td>
                <td>{instant(plan.savedAt)}</td>
                <td>
                  {plan.change !== null && (
                    <button
                      type="button"
                      className="plain"
                      aria-label={t('comparePlans.undoOf', { name: plan.name })}
                      onClick={() => setUndoing(plan.change)}
                    >
                      {t('comparePlans.undo')}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {undoing !== null && <UndoForm key={undoing} change={undoing} undone={stop} cancel={stop} />}
    </section>
  )
}
