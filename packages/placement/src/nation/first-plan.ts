import { approach, isSmall } from './approach.ts'
import { type Aim, roundedPlan } from './improve.ts'
import { bestMixture } from './master.ts'
import { keepsLinking, type Nation, totalsOf } from './nation.ts'
import { setCourses } from './near-points.ts'
import { SMALL } from './proof.ts'
import type { Care } from './solve-nation.ts'
import { solveParts } from './some-parts.ts'
import { linkingStage } from './stage-forms.ts'

/** A plan with all parts at their best that breaks no limit across the nation; `null` where there is none, or none was found. */
export function firstPlan(care: Care): Float64Array | null {
  const { solver, nation, pool, options, limit } = care
  const first = firstPoints(care)
  if (keepsLinking(nation, totalsOf(nation, first))) return first
  const stage = linkingStage(nation)
  const mixture = bestMixture(solver, pool, stage, (value, bound) => bound > SMALL || value <= SMALL)
  if (mixture === null || mixture.bound > SMALL) return null
  const start = roundedPlan(nation, pool, mixture)
  if (keepsLinking(nation, totalsOf(nation, start))) return start
  const wanted = { aims: linkingAims(nation), costs: new Map<number, number>(), enough: 0 }
  const found = approach(care, wanted, start, mixture)
  if (found.isKept) return found.plan
  if (!isSmall(nation)) return null
  const all = nation.parts.map((_, part) => part)
  const { solved, seconds } = solveParts(solver, nation, stage, all, start, {
    options,
    seconds: limit.left() / 2,
  })
  limit.use(seconds)
  return solved !== null && keepsLinking(nation, totalsOf(nation, solved.plan)) ? solved.plan : null
}

/** The plan of the first point of each part. */
function firstPoints({ nation, pool }: Care): Float64Array {
  const plan = new Float64Array(nation.problem.packages.length)
  for (const [part, model] of pool.models.entries()) {
    const point = pool.points[part]?.[0]
    if (point !== undefined) setCourses(plan, model, point)
  }
  return plan
}

/** The limits across the nation as aims of a search. */
export function linkingAims({ areas, linking }: Nation): readonly Aim[] {
  return linking.flatMap(({ terms, lower, upper }, at) =>
    terms.size === 0 ? [] : [{ counts: new Map([[areas.length + at, 1]]), lower, upper, weight: 1 }],
  )
}
