import type { OutlinesAnswer, PlaceAnswered } from '@laegedaekning/api/contract'
import { useQuery } from '@tanstack/react-query'
import { outlinesOptions } from '../register/queries.ts'
import { useWords } from '../words/words.tsx'
import { PracticeMark } from './place-table.tsx'

type Answer = PlaceAnswered['answer']

const SIZE = 420
/** Kilometres a degree of latitude: the earth's mean radius, 6,371 km, times a degree in radians. */
const KM_PER_DEGREE = (6371 * Math.PI) / 180
/** How far the map reaches, in limits of the rule; without a rule it shows what is listed. */
const REACH = 1.25
const WITHOUT_LIMIT_KM = 20

/** Practices around the place with the limit as a circle. The table beside it says the same and more. */
export function PlaceMap({ answer, known }: { readonly answer: Answer; readonly known: string | null }) {
  const { t } = useWords()
  const outlines = useQuery(outlinesOptions('kommune', answer.date, known))
  const limitKm = answer.limitKm ?? WITHOUT_LIMIT_KM
  const scale = SIZE / 2 / (limitKm * REACH)
  const { lat, lon } = answer.place
  const perLongitude = KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180)
  const x = (longitude: number) => (longitude - lon) * perLongitude * scale
  const y = (latitude: number) => (lat - latitude) * KM_PER_DEGREE * scale
  const half = SIZE / 2
  const seen = answer.practices.filter((one) => Math.abs(x(one.lon)) <= half && Math.abs(y(one.lat)) <= half)
  return (
    <figure className="card place-map">
      <svg
        viewBox={`${-half} ${-half} ${SIZE} ${SIZE}`}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="img"
        aria-label={t('place.mapLabel', { count: seen.length, limit: Math.round(limitKm) })}
      >
        {(outlines.data?.outlines ?? []).map(({ area, polygons }) => (
          <path key={area} className="land plain" d={landPath(polygons, x, y, half)} />
        ))}
        {answer.limitKm !== null && <circle className="limit" r={answer.limitKm * scale} />}
        {seen.map((one) => (
          <g key={one.id} transform={`translate(${x(one.lon).toFixed(1)} ${y(one.lat).toFixed(1)})`}>
            <PracticeMark open={one.open} size={5} />
          </g>
        ))}
        <path className="here" d="M0,-9L7,0L0,9L-7,0Z" />
      </svg>
      <figcaption className="small soft">
        <MapLegend /> {t('place.mapNote', { limit: Math.round(limitKm) })}
      </figcaption>
    </figure>
  )
}

function MapLegend() {
  const { t } = useWords()
  const states = [
    [true, 'isOpen'],
    [false, 'isClosed'],
    [null, 'isNotSaid'],
  ] as const
  return states.map(([open, key]) => (
    <span key={key} className="map-key">
      <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
        <PracticeMark open={open} size={5} />
      </svg>{' '}
      {t(`place.${key}`)}
    </span>
  ))
}

type Polygons = OutlinesAnswer['outlines'][number]['polygons']

/** The rings of an outline that come near the map, as one path. */
function landPath(
  polygons: Polygons,
  x: (longitude: number) => number,
  y: (latitude: number) => number,
  half: number,
): string {
  let path = ''
  for (const polygon of polygons)
    for (const ring of polygon) {
      const drawn = ring.map(([longitude, latitude]) => [x(longitude), y(latitude)] as const)
      const near =
        drawn.some(([a]) => a >= -half) &&
        drawn.some(([a]) => a <= half) &&
        drawn.some(([, b]) => b >= -half) &&
        drawn.some(([, b]) => b <= half)
      if (near) path += `M${drawn.map(([a, b]) => `${a.toFixed(1)},${b.toFixed(1)}`).join('L')}Z`
    }
  return path
}
