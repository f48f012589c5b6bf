import { getStoredBody } from '@laegedaekning/domain'
import { useQuery } from '@tanstack/react-query'
import { Link } from '../../address/link.tsx'
import { Answer } from '../../register/answer.tsx'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { useWords } from '../../words/words.tsx'
import { authorName } from '../records/author.ts'
import { recordsOptions } from '../records/queries.ts'
import { useRecordHref } from '../records/record-href.ts'
import { findDecision } from './find-decision.ts'

/** The decisions that have been kept, latest first. */
export function StoredDecisions() {
  const words = useWords()
  const { t, say } = words
  const recordHref = useRecordHref()
  const query = useQuery(recordsOptions('stored-decision', null))
  return (
    <Answer query={query}>
      {({ records }) =>
        records.length === 0 ? (
          <p className="empty">{t('stored.noDecisions')}</p>
        ) : (
          <ScrollBox>
            <table className="stored-list">
              <caption className="unseen">{t('stored.decisions')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('stored.title')}</th>
                  <th scope="col">{t('decisions.kindMenu')}</th>
                  <th scope="col">{t('stored.decidedOn')}</th>
                  <th scope="col">{t('decisions.answer')}</th>
                  <th scope="col">{t('stored.by')}</th>
                </tr>
              </thead>
              <tbody>
                {records.map((record) => {
                  const body = getStoredBody('stored-decision', record.body)
                  const decision = findDecision(body.decision)
                  return (
                    <tr key={record.id}>
                      <th scope="row">
                        <Link href={recordHref('stored-decision', record.id)}>{body.title}</Link>
                      </th>
                      <td>{decision === undefined ? '–' : t(`decisions.kind.${decision.kind}`)}</td>
                      <td>{words.date(body.decidedOn)}</td>
                      <td>
                        {decision !== undefined && (
                          <>
                            <strong>{t(`decisions.tone.${decision.tone}`)}</strong> {say(decision.sentence)}
                          </>
                        )}
                      </td>
                      <td>{authorName(record.createdBy, words)}</td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </ScrollBox>
        )
      }
    </Answer>
  )
}
