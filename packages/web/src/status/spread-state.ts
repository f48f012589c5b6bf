import type { AreasAnswer } from '@laegedaekning/api/contract'
import { type AreaId, type AreaLevel, DENMARK, levelOf } from '@laegedaekning/domain'
import type { StatusRow, StatusTable } from '@laegedaekning/plans'

/** The finer areas inside one area, with lowest and highest. */
export type SpreadGroup = {
  readonly area: { readonly id: AreaId; readonly name: string }
  readonly rows: readonly StatusRow[]
  readonly lowest: StatusRow
  readonly highest: StatusRow
}

/** In which areas the kommuner are gathered: those of the table, or regions (sundhedsråd inside one region) for kommuner. */
export function gatherLevel(level: AreaLevel, within: AreaId): AreaLevel {
  if (level !== 'kommune') return level
  if (within === DENMARK) return 'region'
  return levelOf(within) === 'region' ? 'sundhedsraad' : levelOf(within)
}

/** Gathers the rows of kommuner by their parent of a level; largest difference first. Rows without a value are left out. */
export function gatherSpread(
  table: StatusTable,
  areas: AreasAnswer['areas'],
  level: AreaLevel,
): readonly SpreadGroup[] {
  const parentOf = new Map(
    areas.map(({ id, parents }) => [id, parents.find((parent) => levelOf(parent.id) === level)]),
  )
  const groups = Map.groupBy(
    table.rows.filter((row) => row.figure.value !== null),
    (row) => parentOf.get(row.area.id)?.id,
  )
  return [...groups]
    .flatMap(([id, rows]): readonly SpreadGroup[] => {
      const area = areas.flatMap(({ parents }) => parents).find((parent) => parent.id === id)
      const ordered = rows.toSorted((a, b) => (a.figure.value ?? 0) - (b.figure.value ?? 0))
      const [lowest, highest] = [ordered[0], ordered.at(-1)]
      if (area === undefined || lowest === undefined || highest === undefined) return []
      return [{ area, rows: ordered, lowest, highest }]
    })
    .toSorted((a, b) => differenceOf(b) - differenceOf(a) || (a.area.id < b.area.id ? -1 : 1))
}

/** Highest less lowest. */
export function differenceOf({ lowest, highest }: SpreadGroup): number {
  return (highest.figure.value ?? 0) - (lowest.figure.value ?? 0)
}
