import { API, addressOf, type IntroductionAnswer } from '@laegedaekning/api/contract'
import { useQuery } from '@tanstack/react-query'
import { ChoiceField } from '../../actions/form-fields.tsx'
import { MadeUpTag } from '../../figure/tags.tsx'
import { Answer } from '../../register/answer.tsx'
import { shortName } from '../../status/short-name.ts'
import { danishOrder } from '../../table/danish-order.ts'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { useWords } from '../../words/words.tsx'
import { LongBox, RowsLink, ShownCount, shownRows } from '../long-table.tsx'
import { GEOGRAPHIES, type PlanAddress } from '../plan-address.ts'
import { PlanDownloads } from '../plan-downloads.tsx'
import { SpecialtyField, WithinField, YearField } from '../plan-fields.tsx'
import { introductionOptions, planQueries } from '../queries.ts'
import { type Told, ToldDialog, ToldFigure, ToldPart } from '../told-figure.tsx'
import type { ChangePlan } from '../use-plan.ts'

type Properties = { readonly address: PlanAddress; readonly change: ChangePlan }
type Continuation = IntroductionAnswer['continuation'][number]
type Bottleneck = IntroductionAnswer['bottlenecks'][number]

/** Continuation from introduction to main course (I12), and vacant courses that nobody can qualify for (N14). */
export function IntroductionView({ address, change }: Properties) {
  const query = planQueries.introduction({ ...address, wanted: '' })
  return (
    <Answer query={useQuery(introductionOptions(query))}>
      {(answer) => (
        <>
          <Question answer={answer} address={address} change={change} />
          <Bottlenecks answer={answer} address={address} />
          <ContinuationTable answer={answer} address={address} />
          <ToldDialog
            answer={answer}
            figures={[
              ...answer.bottlenecks.map((one) => toldBottleneck(one, answer)),
              ...answer.continuation.map((one) => toldContinuation(one, answer)),
            ]}
            explain={address.explain}
            known={address.known}
            dataAddress={addressOf(API.getTrainingIntroduction.path, {}, query)}
          />
          <PlanDownloads file="introduktion" query={query} />
        </>
      )}
    </Answer>
  )
}

function Question({ answer, address, change }: Properties & { readonly answer: IntroductionAnswer }) {
  const { t } = useWords()
  const vurs = [...new Map(answer.continuation.map(({ vur, vurName }) => [vur, vurName]))].map(
    ([id, name]) => ({
      id,
      name,
    }),
  )
  return (
    <div className="question">
      <YearField years={answer.years} year={answer.year} choose={(year) => change({ year })} />
      <SpecialtyField
        specialties={[...new Set(answer.continuation.map(({ specialty }) => specialty))]}
        value={address.specialty}
        all={t('plan.allSpecialties')}
        choose={(specialty) => change({ specialty })}
      />
      <WithinField places={vurs} value={address.within} choose={(within) => change({ within })} />
      <ChoiceField
        legend={t('plan.filling.geography')}
        value={address.geography}
        choices={GEOGRAPHIES.map((value) => ({ value, text: t(`plan.filling.geographies.${value}`) }))}
        change={(geography) => change({ geography })}
      />
    </div>
  )
}

function toldBottleneck(one: Bottleneck, { year, date }: IntroductionAnswer): Told {
  const about = `${one.areaName}, ${one.specialty}`
  return { key: one.key, about, area: one.area, year: year ?? Number(date.slice(0, 4)), figure: one.figure }
}

function toldContinuation(one: Continuation, { year, date }: IntroductionAnswer): Told {
  const about = `${one.vurName}, ${one.specialty}`
  return { key: one.key, about, area: one.vur, year: year ?? Number(date.slice(0, 4)), figure: one.ratio }
}

type TableProperties = { readonly answer: IntroductionAnswer; readonly address: PlanAddress }

function Bottlenecks({ answer, address }: TableProperties) {
  const { t } = useWords()
  const rows = answer.bottlenecks.filter(
    ({ specialty }) => address.specialty === '' || specialty === address.specialty,
  )
  return (
    <>
      <h2>
        {t('plan.filling.bottleneckFinding', { count: rows.length, lookedAt: answer.lookedAt })}{' '}
        {answer.madeUp && <MadeUpTag />}
      </h2>
      <p className="soft small">{t('plan.filling.bottleneckIntro')}</p>
      {rows.length === 0 ? (
        <p className="empty card">{t('plan.filling.noBottlenecks')}</p>
      ) : (
        <ScrollBox>
          <table>
            <caption>{t('plan.filling.bottleneckCaption', { year: answer.year })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('plan.area')}</th>
                <th scope="col">{t('plan.specialty')}</th>
                <th scope="col" className="number" aria-sort="descending">
                  {t('plan.filling.vacantMain')}
                </th>
                <th scope="col" className="number">
                  {t('plan.filling.introductionsPosted')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((one) => (
                <tr key={one.key}>
                  <th scope="row">{one.areaName}</th>
                  <td>{one.specialty}</td>
                  <td className="number">
                    <ToldFigure told={toldBottleneck(one, answer)} />
                  </td>
                  <td className="number">
                    <ToldPart told={toldBottleneck(one, answer)} symbol="P" />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </>
  )
}

/** The columns of the continuation by the symbols of its figure. */
const COLUMNS = ['P', 'B', 'I', 'O', 'H'] as const

function ContinuationTable({ answer, address }: TableProperties) {
  const { t } = useWords()
  const rows = answer.continuation
    .filter(
      ({ specialty, vur }) =>
        (address.specialty === '' || specialty === address.specialty) &&
        (address.within === null || vur === address.within),
    )
    .toSorted((a, b) => danishOrder(a.specialty, b.specialty) || (a.vur < b.vur ? -1 : 1))
  const shown = shownRows(rows, address)
  return (
    <>
      <h2>{t('plan.filling.continuation')}</h2>
      <p className="soft small">{t('plan.filling.continuationIntro')}</p>
      <LongBox>
        <table>
          <caption>
            {t('plan.filling.continuationCaption', { year: answer.year })}.{' '}
            <ShownCount shown={shown.length} all={rows.length} />
          </caption>
          <thead>
            <tr>
              <th scope="col" aria-sort="ascending">
                {t('plan.specialty')}
              </th>
              <th scope="col">{t('plan.vur')}</th>
              {COLUMNS.map((symbol) => (
                <th key={symbol} scope="col" className="number">
                  {t(`plan.filling.column.${symbol}`)}
                </th>
              ))}
              <th scope="col" className="number">
                {t('plan.filling.ratio')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => {
              const told = toldContinuation(one, answer)
              return (
                <tr key={one.key}>
                  <th scope="row">{one.specialty}</th>
                  <td>{shortName(one.vurName, 'vur')}</td>
                  {COLUMNS.map((symbol) => (
                    <td key={symbol} className="number">
                      <ToldPart told={told} symbol={symbol} />
                    </td>
                  ))}
                  <td className="number">
                    <ToldFigure told={told} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </LongBox>
      <RowsLink part="besaettelse" address={address} count={rows.length} />
    </>
  )
}
