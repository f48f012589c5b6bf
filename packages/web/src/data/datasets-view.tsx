import type { Certainty } from '@laegedaekning/domain'
import { useQuery } from '@tanstack/react-query'
import { Link } from '../address/link.tsx'
import { useHref } from '../app/shell.tsx'
import { CertaintyTag, MadeUpTag } from '../figure/tags.tsx'
import { Answer } from '../register/answer.tsx'
import { datasetsOptions } from '../register/queries.ts'
import { ScrollBox } from '../table/scroll-box.tsx'
import { useWords } from '../words/words.tsx'

/** What is loaded: kinds of fact by source, with days, counts and whether they are invented. */
export function DatasetsView() {
  const words = useWords()
  const { t, say } = words
  const href = useHref()
  const query = useQuery(datasetsOptions)
  return (
    <Answer query={query}>
      {({ datasets }) =>
        datasets.length === 0 ? (
          <div className="empty card">
            <p>{t('datasets.empty')}</p>
            <Link className="button primary" href={href({ page: 'data', part: 'import' })}>
              {t('datasets.import')}
            </Link>
          </div>
        ) : (
          <ScrollBox>
            <table>
              <caption>{t('datasets.caption')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('datasets.kind')}</th>
                  <th scope="col">{t('datasets.source')}</th>
                  <th scope="col" className="number">
                    {t('datasets.facts')}
                  </th>
                  <th scope="col">{t('datasets.period')}</th>
                  <th scope="col">{t('datasets.certainty')}</th>
                </tr>
              </thead>
              {[...Map.groupBy(datasets, ({ kind }) => kind)].map(([kind, members]) => (
                <tbody key={kind} className="rowgroup">
                  {members.map((one, index) => (
                    <tr key={`${one.source}-${one.certainty}-${one.madeUp}`}>
                      {index === 0 && (
                        <th scope="rowgroup" rowSpan={members.length}>
                          {say(one.kindName)}
                        </th>
                      )}
                      <td>
                        <Link href={`${href({ page: 'data', part: 'kilder' })}#${one.source}`}>
                          {one.title}
                        </Link>
                      </td>
                      <td className="number">{words.count(one.facts)}</td>
                      <td>
                        {words.date(one.from)}
                        {one.latestFrom !== one.from && ` – ${words.date(one.latestFrom)}`}
                      </td>
                      <td className="steady">
                        <Sureness madeUp={one.madeUp} certainty={one.certainty} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              ))}
            </table>
          </ScrollBox>
        )
      }
    </Answer>
  )
}

function Sureness({ madeUp, certainty }: { readonly madeUp: boolean; readonly certainty: Certainty }) {
  const { t } = useWords()
  if (madeUp) return <MadeUpTag />
  return certainty === 'sourced' ? t('certainty.sourced') : <CertaintyTag certainty={certainty} />
}
