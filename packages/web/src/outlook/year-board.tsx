import type { AreaId } from '@laegedaekning/domain'
import { useCallback, useMemo, useState } from 'react'
import { danishOrder } from '../table/danish-order.ts'
import { ScrollBox } from '../table/scroll-box.tsx'
import { useWords } from '../words/words.tsx'
import { AreaMap, type MapValue } from './area-map.tsx'
import { expected, fanOf } from './bands.ts'
import { edge, type FanYear } from './fan-state.ts'
import { Value } from './fan-table.tsx'
import { isOfBaseline } from './finding.ts'
import { LevelChoice } from './outlook-form.tsx'
import type { RoomProperties } from './outlook-room.tsx'
import { YearSlider } from './year-slider.tsx'

/** Areas shown before »Vis alle«. */
const FIRST_ROWS = 12

/** Map and list of one year, with the year as slider and film. */
export function YearBoard({ room }: { readonly room: RoomProperties }) {
  const { t, say } = useWords()
  const { answer, address, question, source, change } = room
  const { group, year, years } = question
  const levelAreas = useMemo(
    () => answer.areas.filter(({ level }) => level === address.level),
    [answer, address.level],
  )
  const result = source.scenario ?? source.base
  const values = useMemo(
    () =>
      levelAreas.map(
        ({ id, forecast, name }): MapValue => ({
          area: id,
          name,
          value: expected(result, forecast, group.measure, year),
        }),
      ),
    [levelAreas, result, group, year],
  )
  const shown = values.filter(({ value }) => value !== null)
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- `change` is made anew at every move
  const chooseYear = useCallback((chosen: number) => change({ year: chosen }, 'replace'), [address])
  return (
    <section className="card outlook-card" aria-labelledby="outlook-year-heading">
      <h2 id="outlook-year-heading">{t('outlook.year.heading', { group: say(group.title), year })}</h2>
      <div className="question">
        <LevelChoice room={room} />
        <YearSlider years={years} year={year} choose={chooseYear} />
      </div>
      {shown.length === 0 ? (
        <p className="empty">{t('outlook.year.noAreas')}</p>
      ) : (
        <div className="board outlook-board">
          <AreaMap
            group={group}
            year={year}
            values={shown}
            chosen={address.area}
            choose={(area) => change({ area })}
            known={address.known}
            title={group.title}
          />
          <YearList room={room} values={shown} />
        </div>
      )}
    </section>
  )
}

function YearList({ room, values }: { readonly room: RoomProperties; readonly values: readonly MapValue[] }) {
  const { t } = useWords()
  const [all, setAll] = useState(false)
  const { answer, source, question, address, change } = room
  const { year } = question
  const table = source.scenarioTable ?? source.baseTable
  const ofScenario = source.scenarioTable !== null
  const sorted = values.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0) || danishOrder(a.name, b.name))
  const shown = all ? sorted : sorted.slice(0, FIRST_ROWS)
  const fanAt = (area: AreaId): FanYear | undefined => {
    const forecast = answer.areas.find(({ id }) => id === area)?.forecast
    return table === null || forecast === undefined
      ? undefined
      : fanOf(table, forecast).find((one) => one.year === year)
  }
  return (
    <div className="board-table">
      <ScrollBox>
        <table>
          <caption className="unseen">{t('outlook.year.caption', { year })}</caption>
          <thead>
            <tr>
              <th scope="col">{t(`level.${address.level}`)}</th>
              <th scope="col" className="number" aria-sort="descending">
                {t('outlook.part.ventet')}&nbsp;▾
              </th>
              <th scope="col" className="number">
                {t('outlook.year.band')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ area, name, value }) => {
              const fan = fanAt(area)
              return (
                <tr key={area} className={area === address.area ? 'chosen' : undefined}>
                  <th scope="row">
                    <button type="button" className="plain name" onClick={() => change({ area })}>
                      {name}
                    </button>
                  </th>
                  <td className="number">
                    <Value
                      value={value}
                      room={room}
                      area={area}
                      year={year}
                      part={source.scenario === null ? 'ventet' : 'sventet'}
                    />
                  </td>
                  <td className="number">
                    {fan === undefined ? (
                      <span className="soft small">{t('outlook.year.bandComing')}</span>
                    ) : (
                      <>
                        <Value
                          value={edge(fan, 80, 'low')}
                          room={room}
                          area={area}
                          year={year}
                          part={ofScenario ? 'slav80' : 'lav80'}
                        />
                        –
                        <Value
                          value={edge(fan, 80, 'high')}
                          room={room}
                          area={area}
                          year={year}
                          part={ofScenario ? 'shoej80' : 'hoej80'}
                        />
                      </>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollBox>
      {isOfBaseline(source) && <p className="small soft">{t('outlook.run.ofBaseline')}</p>}
      {sorted.length > FIRST_ROWS && (
        <p className="small soft more">
          {t('table.someShown', { shown: shown.length, count: sorted.length })}{' '}
          <button type="button" className="plain" onClick={() => setAll(!all)}>
            {all ? t('table.showFirst', { shown: FIRST_ROWS }) : t('table.showAll', { count: sorted.length })}
          </button>
        </p>
      )}
    </div>
  )
}
