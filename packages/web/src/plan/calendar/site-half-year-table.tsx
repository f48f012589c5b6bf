import type { PlacingCalendarAnswer } from '@laegedaekning/api/contract'
import { useWords } from '../../words/words.tsx'
import { LongBox } from '../long-table.tsx'
import { type Told, ToldAmount } from '../told-figure.tsx'
import { findBeyond } from './calendar-figures.ts'
import { HalfYearHeads } from './half-year-heads.tsx'

type Properties = { readonly found: PlacingCalendarAnswer; readonly figures: readonly Told[] }

/** How many are at each site at a time, against its places; the most crowded first. */
export function SiteHalfYearTable({ found, figures }: Properties) {
  const { t } = useWords()
  const rows = found.sites.toSorted((a, b) => b.beyond - a.beyond || (a.name < b.name ? -1 : 1))
  const length = Math.max(0, ...rows.map(({ trainees }) => trainees.length))
  return (
    <>
      <h3>{t('placingCalendar.sites')}</h3>
      <LongBox>
        <table className="half-years">
          <caption>{t('placingCalendar.sitesCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('placingCalendar.site')}</th>
              {[t('placingCalendar.room'), t('placingCalendar.most'), t('placingCalendar.beyond')].map(
                (head) => (
                  <th key={head} scope="col" className="number">
                    {head}
                  </th>
                ),
              )}
              <HalfYearHeads firstYear={found.firstYear} count={length} isNumber />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.name}</th>
                <Whole row={row} told={findBeyond(figures, row.id)} />
                {row.trainees.map((there, half) => (
                  <Trainees key={half} there={there} room={row.room} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </LongBox>
    </>
  )
}

type Row = PlacingCalendarAnswer['sites'][number]

function Whole({ row, told }: { readonly row: Row; readonly told: Told | undefined }) {
  const { t } = useWords()
  if (told === undefined) return null
  return (
    <>
      <td className="number">
        {row.room === null ? t('placingCalendar.noRoom') : <ToldAmount told={told} value={row.room} />}
      </td>
      <td className="number">
        <ToldAmount told={told} value={row.most} />
      </td>
      <td className="number">
        <ToldAmount told={told} value={row.beyond} />
      </td>
    </>
  )
}

function Trainees({ there, room }: { readonly there: number; readonly room: number | null }) {
  const { t, value } = useWords()
  const isOver = room !== null && there - room > 1e-6
  return (
    <td className="number">
      {there < 1e-9 ? '' : value(there, unitOf(there))}
      {isOver && (
        <strong>
          <span aria-hidden="true"> !</span>
          <span className="unseen"> {t('placingCalendar.over')}</span>
        </strong>
      )}
    </td>
  )
}

/** Whole where it is whole, else with two decimals. */
function unitOf(trainees: number): 'months' | 'per-1000-inhabitants' {
  return Math.abs(trainees - Math.round(trainees)) < 0.005 ? 'months' : 'per-1000-inhabitants'
}
