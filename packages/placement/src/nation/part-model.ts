import type { PlaceOptions } from '../courses/problem.ts'
import type { Program } from '../courses/program.ts'
import { openModel, runStage, type Solver } from '../courses/solve-stages.ts'
import type { Part } from './parts.ts'

/** A sum over the plan that limits across the nation or objectives are counted in: months at a site, moves, kilometres. */
export type Count = {
  /** Columns of the program → what one of it adds; the solver is asked with these. */
  readonly columns: ReadonlyMap<number, number>
  /** What some packages of a plan add, by the counts of all packages: for sums that are not weighted sums of packages. */
  readonly derived?: (packages: readonly number[], counts: Float64Array) => number
}

/** One way to place all courses of a part: courses of its packages, in the part's order, and what they add to each count. */
export type Point = { readonly courses: Float64Array; readonly amounts: Float64Array }

/** A part with its own limits in the solver, kept open for asking again and again. */
export type PartModel = {
  readonly part: Part
  /** Packages of the part, by their place in the problem. */
  readonly packages: readonly number[]
  /**
   * The point with the least weighted sum of counts, and what no point of the part is below; `null` when the time was over
   * before there was one.
   */
  readonly cheapest: (weights: Float64Array) => Priced | null
  /** The part of a plan of the nation. */
  readonly pointIn: (counts: Float64Array) => Point
  /** Seconds of the solver's clock used until now. */
  readonly used: () => number
  readonly dispose: () => void
}

type Priced = { readonly point: Point; readonly least: number }

/** Seconds after which a part is given up; parts of a few dozen compositions take milliseconds. */
const MOST_SECONDS = 10

/** Opens the part's own rows of the program as a model; the caller disposes of it. */
export function openPart(
  solver: Solver,
  program: Program,
  part: Part,
  counts: readonly Count[],
  options: PlaceOptions,
): PartModel {
  const own = programOfParts(program, [part])
  const model = openModel(solver, own, { ...options, relativeGap: 0 })
  const packages = part.columns.filter((column) => column < program.packages)
  const touching = counts.map(({ columns }) => touchedBy(part.columns, columns))
  // most counts, for example those of sites elsewhere, have nothing of the part
  const adding = counts.flatMap(({ derived }, index) => {
    const terms = touching[index] ?? []
    return derived === undefined && terms.length === 0 ? [] : [{ index, terms, derived }]
  })
  const whole = new Float64Array(program.packages)
  const asPoint = (courses: Float64Array): Point => {
    for (const [at, index] of packages.entries()) whole[index] = courses[at] ?? 0
    const amounts = new Float64Array(counts.length)
    for (const { index, terms, derived } of adding) {
      let sum = derived === undefined ? 0 : derived(packages, whole)
      if (derived === undefined) for (const { at, amount } of terms) sum += amount * (courses[at] ?? 0)
      amounts[index] = sum
    }
    return { courses, amounts }
  }
  let used = 0
  let last: { readonly key: string; readonly answer: Priced } | null = null
  const cheapest: PartModel['cheapest'] = (weights) => {
    const costs = costsAt(touching, weights)
    const key = JSON.stringify([...costs])
    // parts that the new prices do not touch need not be asked again
    if (last?.key === key) return last.answer
    const stage = { objective: 'coverage' as const, level: 0, costs }
    const answer = runStage(model, own, stage, MOST_SECONDS, new Float64Array())
    used += model.getRunTime()
    if (typeof answer === 'string') return null
    last = {
      key,
      answer: { point: asPoint(Float64Array.from(answer.found.counts)), least: answer.end.bound },
    }
    return last.answer
  }
  return {
    part,
    packages,
    cheapest,
    pointIn: (all) => asPoint(Float64Array.from(packages, (index) => all[index] ?? 0)),
    used: () => used,
    dispose: () => model.dispose(),
  }
}

function touchedBy(
  columns: readonly number[],
  count: ReadonlyMap<number, number>,
): readonly { readonly at: number; readonly amount: number }[] {
  return columns.flatMap((column, at) => {
    const amount = count.get(column)
    return amount === undefined ? [] : [{ at, amount }]
  })
}

function costsAt(
  touching: readonly (readonly { readonly at: number; readonly amount: number }[])[],
  weights: Float64Array,
): Map<number, number> {
  const costs = new Map<number, number>()
  for (const [index, terms] of touching.entries()) {
    const weight = weights[index] ?? 0
    if (weight !== 0)
      for (const { at, amount } of terms) costs.set(at, (costs.get(at) ?? 0) + weight * amount)
  }
  return costs
}

/** The rows of some parts as a program of their own: the packages of all of them first, then their other columns. */
export function programOfParts(
  program: Program,
  parts: readonly Part[],
): Program & { readonly columns: readonly number[] } {
  const isPackage = (column: number): boolean => column < program.packages
  const all = parts.flatMap((part) => part.columns)
  const columns = [...all.filter(isPackage), ...all.filter((column) => !isPackage(column))]
  const place = new Map(columns.map((column, at) => [column, at]))
  return {
    columns,
    packages: all.filter(isPackage).length,
    lower: columns.map((column) => program.lower[column] ?? 0),
    upper: columns.map((column) => program.upper[column] ?? 0),
    rows: parts.flatMap((part) =>
      part.rows.flatMap((index) => {
        const row = program.rows[index]
        if (row === undefined) return []
        const terms = new Map([...row.terms].map(([column, amount]) => [place.get(column) ?? 0, amount]))
        return [{ ...row, terms }]
      }),
    ),
    stages: [],
    slackOf: new Map(),
    whole: new Set(columns.flatMap((column, at) => (program.whole.has(column) ? [at] : []))),
  }
}
