import type { FillingAnswer } from '@laegedaekning/api/contract'
import type { DrawnMap } from '@laegedaekning/plans'
import { useWords } from '../../words/words.tsx'
import { KEY_RADIUS, LandFigure, radiusOf } from '../land-figure.tsx'
import { type FillingRow, mappedOf, mostVacant } from './filling-state.ts'

type Properties = { readonly answer: FillingAnswer; readonly known: string | null }

/** Where courses stand empty (I3): a circle has the surface of the courses posted, the disc in it that of those filled. */
export function FillingMap({ answer, known }: Properties) {
  const { t, value } = useWords()
  const rows = mappedOf(answer).toSorted((a, b) => (b.posted ?? 0) - (a.posted ?? 0))
  const most = mostVacant(rows)
  if (most === undefined) return null
  const largest = Math.max(1, ...rows.map(({ posted }) => posted ?? 0))
  const title = (row: FillingRow) =>
    t('plan.filling.mapPoint', {
      name: row.place.name,
      filled: value(row.filled ?? 0, 'courses'),
      posted: value(row.posted ?? 0, 'courses'),
    })
  const marks = (drawing: DrawnMap) =>
    rows.map((row) => {
      const point = pointOf(drawing, row)
      return point === null ? null : (
        <FillingMark
          key={row.key}
          {...point}
          radius={radiusOf(row.posted ?? 0, largest)}
          share={row.share.value ?? 0}
          title={title(row)}
        />
      )
    })
  return (
    <LandFigure
      heading={t('plan.filling.map')}
      label={t('plan.filling.mapLabel', {
        count: rows.length,
        name: most.place.name,
        unfilled: value(most.unfilled ?? 0, 'courses'),
        posted: value(most.posted ?? 0, 'courses'),
      })}
      keys={[1, 0.5, 0].map((share) => [
        t(`plan.filling.mapKey.${share === 1 ? 'full' : share === 0 ? 'empty' : 'half'}`),
        <FillingMark key={share} x={0} y={0} radius={KEY_RADIUS} share={share} />,
      ])}
      note={t('plan.filling.mapNote')}
      date={answer.date}
      known={known}
      marks={marks}
    />
  )
}

/** Where a place lies; tutor practices are counted at the middle of their kommune. `null` where the map does not have it. */
function pointOf({ paths, pointOf: at }: DrawnMap, { place }: FillingRow) {
  if (place.level === 'kommune') return paths.find(({ area }) => area === place.id)?.centre ?? null
  return place.lat === null || place.lon === null ? null : at(place.lon, place.lat)
}

type MarkProperties = {
  readonly x: number
  readonly y: number
  readonly radius: number
  /** Share filled. */
  readonly share: number
  readonly title?: string
}

/** A ring with a disc in it: what is left open between them is the share unfilled, without any colour. */
function FillingMark({ x, y, radius, share, title }: MarkProperties) {
  return (
    <g>
      {title !== undefined && <title>{title}</title>}
      <circle className="plan-mark posted" cx={x} cy={y} r={radius} />
      {share > 0 && (
        <circle className="plan-mark more" cx={x} cy={y} r={radius * Math.sqrt(Math.min(1, share))} />
      )}
    </g>
  )
}
