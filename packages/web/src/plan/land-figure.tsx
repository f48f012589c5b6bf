import type { PlainDate } from '@laegedaekning/domain'
import { type DrawnMap, drawMap } from '@laegedaekning/plans'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { Answer } from '../register/answer.tsx'
import { outlinesOptions } from '../register/queries.ts'
import { useWords } from '../words/words.tsx'

type Outlines = Parameters<typeof drawMap>[0]

type Properties = {
  readonly heading: string
  /** The finding of the map for those who do not see it. */
  readonly label: string
  /** What each mark means: its words, and the mark drawn around (0, 0) with the radius `KEY_RADIUS`. */
  readonly keys: readonly (readonly [string, ReactNode])[]
  readonly note: string
  readonly date: PlainDate
  readonly known: string | null
  /** What is drawn on the land, the largest first so that none hides another. */
  readonly marks: (drawing: DrawnMap) => ReactNode
}

/** Radius of a mark in the legend. */
export const KEY_RADIUS = 5
/** Radius of the largest number, and the least that can still be seen. */
const LARGEST_RADIUS = 20
const LEAST_RADIUS = 2.5

/** Radius of a circle whose surface is a number. */
export function radiusOf(size: number, largest: number): number {
  return Math.max(LEAST_RADIUS, Math.sqrt(size / largest) * LARGEST_RADIUS)
}

/** Marks on the land with their legend. The table beside it says the same. */
export function LandFigure({ heading, label, keys, note, date, known, marks }: Properties) {
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
            <Land outlines={outlines} label={label} marks={marks} />
          )
        }
      </Answer>
      <figcaption className="small soft">
        {keys.map(([text, mark]) => (
          <span key={text} className="map-key">
            <svg className="state-mark" width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
              {mark}
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
/** Room around the land, so that a large circle at the coast is whole; the map of a printed plan has the same. */
const MARGIN = 12

type LandProperties = Pick<Properties, 'label' | 'marks'> & { readonly outlines: Outlines }

function Land({ outlines, label, marks }: LandProperties) {
  const drawing = useMemo(() => drawMap(outlines, { width: WIDTH, inset: true }), [outlines])
  return (
    <svg
      viewBox={`0 0 ${drawing.width + 2 * MARGIN} ${drawing.height + 2 * MARGIN}`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      aria-label={label}
    >
      <g transform={`translate(${MARGIN} ${MARGIN})`}>
        {drawing.insetFrame !== null && <rect className="inset" {...drawing.insetFrame} />}
        {drawing.paths.map(({ area, d }) => (
          <path key={area} className="land plain" d={d} />
        ))}
        {marks(drawing)}
      </g>
    </svg>
  )
}
