import {
  type AreaId,
  type AreaLevel,
  DENMARK,
  firstDayOf,
  levelOf,
  type PlainDate,
  yearOf,
} from '@laegedaekning/domain'
import type { StatusRow, StatusTable } from '@laegedaekning/plans'
import type { IndicatorInfo } from '@laegedaekning/rules'
import type { StatusQuestion } from '../register/queries.ts'
import type { Direction, SortKey, StatusAddress } from './status-address.ts'

/** Levels that the Status room offers, coarse to fine; those without areas at the date are left out. */
export const STATUS_LEVELS: readonly AreaLevel[] = [
  'region',
  'vur',
  'sundhedsraad',
  'kommune',
  'amt',
  'planomraade',
]

/** Levels inside which one may look. */
export const WITHIN_LEVELS: readonly AreaLevel[] = ['region', 'sundhedsraad', 'vur']

/** Where the data decides something else than the address asked for. */
export type StatusNotice =
  | { readonly kind: 'indicator-unknown'; readonly asked: string }
  | { readonly kind: 'level-not-at-date'; readonly asked: AreaLevel; readonly date: PlainDate }
  | { readonly kind: 'within-not-at-date'; readonly asked: AreaId; readonly date: PlainDate }
  | { readonly kind: 'area-not-in-table'; readonly asked: AreaId; readonly date: PlainDate }

/** What must be known of the register before the question can be asked. */
export type StatusFacts = {
  readonly indicators: readonly IndicatorInfo[]
  /** Levels that have areas at the date. */
  readonly levels: readonly AreaLevel[]
  /** Areas in force at the date inside which one may look. */
  readonly within: readonly AreaId[]
}

/** The day shown when the address names none: the latest day before today on which something new is known. */
export function defaultDate(today: PlainDate, dates: readonly { readonly date: PlainDate }[]): PlainDate {
  const past = dates.map(({ date }) => date).filter((date) => date < today)
  return past.toSorted().at(-1) ?? dates[0]?.date ?? firstDayOf(yearOf(today))
}

/** The question to ask, and what of the address the register could not meet. */
export function resolveQuestion(
  address: StatusAddress,
  date: PlainDate,
  facts: StatusFacts,
): { readonly question: StatusQuestion; readonly notices: readonly StatusNotice[] } {
  const notices: StatusNotice[] = []
  const first = facts.indicators[0]?.id ?? 'indbyggere-pr-praksis'
  const asked = address.indicator
  const indicator = asked === null ? first : facts.indicators.find(({ id }) => id === asked)?.id
  if (indicator === undefined && asked !== null) notices.push({ kind: 'indicator-unknown', asked })
  const level = facts.levels.includes(address.level) ? address.level : coarserLevel(facts.levels)
  if (level !== address.level) notices.push({ kind: 'level-not-at-date', asked: address.level, date })
  const isWithin = address.within === DENMARK || facts.within.includes(address.within)
  if (!isWithin) notices.push({ kind: 'within-not-at-date', asked: address.within, date })
  const question: StatusQuestion = {
    indicator: indicator ?? first,
    level,
    date,
    compareWith: address.compareWith,
    within: isWithin ? address.within : DENMARK,
    known: address.known,
  }
  return { question, notices }
}

function coarserLevel(levels: readonly AreaLevel[]): AreaLevel {
  return ['kommune' as const, ...STATUS_LEVELS].find((level) => levels.includes(level)) ?? 'kommune'
}

/** The row that the panel shows: the chosen area's, or the total when none is chosen or the area is not in the table. */
export function chosenRow(table: StatusTable, area: AreaId | null): StatusRow {
  return table.rows.find((row) => row.area.id === area) ?? table.total
}

/** A notice when the chosen area is of the table's level but not in the table. */
export function areaNotice(table: StatusTable, area: AreaId | null): readonly StatusNotice[] {
  if (area === null || table.rows.some((row) => row.area.id === area)) return []
  if (area === table.total.area.id || levelOf(area) !== table.request.level) return []
  return [{ kind: 'area-not-in-table', asked: area, date: table.request.date }]
}

/**
 * The order of a table's rows: what the address says; without it from high to low, but by value from low to high where
 * high is better, so that the areas which the finding speaks of stand first.
 */
export function directionOf(
  table: StatusTable,
  { sort, direction }: Pick<StatusAddress, 'sort' | 'direction'>,
): Direction {
  if (direction !== null) return direction
  return sort === 'vaerdi' ? firstDirection(table) : 'faldende'
}

/** The direction that puts the worst value first. */
export function firstDirection(table: StatusTable): Direction {
  return table.indicator.higherIs === 'better' ? 'stigende' : 'faldende'
}

/** Rows in the asked order. Rows without a value stand last in either direction; ties keep the order of the table. */
export function orderRows(
  table: StatusTable,
  sort: SortKey,
  direction: Direction,
  byName: (a: string, b: string) => number,
): readonly StatusRow[] {
  const sign = direction === 'stigende' ? 1 : -1
  if (sort === 'omraade') {
    return table.rows.toSorted((a, b) => sign * byName(a.area.name, b.area.name))
  }
  const key = sortValue(table, sort)
  return table.rows.toSorted((a, b) => {
    const [left, right] = [key(a), key(b)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return sign * (left - right)
  })
}

function sortValue(table: StatusTable, sort: SortKey): (row: StatusRow) => number | null {
  if (sort === 'sammenligning') return (row) => row.comparison?.ratio ?? row.comparison?.difference ?? null
  const column = table.columns.findIndex(({ symbol }) => `del-${symbol}` === sort)
  return column < 0 ? (row) => row.figure.value : (row) => row.parts[column] ?? null
}

/** The parts to show beside the figure: all but one that is the figure itself in every row. */
export function shownColumns(
  table: StatusTable,
): readonly { readonly column: StatusTable['columns'][number]; readonly index: number }[] {
  const rows = [...table.rows, table.total]
  return table.columns
    .map((column, index) => ({ column, index }))
    .filter(({ index }) => rows.some(({ parts, figure }) => (parts[index] ?? null) !== figure.value))
}

/** Whether the figure stands before its parts: with many parts it would otherwise lie outside a small screen. */
export function valueFirst(table: StatusTable): boolean {
  return shownColumns(table).length > 3
}
