import { coverageLevels, movesOf } from './objectives.ts'
import type { Objective, PlaceProblem } from './problem.ts'
import type { Break, RunnerUp } from './reasons.ts'
import { activityOf, breachOf, monthsAt, type Row } from './rows.ts'

/** One course of a post composed by another package. */
export type Move = { readonly from: number; readonly to: number }

/** Weighs moves against a plan; only the rows and areas that a move touches are counted again. */
export type MoveScale = {
  readonly weigh: (move: Move) => RunnerUp
  /** The rows that a package touches, those of posts left out, with what they add up to in the plan. */
  readonly touched: (index: number) => readonly { readonly row: Row; readonly activity: number }[]
}

type Touch = { readonly at: number; readonly amount: number }

/** A scale for moves of a plan: what each objective gains or loses, and the limits that are broken further. */
export function scaleOf(problem: PlaceProblem, rows: readonly Row[], counts: readonly number[]): MoveScale {
  const activities = rows.map((row) => activityOf(row, counts))
  const touches: Touch[][] = problem.packages.map(() => [])
  for (const [at, row] of rows.entries())
    for (const [index, amount] of row.terms) touches[index]?.push({ at, amount })
  const coverage = coverageScale(problem, counts)
  const changesOf = ({ from, to }: Move): ReadonlyMap<number, number> => {
    const changes = new Map<number, number>()
    for (const { at, amount } of touches[from] ?? []) changes.set(at, -amount)
    for (const { at, amount } of touches[to] ?? []) changes.set(at, (changes.get(at) ?? 0) + amount)
    return changes
  }
  const weigh = (move: Move): RunnerUp => {
    const breaks: Break[] = []
    const breached = new Map<Objective, number>()
    for (const [at, change] of [...changesOf(move)].toSorted(([a], [b]) => a - b)) {
      const row = rows[at]
      if (row === undefined) continue
      const activity = activities[at] ?? 0
      const by = breachOf(row, activity + change) - breachOf(row, activity)
      if (!row.hard) breached.set(row.objective, (breached.get(row.objective) ?? 0) + by)
      if (by > 1e-9) breaks.push({ row: row.id, rule: row.rule, owner: row.owner, hard: row.hard, by })
    }
    const losses = problem.objectives.flatMap((objective) =>
      changeOf(problem, counts, objective, move, breached, coverage).flatMap((change, level) =>
        Math.abs(change) > 1e-9 ? [{ objective, level, change }] : [],
      ),
    )
    return { package: problem.packages[move.to]?.id ?? '', losses, breaks }
  }
  return {
    weigh,
    touched: (index) =>
      (touches[index] ?? []).flatMap(({ at }) => {
        const row = rows[at]
        return row === undefined || row.kind === 'post' ? [] : [{ row, activity: activities[at] ?? 0 }]
      }),
  }
}

function changeOf(
  problem: PlaceProblem,
  counts: readonly number[],
  objective: Objective,
  { from, to }: Move,
  breached: ReadonlyMap<Objective, number>,
  coverage: (move: Move) => readonly number[],
): readonly number[] {
  const [before, after] = [problem.packages[from], problem.packages[to]]
  if (before === undefined || after === undefined) return []
  switch (objective) {
    case 'law':
      return [after.breaks.length - before.breaks.length]
    case 'keys':
    case 'capacity':
    case 'floors':
    case 'policies':
      return [breached.get(objective) ?? 0]
    case 'coverage':
      return coverage({ from, to })
    case 'moves':
      return [movesOf(after.elements) - movesOf(before.elements)]
    case 'travel':
      return [after.travelKm - before.travelKm]
    case 'calm': {
      const off = (index: number, lastYear: number, change: number): number =>
        Math.abs((counts[index] ?? 0) + change - lastYear) - Math.abs((counts[index] ?? 0) - lastYear)
      return [off(from, before.lastYear, -1) + off(to, after.lastYear, 1)]
    }
  }
}

/** How the levels of coverage change by a move. */
function coverageScale(problem: PlaceProblem, counts: readonly number[]): (move: Move) => readonly number[] {
  const areaOf = new Map(problem.sites.map((site) => [site.id, site.coverageArea]))
  const areas = problem.areas.filter((area) => area.need > 0)
  const gains = problem.packages.map((item) =>
    areas.flatMap(({ id, need }, at) => {
      const months = monthsAt(item, (site) => areaOf.get(site) === id)
      return months > 0 ? [{ at, ratio: months / need }] : []
    }),
  )
  const ratios = areas.map(() => 0)
  for (const [index, own] of gains.entries())
    for (const { at, ratio } of own) ratios[at] = (ratios[at] ?? 0) + ratio * (counts[index] ?? 0)
  const now = coverageLevels(ratios, problem.options.coverageLevels)
  return ({ from, to }) => {
    const moved = [...ratios]
    for (const { at, ratio } of gains[from] ?? []) moved[at] = (moved[at] ?? 0) - ratio
    for (const { at, ratio } of gains[to] ?? []) moved[at] = (moved[at] ?? 0) + ratio
    return coverageLevels(moved, problem.options.coverageLevels).map(
      (value, level) => value - (now[level] ?? 0),
    )
  }
}
