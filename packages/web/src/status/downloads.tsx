import { API, addressOf, type DownloadFormat } from '@laegedaekning/api/contract'
import { useState } from 'react'
import { type StatusQuestion, statusQuery } from '../register/queries.ts'
import { useWords } from '../words/words.tsx'
import { savePicture } from './picture.ts'

const FILES: readonly DownloadFormat[] = ['csv', 'csv-int', 'xlsx', 'json', 'svg']

/** Takes the table and the picture along: files, picture, address and print. Each says what happened. */
export function Downloads({ question }: { readonly question: StatusQuestion }) {
  const { language } = useWords()
  return (
    <FileLinks
      hrefOf={(format) =>
        addressOf(API.downloadStatus.path, {}, { ...statusQuery(question), format, sprog: language })
      }
    />
  )
}

/** The links and buttons, for any table that comes in these formats. */
export function FileLinks({ hrefOf }: { readonly hrefOf: (format: DownloadFormat) => string }) {
  const { t } = useWords()
  const [told, setTold] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href)
      setTold(t('download.copied'))
    } catch {
      setTold(t('download.copyByHand', { address: window.location.href }))
    }
  }
  const picture = async () => {
    setTold(t('download.drawing'))
    const saved = await savePicture(hrefOf('svg'))
    setTold(t(saved ? 'download.drawn' : 'download.notDrawn'))
  }
  return (
    <section className="take-along" aria-label={t('download.label')}>
      {FILES.map((format) => (
        <a key={format} href={hrefOf(format)} download>
          {t(`download.${format}`)}
        </a>
      ))}
      <button type="button" className="plain" onClick={() => void picture()}>
        {t('download.png')}
      </button>
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
