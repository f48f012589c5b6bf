// The independent checker of a plan: it shares no code with the engine. It reads the problem and the result as plain JSON and
// computes again what the result says: courses, rows, objectives, coverage and the losses of every reason.

import { checkReasons } from './check-reasons.ts'
import { breachOf, isPlain, listOf, NEAR, numberOf, type Plain, textOf } from './plan-limits.ts'
import {
  activityOf,
  type Count,
  compare,
  fault,
  monthsOf,
  type PlanFault,
  valuesOf,
  type World,
  worldOf,
} from './plan-world.ts'

export type { PlanFault } from './plan-world.ts'

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
      ...checkProven(world, result, stage, `/stages/${index}/status`),
    ]
  })
  return [...twice, ...faults]
}

/** A stage that is called proven, by itself or by the plan, is within the gap that was asked for. */
function checkProven({ relativeGap }: World, result: Plain, stage: Plain, at: string): readonly PlanFault[] {
  if (stage['status'] !== 'optimal')
    return result['status'] === 'optimal' ? [fault(at, textOf(stage['status']), 'optimal, as the plan')] : []
  const value = numberOf(stage['value'])
  const beyond = value - numberOf(stage['bound'], Number.NEGATIVE_INFINITY)
  // what earlier stages may lose to the solver's rounding while later ones are solved
  const rounding = 2 * NEAR * Math.max(1, Math.abs(value))
  return beyond > relativeGap * Math.abs(value) + rounding
    ? [fault(at, 'optimal', `${value} is more than ${relativeGap} from its bound`)]
    : []
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
