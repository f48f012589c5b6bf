import { API, addressOf, PORTFOLIO_FORMATS, type StoredRecordAnswer } from '@laegedaekning/api/contract'
import { getStoredBody, type OwnInitiative, type PlainDate } from '@laegedaekning/domain'
import { kronerText, portfolioTable, stepStateOf } from '@laegedaekning/plans'
import { writeAddress } from '../../address/codec.ts'
import { changeParameters } from '../../address/history.ts'
import { Link } from '../../address/link.tsx'
import { pathOf } from '../../address/route.ts'
import { useHref } from '../../app/shell.tsx'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { useWords } from '../../words/words.tsx'
import { AreaField } from '../area-field.tsx'
import { CausesView } from './causes-view.tsx'
import { InitiativeLink, StatusTag } from './initiative-link.tsx'
import {
  newInitiativeHref,
  PORTFOLIO_CODEC,
  PORTFOLIO_VIEWS,
  type PortfolioAddress,
} from './portfolio-address.ts'

type Properties = {
  readonly records: readonly StoredRecordAnswer[]
  readonly mayAdd: boolean
  readonly address: PortfolioAddress
  readonly today: PlainDate
  readonly nameOf: (id: string) => string
}

/** Own initiatives as a list or as cause × initiative, and the same as a file. */
export function PortfolioList({ records, mayAdd, address, today, nameOf }: Properties) {
  const { t, language } = useWords()
  const initiatives = records.map(({ body }) => getStoredBody('initiative', body))
  const path = pathOf({ page: 'actions', part: 'portefoelje', item: null })
  return (
    <>
      <div className="question">
        <AreaField
          id="portfolio-area"
          area={address.region}
          date={today}
          choose={(area) => changeParameters({ region: area })}
        />
        {mayAdd && (
          <Link className="button primary" href={newInitiativeHref(null, language)}>
            {t('portfolio.add')}
          </Link>
        )}
      </div>
      <nav className="tabs" aria-label={t('portfolio.views')}>
        {PORTFOLIO_VIEWS.map((view) => (
          <Link
            key={view}
            href={path + writeAddress(PORTFOLIO_CODEC, { ...address, view })}
            aria-current={view === address.view ? 'page' : undefined}
          >
            {t(`portfolio.view.${view}`)}
          </Link>
        ))}
      </nav>
      <output className="small soft found">{t('portfolio.count', { count: initiatives.length })}</output>
      {initiatives.length === 0 ? (
        <Empty />
      ) : address.view === 'aarsager' ? (
        <CausesView initiatives={initiatives} today={today} />
      ) : (
        <List initiatives={initiatives} today={today} nameOf={nameOf} />
      )}
      <TakeAlong address={address} />
    </>
  )
}

function Empty() {
  const { t } = useWords()
  const href = useHref()
  return (
    <div className="empty card">
      <p>{t('portfolio.empty')}</p>
      <p>
        <Link href={href({ page: 'actions', part: 'katalog', item: null })}>
          {t('portfolio.toCatalogue')}
        </Link>{' '}
        · <Link href={href({ page: 'actions', part: 'idebank', item: null })}>{t('portfolio.toIdeas')}</Link>
      </p>
    </div>
  )
}

type ListProperties = Pick<Properties, 'today' | 'nameOf'> & {
  readonly initiatives: readonly OwnInitiative[]
}

const COLUMNS = ['title', 'place', 'owner', 'status', 'steps', 'next'] as const

function List({ initiatives, today, nameOf }: ListProperties) {
  const { t, date, language } = useWords()
  const { budgetOere, withoutBudget } = portfolioTable(initiatives)
  return (
    <ScrollBox>
      <table className="portfolio">
        <caption>{t('portfolio.caption', { date: date(today) })}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`portfolio.column.${column}`)}
              </th>
            ))}
            <th scope="col" className="number">
              {t('portfolio.column.budget')}
            </th>
          </tr>
        </thead>
        <tbody>
          {initiatives.map((one) => (
            <Row key={one.id} one={one} today={today} nameOf={nameOf} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={COLUMNS.length}>
              {t('portfolio.total')}
            </th>
            <td className="number">
              {kronerText(budgetOere, language)}
              {withoutBudget > 0 && (
                <span className="small soft">
                  {' '}
                  · {t('portfolio.withoutBudget', { count: withoutBudget })}
                </span>
              )}
            </td>
          </tr>
        </tfoot>
      </table>
    </ScrollBox>
  )
}

function Row({ one, today, nameOf }: Omit<ListProperties, 'initiatives'> & { readonly one: OwnInitiative }) {
  const { t, date, language } = useWords()
  const { done, all, overdue, nextDue } = stepStateOf(one, today)
  return (
    <tr>
      <th scope="row">
        <InitiativeLink id={one.id} title={one.title} />
      </th>
      <td>{nameOf(one.place ?? one.area)}</td>
      <td>{one.owner === '' ? '–' : one.owner}</td>
      <td>
        <StatusTag status={one.status} />
      </td>
      <td>
        {all === 0 ? '–' : t('portfolio.stepsDone', { done, all })}{' '}
        {overdue > 0 && <span className="tag">{t('portfolio.overdue', { count: overdue })}</span>}
      </td>
      <td>{nextDue === null ? '–' : date(nextDue)}</td>
      <td className="number">{one.budgetOere === null ? '–' : kronerText(one.budgetOere, language)}</td>
    </tr>
  )
}

function TakeAlong({ address: { region } }: Pick<Properties, 'address'>) {
  const { t, language } = useWords()
  const query = { sprog: language, ...(region === null ? {} : { omraade: region }) }
  return (
    <section className="take-along" aria-label={t('portfolio.download')}>
      {PORTFOLIO_FORMATS.map((format) => (
        <a key={format} href={addressOf(API.downloadPortfolio.path, {}, { ...query, format })} download>
          {t(`download.${format}`)}
        </a>
      ))}
      <button type="button" className="plain" onClick={() => window.print()}>
        {t('download.print')}
      </button>
    </section>
  )
}
