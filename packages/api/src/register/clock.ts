import { getPlainDate, type PlainDate } from '@laegedaekning/domain'

/** Where planners live: the day turns at midnight in Denmark. */
const TIME_ZONE = 'Europe/Copenhagen'

/** The present, as an ISO instant and as the day in Denmark. Handed in, so that a test or a plan can stand still. */
export type Clock = { readonly now: () => string; readonly today: () => PlainDate }

/** The clock of the machine. */
export const machineClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => getPlainDate(Temporal.Now.plainDateISO(TIME_ZONE).toString()),
}

/** The last instant of a day in Denmark, as an ISO instant. */
export function endOfDay(date: string): string {
  const next = Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(TIME_ZONE)
  return new Date(next.epochMilliseconds - 1).toISOString()
}
