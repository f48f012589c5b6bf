import type { Program } from '../courses/program.ts'
import { type Solver, type StageEnd, solveStages } from '../courses/solve-stages.ts'
import { proofOf, type StageProof } from '../courses/stage-proof.ts'
import { type Clock, limitOf } from '../courses/time-limit.ts'

/** Trainees in general practice and the practices with a tutor that they can go to. */
export type TutorProblem = {
  readonly trainees: readonly {
    readonly id: string
    /** Practices that can be reached, and what each costs, for example kilometres. */
    readonly options: readonly { readonly practice: string; readonly cost: number }[]
  }[]
  readonly practices: readonly { readonly id: string; readonly kommune: string; readonly places: number }[]
  /** Least trainees of a kommune. */
  readonly floors: readonly { readonly kommune: string; readonly least: number }[]
  readonly timeLimitSeconds: number
  /** The solver's; 1 where it is left out. */
  readonly seed?: number
}

/** Who goes where: most are placed, then floors are kept, then it costs least. */
export type TutorPlacing = {
  readonly status: 'optimal' | 'feasible' | 'nothing-found'
  readonly placed: readonly { readonly trainee: string; readonly practice: string }[]
  readonly unplaced: readonly string[]
  /** Trainees that kommuner lack for their floors. */
  readonly belowFloors: readonly { readonly kommune: string; readonly by: number }[]
  readonly cost: number
  /** The proof of each thing that was minimised, in its order; a later one is missing where time was over. */
  readonly stages: readonly StageProof<TutorObjective>[]
}

/** Trainees without a place, trainees lacking for the floors, and what the places cost: one after the other, never added up. */
export const TUTOR_OBJECTIVES = ['unplaced', 'below-floors', 'cost'] as const
export type TutorObjective = (typeof TUTOR_OBJECTIVES)[number]

/**
 * Places trainees as a flow trainee → practice → kommune, solved in whole numbers stage by stage. The flow's corners are whole by
 * themselves (its rows are nested sets), so that the solver seldom has to branch. The order of the lists decides nothing (M18).
 * @param clock seconds that run on, by which the time limit is counted; without one, the solver's own
 */
export function placeAtTutors(solver: Solver, given: TutorProblem, clock: Clock | null = null): TutorPlacing {
  const problem = inOrder(given)
  const { program, arcs, floorOf } = flowOf(problem)
  // the solver takes no program without columns: nobody reaches a practice, and no floor asks for anybody
  if (program.lower.length === 0) return nobodyPlaced(problem)
  const { timeLimitSeconds, seed = 1 } = problem
  const options = { timeLimitSeconds, relativeGap: 0, seed, coverageLevels: 0 }
  const steps = solveStages(solver, program, options, limitOf(problem.timeLimitSeconds, clock))
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  const solved = step.value
  // everybody unplaced keeps every row, so that there always is a plan but for the time
  if (typeof solved === 'string')
    return { status: 'nothing-found', placed: [], unplaced: [], belowFloors: [], cost: 0, stages: [] }
  const chosen = arcs.filter((_, column) => (solved.counts[column] ?? 0) > 0)
  const placed = chosen.map(({ trainee, practice }) => ({ trainee, practice }))
  const there = new Set(placed.map(({ trainee }) => trainee))
  const isProven = solved.ends.length === program.stages.length
  const belowFloors = [...floorOf].flatMap(([kommune, least]) => {
    const by = least - chosen.filter((arc) => arc.kommune === kommune).length
    return by > 0 ? [{ kommune, by }] : []
  })
  const unplaced = problem.trainees.flatMap(({ id }) => (there.has(id) ? [] : [id]))
  const cost = chosen.reduce((sum, arc) => sum + arc.cost, 0)
  const lacking = belowFloors.reduce((sum, { by }) => sum + by, 0)
  return {
    status: isProven && solved.ends.every((end) => end.status === 'optimal') ? 'optimal' : 'feasible',
    placed,
    unplaced,
    belowFloors,
    cost,
    stages: stageProofs(problem, solved.ends, { unplaced: unplaced.length, lacking, cost }),
  }
}

function nobodyPlaced({ trainees }: TutorProblem): TutorPlacing {
  return {
    status: 'optimal',
    placed: [],
    unplaced: trainees.map(({ id }) => id),
    belowFloors: [],
    cost: 0,
    stages: TUTOR_OBJECTIVES.map((objective) => {
      const value = objective === 'unplaced' ? trainees.length : 0
      return proofOf(objective, 'optimal', value, value)
    }),
  }
}

function stageProofs(
  problem: TutorProblem,
  ends: readonly StageEnd[],
  found: { readonly unplaced: number; readonly lacking: number; readonly cost: number },
): TutorPlacing['stages'] {
  // the solver counts the placed below 0; those without a place are the rest
  const values = [
    { value: found.unplaced, from: problem.trainees.length },
    { value: found.lacking, from: 0 },
    { value: found.cost, from: 0 },
  ]
  return TUTOR_OBJECTIVES.flatMap((objective, index) => {
    const [end, given] = [ends[index], values[index]]
    if (end === undefined || given === undefined) return []
    return [proofOf(objective, end.status, given.value, given.from + end.bound)]
  })
}

/** Trainees, their options, practices and floors in order of their names. */
export function inOrder({ trainees, practices, floors, ...rest }: TutorProblem): TutorProblem {
  return {
    ...rest,
    trainees: trainees
      .map(({ id, options }) => ({
        id,
        options: options.toSorted((a, b) => (a.practice < b.practice ? -1 : 1)),
      }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    practices: practices.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    floors: floors.toSorted((a, b) => (a.kommune < b.kommune ? -1 : 1)),
  }
}

type Arc = {
  readonly trainee: string
  readonly practice: string
  readonly kommune: string
  readonly cost: number
}

function flowOf(problem: TutorProblem): {
  readonly program: Program
  readonly arcs: readonly Arc[]
  readonly floorOf: ReadonlyMap<string, number>
} {
  const kommuneOf = new Map(problem.practices.map(({ id, kommune }) => [id, kommune]))
  const arcs = problem.trainees.flatMap(({ id, options }) =>
    options.map(({ practice, cost }) => ({
      trainee: id,
      practice,
      kommune: kommuneOf.get(practice) ?? '',
      cost,
    })),
  )
  const lower = arcs.map(() => 0)
  const upper = arcs.map(() => 1)
  const groups = (key: (arc: Arc) => string): ReadonlyMap<string, Map<number, number>> => {
    const found = new Map<string, Map<number, number>>()
    for (const [column, arc] of arcs.entries()) {
      const group = found.get(key(arc)) ?? new Map<number, number>()
      found.set(key(arc), group.set(column, 1))
    }
    return found
  }
  const most = (terms: ReadonlyMap<number, number> | undefined, limit: number): Program['rows'] =>
    terms === undefined ? [] : [{ terms, lower: Number.NEGATIVE_INFINITY, upper: limit }]
  const byTrainee = groups((arc) => arc.trainee)
  const byPractice = groups((arc) => arc.practice)
  const byKommune = groups((arc) => arc.kommune)
  const rows = [
    ...problem.trainees.flatMap(({ id }) => most(byTrainee.get(id), 1)),
    ...problem.practices.flatMap(({ id, places }) => most(byPractice.get(id), places)),
  ]
  const lack = new Map<number, number>()
  for (const { kommune, least } of problem.floors) {
    const column = lower.push(0) - 1
    upper.push(Number.POSITIVE_INFINITY)
    lack.set(column, 1)
    const terms = new Map([...(byKommune.get(kommune) ?? []), [column, 1] as const])
    rows.push({ terms, lower: least, upper: Number.POSITIVE_INFINITY })
  }
  const stages: Program['stages'] = [
    { objective: 'capacity', level: 0, costs: new Map(arcs.map((_, column) => [column, -1])) },
    { objective: 'floors', level: 0, costs: lack },
    { objective: 'travel', level: 0, costs: new Map(arcs.map(({ cost }, column) => [column, cost])) },
  ]
  const program: Program = {
    packages: arcs.length,
    lower,
    upper,
    rows,
    stages,
    whole: new Set(),
    slackOf: new Map(),
  }
  const floorOf = new Map(problem.floors.map(({ kommune, least }) => [kommune, least]))
  return { program, arcs, floorOf }
}
