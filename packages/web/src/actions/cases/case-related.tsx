import { getStoredBody } from '@laegedaekning/domain'
import { useQuery } from '@tanstack/react-query'
import { Link } from '../../address/link.tsx'
import { meOptions } from '../../sign-in/session.ts'
import { useWords } from '../../words/words.tsx'
import { recordsOptions } from '../records/queries.ts'
import { useRecordHref } from '../records/record-href.ts'

/** The decisions and guarantees that name the case, for those who may read them. */
export function CaseRelated({ id }: { readonly id: string }) {
  const { t } = useWords()
  const href = useRecordHref()
  const may = useQuery(meOptions).data?.may ?? []
  const decisions = useQuery({
    ...recordsOptions('stored-decision', null),
    enabled: may.includes('read-decisions'),
  })
  const guarantees = useQuery({
    ...recordsOptions('stored-guarantee', null),
    enabled: may.includes('read-guarantees'),
  })
  const decided = (decisions.data?.records ?? [])
    .map((record) => getStoredBody('stored-decision', { ...record.body, id: record.id }))
    .filter(({ caseId }) => caseId === id)
  const given = (guarantees.data?.records ?? [])
    .map((record) => getStoredBody('stored-guarantee', { ...record.body, id: record.id }))
    .filter(({ caseId }) => caseId === id)
  if (decided.length + given.length === 0) return null
  return (
    <section aria-labelledby="case-related">
      <h2 id="case-related">{t('cases.related')}</h2>
      <ul>
        {decided.map((one) => (
          <li key={`decision ${one.id}`}>
            <Link href={href('stored-decision', one.id)}>{one.title}</Link>
          </li>
        ))}
        {given.map((one) => (
          <li key={`guarantee ${one.id}`}>
            <Link href={href('stored-guarantee', one.id)}>{one.title}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
