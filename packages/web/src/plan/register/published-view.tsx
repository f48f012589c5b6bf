import { API, addressOf, type FillingAnswer } from '@laegedaekning/api/contract'
import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../register/answer.tsx'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { useWords } from '../../words/words.tsx'
import { PlanDownloads } from '../plan-downloads.tsx'
import { fillingOptions, planQueries } from '../queries.ts'
import { type Told, ToldDialog, ToldFigure } from '../told-figure.tsx'
import type { RegisterViewProperties } from './register-page.tsx'

type Published = FillingAnswer['published'][number]

const GENERAL = 'hovedforloeb-almen-medicin-'
/** The three published series of general medicine. */
const SERIES = ['dimensioneret', 'opslaaet', 'besat'] as const
/** The years in which all three are published. */
const SERIES_YEARS = { from: 2011, until: 2018 } as const

/** What has been published on training courses: general medicine 2011–2018, and the single figures; never mixed with the register’s own. */
export function PublishedView({ address }: RegisterViewProperties) {
  const { t } = useWords()
  const query = planQueries.filling({
    ...address,
    year: null,
    specialty: '',
    within: null,
    stage: 'hoveduddannelse',
  })
  return (
    <Answer query={useQuery(fillingOptions(query))}>
      {(answer) => {
        const inSeries = answer.published.filter(isInSeries)
        const others = answer.published.filter((one) => !isInSeries(one))
        return (
          <>
            <GeneralMedicine rows={inSeries} />
            <h2>{t('plan.published.others')}</h2>
            <ScrollBox>
              <table>
                <caption>{t('plan.published.othersCaption')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('plan.published.topic')}</th>
                    <th scope="col" className="number">
                      {t('plan.year')}
                    </th>
                    <th scope="col" className="number">
                      {t('plan.published.value')}
                    </th>
                    <th scope="col">{t('plan.published.note')}</th>
                    <th scope="col">{t('plan.source')}</th>
                  </tr>
                </thead>
                <tbody>
                  {others.map((one) => (
                    <tr key={toldOf(one).key}>
                      <th scope="row">{topicWords(one.topic)}</th>
                      <td className="number">{one.year}</td>
                      <td className="number">
                        <ToldFigure told={toldOf(one)} />
                      </td>
                      <td>{one.note}</td>
                      <td>{answer.sources.find(({ id }) => id === one.source)?.publisher ?? one.source}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollBox>
            <ToldDialog
              answer={answer}
              figures={answer.published.map(toldOf)}
              explain={address.explain}
              known={address.known}
              dataAddress={addressOf(API.getTrainingFilling.path, {}, query)}
            />
            <PlanDownloads file="offentliggjort" query={query} />
          </>
        )
      }}
    </Answer>
  )
}

function isInSeries({ topic, year }: Published): boolean {
  return (
    SERIES.some((one) => topic === `${GENERAL}${one}`) &&
    year >= SERIES_YEARS.from &&
    year <= SERIES_YEARS.until
  )
}

function toldOf({ topic, area, year, figure }: Published): Told {
  return { key: `${topic}|${area}|${year}`, about: `${topicWords(topic)} ${year}`, area, year, figure }
}

/** A topic of the box as words: it is a Danish slug. */
function topicWords(topic: string): string {
  return topic
    .replaceAll('hovedforloeb', 'hoveduddannelsesforløb')
    .replaceAll('tilfoert', 'tilført')
    .replaceAll('opslaaet', 'opslået')
    .replaceAll('paabegyndt', 'påbegyndt')
    .replaceAll('-', ' ')
}

function GeneralMedicine({ rows }: { readonly rows: readonly Published[] }) {
  const { t, count } = useWords()
  const years = [...new Set(rows.map(({ year }) => year))].toSorted((a, b) => a - b)
  const sum = (series: (typeof SERIES)[number]) =>
    rows.filter(({ topic }) => topic === `${GENERAL}${series}`).reduce((total, { value }) => total + value, 0)
  if (rows.length === 0) return <p className="empty card">{t('plan.published.none')}</p>
  return (
    <>
      <h2>
        {t('plan.published.finding', {
          from: years[0],
          until: years.at(-1),
          filled: count(sum('besat')),
          posted: count(sum('opslaaet')),
        })}
      </h2>
      <p className="soft small">{t('plan.published.intro')}</p>
      <ScrollBox>
        <table>
          <caption>{t('plan.published.caption')}</caption>
          <thead>
            <tr>
              <th scope="col" aria-sort="ascending">
                {t('plan.year')}
              </th>
              {SERIES.map((series) => (
                <th key={series} scope="col" className="number">
                  {t(`plan.published.series.${series}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {SERIES.map((series) => {
                  const one = rows.find((row) => row.year === year && row.topic === `${GENERAL}${series}`)
                  return (
                    <td key={series} className="number">
                      {one === undefined ? '–' : <ToldFigure told={toldOf(one)} />}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  )
}
