import { type AppliedRule, type AreaId, codeOf, type PlainDate, type Text } from '@laegedaekning/domain'
import { OBJECTIVES } from '@laegedaekning/placement'
import { findTrainingKey, parameters, type TrainingKey } from '@laegedaekning/rules'
import { GENERAL_MEDICINE } from '../example-register/topics.ts'
import { specialtyId } from '../outlook/specialties.ts'
import {
  type CompositionRules,
  composeAtHospitals,
  composeInPractice,
  type PlaceSite,
} from './compose-packages.ts'
import { divideToRegions } from './divide-region.ts'
import { divideToVurs, plannedYears, type VurCell } from './divide-vur.ts'
import { readKeyRules } from './key-rules.ts'
import { compositionKey, lastYearCompositions } from './last-year.ts'
import { type PlaceRules, readPlaceRules } from './place-rules.ts'
import { placeSites, type Sites } from './place-sites.ts'
import { buildScreening } from './screening.ts'
import { areaNameOf, monthsOf, type TrainingRegister } from './training-register.ts'
import { type RoadMinutes, type Travel, travelAt, unknownPlaces } from './travel-minutes.ts'

/** Policies that a plan may switch on: cap on university hospitals (W0d), least at acute hospitals (W7), an operating base (L2a), connected courses (X12). */
export const PLACE_POLICIES = ['university-cap', 'acute-share', 'operating-base', 'connected'] as const
export type PlacePolicy = (typeof PLACE_POLICIES)[number]

export type PlaceProblemRequest = {
  readonly year: number
  /** Names of specialties, or `null` for all. */
  readonly specialties: readonly string[] | null
  /** Training regions; all of them without it. */
  readonly vurs?: readonly AreaId[] | null
  readonly policies: readonly PlacePolicy[]
  /** Travel by road, where a network is loaded; only connected courses (X12) ask for it. */
  readonly roads?: RoadMinutes | null
  /** Need-weighted gap of each coverage area (sundhedsraad, or region where there are none). */
  readonly needs: readonly { readonly area: string; readonly need: number }[]
}

/** A placement problem as JSON for the engine, with what it rests on. */
export type PlaceProblemBuilt = {
  readonly problem: PlaceProblemJson
  readonly specialties: readonly string[]
  readonly assumptions: readonly AppliedRule[]
  readonly notes: readonly Text[]
}

/** The problem in the engine's own JSON (`parsePlaceProblem`). */
export type PlaceProblemJson = {
  readonly posts: readonly { readonly id: string; readonly specialty: string; readonly count: number }[]
  readonly packages: readonly object[]
  readonly sites: readonly object[]
  readonly keys: readonly object[]
  readonly policies: readonly object[]
  readonly areas: readonly { readonly id: string; readonly need: number }[]
  readonly objectives: readonly string[]
  readonly options: object
}

type Post = { readonly id: string; readonly specialty: string; readonly vur: string; readonly count: number }

/**
 * The placement problem of a year: the courses of the dimensioning plan, the compositions that knowledge/ allows, the room of
 * the sites, the keys as stage B has rounded them, the policies switched on and the need of the areas. Same register and
 * request, same problem.
 */
export function buildPlaceProblem(
  register: TrainingRegister,
  date: PlainDate,
  request: PlaceProblemRequest,
): PlaceProblemBuilt {
  const rules = readPlaceRules(date, request.policies)
  const years = yearsUpTo(register, request.year)
  const plan = divideToVurs(register, { years, method: 'plan', needs: [] })
  const cells = plan.cells.filter(
    ({ specialty, vur }) =>
      (request.specialties?.includes(specialty) ?? true) && (request.vurs?.includes(vur) ?? true),
  )
  const posts = postsOf(cells, request.year)
  const sites = placeSites(register)
  const used = new Map<string, PlaceSite>()
  const last = lastYearCompositions(register, request.year - 1)
  const travel = rules.connectedMinutes === null ? null : travelAt(date, request.roads ?? null)
  const packages = posts.flatMap((post) => packagesOf(register, post, { sites, rules, last, travel }, used))
  const ready = new Set(packages.map(({ post }) => post))
  const placed = posts.filter(({ id }) => ready.has(id))
  const areas = areasOf([...used.values()], request)
  return {
    problem: {
      posts: placed.map(({ id, specialty, count }) => ({ id, specialty, count })),
      packages,
      sites: [...used.values()]
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .map((site) => siteJson(sites.room.get(site.id) ?? new Map(), site, placed, areas)),
      keys: keysOf(register, cells, placed, request.year),
      policies: policiesOf(register, placed, [...used.values()], rules, request),
      areas,
      objectives: OBJECTIVES,
      options: { timeLimitSeconds: 60, relativeGap: 0.001, seed: 1, coverageLevels: 3 },
    },
    specialties: [...new Set(placed.map(({ specialty }) => specialty))].toSorted((a, b) => (a < b ? -1 : 1)),
    assumptions: [...rules.applied, ...(travel?.applied ?? [])],
    notes: [
      ...notesOf(posts, placed, plan.borrowedYears),
      ...(travel === null ? [] : [travel.note, ...unknownPlaces([...used.values()])]),
    ],
  }
}

/** The plan's years up to the one asked for: rounding is added up over them. */
function yearsUpTo(register: TrainingRegister, year: number): readonly number[] {
  const first = parameters.videreuddannelse.dimensionering.planperiodeFra.periods
    .flatMap(({ value }) => (value === null || value > year ? [] : [value]))
    .at(-1)
  const known = plannedYears(register)
  const from = Math.max(first ?? year, known[0] ?? year)
  return from > year ? [year] : Array.from({ length: year - from + 1 }, (_, index) => from + index)
}

/** Whole courses of the year; half courses are added up over the plan and given as a whole one. */
function postsOf(cells: readonly VurCell[], year: number): readonly Post[] {
  return [...Map.groupBy(cells, ({ vur, specialty }) => `${vur}|${specialty}`).values()]
    .flatMap((own): readonly Post[] => {
      const [first] = own
      if (first === undefined) return []
      const until = (last: number): number =>
        Math.floor(
          own.filter((cell) => cell.year <= last).reduce((sum, cell) => sum + cell.courses, 0) + 1e-9,
        )
      const count = until(year) - until(year - 1)
      const id = `${specialtyId(first.specialty)}@${codeOf(first.vur)}`
      return count > 0 ? [{ id, specialty: first.specialty, vur: first.vur, count }] : []
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

type PackageJson = {
  readonly id: string
  readonly post: string
  readonly elements: readonly { readonly site: string; readonly months: number }[]
  readonly travelKm: number
  readonly apartMinutes?: number
  readonly lastYear: number
  readonly breaks: readonly string[]
}

type Composing = {
  readonly sites: Sites
  readonly rules: PlaceRules
  readonly last: ReadonlyMap<string, number>
  readonly travel: Travel | null
}

function packagesOf(
  register: TrainingRegister,
  post: Post,
  { sites, rules, last, travel }: Composing,
  used: Map<string, PlaceSite>,
): readonly PackageJson[] {
  const months = monthsOf(register, post.specialty)
  if (months === null) return []
  const has = ({ id }: PlaceSite): boolean => (sites.room.get(id)?.get(post.specialty) ?? 0) > 0
  const hospitals = (sites.hospitals.get(post.vur) ?? []).filter(has)
  const practices = (sites.practices.get(post.vur) ?? []).filter(has)
  const isGeneral = post.specialty === GENERAL_MEDICINE
  const made = isGeneral
    ? composeInPractice(practices, hospitals, rules)
    : composeAtHospitals(hospitals, months, asHospital(rules, months))
  const known = new Map([...hospitals, ...practices].map((site) => [site.id, site]))
  return made.map(({ elements, travelKm, breaks }): PackageJson => {
    for (const { site } of elements) {
      const found = known.get(site)
      if (found !== undefined) used.set(site, found)
    }
    const id = `${post.id}/${elements.map(({ site, months: stay }) => `${site}-${stay}`).join('+')}`
    const lastYear = last.get(compositionKey(post.id, elements)) ?? 0
    const at = elements.flatMap(({ site }) => known.get(site) ?? [])
    const apart = travel === null ? {} : { apartMinutes: Math.ceil(travel.minutesApart(at)) }
    return { id, post: post.id, elements, travelKm, ...apart, breaks, lastYear }
  })
}

function asHospital(rules: PlaceRules, months: number): CompositionRules {
  return { ...rules, hospitalStay: Math.min(rules.hospitalStay, months) }
}

function siteJson(
  room: ReadonlyMap<string, number>,
  site: PlaceSite,
  posts: readonly Post[],
  areas: PlaceProblemJson['areas'],
): object {
  const coverage = areas.some(({ id }) => id === site.coverageArea) ? { coverageArea: site.coverageArea } : {}
  const specialties = new Set(posts.map(({ specialty }) => specialty))
  return {
    id: site.id,
    kind: site.kind,
    area: site.countsIn ?? '',
    ...coverage,
    capacities: [...room]
      .filter(([specialty]) => specialties.has(specialty))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([specialty, trainees]) => ({ specialty, trainees, rule: 'I11', owner: site.name })),
  }
}

function areasOf(sites: readonly PlaceSite[], { needs }: PlaceProblemRequest): PlaceProblemJson['areas'] {
  const here = new Set(sites.flatMap(({ coverageArea }) => coverageArea ?? []))
  return needs
    .filter(({ area }) => here.has(area))
    .map(({ area, need }) => ({ id: area, need }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** The keys with the shares that stage B has rounded for each specialty, so that a plan can keep them exactly. */
function keysOf(
  register: TrainingRegister,
  cells: readonly VurCell[],
  posts: readonly Post[],
  year: number,
): readonly object[] {
  const { cells: divided } = divideToRegions(register, cells)
  const now = divided.filter((cell) => cell.year === year)
  const withinPersonYears = readKeyRules(register.date).step['person-years']
  return posts.flatMap((post) => {
    const own = now.filter(({ specialty, vur }) => specialty === post.specialty && vur === post.vur)
    const key = own[0] === undefined ? undefined : findTrainingKey(register.keys, own[0].vur, post.specialty)
    const all = own.reduce((sum, { amount }) => sum + amount, 0)
    if (key === undefined || all <= 0) return []
    return [
      {
        id: `${ruleOf(key)}/${post.id}`,
        rule: ruleOf(key),
        owner: areaNameOf(register, key.vur),
        unit: key.unit,
        posts: [post.id],
        shares: Object.fromEntries(own.map(({ area, amount }) => [area, amount / all])),
        ...(key.unit === 'person-years' ? { withinPersonYears } : {}),
        hard: false,
      },
    ]
  })
}

function ruleOf({ ids }: TrainingKey): string {
  return ids[0] ?? 'O9'
}

function policiesOf(
  register: TrainingRegister,
  posts: readonly Post[],
  sites: readonly PlaceSite[],
  rules: PlaceRules,
  { policies, year }: PlaceProblemRequest,
): readonly object[] {
  const found: object[] = []
  if (policies.includes('university-cap') && rules.universityCap !== null) {
    const reviewed = new Set(
      buildScreening(register, { year: year - 1, special: [] })
        .filter(({ verdict }) => verdict === 'review')
        .map(({ key }) => key),
    )
    for (const post of posts.filter(({ vur, specialty }) => reviewed.has(`${vur}|${specialty}`)))
      found.push({
        id: `W0d/${post.id}`,
        rule: 'W0d',
        owner: 'Det Regionale Råd for Lægers Videreuddannelse',
        kind: 'most',
        siteKind: 'university',
        share: rules.universityCap,
        posts: [post.id],
        hard: false,
      })
  }
  const hospital = posts.filter(({ specialty }) => specialty !== GENERAL_MEDICINE).map(({ id }) => id)
  if (policies.includes('acute-share') && rules.acuteShare !== null && hospital.length > 0)
    found.push({
      id: 'W7',
      rule: 'W7',
      owner: 'Sundhedsstyrelsen',
      kind: 'least',
      siteKind: 'acute',
      share: rules.acuteShare,
      posts: hospital,
      hard: false,
    })
  if (policies.includes('operating-base') && rules.baseMonths !== null)
    for (const site of sites.filter(({ kind }) => kind === 'acute' || kind === 'regional'))
      found.push({
        id: `L2a/${site.id}`,
        rule: 'L2a',
        owner: site.name,
        kind: 'least',
        site: site.id,
        months: rules.baseMonths,
        hard: false,
      })
  if (policies.includes('connected') && rules.connectedMinutes !== null)
    found.push({
      id: 'X12',
      rule: 'X12',
      owner: 'Videreuddannelsesregionen',
      kind: 'together',
      mostMinutes: rules.connectedMinutes,
      hard: false,
    })
  return found
}

function notesOf(
  posts: readonly Post[],
  placed: readonly Post[],
  borrowed: readonly { readonly year: number; readonly from: number }[],
): readonly Text[] {
  const left = posts.filter(({ id }) => !placed.some((one) => one.id === id))
  const courses = left.reduce((sum, { count }) => sum + count, 0)
  return [
    {
      da: 'Korteste ophold, trin og længste flytning er antaget: specialernes målbeskrivelser er ikke i kassen.',
      en: 'Shortest stay, steps and longest move are assumed: the goal descriptions of the specialties are not in the box.',
    },
    ...borrowed.map(({ year, from }) => ({
      da: `Planen har ingen tal for ${year}; tallene for ${from} er brugt.`,
      en: `The plan has no numbers for ${year}; those of ${from} are used.`,
    })),
    ...(left.length === 0
      ? []
      : [
          {
            da: `${courses} forløb i ${left.length} grupper kan ikke placeres, fordi intet sted i registret har kapacitet i specialet.`,
            en: `${courses} courses in ${left.length} groups cannot be placed, because no site of the register has room in the specialty.`,
          },
        ]),
  ]
}
