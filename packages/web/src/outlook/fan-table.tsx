import type { OutlookTable } from '@laegedaekning/api/contract'
import type { AreaId, Unit } from '@laegedaekning/domain'
import type { CohortResult } from '@laegedaekning/forecast'
import { memo } from 'react'
import { openExplanation } from '../figure/explain.ts'
import { FigureButton } from '../figure/figure-button.tsx'
import { ScrollBox } from '../table/scroll-box.tsx'
import { useWords } from '../words/words.tsx'
import { expected, fanOf } from './bands.ts'
import { PARTS, type Part, partOf } from './fan-parts.ts'
import { edge, type FanYear } from './fan-state.ts'
import { targetOf } from './figures.ts'
import type { RoomProperties } from './outlook-room.tsx'

type Properties = {
  readonly room: RoomProperties
  readonly fan: readonly FanYear[]
  /** Whether the fan is the scenario's own. */
  readonly ofScenario: boolean
}

/**
 * The numbers of the fan, one row for each year: every one opens to what it is made of. Made anew only for another fan or
 * question: it stands folded, and a slider must not wait for it.
 */
export const FanTable = memo(FanRows, isSameTable)

function isSameTable(a: Properties, b: Properties): boolean {
  const [one, other] = [a.room.question, b.room.question]
  return (
    a.fan === b.fan &&
    a.ofScenario === b.ofScenario &&
    one.group.slug === other.group.slug &&
    one.area === other.area &&
    one.year === other.year &&
    expectedOf(a) === expectedOf(b)
  )
}

/** The expected numbers that belong to the fan. */
function expectedOf({ room, ofScenario }: Properties): CohortResult | null {
  return ofScenario ? room.source.scenario : room.source.base
}

function FanRows({ room, fan, ofScenario }: Properties) {
  const words = useWords()
  const { t, say } = words
  const { group, area, year } = room.question
  const result = expectedOf({ room, fan, ofScenario })
  const part = (one: (typeof PARTS)[number]): Part => (ofScenario ? `s${one}` : one)
  return (
    <details className="fan-table">
      <summary>{t('outlook.table.summary')}</summary>
      <ScrollBox>
        <table>
          <caption className="unseen">
            {say(group.title)}, {area.name}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('outlook.table.year')}</th>
              {PARTS.map((one) => (
                <th key={one} scope="col" className="number">
                  {t(`outlook.part.${one}`)}
                </th>
              ))}
              <th scope="col" className="number">
                {t('outlook.part.ventet')}
              </th>
            </tr>
          </thead>
          <tbody>
            {fan.map((row) => (
              <tr key={row.year} className={row.year === year ? 'chosen' : undefined}>
                <th scope="row">{row.year}</th>
                {PARTS.map((one) => (
                  <td key={one} className="number">
                    <Value
                      value={partOf(row, one)}
                      room={room}
                      area={area.id}
                      year={row.year}
                      part={part(one)}
                    />
                  </td>
                ))}
                <td className="number">
                  <Value
                    value={result === null ? null : expected(result, area.forecast, group.measure, row.year)}
                    room={room}
                    area={area.id}
                    year={row.year}
                    part={ofScenario ? 'sventet' : 'ventet'}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  )
}

type ValueProperties = {
  readonly value: number | null
  readonly room: Pick<RoomProperties, 'question' | 'answer'>
  readonly area: AreaId
  readonly year: number
  readonly part: Part
}

/** A number of the room as a figure that explains itself. */
export function Value({ value, room, area, year, part }: ValueProperties) {
  const { t } = useWords()
  const { group } = room.question
  const name = room.answer.areas.find(({ id }) => id === area)?.name ?? area
  const word = part.startsWith('s') ? part.slice(1) : part
  const known = PARTS.find((one) => one === word)
  const partName =
    known === undefined
      ? t(`outlook.part.${part === 'forskel' ? 'forskel' : 'ventet'}`)
      : t(`outlook.part.${known}`)
  return (
    <FigureButton
      target={targetOf(group.slug, area, year, part)}
      figure={{ value, missing: value === null ? 'outside-period' : null, unit: group.unit }}
      about={`${name}, ${year}, ${partName}`}
    />
  )
}

type TellProperties = {
  readonly value: number | null
  readonly unit: Unit
  readonly room: Pick<RoomProperties, 'question'>
  /** Part that names the figure: `trin-dead`, `del-0`, `styrke-2029` … */
  readonly part: string
  readonly about: string
  /** The area and year of the figure; left out: those of the question. */
  readonly area?: AreaId
  readonly year?: number
}

/** A number of the room that is no part of a fan, as a figure that explains itself. */
export function Tell({ value, unit, room, part, about, area, year }: TellProperties) {
  const { group, area: asked, year: askedYear } = room.question
  return (
    <FigureButton
      target={targetOf(group.slug, area ?? asked.id, year ?? askedYear, part)}
      figure={{ value, missing: value === null ? 'outside-period' : null, unit }}
      about={about}
    />
  )
}

type TextProperties = Omit<TellProperties, 'value' | 'unit'> & { readonly text: string }

/** Words or a year that stand for a figure of the room: they open to it. */
export function TellText({ text, room, part, about, area, year }: TextProperties) {
  const { t } = useWords()
  const { group, area: asked, year: askedYear } = room.question
  return (
    <button
      type="button"
      className="figure"
      aria-haspopup="dialog"
      aria-label={t('figure.open', { text, about })}
      onClick={() => openExplanation(targetOf(group.slug, area ?? asked.id, year ?? askedYear, part))}
    >
      {text}
    </button>
  )
}

type EndsProperties = {
  readonly table: OutlookTable | null
  /** The area's id in the forecast. */
  readonly forecast: string
  readonly room: Pick<RoomProperties, 'question' | 'answer'>
  readonly area: AreaId
  readonly year: number
  readonly ofScenario: boolean
}

/** The band beneath an expected number: 8 of 10 runs end within it. Nothing until it has been computed. */
export function BandEnds({ table, forecast, room, area, year, ofScenario }: EndsProperties) {
  const fan = table === null ? undefined : fanOf(table, forecast).find((one) => one.year === year)
  if (fan === undefined) return null
  const about = { room, area, year }
  return (
    <span className="ends small">
      <Value value={edge(fan, 80, 'low')} part={ofScenario ? 'slav80' : 'lav80'} {...about} /> –{' '}
      <Value value={edge(fan, 80, 'high')} part={ofScenario ? 'shoej80' : 'hoej80'} {...about} />
    </span>
  )
}
