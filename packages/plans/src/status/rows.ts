import type { AreaId, AreaLevel, Figure } from '@laegedaekning/domain'
import { type Indicator, listAreasInside } from '@laegedaekning/rules'
import { compare, findBenchmark } from './comparison.ts'
import { findSpread } from './spread.ts'
import type { StatusRequest, StatusRow } from './status-table.ts'
import { LEVEL_WORDS } from './words.ts'
import { nameOf, type World } from './world.ts'

/** The parts of a figure in the order of the indicator's columns. */
export function partsOf(indicator: Indicator, figure: Figure): readonly (number | null)[] {
  return indicator.columns.map(
    ({ symbol }) => figure.inputs.find((input) => input.symbol === symbol)?.value ?? null,
  )
}

/** An area of a level in its place: 1 is the highest value, ties share it, `null` without a value. */
export type Ranked = { readonly area: AreaId; readonly figure: Figure; readonly rank: number | null }

/** The areas of a level inside another, highest value first, without a value last, ties by id. */
export function rankAreas(
  world: World,
  indicator: Indicator,
  level: AreaLevel,
  within: AreaId,
): readonly Ranked[] {
  const figures = listAreasInside(world.facts.tree, level, within).map((area) => ({
    area,
    figure: world.figureOf(indicator, area),
  }))
  const valued = figures.flatMap(({ area, figure }) =>
    figure.value === null ? [] : [{ area, figure, value: figure.value }],
  )
  // areas come by id, and sorting keeps the order of equals
  const ordered = valued.toSorted((a, b) => b.value - a.value)
  let rank = 0
  let previous: number | null = null
  const ranked = ordered.map(({ area, figure, value }, index) => {
    if (value !== previous) rank = index + 1
    previous = value
    return { area, figure, rank }
  })
  const without = figures.filter(({ figure }) => figure.value === null)
  return [...ranked, ...without.map((row) => ({ ...row, rank: null }))]
}

/** One row per area of the level inside, in order of rank, with its comparison and the spread inside it. */
export function rowsOf(
  world: World,
  indicator: Indicator,
  request: Pick<StatusRequest, 'level' | 'within' | 'compareWith'>,
  yearBefore: World | null,
): readonly StatusRow[] {
  return rankAreas(world, indicator, request.level, request.within).map(({ area, figure, rank }) => ({
    ...rowOf(world, indicator, area, figure),
    rank,
    comparison: compare(
      indicator,
      figure,
      findBenchmark(world, indicator, area, request.compareWith, yearBefore),
    ),
  }))
}

/** The row of an area alone: without rank and comparison. */
export function rowOf(world: World, indicator: Indicator, area: AreaId, figure: Figure): StatusRow {
  return {
    area: { id: area, name: nameOf(world, area) },
    figure,
    rank: null,
    parts: partsOf(indicator, figure),
    comparison: null,
    spread: findSpread(world, indicator, area),
  }
}

/** The row of everything inside, as the sum of the rows and the rest. */
export function totalRow(
  world: World,
  indicator: Indicator,
  request: Pick<StatusRequest, 'level' | 'within' | 'compareWith'>,
  yearBefore: World | null,
): StatusRow {
  const { level, within, compareWith } = request
  const figure = indicator.compute(world.facts.getTotal(level, within), world.parameters)
  const against = findBenchmark(world, indicator, within, compareWith, yearBefore)
  return { ...rowOf(world, indicator, within, figure), comparison: compare(indicator, figure, against) }
}

/** The row of what lies inside but in no area of the level, or `null` where that adds nothing to the figure's parts. */
export function findRestRow(
  world: World,
  indicator: Indicator,
  request: Pick<StatusRequest, 'level' | 'within'>,
): StatusRow | null {
  const rest = world.facts.findRest(request.level, request.within)
  if (rest === null) return null
  const figure = indicator.compute(rest, world.parameters)
  const parts = partsOf(indicator, figure)
  if (!parts.some((part) => part !== null && part !== 0)) return null
  return {
    area: { id: request.within, name: `Ikke placeret i ${LEVEL_WORDS[request.level].one.da}` },
    figure,
    rank: null,
    parts,
    comparison: null,
    spread: null,
  }
}
