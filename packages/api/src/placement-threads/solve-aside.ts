import { Worker } from 'node:worker_threads'
import { Fault } from '@laegedaekning/domain'
import type { CalendarProblem, CalendarResult, TutorProblem, TutorResult } from '@laegedaekning/placement'

/** A problem that is solved in one go: the calendar of a plan, or trainees at tutor practices. */
export type AsideQuestion =
  | { readonly kind: 'calendar'; readonly problem: CalendarProblem }
  | { readonly kind: 'tutors'; readonly problem: TutorProblem }

/** What each kind of question is answered by. */
type Answers = { readonly calendar: CalendarResult; readonly tutors: TutorResult }

/** Memory that one problem may fill, beside the solver's own. */
const MOST_MEGABYTES = 1024

/**
 * Solves a problem in a thread of its own, so that the server stays responsive (the solver blocks its thread). Rejects with a
 * `Fault` when the thread ends without an answer.
 * @param question a valid problem (`parseCalendarProblem`, `parseTutorProblem`)
 */
export async function solveAside<Kind extends AsideQuestion['kind']>(
  question: Extract<AsideQuestion, { readonly kind: Kind }>,
): Promise<Answers[Kind]> {
  const worker = new Worker(new URL('./aside-thread.ts', import.meta.url), {
    workerData: question,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  })
  const { promise, resolve, reject } = Promise.withResolvers<Answers[Kind]>()
  worker.once('message', resolve)
  worker.once('error', reject)
  worker.once('exit', (code) =>
    reject(new Fault(`the thread of a ${question.kind} problem ended (${code}) without an answer`)),
  )
  try {
    return await promise
  } finally {
    await worker.terminate()
  }
}
