// What the checker knows of a problem, and what it adds up of a plan; it shares no code with the engine.

import {
  breachOf,
  type Item,
  inside,
  isPlain,
  type Limit,
  limitsOf,
  listOf,
  NEAR,
  numberOf,
  type Plain,
  textOf,
  textsOf,
} from './plan-limits.ts'

/** One thing in a result that does not follow from the problem. */
export type PlanFault = { readonly at: string; readonly says: string; readonly computed: string }

export type Count = ReadonlyMap<string, number>
export type World = {
  readonly items: readonly Item[]
  readonly itemOf: ReadonlyMap<string, Item>
  readonly limits: ReadonlyMap<string, Limit>
  readonly posts: readonly Plain[]
  readonly areas: readonly {
    readonly id: string
    readonly need: number
    readonly sites: ReadonlySet<string>
  }[]
  readonly goals: readonly string[]
  readonly levels: number
  /** How near to its bound a stage is that is called proven. */
  readonly relativeGap: number
}

const GOALS = ['law', 'keys', 'capacity', 'floors', 'policies', 'coverage', 'moves', 'travel', 'calm']

/** A fault: where in the result, what stands there, and what it should be. */
export function fault(at: string, says: string, computed: string): PlanFault {
  return { at, says, computed }
}

/** A fault where a figure of the result is not the one computed, to a millionth. */
export function compare(at: string, says: unknown, computed: number | null): readonly PlanFault[] {
  const isSame =
    typeof says === 'number' && computed !== null
      ? Math.abs(says - computed) <= NEAR * Math.max(1, Math.abs(computed))
      : says === computed
  return isSame ? [] : [fault(at, String(says), String(computed))]
}

/** The problem as the checker reads it. */
export function worldOf(problem: Plain): World {
  const items = listOf(problem['packages']).map((raw) => ({
    id: textOf(raw['id']),
    post: textOf(raw['post']),
    stays: listOf(raw['elements']).map((stay) => ({
      site: textOf(stay['site']),
      months: numberOf(stay['months']),
    })),
    raw,
  }))
  const sites = listOf(problem['sites'])
  const options = isPlain(problem['options']) ? problem['options'] : {}
  return {
    items,
    itemOf: new Map(items.map((item) => [item.id, item])),
    posts: listOf(problem['posts']),
    limits: limitsOf(problem),
    areas: listOf(problem['areas']).flatMap((area) => {
      const [id, need] = [textOf(area['id']), numberOf(area['need'])]
      const own = sites.filter((site) => site['coverageArea'] === id).map((site) => textOf(site['id']))
      return need > 0 ? [{ id, need, sites: new Set(own) }] : []
    }),
    goals: textsOf(problem['objectives']) ?? GOALS,
    levels: numberOf(options['coverageLevels'], 3),
    relativeGap: numberOf(options['relativeGap'], 0.0001),
  }
}

/** A sum over the courses of the plan. */
function sumOver({ itemOf }: World, count: Count, amount: (item: Item) => number): number {
  let sum = 0
  for (const [id, courses] of count) {
    const item = itemOf.get(id)
    if (item !== undefined) sum += courses * amount(item)
  }
  return sum
}

/** What a limit adds up to in the plan. */
export function activityOf(world: World, limit: Limit, count: Count): number {
  return sumOver(world, count, limit.amount)
}

/** Months of the plan at sites. */
export function monthsOf(world: World, count: Count, sites: ReadonlySet<string>): number {
  return sumOver(world, count, (item) => inside(item, (site) => sites.has(site)))
}

/** Rules that a composition breaks. */
export const breaksOf = (item: Item): number =>
  Array.isArray(item.raw['breaks']) ? item.raw['breaks'].length : 0
/** Times that a course changes site. */
export const movesOf = (item: Item): number =>
  item.stays.filter((stay, at) => at > 0 && stay.site !== item.stays[at - 1]?.site).length

/** What a goal comes to in the plan: one value, or one for each level of coverage. */
export function valuesOf(world: World, count: Count, goal: string): readonly number[] {
  const sum = (amount: (item: Item) => number): number => sumOver(world, count, amount)
  if (goal === 'law') return [sum(breaksOf)]
  if (goal === 'moves') return [sum(movesOf)]
  if (goal === 'travel') return [sum((item) => numberOf(item.raw['travelKm']))]
  if (goal === 'calm')
    return [
      world.items.reduce(
        (all, item) => all + Math.abs((count.get(item.id) ?? 0) - numberOf(item.raw['lastYear'])),
        0,
      ),
    ]
  if (goal === 'coverage')
    return coverageOf(
      world,
      world.areas.map((area) => monthsOf(world, count, area.sites)),
    )
  const own = [...world.limits.values()].filter((limit) => !limit.isHard && limit.goal === goal)
  return [own.reduce((all, limit) => all + breachOf(limit, activityOf(world, limit, count)), 0)]
}

/** The levels of coverage where the areas have so many months: less the sum of the worst, the worst two …, and of all. */
export function coverageOf(world: World, months: readonly number[]): readonly number[] {
  const ratios = world.areas.map(({ need }, at) => (months[at] ?? 0) / need).toSorted((a, b) => a - b)
  const upTo = (many: number): number => -ratios.slice(0, many).reduce((all, ratio) => all + ratio, 0)
  return [...ratios.slice(0, world.levels).map((_, level) => upTo(level + 1)), upTo(ratios.length)]
}
