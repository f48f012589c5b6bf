import { sameContent, type Version } from './timeline.ts'

/** A version with the number of its row in the store. */
export type StoredVersion = Version & { readonly id: number }

/** What must be written for a timeline to become another: rows to close and versions to open. */
export type Difference = { readonly close: readonly number[]; readonly open: readonly Version[] }

/** The least that turns the stored timeline into the wanted one; rows that stay as they are are not touched. */
export function differenceOf(stored: readonly StoredVersion[], wanted: readonly Version[]): Difference {
  const byStart = new Map(wanted.map((version) => [version.from, version]))
  const close: number[] = []
  for (const row of stored) {
    const same = byStart.get(row.from)
    if (same?.until === row.until && sameContent(same.content, row.content)) byStart.delete(row.from)
    else close.push(row.id)
  }
  return { close, open: [...byStart.values()] }
}
