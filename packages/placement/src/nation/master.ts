import type { Model } from 'highs'
import type { Solver } from '../courses/solve-stages.ts'
import type { PartModel, Point } from './part-model.ts'

/** A limit across the nation: counts of all parts and columns of the stage's own between two values. */
export type Target = {
  /** Index of a count → its weight. */
  readonly counts: ReadonlyMap<number, number>
  /** Index of an own column → its weight. */
  readonly own: ReadonlyMap<number, number>
  readonly lower: number
  readonly upper: number
}

/** What is minimised over all mixtures of points, under the targets; own columns have finite bounds. */
export type MasterStage = {
  readonly targets: readonly Target[]
  readonly costs: ReadonlyMap<number, number>
  readonly own: readonly { readonly cost: number; readonly lower: number; readonly upper: number }[]
}

/** Parts with the points known of each; points are added, never taken away. */
export type Pool = { readonly models: readonly PartModel[]; readonly points: readonly Point[][] }

/** What a stage comes to with mixtures of points, what nothing is below, and the mixture. */
export type Mixture = {
  readonly value: number
  readonly bound: number
  /** Share of each point of each part. */
  readonly shares: readonly (readonly number[])[]
  /** What one more of each count costs. */
  readonly weights: Float64Array
  readonly prices: Float64Array
}

const MOST_ROUNDS = 200
const SMALL = 1e-7
/** How much of the best prices until now the next question keeps: less zigzag, fewer rounds (Wentges 1997). */
const SMOOTHING = 0.5

/**
 * The best mixture of points (Dantzig & Wolfe 1960): prices from the master program, the cheapest point of each part at these
 * prices, and again, until the bound (Lagrange) is as near as asked for. The bound holds for whole plans too, as every plan is
 * one point of each part. `null` when a part could not be solved in time.
 * @param isEnough whether value and bound are as near as is asked for
 */
export function bestMixture(
  solver: Solver,
  pool: Pool,
  stage: MasterStage,
  isEnough: (value: number, bound: number, rounds: number) => boolean,
): Mixture | null {
  const master = openMaster(solver, pool, stage)
  try {
    let bound = Number.NEGATIVE_INFINITY
    let kept: Float64Array | null = null
    let smoothing = SMOOTHING
    let state = master.solve()
    for (let rounds = 1; ; rounds += 1) {
      const { prices, parts, value } = state
      const asked: Float64Array = kept === null ? prices : blend(kept, prices, smoothing)
      const weights = weightsAt(stage, pool, asked)
      const own = weightsAt(stage, pool, prices)
      let least = constantAt(stage, asked)
      let added = 0
      for (const [at, model] of pool.models.entries()) {
        const answer = model.cheapest(weights)
        if (answer === null) return null
        least += answer.least
        if (dot(own, answer.point.amounts) < (parts[at] ?? 0) - SMALL * Math.max(1, Math.abs(parts[at] ?? 0)))
          added += addPoint(pool, at, answer.point) ? 1 : 0
      }
      if (least > bound) {
        bound = least
        kept = asked
      }
      const isEnd =
        isEnough(value, bound, rounds) || (added === 0 && smoothing === 0) || rounds >= MOST_ROUNDS
      if (isEnd) return { value, bound: Math.min(value, bound), shares: state.shares, weights: own, prices }
      smoothing = added === 0 ? 0 : SMOOTHING
      if (added > 0) state = master.solve()
    }
  } finally {
    master.dispose()
  }
}

/** Prices are changed by up to this share to find more points that cost nearly as little. */
const SPREAD = 0.3

/** Adds points of each part that are cheapest at prices near those of the mixture: what a search chooses from. */
export function enrichPool(
  pool: Pool,
  stage: MasterStage,
  { prices }: Mixture,
  care: { readonly rounds: number; readonly draw: (below: number) => number },
): void {
  for (let round = 0; round < care.rounds; round += 1) {
    const near = prices.map((price) => price * (1 + (SPREAD * (care.draw(2001) - 1000)) / 1000))
    const weights = weightsAt(stage, pool, near)
    for (const [part, model] of pool.models.entries()) {
      const answer = model.cheapest(weights)
      if (answer !== null) addPoint(pool, part, answer.point)
    }
  }
}

/** Adds a point unless the part has it; whether it was new. */
export function addPoint({ points }: Pool, part: number, point: Point): boolean {
  const known = points[part]
  if (known === undefined || known.some((one) => isSame(one.courses, point.courses))) return false
  known.push(point)
  return true
}

function isSame(a: Float64Array, b: Float64Array): boolean {
  for (let at = 0; at < a.length; at += 1) if (Math.abs((a[at] ?? 0) - (b[at] ?? 0)) > SMALL) return false
  return true
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0)
  return sum
}

function blend(kept: Float64Array, now: Float64Array, share: number): Float64Array {
  return now.map((price, at) => share * (kept[at] ?? 0) + (1 - share) * price)
}

/** What one more of each count costs at these prices of the targets. */
function weightsAt(stage: MasterStage, pool: Pool, prices: Float64Array): Float64Array {
  const counts = pool.points.find((own) => own.length > 0)?.[0]?.amounts.length ?? 0
  const weights = new Float64Array(counts)
  for (const [count, cost] of stage.costs) weights[count] = cost
  for (const [at, { counts: terms }] of stage.targets.entries()) {
    const price = prices[at] ?? 0
    if (price !== 0)
      for (const [count, weight] of terms) weights[count] = (weights[count] ?? 0) - price * weight
  }
  return weights
}

/** What the prices leave beside the parts: the limits themselves and the own columns at their better bound. */
function constantAt(stage: MasterStage, prices: Float64Array): number {
  const costs = stage.own.map(({ cost }) => cost)
  let sum = 0
  for (const [at, { own, lower, upper }] of stage.targets.entries()) {
    const price = prices[at] ?? 0
    if (price === 0) continue
    sum += price * (price > 0 ? lower : upper)
    for (const [column, weight] of own) costs[column] = (costs[column] ?? 0) - price * weight
  }
  for (const [column, { lower, upper }] of stage.own.entries()) {
    const cost = costs[column] ?? 0
    sum += cost > 0 ? cost * lower : cost * upper
  }
  return sum
}

type MasterState = {
  readonly value: number
  /** Price of each target: what the value grows by when its limit does. */
  readonly prices: Float64Array
  /** What each part costs at these prices. */
  readonly parts: Float64Array
  readonly shares: readonly (readonly number[])[]
}

type Master = { readonly solve: () => MasterState; readonly dispose: () => void }

/** The master program; points that came into the pool since are added at each solve. */
function openMaster(solver: Solver, pool: Pool, stage: MasterStage): Master {
  const model = solver.createModel(emptyMaster(pool, stage))
  model.options.set({ output_flag: false })
  const inModel = pool.points.map(() => 0)
  const columnOf: { readonly part: number; readonly point: number }[] = []
  const solve = (): MasterState => {
    for (const [part, points] of pool.points.entries())
      for (let point = inModel[part] ?? 0; point < points.length; point += 1) {
        addColumn(model, stage, part, points[point])
        columnOf.push({ part, point })
        inModel[part] = point + 1
      }
    model.run()
    const { colValue, rowDual } = model.getSolution()
    const prices = Float64Array.from(stage.targets, ({ lower, upper }, at) => {
      const price = rowDual[at] ?? 0
      return price > 0 ? (Number.isFinite(lower) ? price : 0) : Number.isFinite(upper) ? price : 0
    })
    const shares = pool.points.map((points) => points.map(() => 0))
    for (const [at, { part, point }] of columnOf.entries()) {
      const own = shares[part]
      if (own !== undefined) own[point] = colValue[stage.own.length + at] ?? 0
    }
    const parts = Float64Array.from(pool.models, (_, part) => rowDual[stage.targets.length + part] ?? 0)
    return { value: model.getObjectiveValue(), prices, parts, shares }
  }
  return { solve, dispose: () => model.dispose() }
}

function addColumn(model: Model, stage: MasterStage, part: number, point: Point | undefined): void {
  if (point === undefined) return
  const indices: number[] = []
  const values: number[] = []
  for (const [at, { counts }] of stage.targets.entries()) {
    let amount = 0
    for (const [count, weight] of counts) amount += weight * (point.amounts[count] ?? 0)
    if (amount !== 0) {
      indices.push(at)
      values.push(amount)
    }
  }
  let cost = 0
  for (const [count, weight] of stage.costs) cost += weight * (point.amounts[count] ?? 0)
  model.addCol(cost, 0, Number.POSITIVE_INFINITY, {
    indices: [...indices, stage.targets.length + part],
    values: [...values, 1],
  })
}

/** The targets with the own columns, and a row for each part whose shares add up to one. */
function emptyMaster(pool: Pool, stage: MasterStage): Parameters<Solver['createModel']>[0] {
  const starts = [0]
  const indices: number[] = []
  const values: number[] = []
  for (const { own } of stage.targets) {
    for (const [column, weight] of [...own].toSorted(([a], [b]) => a - b)) {
      indices.push(column)
      values.push(weight)
    }
    starts.push(indices.length)
  }
  for (const _ of pool.models) starts.push(indices.length)
  const numRows = stage.targets.length + pool.models.length
  const numCols = stage.own.length
  return {
    numCols,
    numRows,
    colCost: Float64Array.from(stage.own, ({ cost }) => cost),
    colLower: Float64Array.from(stage.own, ({ lower }) => lower),
    colUpper: Float64Array.from(stage.own, ({ upper }) => upper),
    rowLower: Float64Array.from([...stage.targets.map(({ lower }) => lower), ...pool.models.map(() => 1)]),
    rowUpper: Float64Array.from([...stage.targets.map(({ upper }) => upper), ...pool.models.map(() => 1)]),
    matrix: {
      format: 'csr',
      numRows,
      numCols,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
  }
}
