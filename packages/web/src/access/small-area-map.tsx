import type { AccessAnswer } from '@laegedaekning/api/contract'
import { classOf, type DrawnMap, type SmallAreaRow } from '@laegedaekning/plans'
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import { type Direction, nearestAhead } from '../map/neighbour.ts'
import { radiusOf, rampStep } from '../map/ramp.ts'
import { MapPatterns } from '../map/status-map.tsx'
import { useWords } from '../words/words.tsx'

type Properties = {
  readonly answer: AccessAnswer
  readonly drawing: DrawnMap
  readonly chosen: string
  readonly choose: (smallArea: string) => void
  readonly over: ReactNode
}

/** Radius of the circle of the small area with most people, in the map's units. */
export const LARGEST_SMALL = 12

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

const NO_ROWS: readonly SmallAreaRow[] = []

type Spot = { readonly row: SmallAreaRow; readonly centre: { readonly x: number; readonly y: number } }

/**
 * The small areas as circles: the surface is the people, the colour is the measure. One stop for Tab; arrow keys go to the
 * neighbour in that direction, Home and End to the first and last of the table, Enter and space choose.
 */
export function SmallAreaMap({ answer, drawing, chosen, choose, over }: Properties) {
  const { t, say } = useWords()
  const words = useWords()
  const [stop, setStop] = useState<string | null>(null)
  const svg = useRef<SVGSVGElement>(null)
  const { table, smallAreas } = answer
  const rows = smallAreas?.rows ?? NO_ROWS
  const spots = useMemo(
    (): readonly Spot[] =>
      rows
        .map((row) => ({ row, centre: drawing.pointOf(row.lon, row.lat) }))
        .toSorted((a, b) => b.row.people - a.row.people),
    [rows, drawing],
  )
  const largest = spots[0]?.row.people ?? 0
  const current = [stop, chosen].find((id) => spots.some(({ row }) => row.id === id)) ?? rows[0]?.id
  const goTo = (id: string | undefined) => {
    if (id === undefined) return
    setStop(id)
    svg.current?.querySelector<SVGElement>(`[data-area="${CSS.escape(id)}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const here = spots.find(({ row }) => row.id === current)
    if (here === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    const arrow = ARROWS[event.key]
    if (arrow !== undefined) goTo(nearestAhead(here, spots, arrow)?.row.id)
    else if (event.key === 'Home') goTo(rows[0]?.id)
    else if (event.key === 'End') goTo(rows.at(-1)?.id)
    else if (event.key === 'Enter' || event.key === ' ') choose(here.row.id)
    else return
    event.preventDefault()
  }
  return (
    // As in status-map.tsx: circles cannot be <option>s, and one of them is the stop for Tab.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <svg
      ref={svg}
      className="map small-areas"
      viewBox={drawing.viewBox}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="listbox"
      aria-label={t('map.label', { what: say(table.indicator.title) })}
      aria-describedby="map-alt"
      onKeyDown={onKeyDown}
    >
      <MapPatterns />
      {drawing.insetFrame !== null && <rect className="inset" aria-hidden="true" {...drawing.insetFrame} />}
      {drawing.paths.map((shape) => (
        <path key={shape.area} d={shape.d} className="land plain edged" aria-hidden="true" />
      ))}
      {spots.map(({ row, centre }) => (
        <circle
          key={row.id}
          data-area={row.id}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="option"
          aria-selected={row.id === chosen}
          aria-label={`${row.name}: ${words.figure({ value: row.value, missing: row.value === null ? 'not-reported' : null, unit: table.indicator.unit })}`}
          tabIndex={row.id === current ? 0 : -1}
          className={spotClass(answer, row, chosen)}
          cx={centre.x}
          cy={centre.y}
          r={Math.max(1.2, radiusOf(row.people, largest, LARGEST_SMALL))}
          onClick={() => choose(row.id)}
          onFocus={() => setStop(row.id)}
        />
      ))}
      {over}
    </svg>
  )
}

function spotClass({ smallAreas }: AccessAnswer, row: SmallAreaRow, chosen: string): string {
  const classes = smallAreas?.classes ?? []
  const step =
    row.value === null ? 'missing' : `step-${rampStep(classOf(classes, row.value), classes.length)}`
  return `spot ${step}${row.id === chosen ? ' chosen-spot' : ''}`
}
