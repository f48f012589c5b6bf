import type { FillingAnswer } from '@laegedaekning/api/contract'
import { MadeUpTag } from '../../figure/tags.tsx'
import { shortName } from '../../status/short-name.ts'
import { danishOrder } from '../../table/danish-order.ts'
import { useWords } from '../../words/words.tsx'
import { LongBox } from '../long-table.tsx'
import { ToldFigure } from '../told-figure.tsx'
import { type FillingRow, toldOfRow } from './filling-state.ts'
import { PartlyTold } from './partly-told.tsx'

/** Specialty × training region: the share filled, and under it the part of the shortfall that the share hides. */
export function SpecialtyView({ answer }: { readonly answer: FillingAnswer }) {
  const { t } = useWords()
  const tops = [...new Map(answer.rows.map(({ place }) => [place.id, place]))].map(([, place]) => place)
  const specialties = [...new Set(answer.rows.map(({ specialty }) => specialty))].toSorted(danishOrder)
  const rowOf = (specialty: string, place: string) =>
    answer.rows.find((row) => row.specialty === specialty && row.place.id === place)
  const emptiest = answer.rows
    .filter(
      ({ specialty, place, share }) => specialty !== '' && place.level !== 'land' && share.value !== null,
    )
    .toSorted((a, b) => (a.share.value ?? 0) - (b.share.value ?? 0))[0]
  return (
    <>
      {emptiest !== undefined && <Finding row={emptiest} />}
      <p className="soft small">
        {t('plan.filling.specialtyIntro')} {answer.madeUp && <MadeUpTag />}
      </p>
      <LongBox>
        <table>
          <caption>{t('plan.filling.specialtyCaption', { year: answer.year })}</caption>
          <thead>
            <tr>
              <th scope="col" aria-sort="ascending">
                {t('plan.specialty')}
              </th>
              {tops.map(({ id, name, level }) => (
                <th key={id} scope="col" className="number">
                  {level === 'land' ? t('plan.country') : shortName(name, 'vur')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {specialties.map((specialty) => (
              <tr key={specialty}>
                <th scope="row">{specialty === '' ? t('plan.filling.together') : specialty}</th>
                {tops.map(({ id }) => (
                  <Cell key={id} row={rowOf(specialty, id)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </LongBox>
    </>
  )
}

function Finding({ row }: { readonly row: FillingRow }) {
  const { t, figure } = useWords()
  return (
    <h2>
      {t('plan.filling.specialtyFinding', {
        specialty: row.specialty,
        vur: shortName(row.place.name, 'vur'),
        share: figure(row.share),
      })}
    </h2>
  )
}

function Cell({ row }: { readonly row: FillingRow | undefined }) {
  const { t } = useWords()
  if (row === undefined) return <td className="number soft">–</td>
  const { share, smoothing } = toldOfRow(row)
  return (
    <td className="number">
      <ToldFigure told={share} />
      <PartlyTold row={row} />
      {smoothing !== null && smoothing.hiddenShare.figure.value !== null && (
        <span className="plan-under small soft">
          {t('plan.filling.hides')} <ToldFigure told={smoothing.hiddenShare} />
        </span>
      )}
    </td>
  )
}
