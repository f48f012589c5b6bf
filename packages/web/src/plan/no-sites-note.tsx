import { useQuery } from '@tanstack/react-query'
import { Link } from '../address/link.tsx'
import { useHref } from '../app/shell.tsx'
import { datasetsOptions } from '../register/queries.ts'
import { useWords } from '../words/words.tsx'

/** Where the register has no training sites, most of the room is empty: says why, and how they get in. */
export function NoSitesNote() {
  const { t } = useWords()
  const href = useHref()
  const { data } = useQuery(datasetsOptions)
  if (data === undefined || data.datasets.some(({ kind }) => kind === 'site')) return null
  // a made-up register of an edition before this room had practices, but no sites
  const isOld = data.datasets.some(({ kind, madeUp }) => kind === 'practice' && madeUp)
  return (
    <div className="note">
      <p>
        <strong>{t('plan.noSites.what')}</strong> {t(isOld ? 'plan.noSites.old' : 'plan.noSites.own')}
      </p>
      {isOld && (
        <ol>
          <li>
            {t('plan.noSites.write')} <code>npx laegedaekning example eksempel</code>
          </li>
          <li>
            {t('plan.noSites.load')} <code>{FILES.join(', ')}</code>
          </li>
        </ol>
      )}
      <p>
        <Link href={href({ page: 'data', part: 'import' })}>{t('plan.import.go')}</Link>
      </p>
    </div>
  )
}

/** The tables of training in the made-up register, as `laegedaekning example` writes them. */
const FILES = [
  'uddannelsessteder.csv',
  'uddannelseskapacitet.csv',
  'forloebsdele.csv',
  'uddannelsesforloeb.csv',
] as const
