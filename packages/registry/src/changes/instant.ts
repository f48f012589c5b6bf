import { type RawBuilder, sql } from 'kysely'

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/

/** The instant in UTC with milliseconds; throws a `RangeError` for a text that is no ISO instant with a time zone. */
export function getInstant(text: string): string {
  const time = INSTANT.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(time)) throw new RangeError(`»${text}« is not an instant such as 2026-03-01T12:00:00Z`)
  return new Date(time).toISOString()
}

/** `YYYY-MM-DDTHH:MM:SS.mmmZ` of a column, whatever the time zone of the session. */
export function instantIn(column: string): RawBuilder<string> {
  return sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}

/** An instant as a value of the database. */
export function instantValue(instant: string): RawBuilder<string> {
  return sql<string>`${getInstant(instant)}::timestamptz`
}
