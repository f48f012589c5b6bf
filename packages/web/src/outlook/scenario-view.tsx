import { findLever } from '@laegedaekning/rules'
import { ScrollBox } from '../table/scroll-box.tsx'
import { useWords } from '../words/words.tsx'
import type { WaterfallBar } from './account-state.ts'
import { expected } from './bands.ts'
import { CompareCard } from './compare-card.tsx'
import { DifferenceBoard } from './difference-board.tsx'
import { DifferenceEnds } from './difference-ends.tsx'
import { DifferenceFan } from './difference-fan.tsx'
import { CostCells, YearTable } from './effect-cells.tsx'
import { Tell, Value } from './fan-table.tsx'
import { FanCard } from './first-view.tsx'
import { countsDoctors } from './groups.ts'
import { firstYearOf } from './lever-parts.ts'
import type { RoomProperties } from './outlook-room.tsx'
import { isOver } from './queries.ts'
import { placesOf, ScenarioList } from './scenario-list.tsx'
import { useScenarioNames } from './scenario-shelf.tsx'
import { allScenarios } from './scenarios.ts'
import { Sparkline } from './sparkline.tsx'
import type { PartsState } from './use-lever-parts.ts'
import { signed, Waterfall } from './waterfall.tsx'
import { reasonsOf, reasonWords } from './why-words.ts'

/** Doctors below which the rest of a sum is the rounding of the machine and no part that is missing. */
const TINY = 1e-6

/** A scenario against the baseline, always: list of changes, fan beside fan, what each lever is worth, map and table of the difference. */
export function ScenarioView({ room }: { readonly room: RoomProperties }) {
  return (
    <div className="scenario-grid">
      <div className="scenario-side">
        <ScenarioList room={room} />
        <Answered room={room} />
      </div>
      <div className="status-main">
        <FanCard room={room} />
        <DifferenceFan room={room} />
        <CompareCard room={room} />
        <LeverValues room={room} />
        <DifferenceBoard room={room} />
      </div>
    </div>
  )
}

/** The answer to the slider, at once, and the way to its bands. */
function Answered({ room }: { readonly room: RoomProperties }) {
  const { t } = useWords()
  const { question, source, address } = room
  const { group, area, year } = question
  const before = expected(source.base, area.forecast, group.measure, year)
  const after =
    source.scenario === null ? before : expected(source.scenario, area.forecast, group.measure, year)
  return (
    <section className="card outlook-card answered" aria-live="polite">
      <h2>{t('outlook.scenario.answer', { year, area: area.name })}</h2>
      <dl className="compared-list">
        <div>
          <dt>{t('outlook.fan.baseline')}</dt>
          <dd className="number">
            <Value value={before} room={room} area={area.id} year={year} part="ventet" />
          </dd>
          <dd />
        </div>
        <div>
          <dt>{t('outlook.scenario.name')}</dt>
          <dd className="number">
            <Value
              value={after}
              room={room}
              area={area.id}
              year={year}
              part={source.scenario === null ? 'ventet' : 'sventet'}
            />
          </dd>
          <dd />
        </div>
        <div>
          <dt>{t('outlook.part.forskel')}</dt>
          <dd className="number" data-testid="forskel">
            <Value
              value={before === null || after === null ? null : after - before}
              room={room}
              area={area.id}
              year={year}
              part="forskel"
            />
          </dd>
          <dd>
            <DifferenceEnds
              room={room}
              index={allScenarios(address).shown}
              area={area}
              year={year}
              about={t('outlook.part.forskel')}
            />
          </dd>
        </div>
      </dl>
      <Reasons room={room} />
      <ToBands room={room} />
    </section>
  )
}

/** What the numbers above are, and the way to bands that have not come by themselves yet, or were stopped. */
function ToBands({ room }: { readonly room: RoomProperties }) {
  const { t } = useWords()
  const { source, scenarioRun, change } = room
  if (source.scenario === null) return <p className="small soft">{t('outlook.scenario.zero')}</p>
  if (source.scenarioTable !== null) return null
  const { job, again } = scenarioRun
  const isStopped = job !== null && isOver(job) && job.state !== 'done'
  return (
    <>
      <p className="small soft">{t(isStopped ? 'outlook.scenario.stopped' : 'outlook.scenario.soon')}</p>
      {(job === null || isStopped) && (
        <button
          type="button"
          className="button"
          onClick={() => (isStopped ? again() : change({ bands: 'ja' }, 'replace'))}
        >
          {t('outlook.scenario.bands')}
        </button>
      )}
    </>
  )
}

/** Why a lever gives nothing here: named, so that a zero is never a riddle. */
function Reasons({ room }: { readonly room: RoomProperties }) {
  const words = useWords()
  const { chosen } = room.source
  const found = reasonsOf(room.question, room.source)
  if (found.every((reason) => reason === null)) return null
  return (
    <ul className="note why" data-testid="hvorfor">
      {found.map((reason, index) => {
        const one = chosen[index]
        const lever = findLever(one?.lever ?? '')
        if (reason === null || lever === undefined) return null
        return (
          <li key={`${lever.id} ${index}`}>
            <strong>{lever.id}</strong> {reasonWords(words, reason)}
          </li>
        )
      })}
    </ul>
  )
}

/** What each lever is worth: parts that add up to the whole difference, when they bite, and what a doctor-year costs. */
function LeverValues({ room }: { readonly room: RoomProperties }) {
  const { t } = useWords()
  const names = useScenarioNames(room)
  const state = room.source.parts
  if (state.kind === 'none') return null
  const title = t('outlook.value.title', { year: room.question.year })
  return (
    <section className="card outlook-card" aria-labelledby="lever-values-heading">
      <h2 id="lever-values-heading">
        {names.length > 1 ? `${title} – ${names[allScenarios(room.address).shown] ?? ''}` : title}
      </h2>
      {state.kind === 'computing' ? (
        <output>
          {t('outlook.value.computing')}{' '}
          <progress value={state.done} max={state.of} aria-label={t('outlook.value.computing')} />
        </output>
      ) : (
        <div className={state.isStale ? 'stale' : undefined} aria-busy={state.isStale}>
          <LeverParts room={room} state={state} />
        </div>
      )}
    </section>
  )
}

type PartsProperties = {
  readonly room: RoomProperties
  readonly state: Extract<PartsState, { readonly kind: 'done' }>
}

function LeverParts({ room, state }: PartsProperties) {
  const words = useWords()
  const { t, say, value } = words
  const { question, source, address } = room
  const { years, year, group, area } = question
  const at = years.indexOf(year)
  const show = (number: number) => value(number, 'number')
  const chosen = address.scenario.filter(({ on }) => on)
  const { parts, whole, errors, remainder } = state.parts
  const start = expected(source.base, area.forecast, group.measure, year) ?? 0
  let level = start
  const bars: WaterfallBar[] = [{ key: 'start', from: 0, until: start, kind: 'total' }]
  for (const [index, part] of parts.entries()) {
    const change = part[at] ?? 0
    bars.push({
      key: String(index),
      from: level,
      until: level + change,
      kind: change < 0 ? 'minus' : 'plus',
    })
    level += change
  }
  bars.push({ key: 'end', from: 0, until: level, kind: 'total' })
  const titleOf = (index: number) => {
    const one = chosen[index]
    const lever = findLever(one?.lever ?? '')
    if (one === undefined || lever === undefined) return ''
    const name = `${lever.id} ${say(lever.title)}`
    // the same lever in two places is told apart by them
    if (one.place === null || chosen.filter((other) => other.lever === one.lever).length < 2) return name
    const place = placesOf(room, lever, (region) => t('outlook.scenario.hospitals', { region })).find(
      ({ id }) => id === one.place,
    )
    return `${name}, ${place?.name ?? one.place}`
  }
  const nameOf = (key: string) =>
    key === 'start'
      ? t('outlook.fan.baseline')
      : key === 'end'
        ? t('outlook.scenario.name')
        : titleOf(Number(key))
  const hasCosts = countsDoctors(group)
  return (
    <>
      <Waterfall
        bars={bars}
        nameOf={nameOf}
        show={show}
        label={t('outlook.value.alt', { year, whole: signed(whole[at] ?? 0, show) })}
      />
      <ScrollBox>
        <table>
          <caption className="unseen">{t('outlook.value.title', { year })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('outlook.value.lever')}</th>
              <th scope="col" className="number">
                {t('outlook.value.part', { year })}
              </th>
              <th scope="col">{t('outlook.value.profile')}</th>
              <th scope="col" className="number">
                {t('outlook.value.first')}
              </th>
              {hasCosts && (
                <>
                  <th scope="col" className="number">
                    {t('outlook.value.doctorYears')}
                  </th>
                  <th scope="col" className="number">
                    {t('outlook.value.perDoctorYear')}
                  </th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {parts.map((part, index) => {
              const one = chosen[index]
              const lever = findLever(one?.lever ?? '')
              if (one === undefined || lever === undefined) return null
              const error = errors[index]?.[at] ?? 0
              return (
                <tr key={`${one.lever} ${index}`}>
                  <th scope="row">{titleOf(index)}</th>
                  <td className="number">
                    <Tell
                      value={part[at] ?? 0}
                      unit={group.unit}
                      room={room}
                      part={`del-${index}`}
                      about={titleOf(index)}
                    />
                    {error > 0 && <span className="soft small"> ± {show(error)}</span>}
                  </td>
                  <td>
                    <Sparkline values={[...part]} years={years} label={titleOf(index)} />
                  </td>
                  <td className="number">{firstYearOf(years, part) ?? t('outlook.value.notInPeriod')}</td>
                  {hasCosts && (
                    <CostCells
                      room={room}
                      name={titleOf(index)}
                      part={String(index)}
                      levers={[one]}
                      effect={[...part]}
                    />
                  )}
                </tr>
              )
            })}
          </tbody>
          <tfoot>
            <tr className="total">
              <th scope="row">{t('outlook.value.whole')}</th>
              <td className="number">
                <Tell
                  value={whole[at] ?? 0}
                  unit={group.unit}
                  room={room}
                  part="hele"
                  about={t('outlook.value.whole')}
                />
                <DifferenceEnds
                  room={room}
                  index={allScenarios(address).shown}
                  area={area}
                  year={year}
                  about={t('outlook.value.whole')}
                />
              </td>
              <td>
                <Sparkline values={[...whole]} years={years} label={t('outlook.value.whole')} />
              </td>
              <td className="number">{firstYearOf(years, whole) ?? t('outlook.value.notInPeriod')}</td>
              {hasCosts && (
                <CostCells
                  room={room}
                  name={t('outlook.value.whole')}
                  part={`s${allScenarios(address).shown + 1}`}
                  levers={chosen}
                  effect={[...whole]}
                />
              )}
            </tr>
          </tfoot>
        </table>
      </ScrollBox>
      <YearTable
        room={room}
        columns={[
          ...parts.map((values, index) => ({ name: titleOf(index), part: `del-${index}`, values })),
          {
            name: t('outlook.value.whole'),
            part: 'hele',
            values: whole,
            scenario: allScenarios(address).shown,
          },
        ]}
      />
      <p className="small soft">
        {t('outlook.value.how')}{' '}
        {Math.abs(remainder) < TINY
          ? t('outlook.value.exact')
          : t('outlook.value.remainder', { remainder: value(remainder, 'number') })}{' '}
        {t('outlook.value.noBand')}
      </p>
    </>
  )
}
