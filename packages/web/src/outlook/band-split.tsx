import { useWords } from '../words/words.tsx'

/** The layers of uncertainty in the order of `LAYERS`. */
const LAYERS = ['chance', 'parameters', 'years', 'data'] as const

type Properties = { readonly shares: readonly number[]; readonly year: number }

const WIDTH = 360

/** How much of a band is chance, parameters, years and data (law of total variance, F28): one bar and its table. */
export function BandSplit({ shares, year }: Properties) {
  const { t, value } = useWords()
  let x = 0
  const label = LAYERS.map(
    (layer, index) => `${t(`outlook.layer.${layer}`)} ${value(shares[index] ?? 0, 'share')}`,
  ).join(', ')
  return (
    <div className="band-split">
      {/* an inline drawing with its own style cannot be an <img> */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <svg viewBox={`0 0 ${WIDTH} 22`} role="img" aria-label={t('outlook.split.alt', { year, parts: label })}>
        {LAYERS.map((layer, index) => {
          const width = Math.max(0, shares[index] ?? 0) * WIDTH
          const from = x
          x += width
          return <rect key={layer} className={`layer-${layer}`} x={from} width={width} y="1" height="20" />
        })}
      </svg>
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
