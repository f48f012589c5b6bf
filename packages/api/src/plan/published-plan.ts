import { levelOf, type PlainDate } from '@laegedaekning/domain'
import { type AreaProfile, publishedStatus, type StatusRow, type StatusTable } from '@laegedaekning/plans'
import { parametersAt } from '@laegedaekning/rules'

/** Tables and profiles that may leave the house. */
export type Outward = { readonly tables: readonly StatusTable[]; readonly profiles: readonly AreaProfile[] }

/**
 * Hides small counts of people in tables and profiles alike (C2.14, parameter `offentliggoerelse/mindste-antal`); a profile
 * shows the row that the table shows, so that one cannot be found from the other.
 */
export function publishedPlan({ tables, profiles }: Outward, date: PlainDate): Outward {
  const least = parametersAt(date).offentliggoerelse.mindsteAntal.value
  if (least === null) return { tables, profiles }
  const published = tables.map((table) => publishedStatus(table, least))
  const rows = new Map<string, StatusRow>()
  for (const { indicator, request, rows: found } of published) {
    for (const row of found) rows.set(`${indicator.id} ${request.level} ${row.area.id}`, row)
  }
  const outward = profiles.map((profile) => ({
    ...profile,
    rows: profile.rows.map((own) => {
      const row = rows.get(`${own.indicator.id} ${levelOf(profile.area.id)} ${profile.area.id}`)
      if (row === undefined) return own
      const hidden = row.figure.missing !== own.row.figure.missing
      return { ...own, row, comparisons: hidden ? [] : own.comparisons }
    }),
  }))
  return { tables: published, profiles: outward }
}
