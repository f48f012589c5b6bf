import type { CaseProcessesAnswer, StoredRecordAnswer } from '@laegedaekning/api/contract'
import { API, addressOf } from '@laegedaekning/api/contract'
import { type CaseRecord, getStoredBody } from '@laegedaekning/domain'
import { type CaseStanding, standingOfCase } from '@laegedaekning/plans'
import { Link } from '../../address/link.tsx'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { useWords } from '../../words/words.tsx'
import { useRecordHref } from '../records/record-href.ts'
import type { CasesAddress } from './cases-address.ts'

type Properties = {
  readonly records: readonly StoredRecordAnswer[]
  readonly found: CaseProcessesAnswer
  readonly address: CasesAddress
}

type Row = {
  readonly record: StoredRecordAnswer
  readonly body: CaseRecord
  readonly standing: CaseStanding
}

/** The cases that the address asks for, the most urgent first: next step, deadline, how much is late. */
export function CaseList({ records, found, address }: Properties) {
  const words = useWords()
  const { t } = words
  const rows = rowsOf({ records, found, address })
  return (
    <section aria-labelledby="cases-heading">
      <h2 id="cases-heading">{t('cases.list', { count: rows.length })}</h2>
      {rows.length === 0 ? (
        <p className="empty">{t(records.length === 0 ? 'cases.none' : 'cases.noneOfThese')}</p>
      ) : (
        <>
          <ScrollBox>
            <table className="cases">
              <caption className="unseen">{t('cases.title')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('cases.case')}</th>
                  <th scope="col">{t('cases.process')}</th>
                  <th scope="col">{t('cases.next')}</th>
                  <th scope="col">{t('cases.due')}</th>
                  <th scope="col" className="number">
                    {t('cases.late')}
                  </th>
                  <th scope="col" className="number">
                    {t('cases.progress')}
                  </th>
                  <th scope="col">{t('cases.officer')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <CaseRow key={row.record.id} row={row} found={found} />
                ))}
              </tbody>
            </table>
          </ScrollBox>
          <p className="take-along no-print">
            <a
              href={addressOf(
                API.getCaseFeed.path,
                {},
                { sprog: words.language, ...(address.area === null ? {} : { omraade: address.area }) },
              )}
              download
            >
              {t('cases.feed')}
            </a>
          </p>
        </>
      )}
    </section>
  )
}

function CaseRow({ row, found }: { readonly row: Row; readonly found: CaseProcessesAnswer }) {
  const words = useWords()
  const { t, say } = words
  const href = useRecordHref()
  const { record, body, standing } = row
  const process = found.processes.find(({ id }) => id === body.process)
  return (
    <tr>
      <th scope="row">
        <Link href={href('case', record.id)}>{body.title}</Link>
        <span className="small soft"> {record.id}</span>
      </th>
      <td>{process === undefined ? body.process : say(process.title)}</td>
      <td>{standing.next?.title ?? t(`cases.states.${body.state}`)}</td>
      <td>{standing.next?.due == null ? '–' : words.date(standing.next.due)}</td>
      <td className="number">
        {standing.overdue > 0 ? (
          <span className="tag">{t('cases.lateCount', { count: standing.overdue })}</span>
        ) : (
          words.count(0)
        )}
      </td>
      <td className="number">
        {t('cases.of', { closed: words.count(standing.closed), steps: words.count(standing.steps) })}
      </td>
      <td>{body.officer === '' ? '–' : body.officer}</td>
    </tr>
  )
}

function rowsOf({ records, found, address }: Properties): readonly Row[] {
  const rows = records.map((record): Row => {
    const body = getStoredBody('case', record.body)
    return { record, body, standing: standingOfCase(body, found.today, found.soon.days) }
  })
  const due = ({ standing }: Row): string => standing.next?.due ?? '9999-12-31'
  return rows
    .filter(({ body, standing }) => {
      if (address.process !== null && body.process !== address.process) return false
      if (address.view === 'alle') return true
      if (address.view === 'lukkede') return body.state === 'closed'
      return body.state === 'open' && (address.view === 'aabne' || standing.overdue > 0)
    })
    .toSorted((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0))
}
