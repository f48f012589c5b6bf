import { z } from 'zod'
import { json, jsonBody, op } from '../op.ts'
import { none } from '../op-parts.ts'
import { list } from '../schemas/list.ts'
import { text } from '../schemas/words.ts'

/**
 * A problem of `compute forecast` as plain JSON. The engine reads it itself, so that the command and this route refuse the
 * same things with the same places; docs/reference/engines/forecast.md lists the keys.
 */
export const forecastProblem = z.record(z.string(), z.unknown()).meta({
  id: 'ForecastProblem',
  description:
    'One of { kind: "vacancy" }, { kind: "stock-flow" }, { bundle } and { analysis }, each with its keys; unknown keys are refused.',
  examples: [
    { kind: 'vacancy', vacant: 30, growth: 4, retiring: 63, trained: 24 },
    { kind: 'stock-flow', stock: 3500, years: 11, inflow: 390, exitRate: 0.06 },
  ],
})

/** The answer: what every engine says of itself, and the tables of its form. */
export const forecastResult = z
  .looseObject({
    engine: z.literal('forecast'),
    engineVersion: z.string(),
    inputHash: z.string(),
    status: z.string(),
    reasons: list(z.union([z.string(), z.looseObject({ code: z.string(), ids: list(z.string()), text })])),
    timing: z.object({ milliseconds: z.number() }),
  })
  .meta({ id: 'ForecastResult' })

/** The route of the forecast engine. */
export const COMPUTE_FORECAST = {
  computeForecast: op({
    method: 'POST',
    path: '/api/compute/forecast',
    params: none,
    query: none,
    body: jsonBody(forecastProblem),
    ok: json(forecastResult),
    summary: 'The forecast engine on a problem that comes with the request (N32–N34, forecasting.md)',
    policy: 'compute',
    refusals: [],
  }),
} as const
