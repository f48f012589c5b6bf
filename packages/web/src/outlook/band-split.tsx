import { useWords } from '../words/words.tsx'
import { Drawing } from './drawing.tsx'
import { TellText } from './fan-table.tsx'
import type { RoomProperties } from './outlook-room.tsx'

/** The layers of uncertainty in the order of `LAYERS`. */
const LAYERS = ['chance', 'parameters', 'years', 'data'] as const

type Properties = {
  readonly room: RoomProperties
  readonly shares: readonly number[]
  readonly year: number
  /** Runs behind the shares. */
  readonly runs: number
  /** What names the figures of the shares; left out: those of the fan of the room. */
  readonly part?: string
}

const WIDTH = 360

/** How much of a band is chance, parameters, years and data (law of total variance, F28): one bar and its table. */
export function BandSplit({ room, shares, year, runs, part = 'andel' }: Properties) {
  const { t, value } = useWords()
  const error = Math.sqrt(2 / runs)
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
            <dd className="number">
              {(shares[index] ?? 0) < error ? (
                t('outlook.split.below', { share: Math.ceil(error * 100) })
              ) : (
                <TellText
                  text={t('outlook.split.about', { share: Math.round((shares[index] ?? 0) * 100) })}
                  room={room}
                  part={`${part}-${layer}`}
                  about={t(`outlook.layer.${layer}`)}
                />
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className="small soft">{t('outlook.split.how', { runs, error: Math.ceil(error * 100) })}</p>
    </div>
  )
}
