import type { ReactNode } from 'react'
import { Link } from '../address/link.tsx'
import { useWords } from '../words/words.tsx'

type Properties = {
  readonly active: 'ascending' | 'descending' | null
  /** Address of the same table in the order that a click gives. */
  readonly href: string
  readonly className?: string
  readonly children: ReactNode
}

/** A column head that orders its table. The order stands in the address, so it is a link; `aria-sort` says what holds now. */
export function SortHeader({ active, href, className, children }: Properties) {
  const { t } = useWords()
  return (
    <th scope="col" className={className} aria-sort={active ?? 'none'}>
      <Link className="sorter" href={href}>
        {children}
        {active !== null && <span aria-hidden="true">{active === 'ascending' ? '\u00a0▴' : '\u00a0▾'}</span>}
        <span className="unseen">{t('table.order')}</span>
      </Link>
    </th>
  )
}
