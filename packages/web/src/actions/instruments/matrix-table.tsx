import type { API, ResultOf } from '@laegedaekning/api/contract'
import { cellWords, INSTRUMENT_NAMES } from '@laegedaekning/rules'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { useWords } from '../../words/words.tsx'

/** What the advisor answers over the API. */
export type AdviceAnswer = ResultOf<(typeof API)['adviseInstruments']>

const EFFORTS = ['does-not-contribute', 'contributes'] as const
const AREAS = ['ordinary', 'special'] as const

/** The matrix with its 16 cells; the four that the question points at are marked, also in words. */
export function MatrixTable({ advice }: { readonly advice: AdviceAnswer['advice'] }) {
  const { t } = useWords()
  return (
    <ScrollBox>
      <table className="matrix">
        <caption>{t('instruments.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('instruments.effort')}</th>
            {AREAS.map((area) => (
              <th key={area} scope="col">
                {t(`instruments.areas.${area}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {EFFORTS.map((effort) => (
            <tr key={effort}>
              <th scope="row">{t(`instruments.effortRows.${effort}`)}</th>
              {AREAS.map((area) => (
                <MatrixCells
                  key={area}
                  cells={advice.cells.filter((cell) => cell.effort === effort && cell.area === area)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function MatrixCells({ cells }: { readonly cells: AdviceAnswer['advice']['cells'] }) {
  const { t, say } = useWords()
  const chosen = cells.some((cell) => cell.chosen)
  return (
    <td className={chosen ? 'chosen-cell' : undefined}>
      {chosen && <strong className="small">{t('instruments.chosen')}</strong>}
      <ul className="cell-list">
        {cells.map((cell) => (
          <li key={cell.instrument}>
            {say(INSTRUMENT_NAMES[cell.instrument])}: <strong>{say(cellWords(cell))}</strong>{' '}
            {cell.printed !== cell.value && (
              <span className="small soft">
                {t('instruments.printed', {
                  value: say(cellWords({ ...cell, value: cell.printed })).toLowerCase(),
                })}{' '}
              </span>
            )}
            <span className="small soft">({cell.ids.join(', ')})</span>
          </li>
        ))}
      </ul>
    </td>
  )
}
