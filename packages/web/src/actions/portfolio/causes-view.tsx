import { CATALOGUE_TEXTS } from '@laegedaekning/api/contract'
import type { OwnInitiative, PlainDate } from '@laegedaekning/domain'
import { portfolioTable } from '@laegedaekning/plans'
import { CAUSES } from '@laegedaekning/rules'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { useWords } from '../../words/words.tsx'
import { InitiativeLink, StatusTag } from './initiative-link.tsx'

type Properties = { readonly initiatives: readonly OwnInitiative[]; readonly today: PlainDate }

/** Cause × own initiative, as Region Midtjylland's table of 2023 has it (S3, I17). */
export function CausesView({ initiatives, today }: Properties) {
  const { t, say, date } = useWords()
  const { rows, totals, withoutCause } = portfolioTable(initiatives)
  return (
    <>
      <p className="note">{t('portfolio.causeNote')}</p>
      <ScrollBox>
        <table>
          <caption>{t('portfolio.causeCaption', { date: date(today) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('portfolio.column.title')}</th>
              {CAUSES.map((cause) => (
                <th key={cause} scope="col">
                  {cause} {say(CATALOGUE_TEXTS.cause[cause])}
                </th>
              ))}
              <th scope="col">{t('portfolio.column.status')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ initiative, marks }) => (
              <tr key={initiative.id}>
                <th scope="row">
                  <InitiativeLink id={initiative.id} title={initiative.title} />
                </th>
                {marks.map((mark, index) => (
                  <td key={CAUSES[index]}>{mark ? t('portfolio.marked') : '–'}</td>
                ))}
                <td>
                  <StatusTag status={initiative.status} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('portfolio.total')}</th>
              {totals.map((total) => (
                <td key={total.cause}>{total.initiatives}</td>
              ))}
              <td>–</td>
            </tr>
          </tfoot>
        </table>
      </ScrollBox>
      {withoutCause > 0 && (
        <p className="small soft">{t('portfolio.withoutCause', { count: withoutCause })}</p>
      )}
    </>
  )
}
