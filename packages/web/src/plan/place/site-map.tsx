import type { PlacingAnswer } from '@laegedaekning/api/contract'
import type { PlainDate } from '@laegedaekning/domain'
import { useWords } from '../../words/words.tsx'
import { KEY_RADIUS, LandFigure, radiusOf } from '../land-figure.tsx'

type Properties = {
  readonly sites: PlacingAnswer['sites']
  readonly date: PlainDate
  readonly known: string | null
}

/** Where the months of training are: circles by count, told apart by more, less or as last year. The table beside it says the same. */
export function SiteMap({ sites, date, known }: Properties) {
  const { t, count } = useWords()
  const largest = sites.reduce((most, site) => (site.months > most.months ? site : most), sites[0] ?? NOTHING)
  return (
    <PointMap
      heading={t('placing.map')}
      label={t('placing.mapLabel', {
        count: sites.filter(({ months }) => months > 0).length,
        name: largest.name,
        months: count(largest.months),
      })}
      points={sites.map((site) => ({
        ...site,
        size: site.months === 0 ? site.lastMonths : site.months,
        kind: kindOf(site.months, site.lastMonths),
      }))}
      keys={[
        ['more', t('placing.mapMore')],
        ['less', t('placing.mapLess')],
        ['same', t('placing.mapSame')],
        ['gone', t('placing.mapGone')],
      ]}
      note={t('placing.mapNote')}
      date={date}
      known={known}
    />
  )
}

const NOTHING = { name: '', months: 0 }

function kindOf(now: number, before: number): PointKind {
  if (now === 0) return 'gone'
  return now > before ? 'more' : now < before ? 'less' : 'same'
}

export type PointKind = 'more' | 'less' | 'same' | 'gone'

type Point = {
  readonly id: string
  readonly lat: number | null
  readonly lon: number | null
  readonly size: number
  readonly kind: PointKind
}

type PointProperties = {
  readonly heading: string
  readonly label: string
  readonly points: readonly Point[]
  readonly keys: readonly (readonly [PointKind, string])[]
  readonly note: string
  readonly date: PlainDate
  readonly known: string | null
}

/** Symbols on the land, their area by size. */
export function PointMap({ heading, label, points, keys, note, date, known }: PointProperties) {
  const largest = Math.max(1, ...points.map(({ size }) => size))
  return (
    <LandFigure
      heading={heading}
      label={label}
      date={date}
      known={known}
      keys={keys.map(([kind, text]) => [
        text,
        <Mark key={kind} kind={kind} x={0} y={0} radius={KEY_RADIUS} />,
      ])}
      note={note}
      marks={(drawing) =>
        points
          .toSorted((a, b) => b.size - a.size)
          .map(({ id, lat, lon, size, kind }) => {
            if (lat === null || lon === null || size <= 0) return null
            const { x, y } = drawing.pointOf(lon, lat)
            return <Mark key={id} kind={kind} x={x} y={y} radius={radiusOf(size, largest)} />
          })
      }
    />
  )
}

type MarkProperties = {
  readonly kind: PointKind
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** More is full, less is hatched by a bar, the same is a ring, gone is a broken ring: told apart without colour. */
function Mark({ kind, x, y, radius }: MarkProperties) {
  const circle = <circle className={`plan-mark ${kind}`} cx={x} cy={y} r={radius} />
  if (kind !== 'less') return circle
  return (
    <>
      {circle}
      <line className="plan-mark-bar" x1={x - radius} x2={x + radius} y1={y} y2={y} />
    </>
  )
}
