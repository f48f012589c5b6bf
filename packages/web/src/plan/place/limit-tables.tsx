import type { PlacingAnswer } from '@laegedaekning/api/contract'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { plainNumber } from '../../words/rule-units.ts'
import { upperFirst } from '../../words/upper-first.ts'
import { useWords } from '../../words/words.tsx'
import { type Told, ToldAmount } from '../told-figure.tsx'
import { findTold } from './place-figures.ts'

type Properties = { readonly answer: PlacingAnswer }
type BrokenProperties = Properties & { readonly figures: readonly Told[] }

/** Limits that the plan breaks, as little as can be, each with its rule and the one who can change it. */
export function BrokenLimits({ answer, figures }: BrokenProperties) {
  const words = useWords()
  const { t, say } = words
  const number = (value: number) => plainNumber(Math.round(value * 100) / 100, words)
  return (
    <section className="card action-card" aria-labelledby="broken-heading">
      <h2 id="broken-heading">{t('placing.broken')}</h2>
      <ScrollBox>
        <table>
          <caption className="unseen">{t('placing.broken')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('placing.limit')}</th>
              <th scope="col">{t('placing.rule')}</th>
              <th scope="col">{t('placing.owner')}</th>
              <th scope="col">{t('placing.limitIs')}</th>
              <th scope="col" className="number">
                {t('placing.has')}
              </th>
              <th scope="col" className="number">
                {t('placing.brokenBy')}
              </th>
            </tr>
          </thead>
          <tbody>
            {answer.broken.map((row) => {
              const told = findTold(figures, 'g', row.row)
              return (
                <tr key={row.row}>
                  <th scope="row">{upperFirst(say(row.text))}</th>
                  <td>{row.rule}</td>
                  <td>{row.owner}</td>
                  <td>
                    {[
                      row.lower === null ? '' : t('placing.atLeast', { value: number(row.lower) }),
                      row.upper === null ? '' : t('placing.atMost', { value: number(row.upper) }),
                    ]
                      .filter((part) => part !== '')
                      .join(', ')}
                  </td>
                  <td className="number">
                    {told !== undefined && <ToldAmount told={told} value={row.activity} />}
                  </td>
                  <td className="number">
                    {told !== undefined && <ToldAmount told={told} value={row.breach} />} {say(row.unit)}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}

/** The rules that cannot all be kept: with any one of them gone, the rest can. */
export function Conflicts({ answer }: Properties) {
  const { t, say } = useWords()
  return (
    <section className="card action-card" aria-labelledby="conflict-heading">
      <h2 id="conflict-heading">{t('placing.conflicts')}</h2>
      {answer.conflicts.map(({ rows }) => (
        <ul key={rows.map(({ row }) => row).join(' ')} className="place-conflict">
          {rows.map(({ row, rule, owner, text }) => (
            <li key={row}>
              {upperFirst(say(text))} ({rule}, {owner})
            </li>
          ))}
        </ul>
      ))}
      <p className="soft">{t('placing.conflictsNote')}</p>
    </section>
  )
}
