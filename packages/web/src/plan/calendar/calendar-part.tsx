import type { PlacingAnswer, PlacingCalendarAnswer } from '@laegedaekning/api/contract'
import { useQuery } from '@tanstack/react-query'
import { ListField } from '../../actions/form-fields.tsx'
import { ProblemNote, Waiting } from '../../register/answer.tsx'
import { danishOrder } from '../../table/danish-order.ts'
import { useWords } from '../../words/words.tsx'
import { MOST_CALENDAR_YEARS } from '../place/place-address.ts'
import type { PlaceProperties } from '../place/place-page.tsx'
import type { Told } from '../told-figure.tsx'
import { calendarOptions } from './calendar-query.ts'
import { SiteHalfYearTable } from './site-half-year-table.tsx'
import { StartTable } from './start-table.tsx'

type Properties = PlaceProperties & { readonly answer: PlacingAnswer; readonly figures: readonly Told[] }

/** The courses of one specialty and training region of the plan by half-year (M14), solved when the reader chooses them. */
export function CalendarPart({ answer, figures, address, change }: Properties) {
  const { t } = useWords()
  const query = useQuery(calendarOptions(answer.plan, address))
  const groups = new Map(
    answer.courses.map(({ post, specialty, vurName }) => [post, `${specialty}, ${vurName}`]),
  )
  return (
    <section className="card action-card" aria-labelledby="calendar-heading">
      <h2 id="calendar-heading">{t('placingCalendar.title')}</h2>
      <p className="small soft">{t('placingCalendar.about')}</p>
      <div className="action-form no-print">
        <ListField
          id="calendar-group"
          label={t('placingCalendar.group')}
          value={groups.has(address.group) ? address.group : ''}
          choices={[
            { value: '', text: t('placingCalendar.choose') },
            ...[...groups]
              .toSorted(([, a], [, b]) => danishOrder(a, b))
              .map(([value, text]) => ({ value, text })),
          ]}
          change={(group) => change({ group }, 'replace')}
        />
        <ListField
          id="calendar-years"
          label={t('placingCalendar.years')}
          value={String(address.years)}
          choices={Array.from({ length: MOST_CALENDAR_YEARS }, (_, before) => ({
            value: String(before + 1),
            text: t('placingCalendar.yearsOf', { count: before + 1 }),
          }))}
          change={(years) => change({ years: Number(years) }, 'replace')}
        />
      </div>
      <div aria-live="polite">
        {query.isFetching && <Waiting what={t('placingCalendar.computing')} />}
        {query.error !== null && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
        {query.data !== undefined && <Proof found={query.data} />}
      </div>
      {query.data !== undefined && query.data.starts.length > 0 && (
        <>
          <SiteHalfYearTable found={query.data} figures={figures} />
          <StartTable found={query.data} address={address} change={change} />
        </>
      )}
    </section>
  )
}

/** Whether fewer could be beyond the places. */
function Proof({ found: { status, beyond } }: { readonly found: PlacingCalendarAnswer }) {
  const { t, value } = useWords()
  const { value: found, bound } = beyond
  if (status === 'nothing-found' || found === null)
    return <p className="problem">{t('placingCalendar.nothing')}</p>
  const isLeast = bound !== null && found - bound < 1e-6
  const said =
    found < 1e-6
      ? t('placingCalendar.allRoom')
      : isLeast
        ? t('placingCalendar.proven', { value: value(found, 'number') })
        : bound === null
          ? t('placingCalendar.notProvenUnknown', { value: value(found, 'number') })
          : t('placingCalendar.notProven', { value: value(found, 'number'), bound: value(bound, 'number') })
  return <p className="answer-sentence">{said}</p>
}
