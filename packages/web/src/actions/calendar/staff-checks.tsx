import type { ReformAnswer } from '@laegedaekning/api/contract'
import { getPlainDate } from '@laegedaekning/domain'
import { collectiveRedundancies, followsTask, noticeOfChange } from '@laegedaekning/plans'
import { type ReactNode, useState } from 'react'
import { changeParameters } from '../../address/history.ts'
import { Link } from '../../address/link.tsx'
import { useHref } from '../../app/shell.tsx'
import { CertaintyTag } from '../../figure/tags.tsx'
import { DateField } from '../../form/date-field.tsx'
import { useWords } from '../../words/words.tsx'
import type { CalendarAddress } from './calendar-address.ts'

type Properties = { readonly answer: ReformAnswer; readonly address: CalendarAddress }
type Limit = ReformAnswer['checks']['mainly']

/** The staff-transfer rules tried on a case: P4 (N42), P7, P3 and P10. What is written stands in the address. */
export function StaffChecks({ answer: { checks }, address }: Properties) {
  const { t } = useWords()
  return (
    <section className="profile-group" aria-labelledby="staff-checks">
      <h2 id="staff-checks">{t('reform.checks')}</h2>
      <p className="soft small">{t('reform.checksIntro')}</p>
      <div className="checks">
        <Redundancies limit={checks.redundancies} address={address} />
        <Occupation limit={checks.mainly} address={address} />
        <ChangeOfPost address={address} />
      </div>
    </section>
  )
}

function Redundancies({ limit, address }: { readonly limit: Limit; readonly address: CalendarAddress }) {
  const { t } = useWords()
  const { employees } = address
  const { value } = limit
  const answered = employees !== null && value !== null
  return (
    <Check title={t('reform.redundancies')} rule="P4, N42" limit={limit}>
      <Whole label={t('reform.employees')} name="ansatte" value={employees} most={100_000} />
      <output>
        {value === null && t('reform.noLimit')}
        {answered &&
          t(
            collectiveRedundancies(employees, value).applies
              ? 'reform.redundanciesYes'
              : 'reform.redundanciesNo',
            { limit: value },
          )}
      </output>
    </Check>
  )
}

function Occupation({ limit, address }: { readonly limit: Limit; readonly address: CalendarAddress }) {
  const { t } = useWords()
  const { share, overhead } = address
  const isOverhead = overhead === 'ja'
  const answered = limit.value !== null && (share !== null || isOverhead)
  return (
    <Check title={t('reform.follows')} rule="P7" limit={limit}>
      <Whole label={t('reform.share')} name="andel" value={share} most={100} />
      <Tick label={t('reform.overhead')} name="overhead" ticked={isOverhead} fallback={false} />
      <output>
        {limit.value === null && t('reform.noLimit')}
        {answered &&
          t(`reform.why.${followsTask({ share: (share ?? 0) / 100, isOverhead }, limit.value ?? 1).why}`)}
      </output>
    </Check>
  )
}

function ChangeOfPost({ address }: { readonly address: CalendarAddress }) {
  const words = useWords()
  const { t } = words
  const { noticeMonths } = address
  const takesEffect = address.takesEffect ?? getPlainDate('2027-01-01')
  const isMaterial = address.material === 'ja'
  const notice =
    noticeMonths === null && isMaterial
      ? null
      : noticeOfChange({ isMaterial, noticeMonths: noticeMonths ?? 0, takesEffect })
  return (
    <Check title={t('reform.change')} rule="P3, P10" limit={null}>
      <Tick label={t('reform.material')} name="vaesentlig" ticked={isMaterial} fallback />
      <Whole label={t('reform.notice')} name="varsel" value={noticeMonths} most={24} />
      <DateField
        label={t('reform.effect')}
        date={takesEffect}
        choose={(wanted) => changeParameters({ virkning: wanted })}
      />
      <output>
        {notice !== null &&
          (notice.latestDay === null
            ? t('reform.noNotice')
            : t('reform.latestNotice', { date: words.date(notice.latestDay) }))}
      </output>
    </Check>
  )
}

type CheckProperties = {
  readonly title: string
  readonly rule: string
  readonly limit: Limit | null
  readonly children: ReactNode
}

function Check({ title, rule, limit, children }: CheckProperties) {
  const { t, language } = useWords()
  const href = useHref()
  const english = language === 'en'
  return (
    <section className="card check" aria-label={title}>
      <h3>{title}</h3>
      {children}
      <p className="small soft">
        {t('reform.rule', { rule })}
        {limit !== null && (
          <>
            {' '}
            <Link href={href({ page: 'rule', key: limit.parameter })} hrefLang={english ? 'en' : 'da'}>
              {t('reform.limit', { source: limit.source })}
            </Link>{' '}
            <CertaintyTag certainty={limit.certainty} />
          </>
        )}
      </p>
    </section>
  )
}

type WholeProperties = {
  readonly label: string
  readonly name: string
  readonly value: number | null
  readonly most: number
}

function Whole({ label, name, value, most }: WholeProperties) {
  const [text, setText] = useState(value === null ? '' : String(value))
  return (
    <label className="field">
      {label}
      <input
        inputMode="numeric"
        pattern="[0-9]*"
        value={text}
        onChange={(event) => {
          const wanted = event.target.value.replaceAll(/\D/g, '').slice(0, 6)
          setText(wanted)
          if (wanted === '' || Number(wanted) <= most)
            changeParameters({ [name]: wanted === '' ? null : String(Number(wanted)) }, 'replace')
        }}
      />
    </label>
  )
}

type TickProperties = {
  readonly label: string
  readonly name: string
  readonly ticked: boolean
  /** What holds where the address is silent. */
  readonly fallback: boolean
}

function Tick({ label, name, ticked, fallback }: TickProperties) {
  return (
    <label className="tick">
      <input
        type="checkbox"
        checked={ticked}
        onChange={(event) => {
          const wanted = event.target.checked
          changeParameters({ [name]: wanted === fallback ? null : wanted ? 'ja' : 'nej' }, 'replace')
        }}
      />
      {label}
    </label>
  )
}
