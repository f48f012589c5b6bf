import { type AreaId, levelOf, type Unit } from '@laegedaekning/domain'
import { getIndicator, type IndicatorColumn } from '@laegedaekning/rules'
import { type Cell, hiddenCells } from './hidden-cells.ts'
import type { StatusTable } from './status-table.ts'

/**
 * Tables that leave the house together: of one date and one whole, any indicators, any levels. `aroundOf` gives every area
 * that an area lies in; without it each table stands alone, as parts of its total.
 */
export type TableFamily = {
  readonly tables: readonly StatusTable[]
  readonly aroundOf: (area: AreaId) => readonly AreaId[]
}

/** What an indicator hides: areas with all that they count, and areas that keep their figure. */
export type Hiding = { readonly whole: ReadonlySet<string>; readonly parts: ReadonlySet<string> }

/** Units that count people, of whom the few could be known by name (K27). */
const OF_PERSONS: readonly Unit[] = ['persons', 'full-time-doctors', 'uncovered-citizens']
/** Units that count who has reported a list: a table of lists must not show a single practice's (DST's rule, C2.14). */
const OF_REPORTERS: readonly Unit[] = ['practices', 'capacities']

/** The units in which small counts are hidden. */
export function sensitiveUnits(columns: readonly IndicatorColumn[]): ReadonlySet<Unit> {
  const lists = columns.some((column) => column.unit === 'listed-patients')
  return new Set([...OF_PERSONS, ...(lists ? [...OF_REPORTERS, 'listed-patients' as const] : [])])
}

/** The columns whose counts must be protected, by their place. */
export function observedColumns(columns: readonly IndicatorColumn[]): readonly number[] {
  const units = sensitiveUnits(columns)
  return columns.flatMap(({ unit }, index) => (units.has(unit) && unit !== 'listed-patients' ? [index] : []))
}

/** The part that is the figure itself; a rate has none, and neither has a difference. */
export function mainSymbol({ indicator }: StatusTable): string | null {
  const { measure, signed, columns } = getIndicator(indicator.id)
  return measure === 'count' && signed !== true ? (columns[0]?.symbol ?? null) : null
}

/** Before the id of an area: the cell of what lies in it and in none of its parts that have a row. */
const REST = 'rest '

/** All tables of one indicator as a tree, and the areas that stand beside it (those that cut across it). */
export type IndicatorTree = {
  readonly whole: AreaId
  readonly cells: readonly Cell[]
  /** Areas that some other area lies in, but that are no step on its way up: hidden with anything inside. */
  readonly across: ReadonlyMap<AreaId, readonly AreaId[]>
}

/** The tree of an indicator's tables: every area under the nearest one around it that has a row. */
export function treeOf(tables: readonly StatusTable[], aroundOf: TableFamily['aroundOf']): IndicatorTree {
  const [table] = tables
  if (table === undefined) throw new RangeError('no table')
  const whole = table.request.within
  const observed = observedColumns(table.columns)
  const rows = new Map(tables.flatMap(({ rows: all }) => all.map((row) => [row.area.id, row] as const)))
  rows.delete(whole)
  const around = (area: AreaId) => aroundOf(area).filter((id) => id !== area && rows.has(id))
  const parents = new Map([...rows.keys()].map((id) => [id, nearest(around(id), around) ?? whole]))
  const across = new Map<AreaId, AreaId[]>()
  for (const id of rows.keys()) {
    const way = new Set<AreaId>()
    for (let step = parents.get(id); step !== undefined; step = parents.get(step)) way.add(step)
    for (const other of around(id)) {
      if (!way.has(other)) across.set(other, [...(across.get(other) ?? []), id])
    }
  }
  const countsOf = (parts: readonly (number | null)[]) => observed.map((place) => parts[place] ?? null)
  const cells: Cell[] = [{ id: whole, parent: null, counts: countsOf(table.total.parts) }]
  for (const [id, row] of rows) {
    if (across.has(id)) continue
    cells.push({ id, parent: parents.get(id) ?? whole, counts: countsOf(row.parts) })
  }
  return { whole, cells: [...cells, ...restCells(cells)], across }
}

/** The area around that lies deepest: inside most of the others; the lowest id of equals. */
function nearest(found: readonly AreaId[], around: (area: AreaId) => readonly AreaId[]): AreaId | undefined {
  const depth = (id: AreaId) => around(id).length
  return found.toSorted((a, b) => depth(b) - depth(a) || (a < b ? -1 : 1))[0]
}

/** What is left of each parent when its children are taken away: placed in it, but in none of them. */
function restCells(cells: readonly Cell[]): readonly Cell[] {
  const groups = Map.groupBy(cells, (cell) => cell.parent)
  return cells.flatMap(({ id, counts }) => {
    const children = groups.get(id)
    if (children === undefined) return []
    const left = counts.map((count, column) => {
      const sum = children.reduce((total, child) => total + (child.counts[column] ?? 0), 0)
      // full-time shares are decimals: what is left of a rounding is nothing
      const rest = Math.round(((count ?? 0) - sum) * 1e6) / 1e6
      return rest > 0 ? rest : null
    })
    return left.some((count) => count !== null) ? [{ id: `${REST}${id}`, parent: id, counts: left }] : []
  })
}

/** What each indicator of a family hides; what a column needs is hidden in all that have it. */
export function settleFamily(family: TableFamily, least: number): ReadonlyMap<string, Hiding> {
  const found = [...Map.groupBy(family.tables, ({ indicator }) => indicator.id)].flatMap(([id, tables]) => {
    const [table] = tables
    if (table === undefined || observedColumns(table.columns).length === 0) return []
    return [{ id, table, tree: treeOf(tables, family.aroundOf) }]
  })
  const shared = new Map<string, Set<string>>()
  const settled = new Map<string, Hiding>()
  for (let before = -1, now = 0; before !== now; ) {
    before = now
    for (const { id, table, tree } of found) settled.set(id, settleIndicator(table, tree, least, shared))
    now = [...shared.values()].reduce((sum, { size }) => sum + size, 0)
  }
  return settled
}

function settleIndicator(
  table: StatusTable,
  { cells, across }: IndicatorTree,
  least: number,
  shared: Map<string, Set<string>>,
): Hiding {
  const columns = observedColumns(table.columns).map((place) => {
    const { label, unit } = table.columns[place] ?? { label: { da: '' }, unit: '' }
    return `${unit} ${label.da}`
  })
  // what a column needs for itself is hidden wherever the column stands; what goes along with a row is not
  const own = columns.map((column, place) => {
    const alone = cells.map((cell) => ({ ...cell, counts: cell.counts.slice(place, place + 1) }))
    const needed = withAcross(hiddenCells(alone, least, shared.get(column) ?? new Set()), across)
    shared.set(column, new Set([...(shared.get(column) ?? []), ...needed]))
    return needed
  })
  const main = mainSymbol(table) === null ? columns.length : 1
  const whole = new Set(own.slice(0, main).flatMap((needed) => [...needed]))
  const others = cells.map((cell) => ({ ...cell, counts: cell.counts.slice(main) }))
  // parts may add up to a figure that is shown: they protect each other together
  const first = new Set([...whole, ...own.slice(main).flatMap((needed) => [...needed])])
  const parts = main === columns.length ? whole : withAcross(hiddenCells(others, least, first), across)
  return { whole, parts }
}

/** An area that cuts across the tree is hidden with anything inside it, so it never tells more than the tree does. */
function withAcross(hidden: ReadonlySet<string>, across: IndicatorTree['across']): ReadonlySet<string> {
  const more = [...across].filter(([, inside]) => inside.some((id) => hidden.has(id))).map(([id]) => id)
  return new Set([...hidden, ...more])
}

/** Whether the row of what lies in no area of a level must go: something that it holds is hidden. */
export function isRestHidden(
  hidden: ReadonlySet<string>,
  {
    table,
    rows,
    aroundOf,
  }: { table: StatusTable; rows: readonly AreaId[]; aroundOf: TableFamily['aroundOf'] },
): boolean {
  if ([...hidden].some((id) => id.startsWith(REST))) return true
  const { level, within } = table.request
  const own = table.rows.map((row) => row.area.id)
  const aboveOwn = new Set(own.flatMap((id) => aroundOf(id)))
  return rows.some((id) => {
    if (!hidden.has(id) || id === within || levelOf(id) === level || aboveOwn.has(id)) return false
    return !aroundOf(id).some((around) => levelOf(around) === level)
  })
}
