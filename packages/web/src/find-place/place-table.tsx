import type { PlaceAnswered } from '@laegedaekning/api/contract'
import { useState } from 'react'
import { MadeUpTag } from '../figure/tags.tsx'
import { ScrollBox } from '../table/scroll-box.tsx'
import { useWords } from '../words/words.tsx'

type Answer = PlaceAnswered['answer']
type Practice = Answer['practices'][number]

/** Rows shown before »Vis alle«. */
const FIRST_ROWS = 8

/** Whether a practice takes new patients, as a key of the interface's words. */
export function stateOf({ open }: Pick<Practice, 'open'>): 'isOpen' | 'isClosed' | 'isNotSaid' {
  return open === null ? 'isNotSaid' : open ? 'isOpen' : 'isClosed'
}

/** The practices near the place, nearest first, with every way of measuring. */
export function PlaceTable({
  answer,
  basis,
}: {
  readonly answer: Answer
  readonly basis: PlaceAnswered['basis']
}) {
  const words = useWords()
  const { t } = words
  const [all, setAll] = useState(false)
  const byRoad = answer.choices.some((choice) => choice.basis === 'road')
  const rows = basis === 'road' ? answer.practices.toSorted(byRoadFirst) : answer.practices
  const shown = all ? rows : rows.slice(0, FIRST_ROWS)
  const km = (value: number | null) => (value === null ? '–' : words.value(value, 'kilometres'))
  if (rows.length === 0) return <p className="empty">{t('place.noPractices')}</p>
  return (
    <section className="card place-practices">
      <ScrollBox>
        <table>
          <caption>{t('place.practices', { count: rows.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('place.practice')}</th>
              <th scope="col">{t('place.state')}</th>
              <th scope="col" className="number" aria-sort={basis === 'road' ? undefined : 'ascending'}>
                {t('place.kmStraight')}
              </th>
              <th scope="col" className="number">
                {t('place.kmDetour')}
              </th>
              {byRoad && (
                <>
                  <th scope="col" className="number" aria-sort={basis === 'road' ? 'ascending' : undefined}>
                    {t('place.kmRoad')}
                  </th>
                  <th scope="col" className="number">
                    {t('place.minutes')}
                  </th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  {one.name} <span className="small soft">{one.kommuneName}</span>{' '}
                  {one.madeUp && <MadeUpTag />}
                </th>
                <td>
                  <StateMark practice={one} /> {t(`place.${stateOf(one)}`)}
                </td>
                <td className="number">{km(one.straightKm)}</td>
                <td className="number">{km(one.detourKm)}</td>
                {byRoad && (
                  <>
                    <td className="number">{km(one.roadKm)}</td>
                    <td className="number">
                      {one.roadMinutes === null ? '–' : words.count(Math.round(one.roadMinutes))}
                    </td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {rows.length > FIRST_ROWS && (
        <button type="button" className="plain small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('place.fewer') : t('place.more', { count: rows.length })}
        </button>
      )}
      {answer.practicesWithoutPlace > 0 && (
        <p className="small soft">{t('place.withoutPlace', { count: answer.practicesWithoutPlace })}</p>
      )}
    </section>
  )
}

function byRoadFirst(a: Practice, b: Practice): number {
  return (a.roadKm ?? Infinity) - (b.roadKm ?? Infinity) || a.straightKm - b.straightKm
}

/** Open, closed or not said, by shape as well as by word. */
function StateMark({ practice }: { readonly practice: Practice }) {
  return (
    <svg className="state-mark" width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
      <PracticeMark open={practice.open} size={4} />
    </svg>
  )
}

/** A filled disc is open, a cross is closed, a ring has not said. */
export function PracticeMark({ open, size }: { readonly open: boolean | null; readonly size: number }) {
  if (open === false)
    return (
      <path
        className="mark-closed"
        d={`M${-size},${-size}L${size},${size}M${-size},${size}L${size},${-size}`}
      />
    )
  return <circle className={open === true ? 'mark-open' : 'mark-unsaid'} r={size} />
}
