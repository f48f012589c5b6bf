import { type AreaId, type AreaLevel, type Fact, levelOf, type Snapshot } from '@laegedaekning/domain'
import { lineageOf, type PopulationFacts, type Tally } from '@laegedaekning/rules'
import type { RegisterAt } from './register-at.ts'
import type { AccessDemand, AgePeople, DemandBasis } from './world.ts'

/** A cell with addresses, given with the question: people are shared by the number of addresses. */
export type AddressCell = {
  readonly id: string
  readonly kommune: AreaId
  readonly lat: number
  readonly lon: number
  readonly addresses: number
}

/** How people are to be placed: `auto` takes for every kommune the finest kind with counts of its own. */
export type DemandChoice = {
  readonly smallAreas: DemandBasis | 'auto'
  readonly addresses: readonly AddressCell[]
  readonly localLimits: ReadonlyMap<AreaId, number>
}

/** A small area before its people are scaled to the kommune. */
type Placed = {
  readonly id: string
  readonly name: string
  readonly lat: number
  readonly lon: number
  readonly basis: DemandBasis
  readonly weight: number
  readonly own: PopulationFacts | null
  readonly households: { readonly households: number; readonly householdsWithoutCar: number } | null
}

const AUTO: readonly DemandBasis[] = ['afstemningsomraade', 'sogn', 'kommune']

/**
 * The people of every kommune on its small areas, scaled so that each kommune has its number at the date, by id. A kommune whose
 * region has reported no practices is left out (nothing can be said of it), and so is one without any point.
 */
export function placePeople(
  register: RegisterAt,
  choice: DemandChoice,
): { readonly demand: readonly AccessDemand[]; readonly peopleWithoutPlace: number } {
  const { facts, snapshot } = register
  const small = collectSmallAreas(register, choice)
  const demand: AccessDemand[] = []
  let peopleWithoutPlace = 0
  for (const { body } of snapshot.area) {
    if (levelOf(body.id) !== 'kommune') continue
    const { population, reporting } = facts.get(body.id)
    const placed = reporting.practice === 'none' ? [] : choosePlaces(register, body.id, small, choice)
    if (placed.length === 0) peopleWithoutPlace += population?.total.value ?? 0
    else demand.push(...scale(register, body.id, placed, choice))
  }
  return { demand: demand.toSorted((a, b) => (a.id < b.id ? -1 : 1)), peopleWithoutPlace }
}

type SmallAreas = ReadonlyMap<DemandBasis, ReadonlyMap<AreaId, readonly Placed[]>>

function collectSmallAreas(register: RegisterAt, { addresses }: DemandChoice): SmallAreas {
  const households = new Map(register.snapshot.households.map(({ body }) => [body.area, body]))
  const ofLevel = (level: AreaLevel, basis: DemandBasis) => {
    const byKommune = new Map<AreaId, Placed[]>()
    for (const fact of register.snapshot.area) {
      if (levelOf(fact.body.id) !== level) continue
      const kommune = lineageOf(register.facts.tree, fact.body.id).get('kommune')
      const placed = placeOf(register, fact, basis, households)
      if (kommune === undefined || placed === null) continue
      pushTo(byKommune, kommune, placed)
    }
    return byKommune
  }
  const cells = new Map<AreaId, Placed[]>()
  for (const { id, kommune, lat, lon, addresses: weight } of addresses)
    pushTo(cells, kommune, {
      id,
      name: id,
      lat,
      lon,
      basis: 'adressecelle',
      weight,
      own: null,
      households: null,
    })
  return new Map([
    ['afstemningsomraade', ofLevel('afstemningsomraade', 'afstemningsomraade')],
    ['sogn', ofLevel('sogn', 'sogn')],
    ['adressecelle', cells],
    ['kommune', ofLevel('kommune', 'kommune')],
  ] as const)
}

function placeOf(
  register: RegisterAt,
  { body: { id, name, lat, lon } }: Fact<'area'>,
  basis: DemandBasis,
  households: ReadonlyMap<AreaId, Snapshot['households'][number]['body']>,
): Placed | null {
  if (lat === null || lon === null) return null
  const own = register.facts.get(id).population
  const counted = households.get(id) ?? null
  return { id, name, lat, lon, basis, weight: own?.total.value ?? 0, own, households: counted }
}

/** The finest kind of small area that a kommune has with people; the kind asked for goes first. */
function choosePlaces(
  register: RegisterAt,
  kommune: AreaId,
  small: SmallAreas,
  { smallAreas }: DemandChoice,
): readonly Placed[] {
  const wanted = smallAreas === 'auto' ? AUTO : [smallAreas, ...AUTO]
  for (const basis of wanted) {
    const placed = small.get(basis)?.get(kommune) ?? []
    if (placed.some(({ weight }) => weight > 0)) return placed.filter(({ weight }) => weight > 0)
    // parishes without counts: asked for on purpose, or better than one point
    const shared = basis === 'sogn' && register.facts.get(kommune).population !== null
    if (shared && placed.length > 0) return placed.map((one) => ({ ...one, weight: 1 }))
  }
  return []
}

function scale(
  register: RegisterAt,
  kommune: AreaId,
  placed: readonly Placed[],
  { localLimits }: DemandChoice,
): readonly AccessDemand[] {
  let sum = 0
  for (const { weight } of placed) sum += weight
  const total = register.facts.get(kommune).population?.total
  const factor = sum > 0 && total !== undefined ? total.value / sum : 1
  const around = lineageOf(register.facts.tree, kommune)
  const region = around.get('region')
  const rule = register.parameters.almenPraksis.afstand.afstandsgraense.value
  const limitKm = localLimits.get(kommune) ?? (region && localLimits.get(region)) ?? rule
  return placed.map(({ id, name, lat, lon, basis, weight, own, households }) => ({
    id,
    name:
      basis === 'adressecelle'
        ? `${register.facts.tree.areas.get(kommune)?.body.name ?? kommune}, ${name}`
        : name,
    kommune,
    lat,
    lon,
    basis,
    people: weight * factor,
    scale: factor,
    ages: own === null ? [] : agesOf(own, own.total.value > 0 ? (weight * factor) / own.total.value : 0),
    households: households === null ? null : households.households * factor,
    householdsWithoutCar: households === null ? null : households.householdsWithoutCar * factor,
    limitKm,
    origin: own?.total ?? shareOf(total),
  }))
}

/** Groups of both sexes together, scaled, youngest first. */
function agesOf({ groups }: PopulationFacts, factor: number): readonly AgePeople[] {
  const sums = new Map<number, AgePeople>()
  for (const { ageFrom, ageUntil, people } of groups) {
    const before = sums.get(ageFrom)?.people ?? 0
    sums.set(ageFrom, { ageFrom, ageUntil, people: before + people * factor })
  }
  return [...sums.values()].toSorted((a, b) => a.ageFrom - b.ageFrom)
}

/** A share of the kommune's people: where exactly they live is assumed. */
function shareOf(total: Tally | undefined): Tally {
  const none = { value: 0, facts: 0, sources: [], madeUp: false, from: null, latest: null }
  return { ...(total ?? none), certainty: 'assumed' }
}

function pushTo<K, V>(into: Map<K, V[]>, key: K, value: V): void {
  const known = into.get(key)
  if (known === undefined) into.set(key, [value])
  else known.push(value)
}
