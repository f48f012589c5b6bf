import { Link } from '../address/link.tsx'
import { useHref } from '../app/shell.tsx'
import { useWords } from '../words/words.tsx'

/** The parts of the Status room: the figures of areas, who can reach a doctor, one place, and what if. */
export function StatusParts({ here }: { readonly here: 'status' | 'access' | 'find-place' | 'what-if' }) {
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
      <Link href={href({ page: 'find-place' })} aria-current={here === 'find-place' ? 'page' : undefined}>
        {t('place.title')}
      </Link>
      <Link href={href({ page: 'what-if' })} aria-current={here === 'what-if' ? 'page' : undefined}>
        {t('whatIf.title')}
      </Link>
    </nav>
  )
}
