import type { AreasAnswer, StatusAnswer } from '@laegedaekning/api/contract'
import type { PlainDate } from '@laegedaekning/domain'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { writeAddress } from '../address/codec.ts'
import { moveTo, usePlace } from '../address/history.ts'
import { Link } from '../address/link.tsx'
import { pathOf } from '../address/route.ts'
import { Notices } from '../app/notices.tsx'
import { PageHeading } from '../app/page-heading.tsx'
import { findExplained } from '../figure/explain.ts'
import { ExplainDialog, type Explained } from '../figure/explain-dialog.tsx'
import type { FigureTarget } from '../figure/target.ts'
import { MapCard } from '../map/map-card.tsx'
import { Answer } from '../register/answer.tsx'
import { areasOptions, type StatusQuestion, statusOptions } from '../register/queries.ts'
import { useWords } from '../words/words.tsx'
import { AreaPanel } from './area-panel.tsx'
import { Downloads } from './downloads.tsx'
import { QuestionForm } from './question-form.tsx'
import { RankingTable } from './ranking-table.tsx'
import { REST_PART } from './rest-part.ts'
import { SpreadView } from './spread-view.tsx'
import { STATUS_CODEC, type StatusAddress } from './status-address.ts'
import type { AtDateProperties } from './status-page.tsx'
import { StatusParts } from './status-parts.tsx'
import { areaNotice, chosenRow, resolveQuestion, valueFirst } from './status-state.ts'

type Properties = AtDateProperties & {
  /** The date in the question; `date` is the one whose areas are at hand. */
  readonly asked: PlainDate
  readonly within: readonly AreasAnswer[]
}

/** The finding, the question, and map and table as two views of one selection. */
export function StatusBoard(properties: Properties) {
  const { address, addressNotices, asked, date, dates, indicators, within } = properties
  const { t, say } = useWords()
  const { question, notices } = resolveQuestion(address, date, {
    indicators,
    levels: within[0]?.levels ?? [],
    within: within.flatMap(({ areas }) => areas.map(({ id }) => id)),
  })
  const told = { ...question, date: asked }
  const hrefWith = (patch: Partial<StatusAddress>) =>
    pathOf({ page: 'status' }) + writeAddress(STATUS_CODEC, { ...full(address, told), ...patch, explain: '' })
  useFullAddress(address, told)
  const query = useQuery(statusOptions(question))
  const found = query.data
  return (
    <>
      <StatusParts here="status" />
      <PageHeading
        text={found === undefined ? t('status.title') : say(found.table.finding)}
        title={found === undefined ? t('status.title') : say(found.table.subtitle)}
      />
      <p className="soft subtitle" aria-live="polite">
        {found === undefined ? '' : say(found.table.subtitle)}
      </p>
      <Notices
        address={addressNotices}
        status={[...notices, ...(found ? areaNotice(found.table, address.area) : [])]}
      />
      <QuestionForm
        question={told}
        indicators={indicators}
        dates={dates}
        levels={within[0]?.levels ?? []}
        within={within}
        change={(patch) => moveTo(hrefWith(patch))}
      />
      <Answer query={query}>
        {(answer) => (
          <Board
            answer={answer}
            address={address}
            question={question}
            hrefWith={hrefWith}
            busy={query.isPlaceholderData || asked !== date}
          />
        )}
      </Answer>
    </>
  )
}

/** The address with everything said that the register decided, so that the link keeps its meaning. */
function full(address: StatusAddress, question: StatusQuestion): StatusAddress {
  return { ...address, ...question }
}

/** Writes the full question into an address that left it to the register; the step back stays where it was. */
function useFullAddress(address: StatusAddress, question: StatusQuestion): void {
  const { indicator, date, language, explain } = address
  const isFull = indicator !== null && date !== null
  const href =
    pathOf({ page: 'status' }) + writeAddress(STATUS_CODEC, { ...full(address, question), language, explain })
  useEffect(() => {
    if (!isFull) moveTo(href, 'replace')
  }, [isFull, href])
}

type BoardProperties = {
  readonly answer: StatusAnswer
  readonly address: StatusAddress
  readonly question: StatusQuestion
  readonly hrefWith: (patch: Partial<StatusAddress>) => string
  readonly busy: boolean
}

function Board({ answer, address, question, hrefWith, busy }: BoardProperties) {
  const { t, say } = useWords()
  const { table } = answer
  const place = usePlace()
  const areas = useQuery(areasOptions(table.request.level, table.request.date, address.known))
  const row = chosenRow(table, address.area)
  return (
    <div className="status-grid" aria-busy={busy}>
      <div className="status-main">
        {table.rows.length === 0 ? (
          <p className="card empty">{t('status.noAreas')}</p>
        ) : (
          <div className={valueFirst(table) ? 'board many card' : 'board card'}>
            <MapCard
              table={table}
              known={address.known}
              chosen={row.area.id}
              choose={(area) => moveTo(hrefWith({ area }))}
            />
            <div className="board-table">
              <Tabs view={address.view} hrefWith={hrefWith} />
              {address.view === 'spredning' ? (
                <SpreadView question={question} chosen={address.area} />
              ) : (
                <RankingTable table={table} address={address} hrefWith={hrefWith} />
              )}
            </div>
          </div>
        )}
        <Reservations answer={answer} />
        <Downloads question={question} />
      </div>
      <AreaPanel row={row} answer={answer} address={address} areas={areas.data} />
      <ExplainDialog
        target={findExplained(place.search)}
        known={address.known}
        findHere={(target) => findInTable(target, answer, t('table.rest'))}
      />
      <p className="unseen" id="map-alt">
        {say(table.altText)}
      </p>
    </div>
  )
}

function findInTable(
  target: FigureTarget,
  { table, sources, known }: StatusAnswer,
  rest: string,
): Explained | undefined {
  if (target.indicator !== table.indicator.id || target.date !== table.request.date) return undefined
  const row =
    target.part === REST_PART
      ? table.rest
      : [...table.rows, table.total].find(({ area }) => area.id === target.area)
  if (row === null || row === undefined) return undefined
  return {
    areaName: target.part === REST_PART ? rest : row.area.name,
    figure: row.figure,
    indicator: table.indicator,
    sources,
    registeredAt: known.registeredAt,
  }
}

const VIEWS = ['tabel', 'spredning'] as const

/** Two views of the same table. They are addresses, so they are links; the present one is marked. */
function Tabs({
  view,
  hrefWith,
}: Pick<BoardProperties, 'hrefWith'> & { readonly view: StatusAddress['view'] }) {
  const { t } = useWords()
  return (
    <nav className="tabs" aria-label={t('tabs.label')}>
      {VIEWS.map((one) => (
        <Link key={one} href={hrefWith({ view: one })} aria-current={one === view ? 'page' : undefined}>
          {t(`tabs.${one}`)}
        </Link>
      ))}
    </nav>
  )
}

function Reservations({ answer }: { readonly answer: StatusAnswer }) {
  const { t, say } = useWords()
  const { table, sources } = answer
  return (
    <div className="under-board small soft">
      {table.reservations.length > 0 && (
        <p>
          {t('status.reservations')} {table.reservations.map(say).join(' ')}
        </p>
      )}
      <p>
        {t('status.sources')}{' '}
        {sources.map(({ publisher, title }) => `${publisher}: ${title.split(' – ')[0]}`).join('; ')}
      </p>
      <details>
        <summary>{t('status.howToRead')}</summary>
        <p>{t(table.indicator.measure === 'count' ? 'status.readCounts' : 'status.readRates')}</p>
        <p>{say(table.indicator.definition)}</p>
        <p>{t('status.readFigures')}</p>
      </details>
    </div>
  )
}
