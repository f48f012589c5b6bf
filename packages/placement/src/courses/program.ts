import { movesOf } from './objectives.ts'
import type { Objective, PlaceProblem } from './problem.ts'
import { monthsAt, type Row } from './rows.ts'

/** A mixed-integer program in sparse rows: minimise one stage after the other. The first columns are the packages. */
export type Program = {
  readonly packages: number
  readonly lower: readonly number[]
  readonly upper: readonly number[]
  readonly rows: readonly {
    readonly terms: ReadonlyMap<number, number>
    readonly lower: number
    readonly upper: number
  }[]
  readonly stages: readonly ProgramStage[]
  /** Further columns that are whole numbers. */
  readonly whole: ReadonlySet<number>
  /** The columns that a soft row is broken by, by the id of the row. */
  readonly slackOf: ReadonlyMap<string, readonly number[]>
}

/** One thing to minimise; `level` counts the worst-covered areas that are raised together, the last one is their sum. */
export type ProgramStage = {
  readonly objective: Objective
  readonly level: number
  readonly costs: ReadonlyMap<number, number>
}

type Draft = {
  readonly lower: number[]
  readonly upper: number[]
  readonly rows: { terms: ReadonlyMap<number, number>; lower: number; upper: number }[]
  readonly slackOf: Map<string, readonly number[]>
  readonly whole: Set<number>
}

/**
 * The problem as a program. A soft row may be broken by slack columns that its objective counts. The worst-covered areas are
 * raised by sums of the k smallest ratios, `max k·r − Σ max(0, r − ratio)` (Ogryczak & Śliwiński 2003), so that the result
 * is leximin over the first levels also with whole courses.
 */
export function programOf(problem: PlaceProblem, rows: readonly Row[]): Program {
  const counts = new Map(problem.posts.map((post) => [post.id, post.count]))
  const draft: Draft = {
    lower: problem.packages.map(() => 0),
    upper: problem.packages.map((item) => counts.get(item.post) ?? 0),
    rows: [],
    slackOf: new Map(),
    whole: new Set(),
  }
  const slack = new Map<Objective, Map<number, number>>()
  for (const row of rows) addRow(draft, row, slack)
  const stages = problem.objectives.flatMap((objective) => stagesOf(problem, draft, slack, objective))
  return { packages: problem.packages.length, ...draft, stages }
}

function addColumn(draft: Draft, lower: number, upper: number): number {
  draft.lower.push(lower)
  draft.upper.push(upper)
  return draft.lower.length - 1
}

function addRow(draft: Draft, row: Row, slack: Map<Objective, Map<number, number>>): void {
  const terms = new Map(row.terms)
  if (!row.hard) {
    const costs = slack.get(row.objective) ?? new Map<number, number>()
    slack.set(row.objective, costs)
    for (const sign of [Number.isFinite(row.lower) ? 1 : 0, Number.isFinite(row.upper) ? -1 : 0]) {
      if (sign === 0) continue
      const column = addColumn(draft, 0, Number.POSITIVE_INFINITY)
      terms.set(column, sign)
      costs.set(column, 1)
      draft.slackOf.set(row.id, [...(draft.slackOf.get(row.id) ?? []), column])
    }
  }
  if (row.orNone === true) addOpening(draft, row, terms)
  else draft.rows.push({ terms, lower: row.lower, upper: row.upper })
}

/** A column of 0 or 1 says whether the site is opened: closed there is nothing, opened at least the lower limit. */
function addOpening(draft: Draft, row: Row, terms: ReadonlyMap<number, number>): void {
  const opened = addColumn(draft, 0, 1)
  draft.whole.add(opened)
  let most = 0
  for (const [index, amount] of row.terms) most += amount * (draft.upper[index] ?? 0)
  const lower = Number.NEGATIVE_INFINITY
  draft.rows.push({ terms: new Map([...row.terms, [opened, -most]]), lower, upper: 0 })
  draft.rows.push({
    terms: new Map([...terms, [opened, -row.lower]]),
    lower: 0,
    upper: Number.POSITIVE_INFINITY,
  })
}

function stagesOf(
  problem: PlaceProblem,
  draft: Draft,
  slack: ReadonlyMap<Objective, ReadonlyMap<number, number>>,
  objective: Objective,
): readonly ProgramStage[] {
  const perPackage = (cost: (index: number) => number): ReadonlyMap<number, number> =>
    new Map(
      problem.packages.map((_, index) => [index, cost(index)] as const).filter(([, value]) => value !== 0),
    )
  const one = (costs: ReadonlyMap<number, number>): readonly ProgramStage[] =>
    costs.size === 0 ? [] : [{ objective, level: 0, costs }]
  switch (objective) {
    case 'law':
      return one(perPackage((index) => problem.packages[index]?.breaks.length ?? 0))
    case 'keys':
    case 'capacity':
    case 'floors':
    case 'policies':
      return one(slack.get(objective) ?? new Map())
    case 'coverage':
      return coverageStages(problem, draft)
    case 'moves':
      return one(perPackage((index) => movesOf(problem.packages[index]?.elements ?? [])))
    case 'travel':
      return one(perPackage((index) => problem.packages[index]?.travelKm ?? 0))
    case 'calm':
      return one(calmCosts(problem, draft))
  }
}

function coverageStages(problem: PlaceProblem, draft: Draft): readonly ProgramStage[] {
  const areaOf = new Map(problem.sites.map((site) => [site.id, site.coverageArea]))
  const ratios = problem.areas
    .filter((area) => area.need > 0)
    .map(({ id, need }) => {
      const terms = new Map<number, number>()
      for (const [index, item] of problem.packages.entries()) {
        const months = monthsAt(item, (site) => areaOf.get(site) === id)
        if (months > 0) terms.set(index, months / need)
      }
      return terms
    })
  if (ratios.length === 0) return []
  const levels = Math.min(problem.options.coverageLevels, ratios.length)
  const stages: ProgramStage[] = []
  for (let level = 1; level <= levels; level += 1) {
    const bar = addColumn(draft, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
    const costs = new Map([[bar, -level]])
    for (const ratio of ratios) {
      const below = addColumn(draft, 0, Number.POSITIVE_INFINITY)
      costs.set(below, 1)
      const terms = new Map([...ratio, [below, 1], [bar, -1]] as const)
      draft.rows.push({ terms, lower: 0, upper: Number.POSITIVE_INFINITY })
    }
    stages.push({ objective: 'coverage', level, costs })
  }
  const all = new Map<number, number>()
  for (const ratio of ratios)
    for (const [index, value] of ratio) all.set(index, (all.get(index) ?? 0) - value)
  return [...stages, { objective: 'coverage', level: levels + 1, costs: all }]
}

/** Columns for the change of each package from last year; none where there was no plan last year. */
function calmCosts(problem: PlaceProblem, draft: Draft): ReadonlyMap<number, number> {
  const costs = new Map<number, number>()
  if (problem.packages.every((item) => item.lastYear === 0)) return costs
  for (const [index, { lastYear }] of problem.packages.entries()) {
    if (lastYear === 0) {
      costs.set(index, 1)
      continue
    }
    const change = addColumn(draft, 0, Number.POSITIVE_INFINITY)
    costs.set(change, 1)
    draft.rows.push({
      terms: new Map([
        [index, 1],
        [change, 1],
      ]),
      lower: lastYear,
      upper: Number.POSITIVE_INFINITY,
    })
    draft.rows.push({
      terms: new Map([
        [index, 1],
        [change, -1],
      ]),
      lower: Number.NEGATIVE_INFINITY,
      upper: lastYear,
    })
  }
  return costs
}
