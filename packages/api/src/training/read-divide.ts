import { type AreaId, canonicalJson, type KeyUnit, levelOf, sha256Hex } from '@laegedaekning/domain'
import {
  areaNameOf,
  buildPlaceProblem,
  divideToRegions,
  divideToVurs,
  listSiteRooms,
  listTrainingSpecialties,
  listVurs,
  type PlacePolicy,
  plannedYears,
  sumDivision,
} from '@laegedaekning/plans'
import { lineageOf, parameterAt, parameters } from '@laegedaekning/rules'
import type { z } from 'zod'
import type { Roads } from '../access/access-desk.ts'
import type { API, DivideAnswer, PlaceProblemAnswer, TrainingSitesAnswer } from '../contract/index.ts'
import { PLACING_POLICIES } from '../contract/schemas/placing.ts'
import { outlookOf } from '../outlook/build-outlook.ts'
import type { Register } from '../register/register.ts'
import { basisOf, byArea, namesOf, type OpenedTraining, openTraining } from './open-training.ts'
import { measureSites } from './site-minutes.ts'

/** Longest plan that is divided at once. */
const MOST_YEARS = 15

/** National numbers to VUR and by key to region, over the years of the plan. */
export async function readDivide(
  register: Register,
  query: z.output<typeof API.getTrainingDivide.query>,
): Promise<DivideAnswer> {
  const found = await openTraining(register, query)
  const known = plannedYears(found.training)
  const years = yearsOf(found, query, known)
  const needs = query.metode === 'plan' ? [] : await weightsOf(register, found, query)
  const method = query.metode === 'plan' ? 'plan' : 'biproportional'
  const asked = pairsOf(query.tal).map(([specialty, courses]) => ({ specialty, courses }))
  const specialties = new Set(listTrainingSpecialties(found.training))
  const numbers = asked.filter(({ specialty }) => specialties.has(specialty))
  const vurs = divideToVurs(found.training, { years, method, needs, numbers })
  const unit = KEY_UNIT[query.enhed]
  const regions = divideToRegions(found.training, vurs.cells, unit)
  return {
    method: query.metode,
    unit,
    changed: numbers,
    unknownSpecialties: asked.flatMap(({ specialty }) => (specialties.has(specialty) ? [] : [specialty])),
    years,
    plannedYears: known,
    borrowedYears: vurs.borrowedYears,
    needs: needs.map(({ vur, weight }) => ({ vur, name: areaNameOf(found.training, vur), weight })),
    vurs: vurs.cells,
    regions: regions.cells,
    sums: sumDivision(vurs.cells, regions.cells),
    undivided: regions.undivided,
    conflicts: vurs.conflicts,
    ties: vurs.ties,
    ...basisOf(found),
  }
}

const KEY_UNIT: Readonly<Record<'noegle' | 'forloeb' | 'aarsvaerk', KeyUnit | null>> = {
  noegle: null,
  forloeb: 'courses',
  aarsvaerk: 'person-years',
}

/** `name:number` pairs of a query, with comma or point for decimals; the last of the same name holds. */
function pairsOf(text: string): readonly (readonly [string, number])[] {
  const pairs = namesOf(text).map((pair): readonly [string, number] => {
    const mark = pair.lastIndexOf(':')
    return [pair.slice(0, mark).trim(), Number(pair.slice(mark + 1).replace(',', '.'))]
  })
  return [...new Map(pairs)]
}

/** The weights of a division by need, people, or the reader's own; those that the reader leaves out have their people. */
async function weightsOf(
  register: Register,
  found: OpenedTraining,
  { metode, vaegte }: Pick<z.output<typeof API.getTrainingDivide.query>, 'metode' | 'vaegte'>,
) {
  const weights = await needByVur(register, found, metode === 'behov' ? 'behov' : 'befolkning')
  if (metode !== 'egne') return weights
  const own = new Map(pairsOf(vaegte))
  return weights.map(({ vur, weight }) => ({ vur, weight: own.get(vur) ?? weight }))
}

/** The plan period in force (N6), or the years of the query, or the latest year with a plan. */
function yearsOf(
  { date }: OpenedTraining,
  { fra, til }: { readonly fra?: number | undefined; readonly til?: number | undefined },
  known: readonly number[],
): readonly number[] {
  const { planperiodeFra, planperiodeTil } = parameters.videreuddannelse.dimensionering
  const last = known.at(-1)
  const from = fra ?? parameterAt(planperiodeFra, date).value ?? last
  const until = til ?? parameterAt(planperiodeTil, date).value ?? from
  if (from === undefined || until === undefined || until < from) return []
  return Array.from({ length: Math.min(until - from + 1, MOST_YEARS) }, (_, index) => from + index)
}

/** Need of each VUR: people, or doctors lacking in general practice by need-weighted people (the outlook's first year). */
async function needByVur(register: Register, found: OpenedTraining, by: 'behov' | 'befolkning') {
  const tree = found.training.tree
  const rows = by === 'befolkning' ? peopleByKommune(found) : await doctorsNeeded(register, found)
  const sums = new Map<AreaId, number>()
  for (const { area, value } of rows) {
    const vur = lineageOf(tree, area).get('vur')
    if (vur !== undefined) sums.set(vur, (sums.get(vur) ?? 0) + value)
  }
  return listVurs(found.training).map((vur) => ({ vur, weight: sums.get(vur) ?? 0 }))
}

type Amount = { readonly area: AreaId; readonly value: number }

function peopleByKommune({ snapshot }: OpenedTraining): readonly Amount[] {
  return snapshot.population.flatMap(({ body }) =>
    levelOf(body.area) === 'kommune' && body.sex === 'all' && body.ageFrom === 0 && body.ageUntil === null
      ? [{ area: body.area, value: body.people }]
      : [],
  )
}

/** Doctors needed by need-weighted people in each kommune in the first year of the outlook. */
async function doctorsNeeded(register: Register, found: OpenedTraining): Promise<readonly Amount[]> {
  const { input } = await outlookOf(register, found.date, found.known)
  return input.need.flatMap(({ place, byNeed }) => {
    const area = [...found.training.tree.areas.keys()].find((id) => id === place)
    return area === undefined ? [] : [{ area, value: byNeed[0]?.value ?? 0 }]
  })
}

/**
 * What each coverage area lacks against the country: doctors needed by need-weighted people less those in general practice
 * (persons who are not outside the service, scaled to the country's need), summed from kommuner to sundhedsraad, or region where there are none; what is not lacking counts 0.
 */
export async function gapByArea(register: Register, found: OpenedTraining) {
  const { input } = await outlookOf(register, found.date, found.known)
  const supply = new Map<string, number>()
  const general = new Set(input.specialties.filter(({ level }) => level === 'kommune').map(({ id }) => id))
  for (const { specialty, place, form, count } of input.specialists)
    if (general.has(specialty) && form !== 'outside') supply.set(place, (supply.get(place) ?? 0) + count)
  const needed = await doctorsNeeded(register, found)
  const total = needed.reduce((sum, { value }) => sum + value, 0)
  const all = needed.reduce((sum, { area }) => sum + (supply.get(area) ?? 0), 0)
  // the shortage is one of distribution (W0a): the doctors are measured as if the country had exactly what it needs
  const scale = all > 0 ? total / all : 0
  const sums = new Map<string, number>()
  for (const { area, value } of needed) {
    const lineage = lineageOf(found.training.tree, area)
    const over = lineage.get('sundhedsraad') ?? lineage.get('region')
    if (over !== undefined) sums.set(over, (sums.get(over) ?? 0) + value - scale * (supply.get(area) ?? 0))
  }
  return [...sums]
    .map(([area, gap]) => ({ area, need: Math.max(0, Math.round(gap * 10) / 10) }))
    .toSorted(byArea)
}

/** Sites with their room. */
export async function readSites(
  register: Register,
  query: z.output<typeof API.getTrainingSites.query>,
): Promise<TrainingSitesAnswer> {
  const found = await openTraining(register, query)
  const room = Map.groupBy(found.training.capacities, ({ body }) => body.site)
  const sites = [...found.training.sites.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const areas = new Set<AreaId>()
  for (const { vur, region, kommune, sundhedsraad } of sites)
    for (const area of [vur, region, kommune, sundhedsraad]) if (area !== null) areas.add(area)
  return {
    sites: sites.map((site) => ({
      id: site.id,
      name: site.name,
      kind: site.kind,
      kommune: site.kommune,
      region: site.region,
      sundhedsraad: site.sundhedsraad,
      vur: site.vur,
      countsIn: site.countsIn,
      lat: site.lat,
      lon: site.lon,
      practice: site.practice,
      capacities: (room.get(site.id) ?? []).map(({ body: { specialty, trainees, supervisors } }) => ({
        specialty,
        trainees,
        supervisors,
      })),
      source: site.provenance.source,
      madeUp: site.provenance.madeUp,
    })),
    areas: [...areas].map((id) => ({ id, name: areaNameOf(found.training, id) })),
    rooms: listSiteRooms(found.training),
    ...basisOf(found),
  }
}

/** The policies of a placement by their words in an address. */
export const PLACE_POLICY: Readonly<Record<(typeof PLACING_POLICIES)[number], PlacePolicy>> = {
  'loft-universitet': 'university-cap',
  akuthospital: 'acute-share',
  driftsbase: 'operating-base',
  'sammenhaengende-forloeb': 'connected',
}

/** The year that is placed where none is asked for: the first of the plan period in force. */
export function plannedYearOf(found: OpenedTraining): number {
  const known = plannedYears(found.training)
  return yearsOf(found, {}, known)[0] ?? known.at(-1) ?? Number(found.date.slice(0, 4))
}

/** The placement problem of a year, ready for the placement engine. */
export async function readPlaceProblem(
  register: Register,
  query: z.output<typeof API.getPlaceProblem.query>,
  roads?: Roads,
): Promise<PlaceProblemAnswer> {
  const found = await openTraining(register, query)
  const year = query.aar ?? plannedYearOf(found)
  const wanted = namesOf(query.specialer)
  const words = namesOf(query.politikker)
  const policies = PLACING_POLICIES.filter((word) => words.includes(word)).map((word) => PLACE_POLICY[word])
  const { problem, specialties, assumptions, notes } = buildPlaceProblem(found.training, found.date, {
    year,
    specialties: wanted.length === 0 ? null : wanted,
    policies,
    roads: await measureSites(roads, found, policies),
    needs: await gapByArea(register, found),
  })
  return {
    year,
    specialties,
    problem,
    problemHash: sha256Hex(canonicalJson(problem)),
    counts: {
      posts: problem.posts.length,
      courses: problem.posts.reduce((sum, { count }) => sum + count, 0),
      packages: problem.packages.length,
      sites: problem.sites.length,
      areas: problem.areas.length,
    },
    assumptions,
    notes,
    ...basisOf(found, [...new Set(assumptions.map(({ source }) => source))]),
  }
}
