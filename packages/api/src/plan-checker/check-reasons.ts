// Every reason of a plan computed again: the limits that are tight, the next best composition and that no other is better, and
// every number in the words. Shares no code with the engine.

import { checkWords } from './check-words.ts'
import {
  breachOf,
  type Item,
  inside,
  isPlain,
  listOf,
  NEAR,
  numberOf,
  type Plain,
  textOf,
} from './plan-limits.ts'
import {
  activityOf,
  breaksOf,
  type Count,
  compare,
  coverageOf,
  fault,
  monthsOf,
  movesOf,
  type PlanFault,
  valuesOf,
  type World,
} from './plan-world.ts'

/** Changes smaller than this are the rounding of sums. */
const SMALL = 1e-9

/** The plan as it is: what moves are held against. */
type Base = {
  readonly count: Count
  readonly activities: Count
  readonly coverage: readonly number[]
  readonly months: readonly number[]
  readonly touched: (item: Item) => ReadonlyMap<string, number>
  readonly ofPost: ReadonlyMap<string, readonly Item[]>
}

/** Every chosen package has one reason, with all its tight limits, and no other package of the post would be better than its runner-up. */
export function checkReasons(world: World, result: Plain, count: Count): readonly PlanFault[] {
  const reasons = listOf(result['reasons'])
  const base: Base = {
    count,
    activities: new Map([...world.limits].map(([id, limit]) => [id, activityOf(world, limit, count)])),
    coverage: valuesOf(world, count, 'coverage'),
    months: world.areas.map(({ sites }) => monthsOf(world, count, sites)),
    touched: touchedBy(world),
    ofPost: Map.groupBy(world.items, ({ post }) => post),
  }
  const named = new Set(reasons.map((reason) => textOf(reason['package'])))
  const twice = named.size === reasons.length ? [] : [fault('/reasons', 'a package twice', 'once')]
  const faults = reasons.flatMap((reason, index) => {
    const at = `/reasons/${index}`
    const from = world.itemOf.get(textOf(reason['package']))
    if (from === undefined || reason['post'] !== from.post)
      return [fault(at, textOf(reason['package']), 'a package of the post')]
    return [
      ...compare(`${at}/count`, reason['count'], count.get(from.id) ?? 0),
      ...checkTight(world, base, from, listOf(reason['tight']), `${at}/tight`),
      ...checkRunnerUp(world, base, from, reason['runnerUp'], `${at}/runnerUp`),
      ...checkWords(reason, `${at}/text`),
    ]
  })
  return [...twice, ...faults, ...compare('/reasons', reasons.length, count.size)]
}

/** The limits that a package adds to, and how much; only those that can count it are asked. */
function touchedBy({ limits }: World): Base['touched'] {
  const byPost = new Map<string, string[]>()
  const bySite = new Map<string, string[]>()
  const others: string[] = []
  const into = (map: Map<string, string[]>, key: string, id: string): void => {
    const known = map.get(key) ?? []
    known.push(id)
    map.set(key, known)
  }
  for (const [id, { posts, site }] of limits) {
    if (site !== null) into(bySite, site, id)
    else if (posts === null) others.push(id)
    else for (const post of posts) into(byPost, post, id)
  }
  const known = new Map<string, ReadonlyMap<string, number>>()
  return (item) => {
    const found = known.get(item.id)
    if (found !== undefined) return found
    const sites = new Set(item.stays.map(({ site }) => site))
    const asked = [
      ...(byPost.get(item.post) ?? []),
      ...others,
      ...[...sites].flatMap((at) => bySite.get(at) ?? []),
    ]
    const amounts = new Map(
      asked.flatMap((id) => {
        const amount = limits.get(id)?.amount(item) ?? 0
        return amount === 0 ? [] : [[id, amount] as const]
      }),
    )
    known.set(item.id, amounts)
    return amounts
  }
}

/** The limits that are said to be tight are, with their figures, and no tight limit that the package counts in is left out. */
function checkTight(
  { limits }: World,
  { activities, touched }: Base,
  item: Item,
  tight: readonly Plain[],
  at: string,
): readonly PlanFault[] {
  const mine = touched(item)
  const said = new Set(tight.map((row) => textOf(row['row'])))
  const wrong = tight.flatMap((row) => {
    const id = textOf(row['row'])
    const limit = limits.get(id)
    if (limit === undefined || !mine.has(id)) return [fault(at, id, 'a limit that the package counts in')]
    const activity = activities.get(id) ?? 0
    const says = numberOf(row['limit'], Number.NaN)
    const isReached = Math.abs(says - activity) < NEAR || breachOf(limit, activity) > 0
    const isLimit = isReached && [limit.lower, limit.upper].includes(says)
    return [
      ...compare(`${at}/activity`, row['activity'], activity),
      ...(isLimit ? [] : [fault(`${at}/limit`, String(row['limit']), 'a limit of the row')]),
    ]
  })
  const left = [...mine.keys()].filter((id) => {
    const limit = limits.get(id)
    if (limit === undefined || id.startsWith('post/') || said.has(id)) return false
    const activity = activities.get(id) ?? 0
    const isAt = [limit.lower, limit.upper].some((one) => Math.abs(one - activity) < NEAR)
    return isAt || breachOf(limit, activity) > 0
  })
  const twice = said.size === tight.length ? [] : [fault(at, 'a limit twice', 'once')]
  return [...wrong, ...twice, ...left.map((id) => fault(at, 'no such limit', `${id} is tight`))]
}

/** What one course of a package costs elsewhere: hard limits broken further, then each level of each goal, in their order. */
type Cost = {
  readonly hard: number
  readonly losses: readonly (readonly number[])[]
  readonly breaks: Count
}

function costOf(world: World, base: Base, from: Item, to: Item): Cost {
  const [own, other] = [base.touched(from), base.touched(to)]
  const breaks = new Map<string, number>()
  const byGoal = new Map<string, number>()
  let hard = 0
  for (const id of new Set([...own.keys(), ...other.keys()])) {
    const limit = world.limits.get(id)
    const change = (other.get(id) ?? 0) - (own.get(id) ?? 0)
    if (limit === undefined || change === 0) continue
    const activity = base.activities.get(id) ?? 0
    const by = breachOf(limit, activity + change) - breachOf(limit, activity)
    if (by > SMALL) breaks.set(id, by)
    if (by > SMALL && limit.isHard) hard += by
    if (!limit.isHard) byGoal.set(limit.goal, (byGoal.get(limit.goal) ?? 0) + by)
  }
  const losses = world.goals.map((goal) => lossOf(world, base, from, to, goal) ?? [byGoal.get(goal) ?? 0])
  return { hard, losses, breaks }
}

/** The change of each level of a goal that is not the breach of limits; `null` for one that is. */
function lossOf(world: World, base: Base, from: Item, to: Item, goal: string): readonly number[] | null {
  switch (goal) {
    case 'law':
      return [breaksOf(to) - breaksOf(from)]
    case 'moves':
      return [movesOf(to) - movesOf(from)]
    case 'travel':
      return [numberOf(to.raw['travelKm']) - numberOf(from.raw['travelKm'])]
    case 'calm': {
      const off = (item: Item, by: number): number =>
        Math.abs((base.count.get(item.id) ?? 0) + by - numberOf(item.raw['lastYear']))
      return [off(from, -1) - off(from, 0) + off(to, 1) - off(to, 0)]
    }
    case 'coverage': {
      const months = base.months.map((all, at) => {
        const isIn = (site: string): boolean => world.areas[at]?.sites.has(site) === true
        return all - inside(from, isIn) + inside(to, isIn)
      })
      return coverageOf(world, months).map((value, level) => value - (base.coverage[level] ?? 0))
    }
    default:
      return null
  }
}

/** Whether the first costs less where the two first differ. */
function isLess(first: Cost, second: Cost): boolean {
  if (Math.abs(first.hard - second.hard) > SMALL) return first.hard < second.hard
  for (const [place, levels] of first.losses.entries())
    for (const [level, loss] of levels.entries()) {
      const difference = loss - (second.losses[place]?.[level] ?? 0)
      if (Math.abs(difference) > SMALL) return difference < 0
    }
  return false
}

function checkRunnerUp(
  world: World,
  base: Base,
  from: Item,
  says: unknown,
  at: string,
): readonly PlanFault[] {
  const others = (base.ofPost.get(from.post) ?? []).filter(({ id }) => id !== from.id)
  if (!isPlain(says))
    return others.length === 0 ? [] : [fault(at, String(says), 'another package of the post')]
  const to = others.find(({ id }) => id === says['package'])
  if (to === undefined) return [fault(at, textOf(says['package']), 'another package of the post')]
  const cost = costOf(world, base, from, to)
  const better = others.find((other) => other !== to && isLess(costOf(world, base, from, other), cost))
  return [
    ...(better === undefined ? [] : [fault(`${at}/package`, to.id, `${better.id} is better`)]),
    ...checkLosses(world, cost, listOf(says['losses']), at),
    ...checkBreaks(cost, listOf(says['breaks']), at),
  ]
}

/** Every level of every goal that changes is named once, with its change. */
function checkLosses(
  { goals }: World,
  { losses }: Cost,
  said: readonly Plain[],
  at: string,
): readonly PlanFault[] {
  const seen = new Set<Plain>()
  const changes = goals.flatMap((goal, place) =>
    (losses[place] ?? []).flatMap((change, level) => {
      const says = said.find((loss) => loss['objective'] === goal && loss['level'] === level)
      if (says !== undefined) seen.add(says)
      const value = says === undefined ? 0 : numberOf(says['change'], Number.NaN)
      return compare(`${at}/losses (${goal} ${level})`, value, Math.abs(change) < SMALL ? 0 : change)
    }),
  )
  const foreign = said.filter((loss) => !seen.has(loss))
  return [...changes, ...foreign.map((loss) => fault(`${at}/losses`, JSON.stringify(loss), 'a goal once'))]
}

function checkBreaks({ breaks: further }: Cost, breaks: readonly Plain[], at: string): readonly PlanFault[] {
  const named = new Set([...further.keys(), ...breaks.map((one) => textOf(one['row']))])
  return [...named].flatMap((id) => {
    const says = breaks.find((one) => one['row'] === id)?.['by']
    return compare(`${at}/breaks (${id})`, numberOf(says), further.get(id) ?? 0)
  })
}
