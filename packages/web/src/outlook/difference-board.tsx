import { useCallback, useMemo } from 'react'
import { danishOrder } from '../table/danish-order.ts'
import { ScrollBox } from '../table/scroll-box.tsx'
import { useWords } from '../words/words.tsx'
import { AreaMap, type MapValue } from './area-map.tsx'
import { expected } from './bands.ts'
import { Value } from './fan-table.tsx'
import { LevelChoice } from './outlook-form.tsx'
import type { RoomProperties } from './outlook-room.tsx'
import { YearSlider } from './year-slider.tsx'

/** Scenario less baseline for every area of a level: map and table. An empty scenario is 0 everywhere. */
export function DifferenceBoard({ room }: { readonly room: RoomProperties }) {
  const { t } = useWords()
  const { answer, address, question, source, change } = room
  const { group, year, years } = question
  const differences = useMemo(
    () =>
      answer.areas.flatMap(({ id, forecast, name, level }): readonly MapValue[] => {
        if (level !== address.level) return []
        const before = expected(source.base, forecast, group.measure, year)
        if (before === null) return []
        const after =
          source.scenario === null ? before : expected(source.scenario, forecast, group.measure, year)
        return [{ area: id, name, value: after === null ? null : after - before }]
      }),
    [answer, address.level, source.base, source.scenario, group, year],
  )
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- `change` is made anew at every move
  const chooseYear = useCallback((chosen: number) => change({ year: chosen }, 'replace'), [address])
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
                    <th scope="col" className="number" aria-sort="descending">
                      {t('outlook.part.forskel')}&nbsp;▾
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {sorted.map(({ area, name, value }) => (
                    <tr key={area} className={area === address.area ? 'chosen' : undefined}>
                      <th scope="row">{name}</th>
                      <td className="number">
                        <Value value={value} room={room} area={area} year={year} part="forskel" />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollBox>
          </div>
        </div>
      )}
    </section>
  )
}
