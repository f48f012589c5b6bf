import type { AccessAnswer } from '@laegedaekning/api/contract'
import { findAreaId } from '@laegedaekning/domain'
import { useQuery } from '@tanstack/react-query'
import { moveTo } from '../address/history.ts'
import { Link } from '../address/link.tsx'
import { pathOf } from '../address/route.ts'
import { ExplainDialog } from '../figure/explain-dialog.tsx'
import { findTarget } from '../figure/target.ts'
import { RankingTable } from '../status/ranking-table.tsx'
import type { StatusAddress } from '../status/status-address.ts'
import { useWords } from '../words/words.tsx'
import type { AccessAddress } from './access-address.ts'
import { AccessDownloads } from './access-downloads.tsx'
import { AccessMapCard } from './access-map.tsx'
import { AccessPanel } from './access-panel.tsx'
import { explainedHere } from './explained-here.ts'
import { InequalityCard, SidesCard } from './measure-cards.tsx'
import { type AccessQuestion, accessAreaOptions, catchmentOptions } from './queries.ts'
import { SmallAreaTable } from './small-area-table.tsx'

type Properties = {
  readonly answer: AccessAnswer
  readonly address: AccessAddress
  readonly question: AccessQuestion
  readonly hrefWith: (patch: Partial<AccessAddress>) => string
  readonly busy: boolean
}

/** Map and table as two views of one choice, the chosen area or practice beside them, and the cards of the whole. */
export function AccessBoard({ answer, address, question, hrefWith, busy }: Properties) {
  const { say } = useWords()
  const { summary, table } = answer
  const nothing = summary.smallAreas === 0 || answer.practices.length === 0
  const chooseArea = (area: string) => moveTo(hrefWith({ area, practice: '' }))
  const choosePractice = (practice: string) => moveTo(hrefWith({ practice }))
  if (nothing && summary.figures.every(({ figure }) => figure.value === null))
    return <NothingLoaded answer={answer} />
  return (
    <div className="status-grid" aria-busy={busy}>
      <div className="status-main">
        <div className="board card">
          <AccessMapCard
            answer={answer}
            address={address}
            chooseArea={chooseArea}
            choosePractice={choosePractice}
            hrefWith={hrefWith}
          />
          <div className="board-table">
            {answer.smallAreas === null ? (
              <RankingTable
                table={withoutSpread(table)}
                address={statusAddress(address, table)}
                hrefWith={(patch) => hrefWith(accessPatch(patch))}
              />
            ) : (
              <SmallAreaTable answer={answer} address={address} hrefWith={hrefWith} />
            )}
          </div>
        </div>
        <SidesCard answer={answer} hrefWith={hrefWith} />
        <InequalityCard answer={answer} />
        <Under answer={answer} />
        <AccessDownloads question={question} />
      </div>
      <AccessPanel answer={answer} address={address} question={question} hrefWith={hrefWith} />
      <Explain answer={answer} address={address} question={question} />
      <p className="unseen" id="map-alt">
        {say(table.altText)}
      </p>
    </div>
  )
}

type Table = AccessAnswer['table']

/** The small areas have a view of their own, and a spread would be explained by another kind of distance. */
function withoutSpread(table: Table): Table {
  return { ...table, rows: table.rows.map((row) => ({ ...row, spread: null })) }
}

function statusAddress(address: AccessAddress, table: Table): StatusAddress {
  const { date, within, known, sort, direction, rows, explain, language } = address
  const area = findAreaId(address.area) ?? null
  const { level, compareWith } = table.request
  return {
    indicator: table.indicator.id,
    view: 'tabel',
    level,
    compareWith,
    date,
    within,
    area,
    known,
    sort,
    direction,
    rows,
    explain,
    language,
  }
}

function accessPatch({ area, sort, direction, rows }: Partial<StatusAddress>): Partial<AccessAddress> {
  return {
    ...(area === undefined ? {} : { area: area ?? '', practice: '' }),
    ...(sort === undefined ? {} : { sort }),
    ...(direction === undefined ? {} : { direction }),
    ...(rows === undefined ? {} : { rows }),
  }
}

/** The explanation: of a figure that the page has, or of an area that it then asks for. */
function Explain({ answer, address, question }: Pick<Properties, 'answer' | 'address' | 'question'>) {
  const target = findTarget(address.explain)
  const chosen = useQuery({
    ...accessAreaOptions(address.area, question),
    enabled: address.area !== '',
  })
  const catchment = useQuery({
    ...catchmentOptions(address.practice, question),
    enabled: address.practice !== '',
  })
  const asked = useQuery({
    ...accessAreaOptions(target?.area ?? '', question),
    enabled: target !== undefined && target.area !== answer.summary.area.id,
  })
  const known = { answer, areas: [chosen.data, asked.data], catchment: catchment.data, question }
  const found = target === undefined ? undefined : explainedHere(known, target)
  return (
    <ExplainDialog
      target={found === undefined ? undefined : target}
      known={address.known}
      findHere={() => found}
    />
  )
}

function Under({ answer }: { readonly answer: AccessAnswer }) {
  const words = useWords()
  const { t, say } = words
  const { table, sources, peopleWithoutPlace } = answer
  return (
    <div className="under-board small soft">
      {table.reservations.length > 0 && (
        <p>
          {t('status.reservations')} {table.reservations.map(say).join(' ')}
        </p>
      )}
      {peopleWithoutPlace >= 1 && (
        <p>{t('access.withoutPlace', { people: words.value(peopleWithoutPlace, 'inhabitants') })}</p>
      )}
      <p>
        {t('status.sources')}{' '}
        {sources.map(({ publisher, title }) => `${publisher}: ${title.split(' – ')[0]}`).join('; ')}
      </p>
      <details>
        <summary>{t('status.howToRead')}</summary>
        <p>{t(answer.smallAreas === null ? 'status.readRates' : 'access.readSmall')}</p>
        <p>{say(table.indicator.definition)}</p>
        <p>{t('status.readFigures')}</p>
      </details>
    </div>
  )
}

/** Nothing to measure: what to import, where, and how a road network is built. */
function NothingLoaded({ answer }: { readonly answer: AccessAnswer }) {
  const { t, language } = useWords()
  const path = `${pathOf({ page: 'data', part: 'import' })}${language === 'en' ? '?sprog=en' : ''}`
  return (
    <section className="card empty access-empty">
      <h2>{t('access.nothing')}</h2>
      <ul>
        {answer.summary.smallAreas === 0 && <li>{t('access.noSmallAreas')}</li>}
        {answer.practices.length === 0 && <li>{t('access.noPractices')}</li>}
      </ul>
      <p>
        <Link href={path}>{t('access.toImport')}</Link>
      </p>
      <p className="small soft">
        {t('access.noNetwork')} <code>laegedaekning network build danmark.osm.pbf</code>
      </p>
    </section>
  )
}
