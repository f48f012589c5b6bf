import { z } from 'zod'
import { json, jsonBody, op } from '../op.ts'
import { none } from '../op-parts.ts'
import { list } from '../schemas/list.ts'
import { text } from '../schemas/words.ts'

/**
 * A problem of `compute access` as plain JSON. The engine reads it itself, so that the command and this route refuse the same
 * things with the same places; docs/reference/engines/access.schema.json lists the keys.
 */
export const accessProblem = z.record(z.string(), z.unknown()).meta({
  id: 'AccessProblem',
  description:
    'Demand, supply, a measure, and costs as triples, as a matrix or from points; unknown keys are refused. Keys: docs/reference/engines/access.md.',
  examples: [
    {
      demand: [{ id: 'a', weight: 1200 }],
      supply: [{ id: 'p', capacity: 3, open: true }],
      costs: [['a', 'p', 12.5]],
      measure: {
        kind: 'e2sfca',
        catchment: 30,
        decay: { kind: 'step', upTo: [10, 20, 30], weights: [1, 0.68, 0.22] },
      },
    },
  ],
})

/** The answer: what every engine says of itself, scores by demand, ratios by supply and a summary. */
export const accessResult = z
  .looseObject({
    engine: z.literal('access'),
    engineVersion: z.string(),
    inputHash: z.string(),
    status: z.enum(['computed', 'partial']),
    reasons: list(z.looseObject({ code: z.string(), ids: list(z.string()), text })),
    scores: list(z.looseObject({ id: z.string(), value: z.number(), reason: z.exactOptional(z.string()) })),
    supplyRatios: list(
      z.looseObject({ id: z.string(), value: z.number(), reason: z.exactOptional(z.string()) }),
    ),
    summary: z.looseObject({ people: z.number(), mean: z.number().nullable(), gini: z.number().nullable() }),
    timing: z.object({ milliseconds: z.number() }),
  })
  .meta({ id: 'AccessResult' })

/** The route of the access engine. */
export const COMPUTE_ACCESS = {
  computeAccess: op({
    method: 'POST',
    path: '/api/compute/access',
    params: none,
    query: none,
    body: jsonBody(accessProblem),
    ok: json(accessResult),
    summary: 'Access of demand to supply by one measure (B11), on costs that come with the request',
    policy: 'compute',
    refusals: [],
  }),
} as const
