import type { Unit } from '@laegedaekning/domain'
import { useWords } from '../words/words.tsx'
import { Drawing } from './drawing.tsx'
import { drawFan, edge, type FanDrawing, type FanSeries, type FanYear, shapeOf } from './fan-state.ts'
import { useWidth } from './use-width.ts'

type Properties = {
  readonly series: FanSeries
  readonly unit: Unit
  /** What is shown: `Læger i det almenmedicinske tilbud, hele landet`. */
  readonly about: string
  readonly year: number
  /** Whether the band is lent from the baseline until its own is there. */
  readonly lent: boolean
  /** Hides legend words of a second fan where there is none. */
  readonly compared: boolean
}

const HEIGHT = 360
const PX_WIDE = 760

/** A fan: the middle, its bands, what is published, and the goal. Never a line without a band. The table behind it has the same numbers. */
export function FanChart({ series, unit, about, year, lent, compared }: Properties) {
  const [box, width] = useWidth<HTMLElement>(PX_WIDE)
  const drawing = drawFan(series, width, HEIGHT)
  const alt = useAltText(series, unit, about)
  if (drawing === null) return null
  const chosen = series.years.find((one) => one.year === year)
  return (
    <figure className="fan-figure" ref={box}>
      <Drawing className="fan" width={width} height={HEIGHT} label={alt}>
        <Axes drawing={drawing} unit={unit} />
        {drawing.againstBand !== null && <path className="fan-against-band" d={drawing.againstBand} />}
        {drawing.bands.map(({ share, path }) => (
          <path key={share} className={`fan-band band-${share}${lent ? ' lent' : ''}`} d={path} />
        ))}
        {drawing.against !== null && <path className="fan-against" d={drawing.against} />}
        <path className="fan-middle" d={drawing.middle} />
        <Marks drawing={drawing} series={series} unit={unit} chosen={chosen} />
      </Drawing>
      <Legend shares={drawing.bands.map(({ share }) => share)} compared={compared} series={series} />
    </figure>
  )
}

function useAltText(series: FanSeries, unit: Unit, about: string): string {
  const { t, value } = useWords()
  const shape = shapeOf(series.years)
  if (shape === null) return about
  const show = (number: number) => value(number, unit)
  const share = Math.max(...shape.last.bands.map((band) => band.share), 0)
  return t('outlook.fan.alt', {
    about,
    from: shape.first.year,
    first: show(shape.first.middle),
    until: shape.last.year,
    last: show(shape.last.middle),
    share,
    low: show(edge(shape.last, share, 'low')),
    high: show(edge(shape.last, share, 'high')),
    highest: shape.highest.year,
    lowest: shape.lowest.year,
  })
}

function Axes({ drawing, unit }: { readonly drawing: FanDrawing; readonly unit: Unit }) {
  const { count } = useWords()
  const { frame } = drawing
  return (
    <g aria-hidden="true">
      {drawing.yTicks.map(({ y, value }) => (
        <g key={value}>
          <line className="fan-grid" x1={frame.left} x2={frame.right} y1={y} y2={y} />
          <text className="fan-text" x={frame.left - 8} y={y + 4} textAnchor="end">
            {unit === 'share' ? value : count(value)}
          </text>
        </g>
      ))}
      {drawing.xTicks.map(({ x, year }) => (
        <text key={year} className="fan-text" x={x} y={frame.bottom + 20} textAnchor="middle">
          {year}
        </text>
      ))}
    </g>
  )
}

type MarksProperties = {
  readonly drawing: FanDrawing
  readonly series: FanSeries
  readonly unit: Unit
  readonly chosen: FanYear | undefined
}

function Marks({ drawing, series, unit, chosen }: MarksProperties) {
  const { t, value } = useWords()
  const { goal, frame } = drawing
  return (
    <g aria-hidden="true">
      {chosen !== undefined && (
        <g>
          <line
            className="fan-year"
            x1={drawing.xOf(chosen.year)}
            x2={drawing.xOf(chosen.year)}
            y1={frame.top}
            y2={frame.bottom}
          />
          <circle className="fan-dot" cx={drawing.xOf(chosen.year)} cy={drawing.yOf(chosen.middle)} r="4.5" />
        </g>
      )}
      {drawing.points.map(({ x, y, point }) => (
        <circle key={`${point.year} ${point.name}`} className="fan-point" cx={x} cy={y} r="4">
          <title>{`${point.name}, ${point.year}: ${value(point.value, unit)}`}</title>
        </circle>
      ))}
      {goal !== null && series.goal !== null && (
        <g>
          <path className="fan-goal" d={`M${goal.x - 7},${goal.y}l7,-7l7,7l-7,7z`} />
          <text
            className="fan-goal-text"
            x={goal.x}
            y={goal.y < frame.top + 24 ? goal.y + 24 : goal.y - 14}
            textAnchor="middle"
          >
            {t('outlook.fan.goal', { value: value(series.goal.value, unit) })}
          </text>
        </g>
      )}
    </g>
  )
}

type LegendProperties = {
  readonly shares: readonly number[]
  readonly compared: boolean
  readonly series: FanSeries
}

function Legend({ shares, compared, series }: LegendProperties) {
  const { t } = useWords()
  return (
    <figcaption className="fan-legend small">
      <span>
        <svg width="22" height="10" aria-hidden="true">
          <line className="fan-middle" x1="0" x2="22" y1="5" y2="5" />
        </svg>
        {t('outlook.fan.middle')}
      </span>
      {shares
        .toSorted((a, b) => a - b)
        .map((share) => (
          <span key={share}>
            <svg width="22" height="12" aria-hidden="true">
              <rect width="22" height="12" className={`fan-band band-${share}`} />
            </svg>
            {t('outlook.fan.share', { share })}
          </span>
        ))}
      {compared && (
        <span>
          <svg width="22" height="10" aria-hidden="true">
            <line className="fan-against" x1="0" x2="22" y1="5" y2="5" />
          </svg>
          {t('outlook.fan.baseline')}
        </span>
      )}
      {series.points.length > 0 && (
        <span>
          <svg width="12" height="12" aria-hidden="true">
            <circle className="fan-point" cx="6" cy="6" r="4" />
          </svg>
          {t('outlook.fan.published')}
        </span>
      )}
      {series.goal !== null && (
        <span>
          <svg width="14" height="14" aria-hidden="true">
            <path className="fan-goal" d="M0,7l7,-7l7,7l-7,7z" />
          </svg>
          {t('outlook.fan.goalMark')}
        </span>
      )}
    </figcaption>
  )
}
