import { DENMARK } from '@laegedaekning/domain'
import { Link } from '../../address/link.tsx'
import { MadeUpTag } from '../../figure/tags.tsx'
import { shortName } from '../../status/short-name.ts'
import { danishOrder } from '../../table/danish-order.ts'
import { useWords } from '../../words/words.tsx'
import { LongBox } from '../long-table.tsx'
import { planHref } from '../plan-address.ts'
import { Cell, divideFigures } from '../register/plan-table-view.tsx'
import type { DivideProperties } from './divide-page.tsx'
import { columnsOf, roundedUp } from './divide-state.ts'

/** All specialties of a year: the country, each training region, and inside it the regions of its key. */
export function DivideTable({ answer, address, year }: DivideProperties) {
  const { t } = useWords()
  const columns = columnsOf(answer, year)
  const told = new Map(divideFigures(answer).map((one) => [one.key, one]))
  const specialties = [
    ...new Set(answer.vurs.filter((cell) => cell.year === year).map(({ specialty }) => specialty)),
  ].toSorted(danishOrder)
  const { up, down } = roundedUp(answer, year)
  const cellKey = (specialty: string, area: string) => `${year}|${specialty}|${area}`
  const sumOf = (specialty: string, area: string) => told.get(`sum|${year}|courses|${specialty}|${area}`)
  const yearsSum = (area: string) => told.get(`sum|${year}|person-years||${area}`)
  return (
    <>
      <h2>
        {t('plan.divide.finding', { year, up, down })} {answer.madeUp && <MadeUpTag />}
      </h2>
      <p className="soft small">{t('plan.divide.tableIntro')}</p>
      <LongBox>
        <table className="plan-divide">
          <caption>{t('plan.divide.caption', { year })}</caption>
          <thead>
            <tr>
              <th scope="col" aria-sort="ascending">
                {t('plan.specialty')}
              </th>
              <th scope="col" className="number">
                {t('plan.country')}
              </th>
              {columns.map(({ area, name, vur, unit }) => (
                <th key={area} scope="col" className={vur === null ? 'number plan-whole' : 'number'}>
                  {shortName(shortName(name, 'vur'), 'region')}
                  {unit !== null && <span className="plan-under small">{t(`plan.keyUnit.${unit}`)}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {specialties.map((specialty) => (
              <tr key={specialty}>
                <th scope="row">
                  <Link href={planHref('fordeling', { ...address, specialty })}>{specialty}</Link>
                </th>
                <td className="number">
                  <Cell told={sumOf(specialty, DENMARK)} />
                </td>
                {columns.map(({ area, vur }) => (
                  <td key={area} className={vur === null ? 'number plan-whole' : 'number'}>
                    <Cell told={told.get(cellKey(specialty, area))} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('plan.divide.totalCourses')}</th>
              <td className="number">
                <Cell told={sumOf('', DENMARK)} />
              </td>
              {columns.map(({ area }) => (
                <td key={area} className="number">
                  <Cell told={sumOf('', area)} />
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row">{t('plan.divide.totalYears')}</th>
              <td className="number soft">–</td>
              {columns.map(({ area }) => (
                <td key={area} className="number">
                  <Cell told={yearsSum(area)} />
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </LongBox>
      <Undivided answer={answer} year={year} />
    </>
  )
}

/** What no key divides, and why. */
function Undivided({ answer, year }: Pick<DivideProperties, 'answer' | 'year'>) {
  const { t } = useWords()
  const here = answer.undivided.filter((one) => one.year === year)
  const names = new Map(answer.vurs.map(({ vur, vurName }) => [vur, vurName]))
  const noKey = [
    ...new Set(here.filter(({ why }) => why === 'no-key').map(({ vur }) => names.get(vur) ?? vur)),
  ]
  const noLength = [
    ...new Set(here.filter(({ why }) => why === 'length-unknown').map(({ specialty }) => specialty)),
  ]
  return (
    <>
      {noKey.length > 0 && <p className="note">{t('plan.divide.noKey', { names: noKey.join(', ') })}</p>}
      {noLength.length > 0 && (
        <p className="note">{t('plan.divide.noLength', { names: noLength.join(', ') })}</p>
      )}
    </>
  )
}
