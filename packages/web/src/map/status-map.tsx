import type { AreaId } from '@laegedaekning/domain'
import type { DrawnMap, StatusTable } from '@laegedaekning/plans'
import { Fragment, type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import { useWords } from '../words/words.tsx'
import { areaClass } from './area-class.ts'
import { MapMarks } from './map-marks.tsx'
import { type Direction, type MapShape, neighbourOf } from './neighbour.ts'

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

type Properties = {
  readonly table: StatusTable
  readonly drawing: DrawnMap
  readonly chosen: AreaId | null
  readonly choose: (area: AreaId) => void
  /** Marks that lie over the areas, in the map's units. */
  readonly over?: ReactNode
}

/**
 * The map as a list of choices: one stop for Tab, arrow keys move to the neighbour in that direction, Home and End to the
 * highest and lowest value, Enter and space choose. The table beside it holds the same and is its equal.
 */
export function StatusMap({ table, drawing, chosen, choose, over = null }: Properties) {
  const { t, say } = useWords()
  const figure = useWords().figure
  const [pointed, setPointed] = useState<AreaId | null>(null)
  const [stop, setStop] = useState<AreaId | null>(null)
  const svg = useRef<SVGSVGElement>(null)
  const rows = useMemo(() => new Map(table.rows.map((row) => [row.area.id, row])), [table])
  const shapes = useMemo(() => drawing.paths.filter((shape) => rows.has(shape.area)), [drawing, rows])
  const current = [stop, chosen].find((id) => id !== null && rows.has(id)) ?? shapes[0]?.area
  const goTo = (shape: MapShape | undefined) => {
    if (shape === undefined) return
    setStop(shape.area)
    svg.current?.querySelector<SVGElement>(`[data-area="${shape.area}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const here = shapes.find((shape) => shape.area === current)
    if (here === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    const arrow = ARROWS[event.key]
    if (arrow !== undefined) goTo(neighbourOf(here, shapes, arrow))
    else if (event.key === 'Home') goTo(shapeOf(table.rows[0]?.area.id))
    else if (event.key === 'End')
      goTo(shapeOf(table.rows.findLast((row) => row.figure.value !== null)?.area.id))
    else if (event.key === 'Enter' || event.key === ' ') choose(here.area)
    else return
    event.preventDefault()
  }
  const shapeOf = (id: AreaId | undefined) => shapes.find(({ area }) => area === id)
  return (
    // Shapes cannot be <option>s of a <select>. One of the options is the stop for Tab, so the list itself is none.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <svg
      ref={svg}
      className={table.request.level === 'kommune' ? 'map' : 'map composed'}
      viewBox={drawing.viewBox}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="listbox"
      aria-label={t('map.label', { what: say(table.indicator.title) })}
      aria-describedby="map-alt"
      onKeyDown={onKeyDown}
      onPointerLeave={() => setPointed(null)}
    >
      <MapPatterns />
      {drawing.insetFrame !== null && <rect className="inset" aria-hidden="true" {...drawing.insetFrame} />}
      {drawing.paths.map((shape) => {
        const row = rows.get(shape.area)
        if (row === undefined) return null
        return (
          <Fragment key={shape.area}>
            <path d={shape.d} className="edge" aria-hidden="true" />
            <path
              d={shape.d}
              data-area={shape.area}
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
              role="option"
              aria-selected={shape.area === chosen}
              aria-label={`${row.area.name}: ${figure(row.figure)}`}
              tabIndex={shape.area === current ? 0 : -1}
              className={areaClass(table, row.figure.value)}
              onClick={() => choose(shape.area)}
              onPointerEnter={() => setPointed(shape.area)}
              onFocus={() => {
                setStop(shape.area)
                setPointed(shape.area)
              }}
              onBlur={() => setPointed(null)}
            />
          </Fragment>
        )
      })}
      {over}
      <MapMarks table={table} drawing={drawing} rows={rows} chosen={chosen} pointed={pointed} />
    </svg>
  )
}

/** The hatch that stands for »no value«, also in the legend. */
export function MapPatterns() {
  return (
    <defs aria-hidden="true">
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" className="hatch-paper" />
        <rect width="1.6" height="6" className="hatch-line" />
      </pattern>
    </defs>
  )
}
