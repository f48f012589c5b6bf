import type { PlaceProblem } from '../courses/problem.ts'
import { monthsAt } from '../courses/rows.ts'

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

/** Areas with their ratio of months to need, the worst first; the earlier by id where two have the same. */
export function worstFirst(
  areas: readonly CoverageArea[],
  totals: Float64Array,
): readonly { readonly at: number; readonly ratio: number }[] {
  return areas
    .map(({ need }, at) => ({ at, ratio: (totals[at] ?? 0) / need }))
    .toSorted((a, b) => a.ratio - b.ratio || a.at - b.at)
}

/** Every ratio between two that some area can have, upwards. */
export function ratiosBetween(
  areas: readonly CoverageArea[],
  step: number,
  low: number,
  high: number,
): readonly number[] {
  const ratios = areas.flatMap(({ need, most }) => {
    const from = Math.max(0, Math.ceil((low * need) / step - 1e-9))
    const until = Math.floor(Math.min(high * need, most) / step + 1e-9)
    return Array.from({ length: Math.max(0, until - from + 1) }, (_, times) => ((from + times) * step) / need)
  })
  return [...new Set(ratios)].toSorted((a, b) => a - b)
}
