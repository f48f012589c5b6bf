import { monthsFor, worstFirst } from './coverage.ts'
import type { MasterStage, Target } from './master.ts'
import type { Nation } from './nation.ts'

/** What a stage reached and later ones keep: the sum of the worst ratios is at least, or a sum over the plan at most. */
export type Kept =
  | {
      readonly kind: 'worst'
      readonly level: number
      readonly least: number
      /** What the sum of the worst ratios is not beyond. */
      readonly most: number
    }
  | { readonly kind: 'sum'; readonly costs: ReadonlyMap<number, number>; readonly most: number }

type Draft = { readonly targets: Target[]; readonly own: { cost: number; lower: number; upper: number }[] }

const NONE: ReadonlyMap<number, number> = new Map()

/** A stage that minimises a sum over the plan, and keeps what was reached before. */
export function sumStage(
  nation: Nation,
  kept: readonly Kept[],
  costs: ReadonlyMap<number, number>,
): MasterStage {
  const draft: Draft = { targets: [...linkingTargets(nation)], own: [] }
  for (const one of kept) addKept(nation, draft, one)
  return { ...draft, costs }
}

/** A stage that raises the sum of the `level` worst ratios (Ogryczak & Śliwiński 2003), and keeps what was reached before. */
export function worstStage(nation: Nation, kept: readonly Kept[], level: number): MasterStage {
  const draft: Draft = { targets: [...linkingTargets(nation)], own: [] }
  for (const one of kept) addKept(nation, draft, one)
  for (const [column, cost] of addWorst(nation, draft, level)) {
    const own = draft.own[column]
    if (own !== undefined) draft.own[column] = { ...own, cost: -cost }
  }
  return { ...draft, costs: NONE }
}

/** A stage that comes as near as can be to the limits across the nation. */
export function linkingStage(nation: Nation): MasterStage {
  const own: { cost: number; lower: number; upper: number }[] = []
  const targets = linkingTargets(nation).map((target): Target => {
    const weights = new Map<number, number>()
    const most = 1e7
    if (Number.isFinite(target.lower)) weights.set(own.push({ cost: 1, lower: 0, upper: most }) - 1, 1)
    if (Number.isFinite(target.upper)) weights.set(own.push({ cost: 1, lower: 0, upper: most }) - 1, -1)
    return { ...target, own: weights }
  })
  return { targets, own, costs: NONE }
}

function linkingTargets({ areas, linking }: Nation): readonly Target[] {
  return linking.flatMap(({ terms, lower, upper }, at) =>
    terms.size === 0 ? [] : [{ counts: new Map([[areas.length + at, 1]]), own: NONE, lower, upper }],
  )
}

function addKept(nation: Nation, draft: Draft, kept: Kept): void {
  if (kept.kind === 'sum') {
    draft.targets.push({
      counts: kept.costs,
      own: NONE,
      lower: Number.NEGATIVE_INFINITY,
      upper: kept.most,
    })
    return
  }
  if (kept.level === 1) draft.targets.push(...wholeMonths(nation, kept.least))
  const own = addWorst(nation, draft, kept.level)
  draft.targets.push({ counts: NONE, own, lower: kept.least, upper: Number.POSITIVE_INFINITY })
}

/** Every area has the months that the worst ratio asks for, rounded up to whole steps, as no whole plan has fewer. */
function wholeMonths({ areas, step }: Nation, ratio: number): readonly Target[] {
  return areas.map((area, at) => ({
    counts: new Map([[at, 1]]),
    own: NONE,
    lower: monthsFor(area, ratio, step),
    upper: Number.POSITIVE_INFINITY,
  }))
}

/** Own columns whose weighted sum is at most the sum of the `level` worst ratios, and just that where it is pushed up. */
function addWorst({ areas }: Nation, draft: Draft, level: number): ReadonlyMap<number, number> {
  const most = Math.max(1e-6, ...areas.map(({ need, most: months }) => months / need))
  const bar = draft.own.push({ cost: 0, lower: 0, upper: most }) - 1
  const weights = new Map([[bar, level]])
  for (const [at, { need }] of areas.entries()) {
    const below = draft.own.push({ cost: 0, lower: 0, upper: most }) - 1
    weights.set(below, -1)
    draft.targets.push({
      counts: new Map([[at, 1 / need]]),
      own: new Map([
        [below, 1],
        [bar, -1],
      ]),
      lower: 0,
      upper: Number.POSITIVE_INFINITY,
    })
  }
  return weights
}

/** The sum of the worst ratios of a plan, with its sign turned: lower is better. */
export function worstValue({ areas }: Nation, totals: Float64Array, level: number): number {
  return -worstFirst(areas, totals)
    .slice(0, level)
    .reduce((sum, { ratio }) => sum + ratio, 0)
}

/** What the costs of a stage come to in a plan. */
export function costOf(costs: ReadonlyMap<number, number>, totals: Float64Array): number {
  let sum = 0
  for (const [count, cost] of costs) sum += cost * (totals[count] ?? 0)
  return sum
}
