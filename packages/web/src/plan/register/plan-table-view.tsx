import { API, addressOf, type DivideAnswer } from '@laegedaekning/api/contract'
import { DENMARK } from '@laegedaekning/domain'
import { useQuery } from '@tanstack/react-query'
import { MadeUpTag } from '../../figure/tags.tsx'
import { Answer } from '../../register/answer.tsx'
import { shortName } from '../../status/short-name.ts'
import { danishOrder } from '../../table/danish-order.ts'
import { useWords, type Words } from '../../words/words.tsx'
import { LongBox } from '../long-table.tsx'
import { PlanDownloads } from '../plan-downloads.tsx'
import { YearField } from '../plan-fields.tsx'
import { divideOptions, planQueries } from '../queries.ts'
import { type Told, ToldDialog, ToldFigure } from '../told-figure.tsx'
import type { RegisterViewProperties } from './register-page.tsx'

/** The dimensioning plan: courses of each specialty in each training region, in half courses (N6). */
export function PlanTableView({ address, change }: RegisterViewProperties) {
  const { t } = useWords()
  const query = planQueries.plan(address)
  return (
    <Answer query={useQuery(divideOptions(query))}>
      {(answer) => {
        const year = address.year ?? answer.years[0] ?? null
        return (
          <>
            <div className="question">
              <YearField
                years={answer.plannedYears}
                year={year}
                choose={(chosen) => change({ year: chosen })}
              />
            </div>
            {year === null || answer.vurs.length === 0 ? (
              <p className="empty card">{t('plan.register.noPlan')}</p>
            ) : (
              <PlanTable answer={answer} year={year} />
            )}
            <ToldDialog
              answer={answer}
              figures={divideFigures(answer)}
              explain={address.explain}
              known={address.known}
              dataAddress={addressOf(API.getTrainingDivide.path, {}, query)}
            />
            <PlanDownloads file="plan" query={query} />
          </>
        )
      }}
    </Answer>
  )
}

/** Every figure of a division with what names it. */
export function divideFigures(answer: DivideAnswer): readonly Told[] {
  const areaNames = new Map<string, string>([
    ...answer.vurs.map(({ vur, vurName }) => [vur, vurName] as const),
    ...answer.regions.map(({ area, areaName }) => [area, areaName] as const),
  ])
  return [
    ...answer.vurs.map(
      (cell): Told => ({ ...cell, area: cell.vur, about: `${cell.specialty}, ${cell.vurName}` }),
    ),
    ...answer.regions.map((cell): Told => ({ ...cell, about: `${cell.specialty}, ${cell.areaName}` })),
    ...answer.sums.map(
      (sum): Told => ({
        ...sum,
        about: [sum.specialty, areaNames.get(sum.area) ?? ''].filter((word) => word !== '').join(', '),
      }),
    ),
  ]
}

type TableProperties = { readonly answer: DivideAnswer; readonly year: number }

function PlanTable({ answer, year }: TableProperties) {
  const words = useWords()
  const { t } = words
  const cells = answer.vurs.filter((cell) => cell.year === year)
  const vurs = [...new Map(cells.map(({ vur, vurName }) => [vur, vurName]))]
  const specialties = [...new Set(cells.map(({ specialty }) => specialty))].toSorted(danishOrder)
  const all = divideFigures(answer)
  const borrowed = answer.borrowedYears.find((one) => one.year === year)
  const told = (key: string) => all.find((one) => one.key === key)
  const sum = (specialty: string, area: string) => told(`sum|${year}|courses|${specialty}|${area}`)
  return (
    <>
      <h2>{finding(answer, year, words)}</h2>
      <p className="soft small">
        {t('plan.register.planUnit')} {answer.madeUp && <MadeUpTag />}
      </p>
      {borrowed !== undefined && <p className="note">{t('plan.divide.borrowed', { ...borrowed })}</p>}
      <LongBox>
        <table>
          <caption>{t('plan.register.planCaption', { year })}</caption>
          <thead>
            <tr>
              <th scope="col" aria-sort="ascending">
                {t('plan.specialty')}
              </th>
              {vurs.map(([id, name]) => (
                <th key={id} scope="col" className="number">
                  {shortName(name, 'vur')}
                </th>
              ))}
              <th scope="col" className="number">
                {t('plan.country')}
              </th>
            </tr>
          </thead>
          <tbody>
            {specialties.map((specialty) => (
              <tr key={specialty}>
                <th scope="row">{specialty}</th>
                {vurs.map(([vur]) => (
                  <td key={vur} className="number">
                    <Cell told={told(`${year}|${specialty}|${vur}`)} />
                  </td>
                ))}
                <td className="number">
                  <Cell told={sum(specialty, DENMARK)} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('plan.total')}</th>
              {vurs.map(([vur]) => (
                <td key={vur} className="number">
                  <Cell told={sum('', vur)} />
                </td>
              ))}
              <td className="number">
                <Cell told={sum('', DENMARK)} />
              </td>
            </tr>
          </tfoot>
        </table>
      </LongBox>
    </>
  )
}

/** A figure, or a dash where the register has none. */
export function Cell({ told }: { readonly told: Told | undefined }) {
  return told === undefined ? <span className="soft">–</span> : <ToldFigure told={told} />
}

function finding(answer: DivideAnswer, year: number, { t, value }: Words): string {
  const total = answer.sums.find((one) => one.year === year && one.specialty === '' && one.area === DENMARK)
  const specialties = new Set(
    answer.vurs.filter((cell) => cell.year === year).map(({ specialty }) => specialty),
  )
  return t('plan.register.planFinding', {
    year,
    total: value(total?.amount ?? 0, 'courses'),
    count: specialties.size,
  })
}
