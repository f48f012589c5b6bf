import type { PlacingAnswer } from '@laegedaekning/api/contract'
import { formatNumber } from '@laegedaekning/domain'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { useWords } from '../../words/words.tsx'

/** The objectives in the order in which they decide: value, what is proven, gap. */
export function StageTable({ answer }: { readonly answer: PlacingAnswer }) {
  const { t, say, value: shown, language } = useWords()
  const number = (value: number) => {
    const rounded = Math.round(value * 100) / 100
    return formatNumber(rounded, Number.isInteger(rounded) ? 0 : 2, language)
  }
  return (
    <section className="card action-card" aria-labelledby="stages-heading">
      <h2 id="stages-heading">{t('placing.stages')}</h2>
      <p className="small soft">{t('placing.stagesNote')}</p>
      <ScrollBox>
        <table>
          <caption className="unseen">{t('placing.stages')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('placing.stage')}</th>
              <th scope="col" className="number">
                {t('placing.value')}
              </th>
              <th scope="col" className="number">
                {t('placing.bound')}
              </th>
              <th scope="col" className="number">
                {t('placing.gap')}
              </th>
              <th scope="col">{t('placing.proof')}</th>
            </tr>
          </thead>
          <tbody>
            {answer.stages.map((stage) => (
              <tr key={`${stage.objective} ${stage.level}`}>
                <th scope="row">{say(stage.title)}</th>
                <td className="number">
                  {number(stage.value)} {say(stage.unit)}
                </td>
                <td className="number">
                  {stage.bound === null ? t('placing.noBound') : number(stage.bound)}
                </td>
                <td className="number">{stage.gap === null ? '–' : shown(stage.gap, 'share')}</td>
                <td>{t(stage.status === 'optimal' ? 'placing.proven' : 'placing.notProven')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}
