import type { PlacingAnswer } from '../contract/index.ts'
import type { OpenedPlan } from './open-plan.ts'
import type { PlaceOutcome } from './place-outcome.ts'
import { OBJECTIVE_TEXTS, shownValue, stageTitle } from './placing-words.ts'
import { namesOf, type PlanNames, reasonText } from './plan-names.ts'
import { kommunerOf, sitesOf } from './plan-places.ts'

type Courses = PlacingAnswer['courses'][number]

/** A plan as it is shown: what is proven, what is placed where and why, against last year, and what the checker says. */
export function viewPlacing(found: OpenedPlan): PlacingAnswer {
  const { input, problem, outcome, draft, saved, plan, faults } = found
  const { question, world } = input
  const chosen = outcome?.chosen ?? draft?.chosen ?? []
  const stages = outcome?.stages ?? draft?.stages ?? []
  const names = namesOf(input, problem, outcome?.rows ?? [])
  const courses = coursesOf(found, chosen, names)
  const sites = sitesOf(input, problem, chosen)
  const known = new Map(world.posts.map(({ vur, vurName }) => [vur, vurName]))
  return {
    plan,
    saved,
    question,
    vurs: [...known].map(([id, name]) => ({ id, name })).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    status: outcome?.status ?? null,
    engine:
      outcome === null
        ? null
        : { version: outcome.engineVersion, inputHash: outcome.inputHash, seed: outcome.seed },
    counts: {
      courses: problem.posts.reduce((sum, { count }) => sum + count, 0),
      placed: chosen.reduce((sum, { count }) => sum + count, 0),
      sites: sites.filter(({ courses: own }) => own > 0).length,
      changed: courses.reduce((sum, { count, lastYear }) => sum + Math.max(0, count - lastYear), 0),
      packages: problem.packages.length,
    },
    stages: viewStages(stages),
    courses,
    sites,
    kommuner: kommunerOf(sites),
    coverage: (outcome?.coverage ?? []).map(({ area, ...rest }) => ({
      id: area,
      name: names.areaName(area),
      ...rest,
    })),
    broken: (outcome?.rows ?? [])
      .filter(({ breach }) => breach > 0)
      .map(({ activity, lower, upper, breach, ...row }) => ({
        ...names.limit(row),
        activity,
        lower,
        upper,
        breach,
      })),
    conflicts: (outcome?.conflicts ?? []).map(({ rows }) => ({ rows: rows.map(names.limit) })),
    check: outcome === null ? null : { checked: checkedOf(outcome), faults },
    assumptions: world.assumptions,
    notes: world.notes,
    sources: world.sources,
    coursesFrom: world.coursesFrom,
    madeUp: world.madeUp,
  }
}

/** The stages in words; coverage is shown as it is counted by people. */
export function viewStages(stages: PlaceOutcome['stages']): PlacingAnswer['stages'] {
  const levels = stages.flatMap(({ objective, level }) => (objective === 'coverage' ? [level] : []))
  const last = levels.length > 1 ? Math.max(...levels) : Number.POSITIVE_INFINITY
  return stages.map(({ objective, level, status, value, bound, gap }) => ({
    objective,
    level,
    title: stageTitle(objective, level, level >= last),
    unit: OBJECTIVE_TEXTS[objective].unit,
    status,
    value: shownValue(objective, value),
    bound: bound === null ? null : shownValue(objective, bound),
    gap,
  }))
}

/** What the checker computes again: courses by group, rows, stages, coverage and reasons. */
function checkedOf({ chosen, rows, stages, coverage, reasons }: PlaceOutcome): number {
  return chosen.length + rows.length + stages.length + coverage.length + reasons.length
}

function coursesOf(
  { problem, outcome }: OpenedPlan,
  chosen: PlaceOutcome['chosen'],
  names: PlanNames,
): readonly Courses[] {
  const reasons = new Map((outcome?.reasons ?? []).map((reason) => [reason.package, reason]))
  const packages = new Map(problem.packages.map((item) => [item.id, item]))
  return chosen.map(({ post, package: id, count }) => {
    const item = packages.get(id)
    const group = names.post(post)
    const reason = reasons.get(id)
    return {
      post,
      package: id,
      specialty: group?.specialty ?? post,
      vur: group?.vur ?? '',
      vurName: group?.vurName ?? '',
      count,
      lastYear: item?.lastYear ?? 0,
      stays: names.staysOf(id),
      travelKm: item?.travelKm ?? 0,
      breaks: item?.breaks ?? [],
      reason: reason === undefined ? null : reasonOf(reason, names),
    }
  })
}

type Reason = PlaceOutcome['reasons'][number]

function reasonOf({ tight, runnerUp }: Reason, names: PlanNames): Courses['reason'] {
  return reasonText(tightOf(tight, names), runnerUp === null ? null : names.moved(runnerUp))
}

/** Tight limits in words. */
export function tightOf(tight: Reason['tight'], names: PlanNames) {
  return tight.map((row) => ({ ...names.limit(row), activity: row.activity, limit: row.limit }))
}
