import type { ParameterHistory } from '@laegedaekning/api/contract'
import { useQuery } from '@tanstack/react-query'
import { readAddress } from '../address/codec.ts'
import { usePlace } from '../address/history.ts'
import { Link } from '../address/link.tsx'
import { Notices } from '../app/notices.tsx'
import { PageHeading } from '../app/page-heading.tsx'
import { useHref } from '../app/shell.tsx'
import { MadeUpStrip } from '../app/strips.tsx'
import { CertaintyTag } from '../figure/tags.tsx'
import { ProblemNote, Waiting } from '../register/answer.tsx'
import { parameterOptions } from '../register/queries.ts'
import { ScrollBox } from '../table/scroll-box.tsx'
import { periodWords } from '../words/period.ts'
import { plainNumber, ruleUnit, ruleValue } from '../words/rule-units.ts'
import { useWords } from '../words/words.tsx'
import { DATA_CODEC } from './data-address.ts'
import { DataMenu } from './data-page.tsx'
import { kindWords } from './rules-view.tsx'

/** One rule or norm with its whole history: value, period, source and certainty of each stretch. */
export function RulePage({ ruleKey }: { readonly ruleKey: string }) {
  const { t, say } = useWords()
  const place = usePlace()
  const { state: address, notices } = readAddress(DATA_CODEC, place.search)
  const query = useQuery(parameterOptions(ruleKey))
  return (
    <>
      <MadeUpStrip />
      <main className="page narrow" id="indhold" tabIndex={-1}>
        <PageHeading text={query.data === undefined ? t('data.regler') : say(query.data.title)} />
        <DataMenu part="regler" />
        <Notices address={notices} />
        {query.error !== null && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
        {query.error === null && query.data === undefined && <Waiting />}
        {query.data !== undefined && <History rule={query.data} date={address.date} />}
      </main>
    </>
  )
}

function History({ rule, date }: { readonly rule: ParameterHistory; readonly date: string | null }) {
  const words = useWords()
  const { t } = words
  const inForce = date === null ? -1 : rule.periods.findLastIndex(({ from }) => from <= date)
  return (
    <>
      <p>
        {kindWords(rule.kind, t)} · {ruleUnit(rule.unit, words)}
        {rule.rule.length > 0 && ` · ${rule.rule.join(', ')}`} · <code>{rule.key}</code>
      </p>
      {rule.note !== null && (
        <p className="note" lang="da">
          {rule.note}
        </p>
      )}
      <ScrollBox>
        <table>
          <caption>{t('rules.history')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('rules.period')}</th>
              <th scope="col">{t('rules.value')}</th>
              <th scope="col">{t('datasets.source')}</th>
            </tr>
          </thead>
          <tbody>
            {rule.periods.map((period, index) => (
              <tr key={period.from} className={index === inForce ? 'chosen' : undefined}>
                <th scope="row">
                  {periodWords(
                    { from: period.from, until: period.until ?? rule.periods[index + 1]?.from ?? null },
                    words,
                  )}
                  {index === inForce && ` · ${t('rules.inForce')}`}
                </th>
                <td>
                  {period.value !== null && ruleValue(period.value, rule.unit, words)}
                  {period.cells !== null && <Cells cells={period.cells} />}
                  {period.reason !== null && (
                    <span className="absent" lang="da">
                      {period.reason}
                    </span>
                  )}{' '}
                  <CertaintyTag certainty={period.certainty} />
                </td>
                <td className="small">
                  <Source rule={rule} id={period.source} />
                  {period.at !== null && <span className="soft"> · {period.at}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  )
}

function Source({ rule, id }: { readonly rule: ParameterHistory; readonly id: string }) {
  const href = useHref()
  const source = rule.sources.find((one) => one.id === id)
  return <Link href={`${href({ page: 'data', part: 'kilder' })}#${id}`}>{source?.title ?? id}</Link>
}

function Cells({ cells }: { readonly cells: Readonly<Record<string, number>> }) {
  const words = useWords()
  const entries = Object.entries(cells)
  return (
    <details>
      <summary>{words.t('rules.table', { count: entries.length })}</summary>
      <dl className="facts">
        {entries.map(([key, value]) => (
          <div key={key} className="fact-row">
            <dt>{key.replaceAll('|', ' · ')}</dt>
            <dd>{plainNumber(value, words)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
