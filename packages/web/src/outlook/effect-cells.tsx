import { ScrollBox } from '../table/scroll-box.tsx'
import { useWords } from '../words/words.tsx'
import { DifferenceEnds } from './difference-ends.tsx'
import { Tell } from './fan-table.tsx'
import { costOf, paidIn } from './lever-parts.ts'
import type { RoomProperties } from './outlook-room.tsx'
import { THOUSAND } from './scenario-figures.ts'
import type { ChosenLever } from './scenario-text.ts'

type CostProperties = {
  readonly room: RoomProperties
  readonly name: string
  /** What the figures are of: `s2`, the second scenario, or `0`, the first lever of the one shown. */
  readonly part: string
  readonly levers: readonly ChosenLever[]
  readonly effect: readonly number[]
}

/** Extra doctor-years and their price in two cells; where a lever has no source for its cost, which. */
export function CostCells({ room, name, part, levers, effect }: CostProperties) {
  const { t } = useWords()
  const { question, source, answer } = room
  const cost = costOf(levers, question.years, effect, paidIn(answer, source.base, question.area))
  return (
    <>
      <td className="number">
        <Tell
          value={cost.doctorYears}
          unit="person-years"
          room={room}
          part={`aar-${part}`}
          about={`${name}, ${t('outlook.value.doctorYears')}`}
        />
      </td>
      <td className="number">
        {cost.unpriced.length > 0 ? (
          t('outlook.compare.unpriced', { levers: cost.unpriced.join(', ') })
        ) : cost.perDoctorYear === null ? (
          '–'
        ) : (
          <Tell
            value={cost.perDoctorYear / THOUSAND}
            unit="number"
            room={room}
            part={`pris-${part}`}
            about={`${name}, ${t('outlook.value.perDoctorYear')}`}
          />
        )}
      </td>
    </>
  )
}

type YearProperties = {
  readonly room: RoomProperties
  /** Each effect with the part that names its figures. */
  readonly columns: readonly {
    readonly name: string
    readonly part: string
    readonly values: ArrayLike<number>
    /** Position of the scenario whose difference it is, where it is one. */
    readonly scenario?: number
  }[]
}

/** Effects year by year, one column for each: the table behind the time profiles. */
export function YearTable({ room, columns }: YearProperties) {
  const { t } = useWords()
  const { area, years, group, year: shown } = room.question
  return (
    <details>
      <summary>{t('outlook.compare.byYear')}</summary>
      <ScrollBox>
        <table>
          <caption className="unseen">{t('outlook.compare.byYear')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('outlook.table.year')}</th>
              {columns.map(({ name, part }) => (
                <th key={part} scope="col" className="number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map((year, at) => (
              <tr key={year} className={year === shown ? 'chosen' : undefined}>
                <th scope="row">{year}</th>
                {columns.map(({ name, part, values, scenario }) => (
                  <td key={part} className="number">
                    <Tell
                      value={values[at] ?? null}
                      unit={group.unit}
                      room={room}
                      area={area.id}
                      year={year}
                      part={part}
                      about={`${name}, ${year}`}
                    />
                    {scenario !== undefined && (
                      <DifferenceEnds
                        room={room}
                        index={scenario}
                        area={area}
                        year={year}
                        about={`${name}, ${year}`}
                      />
                    )}
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
