import { type Brand, branded } from '../brand.ts'
import type { PlainDate } from '../time/plain-date.ts'

/**
 * The kinds of area (C2.2, K24). Danish names where the word is an administrative concept:
 * `land` the country, `vur` videreuddannelsesregion, `planomraade` a planning area (city district, part of a former amt),
 * `afstemningsomraade` a polling district (small area for access).
 */
export const AREA_LEVELS = [
  'land',
  'region',
  'vur',
  'sundhedsraad',
  'kommune',
  'amt',
  'planomraade',
  'postnummer',
  'sogn',
  'afstemningsomraade',
] as const

export type AreaLevel = (typeof AREA_LEVELS)[number]

/** `kommune-0760`, `region-1082`, `land-dk`: level and code, as in addresses of the web and the API. */
export type AreaId = Brand<string, 'AreaId'>

const CODE = /^[a-z0-9][a-z0-9-]*$/

/** Whether a text names a kind of area. */
export function isAreaLevel(text: string): text is AreaLevel {
  return AREA_LEVELS.some((level) => level === text)
}

/** The id of an area; throws a `RangeError` for a code with other characters than a–z, 0–9 and hyphen. */
export function areaId(level: AreaLevel, code: string): AreaId {
  if (!CODE.test(code)) throw new RangeError(`»${code}« is not an area code (a–z, 0–9 and hyphen)`)
  return branded<AreaId>(`${level}-${code}`)
}

/** The id in a text such as `kommune-0760`, or `undefined`. */
export function findAreaId(text: string): AreaId | undefined {
  const hyphen = text.indexOf('-')
  const level = text.slice(0, hyphen)
  const code = text.slice(hyphen + 1)
  return hyphen > 0 && isAreaLevel(level) && CODE.test(code) ? branded<AreaId>(text) : undefined
}

/** The kind of area that an id names. */
export function levelOf(id: AreaId): AreaLevel {
  const level = id.slice(0, id.indexOf('-'))
  if (!isAreaLevel(level)) throw new RangeError(`»${id}« is not an area id`)
  return level
}

/** The code part of an id. */
export function codeOf(id: AreaId): string {
  return id.slice(id.indexOf('-') + 1)
}

/** The whole country. */
export const DENMARK: AreaId = areaId('land', 'dk')

/** An area in force at a date. */
export type Area = {
  readonly id: AreaId
  readonly name: string
  /** The official code where one was found; Region Østdanmark's was not (B5.1). */
  readonly officialCode: string | null
  /** A point inside (WGS 84 degrees), where known. */
  readonly lat: number | null
  readonly lon: number | null
  readonly areaKm2: number | null
}

/** That one area is part of another; an area has at most one parent of each level at a date. */
export type AreaMembership = { readonly child: AreaId; readonly parent: AreaId }

/** Outline of an area: polygons → rings → [longitude, latitude] in WGS 84 degrees. */
export type Outline = {
  readonly area: AreaId
  readonly polygons: readonly (readonly (readonly (readonly [number, number])[])[])[]
}

/** A designation is a decision of a body, kept apart from any computed score (B2, C2.2). */
export type Designation = {
  readonly id: string
  readonly area: AreaId
  readonly kind: 'national-threatened' | 'regional-threatened' | 'watch' | 'special-challenge'
  readonly decidedBy: string
  readonly decidedOn: PlainDate | null
  readonly note: string
}
