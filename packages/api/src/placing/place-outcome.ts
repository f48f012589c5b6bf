import type { z } from 'zod'
import { placeResult } from '../contract/rooms/compute-placement.ts'

/** The engine's answer as a job or a saved plan keeps it: without the time it took. */
const placeOutcome = placeResult.omit({ timing: true })

export type PlaceOutcome = z.output<typeof placeOutcome>

/** Reads an answer of the placement engine back from JSON; throws where it is none. */
export function getOutcome(json: unknown): PlaceOutcome {
  return placeOutcome.parse(json)
}

/** Whether JSON is an answer of the placement engine. */
export function isOutcome(json: unknown): boolean {
  return placeOutcome.safeParse(json).success
}
