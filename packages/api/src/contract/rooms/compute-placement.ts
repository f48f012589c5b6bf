import { z } from 'zod'
import { json, jsonBody, op } from '../op.ts'
import { none } from '../op-parts.ts'
import { list } from '../schemas/list.ts'
import { text } from '../schemas/words.ts'
import { job } from './jobs.ts'

/** A problem of `compute apportion` as plain JSON. The engine reads it itself, so that the command and this route refuse the same things. */
const apportionProblem = z.record(z.string(), z.unknown()).meta({
  id: 'ApportionProblem',
  description:
    'Seats among weights, a table of weights with its margins, or quotas to round; docs/reference/engines/apportion.schema.json has the keys. Unknown keys are refused.',
  examples: [
    { weights: [1, 2], seats: 90, method: 'sainte-lague' },
    { quotas: [[2.5, 4.5]], method: 'controlled-rounding', step: 0.5 },
  ],
})

const line = list(z.number())
const seats = z.union([line, list(line)])

const apportionResult = z
  .object({
    engine: z.literal('apportion'),
    engineVersion: z.string(),
    inputHash: z.string(),
    status: z.enum(['decided', 'tied', 'infeasible']),
    seats: seats.nullable(),
    divisors: z.union([line, z.object({ rows: line, columns: line })]).nullable(),
    quotas: seats,
    ties: list(seats),
    tiesComplete: z.boolean(),
    conflicts: list(
      z.object({
        kind: z.enum(['sums-differ', 'too-little-room']),
        rows: line,
        columns: line,
        necessary: z.number(),
        available: z.number(),
        text,
      }),
    ),
    reasons: list(z.object({ code: z.string(), ids: list(z.string()), text })),
    timing: z.object({ milliseconds: z.number() }),
  })
  .meta({ id: 'ApportionResult' })

/** A problem of `compute place` as plain JSON; the engine reads it itself. */
const placeProblem = z.record(z.string(), z.unknown()).meta({
  id: 'PlaceProblem',
  description:
    'Posts, packages of months at sites, sites with capacities, keys, policies, areas and objectives in order; docs/reference/engines/place.schema.json has the keys. Unknown keys are refused.',
  examples: [
    {
      posts: [{ id: 'kirurgi', specialty: 'kirurgi', count: 1 }],
      sites: [{ id: 'horsens', kind: 'acute', area: 'region-1082' }],
      packages: [{ id: 'horsens', post: 'kirurgi', elements: [{ site: 'horsens', months: 60 }] }],
    },
  ],
})

const rowNamed = { row: z.string(), rule: z.string(), owner: z.string() }
const unit = z.enum(['courses', 'person-years', 'trainees', 'months'])
const objective = z.enum([
  'law',
  'keys',
  'capacity',
  'floors',
  'policies',
  'coverage',
  'moves',
  'travel',
  'calm',
])

const runnerUp = z.object({
  package: z.string(),
  losses: list(z.object({ objective, level: z.number(), change: z.number() })),
  breaks: list(z.object({ ...rowNamed, hard: z.boolean(), by: z.number() })),
})

/** What it takes to move one course, its specialty placed anew around it. */
const movedCourse = z
  .object({
    status: z.enum(['optimal', 'feasible', 'infeasible', 'nothing-found']),
    change: runnerUp,
    changed: list(z.object({ package: z.string(), before: z.number(), after: z.number() })),
    conflict: z.object({ rows: list(z.object(rowNamed)), text }).nullable(),
    text,
  })
  .meta({ id: 'MovedCourse' })

/** What `compute place` answers. */
export const placeResult = z
  .object({
    engine: z.literal('place'),
    engineVersion: z.string(),
    inputHash: z.string(),
    status: z.enum(['optimal', 'feasible', 'nothing-found', 'infeasible']),
    seed: z.number(),
    chosen: list(z.object({ post: z.string(), package: z.string(), count: z.number() })),
    stages: list(
      z.object({
        objective,
        level: z.number(),
        status: z.enum(['optimal', 'feasible']),
        value: z.number(),
        bound: z.number().nullable(),
        gap: z.number().nullable(),
      }),
    ),
    rows: list(
      z.object({
        ...rowNamed,
        unit,
        activity: z.number(),
        lower: z.number().nullable(),
        upper: z.number().nullable(),
        breach: z.number(),
      }),
    ),
    coverage: list(
      z.object({ area: z.string(), months: z.number(), need: z.number(), monthsPerNeed: z.number() }),
    ),
    reasons: list(
      z.object({
        post: z.string(),
        package: z.string(),
        count: z.number(),
        tight: list(z.object({ ...rowNamed, unit, activity: z.number(), limit: z.number() })),
        runnerUp: runnerUp.nullable(),
        text,
      }),
    ),
    conflicts: list(z.object({ rows: list(z.object(rowNamed)), text })),
    timing: z.object({ milliseconds: z.number() }),
  })
  .meta({ id: 'PlaceResult' })

/** The routes of the placement engines. */
export const COMPUTE_PLACEMENT = {
  computePlace: op({
    method: 'POST',
    path: '/api/compute/place',
    params: none,
    query: none,
    body: jsonBody(placeProblem),
    ok: json(placeResult),
    summary:
      'Training courses placed at sites, objective after objective, with proof and reasons (X10–X12); solved in a thread of its own',
    policy: 'compute',
    refusals: [],
  }),
  startPlacement: op({
    method: 'POST',
    path: '/api/jobs/placement',
    params: none,
    query: none,
    body: jsonBody(placeProblem),
    ok: json(job),
    summary:
      'Starts a placement as long work: `compute place` with progress; a cancelled one keeps the best plan so far as its result',
    policy: 'run-work',
    refusals: ['JOB_TOO_MANY'],
  }),
  computeMovedCourse: op({
    method: 'POST',
    path: '/api/compute/moved-course',
    params: none,
    query: none,
    body: jsonBody(
      z.object({
        problem: placeProblem,
        chosen: list(z.object({ package: z.string(), count: z.number() })),
        from: z.string(),
        to: z.string(),
      }),
    ),
    ok: json(movedCourse),
    summary:
      'What it takes to move one course of a plan: its specialty is placed anew around it, within 2 seconds of the solver (M17)',
    policy: 'compute',
    refusals: [],
  }),
  computeApportion: op({
    method: 'POST',
    path: '/api/compute/apportion',
    params: none,
    query: none,
    body: jsonBody(apportionProblem),
    ok: json(apportionResult),
    summary: 'Divides whole or half posts among weights, within margins or by controlled rounding (X10)',
    policy: 'compute',
    refusals: [],
  }),
} as const
