import type { AreaId, Figure, PlainDate, Snapshot } from '@laegedaekning/domain'
import {
  type AccessFacts,
  type AreaFacts,
  type AreaFactsIndex,
  collectAreaFacts,
  type Indicator,
  type ParametersAt,
  parametersAt,
} from '@laegedaekning/rules'
import type { MeasuredWorld } from '../access/area-access.ts'
import { measureStraight } from './access-facts.ts'

/** A register at a date, ready to be asked: facts by area and the rules of that day. */
export type World = {
  readonly snapshot: Snapshot
  readonly date: PlainDate
  readonly facts: AreaFactsIndex
  /** The facts without what distances say, for what distances are made from. */
  readonly plainFacts: AreaFactsIndex
  readonly parameters: ParametersAt
  /** The figure of an area; worked out once. */
  readonly figureOf: (indicator: Indicator, area: AreaId) => Figure
  /** What distances say, in a straight line unless the world was given another measure. */
  readonly measured: () => MeasuredWorld
}

const worlds = new WeakMap<Snapshot, Map<PlainDate, World>>()

/** The world of a snapshot; a second question about the same snapshot costs no second pass over its facts. */
export function worldOf(snapshot: Snapshot, date: PlainDate): World {
  const dates = worlds.get(snapshot) ?? new Map<PlainDate, World>()
  worlds.set(snapshot, dates)
  const world = dates.get(date) ?? openWorld(snapshot, date)
  dates.set(date, world)
  return world
}

function openWorld(snapshot: Snapshot, date: PlainDate): World {
  const parameters = parametersAt(date)
  const facts = collectAreaFacts(snapshot, date)
  let straight: MeasuredWorld | null = null
  const measured = (): MeasuredWorld => {
    straight ??= measureStraight(snapshot, date, facts, parameters)
    return straight
  }
  return worldWith({ snapshot, date, parameters, plainFacts: facts, measured })
}

/** The same register with other distances: another basis, or people placed by another kind of small area. */
export function withMeasure(world: World, measured: MeasuredWorld): World {
  const { snapshot, date, parameters, plainFacts } = world
  return worldWith({ snapshot, date, parameters, plainFacts, measured: () => measured })
}

type WorldParts = Pick<World, 'snapshot' | 'date' | 'parameters' | 'plainFacts' | 'measured'>

function worldWith({ snapshot, date, parameters, plainFacts, measured }: WorldParts): World {
  const facts = withAccess(plainFacts, measured)
  const figures = new Map<string, Map<AreaId, Figure>>()
  const figureOf = (indicator: Indicator, area: AreaId): Figure => {
    const byArea = figures.get(indicator.id) ?? new Map<AreaId, Figure>()
    figures.set(indicator.id, byArea)
    const figure = byArea.get(area) ?? indicator.compute(facts.get(area), parameters)
    byArea.set(area, figure)
    return figure
  }
  return { snapshot, date, facts, plainFacts, parameters, figureOf, measured }
}

/** The facts with what distances say, measured when the first figure asks for it. */
function withAccess(facts: AreaFactsIndex, measured: () => MeasuredWorld): AreaFactsIndex {
  const known = new Map<AreaId, AccessFacts | null>()
  const accessOf = (area: AreaId): AccessFacts | null => {
    const found = known.get(area)
    if (found !== undefined) return found
    const access = measured().factsOf(area)
    known.set(area, access)
    return access
  }
  const asked = new Map<AreaId, AreaFacts>()
  const get = (area: AreaId): AreaFacts => {
    const found = asked.get(area) ?? { ...facts.get(area), access: accessOf(area) }
    asked.set(area, found)
    return found
  }
  return {
    ...facts,
    get,
    getTotal: (level, within) => ({ ...facts.getTotal(level, within), access: accessOf(within) }),
  }
}

/** The name of an area at the date; its id where the register does not know it. */
export function nameOf(world: World, area: AreaId): string {
  return world.facts.tree.areas.get(area)?.body.name ?? area
}
