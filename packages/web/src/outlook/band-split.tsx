import { useWords } from '../words/words.tsx'
import { Drawing } from './drawing.tsx'

/** The layers of uncertainty in the order of `LAYERS`. */
const LAYERS = ['chance', 'parameters', 'years', 'data'] as const

type Properties = { readonly shares: readonly number[]; readonly year: number }

const WIDTH = 360

/** How much of a band is chance, parameters, years and data (law of total variance, F28): one bar and its table. */
export function BandSplit({ shares, year }: Properties) {
  const { t, value } = useWords()
  const label = LAYERS.map(
    (layer, index) => `${t(`outlook.layer.${layer}`)} ${value(shares[index] ?? 0, 'share')}`,
  ).join(', ')
  return (
    <div className="band-split">
      <Drawing
        className="split"
        width={WIDTH}
        height={22}
        label={t('outlook.split.alt', { year, parts: label })}
      >
        {LAYERS.map((layer, index) => {
          const before = shares.slice(0, index).reduce((sum, share) => sum + share, 0)
          const width = Math.max(0, shares[index] ?? 0) * WIDTH
          return (
            <rect
              key={layer}
              className={`layer-${layer}`}
              x={before * WIDTH}
              width={width}
              y="1"
              height="20"
            />
          )
        })}
      </Drawing>
      <dl className="split-list small">
        {LAYERS.map((layer, index) => (
          <div key={layer}>
            <dt>
              <svg width="14" height="12" aria-hidden="true">
                <rect width="14" height="12" className={`layer-${layer}`} />
              </svg>
              {t(`outlook.layer.${layer}`)}
            </dt>
            <dd className="number">{value(shares[index] ?? 0, 'share')}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
