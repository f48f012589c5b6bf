import type { PlacingAnswer } from '@laegedaekning/api/contract'
import type { ReactNode } from 'react'
import { useWords } from '../../words/words.tsx'
import { LongBox } from '../long-table.tsx'
import { type Told, ToldAmount, ToldFigure, ToldPart } from '../told-figure.tsx'
import { AllRows, fewOf } from './long-rows.tsx'
import { findTold } from './place-figures.ts'
import type { PlaceProperties } from './place-page.tsx'

type Properties = { readonly answer: PlacingAnswer; readonly figures: readonly Told[] }
type LongProperties = PlaceProperties & Properties

/** Sites by months of training, against last year. */
export function SiteTable({ answer, figures, address, change }: LongProperties) {
  const { t } = useWords()
  const rows = answer.sites.toSorted((a, b) => b.months - a.months || (a.name < b.name ? -1 : 1))
  return (
    <Framed
      id="sites"
      title={t('placing.sites')}
      after={<AllRows count={rows.length} address={address} change={change} />}
    >
      <thead>
        <tr>
          <th scope="col">{t('placing.site')}</th>
          <th scope="col">{t('placing.kommune')}</th>
          <HeldHeads />
        </tr>
      </thead>
      <tbody>
        {fewOf(rows, address).map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {row.name} <span className="small soft">{t(`plan.siteKind.${row.kind}`)}</span>
            </th>
            <td>{row.kommuneName}</td>
            <Held row={row} told={findTold(figures, 's', row.id)} />
          </tr>
        ))}
      </tbody>
    </Framed>
  )
}

/** Kommuner by months of training, against last year. */
export function KommuneTable({ answer, figures, address, change }: LongProperties) {
  const { t } = useWords()
  return (
    <Framed
      id="kommuner"
      title={t('placing.kommuner')}
      after={<AllRows count={answer.kommuner.length} address={address} change={change} />}
    >
      <thead>
        <tr>
          <th scope="col">{t('placing.kommune')}</th>
          <HeldHeads />
        </tr>
      </thead>
      <tbody>
        {fewOf(answer.kommuner, address).map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.name}</th>
            <Held row={row} told={findTold(figures, 'k', row.id)} />
          </tr>
        ))}
      </tbody>
    </Framed>
  )
}

function HeldHeads() {
  const { t } = useWords()
  const heads = [
    t('placing.coursesHere'),
    t('placing.months'),
    t('placing.lastMonths'),
    t('placing.difference'),
  ]
  return heads.map((head) => (
    <th key={head} scope="col" className="number">
      {head}
    </th>
  ))
}

type HeldProperties = {
  readonly row: { readonly courses: number; readonly months: number; readonly lastMonths: number }
  readonly told: Told | undefined
}

function Held({ row, told }: HeldProperties) {
  if (told === undefined) return null
  return (
    <>
      <td className="number">
        <ToldAmount told={told} value={row.courses} />
      </td>
      <td className="number">
        <ToldFigure told={told} />
      </td>
      <td className="number">
        <ToldPart told={told} symbol="S" />
      </td>
      <td className="number">
        {row.months > row.lastMonths ? '+' : ''}
        <ToldPart told={told} symbol="F" />
      </td>
    </>
  )
}

/** Coverage areas, those with fewest months per doctor lacking first. */
export function CoverageTable({ answer, figures }: Properties) {
  const { t } = useWords()
  const rows = answer.coverage.toSorted((a, b) => a.monthsPerNeed - b.monthsPerNeed)
  return (
    <Framed id="coverage" title={t('placing.coverageTable')}>
      <thead>
        <tr>
          <th scope="col">{t('placing.area')}</th>
          {[t('placing.need'), t('placing.months'), t('placing.monthsPerNeed')].map((head) => (
            <th key={head} scope="col" className="number">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const told = findTold(figures, 'd', row.id)
          return (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              <td className="number">{told !== undefined && <ToldPart told={told} symbol="L" />}</td>
              <td className="number">{told !== undefined && <ToldPart told={told} symbol="M" />}</td>
              <td className="number">{told !== undefined && <ToldFigure told={told} />}</td>
            </tr>
          )
        })}
      </tbody>
    </Framed>
  )
}

/** A table in a card with its heading, which scrolls on its own where it is wide. */
export function Framed({
  id,
  title,
  after = null,
  children,
}: {
  readonly id: string
  readonly title: string
  /** What stands under the table. */
  readonly after?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section className="card action-card" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{title}</h2>
      <LongBox>
        <table>
          <caption className="unseen">{title}</caption>
          {children}
        </table>
      </LongBox>
      {after}
    </section>
  )
}
