import {
  choiceRule,
  distancesToNearest,
  isWithin,
  type PlacedDemand,
  type PlacedSupply,
} from '@laegedaekning/access'
import { type AreaId, type Fact, levelOf, type Snapshot, weakestCertainty } from '@laegedaekning/domain'
import {
  type AccessFacts,
  type AreaFactsIndex,
  isGeneralPractice,
  lineageOf,
  type ParametersAt,
  practiceOf,
  type Tally,
  tallyOf,
} from '@laegedaekning/rules'

/** Distances in kilometres that are shown on the way to the rule's limit; no rule hangs on them (data.md 4). */
const SHOWN_KM: readonly number[] = [2, 5, 10]

/** A small area with its people, scaled, and what is near it. */
type Reached = {
  readonly area: AreaId
  readonly people: number
  readonly nearestKm: number | null
  readonly withoutChoice: boolean | null
  readonly origin: Tally
}

/**
 * What straight-line distances say of the people of every area (X13, N24, N25). People are those of the afstemningsomraader
 * with a known point, scaled so that each kommune has its number at the date; the practices of the whole country count,
 * also those across a border. `null` for areas without such small areas, and where no practice has a known place.
 */
export function measureAccess(
  snapshot: Snapshot,
  facts: AreaFactsIndex,
  parameters: ParametersAt,
): (area: AreaId) => AccessFacts | null {
  const { supplies, tally, withoutPlace } = placedPractices(snapshot)
  const demands = supplies.length === 0 ? [] : scaledDemands(snapshot, facts)
  if (demands.length === 0) return () => null
  const { limitKm, hasChoice, reached, openNotKnown } = reach(demands, supplies, parameters)
  const limits = [
    ...SHOWN_KM.filter((km) => km < (limitKm ?? Infinity)),
    ...(limitKm === null ? [] : [limitKm]),
  ]
  const inside = new Map<AreaId, Reached[]>()
  for (const one of reached) {
    for (const around of lineageOf(facts.tree, one.area).values()) {
      const known = inside.get(around)
      if (known === undefined) inside.set(around, [one])
      else known.push(one)
    }
  }
  return (area) => {
    const all = inside.get(area)
    if (all === undefined) return null
    return {
      people: scaledTally(all),
      practices: tally,
      practicesWithoutPlace: withoutPlace,
      within: limits.map((kilometres) => ({
        kilometres,
        people: sum(all, ({ nearestKm }) => nearestKm !== null && isWithin(nearestKm, kilometres)),
      })),
      withoutChoice: !hasChoice ? null : sum(all, ({ withoutChoice }) => withoutChoice === true),
      openNotKnown,
      measure: 'straight-line',
      smallAreas: all.length,
    }
  }
}

/**
 * The small areas whose nearest practice lies beyond the distance limit (N24), farthest first; empty where nothing is placed or no
 * limit is in force.
 */
export function areasBeyondLimit(
  snapshot: Snapshot,
  facts: AreaFactsIndex,
  parameters: ParametersAt,
): readonly { readonly area: AreaId; readonly people: number; readonly kilometres: number }[] {
  const { supplies } = placedPractices(snapshot)
  if (supplies.length === 0) return []
  const { limitKm, reached } = reach(scaledDemands(snapshot, facts), supplies, parameters)
  return reached
    .flatMap(({ area, people, nearestKm: km }) =>
      limitKm === null || km === null || isWithin(km, limitKm) ? [] : [{ area, people, kilometres: km }],
    )
    .toSorted((a, b) => b.kilometres - a.kilometres)
}

type Demand = PlacedDemand & { readonly area: AreaId; readonly origin: Tally }

/** Small areas with a point, whose region has reported practices, with people scaled to their kommune's. */
function scaledDemands(snapshot: Snapshot, facts: AreaFactsIndex): readonly Demand[] {
  const placed: (Demand & { readonly kommune: AreaId })[] = []
  const sums = new Map<AreaId, number>()
  for (const { body } of snapshot.area) {
    if (levelOf(body.id) !== 'afstemningsomraade' || body.lat === null || body.lon === null) continue
    const kommune = lineageOf(facts.tree, body.id).get('kommune')
    const own = facts.get(body.id).population?.total
    if (kommune === undefined || own === undefined) continue
    if (facts.get(kommune).reporting.practice === 'none') continue
    placed.push({
      id: body.id,
      area: body.id,
      lat: body.lat,
      lon: body.lon,
      people: own.value,
      origin: own,
      kommune,
    })
    sums.set(kommune, (sums.get(kommune) ?? 0) + own.value)
  }
  return placed
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ kommune, ...demand }) => {
      const placedPeople = sums.get(kommune) ?? 0
      const atTheDate = facts.get(kommune).population?.total.value ?? placedPeople
      const scale = placedPeople > 0 ? atTheDate / placedPeople : 1
      return { ...demand, people: demand.people * scale }
    })
}

function placedPractices(snapshot: Snapshot) {
  const ids = new Set(snapshot.practice.map((fact) => fact.body.id))
  const general = snapshot.practice.filter(({ body }) => isGeneralPractice(body))
  const supplies: PlacedSupply[] = []
  const measured = new Map<string, Fact<'practice'>>()
  const all = new Set<string>()
  for (const fact of general.toSorted((a, b) => (a.body.id < b.body.id ? -1 : 1))) {
    const { lat, lon, open } = fact.body
    const id = practiceOf(fact.body.id, ids)
    all.add(id)
    if (lat === null || lon === null) continue
    supplies.push({ id, lat, lon, open })
    if (!measured.has(id)) measured.set(id, fact)
  }
  return {
    supplies,
    tally: tallyOf([...measured.values()], () => 1),
    withoutPlace: all.size - measured.size,
  }
}

function reach(demands: readonly Demand[], supplies: readonly PlacedSupply[], parameters: ParametersAt) {
  const { afstandsgraense, valgmulighed } = parameters.almenPraksis.afstand
  const limitKm = afstandsgraense.value
  const leastPractices = valgmulighed.value
  const nearest = new Map(
    distancesToNearest(demands, supplies, 1).map((row) => [row.id, row.nearest[0]?.km ?? null]),
  )
  const choice =
    limitKm === null || leastPractices === null
      ? null
      : choiceRule(demands, supplies, { limitKm, leastPractices })
  const choices = new Map(choice?.rows.map((row) => [row.id, row.mustPointOut]))
  const reached: readonly Reached[] = demands.map(({ id, area, people, origin }) => ({
    area,
    people,
    origin,
    nearestKm: nearest.get(id) ?? null,
    withoutChoice: choices.get(id) ?? null,
  }))
  return { limitKm, hasChoice: choice !== null, reached, openNotKnown: choice?.openNotKnown ?? 0 }
}

function sum(all: readonly Reached[], counts: (one: Reached) => boolean): number {
  let people = 0
  for (const one of all) if (counts(one)) people += one.people
  return people
}

/** The scaled people, with the origin of the small areas' counts; scaling infers, so the sum is no surer than that. */
function scaledTally(all: readonly Reached[]): Tally {
  const value = sum(all, () => true)
  const [first] = all
  const source = first?.origin.sources[0]?.source
  const starts = all.flatMap(({ origin }) => origin.from ?? []).toSorted()
  return {
    value,
    facts: all.length,
    sources: source === undefined ? [] : [{ source, value }],
    certainty: weakestCertainty(['inferred', ...all.map(({ origin }) => origin.certainty)]),
    madeUp: all.some(({ origin }) => origin.madeUp),
    from: starts[0] ?? null,
    latest: starts.at(-1) ?? null,
  }
}
