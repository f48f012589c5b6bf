import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { useWords } from '../words/words.tsx'
import { Drawing } from './drawing.tsx'

type Properties = {
  readonly values: readonly number[]
  readonly years: readonly number[]
  readonly label: string
}

const WIDTH = 120
const HEIGHT = 28

/** When a lever bites: its effect year by year as a small area over a zero line, with first, last and largest in its text. */
export function Sparkline({ values, years, label }: Properties) {
  const { t, value } = useWords()
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [2, WIDTH - 2])
  const y = scaleLinear([Math.min(0, ...values), Math.max(0.001, ...values)], [HEIGHT - 3, 3])
  const path = line<number>(
    (_, index) => x(index),
    (one) => y(one),
  )([...values])
  let largest = 0
  for (const [index, one] of values.entries())
    if (Math.abs(one) > Math.abs(values[largest] ?? 0)) largest = index
  return (
    <Drawing
      className="sparkline"
      width={WIDTH}
      height={HEIGHT}
      fixed
      label={t('outlook.value.spark', {
        label,
        largest: value(values[largest] ?? 0, 'number'),
        year: years[largest] ?? '',
      })}
    >
      <line className="fan-grid" x1="0" x2={WIDTH} y1={y(0)} y2={y(0)} />
      <path className="fan-middle" d={path ?? ''} />
    </Drawing>
  )
}
