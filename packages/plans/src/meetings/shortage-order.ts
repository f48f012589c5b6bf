import type { AreaId } from '@laegedaekning/domain'

/** One sign of an expected shortage: what a figure says of each municipality, and of the region that they lie in. */
export type ShortageSign = {
  readonly id: string
  /** Whether a higher figure is worse; a sign must point one way, so `neutral` indicators are none. */
  readonly higherIs: 'worse' | 'better'
  /** Figures by area; `null` or absent where there is none. */
  readonly values: ReadonlyMap<AreaId, number | null>
  /** The figure of the region as a whole, for the words of the reason; `null` where there is none. */
  readonly whole: number | null
}

/** What one sign says of one municipality. */
export type ShortageReason = {
  readonly sign: string
  readonly value: number
  readonly whole: number | null
  /** 1 is the worst; ties share a rank. */
  readonly rank: number
  /** How many municipalities have a figure. */
  readonly of: number
  /** Whether it is worse than the region as a whole; `null` where the region has no figure. */
  readonly worseThanWhole: boolean | null
}

/** A municipality in the order of expected shortage. */
export type ShortageRow<A> = {
  readonly area: A
  /** 1 is the one to visit first; ties share a place; `null` where no sign has a figure. */
  readonly place: number | null
  /** Mean over the signs of where it stands: 1 is worst in every sign, 0 best in every sign. */
  readonly standing: number | null
  /** What counts, worst standing first; signs that are the same for all tell nothing, but are listed. */
  readonly reasons: readonly ShortageReason[]
  /** Signs without a figure here. */
  readonly missing: readonly string[]
}

/**
 * Municipalities in the order in which a round of meetings would visit them (X2, AB18). No limit and no weight is used: in each
 * sign a municipality stands between 1 (worst) and 0 (best) by its rank, ties in the middle of theirs, and the order is by the
 * mean over the signs that it has a figure for, all alike (Borda's count). It is an order to talk from, not a norm. Ties are
 * ordered by area id; who has no figure at all comes last.
 */
export function orderByShortage<A extends { readonly id: AreaId }>(
  areas: readonly A[],
  signs: readonly ShortageSign[],
): readonly ShortageRow<A>[] {
  const ranked = signs.map((sign) => ranksOf(areas, sign))
  const rows = areas.map((area): Omit<ShortageRow<A>, 'place'> => {
    const found = ranked.flatMap((ranks) => ranks.get(area.id) ?? [])
    const reasons = found.toSorted((a, b) => b.standing - a.standing).map(({ reason }) => reason)
    const has = new Set(reasons.map(({ sign }) => sign))
    return {
      area,
      standing:
        found.length === 0 ? null : found.reduce((sum, { standing }) => sum + standing, 0) / found.length,
      reasons,
      missing: signs.map(({ id }) => id).filter((id) => !has.has(id)),
    }
  })
  const ordered = rows.toSorted(
    (a, b) => (b.standing ?? -1) - (a.standing ?? -1) || (a.area.id < b.area.id ? -1 : 1),
  )
  return ordered.map((row) => ({ ...row, place: placeOf(row.standing, ordered) }))
}

function placeOf(
  standing: number | null,
  rows: readonly { readonly standing: number | null }[],
): number | null {
  if (standing === null) return null
  return 1 + rows.filter((row) => row.standing !== null && row.standing > standing).length
}

type Ranked = { readonly standing: number; readonly reason: ShortageReason }

function ranksOf(
  areas: readonly { readonly id: AreaId }[],
  { id, higherIs, values, whole }: ShortageSign,
): ReadonlyMap<AreaId, Ranked> {
  const known = areas.flatMap((area) => {
    const value = values.get(area.id) ?? null
    return value === null || Number.isNaN(value) ? [] : [{ area: area.id, value }]
  })
  const isWorse = (a: number, b: number) => (higherIs === 'worse' ? a > b : a < b)
  return new Map(
    known.map(({ area, value }) => {
      const worse = known.filter((other) => isWorse(other.value, value)).length
      const better = known.filter((other) => isWorse(value, other.value)).length
      // one alone, or all alike: in the middle
      const standing = known.length === 1 ? 0.5 : 0.5 + (better - worse) / (2 * (known.length - 1))
      const reason = {
        sign: id,
        value,
        whole,
        rank: worse + 1,
        of: known.length,
        worseThanWhole: whole === null ? null : isWorse(value, whole),
      }
      return [area, { standing, reason }]
    }),
  )
}
