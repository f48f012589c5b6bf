import { type AreaId, Fault, levelOf, type PlainDate, type Snapshot } from '@laegedaekning/domain'
import { type AreaProfile, publishedStatus, type StatusRow, type StatusTable } from '@laegedaekning/plans'
import { growAreaTree, lineageOf, parametersAt } from '@laegedaekning/rules'

/** Tables and profiles that may leave the house. */
export type Outward = { readonly tables: readonly StatusTable[]; readonly profiles: readonly AreaProfile[] }

/**
 * Hides small counts of people in tables and profiles alike (C2.14, parameter `offentliggoerelse/mindste-antal` as it is on
 * `today`, the day of publication: what is told of 2008 is told now). All tables are settled together, over levels and
 * indicators, with the areas of the snapshot. A profile shows the row that the table shows, so that one cannot be found
 * from the other. Throws a `Fault` where no limit is in force: then nothing may be published.
 */
export function publishedPlan(
  { tables, profiles }: Outward,
  snapshot: Pick<Snapshot, 'area' | 'membership'>,
  today: PlainDate,
): Outward {
  const least = parametersAt(today).offentliggoerelse.mindsteAntal.value
  if (least === null) throw new Fault(`no limit for what may be published on ${today}`)
  const tree = growAreaTree(snapshot)
  const aroundOf = (area: AreaId) => [...lineageOf(tree, area).values()].filter((id) => id !== area)
  const family = { tables, aroundOf }
  const published = tables.map((table) => publishedStatus(table, least, family))
  const rows = new Map<string, StatusRow>()
  const ranked = new Map<string, number>()
  const changed = new Set<string>()
  for (const [place, table] of published.entries()) {
    const { indicator, request } = table
    if (table !== tables[place]) changed.add(indicator.id)
    ranked.set(`${indicator.id} ${request.level}`, table.rows.filter(({ rank }) => rank !== null).length)
    for (const row of table.rows) rows.set(`${indicator.id} ${row.area.id}`, row)
  }
  const outward = profiles.map((profile) => ({
    ...profile,
    rows: profile.rows.map((own) => {
      const { indicator } = own
      if (!changed.has(indicator.id)) return own
      const row = rows.get(`${indicator.id} ${profile.area.id}`)
      if (row === undefined) throw new Fault(`no table shows ${indicator.id} of ${profile.area.id}`)
      // a comparison names the figure of another area, which may be hidden: only those with what is shown stay
      const around = aroundOf(profile.area.id).flatMap((id) => rows.get(`${indicator.id} ${id}`) ?? [])
      const hidden = [row, ...around].some(({ figure }) => figure.missing === 'suppressed')
      const level = levelOf(profile.area.id)
      return {
        ...own,
        row,
        ranked: ranked.get(`${indicator.id} ${level}`) ?? own.ranked,
        comparisons: hidden ? [] : own.comparisons,
      }
    }),
  }))
  return { tables: published, profiles: outward }
}
