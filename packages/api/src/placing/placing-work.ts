import { Refusal } from '@laegedaekning/domain'
import { type PlaceProgress, parsePlaceProblem } from '@laegedaekning/placement'
import { placingInput } from '../contract/schemas/placing.ts'
import type { Work } from '../jobs/job.ts'
import { jobId } from '../jobs/job-service.ts'
import { runPlacement } from '../placement-threads/run-placement.ts'

/** The kind of job that the placement of a register is: its input knows names, places and last year beside the problem. */
export const PLACING_JOB = 'placing'

/** The best plan so far of the placements that run in this process, by the id of their job. */
const live = new Map<string, PlaceProgress>()

/** The best plan so far of a running placement; `undefined` where it has none yet, or does not run here. */
export function findLivePlan(job: string): PlaceProgress | undefined {
  return live.get(job)
}

/**
 * Places the courses of a `PlacingInput` in a thread of its own. A cancelled job keeps the best plan so far as its result; where
 * there was none yet, it has no result.
 */
export const placingWork: Work = async (json, { progress, signal }) => {
  const input = placingInput.parse(json)
  const { value: problem, issues } = parsePlaceProblem(input.problem)
  if (problem === null) throw new Refusal(issues)
  const id = jobId(PLACING_JOB, json)
  try {
    const end = await runPlacement(problem, {
      signal,
      onProgress: (step) => {
        live.set(id, step)
        progress(step.done, step.total)
      },
    })
    return end.result === null
      ? new Uint8Array()
      : new TextEncoder().encode(`${JSON.stringify(end.result)}\n`)
  } finally {
    live.delete(id)
  }
}
