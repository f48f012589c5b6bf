import type { PlacingAnswer } from '@laegedaekning/api/contract'
import { shortName } from '../../status/short-name.ts'
import { useWords } from '../../words/words.tsx'
import { LongBox } from '../long-table.tsx'
import { type Told, ToldAmount, ToldPart } from '../told-figure.tsx'
import { AllRows, fewOf } from './long-rows.tsx'
import { findTold } from './place-figures.ts'
import type { PlaceProperties } from './place-page.tsx'

type Row = PlacingAnswer['courses'][number]
type Properties = PlaceProperties & { readonly answer: PlacingAnswer; readonly figures: readonly Told[] }

/** The placed courses; each opens its reasons. */
export function CourseTable({ answer, figures, address, change }: Properties) {
  const { t, say } = useWords()
  const shown = fewOf(answer.courses, address)
  const hasReasons = answer.courses.some(({ reason }) => reason !== null)
  const isWithReasons = hasReasons && address.reasons === 'ja'
  return (
    <section className="card action-card no-print" aria-labelledby="courses-heading">
      <h2 id="courses-heading">{t('placing.courses')}</h2>
      {hasReasons && (
        <p>
          <button
            type="button"
            className="button"
            aria-pressed={isWithReasons}
            onClick={() => change({ reasons: isWithReasons ? 'nej' : 'ja' }, 'replace')}
          >
            {t(isWithReasons ? 'placing.hideReasons' : 'placing.showReasons')}
          </button>
        </p>
      )}
      <LongBox>
        <table className="placed-courses">
          <caption>{t('placing.coursesCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('placing.specialty')}</th>
              <th scope="col">{t('placing.stays')}</th>
              <th scope="col" className="number">
                {t('placing.count')}
              </th>
              <th scope="col" className="number">
                {t('placing.lastMonths')}
              </th>
              <th scope="col">
                <span className={isWithReasons ? undefined : 'unseen'}>
                  {t(isWithReasons ? 'placing.course.reason' : 'placing.why')}
                </span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => {
              const told = findTold(figures, 'f', row.package)
              return (
                <tr key={row.package} className={row.package === address.course ? 'chosen' : undefined}>
                  <th scope="row">
                    {row.specialty} <span className="small soft">{shortName(row.vurName, 'vur')}</span>
                  </th>
                  <td>
                    <Stays row={row} />
                  </td>
                  <td className="number">
                    {told !== undefined && <ToldAmount told={told} value={row.count} />}
                  </td>
                  <td className="number">{told !== undefined && <ToldPart told={told} symbol="S" />}</td>
                  <td>
                    {isWithReasons && row.reason !== null && <p className="small">{say(row.reason)}</p>}
                    {row.reason !== null && (
                      <button
                        type="button"
                        className="plain"
                        aria-label={t('placing.whyOf', { specialty: row.specialty, stays: namesOf(row) })}
                        onClick={() => change({ course: row.package, to: '' })}
                      >
                        {t('placing.why')}
                      </button>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </LongBox>
      <AllRows count={answer.courses.length} address={address} change={change} />
    </section>
  )
}

function namesOf({ stays }: Pick<Row, 'stays'>): string {
  return stays.map(({ name, months }) => `${name} ${months}`).join(', ')
}

/** Stays in the order in which they are taken. */
export function Stays({ row }: { readonly row: Pick<Row, 'stays'> }) {
  const { t } = useWords()
  return row.stays.map(({ site, name, months }) => t('placing.stayOf', { months, name, site })).join(', ')
}

/** On paper: every course with its reason, as a plan that is published has them. */
export function ReasonsInPrint({ answer }: { readonly answer: PlacingAnswer }) {
  const { t, say, count } = useWords()
  return (
    <section className="print-only">
      <h2>{t('placing.courses')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('placing.specialty')}</th>
            <th scope="col" className="number">
              {t('placing.count')}
            </th>
            <th scope="col">{t('placing.stays')}</th>
            <th scope="col">{t('placing.course.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {answer.courses.map((row) => (
            <tr key={row.package}>
              <th scope="row">
                {row.specialty}, {row.vurName}
              </th>
              <td className="number">{count(row.count)}</td>
              <td>
                <Stays row={row} />
              </td>
              <td>{row.reason !== null && say(row.reason)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
