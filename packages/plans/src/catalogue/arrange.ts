import {
  CAUSES,
  type Cause,
  INITIATIVE_COUNTS,
  INITIATIVE_LEVELS,
  INITIATIVE_STATUSES,
  type Initiative,
} from '@laegedaekning/rules'

/** How the catalogue can be divided. */
export const ARRANGEMENTS = ['group', 'cause', 'level', 'status'] as const
export type Arrangement = (typeof ARRANGEMENTS)[number]

/** One heading of the divided catalogue; `none` holds what the source gives no cause. */
export type InitiativeSection = { readonly key: string; readonly initiatives: readonly Initiative[] }

/** The catalogue under headings, none of them empty. One with several causes or levels stands under each. */
export function arrangeInitiatives(
  initiatives: readonly Initiative[],
  by: Arrangement,
): readonly InitiativeSection[] {
  return KEYS[by]
    .map((key) => ({ key, initiatives: initiatives.filter((one) => keysOf(one, by).includes(key)) }))
    .filter((section) => section.initiatives.length > 0)
}

const KEYS: Readonly<Record<Arrangement, readonly string[]>> = {
  group: Object.keys(INITIATIVE_COUNTS),
  cause: [...CAUSES.map(String), 'none'],
  level: INITIATIVE_LEVELS,
  status: INITIATIVE_STATUSES,
}

function keysOf(one: Initiative, by: Arrangement): readonly string[] {
  switch (by) {
    case 'group':
      return [one.group]
    case 'cause':
      return one.causes.length === 0 ? ['none'] : one.causes.map(({ cause }) => String(cause))
    case 'level':
      return one.levels
    case 'status':
      return [one.state.status]
  }
}

/** A row of the table cause × initiative: the mark under each cause, `null` where there is none (S3, Q6). */
export type CauseRow = {
  readonly initiative: Initiative
  readonly marks: readonly ('certain' | 'inferred' | null)[]
}

/** The table of S3 as printed: the initiatives with a cause, and how often each cause is marked. */
export type CauseTable = {
  readonly rows: readonly CauseRow[]
  readonly totals: readonly { readonly cause: Cause; readonly certain: number; readonly inferred: number }[]
}

/** Cause × initiative. Those without a cause in their source are left out, not counted as unmarked. */
export function causeTable(initiatives: readonly Initiative[]): CauseTable {
  const rows = initiatives
    .filter(({ causes }) => causes.length > 0)
    .map((initiative) => ({
      initiative,
      marks: CAUSES.map((cause) => initiative.causes.find((mark) => mark.cause === cause)?.mark ?? null),
    }))
  const count = (index: number, mark: string) => rows.filter(({ marks }) => marks[index] === mark).length
  const totals = CAUSES.map((cause, index) => ({
    cause,
    certain: count(index, 'certain'),
    inferred: count(index, 'inferred'),
  }))
  return { rows, totals }
}

/** A region of the comparison, with the regions that it replaced. */
export type ComparedRegion = {
  readonly id: string
  readonly name: string
  readonly replaced: readonly string[]
}

/** A row of the comparison: what the sources show in each region, in the order of the regions; empty means not known. */
export type RegionRow = {
  readonly initiative: Initiative
  readonly cells: readonly (readonly Initiative['knownIn'][number][])[]
}

/** Initiative × region: what is known where. A new region carries what was known of those it replaced (D10). */
export function compareRegions(
  initiatives: readonly Initiative[],
  regions: readonly ComparedRegion[],
): readonly RegionRow[] {
  return initiatives
    .map((initiative) => ({
      initiative,
      cells: regions.map(({ id, replaced }) =>
        initiative.knownIn.filter(({ region }) => region === id || replaced.includes(region)),
      ),
    }))
    .filter(({ cells }) => cells.some((cell) => cell.length > 0))
}
