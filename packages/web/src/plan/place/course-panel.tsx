import type { PlacedCourseAnswer } from '@laegedaekning/api/contract'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Answer } from '../../register/answer.tsx'
import { plainNumber } from '../../words/rule-units.ts'
import { useWords, type Words } from '../../words/words.tsx'
import { Stays } from './course-table.tsx'
import { MovedPart } from './moved-part.tsx'
import type { PlaceProperties } from './place-page.tsx'
import { courseOptions } from './queries.ts'

type Properties = PlaceProperties & { readonly plan: string }
type Moved = NonNullable<PlacedCourseAnswer['runnerUp']>

/** Why courses are where they are: tight limits, runner-up, and what would break if one of them moved. */
export function CoursePanel({ plan, address, change }: Properties) {
  const { t } = useWords()
  const query = useQuery(courseOptions(plan, address.course, address.to))
  const heading = useRef<HTMLHeadingElement>(null)
  const { course } = address
  useEffect(() => {
    if (course !== '') heading.current?.focus()
  }, [course])
  return (
    <section className="card action-card no-print" aria-labelledby="course-heading">
      <h2 id="course-heading" ref={heading} tabIndex={-1}>
        {t('placing.course.title')}
      </h2>
      <Answer query={query}>
        {(answer) => <Reasons plan={plan} answer={answer} address={address} change={change} />}
      </Answer>
      <button type="button" className="button" onClick={() => change({ course: '', to: '' })}>
        {t('placing.course.close')}
      </button>
    </section>
  )
}

type ReasonsProperties = Properties & { readonly answer: PlacedCourseAnswer }

function Reasons({ plan, answer, address, change }: ReasonsProperties) {
  const words = useWords()
  const { t, say } = words
  const { course, tight, runnerUp, others, asked } = answer
  return (
    <>
      <p>
        {course.count} × {course.specialty}, {course.vurName}: <Stays row={course} />
      </p>
      <h3>{t('placing.course.tight')}</h3>
      {tight.length === 0 ? (
        <p>{t('placing.course.noTight')}</p>
      ) : (
        <ul>
          {tight.map((row) => (
            <li key={row.row}>
              {say(row.text)} ({row.rule}, {row.owner}): {plainNumber(rounded(row.activity), words)} /{' '}
              {plainNumber(rounded(row.limit), words)} {say(row.unit)}
            </li>
          ))}
        </ul>
      )}
      <h3>{t('placing.course.runnerUp')}</h3>
      {runnerUp === null ? (
        <p>{t('placing.course.noRunnerUp')}</p>
      ) : (
        <MoveView moved={runnerUp} words={words} />
      )}
      {others.length > 0 && (
        <label className="field place-move">
          {t('placing.course.move')}
          <select value={address.to} onChange={(event) => change({ to: event.target.value }, 'replace')}>
            <option value="">{t('placing.course.choose')}</option>
            {others.map((one) => (
              <option key={one.package} value={one.package}>
                {one.stays.map(({ months, name }) => t('placing.stayOf', { months, name })).join(', ')}
              </option>
            ))}
          </select>
        </label>
      )}
      <div aria-live="polite">
        {asked !== null && (
          <>
            <h3>{t('placing.course.alone')}</h3>
            <MoveView moved={asked} words={words} />
          </>
        )}
      </div>
      {asked !== null && (
        <MovedPart
          key={`${course.package} ${asked.package}`}
          plan={plan}
          from={course.package}
          to={asked.package}
        />
      )}
    </>
  )
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

/** What a move changes in each objective, and the limits that it breaks. */
export function MoveView({ moved, words }: { readonly moved: Moved; readonly words: Words }) {
  const { t, say } = words
  return (
    <div className="moved">
      <p>
        <strong>
          <Stays row={moved} />
        </strong>
      </p>
      <p>
        {t('placing.course.changes')}: {moved.losses.length === 0 && t('placing.course.nothing')}
      </p>
      {moved.losses.length > 0 && (
        <ul>
          {moved.losses.map(({ objective, level, title, unit, change }) => (
            <li key={`${objective} ${level}`}>
              {say(title)}: {change > 0 ? '+' : ''}
              {plainNumber(rounded(change), words)} {say(unit)}
            </li>
          ))}
        </ul>
      )}
      <p>
        {t('placing.course.breaks')}: {moved.breaks.length === 0 && t('placing.course.noBreaks')}
      </p>
      {moved.breaks.length > 0 && (
        <ul>
          {moved.breaks.map((row) => (
            <li key={row.row}>
              {say(row.text)} ({row.rule}, {row.owner}){row.hard && `, ${t('placing.course.hard')}`}: +
              {plainNumber(rounded(row.by), words)} {say(row.unit)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
