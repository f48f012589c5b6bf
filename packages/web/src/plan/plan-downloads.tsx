import { API, addressOf } from '@laegedaekning/api/contract'
import { useWords } from '../words/words.tsx'
import { useTakeAlong } from './use-take-along.ts'

const FORMATS = ['csv', 'csv-int', 'xlsx', 'json'] as const

type Properties = {
  /** Which table, in the word of the API. */
  readonly file: string
  readonly query: Readonly<Record<string, string | number>>
  /** Name of the file of the map, where the view has one. */
  readonly map?: string
}

/** The table of the view as files, its map as a picture, its address, and print. */
export function PlanDownloads({ file, query, map }: Properties) {
  const { t, language } = useWords()
  const { told, copy, draw } = useTakeAlong()
  return (
    <section className="take-along" aria-label={t('download.label')}>
      {FORMATS.map((format) => (
        <a
          key={format}
          href={addressOf(API.downloadTraining.path, {}, { ...query, fil: file, format, sprog: language })}
          download
        >
          {t(`download.${format}`)}
        </a>
      ))}
      {map !== undefined && <MapButtons save={(kind) => void draw(map, kind)} />}
      <button type="button" className="plain" onClick={() => void copy()}>
        {t('download.copy')}
      </button>
      <button type="button" className="plain" onClick={() => window.print()}>
        {t('download.print')}
      </button>
      <output className="told">{told}</output>
    </section>
  )
}

/** The map of the view as a drawing, and as a picture. */
export function MapButtons({ save }: { readonly save: (kind: 'svg' | 'png') => void }) {
  const { t } = useWords()
  return (['svg', 'png'] as const).map((kind) => (
    <button key={kind} type="button" className="plain" onClick={() => save(kind)}>
      {t(`plan.mapFile.${kind}`)}
    </button>
  ))
}
