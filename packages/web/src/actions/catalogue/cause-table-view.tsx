import { CATALOGUE_TEXTS } from '@laegedaekning/api/contract'
import { causeTable } from '@laegedaekning/plans'
import { CAUSES, type Initiative } from '@laegedaekning/rules'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { useWords } from '../../words/words.tsx'
import { InitiativeLink, StatusTag } from './initiative-item.tsx'

/** Cause × initiative as Region Midtjylland's table of 2023 has it; inferred marks are told from certain ones (Q6). */
export function CauseTableView({ initiatives }: { readonly initiatives: readonly Initiative[] }) {
  const { t, say } = useWords()
  const { rows, totals } = causeTable(initiatives)
  if (rows.length === 0) return <p className="empty card">{t('catalogue.noCauses')}</p>
  return (
    <>
      <p className="note">{t('catalogue.causeNote')}</p>
      <ScrollBox>
        <table>
          <caption>{t('catalogue.causeCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('catalogue.initiative')}</th>
              {CAUSES.map((cause) => (
                <th key={cause} scope="col">
                  {cause} {say(CATALOGUE_TEXTS.cause[cause])}
                </th>
              ))}
              <th scope="col">{t('catalogue.status')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ initiative, marks }) => (
              <tr key={initiative.id}>
                <th scope="row">
                  <InitiativeLink id={initiative.id} title={say(initiative.title)} />
                </th>
                {marks.map((mark, index) => (
                  <td key={CAUSES[index]}>{mark === null ? '–' : t(`catalogue.mark.${mark}`)}</td>
                ))}
                <td>
                  <StatusTag status={initiative.state.status} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('catalogue.total')}</th>
              {totals.map(({ cause, certain, inferred }) => (
                <td key={cause}>{t('catalogue.totals', { certain, inferred })}</td>
              ))}
              <td>–</td>
            </tr>
          </tfoot>
        </table>
      </ScrollBox>
    </>
  )
}
