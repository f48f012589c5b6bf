import {
  type AreaId,
  type AreaLevel,
  type CourseElement,
  codeOf,
  type Fact,
  type PlainDate,
  type Provenance,
  type Snapshot,
  type TrainingSite,
  type TrainingSiteKind,
  weakestCertainty,
} from '@laegedaekning/domain'
import {
  type AreaTree,
  growAreaTree,
  lineageOf,
  listTrainingKeys,
  parameters,
  type TableAt,
  type TrainingKey,
  tableAt,
} from '@laegedaekning/rules'
import { findOutlookSpecialty } from '../outlook/specialties.ts'

/** A training site with the areas it lies in on the date. */
export type RegisterSite = TrainingSite & {
  readonly vur: AreaId | null
  readonly region: AreaId | null
  readonly sundhedsraad: AreaId | null
  /** The area in which its courses count for a key. */
  readonly countsIn: AreaId | null
  readonly provenance: Provenance
}

/** Courses with the areas and the site they are at. */
export type RegisterCourses = Fact<'training'> & {
  readonly vur: AreaId | null
  readonly level: AreaLevel | 'site'
  readonly at: RegisterSite | null
}

/** The training part of a register on a date, put together for asking. */
export type TrainingRegister = {
  readonly date: PlainDate
  readonly tree: AreaTree
  readonly sites: ReadonlyMap<string, RegisterSite>
  readonly courses: readonly RegisterCourses[]
  /** Stays of each composition, in order. */
  readonly compositions: ReadonlyMap<string, readonly CourseElement[]>
  readonly elementOrigin: Provenance | null
  readonly capacities: readonly Fact<'siteCapacity'>[]
  readonly keys: readonly TrainingKey[]
  /** Length of a main course by group of specialties, months. */
  readonly courseMonths: TableAt
}

/** What the training register is read from. */
export type TrainingSnapshot = Pick<
  Snapshot,
  'area' | 'membership' | 'training' | 'site' | 'siteCapacity' | 'element' | 'key'
>

/** Puts the training register of a snapshot together. */
export function openTrainingRegister(snapshot: TrainingSnapshot, date: PlainDate): TrainingRegister {
  const tree = growAreaTree(snapshot)
  const sites = new Map(snapshot.site.map((fact) => [fact.body.id, siteOf(fact, tree)]))
  return {
    date,
    tree,
    sites,
    courses: snapshot.training.map((fact) => coursesOf(fact, tree, sites)).toSorted(byId),
    compositions: compositionsOf(snapshot.element),
    elementOrigin: originOf(snapshot.element),
    capacities: snapshot.siteCapacity,
    keys: listTrainingKeys(snapshot.key, date),
    courseMonths: tableAt(parameters.fremskrivning.hoveduddannelse.maaneder, date),
  }
}

function siteOf(fact: Fact<'site'>, tree: AreaTree): RegisterSite {
  const lineage = lineageOf(tree, fact.body.kommune)
  const region = lineage.get('region') ?? null
  return {
    ...fact.body,
    vur: lineage.get('vur') ?? null,
    region,
    sundhedsraad: lineage.get('sundhedsraad') ?? null,
    countsIn: fact.body.keyArea ?? region,
    provenance: fact.provenance,
  }
}

function coursesOf(
  fact: Fact<'training'>,
  tree: AreaTree,
  sites: ReadonlyMap<string, RegisterSite>,
): RegisterCourses {
  const lineage = lineageOf(tree, fact.body.area)
  const at = sites.get(fact.body.site) ?? null
  const level = fact.body.site === '' ? levelOfArea(fact.body.area) : 'site'
  return { ...fact, vur: at?.vur ?? lineage.get('vur') ?? null, level, at }
}

function levelOfArea(area: AreaId): AreaLevel {
  const word = area.slice(0, area.indexOf('-'))
  return LEVELS.find((level) => level === word) ?? 'kommune'
}

const LEVELS = ['land', 'vur', 'region', 'sundhedsraad', 'kommune'] as const

function byId(a: RegisterCourses, b: RegisterCourses): number {
  return a.body.id < b.body.id ? -1 : 1
}

function compositionsOf(facts: readonly Fact<'element'>[]): ReadonlyMap<string, readonly CourseElement[]> {
  const groups = Map.groupBy(
    facts.map(({ body }) => body),
    ({ composition }) => composition,
  )
  return new Map([...groups].map(([id, stays]) => [id, stays.toSorted((a, b) => a.order - b.order)]))
}

/** The weakest origin of some facts; `null` for none. */
export function originOf(facts: readonly { readonly provenance: Provenance }[]): Provenance | null {
  const [first] = facts
  if (first === undefined) return null
  return {
    source: first.provenance.source,
    certainty: weakestCertainty(facts.map(({ provenance }) => provenance.certainty)),
    madeUp: facts.some(({ provenance }) => provenance.madeUp),
  }
}

/** The name of an area on the date, or its code where it has none then. */
export function areaNameOf(register: TrainingRegister, area: AreaId): string {
  return register.tree.areas.get(area)?.body.name ?? FORMER_NAMES[area] ?? codeOf(area)
}

/** Regions that keys still name after they have ended (B5.3). */
const FORMER_NAMES: Readonly<Record<string, string>> = {
  'region-1084': 'Hovedstaden (til 2027)',
  'region-1085': 'Sjælland (til 2027)',
}

/** The training regions that the register has courses or sites in, in order. */
export function listVurs(register: TrainingRegister): readonly AreaId[] {
  const found = new Set<AreaId>()
  for (const { vur } of register.courses) if (vur !== null) found.add(vur)
  for (const { vur } of register.sites.values()) if (vur !== null) found.add(vur)
  return [...found].toSorted((a, b) => (a < b ? -1 : 1))
}

/** The specialties that the register has introductions or main courses in, in order of name; the KBU has none. */
export function listTrainingSpecialties(register: TrainingRegister): readonly string[] {
  const names = register.courses.flatMap(({ body }) => (body.stage === 'kbu' ? [] : [body.specialty]))
  return [...new Set(names)].toSorted((a, b) => (a < b ? -1 : 1))
}

/** Whether a specialty is one of the internal-medicine block (B6.10, N13, N20). */
export function isInternalMedicine(specialty: string): boolean {
  return findOutlookSpecialty(specialty)?.group === 'intern-medicin'
}

/** Months of a main course of a specialty; `null` where the parameter has none for its group. */
export function monthsOf(register: TrainingRegister, specialty: string): number | null {
  const group = findOutlookSpecialty(specialty)?.group
  return group === undefined ? null : (register.courseMonths.cells?.[group] ?? null)
}

/** Stays of courses: those of their composition, or the whole course at their own site; none where neither is told. */
export function staysOf(
  register: TrainingRegister,
  { body, at }: RegisterCourses,
): {
  readonly told: boolean
  readonly stays: readonly { readonly site: RegisterSite; readonly months: number }[]
} {
  const told = register.compositions.get(body.composition)
  if (told !== undefined) {
    const stays = told.flatMap(({ site, months }) => {
      const found = register.sites.get(site)
      return found === undefined ? [] : [{ site: found, months }]
    })
    return { told: true, stays }
  }
  const months = monthsOf(register, body.specialty)
  return { told: false, stays: at === null || months === null ? [] : [{ site: at, months }] }
}

/** Hospitals outside the universities (N19). */
export function isRegionalHospital(kind: TrainingSiteKind): boolean {
  return kind === 'regional' || kind === 'acute'
}
