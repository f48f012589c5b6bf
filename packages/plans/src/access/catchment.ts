import { isWithin } from '@laegedaekning/access'
import type { AreaId, PlainDate, Snapshot, Text } from '@laegedaekning/domain'
import { appliedRule, column, derivedInput, type IndicatorInfo, makeFigure } from '@laegedaekning/rules'
import { nameOf, withMeasure, worldOf } from '../status/world.ts'
import type { MeasuredWorld } from './area-access.ts'
import { type ExplainedFigure, infoOf, PEOPLE } from './explained-figure.ts'
import { wayWords } from './way-words.ts'
import type { AccessSupply } from './world.ts'

/** A practice's catchment: who has it nearest, who has it within the limit, and which others they have. */
export type Catchment = {
  readonly practice: Pick<
    AccessSupply,
    | 'id'
    | 'name'
    | 'lat'
    | 'lon'
    | 'open'
    | 'capacity'
    | 'listedPatients'
    | 'closingLimit'
    | 'mayClose'
    | 'madeUp'
  > & { readonly kommune: { readonly id: AreaId; readonly name: string } }
  readonly figures: readonly ExplainedFigure[]
  /** The practices that most of the people within the limit also have within it. */
  readonly overlaps: readonly {
    readonly id: string
    readonly name: string
    readonly open: boolean | null
    readonly people: number
    /** Of the people who have this practice within the limit. */
    readonly share: number
    /** The people, explained. */
    readonly figure: ExplainedFigure
  }[]
  /** Ids of the small areas that have it nearest. */
  readonly nearestTo: readonly string[]
}

/** How many overlapping practices are told. */
const OVERLAPS_SHOWN = 10

/** The catchment of a practice in the distances of the world; `undefined` where no practice with a place has the id. */
export function findCatchment(
  snapshot: Snapshot,
  date: PlainDate,
  id: string,
  measured: MeasuredWorld,
): Catchment | undefined {
  const { world: access } = measured
  const index = access.supply.findIndex((one) => one.id === id)
  const supply = access.supply[index]
  if (supply === undefined) return undefined
  const world = withMeasure(worldOf(snapshot, date), measured)
  const found = countCatchment(measured, index)
  const { madeUp, name, lat, lon, open, capacity, listedPatients, closingLimit, mayClose } = supply
  const facts = world.facts.get(supply.kommune)
  const base = measured.factsOfPlaces(found.reached)
  const rules = [
    appliedRule(access.limitRule),
    ...(access.costs.detour === null ? [] : [appliedRule(access.costs.detour)]),
  ]
  const figureOf = (info: IndicatorInfo, value: number | null, people: number): ExplainedFigure => ({
    key: info.id,
    info,
    figure: makeFigure(info, {
      value: value ?? 'no-capacity',
      inputs: [
        ...derivedInput(PEOPLE, people, base.people, facts),
        ...(info.unit === 'inhabitants-per-capacity' && capacity !== null
          ? [
              {
                symbol: 'S',
                label: CAPACITY.label,
                value: capacity,
                unit: CAPACITY.unit,
                date,
                source: supply.source,
                certainty: supply.certainty,
                madeUp,
              },
            ]
          : []),
      ],
      rules,
      reservations: [wayWords(access.costs), ...base.placing],
    }),
  })
  const perCapacity = capacity === null || capacity === 0 ? null : found.nearest / capacity
  return {
    practice: {
      id,
      name,
      lat,
      lon,
      open,
      capacity,
      listedPatients,
      closingLimit,
      mayClose,
      madeUp,
      kommune: { id: supply.kommune, name: nameOf(world, supply.kommune) },
    },
    figures: [
      figureOf(NEAREST, found.nearest, found.nearest),
      figureOf(WITHIN, found.within, found.within),
      figureOf(ONLY, found.only, found.only),
      figureOf(PER_CAPACITY, perCapacity, found.nearest),
    ],
    overlaps: [...found.overlap]
      .toSorted(([a, some], [b, others]) => others - some || a - b)
      .slice(0, OVERLAPS_SHOWN)
      .flatMap(([place, people], rank) => {
        const other = access.supply[place]
        if (other === undefined) return []
        const share = found.within > 0 ? people / found.within : 0
        const figure = figureOf(sharedInfo(rank + 1, name, other.name), people, found.within)
        return [{ id: other.id, name: other.name, open: other.open, people, share, figure }]
      }),
    nearestTo: found.nearestTo.map((place) => access.demand[place]?.id ?? ''),
  }
}

function countCatchment({ world }: MeasuredWorld, index: number) {
  const { rowStart, supply, cost } = world.costs.km
  const overlap = new Map<number, number>()
  const reached: number[] = []
  const nearestTo: number[] = []
  let [nearest, within, only] = [0, 0, 0]
  for (const [place, { people, limitKm }] of world.demand.entries()) {
    const start = rowStart[place] ?? 0
    const end = rowStart[place + 1] ?? 0
    if (start < end && supply[start] === index) {
      nearest += people
      nearestTo.push(place)
    }
    const near: number[] = []
    for (let pair = start; pair < end; pair += 1) {
      if (!isWithin(cost[pair] ?? Infinity, limitKm ?? 0)) break
      near.push(supply[pair] ?? 0)
    }
    if (!near.includes(index)) continue
    reached.push(place)
    within += people
    if (near.length === 1) only += people
    for (const other of near) if (other !== index) overlap.set(other, (overlap.get(other) ?? 0) + people)
  }
  return { nearest, within, only, overlap, reached, nearestTo }
}

const CAPACITY = column(
  'S',
  { da: 'lægekapaciteter i praksis', en: 'capacities of the practice' },
  'capacities',
)

function catchmentInfo(
  id: string,
  title: Text,
  definition: Text,
  formula: string,
  unit: IndicatorInfo['unit'],
): IndicatorInfo {
  const measure = unit === 'inhabitants' ? 'count' : 'rate'
  return infoOf({
    id,
    ids: ['K4', 'N24', 'B11'],
    title,
    definition,
    formula: { da: formula, en: formula },
    unit,
    higherIs: 'neutral',
    measure,
  })
}

/** People who have two practices within the limit; named by the rank of the other. */
function sharedInfo(rank: number, name: string, other: string): IndicatorInfo {
  return catchmentInfo(
    `opland-faelles-${rank}`,
    { da: `Har både ${name} og ${other}`, en: `Have both ${name} and ${other}` },
    {
      da: `Indbyggere i de små områder, der har både ${name} og ${other} inden for afstandsgrænsen.`,
      en: `Inhabitants of the small areas that have both ${name} and ${other} within the limit.`,
    },
    'P = Σ pᵢ, dᵢ ≤ g, eᵢ ≤ g',
    'inhabitants',
  )
}

const NEAREST = catchmentInfo(
  'opland-naermeste',
  { da: 'Indbyggere, der har den nærmest', en: 'Inhabitants who have it nearest' },
  {
    da: 'Indbyggere i de små områder, hvor ingen anden praksis er nærmere, åben eller ej.',
    en: 'Inhabitants of the small areas to which no other practice is nearer, open or not.',
  },
  'P = Σ pᵢ',
  'inhabitants',
)
const WITHIN = catchmentInfo(
  'opland-inden-for',
  { da: 'Indbyggere inden for afstandsgrænsen', en: 'Inhabitants within the limit' },
  {
    da: 'Indbyggere i de små områder, der har praksis inden for afstandsgrænsen; de har som regel også andre.',
    en: 'Inhabitants of the small areas that have the practice within the limit; most have others as well.',
  },
  'P = Σ pᵢ, dᵢ ≤ g',
  'inhabitants',
)
const ONLY = catchmentInfo(
  'opland-kun-denne',
  { da: 'Heraf uden nogen anden praksis', en: 'Of these without any other practice' },
  {
    da: 'Indbyggere, der har denne praksis inden for afstandsgrænsen og ingen anden, åben eller ej.',
    en: 'Inhabitants who have this practice within the limit and no other, open or not.',
  },
  'P = Σ pᵢ',
  'inhabitants',
)
const PER_CAPACITY = catchmentInfo(
  'opland-pr-kapacitet',
  { da: 'Nærmeste indbyggere pr. lægekapacitet', en: 'Nearest inhabitants per capacity' },
  {
    da: 'Indbyggere, der har praksis nærmest, delt med dens lægekapaciteter. Det er ikke listen: folk vælger også andre end den nærmeste.',
    en: 'Inhabitants who have the practice nearest divided by its capacities. It is not the list: people also choose others than the nearest.',
  },
  'P ÷ S',
  'inhabitants-per-capacity',
)
