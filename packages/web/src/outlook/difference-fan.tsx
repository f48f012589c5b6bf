import { useMemo } from 'react'
import { ProblemNote } from '../register/answer.tsx'
import { ScrollBox } from '../table/scroll-box.tsx'
import { useWords } from '../words/words.tsx'
import { BandSplit } from './band-split.tsx'
import { differenceFan, hasAllDifferences, sharesAt } from './difference-bands.ts'
import { FanChart } from './fan-chart.tsx'
import { PARTS, partOf } from './fan-parts.ts'
import type { FanYear } from './fan-state.ts'
import { Tell } from './fan-table.tsx'
import type { RoomProperties } from './outlook-room.tsx'
import { isOver } from './queries.ts'
import { useScenarioNames } from './scenario-shelf.tsx'
import { allScenarios } from './scenarios.ts'
import { RUNS } from './use-run.ts'

/** The difference of the scenario shown from the baseline over time, with a band of its own and what it is made of. */
export function DifferenceFan({ room }: { readonly room: RoomProperties }) {
  const { t, say } = useWords()
  const { question, source, address } = room
  const { group, area, year, years } = question
  const { shown } = allScenarios(address)
  const scenario = source.scenarios[shown]
  const name = useScenarioNames(room)[shown] ?? ''
  const fan = useMemo(
    () => (scenario === undefined ? [] : differenceFan(scenario, years, area.forecast)),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- by what the fan is made of: the scenario is anew each time
    [scenario?.difference, scenario?.chosen.length, years, area.forecast],
  )
  if (scenario === undefined || scenario.chosen.length === 0) return null
  const title = t('outlook.difference.fan', { group: say(group.title), area: area.name })
  const shares = sharesAt(scenario.difference, area.forecast, year)
  return (
    <section
      className="card outlook-card"
      aria-labelledby="difference-fan-heading"
      data-testid="forskelsbaand"
    >
      <h2 id="difference-fan-heading">{title}</h2>
      <p className="small soft">{t('outlook.difference.paired')}</p>
      <BandStatus room={room} />
      {fan.length > 0 && (
        <>
          <FanChart
            series={{ years: fan, points: [], goal: null, against: null }}
            unit={group.unit}
            about={`${title}, ${name}`}
            year={year}
            lent={false}
            compared={false}
          />
          {shares.length > 0 && (
            <div className="split-box">
              <h3>{t('outlook.difference.split', { year })}</h3>
              <BandSplit
                room={room}
                shares={shares}
                year={year}
                runs={scenario.difference?.runs ?? RUNS}
                part={`fandel-${shown + 1}`}
              />
            </div>
          )}
          <DifferenceTable room={room} fan={fan} index={shown} name={name} title={title} />
        </>
      )}
    </section>
  )
}

/** How far the bands of the differences are, how to ask for them, or what stopped them. */
export function BandStatus({ room }: { readonly room: RoomProperties }) {
  const { t, count } = useWords()
  const { bandRuns, scenarioRun, source, address, change } = room
  const { open, done, of, broken, error } = bandRuns
  if (error !== null) return <ProblemNote error={error} retry={bandRuns.again} />
  if (open > 0 && of > 0)
    return (
      <output className="run-status">
        <p>
          {t('outlook.difference.running')} {t('outlook.run.of', { done: count(done), total: count(of) })}
        </p>
        <progress value={done} max={of} aria-label={t('outlook.difference.running')} />
        <button type="button" className="button" onClick={bandRuns.cancel}>
          {t('outlook.run.cancel')}
        </button>
      </output>
    )
  if (broken.length > 0)
    return (
      <output className="run-status">
        <p>{t('outlook.difference.broken')}</p>
        <button type="button" className="button" onClick={bandRuns.again}>
          {t('outlook.run.again')}
        </button>
      </output>
    )
  if (hasAllDifferences(source)) return null
  if (scenarioRun.job !== null && !isOver(scenarioRun.job))
    return <p className="note">{t('outlook.difference.after')}</p>
  const several = source.scenarios.length > 1
  const shown = source.scenarios[allScenarios(address).shown]
  const hasOwn = shown === undefined || hasAllDifferences({ scenarios: [shown] })
  return (
    <p className="note">
      {t(hasOwn ? 'outlook.difference.others' : 'outlook.difference.expected')}{' '}
      {several && (
        <button type="button" className="button" onClick={() => change({ bands: 'alle' }, 'replace')}>
          {t('outlook.difference.askAll')}
        </button>
      )}
    </p>
  )
}

type TableProperties = {
  readonly room: RoomProperties
  readonly fan: readonly FanYear[]
  readonly index: number
  readonly name: string
  readonly title: string
}

/** The numbers behind the chart; each opens to what it is made of. */
function DifferenceTable({ room, fan, index, name, title }: TableProperties) {
  const { t } = useWords()
  const { group, area, year } = room.question
  return (
    <details>
      <summary>{t('outlook.table.summary')}</summary>
      <ScrollBox>
        <table>
          <caption className="unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('outlook.table.year')}</th>
              {PARTS.map((part) => (
                <th key={part} scope="col" className="number">
                  {t(`outlook.part.${part}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fan.map((row) => (
              <tr key={row.year} className={row.year === year ? 'chosen' : undefined}>
                <th scope="row">{row.year}</th>
                {PARTS.map((part) => (
                  <td key={part} className="number">
                    <Tell
                      value={partOf(row, part)}
                      unit={group.unit}
                      room={room}
                      area={area.id}
                      year={row.year}
                      part={`fbaand-${index + 1}-${part}`}
                      about={`${name}, ${row.year}, ${t(`outlook.part.${part}`)}`}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  )
}
