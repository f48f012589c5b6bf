import type { PlacingAnswer } from '@laegedaekning/api/contract'
import { Link } from '../../address/link.tsx'
import { pathOf } from '../../address/route.ts'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { ruleValue } from '../../words/rule-units.ts'
import { useWords } from '../../words/words.tsx'

/** What a plan rests on: numbers of knowledge/ with their certainty, notes, and the engine with its checksum. */
export function BasisView({ answer }: { readonly answer: PlacingAnswer }) {
  const words = useWords()
  const { t, say, language } = words
  const search = language === 'en' ? '?sprog=en' : ''
  const { assumptions, notes, engine } = answer
  return (
    <section className="card action-card" aria-labelledby="basis-heading">
      <h2 id="basis-heading">{t('placing.basis')}</h2>
      <ul>
        {notes.map((note) => (
          <li key={note.da}>{say(note)}</li>
        ))}
      </ul>
      <ScrollBox>
        <table>
          <caption className="unseen">{t('placing.basis')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('placing.assumption')}</th>
              <th scope="col" className="number">
                {t('placing.value')}
              </th>
              <th scope="col">{t('placing.source')}</th>
            </tr>
          </thead>
          <tbody>
            {assumptions.map((rule) => (
              <tr key={rule.title.da}>
                <th scope="row">
                  <Link href={`${pathOf({ page: 'rule', key: rule.parameter })}${search}`}>
                    {say(rule.title)}
                  </Link>
                </th>
                <td className="number">
                  {rule.value === null ? '–' : ruleValue(rule.value, rule.unit, words)}
                </td>
                <td>
                  <Link href={`${pathOf({ page: 'data', part: 'kilder' })}${search}#${rule.source}`}>
                    {rule.source}
                  </Link>
                  , {t(`certainty.${rule.certainty}`)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {engine !== null && (
        <p className="small soft">
          {t('placing.engine', {
            version: engine.version,
            seed: engine.seed,
            hash: engine.inputHash.slice(0, 16),
          })}
        </p>
      )}
    </section>
  )
}
