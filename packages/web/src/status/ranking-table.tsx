import type { PlainDate } from '@laegedaekning/domain'
import type { StatusRow, StatusTable } from '@laegedaekning/plans'
import { Link } from '../address/link.tsx'
import { SkipLink } from '../app/skip-link.tsx'
import { FigureButton, PartButton } from '../figure/figure-button.tsx'
import { danishOrder } from '../table/danish-order.ts'
import { ScrollBox } from '../table/scroll-box.tsx'
import { SortHeader } from '../table/sort-header.tsx'
import { useWords } from '../words/words.tsx'
import { REST_PART } from './rest-part.ts'
import { shortName } from './short-name.ts'
import type { Direction, SortKey, StatusAddress } from './status-address.ts'
import { directionOf, firstDirection, orderRows, shownColumns, valueFirst } from './status-state.ts'

/** Rows shown before »Vis alle«. */
const FIRST_ROWS = 12

type Properties = {
  readonly table: StatusTable
  readonly address: StatusAddress
  /** Address of the same view with some of its state changed. */
  readonly hrefWith: (patch: Partial<StatusAddress>) => string
}

/** The table behind the map: the same rows, each figure with its parts, in the order that the address says. */
export function RankingTable({ table, address, hrefWith }: Properties) {
  const { t, say } = useWords()
  const order = directionOf(table, address)
  const rows = orderRows(table, address.sort, order, danishOrder)
  const all = address.rows === 'alle' || rows.length <= FIRST_ROWS + 1
  const scale = barScale(table)
  const sorter = (sort: SortKey, first: Direction) => {
    const active = address.sort === sort
    const direction = active ? (order === 'faldende' ? 'stigende' : 'faldende') : first
    return {
      active: active ? (order === 'faldende' ? 'descending' : 'ascending') : null,
      href: hrefWith({ sort, direction }),
    } as const
  }
  const showComparison = table.rows.some((row) => row.comparison !== null)
  const showSpread = table.rows.some((row) => row.spread !== null)
  const more = [...(showComparison ? ['compared'] : []), ...(showSpread ? ['inside'] : [])]
  const valueHeader = (
    <SortHeader className="number" {...sorter('vaerdi', firstDirection(table))}>
      {say(table.indicator.title)}
    </SortHeader>
  )
  return (
    <>
      <SkipLink to="efter-tabellen" text={t('table.skip')} />
      <ScrollBox>
        <table className="ranking">
          <caption className="unseen">
            {say(table.indicator.title)}. {say(table.subtitle)}
          </caption>
          <thead>
            <tr>
              <th scope="col" className="number rank">
                <abbr title={t('table.rank')}>#</abbr>
              </th>
              <SortHeader {...sorter('omraade', 'stigende')}>{t(`level.${table.request.level}`)}</SortHeader>
              {valueFirst(table) && valueHeader}
              {shownColumns(table).map(({ column }) => (
                <SortHeader
                  key={column.symbol}
                  className="number"
                  {...sorter(`del-${column.symbol}`, 'faldende')}
                >
                  {say(column.label)}
                </SortHeader>
              ))}
              {!valueFirst(table) && valueHeader}
              {showComparison && (
                <SortHeader className="compared" {...sorter('sammenligning', 'faldende')}>
                  {t('table.against', { what: t(`compare.${table.request.compareWith}`) })}
                </SortHeader>
              )}
              {showSpread && (
                <th scope="col" className="number inside">
                  {t('table.inside')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <Row
                key={row.area.id}
                row={row}
                table={table}
                scale={scale}
                chosen={row.area.id === address.area}
                hidden={!all && index >= FIRST_ROWS && row.area.id !== address.area}
                href={hrefWith({ area: row.area.id })}
                showComparison={showComparison}
                showSpread={showSpread}
              />
            ))}
          </tbody>
          <tfoot>
            {table.rest !== null && (
              <FootRow row={table.rest} table={table} name={t('table.rest')} part={REST_PART} more={more} />
            )}
            <FootRow row={table.total} table={table} name={table.total.area.name} part={null} more={more} />
          </tfoot>
        </table>
      </ScrollBox>
      <div id="efter-tabellen" tabIndex={-1} />
      {rows.length > FIRST_ROWS + 1 && (
        <p className="small soft more">
          {all
            ? t('table.allShown', { count: rows.length })
            : t('table.someShown', { shown: FIRST_ROWS, count: rows.length })}{' '}
          <Link href={hrefWith({ rows: all ? 'foerste' : 'alle' })}>
            {all ? t('table.showFirst', { shown: FIRST_ROWS }) : t('table.showAll', { count: rows.length })}
          </Link>
        </p>
      )}
    </>
  )
}

type RowProperties = {
  readonly row: StatusRow
  readonly table: StatusTable
  readonly scale: BarScale
  readonly chosen: boolean
  readonly hidden: boolean
  readonly href: string
  readonly showComparison: boolean
  readonly showSpread: boolean
}

function Row({ row, table, scale, chosen, hidden, href, showComparison, showSpread }: RowProperties) {
  const { value } = row.figure
  const valueCell = (
    <td className="number value">
      {value !== null && <Bar value={value} scale={scale} />}
      <FigureButton target={targetOf(row, table)} figure={row.figure} about={row.area.name} />
    </td>
  )
  return (
    <tr className={[chosen ? 'chosen' : '', hidden ? 'beyond' : ''].join(' ').trim() || undefined}>
      <td className="number rank soft">{row.rank ?? ''}</td>
      <th scope="row">
        <Link href={href} aria-current={chosen ? 'true' : undefined} className="name">
          {shortName(row.area.name, table.request.level)}
        </Link>
      </th>
      {valueFirst(table) && valueCell}
      <Parts row={row} table={table} />
      {!valueFirst(table) && valueCell}
      {showComparison && <ComparisonCell row={row} />}
      {showSpread && <SpreadCell row={row} table={table} />}
    </tr>
  )
}

function Parts({ row, table }: { readonly row: StatusRow; readonly table: StatusTable }) {
  const { say } = useWords()
  return shownColumns(table).map(({ column, index }) => (
    <td key={column.symbol} className="number">
      <PartButton
        target={{ ...targetOf(row, table), part: column.symbol }}
        value={row.parts[index] ?? null}
        unit={column.unit}
        about={`${row.area.name}, ${say(column.label)}`}
      />
    </td>
  ))
}

function ComparisonCell({ row }: { readonly row: StatusRow }) {
  const { say } = useWords()
  const { comparison } = row
  return (
    <td className={`compared small ${comparison?.judgement ?? ''}`}>
      {comparison === null ? '' : say(comparison.words)}
    </td>
  )
}

function SpreadCell({ row, table }: { readonly row: StatusRow; readonly table: StatusTable }) {
  const words = useWords()
  const { spread, figure } = row
  if (spread === null) return <td className="inside">{null}</td>
  const target = (area: typeof row.area.id) => ({ ...targetOf(row, table), area })
  const end = ({ area, name, value }: typeof spread.lowest) => (
    <FigureButton
      target={target(area)}
      figure={{ value, missing: null, unit: figure.unit }}
      about={words.t('table.insideOf', { name, area: row.area.name })}
    />
  )
  return (
    <td className="number inside small">
      {end(spread.lowest)}–{end(spread.highest)}
    </td>
  )
}

type FootProperties = {
  readonly row: StatusRow
  readonly table: StatusTable
  readonly name: string
  /** `rest` for what the source places in no area of the level. */
  readonly part: string | null
  /** Columns after the value. */
  readonly more: readonly string[]
}

function FootRow({ row, table, name, part, more }: FootProperties) {
  const { say } = useWords()
  const target = { ...targetOf(row, table), part }
  const valueCell = (
    <td className="number value">
      <FigureButton target={target} figure={row.figure} about={name} />
    </td>
  )
  return (
    <tr className={part === null ? 'total' : 'rest'}>
      <td className="rank">{null}</td>
      <th scope="row">{name}</th>
      {valueFirst(table) && valueCell}
      {shownColumns(table).map(({ column, index }) => (
        <td key={column.symbol} className="number">
          <PartButton
            target={{ ...target, part: part ?? column.symbol }}
            value={row.parts[index] ?? null}
            unit={column.unit}
            about={`${name}, ${say(column.label)}`}
          />
        </td>
      ))}
      {!valueFirst(table) && valueCell}
      {more.map((column) => (
        <td key={column} className={column}>
          {null}
        </td>
      ))}
    </tr>
  )
}

/** Names a row's figure for the explanation. */
export function targetOf(
  row: StatusRow,
  table: StatusTable,
): {
  readonly indicator: string
  readonly area: typeof row.area.id
  readonly date: PlainDate
  readonly part: null
} {
  return { indicator: table.indicator.id, area: row.area.id, date: table.request.date, part: null }
}

type BarScale = { readonly from: number; readonly until: number }

const BAR_WIDTH = 64

/** From zero (or the lowest value below it) to the highest value of the table. */
function barScale(table: StatusTable): BarScale {
  const values = table.rows.map((row) => row.figure.value ?? 0)
  return { from: Math.min(0, ...values), until: Math.max(0, ...values) }
}

function Bar({ value, scale }: { readonly value: number; readonly scale: BarScale }) {
  const width = scale.until - scale.from
  if (width === 0) return null
  const zero = ((0 - scale.from) / width) * BAR_WIDTH
  const end = ((value - scale.from) / width) * BAR_WIDTH
  const length = Math.abs(end - zero)
  const x = scale.from < 0 ? Math.min(zero, end) : BAR_WIDTH - length
  return (
    <svg className="bar" width={BAR_WIDTH} height="8" aria-hidden="true">
      <rect x={x} width={length} height="8" />
    </svg>
  )
}
