import { CertaintyTag } from '../figure/tags.tsx'
import { ScrollBox } from '../table/scroll-box.tsx'
import { useWords } from '../words/words.tsx'
import type { RoomProperties } from './outlook-room.tsx'
import { signed } from './waterfall.tsx'

/** The calculation of 2008 as it was made (N32–N34), and the modern model on the same numbers beside it. */
export function Then2008View({ room }: { readonly room: RoomProperties }) {
  const { t, say, count, value } = useWords()
  const then = room.answer.then2008
  if (then === null) return <p className="card empty">{t('outlook.then.none')}</p>
  const steps = then.variants[0]?.steps ?? []
  return (
    <>
      <section className="card outlook-card" aria-labelledby="then-heading">
        <h2 id="then-heading">{t('outlook.then.title')}</h2>
        <p>
          {t('outlook.then.about')} <CertaintyTag certainty={then.certainty} />
        </p>
        <ScrollBox>
          <table>
            <caption className="unseen">{t('outlook.then.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('outlook.then.step')}</th>
                {then.variants.map(({ retirementAge }) => (
                  <th key={retirementAge} scope="col" className="number">
                    {t('outlook.then.age', { age: retirementAge })}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {steps.map((step, index) => (
                <tr key={step.title.da}>
                  <th scope="row">
                    {say(step.title)} <span className="soft small">({step.ids.join(', ')})</span>
                  </th>
                  {then.variants.map((variant) => (
                    <td key={variant.retirementAge} className="number">
                      {index === 0
                        ? count(variant.steps[index]?.value ?? 0)
                        : signed(variant.steps[index]?.value ?? 0, count)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr className="total">
                <th scope="row">{t('outlook.then.lacking')}</th>
                {then.variants.map(({ retirementAge, lacking }) => (
                  <td key={retirementAge} className="number">
                    {count(lacking)}
                  </td>
                ))}
              </tr>
            </tfoot>
          </table>
        </ScrollBox>
      </section>
      {then.modern !== null && (
        <section className="card outlook-card" aria-labelledby="modern-heading">
          <h2 id="modern-heading">{t('outlook.then.modern')}</h2>
          <p>{t('outlook.then.modernAbout')}</p>
          <p className="big-line">
            <span className="big">{count(then.modern.mean)}</span>
          </p>
          <ul>
            {then.modern.bands.map(({ share, low, high }) => (
              <li key={share}>
                {t('outlook.then.band', {
                  share: value(share / 100, 'share'),
                  low: count(low),
                  high: count(high),
                })}
              </li>
            ))}
          </ul>
          <p className="note">{say(then.modern.what)}</p>
        </section>
      )}
    </>
  )
}
