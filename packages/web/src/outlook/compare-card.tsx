import { type ReactNode } from 'react'
import { ScrollBox } from '../table/scroll-box.tsx'
import { useWords } from '../words/words.tsx'
import { expected, fanOf, seriesOf } from './bands.ts'
import { DifferenceEnds } from './difference-ends.tsx'
import { BandStatus } from './difference-fan.tsx'
import { CostCells, YearTable } from './effect-cells.tsx'
import { edge, type FanYear } from './fan-state.ts'
import { Tell, Value } from './fan-table.tsx'
import type { ComparedScenario } from './figure-parts.ts'
import { countsDoctors } from './groups.ts'
import { firstYearOf } from './lever-parts.ts'
import type { RoomProperties } from './outlook-room.tsx'
import { useScenarioNames } from './scenario-shelf.tsx'
import { allScenarios, showScenario } from './scenarios.ts'
import { Sparkline } from './sparkline.tsx'

/** Baseline and scenarios side by side: the year with its band, the difference over time, and what a doctor-year costs. */
export function CompareCard({ room }: { readonly room: RoomProperties }) {
  const { t } = useWords()
  const names = useScenarioNames(room)
  const { question, source } = room
  const { area, year, group } = question
  if (source.scenarios.length < 2) return null
  const title = t('outlook.compare.title', { area: area.name, year })
  return (
    <section className="card outlook-card" aria-labelledby="compare-heading" data-testid="sammenlign">
      <h2 id="compare-heading">{title}</h2>
      <ScrollBox>
        <table>
          <caption className="unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('outlook.scenario.name')}</th>
              <th scope="col" className="number">
                {t('outlook.part.ventet')}
              </th>
              <th scope="col" className="number">
                {t('outlook.year.band')}
              </th>
              <th scope="col" className="number">
                {t('outlook.part.forskel')}
              </th>
              <th scope="col">{t('outlook.value.profile')}</th>
              <th scope="col" className="number">
                {t('outlook.value.first')}
              </th>
              {countsDoctors(group) && (
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
            <BaselineRow room={room} />
            {source.scenarios.map((scenario, index) => (
              <ScenarioRow key={`${index} ${scenario.name}`} room={room} scenario={scenario} index={index} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <BandStatus room={room} />
      {source.scenarios.some(({ chosen, own }) => chosen.length > 0 && own === null) && (
        <p className="small soft">{t('outlook.compare.lent')}</p>
      )}
      <YearTable
        room={room}
        columns={source.scenarios.map((scenario, index) => ({
          name: names[index] ?? '',
          part: `forskel-${index + 1}`,
          values: differenceSeries(room, scenario),
          scenario: index,
        }))}
      />
    </section>
  )
}

function BaselineRow({ room }: { readonly room: RoomProperties }) {
  const { t } = useWords()
  const { question, source } = room
  const { area, year, group } = question
  const fan = fanAt(room, source.baseTable)
  const about = { room, area: area.id, year }
  return (
    <tr>
      <th scope="row">{t('outlook.fan.baseline')}</th>
      <td className="number">
        <Value value={expected(source.base, area.forecast, group.measure, year)} part="ventet" {...about} />
      </td>
      <td className="number">
        <Band
          fan={fan}
          low={<Value value={fan === undefined ? null : edge(fan, 80, 'low')} part="lav80" {...about} />}
          high={<Value value={fan === undefined ? null : edge(fan, 80, 'high')} part="hoej80" {...about} />}
        />
      </td>
      <td className="number">–</td>
      <td>–</td>
      <td className="number">–</td>
      {countsDoctors(group) && (
        <>
          <td className="number">–</td>
          <td className="number">–</td>
        </>
      )}
    </tr>
  )
}

type RowProperties = {
  readonly room: RoomProperties
  readonly scenario: ComparedScenario
  readonly index: number
}

function ScenarioRow({ room, scenario, index }: RowProperties) {
  const { t } = useWords()
  const { question, source, address, change } = room
  const { area, year, years, group } = question
  const name = useScenarioNames(room)[index] ?? ''
  const isShown = index === allScenarios(address).shown
  const before = expected(source.base, area.forecast, group.measure, year)
  const after = expected(scenario.result, area.forecast, group.measure, year)
  const difference = before === null || after === null ? null : after - before
  const effect = differenceSeries(room, scenario)
  const tell = { unit: group.unit, room }
  return (
    <tr className={isShown ? 'chosen' : undefined}>
      <th scope="row">
        <button
          type="button"
          className="plain name"
          aria-pressed={isShown}
          onClick={() => change(showScenario(address, index))}
        >
          {name}
        </button>
      </th>
      <td className="number">
        <Tell value={after} part={`ventet-${index + 1}`} about={`${name}, ${year}`} {...tell} />
      </td>
      <td className="number">
        <ScenarioBand
          room={room}
          name={name}
          index={index}
          shift={difference}
          isShown={isShown}
          scenario={scenario}
        />
      </td>
      <td className="number" data-testid={`forskel-${index + 1}`}>
        <Tell
          value={difference}
          part={`forskel-${index + 1}`}
          about={`${name}, ${t('outlook.part.forskel')}`}
          {...tell}
        />
        <DifferenceEnds room={room} index={index} area={area} year={year} about={name} />
      </td>
      <td>
        <Sparkline values={effect} years={years} label={name} />
      </td>
      <td className="number">{firstYearOf(years, effect) ?? t('outlook.value.notInPeriod')}</td>
      {countsDoctors(group) && (
        <CostCells room={room} name={name} part={`s${index + 1}`} levers={scenario.chosen} effect={effect} />
      )}
    </tr>
  )
}

type BandProperties = {
  readonly room: RoomProperties
  readonly name: string
  readonly index: number
  readonly shift: number | null
  readonly isShown: boolean
  readonly scenario: ComparedScenario
}

/** The scenario's own band where it has been computed, else the baseline's, moved. */
function ScenarioBand({ room, name, index, shift, isShown, scenario }: BandProperties) {
  const { t } = useWords()
  const { question, source } = room
  const { area, year, group } = question
  const own = fanAt(room, isShown ? source.scenarioTable : scenario.own)
  const fan = own ?? fanAt(room, source.baseTable)
  const about = `${name}, ${t('outlook.year.band')}`
  const end = (side: 'low' | 'high', own80: string, lent: string) => (
    <Tell
      value={fan === undefined ? null : edge(fan, 80, side) + (own === undefined ? (shift ?? 0) : 0)}
      unit={group.unit}
      room={room}
      area={area.id}
      year={year}
      part={own === undefined ? `laant-${index + 1}-${lent}` : own80}
      about={about}
    />
  )
  return (
    <>
      <Band
        fan={fan}
        low={end('low', isShown ? 'slav80' : `egen-${index + 1}-lav80`, 'lav')}
        high={end('high', isShown ? 'shoej80' : `egen-${index + 1}-hoej80`, 'hoej')}
      />
      {fan !== undefined && own === undefined && scenario.chosen.length > 0 && (
        <abbr title={t('outlook.compare.lent')}>*</abbr>
      )}
    </>
  )
}

type EndsProperties = {
  readonly fan: FanYear | undefined
  readonly low: ReactNode
  readonly high: ReactNode
}

function Band({ fan, low, high }: EndsProperties) {
  const { t } = useWords()
  if (fan === undefined) return <span className="soft small">{t('outlook.year.bandComing')}</span>
  return (
    <>
      {low}–{high}
    </>
  )
}

function fanAt({ question }: RoomProperties, table: RoomProperties['source']['baseTable']) {
  if (table === null) return undefined
  return fanOf(table, question.area.forecast).find(({ year }) => year === question.year)
}

/** Scenario less baseline by year. */
function differenceSeries({ question, source }: RoomProperties, { result }: ComparedScenario) {
  const { area, group } = question
  const before = seriesOf(source.base, area.forecast, group.measure)
  return [...seriesOf(result, area.forecast, group.measure)].map((value, at) => value - (before[at] ?? 0))
}
