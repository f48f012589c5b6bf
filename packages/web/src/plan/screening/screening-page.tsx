import { API, addressOf, type ScreeningAnswer } from '@laegedaekning/api/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '../../address/link.tsx'
import { Notices } from '../../app/notices.tsx'
import { PageHeading } from '../../app/page-heading.tsx'
import { useHref } from '../../app/shell.tsx'
import { MadeUpTag } from '../../figure/tags.tsx'
import { Answer } from '../../register/answer.tsx'
import { shortName } from '../../status/short-name.ts'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { useWords } from '../../words/words.tsx'
import { RowsLink, ShownCount, shownRows } from '../long-table.tsx'
import type { PlanAddress } from '../plan-address.ts'
import { PlanDownloads } from '../plan-downloads.tsx'
import { SpecialtyField, WithinField, YearField } from '../plan-fields.tsx'
import { planQueries, screeningOptions } from '../queries.ts'
import { type Told, ToldDialog, ToldFigure } from '../told-figure.tsx'
import { type ChangePlan, usePlan } from '../use-plan.ts'
import { IntroductionCheck } from './introduction-check.tsx'
import { NameList } from './name-list.tsx'

type Row = ScreeningAnswer['rows'][number]
type Properties = {
  readonly answer: ScreeningAnswer
  readonly address: PlanAddress
  readonly change: ChangePlan
}

/** The four VUS criteria for every specialty (N18–N21, C1.9), and the rule of introduction posts (N13, C1.12). */
export function ScreeningPage() {
  const { t } = useWords()
  const { address, notices, change } = usePlan('screening')
  const query = planQueries.screening(address)
  return (
    <>
      <PageHeading text={t('plan.screening.title')} />
      <p className="soft">{t('plan.screening.intro')}</p>
      <Notices address={notices} />
      <Answer query={useQuery(screeningOptions(query))}>
        {(answer) => (
          <>
            <Question answer={answer} address={address} change={change} />
            <Screening answer={answer} address={address} change={change} />
            <ToldDialog
              answer={answer}
              figures={answer.rows.map((row) => toldOf(row, answer))}
              explain={address.explain}
              known={address.known}
              dataAddress={addressOf(API.getTrainingScreening.path, {}, query)}
            />
            <PlanDownloads file="gennemsyn" query={query} />
            <IntroductionCheck
              specialties={[...new Set(answer.rows.map(({ specialty }) => specialty))]}
              address={address}
              change={change}
            />
          </>
        )}
      </Answer>
    </>
  )
}

function toldOf(row: Row, { year, date }: ScreeningAnswer): Told {
  const about = `${row.specialty}, ${row.vurName}`
  return { key: row.key, about, area: row.vur, year: year ?? Number(date.slice(0, 4)), figure: row.share }
}

function Question({ answer, address, change }: Properties) {
  const { t } = useWords()
  const vurs = [...new Map(answer.rows.map(({ vur, vurName }) => [vur, vurName]))]
  return (
    <>
      <div className="question">
        <YearField years={answer.years} year={answer.year} choose={(year) => change({ year })} />
        <SpecialtyField
          specialties={[...new Set(answer.rows.map(({ specialty }) => specialty))]}
          value={address.specialty}
          all={t('plan.allSpecialties')}
          choose={(specialty) => change({ specialty })}
        />
        <WithinField
          places={vurs.map(([id, name]) => ({ id, name }))}
          value={address.within}
          choose={(within) => change({ within })}
        />
      </div>
      <details className="how" open={address.special !== ''}>
        <summary>{t('plan.screening.special')}</summary>
        <p className="small soft">{t('plan.screening.specialIntro')}</p>
        <NameList
          label={t('plan.screening.addSpecial')}
          names={[...new Set(answer.rows.map(({ specialty }) => specialty))]}
          chosen={address.special}
          change={(special) => change({ special })}
        />
      </details>
    </>
  )
}

function Screening({ answer, address }: Properties) {
  const { t } = useWords()
  const rows = answer.rows.filter(
    ({ specialty, vur }) =>
      (address.specialty === '' || specialty === address.specialty) &&
      (address.within === null || vur === address.within),
  )
  if (rows.length === 0) return <p className="empty card">{t('plan.screening.nothing')}</p>
  const shown = shownRows(rows, address)
  const taken = rows.filter(({ verdict }) => verdict === 'review')
  return (
    <>
      <h2>
        {t('plan.screening.finding', { count: taken.length, all: rows.length })}{' '}
        {answer.madeUp && <MadeUpTag />}
      </h2>
      <p className="soft small">{t('plan.screening.subtitle', { year: answer.year })}</p>
      <ScrollBox>
        <table className="plan-screening">
          <caption>
            {t('plan.screening.caption')} <ShownCount shown={shown.length} all={rows.length} />
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('plan.specialty')}</th>
              <th scope="col">{t('plan.vur')}</th>
              <th scope="col">{t('plan.screening.verdict')}</th>
              <th scope="col" className="number">
                {t('plan.screening.share')}
              </th>
              <th scope="col">{t('plan.screening.criteria')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <ScreeningRow key={row.key} row={row} answer={answer} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <RowsLink part="screening" address={address} count={rows.length} />
      <Named answer={answer} />
    </>
  )
}

function ScreeningRow({ row, answer }: { readonly row: Row; readonly answer: ScreeningAnswer }) {
  const { t, say } = useWords()
  const href = useHref()
  const told = toldOf(row, answer)
  return (
    <tr>
      <th scope="row">{row.specialty}</th>
      <td>{shortName(row.vurName, 'vur')}</td>
      <td className={row.verdict === 'review' ? 'worse' : undefined}>
        {t(`plan.screening.verdicts.${row.verdict}`)}
      </td>
      <td className="number">
        <ToldFigure told={told} />
      </td>
      <td>
        <ul className="cell-list small">
          {row.criteria.map(({ id, met, reason, rule }) => (
            <li key={id}>
              {rule === null ? id : <Link href={href({ page: 'rule', key: rule.parameter })}>{id}</Link>}{' '}
              <b>
                {t(
                  met === null
                    ? 'plan.screening.unknown'
                    : met
                      ? 'plan.screening.met'
                      : 'plan.screening.notMet',
                )}
              </b>{' '}
              {say(reason)}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
}

/** N22: shares that the source names, to hold the register against. */
function Named({ answer }: { readonly answer: ScreeningAnswer }) {
  const { t, value } = useWords()
  const href = useHref()
  const told = answer.named.filter(({ rule }) => rule.value !== null)
  if (told.length === 0) return null
  return (
    <p className="note">
      {t('plan.screening.named')}{' '}
      {told.map(({ specialty, rule }, index) => (
        <span key={specialty}>
          {index > 0 && ' · '}
          {specialty}{' '}
          <Link href={href({ page: 'rule', key: rule.parameter })}>{value(rule.value ?? 0, 'share')}</Link>
        </span>
      ))}
    </p>
  )
}
