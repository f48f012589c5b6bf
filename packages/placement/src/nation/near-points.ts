import type { Pool } from './master.ts'
import type { Nation } from './nation.ts'
import type { PartModel, Point } from './part-model.ts'
import { partState, type Step } from './part-rules.ts'

/** How many points of a part are kept, and from how many of the cheapest ones further points are looked for. */
export type Near = { readonly points: number; readonly from: number }

type Known = { readonly point: Point; readonly cost: number; isTried: boolean }

/**
 * The points of each part that cost least at these prices: those known, the one of the plan, and what comes of moving a course of
 * the cheapest ones, again and again. Of points that add the same to every count the first is enough. The plan's own stands first.
 */
export function nearPoints(
  nation: Nation,
  pool: Pool,
  weights: Float64Array,
  plan: Float64Array,
  near: Near,
): readonly (readonly Point[])[] {
  const prices = packagePrices(nation, weights)
  const work = Float64Array.from(plan)
  return nation.models.map((model, part) => {
    const own = model.pointIn(plan)
    const known = new Map<string, Known>()
    const learn = (point: Point): void => {
      const key = point.courses.join()
      if (!known.has(key)) known.set(key, { point, cost: dot(weights, point.amounts), isTried: false })
    }
    learn(own)
    for (const point of pool.points[part] ?? []) learn(point)
    lookAround(nation, part, { work, prices, known, learn, near })
    setCourses(work, model, own)
    return [own, ...cheapest(known, near.points).filter((point) => !isSame(point.amounts, own.amounts))]
  })
}

/** What one more course of each package costs at the prices of the counts. */
function packagePrices({ problem, counts }: Nation, weights: Float64Array): Float64Array {
  const prices = new Float64Array(problem.packages.length)
  for (const [at, { columns }] of counts.entries()) {
    const weight = weights[at] ?? 0
    if (weight === 0) continue
    for (const [index, amount] of columns)
      if (index < prices.length) prices[index] = (prices[index] ?? 0) + weight * amount
  }
  return prices
}

type Around = {
  /** A plan to try courses in; only the part's own are changed. */
  readonly work: Float64Array
  readonly prices: Float64Array
  readonly known: ReadonlyMap<string, Known>
  readonly learn: (point: Point) => void
  readonly near: Near
}

/** Moves single courses of the cheapest points that have not been tried. */
function lookAround(
  { problem, models, rules }: Nation,
  part: number,
  { work, prices, known, learn, near }: Around,
): void {
  const [model, own] = [models[part], rules[part]]
  if (model === undefined || own === undefined) return
  const state = partState(problem, own, work)
  for (let time = 0; time < near.from; time += 1) {
    const order = [...known.values()].toSorted((a, b) => a.cost - b.cost)
    const next = order.find((one) => !one.isTried)
    if (next === undefined) return
    next.isTried = true
    // a point that costs more than enough others is not kept, so it need not be made
    const most = order[2 * near.points]?.cost ?? Number.POSITIVE_INFINITY
    state.set(model.packages, next.point.courses)
    for (const { from, to } of state.steps())
      if (next.cost + (prices[to] ?? 0) - (prices[from] ?? 0) <= most) learn(moved(work, model, { from, to }))
  }
}

function moved(work: Float64Array, model: PartModel, { from, to }: Step): Point {
  work[from] = (work[from] ?? 0) - 1
  work[to] = (work[to] ?? 0) + 1
  const point = model.pointIn(work)
  work[from] = (work[from] ?? 0) + 1
  work[to] = (work[to] ?? 0) - 1
  return point
}

/** Writes the courses of a part's point into a plan. */
export function setCourses(plan: Float64Array, { packages }: PartModel, { courses }: Point): void {
  for (const [at, index] of packages.entries()) plan[index] = courses[at] ?? 0
}

function cheapest(known: ReadonlyMap<string, Known>, most: number): readonly Point[] {
  const found = new Map<string, Point>()
  for (const { point } of [...known.values()].toSorted((a, b) => a.cost - b.cost)) {
    if (found.size >= most) break
    const key = point.amounts.join()
    if (!found.has(key)) found.set(key, point)
  }
  return [...found.values()]
}

function isSame(a: Float64Array, b: Float64Array): boolean {
  return a.every((value, at) => value === b[at])
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0)
  return sum
}
