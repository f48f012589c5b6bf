import { type AreaId, findAreaId } from '../area/area.ts'
import { findPlainDate, type PlainDate } from '../time/plain-date.ts'

/** Reads one value of unknown origin (JSON); throws a `TypeError` that names the path when it is not what it should be. */
export type Field<T> = (value: unknown, path: string) => T

function refuse(value: unknown, path: string, wanted: string): never {
  throw new TypeError(`${path}: ${wanted} wanted, found ${JSON.stringify(value)}`)
}

export const text: Field<string> = (value, path) =>
  typeof value === 'string' ? value : refuse(value, path, 'text')

export const number: Field<number> = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) ? value : refuse(value, path, 'a finite number')

export const boolean: Field<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : refuse(value, path, 'true or false')

export const date: Field<PlainDate> = (value, path) =>
  findPlainDate(typeof value === 'string' ? value : '') ?? refuse(value, path, 'a date')

export const area: Field<AreaId> = (value, path) =>
  findAreaId(typeof value === 'string' ? value : '') ?? refuse(value, path, 'an area id')

/** The field or `null`. */
export function nullable<T>(field: Field<T>): Field<T | null> {
  return (value, path) => (value === null ? null : field(value, path))
}

/** One of a closed list of words. */
export function oneOf<const T extends string>(words: readonly T[]): Field<T> {
  return (value, path) =>
    words.find((word) => word === value) ?? refuse(value, path, `one of ${words.join(', ')}`)
}

/** A list of values of one field. */
export function list<T>(field: Field<T>): Field<readonly T[]> {
  return (value, path) =>
    Array.isArray(value)
      ? value.map((item, index) => field(item, `${path}/${index}`))
      : refuse(value, path, 'a list')
}

/** The field, or a value that a body kept before the field was there stands for. */
export function since<T>(field: Field<T>, before: T): Field<T> {
  return (value, path) => (value === undefined ? before : field(value, path))
}
