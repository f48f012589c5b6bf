import { type CalendarProblem, type StartReason, startText } from '@laegedaekning/placement'
import type { PlacingCalendarAnswer } from '../contract/schemas/placing-calendar.ts'
import { solveAside } from '../placement-threads/solve-aside.ts'
import { refuse } from '../use-cases/refuse.ts'
import type { EndedPlan } from './open-plan.ts'
import { type NamedStay, namesOf, type PlanNames } from './plan-names.ts'

/** Seconds that a calendar may take (M14 of training.md: 5). */
const SECONDS = 5
/** Months of a half-year. */
const MONTHS = 6

/**
 * The start half-years of one group of a plan over so many years (M14), the courses composed as in the plan, as many every year.
 * A site's room is that for the specialty; courses from before the plan are not counted, so that sites fill up over the first
 * years. REQUEST_VALUE_NOT_ALLOWED for a group without courses in the plan.
 */
export async function askCalendar(
  plan: EndedPlan,
  { post, years }: { readonly post: string; readonly years: number },
): Promise<PlacingCalendarAnswer> {
  const { input, problem, outcome } = plan
  const names = namesOf(input, problem, outcome.rows)
  const chosen = outcome.chosen.filter((one) => one.post === post)
  const group = names.post(post)
  if (group === undefined || chosen.length === 0)
    return refuse('REQUEST_VALUE_NOT_ALLOWED', { found: post }, '/query/gruppe')
  const given = calendarProblem(plan, post, years)
  const found = await solveAside({ kind: 'calendar', problem: given })
  const kommuneOf = new Map(input.world.sites.map(({ id, kommune }) => [id, String(kommune)]))
  const [first] = found.stages
  return {
    plan: plan.plan,
    post,
    specialty: group.specialty,
    vurName: group.vurName,
    firstYear: input.question.year,
    years,
    perYear: chosen.reduce((sum, { count }) => sum + count, 0),
    // as many compositions as courses, so that the sums always fit
    status: found.status === 'infeasible' ? 'nothing-found' : found.status,
    beyond: { value: first?.value ?? null, bound: first?.bound ?? null },
    starts: found.reasons
      .map((reason) => {
        const { package: id, halfYear, courses } = reason
        const stays = names.staysOf(id)
        const at = Array.from({ length: 2 * years }, (_, half) => sitesAt(stays, half - halfYear))
        return { package: id, stays, halfYear, courses, at, text: reasonOf(reason, names) }
      })
      .toSorted((a, b) => a.halfYear - b.halfYear || (a.package < b.package ? -1 : 1)),
    sites: found.sites.map(({ site, trainees, room, beyond }) => ({
      id: site,
      name: names.siteName(site),
      kommune: kommuneOf.get(site) ?? '',
      room: room?.[0] ?? null,
      trainees,
      most: Math.max(0, ...trainees),
      beyond,
    })),
    engineVersion: found.engineVersion,
  }
}

/** The plan's compositions of a group as a calendar: each as often every year, and the sites' room for the specialty. */
function calendarProblem({ problem, outcome }: EndedPlan, post: string, years: number): CalendarProblem {
  const chosen = outcome.chosen.filter((one) => one.post === post)
  const elementsOf = new Map(problem.packages.map(({ id, elements }) => [id, elements]))
  const packages = chosen.map(({ package: id, count }) => ({
    id,
    elements: elementsOf.get(id) ?? [],
    count: years * count,
  }))
  const visited = new Set(packages.flatMap(({ elements }) => elements.map(({ site }) => site)))
  const specialty = problem.posts.find(({ id }) => id === post)?.specialty
  const perYear = chosen.reduce((sum, { count }) => sum + count, 0)
  return {
    starts: 2 * years,
    perYear: Array.from({ length: years }, () => perYear),
    packages,
    rooms: problem.sites.flatMap(({ id, capacities }) => {
      const own = capacities.find((one) => one.specialty === specialty)
      const byHalfYear = own?.byHalfYear ?? (own?.trainees === undefined ? [] : [own.trainees])
      return visited.has(id) && byHalfYear.length > 0 ? [{ site: id, byHalfYear }] : []
    }),
    timeLimitSeconds: SECONDS,
    seed: 1,
  }
}

/** Names of the sites of the n-th half-year of a course, in order. */
function sitesAt(stays: readonly NamedStay[], half: number): readonly string[] {
  const [from, until] = [half * MONTHS, (half + 1) * MONTHS]
  let begin = 0
  const there: string[] = []
  for (const { name, months } of stays) {
    const end = begin + months
    if (begin < until && end > from && half >= 0 && there.at(-1) !== name) there.push(name)
    begin = end
  }
  return there
}

/** A reason with names instead of the ids of sites and of the composition. */
function reasonOf(reason: StartReason, names: PlanNames): StartReason['text'] {
  return startText({
    ...reason,
    package: names
      .staysOf(reason.package)
      .map(({ name }) => name)
      .join(' → '),
    tight: reason.tight.map((one) => ({ ...one, site: names.siteName(one.site) })),
  })
}
