import { type AreaId, levelOf } from '@laegedaekning/domain'
import type { StatusRow, StatusTable } from '@laegedaekning/plans'
import { useQuery } from '@tanstack/react-query'
import { DotStrip } from '../chart/dot-strip.tsx'
import { FigureButton } from '../figure/figure-button.tsx'
import { Answer } from '../register/answer.tsx'
import { areasOptions, type StatusQuestion, statusOptions } from '../register/queries.ts'
import { ScrollBox } from '../table/scroll-box.tsx'
import { useWords } from '../words/words.tsx'
import { targetOf } from './ranking-table.tsx'
import { shortName } from './short-name.ts'
import { differenceOf, gatherLevel, gatherSpread, type SpreadGroup } from './spread-state.ts'

type Properties = { readonly question: StatusQuestion; readonly chosen: AreaId | null }

/** The spread of kommuner inside each larger area, beside its mean: nothing is smoothed away (promise 2). */
export function SpreadView({ question, chosen }: Properties) {
  const { t } = useWords()
  const inner = { ...question, level: 'kommune' } as const
  const outerLevel = gatherLevel(question.level, question.within)
  const tableQuery = useQuery(statusOptions(inner))
  const outerQuery = useQuery(statusOptions({ ...question, level: outerLevel }))
  const areasQuery = useQuery(areasOptions('kommune', question.date, question.known))
  return (
    <Answer query={tableQuery}>
      {({ table }) => (
        <Answer query={areasQuery}>
          {({ areas }) => {
            const groups = gatherSpread(table, areas, outerLevel)
            if (groups.length === 0) return <p className="empty">{t('spread.empty')}</p>
            return (
              <SpreadTable
                table={table}
                groups={groups}
                outer={outerQuery.data?.table.rows ?? []}
                chosen={chosen}
                heading={t(`level.${outerLevel}`)}
              />
            )
          }}
        </Answer>
      )}
    </Answer>
  )
}

type TableProperties = {
  readonly table: StatusTable
  readonly groups: readonly SpreadGroup[]
  readonly outer: readonly StatusRow[]
  readonly chosen: AreaId | null
  readonly heading: string
}

function SpreadTable({ table, groups, outer, chosen, heading }: TableProperties) {
  const words = useWords()
  const { t, say } = words
  const values = groups.flatMap(({ rows }) => rows.map((row) => row.figure.value ?? 0))
  const [from, until] = [Math.min(...values), Math.max(...values)]
  return (
    <ScrollBox>
      <table className="spread">
        <caption>
          {t('spread.caption', {
            what: say(table.indicator.title),
            from: words.value(from, table.indicator.unit),
            until: words.value(until, table.indicator.unit),
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            <th scope="col">{t('spread.lowest')}</th>
            <th scope="col">{t('spread.highest')}</th>
            <th scope="col" className="number">
              {t('spread.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <SpreadRow
              key={group.area.id}
              group={group}
              table={table}
              own={outer.find((row) => row.area.id === group.area.id)?.figure.value ?? null}
              chosen={chosen}
              from={from}
              until={until}
            />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

type RowProperties = {
  readonly group: SpreadGroup
  readonly table: StatusTable
  readonly own: number | null
  readonly chosen: AreaId | null
  readonly from: number
  readonly until: number
}

function SpreadRow({ group, table, own, chosen, from, until }: RowProperties) {
  const words = useWords()
  const { t } = words
  const unit = table.indicator.unit
  const end = (row: StatusRow) => (
    <td>
      <span className="small">{row.area.name}</span>{' '}
      <FigureButton target={targetOf(row, table)} figure={row.figure} about={row.area.name} />
    </td>
  )
  const label = t('spread.strip', {
    area: group.area.name,
    count: group.rows.length,
    lowest: `${group.lowest.area.name} ${words.figure(group.lowest.figure)}`,
    highest: `${group.highest.area.name} ${words.figure(group.highest.figure)}`,
  })
  const dots = group.rows.map((row) => ({
    key: row.area.id,
    name: row.area.name,
    value: row.figure.value ?? 0,
  }))
  return (
    <tr className={group.area.id === chosen ? 'chosen' : undefined}>
      <th scope="row">
        {shortName(group.area.name, levelOf(group.area.id))}
        <DotStrip
          dots={dots}
          from={from}
          until={until}
          middle={own}
          chosen={chosen}
          unit={unit}
          label={label}
        />
      </th>
      {end(group.lowest)}
      {end(group.highest)}
      <td className="number">{words.value(differenceOf(group), unit)}</td>
    </tr>
  )
}
