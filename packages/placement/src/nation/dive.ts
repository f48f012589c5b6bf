import { sumOf } from './improve.ts'
import { bestMixture, type MasterStage, type Mixture, type Pool } from './master.ts'
import { totalsOf } from './nation.ts'
import type { Care } from './solve-nation.ts'
import { solveParts } from './some-parts.ts'

/** So many of the parts that are open are closed at a time: those that the mixture is surest of. */
const CLOSED_AT_A_TIME = 0.25
/** So many parts are left to the solver at the end, for so many seconds at most. */
const LAST = 9
const MOST_SECONDS = 4
/** Rounds of prices after each closing. */
const ROUNDS = 2

/**
 * A whole plan from mixtures: the parts that a mixture is surest of are closed, the others find points that fit them better, and
 * again (diving with new columns, Sadykov & Vanderbeck 2019); the last parts together by the solver.
 * @param stage what is wanted, with a price for going beyond each limit, so that there always is a plan
 */
export function dive(care: Care, stage: MasterStage, start: Float64Array): Float64Array {
  const { nation, solver } = care
  const plan = Float64Array.from(start)
  let open = nation.parts.map((_, part) => part)
  while (open.length > LAST) {
    const pool: Pool = {
      models: open.flatMap((part) => nation.models[part] ?? []),
      points: open.flatMap((part) => [care.pool.points[part] ?? []]),
    }
    const mixture = bestMixture(
      solver,
      pool,
      leftOf(care, stage, plan, open),
      (_, __, rounds) => rounds >= ROUNDS,
    )
    if (mixture === null) break
    const sure = surest(mixture)
    const closed = new Set(sure.slice(0, Math.max(1, Math.floor(open.length * CLOSED_AT_A_TIME))))
    for (const at of closed) {
      const own = mixture.shares[at] ?? []
      const point = pool.points[at]?.[own.indexOf(Math.max(...own))]
      for (const [place, index] of (pool.models[at]?.packages ?? []).entries())
        plan[index] = point?.courses[place] ?? 0
    }
    open = open.filter((_, at) => !closed.has(at))
  }
  const { solved, seconds } = solveParts(solver, nation, stage, open, plan, {
    options: { ...care.options, relativeGap: 0 },
    seconds: Math.max(0.01, Math.min(MOST_SECONDS, care.limit.left())),
  })
  care.limit.use(seconds)
  return solved?.plan ?? plan
}

/** Parts by their largest share, the surest first. */
function surest({ shares }: Mixture): readonly number[] {
  const largest = shares.map((own) => Math.max(...own))
  return [...largest.keys()].toSorted((a, b) => (largest[b] ?? 0) - (largest[a] ?? 0) || a - b)
}

/** What the closed parts leave of the stage's limits to the open ones. */
function leftOf(
  { nation }: Care,
  stage: MasterStage,
  plan: Float64Array,
  open: readonly number[],
): MasterStage {
  const closed = totalsOf(nation, plan)
  for (const part of open)
    for (const [count, amount] of (
      nation.models[part]?.pointIn(plan).amounts ?? new Float64Array()
    ).entries())
      closed[count] = (closed[count] ?? 0) - amount
  const targets = stage.targets.map((target) => {
    const already = sumOf(target.counts, closed)
    return { ...target, lower: target.lower - already, upper: target.upper - already }
  })
  return { ...stage, targets }
}
