import type { AreaId, Figure, PlainDate } from '@laegedaekning/domain'

/** The figure of an area on a day, and the larger area (its region) whose registers are updated together. */
export type HistoryRow = {
  readonly area: AreaId
  readonly group: AreaId | null
  readonly figure: Figure
}

/** The figures of all areas of a level on a day. */
export type HistoryDay = { readonly date: PlainDate; readonly rows: readonly HistoryRow[] }

/** The values that were measured anew on a day; what only stood from before is not among them. */
export type FreshDay = { readonly date: PlainDate; readonly values: ReadonlyMap<AreaId, number> }

/**
 * Parts what was measured anew from what merely still stood in the register: a fact without an end gives the same figure
 * year after year, and counting that as years of no change would make any method too sure. A day is a new measurement for a
 * group when every part of the figure (doctors as well as people) has changed, or is of a later day, in at least one of its areas since
 * the last measurement. Days come oldest first.
 */
export function freshDays(days: readonly HistoryDay[]): readonly FreshDay[] {
  const last = new Map<string, Measured>()
  return days.flatMap(({ date, rows }) => {
    const values = new Map<AreaId, number>()
    for (const [group, members] of groupsOf(rows)) {
      const known = members.filter(({ figure }) => figure.value !== null)
      const parts = known.flatMap((row) => partsOf(row, date))
      if (known.length === 0 || !isFresh(parts, last.get(group))) continue
      last.set(group, { date, said: new Map(parts.map((part) => [keyOf(part), part.value])) })
      for (const { area, figure } of known) if (figure.value !== null) values.set(area, figure.value)
    }
    return values.size === 0 ? [] : [{ date, values }]
  })
}

/** The last measurement of a group: its day, and what each part of each area said. */
type Measured = { readonly date: PlainDate; readonly said: ReadonlyMap<string, number | null> }

/** A part of a figure. `own`: the day that the register gives it, where that is not merely the day asked for. */
type Part = {
  readonly symbol: string
  readonly area: AreaId
  readonly value: number | null
  readonly own: PlainDate | null
}

function partsOf({ area, figure }: HistoryRow, day: PlainDate): readonly Part[] {
  return figure.inputs.map(({ symbol, value, date }) => ({
    symbol,
    area,
    value,
    own: date === day ? null : date,
  }))
}

function keyOf({ symbol, area }: Part): string {
  return `${symbol} ${area}`
}

function isFresh(now: readonly Part[], before: Measured | undefined): boolean {
  if (before === undefined) return true
  const isNew = (part: Part): boolean =>
    before.said.get(keyOf(part)) !== part.value || (part.own !== null && part.own > before.date)
  const symbols = new Set(now.map(({ symbol }) => symbol))
  return [...symbols].every((symbol) => now.some((part) => part.symbol === symbol && isNew(part)))
}

function groupsOf(rows: readonly HistoryRow[]): ReadonlyMap<string, readonly HistoryRow[]> {
  const groups = new Map<string, HistoryRow[]>()
  for (const row of rows) {
    const group = groups.get(row.group ?? row.area) ?? []
    groups.set(row.group ?? row.area, group)
    group.push(row)
  }
  return groups
}
