import type { AccessAnswer, AccessAreaAnswer } from '@laegedaekning/api/contract'
import type { PlainDate } from '@laegedaekning/domain'
import { useQuery } from '@tanstack/react-query'
import { Link } from '../address/link.tsx'
import { Answer } from '../register/answer.tsx'
import { useWords } from '../words/words.tsx'
import type { AccessAddress } from './access-address.ts'
import { AccessFigure } from './access-figure.tsx'
import { CatchmentView } from './catchment-view.tsx'
import { stateOf } from './open-state.ts'
import { type AccessQuestion, accessAreaOptions, catchmentOptions } from './queries.ts'
import { SmallAreaView } from './small-area-view.tsx'
import { SummaryView } from './summary-view.tsx'

type Properties = {
  readonly answer: AccessAnswer
  readonly address: AccessAddress
  readonly question: AccessQuestion
  readonly hrefWith: (patch: Partial<AccessAddress>) => string
}

/** Beside the map: the chosen practice, the chosen area or small area, or the whole. */
export function AccessPanel({ answer, address, question, hrefWith }: Properties) {
  const { t } = useWords()
  const chosen = address.practice !== '' || address.area !== ''
  return (
    <aside className="card panel" aria-label={t('panel.label')}>
      {address.practice !== '' ? (
        <ChosenPractice id={address.practice} question={question} hrefWith={hrefWith} />
      ) : address.area !== '' ? (
        <ChosenArea id={address.area} answer={answer} question={question} hrefWith={hrefWith} />
      ) : (
        <SummaryView summary={answer.summary} date={question.date} whole />
      )}
      {chosen && (
        <section>
          <Link className="button" href={hrefWith({ area: '', practice: '' })}>
            {t('access.showWhole')}
          </Link>
        </section>
      )}
    </aside>
  )
}

type ChosenProperties = Pick<Properties, 'question' | 'hrefWith'> & { readonly id: string }

function ChosenPractice({ id, question, hrefWith }: ChosenProperties) {
  const query = useQuery(catchmentOptions(id, question))
  return (
    <Answer query={query}>
      {({ catchment }) => <CatchmentView catchment={catchment} date={question.date} hrefWith={hrefWith} />}
    </Answer>
  )
}

function ChosenArea({ id, answer, question, hrefWith }: ChosenProperties & Pick<Properties, 'answer'>) {
  const query = useQuery(accessAreaOptions(id, question))
  return (
    <Answer query={query}>
      {({ summary, smallArea, nearest, figures }) => (
        <>
          {summary === null ? (
            smallArea !== null && <SmallAreaView row={smallArea} figures={figures} date={question.date} />
          ) : (
            <SummaryView summary={summary} date={question.date} />
          )}
          {nearest !== null && smallArea !== null ? (
            <NearestList nearest={nearest} from={smallArea} date={question.date} hrefWith={hrefWith} />
          ) : (
            <PracticesOfArea area={id} answer={answer} hrefWith={hrefWith} />
          )}
        </>
      )}
    </Answer>
  )
}

type Nearest = NonNullable<AccessAreaAnswer['nearest']>

type NearestProperties = Pick<Properties, 'hrefWith'> & {
  readonly nearest: Nearest
  readonly from: NonNullable<AccessAreaAnswer['smallArea']>
  readonly date: PlainDate
}

/** The practices nearest to a small area, each leading to its catchment. */
function NearestList({ nearest, from, date, hrefWith }: NearestProperties) {
  const { t } = useWords()
  return (
    <section>
      <h3>{t('access.nearest')}</h3>
      <table className="spread">
        <thead>
          <tr>
            <th scope="col">{t('access.practice')}</th>
            <th scope="col">{t('access.state')}</th>
            <th scope="col" className="number">
              km
            </th>
            {nearest.some(({ minutes }) => minutes !== null) && (
              <th scope="col" className="number">
                {t('access.minutes')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {nearest.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <Link href={hrefWith({ practice: one.id })}>{one.name}</Link>
              </th>
              <td>{t(`access.open.${stateOf(one.open)}`)}</td>
              {one.figures.map((figure) => (
                <td key={figure.key} className="number">
                  <AccessFigure one={figure} area={from.kommune.id} date={date} about={from.name} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** How many practices of an area are listed at once. */
const LISTED = 40

function PracticesOfArea({
  area,
  answer,
  hrefWith,
}: Pick<Properties, 'answer' | 'hrefWith'> & { readonly area: string }) {
  const { t } = useWords()
  const own = answer.practices.filter(({ kommune }) => kommune === area)
  if (own.length === 0) return null
  return (
    <section>
      <details>
        <summary>{t('access.practices', { count: own.length })}</summary>
        <ul className="plain-list">
          {own.slice(0, LISTED).map(({ id, name, open }) => (
            <li key={id}>
              <Link href={hrefWith({ practice: id })}>{name}</Link>{' '}
              <span className="soft">{t(`access.open.${stateOf(open)}`)}</span>
            </li>
          ))}
        </ul>
        {own.length > LISTED && (
          <p className="small soft">{t('access.morePractices', { count: own.length - LISTED })}</p>
        )}
      </details>
    </section>
  )
}
