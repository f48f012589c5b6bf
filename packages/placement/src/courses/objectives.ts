import type { Objective, PlaceProblem } from './problem.ts'
import { activityOf, breachOf, type Row } from './rows.ts'

/** How many stays of a course follow a stay at another site. */
export function movesOf(elements: readonly { readonly site: string }[]): number {
  return elements.filter((element, index) => index > 0 && element.site !== elements[index - 1]?.site).length
}

/** The months of training in each area that has a need, by its need; in order of id. */
export function coverageOf(
  problem: PlaceProblem,
  counts: readonly number[],
): readonly {
  readonly area: string
  readonly months: number
  readonly need: number
  readonly monthsPerNeed: number
}[] {
  const areaOf = new Map(problem.sites.map((site) => [site.id, site.coverageArea]))
  return problem.areas
    .filter((area) => area.need > 0)
    .map(({ id, need }) => {
      const months = problem.packages.reduce(
        (sum, item, index) =>
          sum +
          (counts[index] ?? 0) *
            item.elements.reduce(
              (own, element) => own + (areaOf.get(element.site) === id ? element.months : 0),
              0,
            ),
        0,
      )
      return { area: id, months, need, monthsPerNeed: months / need }
    })
}

/** What an objective is with these counts: lower is better, also for coverage, whose sign is turned. Coverage gives the worst areas first. */
export function valuesOf(
  problem: PlaceProblem,
  rows: readonly Row[],
  counts: readonly number[],
  objective: Objective,
): readonly number[] {
  const sum = (amount: (index: number) => number): number =>
    problem.packages.reduce((total, _, index) => total + (counts[index] ?? 0) * amount(index), 0)
  switch (objective) {
    case 'law':
      return [sum((index) => problem.packages[index]?.breaks.length ?? 0)]
    case 'keys':
    case 'capacity':
    case 'floors':
    case 'policies':
      return [
        rows
          .filter((row) => !row.hard && row.objective === objective)
          .reduce((total, row) => total + breachOf(row, activityOf(row, counts)), 0),
      ]
    case 'coverage':
      return coverageLevels(
        coverageOf(problem, counts).map((area) => area.monthsPerNeed),
        problem.options.coverageLevels,
      )
    case 'moves':
      return [sum((index) => movesOf(problem.packages[index]?.elements ?? []))]
    case 'travel':
      return [sum((index) => problem.packages[index]?.travelKm ?? 0)]
    case 'calm':
      return [
        problem.packages.reduce(
          (total, item, index) => total + Math.abs((counts[index] ?? 0) - item.lastYear),
          0,
        ),
      ]
  }
}

/** Coverage by its levels, lower is better: minus the sum of the 1, 2, 3 … worst ratios, and last minus the sum of all. */
export function coverageLevels(ratios: readonly number[], levels: number): readonly number[] {
  const worstFirst = ratios.map((ratio) => -ratio).toSorted((a, b) => b - a)
  const sums: number[] = []
  let total = 0
  for (const [index, value] of worstFirst.entries()) {
    total += value
    if (index < levels) sums.push(total)
  }
  return [...sums, total]
}
