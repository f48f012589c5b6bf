import type { PlacingCalendarAnswer } from '@laegedaekning/api/contract'
import { useWords } from '../../words/words.tsx'
import { LongBox } from '../long-table.tsx'
import { AllRows, fewOf } from '../place/long-rows.tsx'
import type { PlaceProperties } from '../place/place-page.tsx'
import { HalfYearHeads } from './half-year-heads.tsx'

type Properties = PlaceProperties & { readonly found: PlacingCalendarAnswer }

/** Courses that are composed alike and begin together, and where they are in each half-year of the years. */
export function StartTable({ found, address, change }: Properties) {
  const { t, count, say } = useWords()
  const { starts, firstYear, years } = found
  return (
    <>
      <h3>{t('placingCalendar.courses')}</h3>
      <LongBox>
        <table className="half-years half-year-starts">
          <caption>{t('placingCalendar.coursesCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('placingCalendar.begins')}</th>
              <th scope="col" className="number">
                {t('placingCalendar.count')}
              </th>
              <HalfYearHeads firstYear={firstYear} count={2 * years} />
              <th scope="col">{t('placingCalendar.why')}</th>
            </tr>
          </thead>
          <tbody>
            {fewOf(starts, address).map((row) => (
              <tr key={`${row.package} ${row.halfYear}`}>
                <th scope="row">
                  {t('placingCalendar.half', {
                    year: firstYear + (row.halfYear >> 1),
                    half: (row.halfYear % 2) + 1,
                  })}{' '}
                  <span className="small soft">{row.stays.map(({ name }) => name).join(' → ')}</span>
                </th>
                <td className="number">{count(row.courses)}</td>
                {row.at.map((sites, half) => (
                  <td key={half}>{sites.join(', ')}</td>
                ))}
                <td className="small">{say(row.text)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </LongBox>
      <AllRows count={starts.length} address={address} change={change} />
    </>
  )
}
