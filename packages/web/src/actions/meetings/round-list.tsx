import { type AreaId, getStoredBody } from '@laegedaekning/domain'
import { useQuery } from '@tanstack/react-query'
import { Link } from '../../address/link.tsx'
import { useHref } from '../../app/shell.tsx'
import { Answer } from '../../register/answer.tsx'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { useWords } from '../../words/words.tsx'
import { authorName } from '../records/author.ts'
import { recordsOptions } from '../records/queries.ts'

/** The rounds that have been planned or held, newest change first. */
export function RoundList({ region }: { readonly region: AreaId | null }) {
  const words = useWords()
  const { t } = words
  const href = useHref()
  const query = useQuery(recordsOptions('meeting-round', region))
  return (
    <section aria-labelledby="rounds-heading">
      <h2 id="rounds-heading">{t('meetings.rounds')}</h2>
      <Answer query={query}>
        {({ records }) =>
          records.length === 0 ? (
            <p className="empty">{t('meetings.noRounds')}</p>
          ) : (
            <ScrollBox>
              <table className="rounds">
                <caption className="unseen">{t('meetings.rounds')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('meetings.name')}</th>
                    <th scope="col">{t('meetings.heldOn')}</th>
                    <th scope="col" className="number">
                      {t('meetings.municipalities')}
                    </th>
                    <th scope="col" className="number">
                      {t('meetings.decisions')}
                    </th>
                    <th scope="col">{t('meetings.lastChanged')}</th>
                  </tr>
                </thead>
                <tbody>
                  {records.map((record) => {
                    const round = getStoredBody('meeting-round', record.body)
                    return (
                      <tr key={record.id}>
                        <th scope="row">
                          <Link href={href({ page: 'actions', part: 'moeder', item: record.id })}>
                            {round.title}
                          </Link>
                        </th>
                        <td>{round.heldOn === null ? t('meetings.notHeld') : words.date(round.heldOn)}</td>
                        <td className="number">{words.count(round.municipalities.length)}</td>
                        <td className="number">{words.count(round.decisions.length)}</td>
                        <td>
                          {authorName(record.changedBy, words)} · {words.instant(record.changedAt)}
                        </td>
                      </tr>
                    )
                  })}
                </tbody>
              </table>
            </ScrollBox>
          )
        }
      </Answer>
    </section>
  )
}
