import { loadSolver, type PlaceResult, parsePlaceProblem, placeCourses } from '../index.ts'
import type { PlaceProblem } from '../problem.ts'

export const solver = await loadSolver()

/** A problem as it comes in JSON, read; what is wrong with it is thrown. */
export function parse(json: unknown): PlaceProblem {
  const { value, issues } = parsePlaceProblem(json)
  if (value === null)
    throw new Error(issues.map(({ code, at }) => `${code} ${JSON.stringify(at)}`).join('; '))
  return value
}

/** The plan of a problem; from `largeFrom` packages on it is solved in parts. */
export function solve(json: unknown, largeFrom?: number): PlaceResult {
  const steps = placeCourses(solver, parse(json), largeFrom)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}
