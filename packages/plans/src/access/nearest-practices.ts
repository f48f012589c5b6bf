import type { SparseCosts } from '@laegedaekning/access'
import { type AreaId, type Unit, weakestCertainty } from '@laegedaekning/domain'
import { type IndicatorInfo, makeFigure } from '@laegedaekning/rules'
import type { MeasuredWorld } from './area-access.ts'
import { type ExplainedFigure, infoOf } from './explained-figure.ts'
import { placingWords } from './places.ts'
import { detourRules, wayWords } from './way-words.ts'
import type { AccessDemand, AccessSupply, AccessWorld } from './world.ts'

/** A practice as seen from a small area. */
export type NearPractice = {
  readonly id: string
  readonly name: string
  readonly kommune: AreaId
  readonly open: boolean | null
  readonly capacity: number | null
  readonly kilometres: number
  /** By car; `null` without a road network or beyond its bound. */
  readonly minutes: number | null
  /** The kilometres, and by road the minutes, explained. */
  readonly figures: readonly ExplainedFigure[]
}

/** The nearest practices of a small area, open or closed, nearest first; `undefined` for an id that is no small area. */
export function findNearestPractices(
  { world }: MeasuredWorld,
  smallArea: string,
  most: number,
): readonly NearPractice[] | undefined {
  const place = world.demand.findIndex(({ id }) => id === smallArea)
  const from = world.demand[place]
  if (from === undefined) return undefined
  const { km, minutes } = world.costs
  const start = km.rowStart[place] ?? 0
  const end = Math.min(km.rowStart[place + 1] ?? 0, start + most)
  const found: NearPractice[] = []
  for (let pair = start; pair < end; pair += 1) {
    const index = km.supply[pair] ?? 0
    const supply = world.supply[index]
    if (supply === undefined) continue
    const { id, name, kommune, open, capacity } = supply
    const kilometres = km.cost[pair] ?? 0
    const time = minutes === null ? null : costTo(minutes, place, index)
    const way = { world, from, to: supply, rank: found.length + 1 }
    const figures = [
      wayFigure(way, kilometres, 'kilometres'),
      ...(time === null ? [] : [wayFigure(way, time, 'minutes')]),
    ]
    found.push({ id, name, kommune, open, capacity, kilometres, minutes: time, figures })
  }
  return found
}

type Way = {
  readonly world: AccessWorld
  readonly from: AccessDemand
  readonly to: AccessSupply
  readonly rank: number
}

/** One way, with the place of the people, the place of the practice, and how it was measured. */
function wayFigure(
  { world, from, to, rank }: Way,
  value: number,
  unit: 'kilometres' | 'minutes',
): ExplainedFigure {
  const { costs, date } = world
  const info = wayInfo({ from, to, rank, unit })
  const { source, certainty, madeUp } = to
  const origin = from.origin.sources[0]?.source ?? source
  const figure = makeFigure(info, {
    value,
    inputs: [
      {
        symbol: 'd',
        label: {
          da: `fra midten af ${from.name} til ${to.name}`,
          en: `from the centre of ${from.name} to ${to.name}`,
        },
        value,
        unit,
        date,
        source,
        certainty: weakestCertainty(['inferred', certainty]),
        madeUp,
      },
      {
        symbol: 'P',
        label: { da: 'indbyggere, der regnes at bo dér', en: 'inhabitants taken to live there' },
        value: from.people,
        unit: 'inhabitants',
        date,
        source: origin,
        certainty: weakestCertainty(['inferred', from.origin.certainty]),
        madeUp: from.origin.madeUp,
      },
    ],
    rules: detourRules(costs),
    reservations: [wayWords(costs), placingWords({ basis: from.basis, areas: 1 })],
  })
  return { key: info.id, info, figure }
}

function wayInfo({ from, to, rank, unit }: Omit<Way, 'world'> & { readonly unit: Unit }): IndicatorInfo {
  const isTime = unit === 'minutes'
  return infoOf({
    id: `naermeste-${rank}-${isTime ? 'tid' : 'km'}`,
    ids: ['X13', 'B10.4', 'B11'],
    title: isTime
      ? { da: `Tid i bil til ${to.name}`, en: `Time by car to ${to.name}` }
      : { da: `Afstand til ${to.name}`, en: `Distance to ${to.name}` },
    definition: {
      da: `Fra midten af ${from.name} til det nærmeste af stederne for ${to.name}.`,
      en: `From the centre of ${from.name} to the nearest of the places of ${to.name}.`,
    },
    formula: { da: 'd', en: 'd' },
    unit,
    higherIs: 'worse',
    measure: 'rate',
  })
}

function costTo({ rowStart, supply, cost }: SparseCosts, row: number, wanted: number): number | null {
  for (let pair = rowStart[row] ?? 0; pair < (rowStart[row + 1] ?? 0); pair += 1)
    if (supply[pair] === wanted) return cost[pair] ?? null
  return null
}
