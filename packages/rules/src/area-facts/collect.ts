import {
  type AreaId,
  type AreaLevel,
  DENMARK,
  type Fact,
  type PlainDate,
  type Snapshot,
} from '@laegedaekning/domain'
import {
  type AreaFacts,
  PLACED_KINDS,
  type PlacedKind,
  placesOf,
  type StockFacts,
  sortById,
} from './area-facts.ts'
import { type AreaTree, growAreaTree, lineageOf, listAreasInside } from './area-tree.ts'
import { addPopulations, ownPopulation, type PopulationFacts } from './population-facts.ts'
import { indexReporting, reportingOf } from './reporting.ts'
import { type RollUp, rollUp } from './roll-up.ts'
import { countedPractices } from './sites.ts'
import { addTallies, NOTHING, type Tally, tallyOf } from './tally.ts'

type Placed = { readonly [K in PlacedKind]: readonly Fact<K>[] } & {
  readonly branch: readonly Fact<'practice'>[]
}
type Bucket = { readonly [K in PlacedKind]: Fact<K>[] } & { readonly branch: Fact<'practice'>[] }

/** What the register says of every area at a date. Made once from a snapshot; asking costs little. */
export type AreaFactsIndex = {
  readonly tree: AreaTree
  readonly date: PlainDate
  /** The facts of an area, everything inside it included; empty lists for an area without any. */
  readonly get: (area: AreaId) => AreaFacts
  /** What lies in `within` but in no area of the level, or `null` where that is nothing. */
  readonly findRest: (level: AreaLevel, within: AreaId) => AreaFacts | null
  /**
   * The facts of `within` as the sum of its areas of the level and the rest. Differs from `get` only where `within` is
   * counted on another day than its parts (small areas of 2020 inside a kommune of 2026): then the parts are added.
   */
  readonly getTotal: (level: AreaLevel, within: AreaId) => AreaFacts
}

/**
 * Places every fact of a snapshot in all areas around it, in one pass (C2.2). What distances say is left empty: rules know
 * none, `plans` adds it. The order of the facts has no meaning.
 */
export function collectAreaFacts(snapshot: Snapshot, date: PlainDate): AreaFactsIndex {
  const tree = growAreaTree(snapshot)
  const placed = placedFacts(snapshot)
  const buckets = fillBuckets(tree, placed)
  const reporting = indexReporting(tree, placed)
  const published = groupByArea(sortById(snapshot.published, (fact) => fact.body.topic))
  const population = rollUp(tree, ownPopulations(snapshot), addPopulations)
  const unlisted = rollUp<StockFacts>(tree, ownUnlisted(snapshot), addStocks)
  const origin = originsOf(placed)
  const specialties = new Set(
    placed.doctor.flatMap(({ body }) =>
      body.specialty.trim() === '' ? [] : [body.specialty.trim().toLowerCase()],
    ),
  )
  const get = (area: AreaId): AreaFacts => ({
    ...(buckets.get(area) ?? emptyBucket()),
    area,
    isRest: false,
    date,
    population: population(area),
    unlisted: unlisted(area),
    published: published.get(area) ?? [],
    reporting: {
      practice: reportingOf(tree, reporting, 'practice', area),
      capacity: reportingOf(tree, reporting, 'capacity', area),
      ydernummer: reportingOf(tree, reporting, 'ydernummer', area),
      doctor: reportingOf(tree, reporting, 'doctor', area),
      training: reportingOf(tree, reporting, 'training', area),
      designation: reportingOf(tree, reporting, 'designation', area),
    },
    origin,
    nationalSpecialties: specialties.size,
    nationalPopulation: population(DENMARK),
    access: null,
  })
  const counts: Counts = { tree, population, unlisted }
  return {
    tree,
    date,
    get,
    findRest: (level, within) => findRest(get(within), level, counts),
    getTotal: (level, within) => totalOf(get(within), level, counts),
  }
}

function placedFacts(snapshot: Snapshot): Placed {
  const places = sortById(snapshot.practice, (fact) => fact.body.id)
  const practice = countedPractices(places)
  const counted = new Set(practice)
  return {
    practice,
    branch: counted.size === places.length ? [] : places.filter((fact) => !counted.has(fact)),
    capacity: sortById(snapshot.capacity, (fact) => fact.body.id),
    ydernummer: sortById(snapshot.ydernummer, (fact) => fact.body.id),
    doctor: sortById(snapshot.doctor, (fact) => fact.body.id),
    training: sortById(snapshot.training, (fact) => fact.body.id),
    designation: sortById(snapshot.designation, (fact) => fact.body.id),
  }
}

function emptyBucket(): Bucket {
  return { practice: [], branch: [], capacity: [], ydernummer: [], doctor: [], training: [], designation: [] }
}

function fillBuckets(tree: AreaTree, placed: Placed): ReadonlyMap<AreaId, Bucket> {
  const buckets = new Map<AreaId, Bucket>()
  const fill = <T extends Fact<PlacedKind>>(facts: readonly T[], list: (bucket: Bucket) => T[]): void => {
    for (const fact of facts) {
      for (const around of areasAround(tree, fact)) {
        const bucket = buckets.get(around) ?? emptyBucket()
        buckets.set(around, bucket)
        list(bucket).push(fact)
      }
    }
  }
  fill(placed.practice, (bucket) => bucket.practice)
  fill(placed.branch, (bucket) => bucket.branch)
  fill(placed.capacity, (bucket) => bucket.capacity)
  fill(placed.ydernummer, (bucket) => bucket.ydernummer)
  fill(placed.doctor, (bucket) => bucket.doctor)
  fill(placed.training, (bucket) => bucket.training)
  fill(placed.designation, (bucket) => bucket.designation)
  return buckets
}

/** Every area in which a fact counts: one per level, the kommune's way up going before the postal district's. */
function areasAround(tree: AreaTree, fact: Fact<PlacedKind>): Iterable<AreaId> {
  const [place, ...others] = placesOf(fact)
  if (place === undefined) return []
  const lineage = lineageOf(tree, place)
  return others.length === 0 ? lineage.values() : [...lineage.values(), ...others]
}

function groupByArea<K extends 'published'>(
  facts: readonly Fact<K>[],
): ReadonlyMap<AreaId, readonly Fact<K>[]> {
  const groups = new Map<AreaId, Fact<K>[]>()
  for (const fact of facts) {
    const group = groups.get(fact.body.area)
    if (group === undefined) groups.set(fact.body.area, [fact])
    else group.push(fact)
  }
  return groups
}

function ownPopulations(snapshot: Snapshot): ReadonlyMap<AreaId, PopulationFacts> {
  const counts = new Map<AreaId, Fact<'population'>[]>()
  for (const fact of snapshot.population) {
    const known = counts.get(fact.body.area)
    if (known === undefined) counts.set(fact.body.area, [fact])
    else known.push(fact)
  }
  const own = new Map<AreaId, PopulationFacts>()
  for (const [area, facts] of counts) {
    const population = ownPopulation(facts)
    if (population !== null) own.set(area, population)
  }
  return own
}

function ownUnlisted(snapshot: Snapshot): ReadonlyMap<AreaId, StockFacts> {
  return new Map(
    snapshot.unlisted.map((fact) => [
      fact.body.area,
      { total: tallyOf([fact], ({ body }) => body.citizens), reporting: { areas: 1, of: 1 } },
    ]),
  )
}

function addStocks(parts: readonly StockFacts[], of: number): StockFacts {
  const reporting = { areas: parts.length, of: Math.max(of, parts.length) }
  return { total: addTallies(parts.map((part) => part.total)), reporting }
}

function originsOf(placed: Placed): AreaFacts['origin'] {
  return {
    practice: tallyOf(placed.practice, () => 1),
    capacity: tallyOf(placed.capacity, () => 1),
    ydernummer: tallyOf(placed.ydernummer, () => 1),
    doctor: tallyOf(placed.doctor, () => 1),
    training: tallyOf(placed.training, () => 1),
    designation: tallyOf(placed.designation, () => 1),
  }
}

type Counts = {
  readonly tree: AreaTree
  readonly population: RollUp<PopulationFacts>
  readonly unlisted: RollUp<StockFacts>
}

function findRest(whole: AreaFacts, level: AreaLevel, counts: Counts): AreaFacts | null {
  const { tree } = counts
  const areas = new Set(listAreasInside(tree, level, whole.area))
  const outside = <T extends Fact<PlacedKind>>(facts: readonly T[]): readonly T[] =>
    facts.filter((fact) => {
      for (const around of areasAround(tree, fact)) if (areas.has(around)) return false
      return true
    })
  const rest: AreaFacts = {
    ...whole,
    isRest: true,
    practice: outside(whole.practice),
    branch: outside(whole.branch),
    capacity: outside(whole.capacity),
    ydernummer: outside(whole.ydernummer),
    doctor: outside(whole.doctor),
    training: outside(whole.training),
    designation: outside(whole.designation),
    published: [],
    access: null,
    population: restPopulation(whole, areas, counts),
    unlisted: restUnlisted(whole, areas, counts),
  }
  const empty =
    PLACED_KINDS.every((kind) => rest[kind].length === 0) &&
    rest.population === null &&
    rest.unlisted === null
  return empty ? null : rest
}

/** People whom the whole's own count has beyond its parts, where both are of one day; `null` for none. */
function restPopulation(
  whole: AreaFacts,
  areas: ReadonlySet<AreaId>,
  counts: Counts,
): PopulationFacts | null {
  const parts = [...areas].flatMap((area) => counts.population(area) ?? [])
  const total = restOf(whole.population?.total ?? null, addTallies(parts.map((part) => part.total)))
  if (total === null || whole.population === null) return null
  return { ...whole.population, total, groups: [], groupsOrigin: NOTHING }
}

function restUnlisted(whole: AreaFacts, areas: ReadonlySet<AreaId>, counts: Counts): StockFacts | null {
  const parts = [...areas].flatMap((area) => counts.unlisted(area) ?? [])
  const total = restOf(whole.unlisted?.total ?? null, addTallies(parts.map((part) => part.total)))
  return total === null ? null : { total, reporting: { areas: 1, of: 1 } }
}

/** Whether a whole may be held against its parts: nothing else is counted, or both are of one day and it is no less. */
function mayHold(whole: Tally, parts: Tally): boolean {
  return parts.facts === 0 || (whole.latest === parts.latest && whole.value >= parts.value)
}

function restOf(whole: Tally | null, parts: Tally): Tally | null {
  if (whole === null || whole.value === parts.value || !mayHold(whole, parts)) return null
  const value = whole.value - parts.value
  return { ...whole, value, sources: whole.sources.slice(0, 1).map(({ source }) => ({ source, value })) }
}

function totalOf(whole: AreaFacts, level: AreaLevel, counts: Counts): AreaFacts {
  const areas = listAreasInside(counts.tree, level, whole.area)
  const people = areas.flatMap((area) => counts.population(area) ?? [])
  const sum = addPopulations(people, areas.length)
  const stocks = areas.flatMap((area) => counts.unlisted(area) ?? [])
  const unlisted = stocks.length === 0 ? null : addStocks(stocks, areas.length)
  return {
    ...whole,
    population: holding(whole.population, sum),
    unlisted: holding(whole.unlisted, unlisted),
  }
}

/** The whole's own count where it may be held against its parts, otherwise the sum of the parts. */
function holding<T extends { readonly total: Tally }>(whole: T | null, sum: T | null): T | null {
  if (whole === null || sum === null) return whole ?? sum
  return mayHold(whole.total, sum.total) ? whole : sum
}
