import { useDeferredValue, useMemo } from 'react'
import { Waiting } from '../register/answer.tsx'
import { useWords } from '../words/words.tsx'
import { AccountCard } from './account-card.tsx'
import { BandSplit } from './band-split.tsx'
import { fanOf, lentFan } from './bands.ts'
import { FanChart } from './fan-chart.tsx'
import type { FanSeries, FanYear } from './fan-state.ts'
import { FanTable } from './fan-table.tsx'
import { GoalPanel } from './goal-panel.tsx'
import { OutlookDownloads } from './outlook-downloads.tsx'
import type { RoomProperties } from './outlook-room.tsx'
import { RunStatus } from './run-status.tsx'
import { RUNS } from './use-run.ts'
import { YearBoard } from './year-board.tsx'

/** The outlook: fan, numbers, map of a year, what changes it, and what it means for the reform's goals. */
export function FirstView({ room }: { readonly room: RoomProperties }) {
  return (
    <div className="status-grid">
      <div className="status-main">
        <FanCard room={room} />
        <YearBoard room={room} />
        <AccountCard room={room} />
      </div>
      <GoalPanel room={room} />
    </div>
  )
}

/** The fan of the question: the scenario's own where there is one, lent from the baseline until it is computed. */
export function fanOfRoom({ question, source }: Pick<RoomProperties, 'question' | 'source'>): {
  readonly fan: readonly FanYear[]
  readonly base: readonly FanYear[]
  readonly isLent: boolean
} {
  const { group, area } = question
  const { baseTable, scenarioTable, base, scenario } = source
  const baseFan = baseTable === null ? [] : fanOf(baseTable, area.forecast)
  if (scenario === null) return { fan: baseFan, base: [], isLent: false }
  if (scenarioTable !== null)
    return { fan: fanOf(scenarioTable, area.forecast), base: baseFan, isLent: false }
  return {
    fan: lentFan(baseFan, area.forecast, group.measure, base, scenario),
    base: baseFan,
    isLent: true,
  }
}

/** The fan with its legend, its table, how to read it, and the files. */
export function FanCard({ room }: { readonly room: RoomProperties }) {
  const { t, say } = useWords()
  const { question, source, run, scenarioRun, answer } = room
  const { group, area, year } = question
  const { baseTable, scenarioTable } = source
  const { fan, base, isLent } = useMemo(
    () => fanOfRoom({ question, source }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- by what the fan is made of: question and source are anew each time
    [group.measure, area.forecast, baseTable, scenarioTable, source.base, source.scenario],
  )
  // the folded table follows when the hand rests
  const rows = useDeferredValue(fan)
  const goal = answer.input.goals.find((one) => one.measure === group.measure && one.area === area.forecast)
  const series: FanSeries = {
    years: fan,
    points: answer.published
      .filter((point) => point.measure === group.measure && point.area === area.id)
      .map((point) => ({ year: point.year, value: point.value, name: say(point.what) })),
    goal: goal === undefined ? null : { year: goal.year, value: goal.atLeast },
    against: base.length === 0 ? null : base,
  }
  const about = `${say(group.title)}, ${area.name}`
  const table = source.scenarioTable ?? source.baseTable
  const row = table?.rows.find((one) => one.area === area.forecast)
  const index = table?.years.indexOf(year) ?? -1
  const shares = (row?.shares ?? []).map((values) => values[index] ?? 0)
  return (
    <section className="card outlook-card" aria-labelledby="outlook-fan-heading">
      <h2 id="outlook-fan-heading">{about}</h2>
      <RunStatus run={run} what={t('outlook.run.baseline')} />
      {fan.length === 0 && (run.job === null || run.job.state === 'done') && run.error === null && (
        <Waiting what={t('outlook.run.soon')} />
      )}
      {fan.length > 0 && (
        <>
          <FanChart
            series={series}
            unit={group.unit}
            about={about}
            year={year}
            lent={isLent}
            compared={series.against !== null}
          />
          {/* beneath the chart, which stays where it is when a run begins by itself and ends */}
          {source.scenario !== null && <RunStatus run={scenarioRun} what={t('outlook.run.scenario')} />}
          {table !== null && table.runs < RUNS && !isLent && (
            <p className="small soft">{t('outlook.fan.few', { runs: table.runs })}</p>
          )}
          {isLent && <p className="note">{t('outlook.fan.lent')}</p>}
          {shares.some((share) => share > 0) && (
            <div className="split-box">
              <h3>{t('outlook.split.title', { year })}</h3>
              <BandSplit room={room} shares={shares} year={year} runs={table?.runs ?? RUNS} />
            </div>
          )}
          <FanTable room={room} fan={rows} ofScenario={source.scenarioTable !== null} />
          <HowToRead room={room} />
          <OutlookDownloads room={room} />
        </>
      )}
    </section>
  )
}

function HowToRead({ room }: { readonly room: RoomProperties }) {
  const { t, say } = useWords()
  const { answer, question, source } = room
  const table = source.scenarioTable ?? source.baseTable
  return (
    <details>
      <summary>{t('status.howToRead')}</summary>
      <p>{t('outlook.read.fan')}</p>
      <p>{t('outlook.read.split')}</p>
      <p>{say(question.group.definition)}</p>
      {table !== null && table.hash !== null && (
        <p>{t('outlook.read.runs', { runs: table.runs, seed: table.seed, hash: table.hash.slice(0, 12) })}</p>
      )}
      {answer.notes.map((note) => (
        <p key={note.da}>{say(note)}</p>
      ))}
    </details>
  )
}
