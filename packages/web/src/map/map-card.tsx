import type { OutlinesAnswer } from '@laegedaekning/api/contract'
import type { AreaId } from '@laegedaekning/domain'
import { drawMap, type StatusTable } from '@laegedaekning/plans'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Answer } from '../register/answer.tsx'
import { outlinesOptions } from '../register/queries.ts'
import { useWords } from '../words/words.tsx'
import { Legend } from './legend.tsx'
import { StatusMap } from './status-map.tsx'

type Properties = {
  readonly table: StatusTable
  readonly known: string | null
  readonly chosen: AreaId | null
  readonly choose: (area: AreaId) => void
}

/** The map with its legend, or why there is none. */
export function MapCard({ table, known, chosen, choose }: Properties) {
  const { t } = useWords()
  const query = useQuery(outlinesOptions(table.request.level, table.request.date, known))
  return (
    <div className="board-map">
      <Answer query={query} waiting={t('map.waiting')}>
        {({ outlines }) => <Drawn outlines={outlines} table={table} chosen={chosen} choose={choose} />}
      </Answer>
    </div>
  )
}

type DrawnProperties = Omit<Properties, 'known'> & { readonly outlines: OutlinesAnswer['outlines'] }

function Drawn({ outlines, table, chosen, choose }: DrawnProperties) {
  const { t } = useWords()
  // drawn anew for other areas, not for other numbers: a slider says many numbers a second
  const areas = table.rows
    .map(({ area }) => area.id)
    .toSorted()
    .join(' ')
  const drawing = useMemo(() => {
    const inTable = new Set<string>(areas.split(' '))
    const shown = outlines.filter(({ area }) => inTable.has(area))
    return shown.length === 0 ? null : drawMap(shown, { width: 560, inset: true })
  }, [outlines, areas])
  if (drawing === null) return <p className="empty">{t('map.noOutlines')}</p>
  return (
    <>
      <StatusMap table={table} drawing={drawing} chosen={chosen} choose={choose} />
      <Legend table={table} drawing={drawing} />
    </>
  )
}
