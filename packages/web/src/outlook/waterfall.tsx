import { scaleLinear } from 'd3-scale'
import { useWords } from '../words/words.tsx'
import type { WaterfallBar } from './account-state.ts'
import { Drawing } from './drawing.tsx'

type Properties = {
  readonly bars: readonly WaterfallBar[]
  readonly nameOf: (key: string) => string
  readonly show: (value: number) => string
  readonly label: string
}

const ROW = 26
const WIDTH = 640
const NAMES = 210
const NUMBERS = 84

/**
 * A waterfall lying down: one row for each step, so that names have room. Totals are drawn from the lowest level shown, not
 * from zero, where the steps are small beside them; the table has every number.
 */
export function Waterfall({ bars, nameOf, show, label }: Properties) {
  const { t } = useWords()
  const steps = bars.flatMap(({ from, until, kind }) => (kind === 'total' ? [until] : [from, until]))
  const [low, high] = [Math.min(...steps), Math.max(...steps)]
  const room = (high - low) * 0.15 || 1
  const x = scaleLinear([low - room, high + room], [NAMES, WIDTH - NUMBERS])
  const left = x.range()[0] ?? NAMES
  const isCut = low - room > 0
  return (
    <figure className="waterfall-figure">
      <Drawing className="waterfall" width={WIDTH} height={bars.length * ROW + 4} label={label}>
        {bars.map(({ key, from, until, kind }, index) => {
          const [start, end] = kind === 'total' ? [left, x(until)] : [x(from), x(until)]
          const y = index * ROW + 4
          return (
            <g key={key} aria-hidden="true">
              <text className="fan-text" x="0" y={y + 15}>
                {nameOf(key)}
              </text>
              <rect
                className={`fall-${kind}`}
                x={Math.min(start, end)}
                y={y}
                width={Math.max(1, Math.abs(end - start))}
                height={ROW - 8}
              />
              <text className="fall-number" x={WIDTH} y={y + 15} textAnchor="end">
                {kind === 'total' ? show(until) : signed(until - from, show)}
              </text>
            </g>
          )
        })}
      </Drawing>
      {isCut && <figcaption className="small soft">{t('outlook.account.cut')}</figcaption>}
    </figure>
  )
}

/** A change with its sign: `+120`, `−35`. */
export function signed(value: number, show: (value: number) => string): string {
  const text = show(value)
  return value > 0 ? `+${text}` : text
}
