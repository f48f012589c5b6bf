import { useWords } from '../../words/words.tsx'
import type { PlaceProperties } from './place-page.tsx'

/** Rows of a long table that are shown before the reader asks for all of them. */
const FEW = 40

/** The rows of a long table that the address asks for. */
export function fewOf<T>(rows: readonly T[], { rows: asked }: PlaceProperties['address']): readonly T[] {
  return asked === 'alle' ? rows : rows.slice(0, FEW)
}

type Properties = PlaceProperties & { readonly count: number }

/** The way to all rows of the plan's tables; nothing where they are shown. */
export function AllRows({ count, address, change }: Properties) {
  const { t } = useWords()
  if (address.rows === 'alle' || count <= FEW) return null
  return (
    <p className="no-print">
      <button type="button" className="button" onClick={() => change({ rows: 'alle' }, 'replace')}>
        {t('placing.showAll', { count })}
      </button>
    </p>
  )
}
