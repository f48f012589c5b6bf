import { formatValue } from '@laegedaekning/domain'
import type { DrawnMap, StatusTable } from '@laegedaekning/plans'
import type { CSSProperties } from 'react'
import { useWords } from '../words/words.tsx'
import { LARGEST_RADIUS, largestCount } from './map-marks.tsx'
import { radiusOf, rampStep } from './ramp.ts'
import { MapPatterns } from './status-map.tsx'

type Properties = { readonly table: StatusTable; readonly drawing: DrawnMap }

/** What the colours or circles mean, with the number of areas in each class. */
export function Legend({ table, drawing }: Properties) {
  const { t } = useWords()
  const missing = table.rows.filter((row) => row.figure.value === null).length
  const label = t('map.legend', { areas: t(`levels.${table.request.level}`).toLocaleLowerCase('da') })
  return (
    <div className="legend-box">
      {table.indicator.measure === 'count' ? (
        <CircleLegend table={table} drawing={drawing} />
      ) : (
        <ul className="legend" aria-label={label}>
          {table.classes.map((one, index) => (
            <ClassEntry
              key={one.from}
              label={one.label}
              count={one.count}
              step={rampStep(index, table.classes.length)}
            />
          ))}
        </ul>
      )}
      {missing > 0 && (
        <p className="legend-missing">
          <svg width="22" height="14" aria-hidden="true">
            <MapPatterns />
            <rect width="22" height="14" className="swatch missing" />
          </svg>
          {t('map.missing')} <span className="soft">{missing}</span>
        </p>
      )}
    </div>
  )
}

type EntryProperties = {
  readonly label: StatusTable['classes'][number]['label']
  readonly count: number
  readonly step: number
}

function ClassEntry({ label, count, step }: EntryProperties) {
  const { say } = useWords()
  return (
    <li>
      <svg width="22" height="14" aria-hidden="true">
        <rect x="0.5" y="0.5" width="21" height="13" className={`swatch step-${step}`} />
      </svg>
      {say(label)}
      <span className="soft">{count}</span>
    </li>
  )
}

/** Three circles with the counts that they stand for, in the scale of the map above (`--map-unit` in status.css). */
function CircleLegend({ table, drawing }: Properties) {
  const words = useWords()
  const largest = largestCount(table.rows)
  if (largest === 0) return <p className="small soft">{words.t('map.allZero')}</p>
  const samples = [...new Set([largest, niceBelow(largest / 4), niceBelow(largest / 16)])].filter(
    (one) => one > 0,
  )
  const size: CSSProperties = { '--map-width': drawing.width, '--map-height': drawing.height }
  return (
    <ul className="legend circles" aria-label={words.t('map.circles')} style={size}>
      {samples.map((value) => (
        <li key={value}>
          <SampleCircle radius={radiusOf(value, largest, LARGEST_RADIUS)} />
          {formatValue(value, table.indicator.unit, words.language)} {words.unit(table.indicator.unit)}
        </li>
      ))}
      {table.rows.some((row) => (row.figure.value ?? 0) < 0) && (
        <li>
          <SampleCircle radius={LARGEST_RADIUS / 3} isBelow />
          {words.t('map.below')}
        </li>
      )}
    </ul>
  )
}

declare module 'react' {
  interface CSSProperties {
    readonly '--map-width'?: number
    readonly '--map-height'?: number
    readonly '--sample-height'?: number
  }
}

/** Room for the outline of a circle, on each side, in the map's units. */
const OUTLINE = 1

/** A circle with its radius in the map's units; the column is as wide as the largest circle. */
function SampleCircle({ radius, isBelow = false }: { readonly radius: number; readonly isBelow?: boolean }) {
  const [width, height] = [2 * (LARGEST_RADIUS + OUTLINE), 2 * (radius + OUTLINE)]
  return (
    <svg viewBox={`0 0 ${width} ${height}`} style={{ '--sample-height': height }} aria-hidden="true">
      <circle
        className={isBelow ? 'circle below' : 'circle'}
        cx={width / 2}
        cy={radius + OUTLINE}
        r={radius}
      />
    </svg>
  )
}

/** The largest of 1, 2, 5, 10, 20 … that is not above the value; 0 below 1. */
export function niceBelow(value: number): number {
  if (value < 1) return 0
  const power = 10 ** Math.floor(Math.log10(value))
  return power * (value >= 5 * power ? 5 : value >= 2 * power ? 2 : 1)
}
