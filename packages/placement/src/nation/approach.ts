import { dive } from './dive.ts'
import { type Found, improve, sumOf, type Wanted } from './improve.ts'
import type { MasterStage, Mixture, Target } from './master.ts'
import { type Nation, totalsOf } from './nation.ts'
import { nearPoints } from './near-points.ts'
import { pickPoints } from './pick-points.ts'
import { seededDraw } from './seeded-draw.ts'
import type { Care } from './solve-nation.ts'
import { solveParts } from './some-parts.ts'

/** Packages up to which a stage is asked of the solver as one whole-number program when a search does not come near enough. */
const SMALL_NATION = 1500
/** Parts that are solved together, and how often. */
const TOGETHER = 10
const TIMES = 6
/** How often a search is asked to keep its aims at a higher weight before parts are solved together. */
const HARDER = 3
/** The solver's seconds for some parts. */
const MOST_SECONDS = 2

export function isSmall({ problem }: Nation): boolean {
  return problem.packages.length < SMALL_NATION
}

/**
 * Brings a plan towards what is wanted: first course by course, then some parts at a time as whole-number programs, those first
 * that the mixture divides, with others by lot.
 */
export function approach(care: Care, asked: Wanted, start: Float64Array, mixture: Mixture | null): Found {
  const { nation, pool, options } = care
  let wanted = asked
  const stage = wantedStage(nation, wanted)
  const dived = mixture === null ? start : dive(care, stage, start)
  let found = improve(nation, pool, wanted, dived, options.seed)
  for (let harder = 0; harder < HARDER && !found.isKept; harder += 1) {
    wanted = { ...wanted, aims: wanted.aims.map((aim) => ({ ...aim, weight: aim.weight * 4 })) }
    found = improve(nation, pool, wanted, found.plan, options.seed)
  }
  const draw = seededDraw(options.seed)
  const divided = dividedParts(mixture)
  // a small nation is asked of the solver as a whole right after
  const times = isSmall(nation) ? 0 : TIMES
  for (let time = 0; time < times && !found.isEnough && care.limit.left() > 0; time += 1) {
    const free = chosenParts(nation, wanted, found.plan, divided, draw, time)
    const { solved, seconds } = solveParts(care.solver, nation, stage, free, found.plan, {
      options: { ...options, relativeGap: 0 },
      seconds: Math.min(MOST_SECONDS, care.limit.left()),
    })
    care.limit.use(seconds)
    if (solved !== null && scoreOf(nation, wanted, solved.plan) < scoreOf(nation, wanted, found.plan) - 1e-9)
      found = judged(nation, wanted, solved.plan)
  }
  return found
}

/** Points of each part that a plan is picked from, and the solver's seconds for it. */
const PICKED = { points: 40, from: 6 }
const PICKING_SECONDS = 5

/** Picks a plan for what is wanted from points near a mixture; going beyond an aim costs its weight, so there always is one. */
export function pickWanted(care: Care, wanted: Wanted, start: Float64Array, { weights }: Mixture): Found {
  const { solver, nation, pool, options, limit } = care
  const points = nearPoints(nation, pool, weights, start, PICKED)
  const { plan, seconds } = pickPoints(solver, nation, wantedStage(nation, wanted), points, {
    options: { ...options, relativeGap: 0 },
    seconds: Math.max(0.01, Math.min(PICKING_SECONDS, limit.left())),
  })
  limit.use(seconds)
  return judged(nation, wanted, plan ?? start)
}

/** Parts of which the mixture takes more than one point. */
function dividedParts(mixture: Mixture | null): readonly number[] {
  return (mixture?.shares ?? []).flatMap((own, part) =>
    own.some((share) => share > 1e-6 && share < 1 - 1e-6) ? [part] : [],
  )
}

/** Parts that can change an aim that is not kept, or the cost; the divided ones first, the others by lot. */
function chosenParts(
  nation: Nation,
  wanted: Wanted,
  plan: Float64Array,
  divided: readonly number[],
  draw: (below: number) => number,
  time: number,
): readonly number[] {
  const totals = totalsOf(nation, plan)
  const open = wanted.aims.filter((aim) => beyondBy(aim, totals) > 0)
  const counts = new Set(
    (open.length > 0 ? open.map((aim) => aim.counts) : [wanted.costs]).flatMap((sum) => [...sum.keys()]),
  )
  const touches = (part: number): boolean =>
    [...counts].some((count) =>
      nation.parts[part]?.columns.some((column) => nation.counts[count]?.columns.has(column) === true),
    )
  const all = nation.parts.map((_, part) => part).filter(touches)
  const chosen = new Set(time === 0 ? divided.filter(touches).slice(0, TOGETHER) : [])
  while (chosen.size < Math.min(TOGETHER, all.length)) {
    const part = all[draw(all.length)]
    if (part !== undefined) chosen.add(part)
  }
  return [...chosen].toSorted((a, b) => a - b)
}

function beyondBy({ counts, lower, upper }: Wanted['aims'][number], totals: Float64Array): number {
  const total = sumOf(counts, totals)
  const by = Math.max(lower - total, total - upper)
  return by > 1e-7 ? by : 0
}

function scoreOf(nation: Nation, wanted: Wanted, plan: Float64Array): number {
  const totals = totalsOf(nation, plan)
  return (
    sumOf(wanted.costs, totals) +
    wanted.aims.reduce((sum, aim) => sum + aim.weight * beyondBy(aim, totals), 0)
  )
}

function judged(nation: Nation, wanted: Wanted, plan: Float64Array): Found {
  const totals = totalsOf(nation, plan)
  const isKept = wanted.aims.every((aim) => beyondBy(aim, totals) === 0)
  return { plan, isKept, isEnough: isKept && sumOf(wanted.costs, totals) <= wanted.enough + 1e-9 }
}

/** What is wanted as a stage: going beyond an aim costs its weight. */
function wantedStage({ problem }: Nation, { aims, costs }: Wanted): MasterStage {
  const own: { cost: number; lower: number; upper: number }[] = []
  const most = 1e4 * problem.posts.reduce((sum, post) => sum + post.count, 1)
  const targets = aims.map(({ counts, lower, upper, weight }): Target => {
    const weights = new Map<number, number>()
    if (Number.isFinite(lower)) weights.set(own.push({ cost: weight, lower: 0, upper: most }) - 1, 1)
    if (Number.isFinite(upper)) weights.set(own.push({ cost: weight, lower: 0, upper: most }) - 1, -1)
    return { counts, own: weights, lower, upper }
  })
  return { targets, own, costs }
}
