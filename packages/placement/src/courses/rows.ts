import type { Capacity, Key, Package, PlaceProblem, Policy, Post, Site, TogetherPolicy } from './problem.ts'

/** A limit on a weighted sum of the courses composed by each package, with the rule and owner that it comes from. */
export type Row = {
  readonly id: string
  readonly kind: 'post' | 'key' | 'capacity' | 'policy'
  readonly rule: string
  readonly owner: string
  /** A hard row is never broken; a soft one is, where there is no other way, as little as can be. */
  readonly hard: boolean
  /** Which objective the breach of a soft row counts in. */
  readonly objective: 'keys' | 'capacity' | 'floors' | 'policies'
  readonly unit: 'courses' | 'person-years' | 'trainees' | 'months'
  /** Index of a package → what one course of it adds. */
  readonly terms: ReadonlyMap<number, number>
  readonly lower: number
  readonly upper: number
  /** Nothing at all is as good as the lower limit (critical mass). */
  readonly orNone?: true
}

/** How near a key in person-years is kept where the problem does not say it: half a year, the block of most appointments. */
const USUAL_PERSON_YEARS = 0.5
const MONTHS_A_YEAR = 12
const MONTHS_A_HALF_YEAR = 6

/** Every limit of the problem. Rows of a post stand first: its courses are placed, each by one package. */
export function rowsOf(problem: PlaceProblem): readonly Row[] {
  const sites = new Map(problem.sites.map((site) => [site.id, site]))
  const ofPost = Map.groupBy(problem.packages.keys(), (index) => problem.packages[index]?.post ?? '')
  const atSite = packagesAtSite(problem)
  return [
    ...problem.posts.map((post) => postRow(problem, ofPost.get(post.id) ?? [], post)),
    ...problem.keys.flatMap((key) => keyRows(problem, sites, key, amongPosts(key.posts, ofPost))),
    ...problem.sites.flatMap((site) =>
      site.capacities.flatMap((capacity, index) =>
        capacityRows(problem, site, { capacity, index, among: atSite.get(site.id) ?? [] }),
      ),
    ),
    ...problem.policies.map((policy) =>
      policyRow(
        problem,
        sites,
        policy,
        policy.posts === undefined ? [...problem.packages.keys()] : amongPosts(policy.posts, ofPost),
      ),
    ),
  ]
}

/** The packages of some posts, in the order of the problem. */
function amongPosts(
  posts: readonly string[],
  ofPost: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  return [...new Set(posts)].flatMap((post) => ofPost.get(post) ?? []).toSorted((a, b) => a - b)
}

/** The packages with a stay at each site, in the order of the problem. */
function packagesAtSite(problem: PlaceProblem): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  for (const [index, { elements }] of problem.packages.entries())
    for (const site of new Set(elements.map((element) => element.site))) {
      const known = found.get(site) ?? []
      known.push(index)
      found.set(site, known)
    }
  return found
}

function postRow(problem: PlaceProblem, among: readonly number[], { id, count }: Post): Row {
  return {
    id: `post/${id}`,
    kind: 'post',
    rule: 'X10',
    owner: '',
    hard: true,
    objective: 'keys',
    unit: 'courses',
    terms: termsOf(problem, among, () => 1),
    lower: count,
    upper: count,
  }
}

function termsOf(
  { packages }: PlaceProblem,
  among: readonly number[],
  amount: (item: Package) => number,
): ReadonlyMap<number, number> {
  const terms = new Map<number, number>()
  for (const index of among) {
    const item = packages[index]
    const added = item === undefined ? 0 : amount(item)
    if (added !== 0) terms.set(index, added)
  }
  return terms
}

/** Months of a course at the sites that are asked for. */
export function monthsAt(item: Package, isAsked: (site: string) => boolean): number {
  return item.elements.reduce((sum, { site, months }) => sum + (isAsked(site) ? months : 0), 0)
}

/** The area that a course counts in where a key is in courses: that with most of its months, the earlier where two have. */
export function homeArea(item: Package, sites: ReadonlyMap<string, Site>): string {
  const months = new Map<string, number>()
  for (const element of item.elements) {
    const area = sites.get(element.site)?.area ?? ''
    months.set(area, (months.get(area) ?? 0) + element.months)
  }
  return [...months].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0] as const)[0]
}

function keyRows(
  problem: PlaceProblem,
  sites: ReadonlyMap<string, Site>,
  key: Key,
  among: readonly number[],
): readonly Row[] {
  const within = key.withinPersonYears ?? USUAL_PERSON_YEARS
  const total = problem.posts
    .filter((post) => key.posts.includes(post.id))
    .reduce((sum, post) => sum + post.count, 0)
  return Object.entries(key.shares)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([area, share]) => {
      const frame = {
        id: `key/${key.id}/${area}`,
        kind: 'key' as const,
        objective: 'keys' as const,
        ...own(key),
      }
      if (key.unit === 'courses') {
        const quota = share * total
        const near = Math.round(quota)
        const whole = Math.abs(quota - near) < 1e-6
        const terms = termsOf(problem, among, (item) => (homeArea(item, sites) === area ? 1 : 0))
        const [lower, upper] = whole ? [near, near] : [Math.floor(quota), Math.ceil(quota)]
        return { ...frame, unit: 'courses' as const, terms, lower, upper }
      }
      const terms = termsOf(problem, among, (item) => {
        const inside = monthsAt(item, (site) => sites.get(site)?.area === area)
        return (inside - share * monthsAt(item, () => true)) / MONTHS_A_YEAR
      })
      return {
        ...frame,
        unit: 'person-years' as const,
        terms,
        lower: -within,
        upper: within,
      }
    })
}

function own({
  rule,
  owner,
  hard,
}: {
  rule: string
  owner: string
  hard: boolean
}): Pick<Row, 'rule' | 'owner' | 'hard'> {
  return { rule, owner, hard }
}

function capacityRows(
  problem: PlaceProblem,
  site: Site,
  {
    capacity,
    index,
    among,
  }: { readonly capacity: Capacity; readonly index: number; readonly among: readonly number[] },
): readonly Row[] {
  const posts = new Set(
    problem.posts.flatMap(({ id, specialty }) =>
      capacity.specialty === undefined || specialty === capacity.specialty ? [id] : [],
    ),
  )
  const counted = (item: Package): boolean => posts.has(item.post)
  const frame = {
    kind: 'capacity' as const,
    objective: 'capacity' as const,
    unit: 'trainees' as const,
    lower: Number.NEGATIVE_INFINITY,
    ...own(capacity),
  }
  const id = `capacity/${site.id}/${capacity.specialty ?? index}`
  const { trainees, byHalfYear } = capacity
  if (byHalfYear === undefined) {
    const terms = termsOf(problem, among, (item) =>
      counted(item) ? monthsAt(item, (place) => place === site.id) / MONTHS_A_YEAR : 0,
    )
    return [{ ...frame, id, terms, upper: trainees ?? 0 }]
  }
  return byHalfYear.map((places, halfYear) => ({
    ...frame,
    id: `${id}/${halfYear}`,
    terms: termsOf(problem, among, (item) => (counted(item) ? presence(item, site.id, halfYear) : 0)),
    upper: places,
  }))
}

/** The part of a half-year that a course is at a site, when it starts at the start of the plan. */
export function presence(item: Package, site: string, halfYear: number): number {
  const [from, until] = [halfYear * MONTHS_A_HALF_YEAR, (halfYear + 1) * MONTHS_A_HALF_YEAR]
  let start = 0
  let present = 0
  for (const element of item.elements) {
    const end = start + element.months
    if (element.site === site) present += Math.max(0, Math.min(end, until) - Math.max(start, from))
    start = end
  }
  return present / MONTHS_A_HALF_YEAR
}

function policyRow(
  problem: PlaceProblem,
  sites: ReadonlyMap<string, Site>,
  policy: Policy,
  among: readonly number[],
): Row {
  const frame = { id: `policy/${policy.id}`, kind: 'policy' as const, ...own(policy) }
  if (policy.kind === 'together') {
    const terms = termsOf(problem, among, (item) => (isTogether(item, sites, policy) ? 0 : 1))
    const limits = { lower: Number.NEGATIVE_INFINITY, upper: 0 }
    return { ...frame, objective: 'policies', unit: 'courses', terms, ...limits }
  }
  const { at } = policy
  const isAt = (site: string): boolean =>
    'site' in at ? site === at.site : sites.get(site)?.kind === at.siteKind
  const share = policy.kind === 'critical-mass' ? 0 : (policy.share ?? 0)
  const terms = termsOf(problem, among, (item) => monthsAt(item, isAt) - share * monthsAt(item, () => true))
  const limit = policy.months ?? 0
  return {
    ...frame,
    objective: policy.kind === 'least' && 'site' in at ? 'floors' : 'policies',
    unit: 'months',
    terms,
    lower: policy.kind === 'most' ? Number.NEGATIVE_INFINITY : limit,
    upper: policy.kind === 'most' ? limit : Number.POSITIVE_INFINITY,
    ...(policy.kind === 'critical-mass' ? { orNone: true as const } : {}),
  }
}

/** Whether a course stays in one area, within the distance and the time where there are such (X12). */
function isTogether(
  { elements, travelKm, apartMinutes = 0 }: Package,
  sites: ReadonlyMap<string, Site>,
  { mostKm = Number.POSITIVE_INFINITY, mostMinutes = Number.POSITIVE_INFINITY }: TogetherPolicy,
): boolean {
  const areas = new Set(elements.map(({ site }) => sites.get(site)?.area))
  return areas.size <= 1 && travelKm <= mostKm && apartMinutes <= mostMinutes
}

/** What a row adds up to with these counts of packages. */
export function activityOf(row: Row, counts: readonly number[]): number {
  let sum = 0
  for (const [index, amount] of row.terms) sum += amount * (counts[index] ?? 0)
  return sum
}

/** How far beyond its limits a row is, in its own unit; 0 where it is kept, to a millionth. */
export function breachOf(row: Row, activity: number): number {
  if (row.orNone === true && activity < 1e-6) return 0
  const beyond = Math.max(row.lower - activity, activity - row.upper, 0)
  return beyond < 1e-6 ? 0 : beyond
}
