import { setImmediate as nextTurn } from 'node:timers/promises'
import type { PlainDate } from '@laegedaekning/domain'
import { buildAccessPlaces, DISTANCE_BASES, placesOf } from '@laegedaekning/plans'
import { listDates } from '../use-cases/read-register.ts'
import type { AccessDesk } from './access-desk.ts'

/** Makes ready in the background what the first question of a day would wait for. */
export type WarmUp = {
  /** Begins, or begins anew after a change of the register. */
  readonly begin: () => void
  /** Ends with the step that is under way. */
  readonly stop: () => Promise<void>
}

/**
 * Reads the register of the date that the rooms open with, its places by name and its distances in steps of less than a second, so that questions that come
 * meanwhile are answered between them; then whatever else is given. What goes wrong is left to the question that then meets it.
 * @param calm waits while a question is being answered: nobody waits for what nobody has asked for
 */
export function createWarmUp(
  desk: AccessDesk,
  more: readonly (() => Promise<unknown>)[] = [],
  calm: () => Promise<unknown> = nextTurn,
): WarmUp {
  let round = 0
  let work: Promise<void> = Promise.resolve()
  const run = async (own: number): Promise<void> => {
    const { register } = desk
    const known = await register.known()
    const date = await firstDate(desk)
    const snapshot = await register.at(date, known)
    const steps = [
      () => void buildAccessPlaces(snapshot, date),
      () => void placesOf(snapshot, date),
      ...DISTANCE_BASES.map((basis) => async () => {
        await desk.findMeasured({ date, known, placedBy: 'auto' }, basis)
      }),
      ...more,
    ]
    for (const step of steps) {
      await calm()
      if (own !== round) return
      await step()
    }
  }
  const begin = (): void => {
    round += 1
    const own = round
    work = work.then(() => run(own)).catch(() => {})
  }
  return {
    begin,
    stop: async () => {
      round += 1
      await work
    },
  }
}

/** The date that the rooms open with: the latest with new facts or rules before today. */
async function firstDate({ register }: AccessDesk): Promise<PlainDate> {
  const { today, dates } = await listDates(register)
  return dates.findLast(({ date }) => date < today)?.date ?? today
}
