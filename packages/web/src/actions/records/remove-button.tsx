import type { StoredRecordAnswer } from '@laegedaekning/api/contract'
import { useWords } from '../../words/words.tsx'
import type { Removal } from './use-removal.ts'

type Properties = {
  readonly record: StoredRecordAnswer
  readonly removal: Removal
  /** Whose room the words are of: what the button says, and what the history says afterwards. */
  readonly words: 'ideas' | 'portfolio'
}

/** Takes a record out, for those who may change it; the history keeps it, and brings it back. */
export function RemoveButton({ record, removal, words }: Properties) {
  const { t } = useWords()
  if (!record.mayChange) return null
  return (
    <p className="no-print">
      <button
        type="button"
        className="plain"
        disabled={removal.isRemoving}
        onClick={() => void removal.remove(record, t(`${words}.removeWhy`))}
      >
        {t(`${words}.remove`)}
      </button>
    </p>
  )
}
