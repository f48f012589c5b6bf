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

/** What is hidden: rows with all that they count, rows that keep their figure, and of the total all or the parts. */
type Hiding = {
  readonly whole: ReadonlySet<number>
  readonly parts: ReadonlySet<number>
  readonly total: 'nothing' | 'parts' | 'whole'
}

/**
 * The table as it may be shown outside: no count of people below `leastCell` (parameter `offentliggoerelse/mindste-antal`),
 * and none that could be found by taking what is shown from the row, the rest or the total. A rate made from a hidden count
 * is hidden as well, and so are rank and spread; the sentences are made again from what is left.
 */
export function publishedStatus(table: StatusTable, leastCell: number): StatusTable {
  const units = sensitiveUnits(table.columns)
  const observed = table.columns.flatMap((column, index) =>
    units.has(column.unit) && column.unit !== 'listed-patients' ? [index] : [],
  )
  if (observed.length === 0) return table
  const all = [...table.rows, ...(table.rest === null ? [] : [table.rest])]
  const hiding = whatToHide(table, all, observed, leastCell)
  const main = mainSymbol(table)
  const safe = (row: StatusRow) => withoutSmallSpread(row, table.indicator.measure, leastCell)
  const shown = all.map((row, place) => {
    if (hiding.whole.has(place)) return hideRow(row, table.columns, units)
    return safe(hiding.parts.has(place) ? hideParts(row, table.columns, units, main) : row)
  })
  const total = hideTotal(table, hiding, units)
  const anything = hiding.whole.size + hiding.parts.size > 0
  return {
    ...retold(table, shown.slice(0, table.rows.length), safe(total)),
    rest: table.rest === null ? null : (shown.at(-1) ?? null),
    reservations: anything ? [...table.reservations, hiddenBelow(leastCell)] : table.reservations,
  }
}

/** The units in which small counts are hidden. */
function sensitiveUnits(columns: readonly IndicatorColumn[]): ReadonlySet<Unit> {
  const lists = columns.some((column) => column.unit === 'listed-patients')
  return new Set([...OF_PERSONS, ...(lists ? [...OF_REPORTERS, 'listed-patients' as const] : [])])
}

/** The part that is the figure itself; a rate has none, and neither has a difference. */
function mainSymbol({ indicator }: StatusTable): string | null {
  const { measure, signed, columns } = getIndicator(indicator.id)
  return measure === 'count' && signed !== true ? (columns[0]?.symbol ?? null) : null
}

/**
 * Which rows to hide. A row whose figure is a small count is hidden with all that it counts; one that only has a small part
 * keeps its figure where that is no rate. Every column must then stand against its total.
 */
function whatToHide(
  table: StatusTable,
  rows: readonly StatusRow[],
  observed: readonly number[],
  least: number,
): Hiding {
  const counts = (column: number) => rows.map((row) => row.parts[column] ?? null)
  const keepsFigure = mainSymbol(table) !== null
  const [main, ...others] = observed
  if (!keepsFigure || main === undefined) {
    const { places, stands } = settle(observed.map(counts), least, new Set())
    return { whole: places, parts: new Set(), total: stands ? 'nothing' : 'whole' }
  }
  const figures = settle([counts(main)], least, new Set())
  const parts = settle(others.map(counts), least, figures.places)
  const total = figures.stands ? (parts.stands ? 'nothing' : 'parts') : 'whole'
  return { whole: figures.places, parts: parts.places, total }
}

/** Hides rows until every column stands; a column that cannot is hidden to the end and takes its total with it. */
function settle(
  columns: readonly (readonly (number | null)[])[],
  least: number,
  first: ReadonlySet<number>,
): { readonly places: ReadonlySet<number>; readonly stands: boolean } {
  let places = first
  let stands = true
  for (let before = -1; before !== places.size; ) {
    before = places.size
    for (const counts of columns) {
      const found = hiddenPlaces(counts, least, places)
      if (found === null) stands = false
      places = found ?? new Set([...places, ...placesAboveZero(counts)])
    }
  }
  return { places, stands }
}

function placesAboveZero(counts: readonly (number | null)[]): readonly number[] {
  return counts.flatMap((count, place) => (count !== null && count > 0 ? [place] : []))
}

function hideTotal(table: StatusTable, hiding: Hiding, units: ReadonlySet<Unit>): StatusRow {
  if (hiding.total === 'whole') return hideRow(table.total, table.columns, units)
  return hiding.total === 'parts'
    ? hideParts(table.total, table.columns, units, mainSymbol(table))
    : table.total
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

/** The spread of a rate may rest on few people, and that of a count may be few people. */
function withoutSmallSpread(row: StatusRow, measure: 'count' | 'rate', least: number): StatusRow {
  if (row.spread === null) return row
  const { lowest, highest } = row.spread
  const small = [lowest.value, highest.value].some((value) => value > 0 && value < least)
  return small || measure === 'rate' ? { ...row, spread: null } : row
}

function hiddenBelow(least: number) {
  return {
    da: `Antal under ${least} er skjult, og det er også dem, der kunne findes ved at trække fra.`,
    en: `Counts below ${least} are hidden, and so are those that could be found by subtraction.`,
  }
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
