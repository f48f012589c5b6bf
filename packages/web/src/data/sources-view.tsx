import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { MadeUpTag } from '../figure/tags.tsx'
import { Answer } from '../register/answer.tsx'
import { sourcesOptions } from '../register/queries.ts'
import { useWords } from '../words/words.tsx'

/** The bibliography: what every figure and rule rests on. */
export function SourcesView() {
  const { t } = useWords()
  const query = useQuery(sourcesOptions)
  const isThere = query.data !== undefined
  useEffect(() => {
    const wanted = decodeURIComponent(window.location.hash.slice(1))
    if (isThere && wanted !== '') document.getElementById(wanted)?.scrollIntoView()
  }, [isThere])
  return (
    <Answer query={query}>
      {({ sources }) => (
        <dl className="terms">
          {sources.map((source) => (
            <div key={source.id} id={source.id}>
              <dt>
                {source.title} {source.madeUp && <MadeUpTag />}
              </dt>
              <dd>
                {source.publisher}, {source.date} · {t(`certainty.${source.certainty}`)}
              </dd>
              <dd className="small soft">
                {source.terms}
                {source.note !== null && ` · ${source.note}`}
              </dd>
              {source.address?.startsWith('https://') === true && (
                <dd className="small">
                  <a href={source.address} rel="noreferrer">
                    {source.address}
                  </a>
                </dd>
              )}
            </div>
          ))}
        </dl>
      )}
    </Answer>
  )
}
