import { Link } from '../address/link.tsx'
import { useHref } from '../app/shell.tsx'
import { useWords } from '../words/words.tsx'

/** The parts of the Status room: the figures of areas, and who can reach a doctor. */
export function StatusParts({ here }: { readonly here: 'status' | 'access' }) {
  const { t } = useWords()
  const href = useHref()
  return (
    <nav className="tabs parts" aria-label={t('access.parts')}>
      <Link href={href({ page: 'status' })} aria-current={here === 'status' ? 'page' : undefined}>
        {t('access.figures')}
      </Link>
      <Link href={href({ page: 'access' })} aria-current={here === 'access' ? 'page' : undefined}>
        {t('access.title')}
      </Link>
    </nav>
  )
}
