import { type AreaId, DENMARK, levelOf, type PlainDate, type Snapshot } from '@laegedaekning/domain'
import {
  buildProfile,
  type ComparisonKind,
  composeOutlines,
  dayOneYearBefore,
  findArea,
} from '@laegedaekning/plans'
import { findIndicator, growAreaTree, lineageOf } from '@laegedaekning/rules'
import type { z } from 'zod'
import type { API, AreasAnswer, FigureAnswer, OutlinesAnswer, ProfileAnswer } from '../contract/index.ts'
import { compareDanish } from '../register/danish-order.ts'
import type { Register } from '../register/register.ts'
import { dateOf, levelsAt, tableOf } from './read-status.ts'
import { refuse } from './refuse.ts'
import { sourcesOf } from './sources.ts'

type Query<Name extends keyof typeof API> = z.output<(typeof API)[Name]['query']>

/** The areas of a level at a date in Danish order, with the areas each lies in. */
export async function listAreas(register: Register, query: Query<'listAreas'>): Promise<AreasAnswer> {
  const known = await register.known(query.kendt)
  const date = dateOf(register, query.dato)
  const snapshot = await register.at(date, known)
  const tree = growAreaTree(snapshot)
  const areas = snapshot.area
    .filter((fact) => levelOf(fact.body.id) === query.niveau)
    .map(({ body }) => ({
      ...body,
      parents: [...lineageOf(tree, body.id).values()]
        .filter((id) => id !== body.id)
        .map((id) => ({ id, name: tree.areas.get(id)?.body.name ?? id })),
    }))
    .toSorted((a, b) => compareDanish(a.name, b.name))
  return { level: query.niveau, date, levels: levelsAt(snapshot), areas, known }
}

/** Everything about one area. Refusal: AREA_NOT_FOUND. */
export async function readProfile(
  register: Register,
  area: AreaId,
  query: Query<'getProfile'>,
): Promise<ProfileAnswer> {
  const known = await register.known(query.kendt)
  const date = dateOf(register, query.dato)
  const snapshot = await register.at(date, known)
  checkArea(snapshot, area, date)
  const profile = buildProfile(snapshot, area, date, {
    yearBefore: await register.at(dayOneYearBefore(date), known),
    compareWith: query.sammenlign,
  })
  const ids = new Set<string>()
  for (const { row } of profile.rows) {
    for (const input of row.figure.inputs) ids.add(input.source)
    for (const rule of row.figure.rules) ids.add(rule.source)
  }
  return { profile, compareWith: query.sammenlign, sources: sourcesOf([...ids]), known }
}

/** One figure with everything behind it: the row of the status table of its level. Refusals as there. */
export async function readFigure(
  register: Register,
  area: AreaId,
  indicator: string,
  query: Query<'getFigure'>,
): Promise<FigureAnswer> {
  const known = await register.known(query.kendt)
  const date = dateOf(register, query.dato)
  const snapshot = await register.at(date, known)
  if (findIndicator(indicator) === undefined) {
    refuse('INDICATOR_NOT_FOUND', { found: indicator }, '/params/indicator')
  }
  checkArea(snapshot, area, date)
  const compareWith: ComparisonKind = query.sammenlign
  const request = { indicator, level: levelOf(area), date, within: DENMARK, compareWith }
  const before = compareWith === 'aaret-foer' ? await register.at(dayOneYearBefore(date), known) : null
  const table = tableOf(snapshot, request, before)
  const row = table.rows.find((found) => found.area.id === area)
  if (row === undefined) return refuse('AREA_NOT_FOUND', { found: area, date }, '/params/id')
  const ids = new Set<string>()
  for (const input of row.figure.inputs) ids.add(input.source)
  for (const rule of row.figure.rules) ids.add(rule.source)
  return {
    area: row.area,
    date,
    indicator: table.indicator,
    row,
    columns: table.columns,
    sources: sourcesOf([...ids]),
    known,
  }
}

/** Outlines of the areas of a level; those of larger areas are put together from their kommuner. */
export async function readOutlines(register: Register, query: Query<'getOutlines'>): Promise<OutlinesAnswer> {
  const known = await register.known(query.kendt)
  const date = dateOf(register, query.dato)
  const snapshot = await register.at(date, known)
  const found = composeOutlines(snapshot, query.niveau, DENMARK)
  const sources = [...new Set(snapshot.outline.map((fact) => fact.provenance.source))]
  return {
    level: query.niveau,
    date,
    outlines: found.map(({ area, polygons, composed }) => ({
      area,
      composed,
      polygons: polygons.map((polygon) =>
        polygon.map((ring) => ring.map(([lon, lat]): [number, number] => [lon, lat])),
      ),
    })),
    sources: sourcesOf(sources),
    known,
  }
}

function checkArea(snapshot: Snapshot, area: AreaId, date: PlainDate): void {
  if (findArea(snapshot, area, date) === undefined) {
    refuse('AREA_NOT_FOUND', { found: area, date }, '/params/id')
  }
}
