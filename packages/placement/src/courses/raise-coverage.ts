import type { PlaceOptions, PlaceProblem } from './problem.ts'
import type { Program } from './program.ts'
import { monthsAt } from './rows.ts'
import { type Found, openModel, runStage, type Solver, type StageEnd } from './solve-stages.ts'

/** An area with a need and the months that each package gives it. */
export type CoverageArea = {
  readonly id: string
  readonly need: number
  readonly terms: ReadonlyMap<number, number>
  /** Months that no plan goes beyond: every course by the package that has most of them here. */
  readonly most: number
}

/** The areas that are counted, with the step that their months come in: `null` where months are not whole numbers. */
export function coverageAreas(problem: PlaceProblem): {
  readonly areas: readonly CoverageArea[]
  readonly step: number | null
} {
  const areaOf = new Map(problem.sites.map((site) => [site.id, site.coverageArea]))
  let step = 0
  const areas = problem.areas
    .filter((area) => area.need > 0)
    .map(({ id, need }) => {
      const terms = new Map<number, number>()
      const best = new Map<string, number>()
      for (const [index, item] of problem.packages.entries()) {
        const months = monthsAt(item, (site) => areaOf.get(site) === id)
        if (months > 0) terms.set(index, months)
        best.set(item.post, Math.max(best.get(item.post) ?? 0, months))
        step = divisor(step, months)
      }
      const most = problem.posts.reduce((sum, post) => sum + post.count * (best.get(post.id) ?? 0), 0)
      return { id, need, terms, most }
    })
  return { areas, step: Number.isInteger(step) && step > 0 ? step : null }
}

function divisor(a: number, b: number): number {
  if (!Number.isInteger(a) || !Number.isInteger(b)) return Number.NaN
  return b === 0 ? a : divisor(b, a % b)
}

/** The months that an area needs for a ratio, in whole steps. */
export function monthsFor(area: CoverageArea, ratio: number, step: number): number {
  return step * Math.ceil((ratio * area.need) / step - 1e-9)
}

/** Ratios of months to need, the worst first. */
function ratiosOf(areas: readonly CoverageArea[], counts: readonly number[]): readonly number[] {
  return areas.map((area) => monthsIn(area, counts) / area.need).toSorted((a, b) => a - b)
}

/** Where the areas stand after a level: the ratio that all but `level − 1` areas have, and what none can beat. */
export type Raised = {
  readonly found: Found
  readonly thresholds: readonly number[]
  readonly bounds: readonly number[]
}

/**
 * The program with the months that a leximin level asks for: every area has its months for the first threshold, all but one for
 * the second, all but two for the third. Columns of 0 or 1 say which areas are excused.
 */
export function withThresholds(
  program: Program,
  areas: readonly CoverageArea[],
  step: number,
  thresholds: readonly number[],
): { readonly program: Program; readonly complete: (columns: Float64Array) => Float64Array<ArrayBuffer> } {
  const excuses: { readonly area: CoverageArea; readonly months: number }[] = []
  const lower = [...program.lower]
  const upper = [...program.upper]
  const rows = [...program.rows]
  const whole = new Set(program.whole)
  for (const [level, threshold] of thresholds.entries()) {
    const excused: number[] = []
    for (const area of areas) {
      const months = monthsFor(area, threshold, step)
      const least = monthsFor(area, thresholds[0] ?? 0, step)
      const terms = new Map(area.terms)
      if (level > 0) {
        if (months <= least) continue
        const column = lower.length
        lower.push(0)
        upper.push(1)
        whole.add(column)
        excused.push(column)
        excuses.push({ area, months })
        terms.set(column, months - least)
      }
      rows.push({ terms, lower: months, upper: Number.POSITIVE_INFINITY })
    }
    if (excused.length > 0)
      rows.push({
        terms: new Map(excused.map((column) => [column, 1])),
        lower: Number.NEGATIVE_INFINITY,
        upper: level,
      })
  }
  const complete = (columns: Float64Array): Float64Array<ArrayBuffer> => {
    const own = columns.subarray(0, program.lower.length)
    return Float64Array.from([
      ...own,
      ...excuses.map(({ area, months }) => (monthsIn(area, own) < months - 1e-6 ? 1 : 0)),
    ])
  }
  return { program: { ...program, lower, upper, rows, whole }, complete }
}

/** The months that an area has with these counts of packages. */
export function monthsIn(area: CoverageArea, counts: ArrayLike<number>): number {
  let months = 0
  for (const [index, amount] of area.terms) months += amount * Math.round(counts[index] ?? 0)
  return months
}

/** How far the search widens at first: a hundredth of the ratio. */
const FIRST_STRIDE = 0.01
/** A question takes this share of the level's time at most, and not less than so many seconds. */
const PROBE_SHARE = 0.3
const LEAST_PROBE_SECONDS = 2
/** The first question is this share of what fractions of courses could reach. */
const FIRST_ASK = 0.9
const NOTHING: StageEnd['stage'] = { objective: 'coverage', level: 0, costs: new Map() }

/**
 * Raises the ratio of the `level` worst-covered area as far as can be: asks of ratio after ratio whether any plan has it. Only
 * ratios that months in whole steps can give are asked for, so that the search ends. What was proven impossible is the bound.
 * @param limit seconds left, by the solver's clock; what is used is taken off
 */
export function* raiseLevel(
  solver: Solver,
  program: Program,
  { areas, step }: { readonly areas: readonly CoverageArea[]; readonly step: number },
  before: Raised,
  options: PlaceOptions,
  limit: { seconds: number },
): Generator<Raised, Raised> {
  const level = before.thresholds.length
  const candidates = candidatesOf(areas, step)
  const indexOf = (ratio: number): number => Math.max(0, lastAtMost(candidates, ratio + 1e-9))
  let found = before.found
  let low = indexOf(ratiosOf(areas, found.counts)[level] ?? 0)
  // the lowest that nobody found a plan for in time, and the lowest that is proven to have none
  const relaxed = level === 0 ? relaxedRatio(solver, program, areas, options) : Number.POSITIVE_INFINITY
  let impossible = Number.isFinite(relaxed) ? indexOf(relaxed) + 1 : candidates.length
  let failed = impossible
  let stride = FIRST_STRIDE
  const isClose = (high: number, gap: number): boolean =>
    high - low <= 1 ||
    (candidates[high - 1] ?? 0) - (candidates[low] ?? 0) <= gap * (candidates[high - 1] ?? 0)
  const raised = (): Raised => ({
    found,
    thresholds: [...before.thresholds, candidates[low] ?? 0],
    bounds: [...before.bounds, candidates[impossible - 1] ?? 0],
  })
  const nextToAsk = (): number => {
    const strideFrom = (index: number): number =>
      Math.min(candidates.length - 1, Math.max(index + 1, indexOf((candidates[index] ?? 0) * (1 + stride))))
    if (impossible === candidates.length && low > 0)
      return strideFrom(Math.max(low, failed < impossible ? failed : 0))
    const first = indexOf(relaxed * FIRST_ASK)
    if (level === 0 && low < first && first < failed) return first
    return isClose(failed, options.relativeGap / 2)
      ? Math.max(low + 1, (failed + impossible) >> 1)
      : Math.max(low + 1, (low + failed) >> 1)
  }
  const probeSeconds = Math.max(LEAST_PROBE_SECONDS, limit.seconds * PROBE_SHARE)
  while (!isClose(impossible, options.relativeGap) && limit.seconds > 0) {
    const ask = nextToAsk()
    const asked = withThresholds(program, areas, step, [...before.thresholds, candidates[ask] ?? 0]).program
    const answer = probe(solver, asked, options, Math.min(limit.seconds, probeSeconds), limit)
    if (answer === 'infeasible') {
      impossible = ask
      failed = Math.min(failed, ask)
    } else if (answer === 'nothing-found') {
      if (ask >= candidates.length - 1 || (ask >= failed && impossible < candidates.length)) break
      failed = impossible === candidates.length ? ask : Math.min(failed, ask)
    } else {
      found = answer.found
      low = Math.max(ask, indexOf(ratiosOf(areas, found.counts)[level] ?? 0))
      if (failed <= low) failed = impossible
      yield raised()
    }
    stride *= 2
  }
  return raised()
}

/** The worst ratio that could be reached with fractions of courses: no plan beats it. */
function relaxedRatio(
  solver: Solver,
  program: Program,
  areas: readonly CoverageArea[],
  options: PlaceOptions,
): number {
  const bar = program.lower.length
  const relaxed: Program = {
    ...program,
    packages: 0,
    whole: new Set(),
    lower: [...program.lower, 0],
    upper: [...program.upper, Number.POSITIVE_INFINITY],
    rows: [
      ...program.rows,
      ...areas.map(({ need, terms }) => ({
        terms: new Map([...terms, [bar, -need]]),
        lower: 0,
        upper: Number.POSITIVE_INFINITY,
      })),
    ],
  }
  const model = openModel(solver, relaxed, options)
  try {
    const stage = { ...NOTHING, costs: new Map([[bar, -1]]) }
    const answer = runStage(model, relaxed, stage, options.timeLimitSeconds, new Float64Array())
    return typeof answer === 'string' ? Number.POSITIVE_INFINITY : -answer.end.value * (1 + 1e-7)
  } finally {
    model.dispose()
  }
}

/** Whether the program has any plan. */
function probe(
  solver: Solver,
  asked: Program,
  options: PlaceOptions,
  seconds: number,
  limit: { seconds: number },
): ReturnType<typeof runStage> {
  const model = openModel(solver, asked, { ...options, relativeGap: 1 })
  try {
    const answer = runStage(model, asked, NOTHING, seconds, new Float64Array())
    limit.seconds -= model.getRunTime()
    return answer
  } finally {
    model.dispose()
  }
}

/** Every ratio that some area can have, upwards. */
function candidatesOf(areas: readonly CoverageArea[], step: number): readonly number[] {
  const ratios = areas.flatMap(({ need, most }) =>
    Array.from({ length: Math.floor(most / step) + 1 }, (_, times) => (times * step) / need),
  )
  return [...new Set(ratios)].toSorted((a, b) => a - b)
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let [low, high] = [-1, sorted.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sorted[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}
