import type { Figure, Unit } from '@laegedaekning/domain'
import { getIndicator, type IndicatorColumn } from '@laegedaekning/rules'
import { classesOf } from './classes.ts'
import { altTextOf, findingOf } from './finding.ts'
import { hiddenPlaces } from './hidden-cells.ts'
import type { StatusRow, StatusTable } from './status-table.ts'

/** Units that count people, of whom the few could be known by name (K27). */
const OF_PERSONS: readonly Unit[] = ['persons', 'full-time-doctors', 'uncovered-citizens']
/** Units that count who has reported a list: a table of lists must not show a single practice's (DST's rule, C2.14). */
const OF_REPORTERS: readonly Unit[] = ['practices', 'capacities']

/** The columns in which small counts are hidden. */
function sensitiveUnits(columns: readonly IndicatorColumn[]): ReadonlySet<Unit> {
  const lists = columns.some((column) => column.unit === 'listed-patients')
  return new Set([...OF_PERSONS, ...(lists ? [...OF_REPORTERS, 'listed-patients' as const] : [])])
}

/**
 * The table as it may be shown outside: no count of people below `leastCell` (parameter `offentliggoerelse/mindste-antal`),
 * and none that could be found by taking what is shown from the row, the rest or the total. A figure made from a hidden part
 * is hidden as well, and so are its rank and its spread; the sentences are made again from what is left.
 */
export function publishedStatus(table: StatusTable, leastCell: number): StatusTable {
  const units = sensitiveUnits(table.columns)
  const observed = table.columns.flatMap((column, index) =>
    units.has(column.unit) && column.unit !== 'listed-patients' ? [index] : [],
  )
  if (observed.length === 0) return table
  const parts = [...table.rows, ...(table.rest === null ? [] : [table.rest])]
  const { hidden, totalToo } = hiddenRows(parts, observed, leastCell)
  const safe = (row: StatusRow) => withoutSmallSpread(row, table.indicator.measure, leastCell)
  const hide = (row: StatusRow) => hideRow(row, table.columns, units)
  const shown = parts.map((row, place) => (hidden.has(place) ? hide(row) : safe(row)))
  const total = totalToo ? hide(table.total) : safe(table.total)
  return {
    ...retold(table, shown.slice(0, table.rows.length), total),
    rest: table.rest === null ? null : (shown.at(-1) ?? null),
    reservations:
      hidden.size === 0
        ? table.reservations
        : [
            ...table.reservations,
            {
              da: `Antal under ${leastCell} er skjult, og det er også dem, der kunne findes ved at trække fra.`,
              en: `Counts below ${leastCell} are hidden, and so are those that could be found by subtraction.`,
            },
          ],
  }
}

/**
 * Which rows must be hidden. A row is hidden with all its counts of people, so that no part can be found from the others of
 * its row; every column must then stand against its total.
 */
function hiddenRows(
  parts: readonly StatusRow[],
  observed: readonly number[],
  least: number,
): { readonly hidden: ReadonlySet<number>; readonly totalToo: boolean } {
  let hidden: ReadonlySet<number> = new Set()
  let totalToo = false
  for (let before = -1; before !== hidden.size; ) {
    before = hidden.size
    for (const column of observed) {
      const counts = parts.map((row) => row.parts[column] ?? null)
      const places = hiddenPlaces(counts, least, hidden)
      if (places === null) totalToo = true
      hidden = places ?? new Set([...hidden, ...placesAboveZero(counts)])
    }
  }
  return { hidden, totalToo }
}

function placesAboveZero(counts: readonly (number | null)[]): readonly number[] {
  return counts.flatMap((count, place) => (count !== null && count > 0 ? [place] : []))
}

function hideRow(row: StatusRow, columns: readonly IndicatorColumn[], units: ReadonlySet<Unit>): StatusRow {
  const figure: Figure = {
    ...row.figure,
    value: null,
    missing: 'suppressed',
    inputs: row.figure.inputs.map((input) => (units.has(input.unit) ? { ...input, value: null } : input)),
  }
  const parts = columns.map((column, place) => (units.has(column.unit) ? null : (row.parts[place] ?? null)))
  return { ...row, figure, rank: null, parts, comparison: null, spread: null }
}

/** The spread of a rate may rest on few people, and that of a count may be few people. */
function withoutSmallSpread(row: StatusRow, measure: 'count' | 'rate', least: number): StatusRow {
  if (row.spread === null) return row
  const { lowest, highest } = row.spread
  const small = [lowest.value, highest.value].some((value) => value > 0 && value < least)
  return small || measure === 'rate' ? { ...row, spread: null } : row
}

/** The table told again from the rows that are left: order, classes and sentences give nothing away. */
function retold(table: StatusTable, rows: readonly StatusRow[], total: StatusRow): StatusTable {
  const shown = rows.filter((row) => row.figure.value !== null)
  const others = rows
    .filter((row) => row.figure.value === null)
    .toSorted((a, b) => (a.area.id < b.area.id ? -1 : 1))
  const ordered = [...shown, ...others]
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
