import type { PlacingComparison } from '../contract/index.ts'
import type { EndedPlan } from './open-plan.ts'
import { namesOf } from './plan-names.ts'
import { kommunerOf, sitesOf } from './plan-places.ts'
import { viewStages } from './view-placing.ts'

type Side = 'a' | 'b'

/** Two plans side by side; the second against the first. */
export function comparePlacings(a: EndedPlan, b: EndedPlan): PlacingComparison {
  return {
    a: titleOf(a),
    b: titleOf(b),
    sameProblem: a.outcome.inputHash === b.outcome.inputHash,
    date: b.input.question.date,
    sources: [
      ...new Map([...a.input.world.sources, ...b.input.world.sources].map((one) => [one.id, one])).values(),
    ],
    madeUp: a.input.world.madeUp || b.input.world.madeUp,
    stages: stagesOf(a, b),
    ...placesOf(a, b),
    coverage: coverageOf(a, b),
    courses: coursesOf(a, b),
  }
}

function titleOf({ plan, saved, input, outcome }: EndedPlan): PlacingComparison['a'] {
  return {
    plan,
    title: saved?.name ?? '',
    year: input.question.year,
    courses: outcome.chosen.reduce((sum, { count }) => sum + count, 0),
  }
}

function stagesOf(a: EndedPlan, b: EndedPlan): PlacingComparison['stages'] {
  const [first, second] = [viewStages(a.outcome.stages), viewStages(b.outcome.stages)]
  const keyOf = (stage: { readonly objective: string; readonly level: number }): string =>
    `${stage.objective} ${stage.level}`
  const valueIn = (stages: typeof first, key: string): number | null =>
    stages.find((stage) => keyOf(stage) === key)?.value ?? null
  const more = second.filter((stage) => first.every((one) => keyOf(one) !== keyOf(stage)))
  return [...first, ...more].map((stage) => ({
    objective: stage.objective,
    level: stage.level,
    title: stage.title,
    unit: stage.unit,
    a: valueIn(first, keyOf(stage)),
    b: valueIn(second, keyOf(stage)),
  }))
}

function placesOf(a: EndedPlan, b: EndedPlan): Pick<PlacingComparison, 'sites' | 'kommuner'> {
  const sides = [
    ['a', sitesOf(a.input, a.problem, a.outcome.chosen)],
    ['b', sitesOf(b.input, b.problem, b.outcome.chosen)],
  ] as const
  const sites = new Map<string, PlacingComparison['sites'][number]>()
  const kommuner = new Map<string, PlacingComparison['kommuner'][number]>()
  const set = <T extends { a: number; b: number }>(row: T, side: Side, months: number): T => ({
    ...row,
    [side]: months,
  })
  for (const [side, rows] of sides) {
    for (const { months, courses: _, lastCourses: __, lastMonths: ___, ...site } of rows)
      sites.set(site.id, set(sites.get(site.id) ?? { ...site, a: 0, b: 0 }, side, months))
    for (const { id, name, months } of kommunerOf(rows))
      kommuner.set(id, set(kommuner.get(id) ?? { id, name, a: 0, b: 0 }, side, months))
  }
  const byDifference = (x: { a: number; b: number }, y: { a: number; b: number }): number =>
    Math.abs(y.b - y.a) - Math.abs(x.b - x.a)
  return {
    sites: [...sites.values()].toSorted(byDifference),
    kommuner: [...kommuner.values()].toSorted(byDifference),
  }
}

function coverageOf(a: EndedPlan, b: EndedPlan): PlacingComparison['coverage'] {
  const names = new Map([...a.input.world.areas, ...b.input.world.areas].map(({ id, name }) => [id, name]))
  const [first, second] = [a, b].map(
    ({ outcome }) => new Map(outcome.coverage.map(({ area, monthsPerNeed }) => [area, monthsPerNeed])),
  )
  const areas = new Set([...(first?.keys() ?? []), ...(second?.keys() ?? [])])
  return [...areas]
    .toSorted()
    .map((id) => ({ id, name: names.get(id) ?? id, a: first?.get(id) ?? null, b: second?.get(id) ?? null }))
}

function coursesOf(a: EndedPlan, b: EndedPlan): PlacingComparison['courses'] {
  const counts = ({ outcome }: EndedPlan): ReadonlyMap<string, number> =>
    new Map(outcome.chosen.map((one) => [one.package, one.count]))
  const [first, second] = [counts(a), counts(b)]
  const found = [a, b].flatMap((plan) => {
    const names = namesOf(plan.input, plan.problem, plan.outcome.rows)
    return plan.outcome.chosen.map(({ post, package: id }) => ({
      package: id,
      specialty: names.post(post)?.specialty ?? post,
      vurName: names.post(post)?.vurName ?? '',
      stays: names.staysOf(id),
      a: first.get(id) ?? 0,
      b: second.get(id) ?? 0,
    }))
  })
  const once = new Map(found.map((row) => [row.package, row]))
  return [...once.values()]
    .filter((row) => row.a !== row.b)
    .toSorted((x, y) => (x.package < y.package ? -1 : 1))
}
