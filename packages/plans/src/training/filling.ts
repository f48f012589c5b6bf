import {
  type AreaId,
  DENMARK,
  type Figure,
  levelOf,
  type TrainingSiteKind,
  type TrainingStage,
} from '@laegedaekning/domain'
import { lineageOf } from '@laegedaekning/rules'
import { addCounts, type CourseCounts, countWhole, originOfRows } from './counts.ts'
import { type Smoothing, smoothingOf } from './smoothing.ts'
import { trainingFigure } from './training-figures.ts'
import { areaNameOf, listVurs, type RegisterCourses, type TrainingRegister } from './training-register.ts'

/** A place of the filling monitor: the country, a VUR, a region, a kommune or a site. */
export type FillingPlace = {
  /** Area id, or id of the site. */
  readonly id: string
  readonly name: string
  readonly level: 'land' | 'vur' | 'region' | 'kommune' | 'site'
  readonly kind: TrainingSiteKind | null
  readonly vur: AreaId | null
  readonly kommune: AreaId | null
  readonly lat: number | null
  readonly lon: number | null
}

/** Courses of a specialty (`''`: all together) in a place and year. */
export type FillingRow = CourseCounts & {
  readonly key: string
  readonly specialty: string
  readonly stage: TrainingStage
  readonly year: number
  readonly place: FillingPlace
  /** Share filled, with formula and inputs. */
  readonly share: Figure
  /** What the mean hides inside the place; `null` at sites and where fewer than two tell. */
  readonly smoothing: Smoothing | null
}

export type FillingRequest = {
  readonly stage: TrainingStage
  readonly year: number
  /** One specialty, or `null` for all. */
  readonly specialty: string | null
  /** A VUR or region, or `null` for the country. */
  readonly within: AreaId | null
}

/** The filling monitor (I3): never only the mean of a VUR (T11). */
export type FillingTable = {
  readonly request: FillingRequest
  /** Specialties and years that the register has courses of the stage in. */
  readonly specialties: readonly string[]
  readonly years: readonly number[]
  /** Specialty × VUR (or × region, within a VUR); without a specialty also all together. */
  readonly rows: readonly FillingRow[]
  /** The places inside, down to site, for the specialty or all together. */
  readonly places: readonly FillingRow[]
  /** VUR × year, for the specialty or all together. */
  readonly series: readonly FillingRow[]
}

/** The latest year with posted courses of a stage; `null` where there is none. */
export function latestPostedYear(register: TrainingRegister, stage: TrainingStage): number | null {
  const years = register.courses.flatMap(({ body }) =>
    body.stage === stage && body.posted !== null ? [body.year] : [],
  )
  return years.length === 0 ? null : Math.max(...years)
}

/** Builds the filling monitor of a stage and year. */
export function buildFilling(register: TrainingRegister, request: FillingRequest): FillingTable {
  const { stage, year, specialty, within } = request
  const all = register.courses.filter(({ body }) => body.stage === stage)
  const mine = all.filter(({ body }) => specialty === null || body.specialty === specialty)
  const now = mine.filter(({ body }) => body.year === year && liesWithin(register, body.area, within))
  const names =
    specialty === null
      ? [...new Set(all.map(({ body }) => body.specialty))].toSorted((a, b) => (a < b ? -1 : 1))
      : [specialty]
  const vurs = listVurs(register).filter((vur) => now.some((row) => row.vur === vur))
  const tops: readonly AreaId[] = within === null ? [DENMARK, ...vurs] : [within]
  const rowsOf = (rows: readonly RegisterCourses[], name: string): readonly FillingRow[] =>
    tops.flatMap((top) => areaRow(register, rows, name, top, stage, year) ?? [])
  return {
    request,
    specialties: [...new Set(all.map(({ body }) => body.specialty))].toSorted((a, b) => (a < b ? -1 : 1)),
    years: [...new Set(all.filter(({ body }) => body.posted !== null).map(({ body }) => body.year))].toSorted(
      (a, b) => a - b,
    ),
    rows: [
      ...(specialty === null ? rowsOf(now, '') : []),
      ...names.flatMap((name) =>
        rowsOf(
          now.filter(({ body }) => body.specialty === name),
          name,
        ),
      ),
    ],
    places: placesInside(register, now, specialty ?? '', request),
    series: seriesOf(register, mine, specialty ?? '', tops, stage),
  }
}

function liesWithin(register: TrainingRegister, area: AreaId, within: AreaId | null): boolean {
  return within === null || lineageOf(register.tree, area).get(levelOf(within)) === within
}

function seriesOf(
  register: TrainingRegister,
  rows: readonly RegisterCourses[],
  specialty: string,
  tops: readonly AreaId[],
  stage: TrainingStage,
): readonly FillingRow[] {
  const years = [...new Set(rows.map(({ body }) => body.year))].toSorted((a, b) => a - b)
  return years.flatMap((year) => {
    const now = rows.filter(({ body }) => body.year === year)
    return tops.flatMap((top) => areaRow(register, now, specialty, top, stage, year) ?? [])
  })
}

/** The row of an area; `null` where it has no courses. Wholes are made specialty by specialty, VUR by VUR, then added. */
function areaRow(
  register: TrainingRegister,
  rows: readonly RegisterCourses[],
  specialty: string,
  area: AreaId,
  stage: TrainingStage,
  year: number,
): FillingRow | null {
  const inside = rows.filter(({ body }) => liesWithin(register, body.area, area))
  if (inside.length === 0) return null
  // a total of the country stands only where no VUR tells its own
  const divided = new Set(inside.flatMap(({ body, vur }) => (vur === null ? [] : [body.specialty])))
  const wholes = Map.groupBy(
    inside.filter(({ body, vur }) => vur !== null || !divided.has(body.specialty)),
    ({ body, vur }) => `${body.specialty}|${vur ?? ''}`,
  )
  const counts = addCounts([...wholes.values()].map(countWhole))
  const origin = originOfRows(register, inside)
  return {
    ...counts,
    key: `${stage}|${year}|${specialty}|${area}`,
    specialty,
    stage,
    year,
    place: areaPlace(register, area),
    share: shareFigure(counts, origin),
    smoothing: smoothingOf(placeFillings(inside), origin),
  }
}

/** Posted and filled at the finest places told: sites, else kommuner, else regions. */
function placeFillings(rows: readonly RegisterCourses[]) {
  const telling = rows.filter(({ body }) => body.posted !== null && body.filled !== null)
  const finest = (['site', 'kommune', 'region'] as const).find((level) =>
    telling.some((row) => row.level === level),
  )
  const groups = Map.groupBy(
    telling.filter((row) => row.level === finest),
    placeIdOf,
  )
  return [...groups].map(([place, at]) => {
    const { posted, filled } = addCounts(at.map((row) => countWhole([row])))
    return { place, posted: posted ?? 0, filled: filled ?? 0 }
  })
}

/** Practices are counted by their kommune: one practice has a course every few years. */
function placeIdOf({ body, at }: RegisterCourses): string {
  if (at?.kind === 'tutor-practice') return at.kommune
  return body.site === '' ? body.area : body.site
}

function shareFigure({ posted, filled }: CourseCounts, origin: Parameters<typeof smoothingOf>[1]): Figure {
  const share = posted === null || filled === null || posted <= 0 ? 'not-reported' : filled / posted
  return trainingFigure(
    'filled',
    share,
    [
      { symbol: 'O', label: { da: 'opslåede forløb', en: 'courses posted' }, unit: 'courses', value: posted },
      { symbol: 'B', label: { da: 'besatte forløb', en: 'courses filled' }, unit: 'courses', value: filled },
    ],
    origin,
  )
}

function areaPlace(register: TrainingRegister, area: AreaId): FillingPlace {
  const level = levelOf(area)
  const fact = register.tree.areas.get(area)?.body
  return {
    id: area,
    name: areaNameOf(register, area),
    level: level === 'land' || level === 'vur' || level === 'region' ? level : 'kommune',
    kind: null,
    vur: lineageOf(register.tree, area).get('vur') ?? null,
    kommune: level === 'kommune' ? area : null,
    lat: fact?.lat ?? null,
    lon: fact?.lon ?? null,
  }
}

/** Regions, kommuner told as such, kommuner with tutor practices, and sites; practices one by one only for one specialty. */
function placesInside(
  register: TrainingRegister,
  rows: readonly RegisterCourses[],
  specialty: string,
  { stage, year }: FillingRequest,
): readonly FillingRow[] {
  const regions = [
    ...new Set(rows.flatMap(({ body }) => lineageOf(register.tree, body.area).get('region') ?? [])),
  ].toSorted((a, b) => (a < b ? -1 : 1))
  const kommuner = [
    ...new Set(
      rows.flatMap(({ body, at, level }) => {
        if (at?.kind === 'tutor-practice') return [at.kommune]
        return level === 'kommune' ? [body.area] : []
      }),
    ),
  ].toSorted((a, b) => (a < b ? -1 : 1))
  const practices = rows.filter(({ at }) => at?.kind === 'tutor-practice')
  const kommuneRows = kommuner.flatMap((kommune) => {
    const here = [
      ...practices.filter(({ at }) => at?.kommune === kommune),
      ...rows.filter(({ body, level }) => level === 'kommune' && body.area === kommune),
    ]
    return areaRow(register, here, specialty, kommune, stage, year) ?? []
  })
  const sites = Map.groupBy(
    rows.filter(({ level, at }) => level === 'site' && (specialty !== '' || at?.kind !== 'tutor-practice')),
    ({ body }) => body.site,
  )
  return [
    ...regions.flatMap((region) => areaRow(register, rows, specialty, region, stage, year) ?? []),
    ...kommuneRows,
    ...[...sites]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, here]) => siteRow(register, here, specialty, id, stage, year)),
  ]
}

function siteRow(
  register: TrainingRegister,
  rows: readonly RegisterCourses[],
  specialty: string,
  id: string,
  stage: TrainingStage,
  year: number,
): FillingRow {
  const counts = addCounts(rows.map((row) => countWhole([row])))
  const site = register.sites.get(id)
  return {
    ...counts,
    key: `${stage}|${year}|${specialty}|${id}`,
    specialty,
    stage,
    year,
    place: {
      id,
      name: site?.name ?? id,
      level: 'site',
      kind: site?.kind ?? null,
      vur: site?.vur ?? rows[0]?.vur ?? null,
      kommune: site?.kommune ?? null,
      lat: site?.lat ?? null,
      lon: site?.lon ?? null,
    },
    share: shareFigure(counts, originOfRows(register, rows)),
    smoothing: null,
  }
}
