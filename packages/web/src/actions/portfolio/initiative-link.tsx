import type { PortfolioStatus } from '@laegedaekning/domain'
import { Link } from '../../address/link.tsx'
import { useHref } from '../../app/shell.tsx'
import { useWords } from '../../words/words.tsx'

/** The title of an own initiative as a link to all about it. */
export function InitiativeLink({ id, title }: { readonly id: string; readonly title: string }) {
  const href = useHref()
  return <Link href={href({ page: 'actions', part: 'portefoelje', item: id })}>{title}</Link>
}

/** How far an own initiative has come, in a word. */
export function StatusTag({ status }: { readonly status: PortfolioStatus }) {
  const { t } = useWords()
  return (
    <span className={status === 'stopped' ? 'tag' : 'tag calm'}>{t(`portfolio.statuses.${status}`)}</span>
  )
}
