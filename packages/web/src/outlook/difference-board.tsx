import type { OutlookAnswer } from '@laegedaekning/api/contract'
import type { CohortResult } from '@laegedaekning/forecast'
import { useCallback, useMemo } from 'react'
import { danishOrder } from '../table/danish-order.ts'
import { ScrollBox } from '../table/scroll-box.tsx'
import { useWords } from '../words/words.tsx'
import { AreaMap, type MapValue } from './area-map.tsx'
import { expected } from './bands.ts'
import { saveFile } from './chart-picture.ts'
import { differenceEnds } from './difference-bands.ts'
import { DifferenceEnds } from './difference-ends.tsx'
import { danishCsv } from './difference-file.ts'
import { Tell } from './fan-table.tsx'
import { LevelChoice } from './outlook-form.tsx'
import type { RoomProperties } from './outlook-room.tsx'
import { useScenarioNames } from './scenario-shelf.tsx'
import { allScenarios, showScenario } from './scenarios.ts'
import { YearSlider } from './year-slider.tsx'

/** Scenario less baseline for every area of a level: a map of the one shown, a table of all. An empty scenario is 0 everywhere. */
export function DifferenceBoard({ room }: { readonly room: RoomProperties }) {
  const { t } = useWords()
  const { answer, address, question, source, change } = room
  const { group, year, years } = question
  const { shown } = allScenarios(address)
  const names = useScenarioNames(room)
  const forecastOf = (area: string) => answer.areas.find(({ id }) => id === area)?.forecast ?? area
  const before = source.base
  const after = source.scenario ?? source.base
  const differences = useMemo(
    () => differencesOf({ answer, level: address.level, measure: group.measure, year, before, after }),
    [answer, address.level, group.measure, year, before, after],
  )
  const columns = source.scenarios.map(({ result }, index) => {
    const asked = { answer, level: address.level, measure: group.measure, year, before, after: result }
    const found = index === shown ? differences : differencesOf(asked)
    const values = new Map(found.map(({ area, value }) => [area, value]))
    return { index, name: names[index] ?? '', isShown: index === shown, values }
  })
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- `change` is made anew at every move
  const chooseYear = useCallback((chosen: number) => change({ year: chosen }, 'replace'), [address])
  const save = () => {
    const rows = [
      [
        t(`level.${address.level}`),
        t('outlook.table.year'),
        t('outlook.fan.baseline'),
        ...names,
        ...names.map((name) => `${t('outlook.part.forskel')}: ${name}`),
        ...names.flatMap((name) => [
          `${t('outlook.part.forskel')}: ${name}, ${t('outlook.part.lav80')}`,
          `${t('outlook.part.forskel')}: ${name}, ${t('outlook.part.hoej80')}`,
        ]),
      ],
      ...years.flatMap((one) =>
        answer.areas.flatMap(({ level, forecast, name }) => {
          const was = level === address.level ? expected(before, forecast, group.measure, one) : null
          if (was === null) return []
          const become = source.scenarios.map(({ result }) => expected(result, forecast, group.measure, one))
          return [
            [
              name,
              one,
              was,
              ...become,
              ...become.map((value) => (value === null ? null : value - was)),
              ...source.scenarios.flatMap((scenario) => {
                const ends = differenceEnds(scenario, years, forecast, one)
                return [ends?.low ?? null, ends?.high ?? null]
              }),
            ],
          ]
        }),
      ),
    ]
    const file = new Blob([danishCsv(rows)], { type: 'text/csv;charset=utf-8' })
    saveFile(file, `laegedaekning_scenarier_${group.slug}_${address.level}.csv`)
  }
  const sorted = differences.toSorted(
    (a, b) => Math.abs(b.value ?? 0) - Math.abs(a.value ?? 0) || danishOrder(a.name, b.name),
  )
  const title = {
    da: `${group.title.da}: forskel til grundforløbet`,
    en: `${group.title.en}: difference from the baseline`,
  }
  return (
    <section className="card outlook-card" aria-labelledby="difference-heading">
      <h2 id="difference-heading">{t('outlook.difference.title', { year })}</h2>
      <div className="question">
        <LevelChoice room={room} />
        <YearSlider years={years} year={year} choose={chooseYear} />
        {names.length > 1 && (
          <label className="field">
            {t('outlook.compare.map')}
            <select
              value={shown}
              onChange={(event) => change(showScenario(address, Number(event.target.value)))}
            >
              {names.map((name, index) => (
                <option key={`${index} ${name}`} value={index}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {sorted.length === 0 ? (
        <p className="empty">{t('outlook.year.noAreas')}</p>
      ) : (
        <div className="board outlook-board">
          <AreaMap
            group={group}
            year={year}
            values={sorted}
            chosen={address.area}
            choose={(area) => change({ area })}
            known={address.known}
            title={title}
          />
          <div className="board-table">
            <ScrollBox>
              <table>
                <caption className="unseen">{t('outlook.difference.title', { year })}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t(`level.${address.level}`)}</th>
                    {columns.map(({ name, index, isShown }) => (
                      <th
                        key={`${index} ${name}`}
                        scope="col"
                        className="number"
                        aria-sort={isShown ? 'descending' : undefined}
                      >
                        {columns.length > 1 ? name : t('outlook.part.forskel')}
                        {isShown && <>&nbsp;▾</>}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {sorted.map(({ area, name }) => (
                    <tr key={area} className={area === address.area ? 'chosen' : undefined}>
                      <th scope="row">{name}</th>
                      {columns.map((column) => (
                        <td key={column.index} className="number">
                          <Tell
                            value={column.values.get(area) ?? null}
                            unit={group.unit}
                            room={room}
                            area={area}
                            year={year}
                            part={column.isShown ? 'forskel' : `forskel-${column.index + 1}`}
                            about={`${name}, ${column.name}, ${year}`}
                          />
                          <DifferenceEnds
                            room={room}
                            index={column.index}
                            area={{ id: area, forecast: forecastOf(area) }}
                            year={year}
                            about={`${name}, ${column.name}, ${year}`}
                          />
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollBox>
          </div>
        </div>
      )}
      {sorted.length > 0 && <p className="small soft">{t('outlook.difference.how')}</p>}
      {sorted.length > 0 && (
        <p className="take-along">
          <button type="button" className="plain" onClick={save}>
            {t('outlook.compare.file')}
          </button>
        </p>
      )}
    </section>
  )
}

type Differences = {
  readonly answer: OutlookAnswer
  readonly level: string
  readonly measure: string
  readonly year: number
  readonly before: CohortResult
  readonly after: CohortResult
}

/** Scenario less baseline for every area of a level that has the measure. */
function differencesOf({ answer, level, measure, year, before, after }: Differences): readonly MapValue[] {
  return answer.areas.flatMap(({ id, forecast, name, level: of }): readonly MapValue[] => {
    if (of !== level) return []
    const was = expected(before, forecast, measure, year)
    if (was === null) return []
    const becomes = expected(after, forecast, measure, year)
    return [{ area: id, name, value: becomes === null ? null : becomes - was }]
  })
}
