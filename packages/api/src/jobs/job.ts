import type { Issue } from '@laegedaekning/domain'

/** Where a job stands. `interrupted`: its server was stopped or killed before it had ended. */
export const JOB_STATES = ['waiting', 'running', 'done', 'cancelled', 'failed', 'interrupted'] as const
export type JobState = (typeof JOB_STATES)[number]

/** Long work that can be watched, cancelled and found again (ux.md, feature 13). */
export type Job = {
  /** SHA-256 of kind and input: the same work has the same id, so that its result is reused. */
  readonly id: string
  readonly kind: string
  readonly state: JobState
  /** Parts that have been done, of `total`; both 0 before the work has said how many there are. */
  readonly done: number
  readonly total: number
  readonly startedAt: string
  readonly endedAt: string | null
  /** Why a job failed. */
  readonly issues: readonly Issue[]
}

/** What a piece of work is given beside its input. */
export type WorkHooks = {
  readonly progress: (done: number, total: number) => void
  /** Aborted when the job is cancelled: the work then ends within a second. */
  readonly signal: AbortSignal
  /** Takes the one who answers questions about the work while it is under way (`Jobs.ask`), each work in its own words. */
  readonly answerWith?: (answer: (question: string) => Promise<unknown>) => void
}

/** Work by its input; gives the bytes of the result. A `Refusal` becomes the issues of a failed job. */
export type Work = (input: unknown, hooks: WorkHooks) => Promise<Uint8Array>

/** Whether a job will never change by itself. */
export function hasEnded({ state }: Pick<Job, 'state'>): boolean {
  return state !== 'waiting' && state !== 'running'
}
