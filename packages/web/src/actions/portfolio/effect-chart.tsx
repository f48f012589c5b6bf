import type { EffectAnswer } from '@laegedaekning/api/contract'
import { type PlainDate, yearOf } from '@laegedaekning/domain'
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { Drawing } from '../../outlook/drawing.tsx'
import { useWidth } from '../../outlook/use-width.ts'
import { useWords } from '../../words/words.tsx'

const HEIGHT = 260
const WIDE = 720
const FRAME = { left: 58, right: 16, top: 14, bottom: 30 } as const
const NARROW = 520

/** A day as a number of years, near enough for a drawing. */
function yearsOf(day: PlainDate): number {
  return yearOf(day) + (Number(day.slice(5, 7)) - 1) / 12 + (Number(day.slice(8)) - 1) / 365
}

/** The measurements, the line from before drawn on, and where the initiative begins. The table below has the same numbers. */
export function EffectChart({ answer }: { readonly answer: EffectAnswer }) {
  const [box, width] = useWidth<HTMLElement>(WIDE)
  const { count } = useWords()
  const { measured, followed, effectFrom, indicator } = answer
  const points = measured.flatMap(({ date, figure }) =>
    figure.value === null ? [] : [{ at: yearsOf(date), value: figure.value }],
  )
  const expected = (followed.series?.line ?? []).map(({ date, value }) => ({ at: yearsOf(date), value }))
  const start = yearsOf(effectFrom)
  const times = [...points.map(({ at }) => at), start]
  const values = [...points, ...expected].map(({ value }) => value)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const frame = {
    left: FRAME.left,
    right: width - FRAME.right,
    top: FRAME.top,
    bottom: HEIGHT - FRAME.bottom,
  }
  const x = scaleLinear([Math.min(...times) - 0.5, Math.max(...times) + 0.5], [frame.left, frame.right])
  const y = scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [frame.bottom, frame.top]).nice(5)
  const path = line<{ readonly at: number; readonly value: number }>(
    ({ at }) => x(at),
    ({ value }) => y(value),
  )(expected)
  const ticks = x.ticks(width < NARROW ? 4 : 8).filter(Number.isInteger)
  return (
    <figure className="fan-figure" ref={box}>
      <Drawing className="fan" width={width} height={HEIGHT} label={useAltText(answer)}>
        <g aria-hidden="true">
          {y.ticks(5).map((tick) => (
            <g key={tick}>
              <line className="fan-grid" x1={frame.left} x2={frame.right} y1={y(tick)} y2={y(tick)} />
              <text className="fan-text" x={frame.left - 8} y={y(tick) + 4} textAnchor="end">
                {indicator.unit === 'share' ? `${Math.round(tick * 1000) / 10} %` : count(tick)}
              </text>
            </g>
          ))}
          {ticks.map((tick) => (
            <text key={tick} className="fan-text" x={x(tick)} y={frame.bottom + 20} textAnchor="middle">
              {tick}
            </text>
          ))}
          <line className="fan-year" x1={x(start)} x2={x(start)} y1={frame.top} y2={frame.bottom} />
          {path !== null && <path className="fan-against" d={path} />}
          {points.map(({ at, value }) => (
            <circle key={at} className="fan-point" cx={x(at)} cy={y(value)} r="4.5" />
          ))}
        </g>
      </Drawing>
      <Legend hasLine={expected.length > 0} />
    </figure>
  )
}

function useAltText({ measured, indicator, area, effectFrom }: EffectAnswer): string {
  const { t, say, value, date } = useWords()
  const [first, last] = [measured[0], measured.at(-1)]
  const show = (one: (typeof measured)[number] | undefined) =>
    one?.figure.value == null ? '–' : value(one.figure.value, indicator.unit)
  return t('effect.chartAlt', {
    indicator: say(indicator.title),
    area: area.name,
    first: show(first),
    from: first === undefined ? '' : date(first.date),
    last: show(last),
    until: last === undefined ? '' : date(last.date),
    start: date(effectFrom),
  })
}

function Legend({ hasLine }: { readonly hasLine: boolean }) {
  const { t } = useWords()
  return (
    <figcaption className="fan-legend small">
      <span>
        <svg width="12" height="12" aria-hidden="true">
          <circle className="fan-point" cx="6" cy="6" r="4.5" />
        </svg>
        {t('effect.legend.measured')}
      </span>
      {hasLine && (
        <span>
          <svg width="22" height="10" aria-hidden="true">
            <line className="fan-against" x1="0" x2="22" y1="5" y2="5" />
          </svg>
          {t('effect.legend.line')}
        </span>
      )}
      <span>
        <svg width="10" height="14" aria-hidden="true">
          <line className="fan-year" x1="5" x2="5" y1="0" y2="14" />
        </svg>
        {t('effect.legend.start')}
      </span>
    </figcaption>
  )
}
