import { API, addressOf, COMPARISON_FORMATS } from '@laegedaekning/api/contract'
import { useWords } from '../../words/words.tsx'

/** The comparison as files, and print. */
export function CompareDownloads({ a, b }: { readonly a: string; readonly b: string }) {
  const { t, language } = useWords()
  return (
    <section className="take-along no-print" aria-label={t('download.label')}>
      {COMPARISON_FORMATS.map((format) => (
        <a
          key={format}
          href={addressOf(API.downloadComparison.path, {}, { a, b, format, sprog: language })}
          download
        >
          {t(`download.${format}`)}
        </a>
      ))}
      <button type="button" className="plain" onClick={() => window.print()}>
        {t('download.print')}
      </button>
    </section>
  )
}
