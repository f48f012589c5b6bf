// The limits of a placement problem as the checker reads them; it shares no code with the engine.

export type Plain = Readonly<Record<string, unknown>>
export type Item = {
  readonly id: string
  readonly post: string
  readonly stays: readonly Stay[]
  readonly raw: Plain
}
type Stay = { readonly site: string; readonly months: number }
export type Limit = {
  readonly amount: (item: Item) => number
  readonly lower: number
  readonly upper: number
  readonly goal: string
  readonly isHard: boolean
  readonly isOrNone: boolean
  /** The posts whose courses it counts; all where it is `null`. */
  readonly posts: ReadonlySet<string> | null
  /** The one site that it counts; `null` where a course counts wherever it is. */
  readonly site: string | null
}

export const NEAR = 1e-6

/** Whether a value is a JSON object. */
export function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
/** The objects of a list; none where there is no list. */
export const listOf = (value: unknown): readonly Plain[] =>
  Array.isArray(value) ? value.filter(isPlain) : []
/** A text, or an empty one. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
/** A number, or the one to take where there is none. */
export const numberOf = (value: unknown, otherwise = 0): number =>
  typeof value === 'number' ? value : otherwise
/** A list of texts where there is one. */
export const textsOf = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined

const total = (item: Item): number => item.stays.reduce((sum, stay) => sum + stay.months, 0)
/** Months of a course at the sites asked for. */
export const inside = (item: Item, isIn: (site: string) => boolean): number =>
  item.stays.reduce((sum, stay) => (isIn(stay.site) ? sum + stay.months : sum), 0)

/** Every limit by the id that the engine gives it. */
export function limitsOf(problem: Plain): ReadonlyMap<string, Limit> {
  const limits = new Map<string, Limit>()
  const posts = listOf(problem['posts'])
  const sites = listOf(problem['sites'])
  const siteOf = new Map(sites.map((site) => [textOf(site['id']), site]))
  const specialtyOf = new Map(posts.map((post) => [textOf(post['id']), post['specialty']]))
  for (const post of posts) {
    const [id, wanted] = [textOf(post['id']), numberOf(post['count'])]
    const amount = (item: Item): number => (item.post === id ? 1 : 0)
    limits.set(`post/${id}`, {
      amount,
      lower: wanted,
      upper: wanted,
      goal: '',
      isHard: true,
      isOrNone: false,
      posts: new Set([id]),
      site: null,
    })
  }
  for (const key of listOf(problem['keys'])) addKey(limits, key, posts, siteOf)
  for (const site of sites)
    for (const [index, room] of listOf(site['capacities']).entries())
      addRoom(limits, textOf(site['id']), room, index, specialtyOf)
  for (const policy of listOf(problem['policies'])) addPolicy(limits, policy, siteOf)
  return limits
}

type Sites = ReadonlyMap<string, Plain>

function addKey(limits: Map<string, Limit>, key: Plain, posts: readonly Plain[], sites: Sites): void {
  const own = new Set(textsOf(key['posts']))
  const shares = isPlain(key['shares']) ? key['shares'] : {}
  const courses = posts.reduce(
    (sum, post) => (own.has(textOf(post['id'])) ? sum + numberOf(post['count']) : sum),
    0,
  )
  for (const [area, share] of Object.entries(shares)) {
    const part = numberOf(share)
    const isIn = (site: string): boolean => sites.get(site)?.['area'] === area
    const isHard = key['hard'] === true
    const shared = { goal: 'keys', isHard, isOrNone: false, posts: own, site: null }
    const id = `key/${textOf(key['id'])}/${area}`
    if (key['unit'] === 'courses') {
      const quota = part * courses
      const isWhole = Math.abs(quota - Math.round(quota)) < NEAR
      const amount = (item: Item): number => (own.has(item.post) && homeOf(item, sites) === area ? 1 : 0)
      const lower = isWhole ? Math.round(quota) : Math.floor(quota)
      limits.set(id, { ...shared, amount, lower, upper: isWhole ? lower : lower + 1 })
    } else {
      const amount = (item: Item): number =>
        own.has(item.post) ? (inside(item, isIn) - part * total(item)) / 12 : 0
      const within = numberOf(key['withinPersonYears'], 0.5)
      limits.set(id, { ...shared, amount, lower: -within, upper: within })
    }
  }
}

/** The area with most months of a course; the first in the order of its stays where two have the same. */
function homeOf(item: Item, sites: Sites): string {
  const areas = [...new Set(item.stays.map((stay) => textOf(sites.get(stay.site)?.['area'])))]
  const months = areas.map((area) => inside(item, (site) => sites.get(site)?.['area'] === area))
  return areas[months.indexOf(Math.max(...months))] ?? ''
}

function addRoom(
  limits: Map<string, Limit>,
  site: string,
  room: Plain,
  index: number,
  specialtyOf: ReadonlyMap<string, unknown>,
): void {
  const isCounted = (item: Item): boolean =>
    room['specialty'] === undefined || specialtyOf.get(item.post) === room['specialty']
  const id = `capacity/${site}/${textOf(room['specialty']) || String(index)}`
  const isHard = room['hard'] === true
  const shared = { lower: -Infinity, goal: 'capacity', isHard, isOrNone: false, posts: null, site }
  if (!Array.isArray(room['byHalfYear'])) {
    const amount = (item: Item): number => (isCounted(item) ? inside(item, (one) => one === site) / 12 : 0)
    limits.set(id, { ...shared, amount, upper: numberOf(room['trainees']) })
    return
  }
  for (const [half, places] of room['byHalfYear'].entries()) {
    const amount = (item: Item): number => {
      let [at, months] = [0, 0]
      for (const stay of item.stays) {
        const overlap = Math.min(at + stay.months, half * 6 + 6) - Math.max(at, half * 6)
        if (stay.site === site && overlap > 0) months += overlap
        at += stay.months
      }
      return isCounted(item) ? months / 6 : 0
    }
    limits.set(`${id}/${half}`, { ...shared, amount, upper: numberOf(places) })
  }
}

function addPolicy(limits: Map<string, Limit>, policy: Plain, sites: Sites): void {
  const posts = textsOf(policy['posts'])
  const isCounted = (item: Item): boolean => posts === undefined || posts.includes(item.post)
  const id = `policy/${textOf(policy['id'])}`
  const { kind } = policy
  const shared = {
    isHard: policy['hard'] === true,
    isOrNone: kind === 'critical-mass',
    posts: posts === undefined ? null : new Set(posts),
    site: null,
  }
  if (kind === 'together') {
    const amount = (item: Item): number => {
      const areas = new Set(item.stays.map((stay) => sites.get(stay.site)?.['area']))
      const isFar = numberOf(item.raw['travelKm']) > numberOf(policy['mostKm'], Infinity)
      const isLong = numberOf(item.raw['apartMinutes']) > numberOf(policy['mostMinutes'], Infinity)
      return isCounted(item) && (areas.size > 1 || isFar || isLong) ? 1 : 0
    }
    limits.set(id, { ...shared, amount, lower: -Infinity, upper: 0, goal: 'policies' })
    return
  }
  const { site: wanted } = policy
  const isIn = (site: string): boolean =>
    wanted === undefined ? sites.get(site)?.['kind'] === policy['siteKind'] : site === wanted
  const amount = (item: Item): number =>
    isCounted(item) ? inside(item, isIn) - numberOf(policy['share']) * total(item) : 0
  const limit = numberOf(policy['months'])
  const goal = kind === 'least' && wanted !== undefined ? 'floors' : 'policies'
  const [lower, upper] = kind === 'most' ? [-Infinity, limit] : [limit, Infinity]
  // a share counts the whole course wherever it is
  const site = wanted === undefined || numberOf(policy['share']) > 0 ? null : textOf(wanted)
  limits.set(id, { ...shared, site, amount, lower, upper, goal })
}

/** How far beyond its limits a row is; 0 to a millionth. */
export function breachOf(limit: Limit, activity: number): number {
  if (limit.isOrNone && activity < NEAR) return 0
  const beyond = Math.max(0, limit.lower - activity, activity - limit.upper)
  return beyond < NEAR ? 0 : beyond
}
