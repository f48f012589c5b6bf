import type { WhatIfWorldAnswer } from '@laegedaekning/api/contract'
import { type ChangedSupply, drawMap, type WhatIf } from '@laegedaekning/plans'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Answer } from '../register/answer.tsx'
import { outlinesOptions } from '../register/queries.ts'
import { useWords } from '../words/words.tsx'

type Properties = {
  readonly result: WhatIf
  readonly answered: WhatIfWorldAnswer
  readonly known: string | null
}

/** Radius of the largest number of people, and the least that can still be seen. */
const LARGEST_RADIUS = 14
const LEAST_RADIUS = 2.5

/** Winners and losers as symbols on the land: discs come nearer, triangles get farther. The tables hold the same. */
export function WhatIfMap({ result, answered, known }: Properties) {
  const { t } = useWords()
  const query = useQuery(outlinesOptions('kommune', answered.world.date, known))
  return (
    <figure className="card what-if-part what-if-map">
      <h2>{t('whatIf.map')}</h2>
      <Answer query={query} waiting={t('map.waiting')}>
        {({ outlines }) =>
          outlines.length === 0 ? (
            <p className="empty">{t('map.noOutlines')}</p>
          ) : (
            <Drawn outlines={outlines} result={result} answered={answered} />
          )
        }
      </Answer>
      <figcaption className="small soft">
        <Key shape="nearer" /> {t('whatIf.mapNearer')} <Key shape="farther" /> {t('whatIf.mapFarther')}{' '}
        <Key shape="changed" /> {t('whatIf.mapChanged')}
      </figcaption>
    </figure>
  )
}

type DrawnProperties = Omit<Properties, 'known'> & { readonly outlines: Parameters<typeof drawMap>[0] }

function Drawn({ outlines, result, answered }: DrawnProperties) {
  const { t, count } = useWords()
  const drawing = useMemo(() => drawMap(outlines, { width: 460, inset: true }), [outlines])
  const { demand } = answered.world
  const marks = result.changed.filter(({ fate }) => fate !== 'neither')
  const largest = Math.max(1, ...marks.map(({ place }) => demand[place]?.people ?? 0))
  return (
    <svg
      viewBox={drawing.viewBox}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      aria-label={t('whatIf.mapLabel', {
        nearer: count(Math.round(result.total.nearer)),
        farther: count(Math.round(result.total.farther)),
      })}
    >
      {drawing.insetFrame !== null && <rect className="inset" {...drawing.insetFrame} />}
      {drawing.paths.map(({ area, d }) => (
        <path key={area} className="land plain" d={d} />
      ))}
      {marks.map(({ place, fate }) => {
        const one = demand[place]
        if (one === undefined || fate === 'neither') return null
        const { x, y } = drawing.pointOf(one.lon, one.lat)
        const radius = Math.max(LEAST_RADIUS, Math.sqrt(one.people / largest) * LARGEST_RADIUS)
        return <Mark key={one.id} shape={fate} x={x} y={y} radius={radius} />
      })}
      {result.supply.filter(isTouched(answered)).map((one) => {
        const { x, y } = drawing.pointOf(one.lon, one.lat)
        return <Mark key={one.id} shape="changed" x={x} y={y} radius={5} />
      })}
    </svg>
  )
}

/** Practices that the list of changes names, at the point where they now are or were. */
function isTouched({ world }: WhatIfWorldAnswer): (one: ChangedSupply, place: number) => boolean {
  return (one, place) => {
    const before = world.supply[place]
    return (
      one.isNew || one.gone || one.elsewhere || one.open !== before?.open || one.capacity !== before.capacity
    )
  }
}

type Shape = 'nearer' | 'farther' | 'changed'

function Mark({
  shape,
  x,
  y,
  radius,
}: {
  readonly shape: Shape
  readonly x: number
  readonly y: number
  readonly radius: number
}) {
  if (shape === 'nearer') return <circle className="mark-nearer" cx={x} cy={y} r={radius} />
  if (shape === 'changed')
    return (
      <rect className="mark-changed" x={x - radius} y={y - radius} width={2 * radius} height={2 * radius} />
    )
  const path = `M${x},${y - radius}L${x + radius},${y + radius}L${x - radius},${y + radius}Z`
  return <path className="mark-farther" d={path} />
}

function Key({ shape }: { readonly shape: Shape }) {
  return (
    <svg className="state-mark" width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
      <Mark shape={shape} x={0} y={0} radius={5} />
    </svg>
  )
}
