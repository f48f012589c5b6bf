import { Link } from '../address/link.tsx'
import { pathOf } from '../address/route.ts'
import { CertaintyTag, MadeUpTag } from '../figure/tags.tsx'
import { ScrollBox } from '../table/scroll-box.tsx'
import { ruleValue } from '../words/rule-units.ts'
import { useWords } from '../words/words.tsx'
import { Tell, TellText } from './fan-table.tsx'
import { RuleNumber } from './goal-panel.tsx'
import type { RoomProperties } from './outlook-room.tsx'
import { PastView } from './past-view.tsx'

/** How good the outlook is: how the start fits, what it rests on, how it did on the past, and what was released. */
export function QualityView({ room }: { readonly room: RoomProperties }) {
  return (
    <>
      <Calibration room={room} />
      <PastView room={room} />
      <Assumptions room={room} />
    </>
  )
}

function Calibration({ room }: { readonly room: RoomProperties }) {
  const { t, say, count } = useWords()
  const { margins, fromRegister, madeUp } = room.answer.calibration
  // the stock is fitted on the day the outlook begins, whatever year is looked at
  const year = room.source.base.frame.years[0] ?? room.question.year
  return (
    <section className="card outlook-card" aria-labelledby="calibration-heading">
      <h2 id="calibration-heading">{t('outlook.quality.calibration')}</h2>
      <p>{t('outlook.quality.calibrationAbout')}</p>
      <p>
        <Tell
          value={fromRegister}
          unit="persons"
          year={year}
          room={room}
          part="personer-register"
          about={t('outlook.quality.peopleRegister')}
        />{' '}
        {t('outlook.quality.peopleRegister')}{' '}
        <Tell
          value={madeUp}
          unit="persons"
          year={year}
          room={room}
          part="personer-opdigtet"
          about={t('outlook.quality.peopleMadeUp')}
        />{' '}
        {t('outlook.quality.peopleMadeUp')}
      </p>
      <ScrollBox>
        <table>
          <caption className="unseen">{t('outlook.quality.calibration')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('outlook.quality.margin')}</th>
              {(['wanted', 'got', 'rest', 'within'] as const).map((column) => (
                <th key={column} scope="col" className="number">
                  {t(`outlook.quality.${column}`)}
                </th>
              ))}
              <th scope="col">{t('outlook.quality.fits')}</th>
              <th scope="col">{t('outlook.quality.source')}</th>
            </tr>
          </thead>
          <tbody>
            {margins.map((margin) => (
              <tr key={margin.id}>
                <th scope="row">{say(margin.title)}</th>
                <td className="number">
                  <TellText
                    text={count(margin.target)}
                    year={year}
                    room={room}
                    part={`afstem-${margin.id}-maal`}
                    about={`${say(margin.title)}, ${t('outlook.quality.wanted')}`}
                  />
                </td>
                <td className="number">
                  <TellText
                    text={count(margin.got)}
                    year={year}
                    room={room}
                    part={`afstem-${margin.id}`}
                    about={say(margin.title)}
                  />
                </td>
                <td className="number">
                  <Tell
                    value={margin.remainder}
                    unit="number"
                    year={year}
                    room={room}
                    part={`afstem-${margin.id}-rest`}
                    about={`${say(margin.title)}, ${t('outlook.quality.rest')}`}
                  />
                </td>
                <td className="number">
                  ±{' '}
                  <Tell
                    value={margin.uncertainty}
                    unit="share"
                    year={year}
                    room={room}
                    part={`afstem-${margin.id}-bredde`}
                    about={`${say(margin.title)}, ${t('outlook.quality.within')}`}
                  />
                </td>
                <td className={margin.within ? undefined : 'worse'}>
                  {t(margin.within ? 'outlook.quality.inside' : 'outlook.quality.outside')}
                </td>
                <td>
                  <SourceName room={room} id={margin.source} /> <CertaintyTag certainty={margin.certainty} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}

/** Publisher and year of a source, leading to its entry in the bibliography. */
function SourceName({ room, id }: { readonly room: RoomProperties; readonly id: string }) {
  const { language } = useWords()
  const source = room.answer.sources.find((one) => one.id === id)
  const path = pathOf({ page: 'data', part: 'kilder' })
  return (
    <Link href={`${path}${language === 'en' ? '?sprog=en' : ''}#${id}`}>
      {source === undefined || source.publisher === ''
        ? id
        : `${source.publisher}, ${source.date.slice(0, 4)}`}
    </Link>
  )
}

/** Everything the outlook rests on, each with value, date, evidence, certainty and source (F24). */
function Assumptions({ room }: { readonly room: RoomProperties }) {
  const words = useWords()
  const { t, say, language } = words
  const search = language === 'en' ? '?sprog=en' : ''
  return (
    <section className="card outlook-card" aria-labelledby="assumptions-heading">
      <h2 id="assumptions-heading">{t('outlook.quality.assumptions')}</h2>
      <ScrollBox>
        <table>
          <caption className="unseen">{t('outlook.quality.assumptions')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('outlook.quality.assumption')}</th>
              <th scope="col" className="number">
                {t('outlook.quality.value')}
              </th>
              <th scope="col">{t('outlook.quality.evidence')}</th>
              <th scope="col">{t('outlook.quality.certainty')}</th>
              <th scope="col">{t('outlook.quality.prior')}</th>
              <th scope="col">{t('outlook.quality.source')}</th>
            </tr>
          </thead>
          <tbody>
            {room.answer.assumptions.map((one) => (
              <tr key={`${one.input} ${one.parameter ?? one.title.da} ${one.source}`}>
                <th scope="row">
                  {one.parameter === null ? (
                    say(one.title)
                  ) : (
                    <Link href={`${pathOf({ page: 'rule', key: one.parameter })}${search}`}>
                      {say(one.title)}
                    </Link>
                  )}{' '}
                  {one.madeUp && <MadeUpTag />}
                </th>
                <td className="number">
                  {one.value === null ? (
                    '–'
                  ) : (
                    <RuleNumber rule={one} text={ruleValue(one.value, one.unit, words)} />
                  )}
                </td>
                <td>{one.evidence}</td>
                <td>{t(`certainty.${one.certainty}`)}</td>
                <td>{one.uncertain ? t('outlook.quality.inBand') : ''}</td>
                <td>
                  <SourceName room={room} id={one.source} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}
