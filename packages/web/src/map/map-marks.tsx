import type { AreaId } from '@laegedaekning/domain'
import type { DrawnMap, StatusRow, StatusTable } from '@laegedaekning/plans'
import { useWords } from '../words/words.tsx'
import { areaClass } from './area-class.ts'
import type { MapShape } from './neighbour.ts'
import { radiusOf } from './ramp.ts'

/** Radius of the circle of the largest count, in the map's units. */
export const LARGEST_RADIUS = 30

type Properties = {
  readonly table: StatusTable
  readonly drawing: DrawnMap
  readonly rows: ReadonlyMap<AreaId, StatusRow>
  readonly chosen: AreaId | null
  readonly pointed: AreaId | null
}

/** What lies over the areas: circles of counts, the outline of the chosen area, and the pin with name and value. */
export function MapMarks({ table, drawing, rows, chosen, pointed }: Properties) {
  const { t } = useWords()
  const find = (area: AreaId | null) => drawing.paths.find((shape) => shape.area === area)
  const [chosenShape, pointedShape] = [find(chosen), find(pointed)]
  const pinned = pointedShape ?? chosenShape
  const row = pinned === undefined ? undefined : rows.get(pinned.area)
  return (
    <g aria-hidden="true" className="marks">
      {pointedShape !== undefined && (
        <Outlined shape={pointedShape} table={table} rows={rows} kind="pointed" />
      )}
      {chosenShape !== undefined && (
        <Outlined shape={chosenShape} table={table} rows={rows} kind="selected" />
      )}
      {table.indicator.measure === 'count' && <Circles drawing={drawing} rows={rows} />}
      {drawing.insetFrame !== null && (
        <text
          className="inset-name"
          x={drawing.insetFrame.x + drawing.insetFrame.width / 2}
          y={drawing.insetFrame.y + drawing.insetFrame.height + 13}
        >
          {t('map.bornholm')}
        </text>
      )}
      {pinned !== undefined && row !== undefined && <Pin shape={pinned} row={row} drawing={drawing} />}
    </g>
  )
}

type OutlinedProperties = Pick<Properties, 'table' | 'rows'> & {
  readonly shape: MapShape
  readonly kind: 'pointed' | 'selected'
}

/** A line around an area. An area may be drawn as its kommuner, so its own fill goes over the lines inside it. */
function Outlined({ shape, table, rows, kind }: OutlinedProperties) {
  return (
    <>
      <path className={kind} d={shape.d} />
      <path className={areaClass(table, rows.get(shape.area)?.figure.value ?? null)} d={shape.d} />
    </>
  )
}

function Circles({ drawing, rows }: Pick<Properties, 'drawing' | 'rows'>) {
  const largest = largestCount([...rows.values()])
  return drawing.paths.map((shape) => {
    const value = rows.get(shape.area)?.figure.value ?? 0
    if (value === 0) return null
    const radius = radiusOf(value, largest, LARGEST_RADIUS)
    return (
      <circle
        key={shape.area}
        className={value < 0 ? 'circle below' : 'circle'}
        cx={shape.centre.x}
        cy={shape.centre.y}
        r={radius}
      />
    )
  })
}

/** The largest count of a table, without its sign. */
export function largestCount(rows: readonly StatusRow[]): number {
  return Math.max(0, ...rows.map((row) => Math.abs(row.figure.value ?? 0)))
}

const PIN = { height: 40, away: 26, perLetter: 7.2, least: 64 } as const

/** A dark label with a line to the area, kept inside the map. */
function Pin({
  shape,
  row,
  drawing,
}: {
  readonly shape: MapShape
  readonly row: StatusRow
  readonly drawing: DrawnMap
}) {
  const words = useWords()
  const value = words.figure(row.figure)
  const width = Math.max(PIN.least, Math.max(row.area.name.length, value.length) * PIN.perLetter + 18)
  const below = shape.centre.y + PIN.away + PIN.height < drawing.height
  const top = below ? shape.centre.y + PIN.away : shape.centre.y - PIN.away - PIN.height
  const left = Math.min(Math.max(shape.centre.x - width / 2, 2), drawing.width - width - 2)
  return (
    <g className="pin">
      <line
        x1={shape.centre.x}
        y1={shape.centre.y}
        x2={left + width / 2}
        y2={below ? top : top + PIN.height}
      />
      <rect x={left} y={top} width={width} height={PIN.height} rx="4" />
      <text x={left + 9} y={top + 16}>
        {row.area.name}
      </text>
      <text x={left + 9} y={top + 32} className="pin-value">
        {value}
      </text>
    </g>
  )
}
