import type { CaseProcessesAnswer, StoredRecordAnswer } from '@laegedaekning/api/contract'
import { getStoredBody } from '@laegedaekning/domain'
import { listReminders } from '@laegedaekning/plans'
import { Link } from '../../address/link.tsx'
import { pathOf } from '../../address/route.ts'
import { useWords } from '../../words/words.tsx'
import { useRecordHref } from '../records/record-href.ts'
import type { CasesAddress } from './cases-address.ts'

/** Most reminders shown at once; the list of cases has them all. */
const MOST = 12

type Properties = {
  readonly records: readonly StoredRecordAnswer[]
  readonly found: CaseProcessesAnswer
  readonly address: CasesAddress
}

/** What is late or due soon, over all open cases of the area. */
export function ReminderList({ records, found, address }: Properties) {
  const words = useWords()
  const { t } = words
  const href = useRecordHref()
  const cases = records.map(({ body }) => getStoredBody('case', body))
  const reminders = listReminders(cases, found.today, found.soon.days)
  const rule = pathOf({ page: 'rule', key: found.soon.parameter })
  return (
    <section className="card action-card" aria-labelledby="reminders-heading">
      <h2 id="reminders-heading">{t('cases.reminders')}</h2>
      {reminders.length === 0 ? (
        <p>{t('cases.noReminders', { count: found.soon.days })}</p>
      ) : (
        <ul className="reminders">
          {reminders.slice(0, MOST).map(({ id, record, step, standing, daysLeft }) => (
            <li key={`${id} ${step.key}`}>
              <span className="tag">{t(`cases.standing.${standing}`)}</span> <b>{step.title}</b> ·{' '}
              <Link href={href('case', id)}>{record.title}</Link> ·{' '}
              {step.due === null ? '' : words.date(step.due)} (
              {daysLeft < 0
                ? t('cases.daysLate', { count: -daysLeft })
                : t('cases.daysLeft', { count: daysLeft })}
              ) {step.owner !== '' && <span className="soft">· {step.owner}</span>}
            </li>
          ))}
        </ul>
      )}
      {reminders.length > MOST && (
        <p className="small">{t('cases.moreReminders', { count: reminders.length - MOST })}</p>
      )}
      <p className="small soft">
        <Link href={`${rule}${address.language === 'en' ? '?sprog=en' : ''}`}>
          {t('cases.soonRule', { count: found.soon.days })}
        </Link>
      </p>
    </section>
  )
}
