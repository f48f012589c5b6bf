import type { OutlookAnswer, OutlookTable } from '@laegedaekning/api/contract'
import type { CohortResult } from '@laegedaekning/forecast'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { type AddressNotice, writeAddress } from '../address/codec.ts'
import { moveTo, usePlace } from '../address/history.ts'
import { Link } from '../address/link.tsx'
import { pathOf } from '../address/route.ts'
import { Notices } from '../app/notices.tsx'
import { PageHeading } from '../app/page-heading.tsx'
import { findExplained } from '../figure/explain.ts'
import { ExplainDialog } from '../figure/explain-dialog.tsx'
import { useWords } from '../words/words.tsx'
import { useBreakOff } from './break-off.ts'
import { computeOutlook } from './compute.ts'
import type { FigureSource } from './figure-parts.ts'
import { explainedFigure } from './figures.ts'
import { useFinding } from './finding.ts'
import { FirstView } from './first-view.tsx'
import { GoalView } from './goal-view.tsx'
import { type OutlookQuestion, resolveOutlook } from './model.ts'
import { bandOrders, comparedScenarios, orderOf, standingOrders } from './orders.ts'
import { OUTLOOK_CODEC, OUTLOOK_VIEWS, type OutlookAddress, type OutlookView } from './outlook-address.ts'
import { OutlookForm } from './outlook-form.tsx'
import { QualityView } from './quality-view.tsx'
import { tableOptions } from './queries.ts'
import { writeScenario } from './scenario-text.ts'
import { ScenarioView } from './scenario-view.tsx'
import { OTHERS } from './scenarios.ts'
import { Then2008View } from './then-2008-view.tsx'
import { type BandRuns, useBandRuns } from './use-band-runs.ts'
import { useLeverParts } from './use-lever-parts.ts'
import { useRest } from './use-rest.ts'
import { RUNS, type Run, useRun } from './use-run.ts'

type Properties = {
  readonly answer: OutlookAnswer
  readonly address: OutlookAddress
  readonly notices: readonly AddressNotice[]
}

/** Everything that the parts of the room share. */
export type RoomProperties = {
  readonly answer: OutlookAnswer
  readonly address: OutlookAddress
  readonly question: OutlookQuestion
  readonly source: FigureSource
  readonly run: Run
  readonly scenarioRun: Run
  /** The runs of the differences from the baseline, and of the other scenarios where all were asked for. */
  readonly bandRuns: BandRuns
  readonly change: (patch: Partial<OutlookAddress>, how?: 'push' | 'replace') => void
  /** Changes the scenario at once; the address follows when the hand is still. */
  readonly setScenario: (scenario: OutlookAddress['scenario']) => void
  readonly hrefWith: (patch: Partial<OutlookAddress>) => string
}

const NONE: OutlookAddress['scenario'] = []
const NO_OTHERS: OutlookAddress['others'] = []

/** A scenario waits so long before its address is written: a slider says many sizes a second. */
const SETTLE_MILLISECONDS = 400

/** The parts of the room in which the bands of a scenario come by themselves when it has rested. */
const SHOWS_BANDS: Readonly<Record<OutlookView, boolean>> = {
  udsigt: true,
  scenarie: true,
  maal: true,
  kvalitet: false,
  '2008': false,
}

/** The finding, the question, and the part of the room that the address names. */
export function OutlookRoom({ answer, address: written, notices }: Properties) {
  const { t } = useWords()
  const base = useMemo(() => computeOutlook(answer, []), [answer])
  const [draft, setDraft] = useState<OutlookAddress['scenario'] | null>(null)
  const address = useMemo(
    () => (draft === null ? written : { ...written, scenario: draft, bands: 'nej' as const }),
    [written, draft],
  )
  useEffect(() => {
    if (draft === null) return
    const timer = setTimeout(() => {
      moveTo(hrefOf({ ...written, scenario: draft, bands: 'nej', explain: '' }), 'replace')
      setDraft(null)
    }, SETTLE_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [draft, written])
  const key = writeScenario(address.scenario)
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the scenario by its text: the address is read anew at every move
  const scenario = useMemo(() => computeScenario(answer, address), [answer, key])
  const compared = address.view === 'scenarie' ? address.others : NO_OTHERS
  const others = useMemo(
    () => compared.map(({ levers }) => computeOutlook(answer, levers)),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the scenarios by their text: the address is read anew at every move
    [answer, OTHERS.write(compared)],
  )
  const question = resolveOutlook(answer, base, address)
  if (question === null) return <p className="card empty">{t('outlook.noRows')}</p>
  return <Asked {...{ answer, address, notices, base, scenario, others, question, setScenario: setDraft }} />
}

/** The address of a state of the room. */
function hrefOf(address: OutlookAddress): string {
  return pathOf({ page: 'outlook' }) + writeAddress(OUTLOOK_CODEC, address)
}

function computeScenario(answer: OutlookAnswer, { scenario }: OutlookAddress) {
  return scenario.length === 0 ? null : computeOutlook(answer, scenario)
}

type AskedProperties = Properties & {
  readonly base: FigureSource['base']
  readonly scenario: FigureSource['scenario']
  /** What comes of the other scenarios, where they are compared. */
  readonly others: readonly CohortResult[]
  readonly question: OutlookQuestion
  readonly setScenario: (scenario: OutlookAddress['scenario'] | null) => void
}

function Asked(properties: AskedProperties) {
  const { answer, address, notices, base, scenario, others, question, setScenario } = properties
  const { t, say } = useWords()
  const place = usePlace()
  const { measure } = question.group
  const run = useRun(orderOf(address, []), measure, true)
  const order = orderOf(address, address.scenario)
  const hasRested = useRest(JSON.stringify(order)) && SHOWS_BANDS[address.view]
  const isChanged = address.scenario.length > 0
  const isAsked = address.bands !== 'nej' || hasRested
  useBreakOff(standingOrders(address))
  const scenarioRun = useRun(order, measure, isAsked && isChanged)
  const bandRuns = useBandRuns(bandOrders(address, isChanged ? scenarioRun : null), measure, RUNS, isAsked)
  const scenarioTable = scenario === null ? null : scenarioRun.table
  const parts = useLeverParts(answer, address.view === 'scenarie' ? address.scenario : NONE, question)
  const source: FigureSource = {
    answer,
    groups: question.groups,
    base,
    scenario,
    scenarios: comparedScenarios(address, scenario ?? base, others, {
      shownTable: scenarioTable,
      tables: bandRuns.tables,
    }),
    baseTable: run.table,
    scenarioTable,
    baseGap: useGap(run, address.view),
    scenarioGap: useGap(scenario === null ? null : scenarioRun, address.view),
    parts,
    chosen: address.scenario.filter(({ on }) => on),
  }
  const finding = useFinding(question, source)
  const hrefWith = (patch: Partial<OutlookAddress>) => hrefOf({ ...address, ...patch, explain: '' })
  const room: RoomProperties = {
    answer,
    address,
    question,
    source,
    run,
    scenarioRun,
    bandRuns,
    hrefWith,
    setScenario,
    change: (patch, how) => {
      // the address that is moved to has the scenario as it stands: no draft of it may come after
      setScenario(null)
      moveTo(hrefWith(patch), how)
    },
  }
  const unknown = question.unknown.map((one) => ({ kind: 'value-unknown' as const, ...one }))
  return (
    <>
      <PageHeading text={finding} title={`${t('outlook.title')}: ${say(question.group.title)}`} />
      <p className="soft subtitle">
        {t('outlook.subtitle', {
          group: say(question.group.title),
          area: question.area.name,
          from: question.years[0],
          until: question.years.at(-1),
        })}
      </p>
      <Notices address={[...notices, ...unknown]} />
      {answer.madeUp && <p className="note made-up-note">{t('outlook.madeUp')}</p>}
      <Parts view={address.view} hrefWith={hrefWith} />
      <OutlookForm room={room} />
      <Part room={room} />
      <ExplainDialog
        target={findExplained(place.search)}
        known={address.known}
        findHere={(target) => explainedFigure(target, source)}
      />
    </>
  )
}

/** The shortage by need weights of a run that is done, in the parts of the room that speak of it. */
function useGap(run: Run | null, view: OutlookView): OutlookTable | null {
  const isSpokenOf = view === 'udsigt' || view === 'maal'
  const job = isSpokenOf ? run?.job : null
  const isDone = job?.state === 'done'
  const { data } = useQuery(tableOptions(isDone ? job.id : null, 'gap-by-need', isDone ? 'done' : null))
  return data?.measure === 'gap-by-need' && data.run === job?.id ? data : null
}

function Part({ room }: { readonly room: RoomProperties }) {
  switch (room.address.view) {
    case 'udsigt':
      return <FirstView room={room} />
    case 'scenarie':
      return <ScenarioView room={room} />
    case 'maal':
      return <GoalView room={room} />
    case 'kvalitet':
      return <QualityView room={room} />
    case '2008':
      return <Then2008View room={room} />
  }
}

/** The parts of the room: addresses, so links. */
function Parts({ view, hrefWith }: Pick<RoomProperties, 'hrefWith'> & { readonly view: OutlookView }) {
  const { t } = useWords()
  return (
    <nav className="tabs outlook-parts" aria-label={t('outlook.parts')}>
      {OUTLOOK_VIEWS.map((one) => (
        <Link key={one} href={hrefWith({ view: one })} aria-current={one === view ? 'page' : undefined}>
          {t(`outlook.view.${one}`)}
        </Link>
      ))}
    </nav>
  )
}
