import { API, addressOf } from '@laegedaekning/api/contract'
import { useState } from 'react'
import { useWords } from '../words/words.tsx'

const FORMATS = ['csv', 'csv-int', 'xlsx', 'json'] as const

type Properties = {
  /** Which table, in the word of the API. */
  readonly file: string
  readonly query: Readonly<Record<string, string | number>>
}

/** The table of the view as files, its address, and print. */
export function PlanDownloads({ file, query }: Properties) {
  const { t, language } = useWords()
  const [told, setTold] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href)
      setTold(t('download.copied'))
    } catch {
      setTold(t('download.copyByHand', { address: window.location.href }))
    }
  }
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
