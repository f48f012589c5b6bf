import { Refusal } from '@laegedaekning/domain'
import { type PlaceResult, parsePlaceProblem } from '@laegedaekning/placement'
import type { Work } from '../jobs/job.ts'
import { runPlacement } from './run-placement.ts'

/** The kind of job that a placement is. */
export const PLACEMENT_JOB = 'placement'

/**
 * A placement as long work: its input is the plain problem of `compute place`, its result the engine's answer without the time
 * it took. A cancelled job keeps the best plan so far as its result; where there was none yet, it has no result.
 */
export const placementWork: Work = async (input, { progress, signal }) => {
  const { value: problem, issues } = parsePlaceProblem(input)
  if (problem === null) throw new Refusal(issues)
  const end = await runPlacement(problem, {
    signal,
    onProgress: ({ done, total }) => progress(done, total),
  })
  return end.result === null ? new Uint8Array() : bytesOf(end.result)
}

function bytesOf(result: PlaceResult): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(result)}\n`)
}
