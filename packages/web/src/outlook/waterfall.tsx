import { scaleLinear } from 'd3-scale'
import { useWords } from '../words/words.tsx'
import type { WaterfallBar } from './account-state.ts'
import { Drawing } from './drawing.tsx'
import { useWidth } from './use-width.ts'

type Properties = {
  readonly bars: readonly WaterfallBar[]
  readonly nameOf: (key: string) => string
  readonly show: (value: number) => string
  readonly label: string
}

const PX_WIDE = 640
const NARROW = 520
const NUMBERS = 84
const BAR = 18
/** Letters that fit beside the bars; a longer name stands above its bar. */
const MOST_LETTERS = 34
/** Room beside the bars, in what they count: what differs by less than it shows is a line and no bar. */
const LEAST_ROOM = 0.1

/**
 * A waterfall lying down: one row for each step, so that names have room. Totals are drawn from the lowest level shown, not
 * from zero, where the steps are small beside them; the table has every number.
 */
export function Waterfall({ bars, nameOf, show, label }: Properties) {
  const { t } = useWords()
  const [box, width] = useWidth<HTMLElement>(PX_WIDE)
  // on a narrow screen, or where a name is long, the name stands above its bar
  const isNarrow = width < NARROW || bars.some(({ key }) => nameOf(key).length > MOST_LETTERS)
  const [row, names, above] = isNarrow ? [42, 0, 18] : [26, 210, 0]
  const steps = bars.flatMap(({ from, until, kind }) => (kind === 'total' ? [until] : [from, until]))
  const [low, high] = [Math.min(...steps), Math.max(...steps)]
  const room = Math.max((high - low) * 0.15, LEAST_ROOM)
  const x = scaleLinear([low - room, high + room], [names, width - NUMBERS])
  const left = x.range()[0] ?? names
  const isCut = low - room > 0
  return (
    <figure className="waterfall-figure" ref={box}>
      <Drawing className="waterfall" width={width} height={bars.length * row + 4} label={label}>
        {bars.map(({ key, from, until, kind }, index) => {
          const [start, end] = kind === 'total' ? [left, x(until)] : [x(from), x(until)]
          const top = index * row + 4
          const y = top + above
          return (
            <g key={key} aria-hidden="true">
              <text className="fan-text" x="0" y={top + 14}>
                {nameOf(key)}
              </text>
              <rect
                className={`fall-${kind}`}
                x={Math.min(start, end)}
                y={y}
                width={Math.max(1, Math.abs(end - start))}
                height={BAR}
              />
              <text className="fall-number" x={width} y={y + 14} textAnchor="end">
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
