import { type AreaId, areaId, codeOf, type Text } from '@laegedaekning/domain'
import {
  areaNameOf,
  buildPlaceProblem,
  findOutlookSpecialty,
  listPostedCompositions,
  listTrainingSpecialties,
  listVurs,
  plannedYears,
  practiceGroup,
  readPlaceRules,
} from '@laegedaekning/plans'
import type { Roads } from '../access/access-desk.ts'
import type { PlacingForm, PlacingInput, PlacingOrder } from '../contract/index.ts'
import { PLACING_SECONDS } from '../contract/rooms/placing.ts'
import { PLACING_DEMANDS, PLACING_POLICIES } from '../contract/schemas/placing.ts'
import type { Register } from '../register/register.ts'
import { basisOf, type OpenedTraining, openTraining } from '../training/open-training.ts'
import { gapByArea, PLACE_POLICY, plannedYearOf } from '../training/read-divide.ts'
import { measureSites } from '../training/site-minutes.ts'
import { refuse } from '../use-cases/refuse.ts'
import { POLICY_TEXTS } from './placing-words.ts'

/** What can be placed on a day: years of the plan, specialties, training regions, and policies with their numbers. */
export async function readPlacingForm(
  register: Register,
  query: Parameters<typeof openTraining>[1],
): Promise<PlacingForm> {
  const found = await openTraining(register, query)
  const { training, date } = found
  const known = plannedYears(training)
  const year = plannedYearOf(found)
  const always = new Set(readPlaceRules(date, []).applied.map(({ parameter }) => parameter))
  const last = Math.max(year + LEAST_YEARS - 1, known.at(-1) ?? year)
  return {
    date,
    years: Array.from({ length: last - year + 1 }, (_, index) => year + index),
    year,
    specialties: listTrainingSpecialties(training),
    vurs: listVurs(training).map((id) => ({ id, name: areaNameOf(training, id) })),
    policies: PLACING_POLICIES.map((id) => ({
      id,
      ...POLICY_TEXTS[id],
      parameter:
        readPlaceRules(date, [PLACE_POLICY[id]]).applied.find(({ parameter }) => !always.has(parameter)) ??
        null,
    })),
    seconds: PLACING_SECONDS,
    madeUp: basisOf(found).madeUp,
  }
}

/** Years that can be placed from the first of the plan's period on, also where the plan has numbers for fewer. */
const LEAST_YEARS = 5

/**
 * The input of a placing job: the problem of the register with names, places and last year's courses, so that the plan can be
 * read without the register. TRAINING_PLAN_EMPTY where nothing can be placed.
 */
export async function buildPlacing(
  register: Register,
  order: PlacingOrder,
  roads?: Roads,
): Promise<PlacingInput> {
  const found = await openTraining(register, order)
  const { training, date } = found
  const year = order.aar ?? plannedYearOf(found)
  const policies = order.politikker.map((word) => PLACE_POLICY[word])
  const built = buildPlaceProblem(training, date, {
    year,
    specialties: order.specialer.length === 0 ? null : order.specialer,
    vurs: order.vurer.length === 0 ? null : order.vurer,
    policies,
    roads: await measureSites(roads, found, policies),
    needs: await gapByArea(register, found),
  })
  const { problem } = built
  if (problem.posts.length === 0) refuse('TRAINING_PLAN_EMPTY', { year })
  const objectives = problem.objectives.filter((name) => order.daekning || name !== 'coverage')
  const basis = basisOf(
    found,
    built.assumptions.map(({ source }) => source),
  )
  const world = worldOf(found, problem, year)
  return {
    question: {
      year,
      date,
      known: order.kendt ?? null,
      vurs: order.vurer.toSorted(),
      specialties: order.specialer.toSorted(),
      policies: PLACING_POLICIES.filter((word) => order.politikker.includes(word)),
      demands: PLACING_DEMANDS.filter((word) => order.krav.includes(word)),
      coverage: order.daekning,
      seconds: order.sekunder,
    },
    world: {
      ...world,
      assumptions: built.assumptions,
      notes: [...built.notes, ...(world.lastYear.length === 0 ? [withoutLastYear(year - 1)] : [])],
      sources: basis.sources,
      coursesFrom: sourceOfCourses(found),
      madeUp: basis.madeUp,
    },
    problem: {
      ...demanded(problem, order.krav),
      objectives,
      options: { ...problem.options, timeLimitSeconds: order.sekunder },
    },
  }
}

function withoutLastYear(year: number): Text {
  return {
    da: `Registret har ingen opslåede forløb fra ${year} i de valgte specialer, så planen kan ikke holdes mod året før.`,
    en: `The register has no posted courses of ${year} in the chosen specialties, so the plan cannot be held against the year before.`,
  }
}

/** The source that most of the register's courses come from. */
function sourceOfCourses({ training }: OpenedTraining): string {
  const bySource = Map.groupBy(training.courses, ({ provenance }) => provenance.source)
  const [most] = [...bySource].toSorted((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
  return most?.[0] ?? 'produkt'
}

type Problem = ReturnType<typeof buildPlaceProblem>['problem']

/** The problem with the limits that must be kept as hard ones. */
function demanded(problem: Problem, demands: PlacingOrder['krav']): Problem {
  const hard = (limits: readonly object[]): readonly object[] => limits.map((one) => ({ ...one, hard: true }))
  const capacitiesOf = (site: object): readonly object[] => {
    const found: unknown = Reflect.get(site, 'capacities')
    return Array.isArray(found) ? found : []
  }
  return {
    ...problem,
    keys: demands.includes('noegler') ? hard(problem.keys) : problem.keys,
    policies: demands.includes('politikker') ? hard(problem.policies) : problem.policies,
    sites: demands.includes('kapacitet')
      ? problem.sites.map((site) => ({ ...site, capacities: hard(capacitiesOf(site)) }))
      : problem.sites,
  }
}

type World = PlacingInput['world']

function worldOf(
  { training }: OpenedTraining,
  problem: Problem,
  year: number,
): Pick<World, 'sites' | 'areas' | 'posts' | 'lastYear' | 'lastHospital'> {
  const posts = problem.posts.map(({ id, specialty }) => {
    const vur = areaId('vur', id.slice(id.indexOf('@') + 1))
    return { id, specialty, vur: String(vur), vurName: areaNameOf(training, vur) }
  })
  const known = new Set(posts.map(({ id }) => id))
  const posted = listPostedCompositions(training, year - 1)
  const sites = sitesOf(training)
  const areas = new Set<AreaId>()
  for (const { body } of training.capacities) {
    const site = training.sites.get(body.site)
    for (const area of [site?.countsIn, site?.region, site?.sundhedsraad]) if (area) areas.add(area)
  }
  return {
    sites,
    areas: [...areas].map((id) => ({ id: String(id), name: areaNameOf(training, id) })),
    posts,
    lastYear: posted
      .filter(({ post }) => known.has(post))
      .map(({ post, stays, courses }) => ({ post, stays, courses })),
    lastHospital: lastHospital(posted, sites),
  }
}

/** Every site that a problem may name: hospitals, and the tutor practices of each kommune together. */
function sitesOf(training: OpenedTraining['training']): World['sites'] {
  const groups = new Map<string, World['sites'][number]>()
  const counts = new Map<string, number>()
  for (const site of training.sites.values()) {
    const isPractice = site.kind === 'tutor-practice'
    const id = isPractice ? practiceGroup(site.kommune) : site.id
    const before = groups.get(id)
    const practices = (counts.get(id) ?? 0) + 1
    counts.set(id, practices)
    const kommuneName = areaNameOf(training, site.kommune)
    groups.set(id, {
      id,
      name: isPractice ? `Tutorpraksis i ${kommuneName}` : site.name,
      kind: site.kind,
      kommune: site.kommune,
      kommuneName,
      vur: site.vur ?? '',
      region: site.region ?? '',
      sundhedsraad: site.sundhedsraad,
      lat: meanOf(before?.lat ?? null, site.lat, practices),
      lon: meanOf(before?.lon ?? null, site.lon, practices),
    })
  }
  return [...groups.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** The mean of so many places when one more is told. */
function meanOf(before: number | null, own: number | null, count: number): number | null {
  if (own === null) return before
  return before === null ? own : before + (own - before) / count
}

/** Course-months at hospitals of all hospital specialties, by training region and region. */
function lastHospital(
  posted: ReturnType<typeof listPostedCompositions>,
  sites: World['sites'],
): World['lastHospital'] {
  const siteOf = new Map(sites.map((site) => [site.id, site]))
  const months = new Map<string, { vur: string; region: string; months: number }>()
  for (const { vur, specialty, stays, courses } of posted) {
    if (findOutlookSpecialty(specialty)?.group === 'almen-medicin') continue
    for (const stay of stays) {
      const region = siteOf.get(stay.site)?.region ?? ''
      const key = `${codeOf(vur)}|${region}`
      const before = months.get(key)?.months ?? 0
      months.set(key, { vur: String(vur), region, months: before + courses * stay.months })
    }
  }
  return [...months.values()].toSorted((a, b) => (a.vur + a.region < b.vur + b.region ? -1 : 1))
}
