import { z } from 'zod'
import { json, jsonBody, op } from '../op.ts'
import { none, policy } from '../op-parts.ts'
import { list } from '../schemas/list.ts'
import { text } from '../schemas/words.ts'

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

/** The routes of the placement engines. */
export const COMPUTE_PLACEMENT = {
  computeApportion: op({
    method: 'POST',
    path: '/api/compute/apportion',
    params: none,
    query: none,
    body: jsonBody(apportionProblem),
    ok: json(apportionResult),
    summary: 'Divides whole or half posts among weights, within margins or by controlled rounding (X10)',
    policy,
    refusals: [],
  }),
} as const
