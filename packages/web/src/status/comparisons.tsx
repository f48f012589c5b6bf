import { type AreaId, DENMARK, levelOf, type PlainDate } from '@laegedaekning/domain'
import { COMPARISON_KINDS, type ComparisonKind, dayOneYearBefore, type StatusRow } from '@laegedaekning/plans'
import { useQueries } from '@tanstack/react-query'
import { FigureButton } from '../figure/figure-button.tsx'
import type { FigureTarget } from '../figure/target.ts'
import { figureOptions } from '../register/queries.ts'
import { useWords } from '../words/words.tsx'

type Properties = {
  readonly row: StatusRow
  readonly indicator: string
  readonly date: PlainDate
  readonly known: string | null
  /** The chosen comparison stands first. */
  readonly first: ComparisonKind
  readonly parents: readonly { readonly id: AreaId; readonly name: string }[]
  /** How many areas the rank is among; `null` leaves the rank out. */
  readonly among: number | null
}

/** The area against country, own region, norm and last year, in words; one that does not exist is left out. */
export function Comparisons({ row, indicator, date, known, first, parents, among }: Properties) {
  const words = useWords()
  const { t, say } = words
  const kinds = [first, ...COMPARISON_KINDS.filter((kind) => kind !== first)]
  const answers = useQueries({
    queries: kinds.map((kind) => figureOptions(row.area.id, indicator, date, kind, known)),
  })
  const where = { indicator, date, area: row.area.id, parents }
  return (
    <dl className="compared-list">
      {kinds.map((kind, index) => {
        const comparison = kind === first ? row.comparison : answers[index]?.data?.row.comparison
        if (comparison === null || comparison === undefined) return null
        const target = targetOfComparison(kind, where)
        return (
          <div key={kind}>
            <dt>{say(comparison.with)}</dt>
            <dd className="number">
              <FigureButton
                target={target}
                figure={{ value: comparison.value, missing: null, unit: row.figure.unit }}
                about={say(comparison.with)}
              />
            </dd>
            <dd className={comparison.judgement}>{say(comparison.words)}</dd>
          </div>
        )
      })}
      {among !== null && row.rank !== null && (
        <div>
          <dt>{t('panel.rank')}</dt>
          <dd className="number">{t('panel.rankOf', { rank: row.rank, count: among })}</dd>
          <dd />
        </div>
      )}
    </dl>
  )
}

type Where = Pick<Properties, 'indicator' | 'date' | 'parents'> & { readonly area: AreaId }

/** Which figure a comparison's number is: the country's, the region's, last year's, or the area's own with its norm. */
export function targetOfComparison(
  kind: ComparisonKind,
  { indicator, date, area, parents }: Where,
): FigureTarget {
  const own: FigureTarget = { indicator, area, date, part: null }
  if (kind === 'land') return { ...own, area: DENMARK }
  if (kind === 'aaret-foer') return { ...own, date: dayOneYearBefore(date) }
  const region = parents.find(({ id }) => levelOf(id) === 'region')
  return kind === 'region' && region !== undefined ? { ...own, area: region.id } : own
}
