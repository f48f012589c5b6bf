import { DENMARK } from '@laegedaekning/domain'
import { useState } from 'react'
import { TextField } from '../../actions/form-fields.tsx'
import { Link } from '../../address/link.tsx'
import { MadeUpTag } from '../../figure/tags.tsx'
import { shortName } from '../../status/short-name.ts'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { useWords } from '../../words/words.tsx'
import { planHref } from '../plan-address.ts'
import { Cell, divideFigures } from '../register/plan-table-view.tsx'
import { type Told, ToldFigure, ToldNumber, ToldPart } from '../told-figure.tsx'
import type { DivideProperties } from './divide-page.tsx'
import { columnsOf, findHalves, withPair, writeHalves } from './divide-state.ts'

/** One specialty: try another national number, and see every rounding with its reason, year by year. */
export function OneSpecialty(properties: DivideProperties) {
  const { answer, address, year } = properties
  const { t } = useWords()
  return (
    <>
      <h2>
        {t('plan.divide.oneTitle', { specialty: address.specialty, year })} {answer.madeUp && <MadeUpTag />}
      </h2>
      <p className="small">
        <Link href={planHref('fordeling', { ...address, specialty: '' })}>{t('plan.divide.allAgain')}</Link>
      </p>
      <NationalNumber {...properties} />
      <YearTable {...properties} />
      <VurReasons {...properties} />
      <RegionReasons {...properties} />
    </>
  )
}

/** The national number, to be changed in half courses; the division follows at once. */
function NationalNumber({ answer, address, change, year }: DivideProperties) {
  const { t, language } = useWords()
  const { specialty } = address
  const now =
    answer.sums.find((one) => one.year === year && one.specialty === specialty && one.area === DENMARK)
      ?.amount ?? 0
  // the address has a comma; the field has the mark of the language, and both can be written
  const shown = (value: number) => (language === 'da' ? writeHalves(value) : String(value))
  const [text, setText] = useState(shown(now))
  const isWrong = findHalves(text) === undefined
  const give = (value: number) => {
    setText(shown(value))
    change({ numbers: withPair(address.numbers, specialty, writeHalves(value)) }, 'replace')
  }
  return (
    <div className="question plan-number">
      <TextField
        id="national-number"
        label={t('plan.divide.number')}
        value={text}
        numeric
        hint={t('plan.divide.numberHint')}
        faults={isWrong ? [{ field: 'national-number', text: t('plan.divide.numberWrong') }] : []}
        change={(written) => {
          setText(written)
          const wanted = findHalves(written)
          if (wanted !== undefined)
            change({ numbers: withPair(address.numbers, specialty, writeHalves(wanted)) }, 'replace')
        }}
      />
      <button type="button" className="button" onClick={() => give(Math.max(0, now - 0.5))}>
        {t('plan.divide.less')}
      </button>
      <button type="button" className="button" onClick={() => give(now + 0.5)}>
        {t('plan.divide.more')}
      </button>
    </div>
  )
}

/** The plan's years side by side: what each area is given. */
function YearTable({ answer, address, year }: DivideProperties) {
  const { t } = useWords()
  const { specialty } = address
  const told = new Map(divideFigures(answer).map((one) => [one.key, one]))
  const columns = columnsOf(answer, year)
  const unitOf = (area: string) =>
    answer.regions.find((cell) => cell.area === area && cell.specialty === specialty)?.unit ?? 'courses'
  return (
    <ScrollBox>
      <table>
        <caption>{t('plan.divide.yearsCaption', { specialty })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('plan.area')}</th>
            <th scope="col">{t('plan.unit')}</th>
            {answer.years.map((one) => (
              <th key={one} scope="col" className="number">
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('plan.country')}</th>
            <td>{t('plan.keyUnit.courses')}</td>
            {answer.years.map((one) => (
              <td key={one} className="number">
                <Cell told={told.get(`sum|${one}|courses|${specialty}|${DENMARK}`)} />
              </td>
            ))}
          </tr>
          {columns.map(({ area, name, vur }) => (
            <tr key={area}>
              <th scope="row" className={vur === null ? undefined : 'plan-inner'}>
                {shortName(name, vur === null ? 'vur' : 'region')}
              </th>
              <td>{t(`plan.keyUnit.${vur === null ? 'courses' : unitOf(area)}`)}</td>
              {answer.years.map((one) => (
                <td key={one} className="number">
                  <Cell told={told.get(`${one}|${specialty}|${area}`)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

/** How the training regions' numbers came about: quota and the divisors of row and column. */
function VurReasons({ answer, address, year }: DivideProperties) {
  const { t } = useWords()
  const cells = answer.vurs.filter(
    (cell) => cell.specialty === address.specialty && cell.year === year && cell.quota !== null,
  )
  if (cells.length === 0) return <p className="note">{t('plan.divide.asPlanned')}</p>
  return (
    <>
      <h3>{t('plan.divide.vurReasons')}</h3>
      <ScrollBox>
        <table>
          <caption>{t('plan.divide.vurReasonsCaption', { year })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('plan.vur')}</th>
              {(
                ['planned', 'weight', 'rowDivisor', 'columnDivisor', 'quota', 'rounding', 'given'] as const
              ).map((head) => (
                <th key={head} scope="col" className={head === 'rounding' ? undefined : 'number'}>
                  {t(`plan.divide.head.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cells.map((cell) => {
              const told: Told = { ...cell, area: cell.vur, about: `${cell.specialty}, ${cell.vurName}` }
              return (
                <tr key={cell.key}>
                  <th scope="row">{shortName(cell.vurName, 'vur')}</th>
                  <td className="number">
                    <ToldNumber told={told} value={cell.planned} />
                  </td>
                  {(['w', 'ρ', 'κ'] as const).map((symbol) => (
                    <td key={symbol} className="number">
                      <ToldPart told={told} symbol={symbol} />
                    </td>
                  ))}
                  <td className="number">
                    <ToldNumber told={told} value={cell.quota} />
                  </td>
                  <td>{t(`plan.divide.rounded.${directionOf(cell.courses - (cell.quota ?? 0))}`)}</td>
                  <td className="number">
                    <ToldFigure told={told} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollBox>
    </>
  )
}

function directionOf(change: number): 'up' | 'down' | 'exact' {
  return Math.abs(change) < 1e-9 ? 'exact' : change > 0 ? 'up' : 'down'
}

/** Every region cell of the plan's years: quota, floor or ceiling, who has the other side, and when it is even (training.md 3.2). */
function RegionReasons({ answer, address }: DivideProperties) {
  const { t } = useWords()
  const cells = answer.regions
    .filter(({ specialty }) => specialty === address.specialty)
    .toSorted((a, b) => a.year - b.year || (a.area < b.area ? -1 : 1))
  if (cells.length === 0) return null
  const heads = [
    'year',
    'area',
    'yearQuota',
    'claim',
    'rounding',
    'given',
    'residual',
    'balancedBy',
    'evenedOutIn',
  ] as const
  return (
    <>
      <h3>{t('plan.divide.regionReasons')}</h3>
      <p className="small soft">{t('plan.divide.regionReasonsIntro')}</p>
      <ScrollBox>
        <table>
          <caption>{t('plan.divide.regionReasonsCaption', { specialty: address.specialty })}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th
                  key={head}
                  scope="col"
                  className={['area', 'rounding', 'balancedBy'].includes(head) ? undefined : 'number'}
                >
                  {t(`plan.divide.head.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cells.map((cell) => {
              const told: Told = { ...cell, about: `${cell.specialty}, ${cell.areaName}` }
              return (
                <tr key={cell.key}>
                  <td className="number">{cell.year}</td>
                  <th scope="row">
                    {shortName(cell.areaName, 'region')}{' '}
                    <span className="small soft">{t(`plan.keyUnit.${cell.unit}`)}</span>
                  </th>
                  <td className="number">
                    <ToldNumber told={told} value={cell.quota} />
                  </td>
                  <td className="number">
                    <ToldNumber told={told} value={cell.cumulatedQuota - cell.givenBefore} />
                  </td>
                  <td>{t(`plan.divide.rounded.${cell.rounded}`)}</td>
                  <td className="number">
                    <ToldFigure told={told} />
                  </td>
                  <td className="number">
                    <ToldNumber told={told} value={cell.residual} />
                  </td>
                  <td>{cell.balancedBy ?? '–'}</td>
                  <td className="number">{cell.evenedOutIn ?? '–'}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollBox>
    </>
  )
}
