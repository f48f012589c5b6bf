import { findPlainDate } from '@laegedaekning/domain'
import { useQuery } from '@tanstack/react-query'
import { changeParameters } from '../address/history.ts'
import { Link } from '../address/link.tsx'
import { pathOf } from '../address/route.ts'
import { datasetsOptions } from '../register/queries.ts'
import { useWords } from '../words/words.tsx'

/** On every screen while invented data are loaded, and while practices are only presumed: said before it is asked. */
export function MadeUpStrip() {
  const { t, language } = useWords()
  const { data } = useQuery(datasetsOptions)
  if (data === undefined) return null
  const presumed = data.datasets.some(
    ({ kind, certainty, madeUp }) => kind === 'practice' && certainty === 'inferred' && !madeUp,
  )
  if (!data.madeUp && !presumed) return null
  const href = `${pathOf({ page: 'data', part: 'indhold' })}${language === 'en' ? '?sprog=en' : ''}`
  return (
    <div className="strip" role="note">
      <p>
        {data.madeUp && (
          <>
            <strong>{t('strip.example')}</strong> {t('strip.madeUp')}{' '}
          </>
        )}
        {presumed && `${t('strip.presumed')} `}
        <Link href={href}>{t('strip.what')}</Link>
      </p>
    </div>
  )
}

/** »Som kendt den …«: the register as it was known then, with the way back to all that is known. */
export function KnownStrip({ known }: { readonly known: string | null }) {
  const words = useWords()
  const { t } = words
  if (known === null) return null
  const day = findPlainDate(known)
  const when = day === undefined ? words.instant(known) : words.date(day)
  return (
    <div className="strip known" role="note">
      <p>
        {t('strip.known', { when })}{' '}
        <button type="button" className="plain" onClick={() => changeParameters({ kendt: null })}>
          {t('strip.showAll')}
        </button>
      </p>
    </div>
  )
}
