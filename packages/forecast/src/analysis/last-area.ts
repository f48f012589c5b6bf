/** A yearly series of an area and the level it should reach, both by the years of the question. */
export type AreaPath = {
  readonly area: string
  readonly values: ArrayLike<number>
  readonly goal: ArrayLike<number>
}

/** When an area reaches its goal for good. */
export type Arrival = {
  readonly area: string
  /** First year from which it stays at or above its goal; `null` where it never does. */
  readonly year: number | null
  /** Goal less value in the last year: above 0 what still lacks. */
  readonly lackingAtEnd: number
}

/**
 * The areas from the last to arrive to the first: those that never do come before all, the most lacking first. The first of
 * the list is "which sundhedsråd is last".
 */
export function lastToArrive(years: readonly number[], paths: readonly AreaPath[]): readonly Arrival[] {
  const arrivals = paths.map(({ area, values, goal }) => {
    let year: number | null = null
    for (const [index, candidate] of years.entries()) {
      const holds = (values[index] ?? Number.NaN) >= (goal[index] ?? Number.NaN)
      if (!holds) year = null
      else year ??= candidate
    }
    const end = years.length - 1
    return { area, year, lackingAtEnd: (goal[end] ?? Number.NaN) - (values[end] ?? Number.NaN) }
  })
  const rank = ({ year }: Arrival): number => year ?? Number.POSITIVE_INFINITY
  return arrivals.toSorted((a, b) => {
    if (rank(a) !== rank(b)) return rank(a) < rank(b) ? 1 : -1
    if (a.lackingAtEnd !== b.lackingAtEnd) return b.lackingAtEnd - a.lackingAtEnd
    return a.area < b.area ? -1 : 1
  })
}

/** One mix of levers: what it gives for the nation, in the worst area, and what it costs. */
export type Mix = {
  readonly id: string
  readonly nation: number
  readonly worst: number
  readonly cost: number
}

/**
 * The mixes that no other beats: none gives at least as much for the nation and in the worst area for no more money, and
 * better in one of the three. In order of cost.
 */
export function frontierOf(mixes: readonly Mix[]): readonly Mix[] {
  const beats = (a: Mix, b: Mix): boolean =>
    a.nation >= b.nation &&
    a.worst >= b.worst &&
    a.cost <= b.cost &&
    (a.nation > b.nation || a.worst > b.worst || a.cost < b.cost)
  return mixes
    .filter((mix) => !mixes.some((other) => beats(other, mix)))
    .toSorted((a, b) => a.cost - b.cost || (a.id < b.id ? -1 : 1))
}
