import type { AccessAnswer } from '@laegedaekning/api/contract'
import { levelOf, type PlainDate } from '@laegedaekning/domain'
import type { ExplainedFigure } from '@laegedaekning/plans'
import { FigureTags } from '../figure/explanation.tsx'
import { useWords } from '../words/words.tsx'
import { AccessFigure, AccessPart } from './access-figure.tsx'
import { WhoView } from './who-view.tsx'

type Summary = AccessAnswer['summary']
type Properties = { readonly summary: Summary; readonly date: PlainDate; readonly whole?: boolean }

/** An area in figures: the choice, who lacks it, distances, bands, and citizens without a doctor apart. */
export function SummaryView({ summary, date, whole = false }: Properties) {
  const { t, say } = useWords()
  const { area, figures, unlisted } = summary
  const find = (id: string) => figures.find(({ key }) => key === id)
  const choice = find('borgere-faerre-end-to-praksis')
  const share = find('andel-faerre-end-to-praksis')
  const score = figures.find(({ key }) => key.startsWith('adgang-'))
  const where = { area: area.id, date, about: area.name }
  return (
    <>
      <section>
        <p className="crumb">{t(`level.${levelOf(area.id)}`)}</p>
        <h2>{area.name}</h2>
        {whole && <p className="small soft">{t('access.noneChosen')}</p>}
      </section>
      <section>
        <h3>{t('access.fewer')}</h3>
        {choice !== undefined && (
          <p className="big-line">
            <span className="big">
              <AccessFigure one={choice} {...where} />
            </span>{' '}
            {share !== undefined && share.figure.value !== null && <AccessFigure one={share} {...where} />}{' '}
            <FigureTags figure={choice.figure} />
          </p>
        )}
        <p className="small soft">{say(summary.finding)}.</p>
      </section>
      {score !== undefined && (
        <section>
          <h3>{say(score.info.title)}</h3>
          <p className="big-line">
            <AccessFigure one={score} {...where} />
          </p>
        </section>
      )}
      <Distances figures={figures} where={where} />
      <Bands bands={summary.bands} where={where} />
      <WhoView summary={summary} date={date} />
      <section>
        <h3>{say(unlisted.info.title)}</h3>
        <p>
          <AccessFigure one={unlisted} {...where} />
        </p>
        <p className="small soft">{t('access.apart')}</p>
      </section>
    </>
  )
}

type Where = { readonly area: Summary['area']['id']; readonly date: PlainDate; readonly about: string }

/** Mean, median and 90th percentile to the nearest three, in kilometres and by road also in minutes. */
function Distances({
  figures,
  where,
}: {
  readonly figures: readonly ExplainedFigure[]
  readonly where: Where
}) {
  const { t, say } = useWords()
  const rows = figures.filter(
    ({ key, figure }) => key.startsWith('afstand-') || (key.startsWith('tid-') && figure.value !== null),
  )
  return (
    <section>
      <h3>{t('access.distancesTo')}</h3>
      <table className="spread">
        <thead>
          <tr>
            <th scope="col">{t('access.to')}</th>
            <th scope="col" className="number">
              {t('access.mean')}
            </th>
            <th scope="col" className="number">
              {t('access.median')}
            </th>
            <th scope="col" className="number">
              {t('access.p90')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.key}>
              <th scope="row">{say(one.info.title)}</th>
              <td className="number">
                <AccessFigure one={one} {...where} />
              </td>
              <td className="number">
                <AccessPart one={one} {...where} symbol="D50" />
              </td>
              <td className="number">
                <AccessPart one={one} {...where} symbol="D90" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const BAR = 90

/** People by distance to the nearest practice; the bands add up to everybody. */
function Bands({ bands, where }: { readonly bands: readonly ExplainedFigure[]; readonly where: Where }) {
  const { t, say } = useWords()
  const total = bands.reduce((sum, { figure }) => sum + (figure.value ?? 0), 0)
  if (total === 0) return null
  return (
    <section>
      <h3>{t('access.bands')}</h3>
      <table className="spread">
        <caption className="unseen">{t('access.bands')}</caption>
        <tbody>
          {bands.map((one) => (
            <tr key={one.key}>
              <th scope="row">{say(one.info.title)}</th>
              <td className="number value">
                <svg width={BAR} height="8" className="bar" aria-hidden="true">
                  <rect width={((one.figure.value ?? 0) / total) * BAR} height="8" />
                </svg>
                <AccessFigure one={one} {...where} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
