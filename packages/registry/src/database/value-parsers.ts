/**
 * How values of the database become values of the program: the same on PGlite and on PostgreSQL, whose drivers differ
 * (a date is a `Date` at UTC midnight on the one, at local midnight on the other; a count is a number or a text).
 */
type ValueParser = (text: string) => unknown

/** Type numbers of PostgreSQL (`pg_type.oid`). */
const OID = {
  bytea: 17,
  int8: 20,
  date: 1082,
  timestamp: 1114,
  timestamptz: 1184,
  numeric: 1700,
  interval: 1186,
}

/** A whole number; throws a `RangeError` beyond 2^53, where a `number` would be silently wrong. */
export function parseInt8(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`the number ${text} is too large to be exact`)
  return value
}

function asText(text: string): string {
  return text
}

/** Bytes from PostgreSQL's hexadecimal form `\x00ff`. */
function parseBytea(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text.slice(2), 'hex'))
}

/** Parsers by type number: int8 and count(*) as number, dates and instants as text, numeric as text, bytes as Uint8Array. */
export const VALUE_PARSERS: Readonly<Record<number, ValueParser>> = {
  [OID.bytea]: parseBytea,
  [OID.int8]: parseInt8,
  [OID.date]: asText,
  [OID.timestamp]: asText,
  [OID.timestamptz]: asText,
  [OID.numeric]: asText,
  [OID.interval]: asText,
}
