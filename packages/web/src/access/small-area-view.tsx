import type { SmallAreaRow } from '@laegedaekning/plans'
import { useWords } from '../words/words.tsx'

/** A square of addresses: what its row says. It is no area of the register, so it has no figures of its own. */
export function SmallAreaView({ row }: { readonly row: SmallAreaRow }) {
  const words = useWords()
  const { t } = words
  const km = row.kilometres.map((one) => (one === null ? '–' : words.value(one, 'kilometres')))
  return (
    <section>
      <p className="crumb">{t(`access.placings.${row.basis}`)}</p>
      <h2>{row.name}</h2>
      <dl className="pairs">
        <div>
          <dt>{t('access.columns.people')}</dt>
          <dd className="number">{words.value(row.people, 'inhabitants')}</dd>
        </div>
        <div>
          <dt>{t('access.distancesTo')}</dt>
          <dd className="number">{km.join(' · ')} km</dd>
        </div>
        <div>
          <dt>{t('access.columns.choices')}</dt>
          <dd className="number">{row.choices ?? '–'}</dd>
        </div>
      </dl>
    </section>
  )
}
