import type { Certainty } from '@laegedaekning/domain'
import { useWords } from '../words/words.tsx'

/** How sure a figure is, when it is anything but found with its owner. */
export function CertaintyTag({ certainty }: { readonly certainty: Certainty }) {
  const { t } = useWords()
  if (certainty === 'sourced') return null
  return <span className="tag">{t(`certainty.${certainty}`)}</span>
}

/** Stands beside everything that rests on invented data. */
export function MadeUpTag() {
  const { t } = useWords()
  return <span className="tag">{t('figure.madeUp')}</span>
}
