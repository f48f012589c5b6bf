import type { GoalAnswer } from '@laegedaekning/forecast'
import type { Lever } from '@laegedaekning/rules'
import { useEffect, useMemo, useRef, useState } from 'react'
import { ScrollBox } from '../table/scroll-box.tsx'
import { useWords } from '../words/words.tsx'
import { BandEnds, Tell, TellText } from './fan-table.tsx'
import {
  type GoalQuestionOfRoom,
  lastSundhedsraad,
  seekableLevers,
  seekWithLever,
  seekWithMix,
} from './goal-state.ts'
import { firstChoice, LEVER_UNIT_WORDS } from './lever-words.ts'
import { areaNames } from './model.ts'
import type { OutlookAddress } from './outlook-address.ts'
import type { RoomProperties } from './outlook-room.tsx'
import { PowerCard } from './power-card.tsx'
import { RunStatus } from './run-status.tsx'
import { addScenario, hasRoom, type NamedScenario } from './scenarios.ts'

/** What would it take: the smallest change that reaches the goal, who is last, and what 2029 can tell. */
export function GoalView({ room }: { readonly room: RoomProperties }) {
  return (
    <>
      <Seek room={room} />
      <LastAreas room={room} />
      <PowerCard room={room} />
    </>
  )
}

type Found = { readonly lever: Lever | null; readonly answer: GoalAnswer | null }

function Seek({ room }: { readonly room: RoomProperties }) {
  const { t, count } = useWords()
  const [wanted, setWanted] = useState(0.5)
  const goal = room.answer.input.goals.find(({ measure }) => measure === 'service')
  const table = room.source.baseTable
  const isService = table?.measure === 'service'
  const question: GoalQuestionOfRoom | null =
    goal === undefined || table === null || !isService
      ? null
      : {
          answer: room.answer,
          table,
          area: goal.area,
          measure: goal.measure,
          year: goal.year,
          atLeast: goal.atLeast,
          wanted,
        }
  return (
    <section className="card outlook-card" aria-labelledby="seek-heading">
      <h2 id="seek-heading">
        {t('outlook.seek.title', { goal: count(goal?.atLeast ?? 0), year: goal?.year ?? '' })}
      </h2>
      <p>{t('outlook.seek.about')}</p>
      <RunStatus run={room.run} what={t('outlook.run.baseline')} />
      {!isService && table !== null && (
        <p className="note">
          {t('outlook.seek.service')}{' '}
          <button type="button" className="plain" onClick={() => room.change({ group: null })}>
            {t('outlook.seek.showService')}
          </button>
        </p>
      )}
      <div className="question">
        <label className="field">
          {t('outlook.seek.wanted')}
          <select value={wanted} onChange={(event) => setWanted(Number(event.target.value))}>
            {[0.5, 0.8].map((one) => (
              <option key={one} value={one}>
                {t('outlook.split.about', { share: one * 100 })}
              </option>
            ))}
          </select>
        </label>
      </div>
      {question !== null && (
        // an answer belongs to its question: another probability or other bands begin anew
        <Search
          key={`${wanted} ${question.table.run} ${question.table.runs}`}
          room={room}
          question={question}
        />
      )}
    </section>
  )
}

type SearchProperties = { readonly room: RoomProperties; readonly question: GoalQuestionOfRoom }

/** The search, one lever after another between which the page stays alive; it can be stopped, and keeps what it has found. */
function Search({ room, question }: SearchProperties) {
  const { t } = useWords()
  const [found, setFound] = useState<readonly Found[] | null>(null)
  const [busy, setBusy] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const stop = () => {
    if (timer.current !== null) clearTimeout(timer.current)
    setBusy(false)
  }
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current)
    },
    [],
  )
  const seekAll = () => {
    setBusy(true)
    const { scenario } = room.address
    const tasks: (() => Found)[] = [
      ...(scenario.length === 0 ? [] : [() => ({ lever: null, answer: seekWithMix(question, scenario) })]),
      ...seekableLevers().map((lever) => () => ({ lever, answer: seekWithLever(question, lever) })),
    ]
    const step = (done: readonly Found[]): void => {
      const task = tasks[done.length]
      setFound(done)
      if (task === undefined) setBusy(false)
      else timer.current = setTimeout(() => step([...done, task()]), 0)
    }
    step([])
  }
  return (
    <>
      <p>
        <button type="button" className="button primary" onClick={busy ? stop : seekAll}>
          {t(busy ? 'outlook.run.cancel' : 'outlook.seek.start')}
        </button>{' '}
        {busy && <output>{t('outlook.seek.busy')}</output>}
      </p>
      {found !== null && <NoneAlone room={room} found={found} />}
      {found !== null && <FoundTable room={room} found={found} wanted={question.wanted} />}
    </>
  )
}

type FoundProperties = {
  readonly room: RoomProperties
  readonly found: readonly Found[]
  readonly wanted: number
}

function FoundTable({ room, found, wanted }: FoundProperties) {
  const words = useWords()
  const { t, say } = words
  return (
    <ScrollBox>
      <table aria-live="polite">
        <caption className="unseen">{t('outlook.seek.about')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('outlook.value.lever')}</th>
            <th scope="col">{t('outlook.seek.needed')}</th>
            <th scope="col" className="number">
              {t('outlook.seek.probability')}
            </th>
            <th scope="col">{t('outlook.seek.try')}</th>
          </tr>
        </thead>
        <tbody>
          {found.map(({ lever, answer }) => (
            <tr key={lever?.id ?? 'mix'}>
              <th scope="row">
                {lever === null ? t('outlook.seek.mix') : `${lever.id} ${say(lever.title)}`}
              </th>
              <td>
                {answer === null ? (
                  '–'
                ) : (
                  <TellText
                    text={sizeWords(words, lever, answer)}
                    room={room}
                    part={`stoerrelse-${lever?.id.toLowerCase() ?? 'mix'}-${Math.round(wanted * 100)}`}
                    about={`${lever === null ? t('outlook.seek.mix') : say(lever.title)}, ${t('outlook.seek.needed')}`}
                  />
                )}
              </td>
              <td className="number">
                {answer === null ? (
                  '–'
                ) : (
                  <Tell
                    value={answer.probability}
                    unit="share"
                    room={room}
                    part={`soeg-${lever?.id.toLowerCase() ?? 'mix'}-${Math.round(wanted * 100)}`}
                    about={lever === null ? t('outlook.seek.mix') : say(lever.title)}
                  />
                )}
              </td>
              <td>
                {lever !== null && (
                  <button
                    type="button"
                    className="plain"
                    onClick={() =>
                      room.change({
                        view: 'scenarie',
                        ...openedScenario(room, {
                          name: `${lever.id} ${say(lever.title)}`,
                          levers: [{ ...firstChoice(lever), size: answer?.size ?? mostOf(lever) }],
                        }),
                      })
                    }
                  >
                    {t('outlook.seek.open')}
                    <span className="unseen"> {say(lever.title)}</span>
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

/** What to do when every way alone falls short: a mix of several can be scaled instead. */
function NoneAlone({ room, found }: Omit<FoundProperties, 'wanted'>) {
  const { t } = useWords()
  const alone = found.filter(({ lever }) => lever !== null)
  const isMixed = alone.length < found.length
  if (alone.length < seekableLevers().length || isMixed) return null
  if (alone.some(({ answer }) => answer !== null && answer.outcome !== 'out-of-reach')) return null
  return (
    <p className="note">
      {t('outlook.seek.noneAlone')}{' '}
      <button type="button" className="plain" onClick={() => room.change({ view: 'scenarie' })}>
        {t('outlook.seek.build')}
      </button>
    </p>
  )
}

/** An answer beside the scenarios that there are; in the place of the shown one where there is no room for more. */
function openedScenario({ address }: RoomProperties, found: NamedScenario): Partial<OutlookAddress> {
  if (hasRoom(address)) return addScenario(address, found)
  return { name: found.name, scenario: found.levers, bands: 'nej' }
}

function mostOf({ effect }: Lever): number {
  return effect.kind === 'quantified' ? effect.size.most : 0
}

function sizeWords(
  { t, say, value }: ReturnType<typeof useWords>,
  lever: Lever | null,
  { outcome, size }: GoalAnswer,
): string {
  if (outcome === 'already') return t('outlook.seek.already')
  if (outcome === 'out-of-reach' || size === null)
    return t(lever === null ? 'outlook.seek.mixOutOfReach' : 'outlook.seek.outOfReach')
  if (lever === null) return t('outlook.seek.mixSize', { share: value(size, 'share') })
  const unit = lever.effect.kind === 'quantified' ? say(LEVER_UNIT_WORDS[lever.effect.size.unit]) : ''
  return `${value(size, 'number')} ${unit}`
}

function LastAreas({ room }: { readonly room: RoomProperties }) {
  const { t } = useWords()
  const { answer, source } = room
  const result = source.scenario ?? source.base
  const arrivals = useMemo(() => lastSundhedsraad(answer, result), [answer, result])
  const names = areaNames(answer)
  if (arrivals.length === 0) return null
  const [last] = arrivals
  return (
    <section className="card outlook-card" aria-labelledby="last-heading">
      <h2 id="last-heading">{t('outlook.last.title', { name: names.get(last?.area ?? '')?.name ?? '' })}</h2>
      <p>{t('outlook.last.about')}</p>
      <ScrollBox>
        <table>
          <caption className="unseen">{t('outlook.last.about')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('level.sundhedsraad')}</th>
              <th scope="col" className="number">
                {t('outlook.last.year')}
              </th>
              <th scope="col" className="number">
                {t('outlook.last.lacking', { year: result.frame.years.at(-1) ?? '' })}
              </th>
            </tr>
          </thead>
          <tbody>
            {arrivals.map(({ area, year, lackingAtEnd }) => (
              <tr key={area}>
                <th scope="row">{names.get(area)?.name ?? area}</th>
                <td className="number">
                  <Arrived room={room} area={area} year={year} />
                </td>
                <td className="number">
                  <Lacking room={room} area={area} value={lackingAtEnd} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}

/** The year in which a sundhedsråd has what it needs, opening to its gap of that year; of the last year where there is none. */
function Arrived({
  room,
  area,
  year,
}: {
  readonly room: RoomProperties
  readonly area: string
  readonly year: number | null
}) {
  const { t, say } = useWords()
  const gap = room.question.groups.find(({ measure }) => measure === 'gap-by-need')
  const place = room.answer.areas.find(({ forecast }) => forecast === area)
  const at = year ?? room.question.years.at(-1)
  if (gap === undefined || place === undefined || at === undefined) return null
  return (
    <TellText
      text={year === null ? t('outlook.last.never') : String(year)}
      room={{ question: { ...room.question, group: gap } }}
      area={place.id}
      year={at}
      part={room.source.scenario === null ? 'ventet' : 'sventet'}
      about={`${place.name}, ${say(gap.title)}`}
    />
  )
}

/** What a sundhedsråd lacks at the end, as the figure of its gap with its band. */
function Lacking({
  room,
  area,
  value,
}: {
  readonly room: RoomProperties
  readonly area: string
  readonly value: number
}) {
  const { say } = useWords()
  const gap = room.question.groups.find(({ measure }) => measure === 'gap-by-need')
  const place = room.answer.areas.find(({ forecast }) => forecast === area)
  const year = room.question.years.at(-1)
  if (gap === undefined || place === undefined || year === undefined) return null
  const { scenario, baseGap, scenarioGap } = room.source
  const about = { ...room, question: { ...room.question, group: gap } }
  return (
    <>
      <Tell
        value={value}
        unit="full-time-doctors"
        room={about}
        area={place.id}
        year={year}
        part={scenario === null ? 'ventet' : 'sventet'}
        about={`${place.name}, ${say(gap.title)}`}
      />
      <BandEnds
        table={(scenario === null ? baseGap : scenarioGap) ?? null}
        forecast={area}
        room={about}
        area={place.id}
        year={year}
        ofScenario={scenario !== null}
      />
    </>
  )
}
