import type { Unit } from '@laegedaekning/domain'
import { useWords } from '../words/words.tsx'

/** One dot: a value with its name. */
export type Dot = { readonly key: string; readonly name: string; readonly value: number }

type Properties = {
  readonly dots: readonly Dot[]
  readonly from: number
  readonly until: number
  /** Value of the whole strip (the parent's own figure), drawn as a line. */
  readonly middle: number | null
  readonly chosen: string | null
  readonly unit: Unit
  readonly label: string
}

const WIDTH = 320
const HEIGHT = 26
const EDGE = 7

/** A distribution on one line: every value a dot, the whole's own value a line. The table beside it has the same figures. */
export function DotStrip({ dots, from, until, middle, chosen, unit, label }: Properties) {
  const words = useWords()
  const span = until - from || 1
  const at = (value: number) => EDGE + ((value - from) / span) * (WIDTH - 2 * EDGE)
  const last = dots.toSorted((a, b) => Number(a.key === chosen) - Number(b.key === chosen))
  return (
    // an inline drawing with its own style cannot be an <img>
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <svg className="strip-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <line className="axis" x1={EDGE} x2={WIDTH - EDGE} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      {last.map((dot) => (
        <circle
          key={dot.key}
          className={dot.key === chosen ? 'dot chosen-dot' : 'dot'}
          cx={at(dot.value)}
          cy={HEIGHT / 2}
          r={dot.key === chosen ? 6 : 4.5}
        >
          <title>{`${dot.name}: ${words.value(dot.value, unit)}`}</title>
        </circle>
      ))}
      {middle !== null && <line className="middle" x1={at(middle)} x2={at(middle)} y1="2" y2={HEIGHT - 2} />}
    </svg>
  )
}
