import { type ReactNode, useId } from 'react'
import { Link } from '../address/link.tsx'
import { SkipLink } from '../app/skip-link.tsx'
import { ScrollBox } from '../table/scroll-box.tsx'
import { useWords } from '../words/words.tsx'
import type { PlanPart } from './parts.ts'
import { type PlanAddress, planHref } from './plan-address.ts'

/** Rows of a long table that are shown at first. */
const FIRST_ROWS = 30

/** The rows that the address asks for: the first of them, or all. */
export function shownRows<T>(rows: readonly T[], address: PlanAddress): readonly T[] {
  return address.rows === 'alle' ? rows : rows.slice(0, FIRST_ROWS)
}

/** How many of the rows are shown, for the caption. */
export function ShownCount({ shown, all }: { readonly shown: number; readonly all: number }) {
  const { t } = useWords()
  return shown < all ? t('table.someShown', { shown, count: all }) : t('table.allShown', { count: all })
}

type Properties = { readonly part: PlanPart; readonly address: PlanAddress; readonly count: number }

/** The way to all rows of a long table, and back to the first; nothing where all of them are first. */
export function RowsLink({ part, address, count }: Properties) {
  const { t } = useWords()
  if (count <= FIRST_ROWS) return null
  const all = address.rows === 'alle'
  return (
    <p>
      <Link className="button" href={planHref(part, { ...address, rows: all ? 'foerste' : 'alle' })}>
        {all ? t('table.showFirst', { shown: FIRST_ROWS }) : t('table.showAll', { count })}
      </Link>
    </p>
  )
}

/** Room for a table with many figures, each of which is a stop for Tab: a link takes a reader by keyboard past them. */
export function LongBox({ children }: { readonly children: ReactNode }) {
  const { t } = useWords()
  const end = useId()
  return (
    <>
      <SkipLink to={end} text={t('table.skip')} />
      <ScrollBox>{children}</ScrollBox>
      <div id={end} tabIndex={-1} />
    </>
  )
}
