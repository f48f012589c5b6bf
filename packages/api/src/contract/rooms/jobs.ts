import { z } from 'zod'
import { file, json, NO_BODY, op } from '../op.ts'
import { none } from '../op-parts.ts'
import { issue } from '../schemas/issue.ts'
import { list } from '../schemas/list.ts'

/** Long work as it stands now. */
export const job = z
  .object({
    id: z.string(),
    kind: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'cancelled', 'failed', 'interrupted']),
    done: z.number(),
    total: z.number(),
    startedAt: z.string(),
    endedAt: z.string().nullable(),
    issues: list(issue),
  })
  .meta({ id: 'Job' })

export type JobAnswer = z.output<typeof job>

const jobParams = z.strictObject({ id: z.string() })

/** Watching, cancelling and fetching long work; what starts it stands with its room. */
export const JOB_OPS = {
  getJob: op({
    method: 'GET',
    path: '/api/jobs/{id}',
    params: jobParams,
    query: none,
    body: NO_BODY,
    ok: json(job),
    summary: 'How far a piece of long work is',
    policy: 'read-work',
    refusals: ['JOB_NOT_FOUND'],
  }),
  cancelJob: op({
    method: 'POST',
    path: '/api/jobs/{id}/cancel',
    params: jobParams,
    query: none,
    body: NO_BODY,
    ok: json(job),
    summary: 'Stops long work; work that has ended stays as it is',
    policy: 'run-work',
    refusals: ['JOB_NOT_FOUND'],
  }),
  runJobAgain: op({
    method: 'POST',
    path: '/api/jobs/{id}/again',
    params: jobParams,
    query: none,
    body: NO_BODY,
    ok: json(job),
    summary: 'Starts work anew that was cancelled, interrupted or failed, with the input it had',
    policy: 'run-work',
    refusals: ['JOB_NOT_FOUND', 'JOB_TOO_MANY'],
  }),
  getJobResult: op({
    method: 'GET',
    path: '/api/jobs/{id}/result',
    params: jobParams,
    query: none,
    body: NO_BODY,
    ok: file('application/json'),
    summary: 'The result of work that is done, the same bytes as from the command line',
    policy: 'read-work',
    refusals: ['JOB_NOT_FOUND', 'JOB_NOT_DONE'],
  }),
  getJobBundle: op({
    method: 'GET',
    path: '/api/jobs/{id}/bundle',
    params: jobParams,
    query: none,
    body: NO_BODY,
    ok: file('application/json'),
    summary: 'The whole input of work, from which anyone can compute the same result again',
    policy: 'read-work',
    refusals: ['JOB_NOT_FOUND'],
  }),
} as const
