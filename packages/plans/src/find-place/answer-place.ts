import { equirectangularKm, isWithin } from '@laegedaekning/access'
import { levelOf, type PlainDate, type Snapshot } from '@laegedaekning/domain'
import { findIndicator } from '@laegedaekning/rules'
import { DISTANCE_BASES, type DistanceBasis } from '../access/index.ts'
import { placePractices } from '../access/supply.ts'
import type { AccessSupply } from '../access/world.ts'
import { measureKommune } from '../status/access-facts.ts'
import { nameOf, type World, withMeasure, worldOf } from '../status/world.ts'
import type {
  ChoiceByBasis,
  ChoiceVerdict,
  DesignationAround,
  KommuneFigure,
  PlaceAnswer,
  PracticeNear,
} from './answer-types.ts'
import type { FoundPlace } from './place.ts'
import { nearestFigure, openFigure } from './place-figures.ts'
import { placesOf } from './place-index.ts'
import { type AreaAround, areasAround } from './surroundings.ts'

/** The way by road from a place to practices, as `api` measured it; a practice that is missing cannot be reached. */
export type RoadReach = {
  readonly kilometres: ReadonlyMap<string, number>
  readonly minutes: ReadonlyMap<string, number>
  /** What the network is, for the figures. */
  readonly source: string
}

/** What the answer may be given besides the register. */
export type PlaceAnswerOptions = { readonly road?: RoadReach | null }

/** Practices that are listed at least, however far away. */
const LEAST_LISTED = 8
/** Practices that are listed at most: in a city hundreds lie within the limit. They all count. */
const MOST_LISTED = 40
/** Indicators of the kommune that say how it is for everybody there (I7). */
const KOMMUNE_INDICATORS = ['andel-inden-for-15-km', 'borgere-faerre-end-to-praksis'] as const

/**
 * What there is to say of a place at a date: in which areas it lies, which designations are in force there (B2), which general
 * practices are near and open, and whether the choice rule holds (X13, N24, N25), by each way of measuring.
 */
export function answerPlace(
  snapshot: Snapshot,
  date: PlainDate,
  place: FoundPlace,
  { road = null }: PlaceAnswerOptions = {},
): PlaceAnswer {
  const world = worldOf(snapshot, date)
  const areas = areasAround(world, place).map((area) => ({
    ...area,
    // a postal code that only addresses tell of has its name there
    name: area.name === area.id ? (placesOf(snapshot, date).byId.get(area.id)?.name ?? area.name) : area.name,
  }))
  const { afstandsgraense, valgmulighed } = world.parameters.almenPraksis.afstand
  const { supply, supplyWithoutPlace } = placePractices(world)
  const near = distancesFrom(world, place, supply, road)
  const limitKm = afstandsgraense.value
  const bases = DISTANCE_BASES.filter((basis) => basis !== 'road' || road !== null)
  return {
    place,
    date,
    areas,
    designations: designationsAt(world, areas),
    designationsKnown: snapshot.designation.length > 0,
    limitKm,
    leastPractices: valgmulighed.value,
    choices: bases.map((basis) => choiceBy(world, basis, near, place, supply, road)),
    practices: near
      .filter((one, at) => at < LEAST_LISTED || (limitKm !== null && isWithin(one.straightKm, limitKm)))
      .slice(0, MOST_LISTED),
    practicesWithoutPlace: supplyWithoutPlace,
    kommuneFigures: kommuneFigures(world, areas),
  }
}

/** Kilometres of one way of measuring, or `null` where it gives none. */
export function kmBy(basis: DistanceBasis, one: PracticeNear): number | null {
  if (basis === 'straight-line') return one.straightKm
  return basis === 'road' ? one.roadKm : one.detourKm
}

function distancesFrom(
  world: World,
  place: FoundPlace,
  supply: readonly AccessSupply[],
  road: RoadReach | null,
): readonly PracticeNear[] {
  const factor = world.parameters.almenPraksis.afstand.omvejsfaktor.value
  return supply
    .map(({ id, name, kommune, sites, open, madeUp }) => {
      const [first] = sites
      let best = { lat: first?.lat ?? 0, lon: first?.lon ?? 0, km: Infinity }
      for (const site of sites) {
        const km = equirectangularKm(place, site)
        if (km < best.km) best = { lat: site.lat, lon: site.lon, km }
      }
      return {
        id,
        name,
        kommune,
        kommuneName: nameOf(world, kommune),
        lat: best.lat,
        lon: best.lon,
        open,
        madeUp,
        straightKm: best.km,
        detourKm: factor === null ? null : best.km * factor,
        roadKm: road?.kilometres.get(id) ?? null,
        roadMinutes: road?.minutes.get(id) ?? null,
      }
    })
    .toSorted((a, b) => a.straightKm - b.straightKm || (a.id < b.id ? -1 : 1))
}

function choiceBy(
  world: World,
  basis: DistanceBasis,
  near: readonly PracticeNear[],
  place: FoundPlace,
  supply: readonly AccessSupply[],
  road: RoadReach | null,
): ChoiceByBasis {
  const { afstandsgraense, valgmulighed } = world.parameters.almenPraksis.afstand
  const limitKm = afstandsgraense.value
  const within = near.filter((one) => {
    const km = kmBy(basis, one)
    return km !== null && limitKm !== null && isWithin(km, limitKm)
  })
  const counts = {
    open: within.filter(({ open }) => open === true).length,
    closed: within.filter(({ open }) => open === false).length,
    notReported: within.filter(({ open }) => open === null).length,
  }
  const nearest = near
    .flatMap((one) => {
      const km = kmBy(basis, one)
      return km === null || one.open === false ? [] : [{ id: one.id, name: one.name, km }]
    })
    .reduce<{ readonly id: string; readonly name: string; readonly km: number } | null>(
      (best, one) => (best === null || one.km < best.km ? one : best),
      null,
    )
  const about = { world, basis, place, supply, roadSource: road?.source ?? null }
  return {
    basis,
    ...counts,
    // a register without practices says nothing of how many there are
    verdict: supply.length === 0 ? 'no-practices' : verdictOf(counts, limitKm, valgmulighed.value),
    nearest,
    openFigure: openFigure(about, counts),
    nearestFigure: nearestFigure(about, nearest),
  }
}

/** The choice rule on counts (N25): who has not said whether they are open may tip it. */
export function verdictOf(
  { open, notReported }: { readonly open: number; readonly notReported: number },
  limitKm: number | null,
  least: number | null,
): ChoiceVerdict {
  if (limitKm === null || least === null) return 'no-rule'
  if (open >= least) return 'yes'
  return open + notReported >= least ? 'depends' : 'no'
}

function designationsAt(world: World, areas: readonly AreaAround[]): readonly DesignationAround[] {
  const around = new Map(areas.map(({ id, name }) => [id, name]))
  return world.snapshot.designation
    .flatMap(({ body, virkning, provenance }) => {
      const areaName = around.get(body.area)
      if (areaName === undefined) return []
      const { id, kind, decidedBy, decidedOn, note, area } = body
      const { source, madeUp } = provenance
      return [{ id, kind, decidedBy, decidedOn, note, area, areaName, ...virkning, source, madeUp }]
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

function kommuneFigures(world: World, areas: readonly AreaAround[]): readonly KommuneFigure[] {
  const kommune = areas.find(({ id }) => levelOf(id) === 'kommune')?.id
  if (kommune === undefined) return []
  const there = withMeasure(world, measureKommune(world, kommune))
  return KOMMUNE_INDICATORS.flatMap((id) => {
    const indicator = findIndicator(id)
    return indicator === undefined ? [] : [{ indicator: id, figure: there.figureOf(indicator, kommune) }]
  })
}
