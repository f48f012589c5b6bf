import type { AccessAnswer } from '@laegedaekning/api/contract'
import type { PlainDate } from '@laegedaekning/domain'
import { useWords } from '../words/words.tsx'
import { AccessFigure } from './access-figure.tsx'

type Summary = AccessAnswer['summary']

const BAR = 90

/** Who has too few practices to choose between: by age, and households without a car as a layer of their own. */
export function WhoView({ summary, date }: { readonly summary: Summary; readonly date: PlainDate }) {
  const { who, area } = summary
  const words = useWords()
  const { t } = words
  if (who.ages.length === 0 && who.noCar === null)
    return (
      <section>
        <h3>{t('access.who')}</h3>
        <p className="small soft">{t('access.whoUnknown')}</p>
      </section>
    )
  const nobody = who.ages.every(({ without }) => without === 0) && (who.noCar?.without ?? 0) === 0
  const most = Math.max(...who.ages.map(({ without }) => without), 1)
  return (
    <section>
      <h3>{t('access.who')}</h3>
      {nobody && <p>{t('access.whoNobody')}</p>}
      {who.ages.length > 0 && !nobody && (
        <table className="spread">
          <caption className="unseen">{t('access.whoCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('access.age')}</th>
              <th scope="col" className="number">
                {t('access.count')}
              </th>
              <th scope="col" className="number">
                {t('access.ofAge')}
              </th>
            </tr>
          </thead>
          <tbody>
            {who.ages.map(({ ageFrom, ageUntil, without, all, figure }) => (
              <tr key={ageFrom}>
                <th scope="row">{ageUntil === null ? `${ageFrom}+` : `${ageFrom}–${ageUntil - 1}`}</th>
                <td className="number value">
                  <svg width={BAR} height="8" className="bar" aria-hidden="true">
                    <rect width={(without / most) * BAR} height="8" />
                  </svg>
                  <AccessFigure one={figure} area={area.id} date={date} about={area.name} />
                </td>
                <td className="number">{all > 0 ? words.value(without / all, 'share') : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {who.noCar !== null && !nobody && (
        <p className="small">
          <AccessFigure one={who.noCar.figure} area={area.id} date={date} about={area.name} />{' '}
          {t('access.noCar', {
            households: words.count(who.noCar.householdsWithout),
            all: words.count(who.noCar.all),
          })}
        </p>
      )}
      <p className="small soft">{t('access.whoNote', { share: words.value(who.agesKnown, 'share') })}</p>
    </section>
  )
}
