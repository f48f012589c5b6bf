import type { CatchmentAnswer } from '@laegedaekning/api/contract'
import type { PlainDate } from '@laegedaekning/domain'
import { Link } from '../address/link.tsx'
import { MadeUpTag } from '../figure/tags.tsx'
import { useWords } from '../words/words.tsx'
import type { AccessAddress } from './access-address.ts'
import { AccessFigure } from './access-figure.tsx'
import { stateOf } from './open-state.ts'

type Properties = {
  readonly catchment: CatchmentAnswer['catchment']
  readonly date: PlainDate
  readonly hrefWith: (patch: Partial<AccessAddress>) => string
}

/** A practice: who has it nearest or within the limit, its capacity against that, and which others they have. */
export function CatchmentView({ catchment, date, hrefWith }: Properties) {
  const words = useWords()
  const { t, say } = words
  const { practice, figures, overlaps } = catchment
  const { capacity, listedPatients, closingLimit, mayClose } = practice
  return (
    <>
      <section>
        <p className="crumb">
          {t('access.practice')} · {practice.kommune.name}
        </p>
        <h2>{practice.name}</h2>
        <p className="small">
          {t(`access.open.${stateOf(practice.open)}`)}
          {capacity !== null && ` · ${words.value(capacity, 'capacities')} ${words.unit('capacities')}`}
          {listedPatients !== null && ` · ${words.count(listedPatients)} ${words.unit('listed-patients')}`}{' '}
          {practice.madeUp && <MadeUpTag />}
        </p>
        <p className="small soft">
          {closingLimit === null
            ? t('access.closingUnknown')
            : t('access.closing', {
                limit: words.count(closingLimit),
                answer: t(`access.mayClose.${stateOf(mayClose)}`),
              })}
        </p>
      </section>
      <section>
        <h3>{t('access.catchment')}</h3>
        <dl className="pairs">
          {figures.map((one) => (
            <div key={one.key}>
              <dt>{say(one.info.title)}</dt>
              <dd className="number">
                <AccessFigure one={one} area={practice.kommune.id} date={date} about={practice.name} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
      {overlaps.length > 0 && (
        <section>
          <h3>{t('access.overlaps')}</h3>
          <table className="spread">
            <thead>
              <tr>
                <th scope="col">{t('access.practice')}</th>
                <th scope="col" className="number">
                  {t('access.both')}
                </th>
                <th scope="col" className="number">
                  {t('access.shareOf')}
                </th>
              </tr>
            </thead>
            <tbody>
              {overlaps.map(({ id, name, figure, share }) => (
                <tr key={id}>
                  <th scope="row">
                    <Link href={hrefWith({ practice: id })}>{name}</Link>
                  </th>
                  <td className="number">
                    <AccessFigure one={figure} area={practice.kommune.id} date={date} about={practice.name} />
                  </td>
                  <td className="number">{words.value(share, 'share')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}
