import type { MovedCourseAnswer } from '@laegedaekning/api/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemNote, Waiting } from '../../register/answer.tsx'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { useWords } from '../../words/words.tsx'
import { MoveView } from './course-panel.tsx'
import { Stays } from './course-table.tsx'
import { movedCourseOptions } from './queries.ts'

type Properties = { readonly plan: string; readonly from: string; readonly to: string }

/** What it takes to move a course when the rest of its specialty may move with it; solved when the reader asks (M17). */
export function MovedPart({ plan, from, to }: Properties) {
  const { t } = useWords()
  const [wanted, setWanted] = useState(false)
  const query = useQuery({ ...movedCourseOptions(plan, from, to), enabled: wanted })
  return (
    <>
      <h3>{t('placing.course.around')}</h3>
      <p className="small soft">{t('placing.course.aroundAbout')}</p>
      {!wanted && (
        <p>
          <button type="button" className="button" onClick={() => setWanted(true)}>
            {t('placing.course.askAround')}
          </button>
        </p>
      )}
      <div aria-live="polite">
        {query.isFetching && <Waiting what={t('placing.course.askingAround')} />}
        {query.error !== null && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
        {query.data !== undefined && <Around found={query.data} />}
      </div>
    </>
  )
}

function Around({ found }: { readonly found: MovedCourseAnswer }) {
  const words = useWords()
  const { t, say } = words
  const { status, moved, changed, conflict } = found
  if (status === 'infeasible')
    return (
      <div className="around">
        <p>{t('placing.course.impossible')}</p>
        <ul>
          {conflict.map((row) => (
            <li key={row.row}>
              {say(row.text)} ({row.rule}, {row.owner})
            </li>
          ))}
        </ul>
      </div>
    )
  if (moved === null) return <p className="around">{t('placing.course.nothingFound')}</p>
  return (
    <div className="around">
      <MoveView moved={moved} words={words} />
      {status !== 'optimal' && <p>{t('placing.course.notProven')}</p>}
      <Changed rows={changed} />
    </div>
  )
}

function Changed({ rows }: { readonly rows: MovedCourseAnswer['changed'] }) {
  const { t, count } = useWords()
  return (
    <ScrollBox>
      <table>
        <caption>{t('placing.course.movesAlong')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('placing.stays')}</th>
            {[t('placing.course.before'), t('placing.course.after')].map((head) => (
              <th key={head} scope="col" className="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.package}>
              <th scope="row">
                {row.vurName}: <Stays row={row} />
              </th>
              <td className="number">{count(row.before)}</td>
              <td className="number">{count(row.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
