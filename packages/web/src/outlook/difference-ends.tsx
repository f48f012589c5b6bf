import type { AreaId } from '@laegedaekning/domain'
import { DIFFERENCE_SHARE, differenceEnds } from './difference-bands.ts'
import { Tell } from './fan-table.tsx'
import type { RoomProperties } from './outlook-room.tsx'

type Properties = {
  readonly room: RoomProperties
  /** Position of the scenario among those compared. */
  readonly index: number
  readonly area: { readonly id: AreaId; readonly forecast: string }
  readonly year: number
  /** What the difference is of: `Sundhedsråd Fyn, Scenarie 1, 2035`. */
  readonly about: string
}

/** The band of a difference: 8 of 10 runs end within it. Nothing until it has been computed. */
export function DifferenceEnds({ room, index, area, year, about }: Properties) {
  const { source, question } = room
  const scenario = source.scenarios[index]
  const ends = scenario === undefined ? null : differenceEnds(scenario, question.years, area.forecast, year)
  if (ends === null) return null
  const end = (side: 'lav' | 'hoej', value: number) => (
    <Tell
      value={value}
      unit={question.group.unit}
      room={room}
      area={area.id}
      year={year}
      part={`fbaand-${index + 1}-${side}${DIFFERENCE_SHARE}`}
      about={`${about}, ${DIFFERENCE_SHARE} %`}
    />
  )
  return (
    <span className="ends small">
      {end('lav', ends.low)} – {end('hoej', ends.high)}
    </span>
  )
}
