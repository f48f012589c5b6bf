import type { PlacingAnswer } from '@laegedaekning/api/contract'
import { useWords } from '../../words/words.tsx'
import { LongBox } from '../long-table.tsx'
import { type Told, ToldAmount, ToldPart } from '../told-figure.tsx'
import { stageKey } from './difference-figures.ts'

type Properties = { readonly answer: PlacingAnswer; readonly figures: readonly Told[] }

/** The objectives in the order in which they decide: value, what is proven, gap. */
export function StageTable({ answer, figures }: Properties) {
  const { t, say } = useWords()
  const number = (stage: PlacingAnswer['stages'][number], value: number) => {
    const told = figures.find(({ key }) => key === stageKey(stage))
    return told === undefined ? null : <ToldAmount told={told} value={value} />
  }
  const gap = (stage: PlacingAnswer['stages'][number]) => {
    const told = figures.find(({ key }) => key === stageKey(stage))
    return told === undefined ? null : <ToldPart told={told} symbol="R" />
  }
  return (
    <section className="card action-card" aria-labelledby="stages-heading">
      <h2 id="stages-heading">{t('placing.stages')}</h2>
      <p className="small soft">{t('placing.stagesNote')}</p>
      <LongBox>
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
                  {number(stage, stage.value)} {say(stage.unit)}
                </td>
                <td className="number">
                  {stage.bound === null ? t('placing.noBound') : number(stage, stage.bound)}
                </td>
                <td className="number">{stage.gap === null ? '–' : gap(stage)}</td>
                <td>{t(stage.status === 'optimal' ? 'placing.proven' : 'placing.notProven')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </LongBox>
    </section>
  )
}
