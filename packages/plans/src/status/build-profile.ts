import {
  type Area,
  type AreaId,
  DENMARK,
  levelOf,
  type PlainDate,
  type Snapshot,
} from '@laegedaekning/domain'
import { INDICATORS, type Indicator, lineageOf } from '@laegedaekning/rules'
import { dayOneYearBefore, infoOf, type StatusOptions } from './build-status.ts'
import { compare, findBenchmark } from './comparison.ts'
import { rankAreas, rowOf } from './rows.ts'
import { type AreaProfile, COMPARISON_KINDS, type ComparisonKind, type ProfileRow } from './status-table.ts'
import { nameOf, type World, worldOf } from './world.ts'

/** What a profile may be given besides the register. */
export type ProfileOptions = StatusOptions & {
  /** The comparison of each row; all others stand beside it. The whole country where nothing is chosen. */
  readonly compareWith?: ComparisonKind
}

/**
 * Everything about one area at a date. Throws a `RangeError` for an area that is not in force then: ask `findArea` first
 * where the id comes from a user.
 */
export function buildProfile(
  snapshot: Snapshot,
  areaId: AreaId,
  date: PlainDate,
  options: ProfileOptions = {},
): AreaProfile {
  const world = worldOf(snapshot, date)
  const area = world.facts.tree.areas.get(areaId)?.body
  if (area === undefined) throw new RangeError(`${areaId} is no area on ${date}`)
  const yearBefore =
    options.yearBefore === undefined ? null : worldOf(options.yearBefore, dayOneYearBefore(date))
  const chosen = options.compareWith ?? 'land'
  const facts = world.facts.get(areaId)
  return {
    area,
    date,
    parents: parentsOf(world, areaId),
    rows: INDICATORS.map((indicator) => profileRow(world, indicator, areaId, yearBefore, chosen)),
    designations: facts.designation.map((fact) => fact.body),
    ydernumre: facts.ydernummer.map(({ body }) => {
      const { id, place, narrativePlace, status, origin, printedOrigin, note } = body
      return { id, place, narrativePlace, status, origin, printedOrigin, note }
    }),
  }
}

/** The area with this id in force at the date, or `undefined`. */
export function findArea(snapshot: Snapshot, areaId: AreaId, date: PlainDate): Area | undefined {
  return worldOf(snapshot, date).facts.tree.areas.get(areaId)?.body
}

function profileRow(
  world: World,
  indicator: Indicator,
  area: AreaId,
  yearBefore: World | null,
  chosen: ComparisonKind,
): ProfileRow {
  const ranking = rankAreas(world, indicator, levelOf(area), DENMARK)
  const figure = world.figureOf(indicator, area)
  const comparisonWith = (kind: ComparisonKind) =>
    compare(indicator, figure, findBenchmark(world, indicator, area, kind, yearBefore))
  return {
    indicator: infoOf(indicator),
    row: {
      ...rowOf(world, indicator, area, figure),
      rank: ranking.find((row) => row.area === area)?.rank ?? null,
      comparison: comparisonWith(chosen),
    },
    ranked: ranking.filter((row) => row.rank !== null).length,
    comparisons: COMPARISON_KINDS.flatMap((kind) => comparisonWith(kind) ?? []),
  }
}

/**
 * The areas around an area, nearest first, with the period in which it lies in each: the shortest step on the way. In the
 * country it lies as long as it exists, whichever region comes between.
 */
function parentsOf(world: World, area: AreaId): AreaProfile['parents'] {
  const { tree } = world.facts
  const found: { area: AreaId; from: PlainDate; until: PlainDate | null }[] = []
  const seen = new Set<AreaId>([area])
  let step: { area: AreaId; from: PlainDate | null; until: PlainDate | null }[] = [
    { area, from: null, until: null },
  ]
  while (step.length > 0) {
    const next: typeof step = []
    for (const child of step) {
      for (const { body, virkning } of tree.parents.get(child.area) ?? []) {
        if (seen.has(body.parent)) continue
        if (lineageOf(tree, area).get(levelOf(body.parent)) !== body.parent) continue
        seen.add(body.parent)
        const from = child.from === null || virkning.from > child.from ? virkning.from : child.from
        const until = earlier(child.until, virkning.until)
        found.push({ area: body.parent, from, until })
        next.push({ area: body.parent, from, until })
      }
    }
    step = next
  }
  const own = tree.areas.get(area)?.virkning
  return found.map((parent) => {
    const { from, until } = parent.area === DENMARK && own !== undefined ? own : parent
    return { area: { id: parent.area, name: nameOf(world, parent.area) }, from, until }
  })
}

function earlier(a: PlainDate | null, b: PlainDate | null): PlainDate | null {
  if (a === null) return b
  return b === null || a < b ? a : b
}
