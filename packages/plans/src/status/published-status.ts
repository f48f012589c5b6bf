import type { Figure, Unit } from '@laegedaekning/domain'
import { getIndicator, type IndicatorColumn } from '@laegedaekning/rules'
import { classesOf } from './classes.ts'
import { altTextOf, findingOf } from './finding.ts'
import {
  type Hiding,
  isRestHidden,
  mainSymbol,
  observedColumns,
  sensitiveUnits,
  settleFamily,
  type TableFamily,
} from './published-status-family.ts'
import type { StatusRow, StatusTable } from './status-table.ts'

const families = new WeakMap<TableFamily, Map<number, ReadonlyMap<string, Hiding>>>()

/**
 * The table as it may be shown outside: no count of people below `leastCell` (parameter `offentliggoerelse/mindste-antal`),
 * and none that could be found by taking what is shown from the row, the rest or the total, in this table or in another
 * of its `family`. Alone, a table is protected against its own total only: tables of several levels or indicators that leave
 * together must be given as one family. A rate made from a hidden count is hidden as well, and so are spread and the
 * comparison with a hidden total; rank and sentences are made again from what is left.
 */
export function publishedStatus(table: StatusTable, leastCell: number, family?: TableFamily): StatusTable {
  if (observedColumns(table.columns).length === 0) return table
  const together = family ?? { tables: [table], aroundOf: () => [] }
  const hiding = settledOf(together, leastCell).get(table.indicator.id)
  if (hiding === undefined) throw new RangeError(`${table.indicator.id} is not in the family`)
  const units = sensitiveUnits(table.columns)
  const main = mainSymbol(table)
  const tables = together.tables.filter(({ indicator }) => indicator.id === table.indicator.id)
  const show = (row: StatusRow, whole: boolean, parts: boolean): StatusRow => {
    if (whole) return hideRow(row, table.columns, units)
    const shown = parts ? hideParts(row, table.columns, units, main) : row
    return withoutTellingSpread(shown, table, leastCell, together, hiding.whole)
  }
  const { within } = table.request
  const showArea = (row: StatusRow) => show(row, hiding.whole.has(row.area.id), hiding.parts.has(row.area.id))
  const areas = [...new Set(tables.flatMap(({ rows }) => rows.map((row) => row.area.id)))]
  const place = { table, rows: areas, aroundOf: together.aroundOf }
  const restSmall = (from: number, until?: number) =>
    observedColumns(table.columns)
      .slice(from, until)
      .some((column) => isBelow(table.rest?.parts[column] ?? null, leastCell))
  const first = main === null ? undefined : 1
  const wholeRest = isRestHidden(hiding.whole, place) || restSmall(0, first)
  const partRest = isRestHidden(hiding.parts, place) || (first === 1 && restSmall(first))
  const rest = table.rest === null ? null : show(table.rest, wholeRest, partRest)
  const anything = [...table.rows, table.total].some(
    ({ area }) => hiding.whole.has(area.id) || hiding.parts.has(area.id),
  )
  const noBenchmark = hiding.whole.has(within)
  const rows = table.rows.map(showArea).map((row) => (noBenchmark ? { ...row, comparison: null } : row))
  return {
    ...retold(table, rows, showArea({ ...table.total, area: { ...table.total.area, id: within } })),
    rest,
    reservations: anything ? [...table.reservations, hiddenBelow(leastCell)] : table.reservations,
  }
}

/** A family is settled once, however many of its tables are asked for. */
function settledOf(family: TableFamily, least: number): ReadonlyMap<string, Hiding> {
  const known = families.get(family) ?? new Map<number, ReadonlyMap<string, Hiding>>()
  families.set(family, known)
  const settled = known.get(least) ?? settleFamily(family, least)
  known.set(least, settled)
  return settled
}

function isBelow(count: number | null, least: number): boolean {
  return count !== null && count > 0 && count < least
}

function hideRow(row: StatusRow, columns: readonly IndicatorColumn[], units: ReadonlySet<Unit>): StatusRow {
  const { figure } = hideParts(row, columns, units, null)
  return {
    ...hideParts(row, columns, units, null),
    figure: { ...figure, value: null, missing: 'suppressed' },
    rank: null,
    comparison: null,
    spread: null,
  }
}

/** Hides every count of people in a row but the one that is the figure itself. */
function hideParts(
  row: StatusRow,
  columns: readonly IndicatorColumn[],
  units: ReadonlySet<Unit>,
  main: string | null,
): StatusRow {
  const secret = (part: { readonly symbol: string; readonly unit: Unit }) =>
    units.has(part.unit) && part.symbol !== main
  const figure: Figure = {
    ...row.figure,
    inputs: row.figure.inputs.map((input) => (secret(input) ? { ...input, value: null } : input)),
  }
  const parts = columns.map((column, place) => (secret(column) ? null : (row.parts[place] ?? null)))
  return { ...row, figure, parts }
}

/** The spread of a rate may rest on few people, that of a count may be few people, and either may be a hidden area's. */
function withoutTellingSpread(
  row: StatusRow,
  { indicator }: StatusTable,
  least: number,
  { tables, aroundOf }: TableFamily,
  hidden: ReadonlySet<string>,
): StatusRow {
  if (row.spread === null) return row
  const { level, lowest, highest } = row.spread
  const small = [lowest.value, highest.value].some((value) => value > 0 && value < least)
  const inside = tables
    .filter((table) => table.indicator.id === indicator.id && table.request.level === level)
    .flatMap((table) => table.rows.map(({ area }) => area.id))
    .filter((id) => row.area.id === tables[0]?.request.within || aroundOf(id).includes(row.area.id))
  const telling = small || indicator.measure === 'rate' || inside.some((id) => hidden.has(id))
  return telling ? { ...row, spread: null } : row
}

function hiddenBelow(least: number) {
  return {
    da: `Antal under ${least} er skjult, og det er også dem, der ellers kunne findes ved at trække de viste fra hinanden.`,
    en: `Counts below ${least} are hidden, and so are those that could otherwise be found by subtracting shown ones.`,
  }
}

/** The table told again from the rows that are left: order, classes and sentences give nothing away. */
function retold(table: StatusTable, rows: readonly StatusRow[], total: StatusRow): StatusTable {
  const shown = rows.filter((row) => row.figure.value !== null)
  const others = rows
    .filter((row) => row.figure.value === null)
    .toSorted((a, b) => (a.area.id < b.area.id ? -1 : 1))
  const ordered = [...rankedAgain(shown), ...others]
  const { level, date } = table.request
  const indicator = getIndicator(table.indicator.id)
  const told = { indicator, rows: ordered, total, level, date, within: total.area.name }
  const values = shown.flatMap((row) => (row.figure.value === null ? [] : [row.figure.value]))
  return {
    ...table,
    rows: ordered,
    total,
    classes: classesOf(values, indicator.unit),
    finding: findingOf(told),
    altText: altTextOf(told),
  }
}

/** Ranks among the rows that are left: a gap in the ranks would say where a hidden row stands. */
function rankedAgain(rows: readonly StatusRow[]): readonly StatusRow[] {
  return rows.map((row) => {
    const first = rows.findIndex((other) => other.figure.value === row.figure.value)
    return { ...row, rank: first + 1 }
  })
}
