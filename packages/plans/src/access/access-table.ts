import type { AreaId, AreaLevel, PlainDate, Snapshot } from '@laegedaekning/domain'
import {
  ACCESS_INDICATORS,
  findAccessIndicator,
  type Indicator,
  type IndicatorInfo,
} from '@laegedaekning/rules'
import { buildStatus, infoOf as statusInfo } from '../status/build-status.ts'
import { classesOf } from '../status/classes.ts'
import type { StatusClass, StatusTable } from '../status/status-table.ts'
import { nameOf, type World, withMeasure, worldOf } from '../status/world.ts'
import { type MeasuredWorld, measureWorld } from './area-access.ts'
import { NEAREST_SHOWN } from './demand-reach.ts'
import type { ExplainedFigure } from './explained-figure.ts'
import type { AccessWorld, DemandBasis } from './world.ts'

/** What the access room is asked: a measure for areas of a level, inside an area, at a date. */
export type AccessRequest = {
  /** Slug of an access indicator, for example `andel-faerre-end-to-praksis`. */
  readonly measure: string
  readonly level: AreaLevel
  readonly date: PlainDate
  readonly within: AreaId
  /** Also the small areas themselves. */
  readonly smallAreas: boolean
}

/** A small area in a table and on the map. Distances in the basis of the table; `null` where nothing is in reach. */
export type SmallAreaRow = {
  readonly id: string
  readonly name: string
  readonly kommune: { readonly id: AreaId; readonly name: string }
  readonly lat: number
  readonly lon: number
  readonly basis: DemandBasis
  readonly people: number
  /** The measure asked for, in its unit. */
  readonly value: number | null
  /** To the nearest, second and third open practice. */
  readonly kilometres: readonly (number | null)[]
  readonly minutes: readonly (number | null)[] | null
  /** Open practices within the limit. */
  readonly choices: number | null
  readonly withoutChoice: boolean | null
}

/** A practice on the map. */
export type PracticeMark = {
  readonly id: string
  readonly name: string
  readonly lat: number
  readonly lon: number
  readonly open: boolean | null
  readonly kommune: AreaId
}

/** The table of the access room: the same shape as that of Status, made with the distances asked for. */
export type AccessTable = {
  readonly table: StatusTable
  /** Worst value first, ties by people and then id; `null` where they were not asked for. */
  readonly smallAreas: {
    readonly rows: readonly SmallAreaRow[]
    readonly classes: readonly StatusClass[]
  } | null
  readonly practices: readonly PracticeMark[]
}

/** An access world with what its small areas reach; made once for a snapshot and used by every table of it. */
export function measureAccessWorld(snapshot: Snapshot, world: AccessWorld): MeasuredWorld {
  const { parameters, plainFacts } = worldOf(snapshot, world.date)
  return measureWorld(world, plainFacts.tree, parameters)
}

/** Throws a `RangeError` for an access indicator that does not exist. */
export function getAccessIndicator(id: string): Indicator {
  const indicator = findAccessIndicator(id)
  if (indicator === undefined) throw new RangeError(`There is no access indicator »${id}«`)
  return indicator
}

/** One access measure for all areas of a level, and for the small areas where they are asked for. */
export function buildAccessTable(
  snapshot: Snapshot,
  request: AccessRequest,
  measured: MeasuredWorld,
): AccessTable {
  const { level, date, within, measure } = request
  const indicator = getAccessIndicator(measure)
  const table = buildStatus(
    snapshot,
    { indicator: measure, level, date, within, compareWith: 'land' },
    { indicator, measured },
  )
  const world = withMeasure(worldOf(snapshot, date), measured)
  const places = measured.inside(within)
  const kommuner = new Set(places.map((place) => measured.world.demand[place]?.kommune))
  return {
    table,
    smallAreas: request.smallAreas ? smallAreasOf(world, indicator, places) : null,
    practices: measured.world.supply
      .filter(({ kommune }) => kommuner.has(kommune))
      .map(({ id, name, lat, lon, open, kommune }) => ({ id, name, lat, lon, open, kommune })),
  }
}

function smallAreasOf(
  world: World,
  indicator: Indicator,
  places: readonly number[],
): NonNullable<AccessTable['smallAreas']> {
  const rows = places.flatMap((place) => smallAreaRow(world, indicator, place) ?? [])
  const sign = indicator.higherIs === 'better' ? 1 : -1
  const sorted = rows.toSorted((a, b) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null)
    return sign * (a.value - b.value) || b.people - a.people || (a.id < b.id ? -1 : 1)
  })
  const values = sorted.flatMap(({ value }) => (value === null ? [] : [value]))
  return {
    rows: sorted,
    classes: isYesOrNo(indicator, values) ? yesOrNo(values) : classesOf(values, indicator.unit),
  }
}

/** Everybody of a small area is at one point, so a share of them is either nobody or all. */
function isYesOrNo({ unit }: Indicator, values: readonly number[]): boolean {
  return unit === 'share' && values.length > 0 && values.every((value) => value === 0 || value === 1)
}

function yesOrNo(values: readonly number[]): readonly StatusClass[] {
  const all = values.filter((value) => value === 1).length
  return [
    { from: 0, until: 0.5, label: { da: '0 %', en: '0%' }, count: values.length - all },
    { from: 0.5, until: 1, label: { da: '100 %', en: '100%' }, count: all },
  ]
}

/** The row of the small area with this id, or `undefined`. Throws a `RangeError` for a measure that does not exist. */
export function findSmallArea(
  snapshot: Snapshot,
  measure: string,
  id: string,
  measured: MeasuredWorld,
): SmallAreaRow | undefined {
  const place = measured.world.demand.findIndex((one) => one.id === id)
  const world = withMeasure(worldOf(snapshot, measured.world.date), measured)
  return smallAreaRow(world, getAccessIndicator(measure), place) ?? undefined
}

/** The row of one small area; `null` for a place that does not exist. */
export function smallAreaRow(world: World, indicator: Indicator, place: number): SmallAreaRow | null {
  const { world: access, reach, factsOfPlaces } = world.measured()
  const demand = access.demand[place]
  if (demand === undefined) return null
  const { id, name, kommune, lat, lon, basis, people } = demand
  const facts = { ...world.facts.get(kommune), access: factsOfPlaces([place]) }
  const nearest = (costs: Float64Array) =>
    Array.from({ length: NEAREST_SHOWN }, (_, order) => finite(costs[place * NEAREST_SHOWN + order]))
  return {
    id,
    name,
    kommune: { id: kommune, name: nameOf(world, kommune) },
    lat,
    lon,
    basis,
    people,
    value: indicator.compute(facts, world.parameters).value,
    kilometres: nearest(reach.openKm),
    minutes: reach.openMinutes === null ? null : nearest(reach.openMinutes),
    choices: reach.choices?.[place] ?? null,
    withoutChoice: reach.withoutChoice === null ? null : reach.withoutChoice[place] === 1,
  }
}

/** The access figures of a small area that is no area of the register (a square of addresses); empty for an unknown id. */
export function explainSmallArea(
  snapshot: Snapshot,
  measure: string,
  id: string,
  measured: MeasuredWorld,
): readonly ExplainedFigure[] {
  const place = measured.world.demand.findIndex((one) => one.id === id)
  const demand = measured.world.demand[place]
  if (demand === undefined || measured.world.supply.length === 0) return []
  const world = withMeasure(worldOf(snapshot, measured.world.date), measured)
  const facts = { ...world.facts.get(demand.kommune), access: measured.factsOfPlaces([place]) }
  return ACCESS_INDICATORS.filter((one) => one.id === measure || !one.id.startsWith('adgang-')).map(
    (one) => ({
      key: `lille--${one.id}`,
      info: statusInfo(one),
      figure: one.compute(facts, world.parameters),
    }),
  )
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null
}

/** The access indicators as plain data, in the order in which they are offered. */
export function accessIndicatorInfos(indicators: readonly Indicator[]): readonly IndicatorInfo[] {
  return indicators.map(statusInfo)
}
