import { Fragment } from 'react'
import { CertaintyTag } from '../figure/tags.tsx'
import { ScrollBox } from '../table/scroll-box.tsx'
import { useWords } from '../words/words.tsx'
import { Tell } from './fan-table.tsx'
import type { RoomProperties } from './outlook-room.tsx'

/** The calculation of N32–N34 goes from 1 January 2008 to 1 January 2009. */
const [FROM, UNTIL] = [2008, 2009]

/** The calculation of 2008 as it was made (N32–N34), and the modern model on the same numbers beside it. */
export function Then2008View({ room }: { readonly room: RoomProperties }) {
  const { t, say } = useWords()
  const then = room.answer.then2008
  if (then === null) return <p className="card empty">{t('outlook.then2008.none')}</p>
  const steps = then.variants[0]?.steps ?? []
  return (
    <>
      <section className="card outlook-card" aria-labelledby="then-heading">
        <h2 id="then-heading">{t('outlook.then2008.title')}</h2>
        <p>
          {t('outlook.then2008.about')} <CertaintyTag certainty={then.certainty} />
        </p>
        <ScrollBox>
          <table>
            <caption className="unseen">{t('outlook.then2008.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('outlook.then2008.step')}</th>
                {then.variants.map(({ retirementAge }) => (
                  <th key={retirementAge} scope="col" className="number">
                    {t('outlook.then2008.age', { age: retirementAge })}
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
                      <Tell
                        value={variant.steps[index]?.value ?? null}
                        unit="ydernumre"
                        room={room}
                        part={`dengang-${variant.retirementAge}-trin-${index}`}
                        year={FROM}
                        about={`${say(step.title)}, ${t('outlook.then2008.age', { age: variant.retirementAge })}`}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr className="total">
                <th scope="row">{t('outlook.then2008.lacking')}</th>
                {then.variants.map(({ retirementAge, lacking }) => (
                  <td key={retirementAge} className="number">
                    <Tell
                      value={lacking}
                      unit="ydernumre"
                      room={room}
                      part={`dengang-${retirementAge}`}
                      year={UNTIL}
                      about={t('outlook.then2008.age', { age: retirementAge })}
                    />
                  </td>
                ))}
              </tr>
            </tfoot>
          </table>
        </ScrollBox>
      </section>
      <section className="card outlook-card" aria-labelledby="modern-heading">
        <h2 id="modern-heading">{t('outlook.then2008.modern')}</h2>
        <p>{t('outlook.then2008.modernAbout', { runs: then.modern[0]?.band80.runs ?? 0 })}</p>
        <ScrollBox>
          <table>
            <caption className="unseen">{t('outlook.then2008.modern')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('outlook.then2008.step')}</th>
                {then.modern.map(({ id, title }) => (
                  <th key={id} scope="col" className="number">
                    {say(title)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {(['vacant', 'growth', 'leaving', 'trained'] as const).map((row, index) => (
                <tr key={row}>
                  <th scope="row">{say(steps[index]?.title ?? { da: row, en: row })}</th>
                  {then.modern.map((line) => (
                    <td key={line.id} className="number">
                      <Tell
                        value={line[row] * (row === 'trained' ? -1 : 1)}
                        unit="ydernumre"
                        room={room}
                        part={`dengang-nu-${line.id}-trin-${index}`}
                        year={FROM}
                        about={`${say(steps[index]?.title ?? { da: row, en: row })}, ${say(line.title)}`}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr className="total">
                <th scope="row">{t('outlook.then2008.lacking')}</th>
                {then.modern.map(({ id, title, lacking, band80 }) => (
                  <td key={id} className="number">
                    <Tell
                      value={lacking}
                      unit="ydernumre"
                      room={room}
                      part={`dengang-nu-${id}`}
                      year={UNTIL}
                      about={say(title)}
                    />
                    <span className="ends small">
                      {(
                        [
                          ['lav', band80.low],
                          ['hoej', band80.high],
                        ] as const
                      ).map(([side, value]) => (
                        <Fragment key={side}>
                          {side === 'hoej' && ' – '}
                          <Tell
                            value={value}
                            unit="ydernumre"
                            room={room}
                            part={`dengang-nu-${id}-baand-${side}`}
                            year={UNTIL}
                            about={`${say(title)}, ${t('outlook.then2008.band')}`}
                          />
                        </Fragment>
                      ))}
                    </span>
                  </td>
                ))}
              </tr>
            </tfoot>
          </table>
        </ScrollBox>
        {then.assumptions.map((one) => (
          <p key={one.da} className="note">
            {say(one)}
          </p>
        ))}
      </section>
    </>
  )
}
