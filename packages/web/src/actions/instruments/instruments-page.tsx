import type { PlainDate } from '@laegedaekning/domain'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { readAddress, writeAddress } from '../../address/codec.ts'
import { moveTo, usePlace } from '../../address/history.ts'
import { pathOf } from '../../address/route.ts'
import { Notices } from '../../app/notices.tsx'
import { PageHeading } from '../../app/page-heading.tsx'
import { DateField } from '../../form/date-field.tsx'
import { Answer } from '../../register/answer.tsx'
import { client, datesOptions } from '../../register/queries.ts'
import { useWords } from '../../words/words.tsx'
import { AreaField } from '../area-field.tsx'
import { ChoiceField } from '../form-fields.tsx'
import { ReasonList } from '../reason-list.tsx'
import { INSTRUMENTS_CODEC, type InstrumentsAddress } from './instruments-address.ts'
import { type AdviceAnswer, MatrixTable } from './matrix-table.tsx'

/** The instrument advisor (A4): area, effort and horizon in, the matrix of 2008 and the rules of later law out. */
export function InstrumentsPage() {
  const { t } = useWords()
  const place = usePlace()
  const { state: address, notices } = readAddress(INSTRUMENTS_CODEC, place.search)
  const dates = useQuery(datesOptions)
  return (
    <>
      <PageHeading text={t('instruments.title')} />
      <p className="soft">{t('instruments.intro')}</p>
      <Notices address={notices} />
      <Answer query={dates}>
        {({ today }) => <AtDate address={address} date={address.date ?? today} />}
      </Answer>
    </>
  )
}

const adviceOptions = (address: InstrumentsAddress, date: PlainDate) => {
  const challenge = { 'efter-udpegning': undefined, saerlig: 'special', 'ikke-saerlig': 'ordinary' } as const
  const given = challenge[address.challenge]
  const body = {
    date,
    effort: address.effort === 'bidrager' ? ('contributes' as const) : ('does-not-contribute' as const),
    horizon: address.horizon === 'midlertidig' ? ('temporary' as const) : ('open-ended' as const),
    ...(address.area === null ? {} : { area: address.area }),
    ...(given === undefined ? {} : { challenge: given }),
  }
  return queryOptions({
    queryKey: ['advice', body],
    queryFn: ({ signal }) => client.adviseInstruments({ body, signal }),
    placeholderData: (before) => before,
  })
}

type AtDateProperties = { readonly address: InstrumentsAddress; readonly date: PlainDate }

function AtDate({ address, date }: AtDateProperties) {
  const { t } = useWords()
  const query = useQuery(adviceOptions(address, date))
  const go = (patch: Partial<InstrumentsAddress>) =>
    moveTo(
      `${pathOf({ page: 'actions', part: 'redskaber', item: null })}${writeAddress(INSTRUMENTS_CODEC, { ...address, ...patch })}`,
    )
  return (
    <>
      <section className="card action-card action-form" aria-label={t('instruments.question')}>
        <AreaField id="advice-area" area={address.area} date={date} choose={(area) => go({ area })} />
        <ChoiceField
          legend={t('instruments.challenge')}
          value={address.challenge}
          choices={(['efter-udpegning', 'saerlig', 'ikke-saerlig'] as const).map((value) => ({
            value,
            text: t(`instruments.challenges.${value}`),
          }))}
          change={(challenge) => go({ challenge })}
        />
        <ChoiceField
          legend={t('instruments.effort')}
          value={address.effort}
          choices={(['bidrager', 'bidrager-ikke'] as const).map((value) => ({
            value,
            text: t(`instruments.efforts.${value}`),
          }))}
          change={(effort) => go({ effort })}
        />
        <ChoiceField
          legend={t('instruments.horizon')}
          value={address.horizon}
          choices={(['midlertidig', 'uden-slutdato'] as const).map((value) => ({
            value,
            text: t(`instruments.horizons.${value}`),
          }))}
          change={(horizon) => go({ horizon })}
        />
        <DateField label={t('instruments.date')} date={date} choose={(chosen) => go({ date: chosen })} />
      </section>
      <Answer query={query}>{(answer) => <Advised answer={answer} />}</Answer>
    </>
  )
}

function Advised({ answer }: { readonly answer: AdviceAnswer }) {
  const { t, say, date } = useWords()
  const { advice, basis, place } = answer
  return (
    <>
      <p className="answer-sentence" aria-live="polite">
        {say(advice.text)}
      </p>
      <p className="note">
        {t(`instruments.basis.${basis}`)}
        {place !== null &&
          place.designations.map((one) => (
            <span key={`${one.kind} ${one.area} ${one.from}`}>
              {' '}
              {t(`designation.${one.kind}`)}: {one.areaName}, {one.decidedBy}, {date(one.from)}
              {one.madeUp && ` (${t('figure.madeUp')})`}.
            </span>
          ))}
      </p>
      <div className="side-by-side">
        <section className="card action-card" aria-labelledby="matrix-heading">
          <h2 id="matrix-heading">{t('instruments.matrix')}</h2>
          <MatrixTable advice={advice} />
          <h3>{t('instruments.factors')}</h3>
          <ReasonList reasons={advice.reasons} />
        </section>
        <section className="card action-card" aria-labelledby="later-heading">
          <h2 id="later-heading">{t('instruments.later', { date: date(advice.date) })}</h2>
          {advice.laterRules.length === 0 ? (
            <p className="soft">{t('instruments.noLater')}</p>
          ) : (
            <ReasonList reasons={advice.laterRules} />
          )}
        </section>
      </div>
      <p className="buttons">
        <button type="button" className="button" onClick={() => window.print()}>
          {t('download.print')}
        </button>
      </p>
    </>
  )
}
