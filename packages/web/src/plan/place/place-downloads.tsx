import { API, addressOf } from '@laegedaekning/api/contract'
import { useWords } from '../../words/words.tsx'
import { MapButtons } from '../plan-downloads.tsx'
import { useTakeAlong } from '../use-take-along.ts'

const SHEETS = ['xlsx', 'csv', 'csv-int'] as const

/** The plan as files, its map as a drawing, its address, and print. */
export function PlaceDownloads({ plan }: { readonly plan: string }) {
  const { t, language } = useWords()
  const { told, copy, draw } = useTakeAlong()
  const addressOfFormat = (format: string) =>
    addressOf(API.downloadPlacing.path, { plan }, { format, sprog: language })
  return (
    <section className="card action-card no-print" aria-labelledby="publish-heading">
      <h2 id="publish-heading">{t('placing.publish')}</h2>
      <p className="small soft">{t('placing.publishNote')}</p>
      <div className="take-along">
        <a href={addressOfFormat('pdf')} download>
          {t('placing.pdf')}
        </a>
        {SHEETS.map((format) => (
          <a key={format} href={addressOfFormat(format)} download>
            {t(`download.${format}`)}
          </a>
        ))}
        <a href={addressOfFormat('json')} download>
          {t('placing.json')}
        </a>
        <MapButtons save={(kind) => void draw(`laegedaekning_uddannelsesplan_${plan.slice(0, 12)}`, kind)} />
        <button type="button" className="plain" onClick={() => void copy()}>
          {t('download.copy')}
        </button>
        <button type="button" className="plain" onClick={() => window.print()}>
          {t('placing.print')}
        </button>
        <output className="told">{told}</output>
      </div>
    </section>
  )
}
