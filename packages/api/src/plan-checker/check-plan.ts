// The independent checker of a plan: it shares no code with the engine. It reads the problem and the result as plain JSON and
// computes again what the result says: courses, rows, objectives, coverage and the losses of every reason.

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

type Count = ReadonlyMap<string, number>
type World = {
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
}

const GOALS = ['law', 'keys', 'capacity', 'floors', 'policies', 'coverage', 'moves', 'travel', 'calm']

/** Everything in a result of `compute place` that its problem does not bear out; nothing where the plan is right. */
export function checkPlan(problem: unknown, result: unknown): readonly PlanFault[] {
  if (!isPlain(problem) || !isPlain(result)) return [fault('', 'a problem and a result', 'something else')]
  const world = worldOf(problem)
  const chosen = listOf(result['chosen'])
  const hasPlan = result['status'] === 'optimal' || result['status'] === 'feasible'
  if (!hasPlan) return chosen.length === 0 ? [] : [fault('/chosen', String(chosen.length), '0')]
  const count = new Map(chosen.map((one) => [textOf(one['package']), numberOf(one['count'])]))
  return [
    ...checkCounts(world, chosen, count),
    ...checkRows(world, result, count),
    ...checkStages(world, result, count),
    ...checkCoverage(world, result, count),
    ...checkReasons(world, result, count),
  ]
}

function fault(at: string, says: string, computed: string): PlanFault {
  return { at, says, computed }
}

function compare(at: string, says: unknown, computed: number | null): readonly PlanFault[] {
  const isSame =
    typeof says === 'number' && computed !== null
      ? Math.abs(says - computed) <= NEAR * Math.max(1, Math.abs(computed))
      : says === computed
  return isSame ? [] : [fault(at, String(says), String(computed))]
}

function worldOf(problem: Plain): World {
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

function activityOf(world: World, limit: Limit, count: Count): number {
  return sumOver(world, count, limit.amount)
}

function checkCounts(
  { items, itemOf, posts }: World,
  chosen: readonly Plain[],
  count: Count,
): readonly PlanFault[] {
  const placed = posts.flatMap((post) => {
    const courses = items.reduce(
      (sum, item) => (item.post === post['id'] ? sum + (count.get(item.id) ?? 0) : sum),
      0,
    )
    return compare(`/chosen (${textOf(post['id'])})`, courses, numberOf(post['count']))
  })
  const named = chosen.flatMap((one, index) => {
    const isRight = itemOf.get(textOf(one['package']))?.post === one['post']
    const isWhole = Number.isInteger(one['count']) && numberOf(one['count']) > 0
    return isRight && isWhole
      ? []
      : [fault(`/chosen/${index}`, JSON.stringify(one), 'a package of the post, 1, 2 …')]
  })
  const twice = chosen.length === count.size ? [] : [fault('/chosen', 'a package twice', 'once')]
  return [...placed, ...named, ...twice]
}

function checkRows(world: World, result: Plain, count: Count): readonly PlanFault[] {
  const rows = listOf(result['rows'])
  const limit = (value: number): number | null => (Number.isFinite(value) ? value : null)
  const faults = rows.flatMap((row) => {
    const found = world.limits.get(textOf(row['row']))
    const at = `/rows (${textOf(row['row'])})`
    if (found === undefined) return [fault(at, 'a row', 'none in the problem')]
    const activity = activityOf(world, found, count)
    const breach = breachOf(found, activity)
    return [
      ...compare(`${at}/activity`, row['activity'], activity),
      ...compare(`${at}/lower`, row['lower'], limit(found.lower)),
      ...compare(`${at}/upper`, row['upper'], limit(found.upper)),
      ...compare(`${at}/breach`, row['breach'], breach),
      ...(found.isHard && breach > 0 ? [fault(`${at}/breach`, 'a plan', 'a hard limit is broken')] : []),
    ]
  })
  return [...faults, ...compare('/rows', rows.length, world.limits.size)]
}

function valuesOf(world: World, count: Count, goal: string): readonly number[] {
  const sum = (amount: (item: Item) => number): number => sumOver(world, count, amount)
  if (goal === 'law')
    return [sum((item) => (Array.isArray(item.raw['breaks']) ? item.raw['breaks'].length : 0))]
  if (goal === 'moves')
    return [
      sum((item) => item.stays.filter((stay, at) => at > 0 && stay.site !== item.stays[at - 1]?.site).length),
    ]
  if (goal === 'travel') return [sum((item) => numberOf(item.raw['travelKm']))]
  if (goal === 'calm')
    return [
      world.items.reduce(
        (all, item) => all + Math.abs((count.get(item.id) ?? 0) - numberOf(item.raw['lastYear'])),
        0,
      ),
    ]
  if (goal === 'coverage') {
    const ratios = world.areas
      .map((area) => monthsOf(world, count, area.sites) / area.need)
      .toSorted((a, b) => a - b)
    const upTo = (many: number): number => -ratios.slice(0, many).reduce((all, ratio) => all + ratio, 0)
    return [...ratios.slice(0, world.levels).map((_, level) => upTo(level + 1)), upTo(ratios.length)]
  }
  const own = [...world.limits.values()].filter((limit) => !limit.isHard && limit.goal === goal)
  return [own.reduce((all, limit) => all + breachOf(limit, activityOf(world, limit, count)), 0)]
}

function monthsOf(world: World, count: Count, sites: ReadonlySet<string>): number {
  return sumOver(world, count, (item) => inside(item, (site) => sites.has(site)))
}

function checkStages(world: World, result: Plain, count: Count): readonly PlanFault[] {
  const stages = listOf(result['stages'])
  const names = new Set(stages.map((stage) => `${textOf(stage['objective'])} ${numberOf(stage['level'])}`))
  const twice = names.size === stages.length ? [] : [fault('/stages', 'a stage twice', 'once')]
  const faults = stages.flatMap((stage, index) => {
    const values = valuesOf(world, count, textOf(stage['objective']))
    const level = numberOf(stage['level'], Number.NaN)
    // coverage counts its levels from 1, everything else has the level 0
    const value = values[stage['objective'] === 'coverage' ? level - 1 : level] ?? Number.NaN
    const bound = stage['bound']
    const gap =
      typeof bound !== 'number'
        ? null
        : value - bound < 1e-9
          ? 0
          : (value - bound) / Math.max(1e-9, Math.abs(value))
    return [
      ...compare(`/stages/${index}/value`, stage['value'], value),
      ...compare(`/stages/${index}/gap`, stage['gap'], gap),
      ...(typeof bound === 'number' && bound > value + NEAR * Math.max(1, Math.abs(value))
        ? [fault(`/stages/${index}/bound`, String(bound), `≤ ${value}`)]
        : []),
    ]
  })
  return [...twice, ...faults]
}

function checkCoverage(world: World, result: Plain, count: Count): readonly PlanFault[] {
  const rows = listOf(result['coverage'])
  const faults = world.areas.flatMap((area) => {
    const row = rows.find((one) => one['area'] === area.id)
    const months = monthsOf(world, count, area.sites)
    return [
      ...compare(`/coverage (${area.id})/months`, row?.['months'], months),
      ...compare(`/coverage (${area.id})/need`, row?.['need'], area.need),
      ...compare(`/coverage (${area.id})/monthsPerNeed`, row?.['monthsPerNeed'], months / area.need),
    ]
  })
  return [...faults, ...compare('/coverage', rows.length, world.areas.length)]
}

/** Every chosen package has one reason, and what its runner-up loses is what a plan with that one move would lose. */
function checkReasons(world: World, result: Plain, count: Count): readonly PlanFault[] {
  const reasons = listOf(result['reasons'])
  const base: Base = {
    count,
    activities: new Map([...world.limits].map(([id, limit]) => [id, activityOf(world, limit, count)])),
    values: new Map(world.goals.map((goal) => [goal, valuesOf(world, count, goal)])),
  }
  const faults = reasons.flatMap((reason, index) => {
    const at = `/reasons/${index}`
    const from = textOf(reason['package'])
    const tight = listOf(reason['tight']).flatMap((row) => checkTight(world, base, row, `${at}/tight`))
    const own = compare(`${at}/count`, reason['count'], count.get(from) ?? 0)
    const other = reason['runnerUp']
    return [...own, ...tight, ...(isPlain(other) ? checkRunnerUp(world, base, from, other, at) : [])]
  })
  return [...faults, ...compare('/reasons', reasons.length, count.size)]
}

/** The plan as it is: what moves are held against. */
type Base = {
  readonly count: Count
  readonly activities: Count
  readonly values: ReadonlyMap<string, readonly number[]>
}

function checkTight(world: World, { activities }: Base, row: Plain, at: string): readonly PlanFault[] {
  const id = textOf(row['row'])
  const limit = world.limits.get(id)
  if (limit === undefined) return [fault(at, id, 'none in the problem')]
  const activity = activities.get(id) ?? 0
  const says = numberOf(row['limit'], Number.NaN)
  const isReached = Math.abs(says - activity) < NEAR || breachOf(limit, activity) > 0
  const isLimit = isReached && [limit.lower, limit.upper].includes(says)
  return [
    ...compare(`${at}/activity`, row['activity'], activity),
    ...(isLimit ? [] : [fault(`${at}/limit`, String(row['limit']), 'a limit of the row')]),
  ]
}

function checkRunnerUp(
  world: World,
  base: Base,
  from: string,
  other: Plain,
  at: string,
): readonly PlanFault[] {
  const to = textOf(other['package'])
  const [before, after] = [world.itemOf.get(from), world.itemOf.get(to)]
  if (before === undefined || after === undefined || before.post !== after.post || to === from)
    return [fault(`${at}/runnerUp`, to, 'another package of the post')]
  const moved = new Map(base.count).set(from, (base.count.get(from) ?? 0) - 1)
  moved.set(to, (base.count.get(to) ?? 0) + 1)
  const further = new Map<string, number>()
  const byGoal = new Map<string, number>()
  for (const [id, limit] of world.limits) {
    const change = limit.amount(after) - limit.amount(before)
    const activity = base.activities.get(id) ?? 0
    const by = change === 0 ? 0 : breachOf(limit, activity + change) - breachOf(limit, activity)
    if (by > 1e-9) further.set(id, by)
    if (!limit.isHard) byGoal.set(limit.goal, (byGoal.get(limit.goal) ?? 0) + by)
  }
  const losses = listOf(other['losses'])
  const changes = world.goals.flatMap((goal) => {
    const now = base.values.get(goal) ?? []
    const isBreach = ['keys', 'capacity', 'floors', 'policies'].includes(goal)
    const then = isBreach ? [(now[0] ?? 0) + (byGoal.get(goal) ?? 0)] : valuesOf(world, moved, goal)
    return then.flatMap((value, level) => {
      const says = losses.find((loss) => loss['objective'] === goal && loss['level'] === level)
      const change = value - (now[level] ?? 0)
      const where = `${at}/runnerUp/losses (${goal} ${level})`
      return compare(where, numberOf(says?.['change']), Math.abs(change) < 1e-9 ? 0 : change)
    })
  })
  const breaks = listOf(other['breaks'])
  const named = new Set([...further.keys(), ...breaks.map((one) => textOf(one['row']))])
  const broken = [...named].flatMap((id) => {
    const says = breaks.find((one) => one['row'] === id)?.['by']
    return compare(`${at}/runnerUp/breaks (${id})`, numberOf(says), further.get(id) ?? 0)
  })
  return [...changes, ...broken]
}
