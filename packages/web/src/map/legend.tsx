import { formatValue } from '@laegedaekning/domain'
import type { StatusTable } from '@laegedaekning/plans'
import { useWords } from '../words/words.tsx'
import { LARGEST_RADIUS, largestCount } from './map-marks.tsx'
import { radiusOf, rampStep } from './ramp.ts'
import { MapPatterns } from './status-map.tsx'

/** What the colours or circles mean, with the number of areas in each class. */
export function Legend({ table }: { readonly table: StatusTable }) {
  const { t } = useWords()
  const missing = table.rows.filter((row) => row.figure.value === null).length
  const label = t('map.legend', { areas: t(`levels.${table.request.level}`).toLocaleLowerCase('da') })
  return (
    <div className="legend-box">
      {table.indicator.measure === 'count' ? (
        <CircleLegend table={table} />
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

/** Three circles with the counts that they stand for. */
function CircleLegend({ table }: { readonly table: StatusTable }) {
  const words = useWords()
  const largest = largestCount(table.rows)
  if (largest === 0) return <p className="small soft">{words.t('map.allZero')}</p>
  const samples = [...new Set([largest, niceBelow(largest / 4), niceBelow(largest / 16)])].filter(
    (one) => one > 0,
  )
  const size = 2 * LARGEST_RADIUS + 2
  return (
    <ul className="legend circles" aria-label={words.t('map.circles')}>
      {samples.map((value) => {
        const radius = radiusOf(value, largest, LARGEST_RADIUS)
        return (
          <li key={value}>
            <svg width={size} height={2 * radius + 2} aria-hidden="true">
              <circle className="circle" cx={size / 2} cy={radius + 1} r={radius} />
            </svg>
            {formatValue(value, table.indicator.unit, words.language)} {words.unit(table.indicator.unit)}
          </li>
        )
      })}
      {table.rows.some((row) => (row.figure.value ?? 0) < 0) && (
        <li>
          <svg width={size} height="22" aria-hidden="true">
            <circle className="circle below" cx={size / 2} cy="11" r="10" />
          </svg>
          {words.t('map.below')}
        </li>
      )}
    </ul>
  )
}

/** The largest of 1, 2, 5, 10, 20 … that is not above the value; 0 below 1. */
export function niceBelow(value: number): number {
  if (value < 1) return 0
  const power = 10 ** Math.floor(Math.log10(value))
  return power * (value >= 5 * power ? 5 : value >= 2 * power ? 2 : 1)
}
