import type { PlacingAnswer } from '@laegedaekning/api/contract'
import type { PlainDate } from '@laegedaekning/domain'
import { drawMap } from '@laegedaekning/plans'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Answer } from '../../register/answer.tsx'
import { outlinesOptions } from '../../register/queries.ts'
import { useWords } from '../../words/words.tsx'

type Outlines = Parameters<typeof drawMap>[0]
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
  const { t } = useWords()
  const query = useQuery(outlinesOptions('kommune', date, known))
  return (
    <figure className="card place-plan-map">
      <h2>{heading}</h2>
      <Answer query={query} waiting={t('map.waiting')}>
        {({ outlines }) =>
          outlines.length === 0 ? (
            <p className="empty">{t('map.noOutlines')}</p>
          ) : (
            <Drawn outlines={outlines} points={points} label={label} />
          )
        }
      </Answer>
      <figcaption className="small soft">
        {keys.map(([kind, text]) => (
          <span key={kind} className="map-key">
            <svg className="state-mark" width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
              <Mark kind={kind} x={0} y={0} radius={5} />
            </svg>{' '}
            {text}
          </span>
        ))}
        <br />
        {note}
      </figcaption>
    </figure>
  )
}

const WIDTH = 460
/** Radius of the largest number, and the least that can still be seen. */
const LARGEST_RADIUS = 20
const LEAST_RADIUS = 2.5

function Drawn({
  outlines,
  points,
  label,
}: Pick<PointProperties, 'points' | 'label'> & { readonly outlines: Outlines }) {
  const drawing = useMemo(() => drawMap(outlines, { width: WIDTH, inset: true }), [outlines])
  const largest = Math.max(1, ...points.map(({ size }) => size))
  return (
    <svg
      viewBox={drawing.viewBox}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      aria-label={label}
    >
      {drawing.insetFrame !== null && <rect className="inset" {...drawing.insetFrame} />}
      {drawing.paths.map(({ area, d }) => (
        <path key={area} className="land plain" d={d} />
      ))}
      {points
        .toSorted((a, b) => b.size - a.size)
        .map(({ id, lat, lon, size, kind }) => {
          if (lat === null || lon === null || size <= 0) return null
          const { x, y } = drawing.pointOf(lon, lat)
          const radius = Math.max(LEAST_RADIUS, Math.sqrt(size / largest) * LARGEST_RADIUS)
          return <Mark key={id} kind={kind} x={x} y={y} radius={radius} />
        })}
    </svg>
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
