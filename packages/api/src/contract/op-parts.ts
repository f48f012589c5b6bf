import { z } from 'zod'
import { plainDate } from './schemas/words.ts'

/** No parameters. */
export const none = z.strictObject({})

/** `kendt`: the register as known at the end of a day (`2026-03-01`) or at an instant (UTC, `2026-03-01T12:00:00Z`). */
export const knownAt = z.union([z.iso.date(), z.iso.datetime()]).optional().meta({
  description: 'As known on this day (to its end) or at this instant; without it, all that is known.',
})

/** `dato`: the day that the figures describe (virkning); without it, today. */
export const atDate = plainDate
  .optional()
  .meta({ description: 'The day that the figures describe; today without it.' })
