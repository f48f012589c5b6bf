import { type AreaId, findAreaId } from '../area/area.ts'
import { assembled } from '../brand.ts'
import { findPlainDate, type PlainDate } from '../time/plain-date.ts'

/** Reads one value of unknown origin (JSON); throws a `FieldFault` that names the path when it is not what it should be. */
export type Field<T> = (value: unknown, path: string) => T

/** One value that is not as it should be: where, what was wanted, and what stood there (`undefined`: nothing). */
export type WrongValue = { readonly path: string; readonly wanted: string; readonly found: unknown }

/** Thrown by fields: every wrong value below a path; the message tells of the first. */
export class FieldFault extends TypeError {
  override readonly name = 'FieldFault'
  readonly wrong: readonly WrongValue[]
  constructor(first: WrongValue, others: readonly WrongValue[] = []) {
    super(`${first.path}: ${first.wanted} wanted, found ${JSON.stringify(first.found)}`)
    this.wrong = [first, ...others]
  }
}

function refuse(found: unknown, path: string, wanted: string): never {
  throw new FieldFault({ path, wanted, found })
}

/** Reads parts and gathers what is wrong in all of them, so that nobody mends one fault to be told of the next. */
function readParts<T>(reads: readonly (() => T)[]): readonly T[] {
  const read: T[] = []
  const wrong: WrongValue[] = []
  for (const part of reads) {
    try {
      read.push(part())
    } catch (error) {
      if (!(error instanceof FieldFault)) throw error
      wrong.push(...error.wrong)
    }
  }
  const [first, ...others] = wrong
  if (first !== undefined) throw new FieldFault(first, others)
  return read
}

export const text: Field<string> = (value, path) =>
  typeof value === 'string' ? value : refuse(value, path, 'text')

/** A text of at most so many characters; `least` 1 for one that must say something. */
export function textOf(most: number, least = 0): Field<string> {
  return (value, path) => {
    const found = text(value, path)
    if (found.trim().length < least) return refuse(value, path, 'text that is not empty')
    return found.length <= most ? found : refuse(found.slice(0, 60), path, `at most ${most} characters`)
  }
}

export const number: Field<number> = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) ? value : refuse(value, path, 'a finite number')

/** A whole number of at least 0 that a double holds exactly, such as øre. */
export const wholeNumber: Field<number> = (value, path) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
    ? value
    : refuse(value, path, 'a whole number of at least 0')

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

/** One of a closed list of whole numbers. */
export function oneNumberOf<const T extends number>(numbers: readonly T[]): Field<T> {
  return (value, path) =>
    numbers.find((one) => one === value) ?? refuse(value, path, `one of ${numbers.join(', ')}`)
}

/** A list of values of one field. */
export function list<T>(field: Field<T>): Field<readonly T[]> {
  return (value, path) =>
    Array.isArray(value)
      ? readParts(value.map((item, index) => () => field(item, `${path}/${index}`)))
      : refuse(value, path, 'a list')
}

/** A list of at most so many values of one field. */
export function listOf<T>(field: Field<T>, most: number): Field<readonly T[]> {
  const read = list(field)
  return (value, path) =>
    Array.isArray(value) && value.length > most
      ? refuse(value.length, path, `at most ${most} in the list`)
      : read(value, path)
}

/** The fields of a type, each with its reader. */
export type Fields<T> = { readonly [K in keyof T]: Field<T[K]> }

/** An object with these fields; other keys are left behind. */
export function object<T extends object>(fields: Fields<T>): Field<T> {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return refuse(value, path, 'an object')
    return assembled<T>(readFields(fields, value, path))
  }
}

/** The fields of an object, read; throws a `FieldFault` with every one that is wrong. */
export function readFields(fields: object, value: object, path: string): Readonly<Record<string, unknown>> {
  const found = new Map<string, unknown>(Object.entries(value))
  const parts = Object.entries(fields).map(([name, field]) => (): readonly [string, unknown] => {
    if (typeof field !== 'function') throw new TypeError(`${path}/${name}: no such field`)
    return [name, field(found.get(name), `${path}/${name}`)]
  })
  return Object.fromEntries(readParts(parts))
}

/** Any JSON value, so that what was computed once can be kept whole. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue }

/** Deepest nesting of kept JSON; deeper than anything the product writes. */
const DEEPEST = 24

function readJson(value: unknown, path: string, depth: number): JsonValue {
  if (depth > DEEPEST) return refuse('…', path, `at most ${DEEPEST} levels`)
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return number(value, path)
  if (Array.isArray(value))
    return readParts(value.map((item, index) => () => readJson(item, `${path}/${index}`, depth + 1)))
  if (typeof value !== 'object') return refuse(value, path, 'a JSON value')
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const parts = entries.map(([key, item]) => (): readonly [string, JsonValue] => [
    key,
    readJson(item, `${path}/${key}`, depth + 1),
  ])
  return Object.fromEntries(readParts(parts))
}

/** A JSON object as it is, with its keys in byte order, so that equal values are equal texts. */
export const jsonObject: Field<{ readonly [key: string]: JsonValue }> = (value, path) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse(value, path, 'an object')
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, item]) => [key, readJson(item, `${path}/${key}`, 1)]))
}

/** The field, or a value that a body kept before the field was there stands for. */
export function since<T>(field: Field<T>, before: T): Field<T> {
  return (value, path) => (value === undefined ? before : field(value, path))
}
