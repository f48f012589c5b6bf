import {
  API,
  addressOf,
  CATALOGUE_FORMATS,
  CATALOGUE_TEXTS,
  type InitiativesAnswer,
} from '@laegedaekning/api/contract'
import { arrangeInitiatives, filterInitiatives } from '@laegedaekning/plans'
import type { Initiative } from '@laegedaekning/rules'
import { Link } from '../../address/link.tsx'
import { useWords } from '../../words/words.tsx'
import { CATALOGUE_VIEWS, type CatalogueAddress, catalogueHref, filterQuery } from './catalogue-address.ts'
import { CatalogueFilters } from './catalogue-filters.tsx'
import { CauseTableView } from './cause-table-view.tsx'
import { InitiativeItem } from './initiative-item.tsx'
import { RegionTableView } from './region-table-view.tsx'

export type Change = (patch: Partial<CatalogueAddress>, how?: 'push' | 'replace') => void

type Properties = {
  readonly answer: InitiativesAnswer
  readonly address: CatalogueAddress
  readonly change: Change
}

/** Filters above, the chosen view below, and the same list as a file. */
export function CatalogueView({ answer, address, change }: Properties) {
  const { t } = useWords()
  const found = filterInitiatives(answer.initiatives, address.filter)
  return (
    <>
      <CatalogueFilters address={address} change={change} />
      <nav className="tabs" aria-label={t('catalogue.views')}>
        {CATALOGUE_VIEWS.map((view) => (
          <Link
            key={view}
            href={catalogueHref({ ...address, view })}
            aria-current={view === address.view ? 'page' : undefined}
          >
            {t(`catalogue.view.${view}`)}
          </Link>
        ))}
      </nav>
      <output className="small soft found">{t('catalogue.count', { count: found.length })}</output>
      {found.length === 0 ? (
        <p className="empty card">{t('catalogue.empty')}</p>
      ) : (
        <Shown found={found} answer={answer} address={address} />
      )}
      <TakeAlong address={address} />
    </>
  )
}

type ShownProperties = {
  readonly found: readonly Initiative[]
  readonly answer: InitiativesAnswer
  readonly address: CatalogueAddress
}

function Shown({ found, answer, address }: ShownProperties) {
  const { say, t } = useWords()
  if (address.view === 'aarsager') return <CauseTableView initiatives={found} />
  if (address.view === 'regioner') return <RegionTableView initiatives={found} answer={answer} />
  return arrangeInitiatives(found, address.arrangement).map(({ key, initiatives }) => (
    <section key={key} className="profile-group">
      <h2>
        {headingOf(key) === null ? t('catalogue.noCause') : upper(say(headingOf(key) ?? NONE))}{' '}
        <span className="soft small">{initiatives.length}</span>
      </h2>
      <ul className="initiatives">
        {initiatives.map((one) => (
          <InitiativeItem key={one.id} initiative={one} />
        ))}
      </ul>
    </section>
  ))
}

const NONE = { da: '', en: '' }

/** The words of a heading: a group, status, level or cause; `null` for those without a cause. */
function headingOf(key: string) {
  const { group, status, level, cause } = CATALOGUE_TEXTS
  const found = Object.entries({ ...group, ...status, ...level, ...cause }).find(([name]) => name === key)
  return found?.[1] ?? null
}

const upper = (text: string): string => `${text.slice(0, 1).toLocaleUpperCase('da')}${text.slice(1)}`

function TakeAlong({ address }: { readonly address: CatalogueAddress }) {
  const { t, language } = useWords()
  const query = { ...filterQuery(address), sprog: language }
  return (
    <section className="take-along" aria-label={t('download.label')}>
      {CATALOGUE_FORMATS.map((format) => (
        <a key={format} href={addressOf(API.downloadInitiatives.path, {}, { ...query, format })} download>
          {t(`download.${format}`)}
        </a>
      ))}
      <button type="button" className="plain" onClick={() => window.print()}>
        {t('download.print')}
      </button>
    </section>
  )
}
