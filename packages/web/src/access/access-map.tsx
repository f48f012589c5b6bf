import type { AccessAnswer, OutlinesAnswer } from '@laegedaekning/api/contract'
import { findAreaId } from '@laegedaekning/domain'
import { type DrawnMap, drawMap } from '@laegedaekning/plans'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Link } from '../address/link.tsx'
import { PracticeMark } from '../find-place/place-table.tsx'
import { Legend } from '../map/legend.tsx'
import { StatusMap } from '../map/status-map.tsx'
import { Answer } from '../register/answer.tsx'
import { outlinesOptions } from '../register/queries.ts'
import { useWords } from '../words/words.tsx'
import type { AccessAddress } from './access-address.ts'
import { SmallAreaLegend } from './small-area-legend.tsx'
import { SmallAreaMap } from './small-area-map.tsx'

type Properties = {
  readonly answer: AccessAnswer
  readonly address: AccessAddress
  readonly chooseArea: (area: string) => void
  readonly choosePractice: (practice: string) => void
  readonly hrefWith: (patch: Partial<AccessAddress>) => string
}

/** The map of areas or of small areas, with the practices as marks; the table beside it holds the same. */
export function AccessMapCard({ answer, address, ...properties }: Properties) {
  const { t } = useWords()
  const { request } = answer.table
  const query = useQuery(outlinesOptions(request.level, request.date, address.known))
  return (
    <div className="board-map">
      <Answer query={query} waiting={t('map.waiting')}>
        {({ outlines }) => <Drawn outlines={outlines} answer={answer} address={address} {...properties} />}
      </Answer>
    </div>
  )
}

const WIDTH = 560

/** Up to so many practices are shown without being asked for; above it the marks are small. */
const MANY = 400

type DrawnProperties = Properties & { readonly outlines: OutlinesAnswer['outlines'] }

function Drawn({ outlines, answer, address, chooseArea, choosePractice, hrefWith }: DrawnProperties) {
  const { t } = useWords()
  const { table, smallAreas } = answer
  const drawing = useMemo(() => {
    const inTable = new Set(table.rows.map(({ area }) => area.id))
    const shown = outlines.filter(({ area }) => inTable.has(area))
    return shown.length === 0 ? null : drawMap(shown, { width: WIDTH, inset: true })
  }, [outlines, table])
  if (drawing === null) return <p className="empty">{t('map.noOutlines')}</p>
  const shown = address.marks === 'vis' || (address.marks === 'auto' && answer.practices.length <= MANY)
  const marks =
    shown || address.practice !== '' ? (
      <PracticeMarks
        practices={shown ? answer.practices : answer.practices.filter(({ id }) => id === address.practice)}
        drawing={drawing}
        chosen={address.practice}
        choose={choosePractice}
      />
    ) : null
  return (
    <>
      {smallAreas === null ? (
        <StatusMap
          table={table}
          drawing={drawing}
          chosen={findAreaId(address.area) ?? null}
          choose={chooseArea}
          over={marks}
        />
      ) : (
        <SmallAreaMap
          answer={answer}
          drawing={drawing}
          chosen={address.area}
          choose={chooseArea}
          over={marks}
        />
      )}
      {smallAreas === null ? <Legend table={table} drawing={drawing} /> : <SmallAreaLegend answer={answer} />}
      <MarkLegend shown={shown} hrefWith={hrefWith} />
    </>
  )
}

type MarksProperties = {
  readonly practices: AccessAnswer['practices']
  readonly drawing: DrawnMap
  readonly chosen: string
  readonly choose: (practice: string) => void
}

/** The practices: a disc is open, a cross is closed, a ring has not said. The lists in the panel reach the same by keyboard. */
function PracticeMarks({ practices, drawing, chosen, choose }: MarksProperties) {
  const size = practices.length > MANY ? 1.5 : 3.5
  return (
    <g className="practice-marks" aria-hidden="true">
      {practices.map(({ id, lat, lon, open }) => {
        const { x, y } = drawing.pointOf(lon, lat)
        return (
          <g
            key={id}
            transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
            className={id === chosen ? 'practice chosen-practice' : 'practice'}
            onClick={() => choose(id)}
          >
            <PracticeMark open={open} size={id === chosen ? size * 2 : size} />
          </g>
        )
      })}
    </g>
  )
}

const STATES = [
  [true, 'isOpen'],
  [false, 'isClosed'],
  [null, 'isNotSaid'],
] as const

function MarkLegend({ shown, hrefWith }: { readonly shown: boolean } & Pick<Properties, 'hrefWith'>) {
  const { t } = useWords()
  return (
    <p className="small mark-legend">
      {shown &&
        STATES.map(([open, key]) => (
          <span key={key} className="map-key">
            <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
              <PracticeMark open={open} size={4} />
            </svg>{' '}
            {t(`place.${key}`)}
          </span>
        ))}
      <Link href={hrefWith({ marks: shown ? 'skjul' : 'vis' })}>
        {t(shown ? 'access.hideMarks' : 'access.showMarks')}
      </Link>
    </p>
  )
}
