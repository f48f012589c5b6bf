import type { RecordOrigin } from '@laegedaekning/domain'
import { Link } from '../../address/link.tsx'
import { useHref } from '../../app/shell.tsx'
import { useWords } from '../../words/words.tsx'
import { useRecordHref } from '../records/record-href.ts'

/** Where an initiative comes from, with a link to it. */
export function Origin({ origin }: { readonly origin: RecordOrigin | null }) {
  const { t } = useWords()
  const href = useHref()
  const recordHref = useRecordHref()
  if (origin === null) return null
  const { kind, id } = origin
  const to =
    kind === 'catalogue' ? href({ page: 'actions', part: 'katalog', item: id }) : recordHref(kind, id)
  return (
    <p className="note">
      {t(`portfolio.copyFrom.${kind}`)} <Link href={to}>{id}</Link>
    </p>
  )
}
